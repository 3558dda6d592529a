using QuantGen.Core.Declaration;

namespace QuantGen.Core.Emit;

/// <summary>The signatures of a typed code that cannot be. It has no field: where the user's part has one, a second would be a warning.</summary>
internal static class TypedCodeStub
{
    private const string Throw = " => throw new global::System.InvalidOperationException();";

    public static void Members(CodeWriter writer, TypeShape shape, string code, TargetEnvironment environment)
    {
        string name = TypedCode.NameIn(shape);
        string[] members =
        [
            $"public {code} Code", $"public static {name} FromCode({code} code)",
            $"public bool Equals({name} other)", "public override bool Equals(object obj)", "public override int GetHashCode()",
            $"public int CompareTo({name} other)", "int global::System.IComparable.CompareTo(object obj)",
            "public override string ToString()", "public string ToString(string format, global::System.IFormatProvider formatProvider)",
            "public bool TryFormat(global::System.Span<char> destination, out int charsWritten, global::System.ReadOnlySpan<char> format = default, global::System.IFormatProvider provider = null)",
        ];
        foreach (string member in members)
            writer.Line(member + Throw);
        foreach (string symbol in new[] { "==", "!=", "<", ">", "<=", ">=" })
            writer.Line($"public static bool operator {symbol}({name} left, {name} right)" + Throw);
        foreach (string real in new[] { "float", "double" })
        {
            writer.Line($"public static explicit operator {name}({real} value)" + Throw);
            writer.Line($"public static explicit operator {real}({name} value)" + Throw);
        }

        if (!environment.CodeInterfaces.HasFlag(CodeInterfaces.MinMaxValue))
            return;
        foreach (string end in new[] { "MinValue", "MaxValue" })
            writer.Line($"static {name} global::System.Numerics.IMinMaxValue<{name}>.{end}" + Throw);
    }
}
