using QuantGen.Core.Grids;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>The nested class that writes a typed code as its value, and quantizes a number that it reads.</summary>
internal static class JsonConverterEmitter
{
    private const string Json = "global::System.Text.Json.", Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    private static readonly (string Name, string Description) WriterParameter = ("writer", "Where it is written."), Options = ("options", "Not used.");

    public static void Emit(CodeWriter writer, TypedCode code)
    {
        writer.Line("/// <summary>Writes the value as a JSON number or key that is read as the same code; quantizes a number that it reads.</summary>");
        using (writer.Block($"public sealed class {TypedCodeMembers.JsonConverter} : {Json}Serialization.JsonConverter<{code.Name}>"))
        {
            Read(writer, code, "Read", "Quantizes a JSON number.", $"reader.TokenType == {Json}JsonTokenType.Number && reader.TryGetDouble(out double number)");
            Documentation(writer, "Writes the value.", WriterParameter, ("value", "The code."), Options);
            writer.Line($"public override void Write({Json}Utf8JsonWriter writer, {code.Name} value, {Json}JsonSerializerOptions options) =>");
            writer.Indented(IsShort(code.Grid) ? "writer.WriteNumberValue((float)value);" : "writer.WriteRawValue(" + Text(code.Grid) + ");");
            writer.Line();
            Read(writer, code, "ReadAsPropertyName", "Quantizes a number that is the name of a property.",
                $"double.TryParse(reader.GetString(), global::System.Globalization.NumberStyles.Float, {Invariant}, out double number)");
            Documentation(writer, "Writes the value as the name of a property.", WriterParameter, ("value", "The code."), Options);
            writer.Line($"public override void WriteAsPropertyName({Json}Utf8JsonWriter writer, {code.Name} value, {Json}JsonSerializerOptions options) =>");
            writer.Indented("writer.WritePropertyName(" + Text(code.Grid) + ");");
        }

        writer.Line();
    }

    private static void Read(CodeWriter writer, TypedCode code, string name, string summary, string number)
    {
        string range = code.Context.ValueRange;
        Documentation(writer, summary, ("reader", "At the number."), ("typeToConvert", "The type of the code."), Options);
        writer.Line("/// <returns>The code.</returns>");
        writer.Line($"/// <exception cref=\"{Json}JsonException\">It is not a number, or it is outside {range} after rounding.</exception>");
        string parameters = $"ref {Json}Utf8JsonReader reader, global::System.Type typeToConvert, {Json}JsonSerializerOptions options";
        using (writer.Block($"public override {code.Name} {name}({parameters})"))
        {
            writer.Line($"if ({number} && {TypedCodeParsing.TryFromNumber}(number, out {code.Name} code))");
            writer.Indented("return code;");
            writer.Line($"throw new {Json}JsonException(\"Not a number that rounds to a value of {code.PlainName}, {range}.\");");
        }

        writer.Line();
    }

    private static void Documentation(CodeWriter writer, string summary, params (string Name, string Description)[] parameters)
    {
        writer.Line("/// <summary>" + summary + "</summary>");
        foreach ((string name, string description) in parameters)
            writer.Line($"/// <param name=\"{name}\">{description}</param>");
    }

    /// <summary>
    /// Whether the value is written as a float, which has the shorter text. That text is read as a double, two roundings from the exact value.
    /// With up to 17 bits of steps the error is less than a 64th of a step, so the nearest code is the same. A directed rounding could give
    /// the next lower code, and wide codes have no float. These are written as exact doubles with 17 digits, because in .NET 10 the shortest
    /// text of a double may read as another double (2^-25).
    /// </summary>
    private static bool IsShort(NumberGrid grid) => grid.RoundsToNearest && grid.Bits <= 16;

    private static string Text(NumberGrid grid) => (IsShort(grid) ? "((float)value).ToString(\"R\", " : "((double)value).ToString(\"G17\", ") + Invariant + ")";
}
