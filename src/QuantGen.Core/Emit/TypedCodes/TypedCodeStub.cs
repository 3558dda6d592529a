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
            $"public static {name} FromCode({code} code)",
            $"public bool Equals({name} other)", "public override bool Equals(object obj)", "public override int GetHashCode()",
            $"public int CompareTo({name} other)", "int global::System.IComparable.CompareTo(object obj)",
            "public override string ToString()", "public string ToString(string format, global::System.IFormatProvider formatProvider)",
            // Explicitly as well: a member of the user's may be in the place of a public one and not implement the interface.
            $"bool global::System.IEquatable<{name}>.Equals({name} other)", $"int global::System.IComparable<{name}>.CompareTo({name} other)",
            "string global::System.IFormattable.ToString(string format, global::System.IFormatProvider formatProvider)",
        ];
        foreach (string member in members)
            stub.Throwing(member);
        if (environment.CodeInterfaces.HasFlag(CodeInterfaces.InitAccessors))
            stub.Settable(code, "Code");
        else
            stub.Throwing($"public {code} Code");
        Text(stub, name, environment.CodeInterfaces);
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

    /// <summary>Formatting and parsing. Spans of text are generated only where the target has the interfaces.</summary>
    private static void Text(StubWriter stub, string name, CodeInterfaces interfaces)
    {
        const string System = "global::System.", Provider = "global::System.IFormatProvider provider", Chars = "global::System.ReadOnlySpan<char>", Bytes = "global::System.ReadOnlySpan<byte>";
        if (interfaces.HasFlag(CodeInterfaces.SpanFormattable))
            Format("ISpanFormattable", "global::System.Span<char> destination, out int charsWritten");
        if (interfaces.HasFlag(CodeInterfaces.Utf8Formattable))
            Format("IUtf8SpanFormattable", "global::System.Span<byte> utf8Destination, out int bytesWritten");
        if (interfaces.HasFlag(CodeInterfaces.Parsable))
        {
            Parse("IParsable", "string s");
            Parse("ISpanParsable", Chars + " s");
        }

        if (interfaces.HasFlag(CodeInterfaces.Utf8Parsable))
            Parse("IUtf8SpanParsable", Bytes + " utf8Text");

        void Format(string type, string destination)
        {
            stub.Throwing($"public bool TryFormat({destination}, {Chars} format = default, {Provider} = null)");
            stub.Throwing($"bool {System}{type}.TryFormat({destination}, {Chars} format, {Provider})");
        }

        void Parse(string type, string source)
        {
            stub.Throwing($"public static {name} Parse({source}, {Provider} = null)");
            stub.Throwing($"public static bool TryParse({source}, {Provider}, out {name} result)");
            stub.Throwing($"public static bool TryParse({source}, out {name} result)");
            stub.Throwing($"static {name} {System}{type}<{name}>.Parse({source}, {Provider})");
            stub.Throwing($"static bool {System}{type}<{name}>.TryParse({source}, {Provider}, out {name} result)");
        }
    }
}
