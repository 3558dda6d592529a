using QuantGen.Core.Declaration;

namespace QuantGen.Core.Emit;

/// <summary>The signatures of a typed code that cannot be. It has no field: where the user's part has one, a second would be a warning.</summary>
internal static class TypedCodeStub
{
    private const string Throw = " => throw new global::System.InvalidOperationException();";

    /// <summary>Formatting and parsing. Spans of text are generated only where the target has the interfaces.</summary>
    private static void Text(CodeWriter writer, string name, TargetEnvironment environment)
    {
        const string provider = "global::System.IFormatProvider provider", text = "global::System.ReadOnlySpan<char>", utf8 = "global::System.ReadOnlySpan<byte>";
        const string toText = "global::System.Span<char> destination, out int charsWritten", toUtf8 = "global::System.Span<byte> utf8Destination, out int bytesWritten";
        foreach ((CodeInterfaces flag, string to) in new[] { (CodeInterfaces.SpanFormattable, toText), (CodeInterfaces.Utf8Formattable, toUtf8) })
        {
            if (environment.CodeInterfaces.HasFlag(flag))
                writer.Line($"public bool TryFormat({to}, {text} format = default, {provider} = null)" + Throw);
        }

        foreach ((CodeInterfaces flag, string from) in new[] { (CodeInterfaces.Parsable, "string s"), (CodeInterfaces.Parsable, text + " s"), (CodeInterfaces.Utf8Parsable, utf8 + " utf8Text") })
        {
            if (!environment.CodeInterfaces.HasFlag(flag))
                continue;
            writer.Line($"public static {name} Parse({from}, {provider})" + Throw);
            writer.Line($"public static bool TryParse({from}, {provider}, out {name} result)" + Throw);
        }
    }

    public static void Members(CodeWriter writer, TypeShape shape, string code, TargetEnvironment environment)
    {
        string name = TypedCode.NameIn(shape);
        string[] members =
        [
            $"public static {name} FromCode({code} code)",
            $"public bool Equals({name} other)", "public override bool Equals(object obj)", "public override int GetHashCode()",
            $"public int CompareTo({name} other)", "int global::System.IComparable.CompareTo(object obj)",
            "public override string ToString()", "public string ToString(string format, global::System.IFormatProvider formatProvider)",
        ];
        foreach (string member in members)
            writer.Line(member + Throw);
        writer.Line(environment.CodeInterfaces.HasFlag(CodeInterfaces.InitAccessors) ? $"public {code} Code {{ get{Throw} init{Throw} }}" : $"public {code} Code{Throw}");
        Text(writer, name, environment);
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
