using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>A typed code as text, which is its value's, and its ends for generic code.</summary>
internal static class TypedCodeFormatting
{
    public static void Emit(CodeWriter writer, TypedCode code, CodeInterfaces interfaces)
    {
        string value = "((" + code.Shown + ")this)";
        Member(writer, "The value as text, in the current culture.", $"public override string ToString() => {value}.ToString();");
        Member(writer, $"The value as text, as a {code.Shown} is formatted.", $"public string ToString(string format, global::System.IFormatProvider formatProvider) => {value}.ToString(format, formatProvider);");
        if (interfaces.HasFlag(CodeInterfaces.SpanFormattable))
            TryFormat(writer, code, value, "text", "char", "destination", "charsWritten");
        if (interfaces.HasFlag(CodeInterfaces.Utf8Formattable))
            TryFormat(writer, code, value, "UTF-8 text", "byte", "utf8Destination", "bytesWritten");

        if (interfaces.HasFlag(CodeInterfaces.MinMaxValue))
        {
            // Explicitly, because MinValue and MaxValue are the constants of the values.
            foreach (string end in new[] { "Min", "Max" })
                writer.Line($"static {code.Name} global::System.Numerics.IMinMaxValue<{code.Name}>.{end}Value => new {code.Name}({end}Code);");
            writer.Line();
        }
    }

    private static void TryFormat(CodeWriter writer, TypedCode code, string value, string what, string unit, string destination, string written)
    {
        writer.Line($"/// <summary>The value as {what}, as a {code.Shown} is formatted; <see langword=\"false\"/> where the destination is too short.</summary>");
        writer.Line($"public bool TryFormat(global::System.Span<{unit}> {destination}, out int {written}, global::System.ReadOnlySpan<char> format = default, global::System.IFormatProvider provider = null) =>");
        writer.Indented($"{value}.TryFormat({destination}, out {written}, format, provider);");
        writer.Line();
    }

    private static void Member(CodeWriter writer, string summary, string text)
    {
        writer.Line("/// <summary>" + summary + "</summary>");
        writer.Line(text);
        writer.Line();
    }
}
