using QuantGen.Core.Declaration;

namespace QuantGen.Core.Emit;

/// <summary>The signatures of a typed code that cannot be. It has no field: where the user's part has one, a second would be a warning.</summary>
internal static class TypedCodeStub
{
    public static void Members(StubWriter stub, TypeShape shape, string code, TargetEnvironment environment)
    {
        string name = TypedCode.NameIn(shape);
        string[] members =
        [
            $"public {code} Code", $"public static {name} FromCode({code} code)",
            $"public bool Equals({name} other)", "public override bool Equals(object obj)", "public override int GetHashCode()",
            $"public int CompareTo({name} other)", "int global::System.IComparable.CompareTo(object obj)",
            "public override string ToString()", "public string ToString(string format, global::System.IFormatProvider formatProvider)",
            // Explicitly as well: a member of the user's may be in the place of a public one and not implement the interface.
            $"bool global::System.IEquatable<{name}>.Equals({name} other)", $"int global::System.IComparable<{name}>.CompareTo({name} other)",
            "string global::System.IFormattable.ToString(string format, global::System.IFormatProvider formatProvider)",
        ];
        foreach (string member in members)
            stub.Throwing(member);
        if (environment.CodeInterfaces.HasFlag(CodeInterfaces.SpanFormattable))
        {
            const string Parameters = "global::System.Span<char> destination, out int charsWritten, global::System.ReadOnlySpan<char> format";
            stub.Throwing("public bool TryFormat(" + Parameters + " = default, global::System.IFormatProvider provider = null)");
            stub.Throwing("bool global::System.ISpanFormattable.TryFormat(" + Parameters + ", global::System.IFormatProvider provider)");
        }

        foreach (string symbol in new[] { "==", "!=", "<", ">", "<=", ">=" })
            stub.Throwing($"public static bool operator {symbol}({name} left, {name} right)");
        foreach (string real in new[] { "float", "double" })
        {
            stub.Throwing($"public static explicit operator {name}({real} value)");
            stub.Throwing($"public static explicit operator {real}({name} value)");
        }

        if (!environment.CodeInterfaces.HasFlag(CodeInterfaces.MinMaxValue))
            return;
        foreach (string end in new[] { "MinValue", "MaxValue" })
            stub.Throwing($"static {name} global::System.Numerics.IMinMaxValue<{name}>.{end}");
    }
}
