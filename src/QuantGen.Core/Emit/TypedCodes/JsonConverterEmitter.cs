using QuantGen.Core.Declaration;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The nested class that writes a typed code as the number it stands for, and quantizes a number that it reads.</summary>
internal static class JsonConverterEmitter
{
    private const string Json = "global::System.Text.Json.";

    public static void Emit(CodeWriter writer, TypedCode code)
    {
        InsideRange inside = Lowering.Inside(code.Grid, BinaryFormat.Double);
        string range = Text(code, code.Grid.Output.MinValue) + " … " + Text(code, code.Grid.Output.MaxValue);
        writer.Line("/// <summary>Writes the value as a JSON number that is read as the same code; quantizes a number that it reads.</summary>");
        using (writer.Block($"public sealed class {TypedCodeMembers.JsonConverter} : {Json}Serialization.JsonConverter<{code.Name}>"))
        {
            writer.Line("/// <summary>Quantizes a JSON number.</summary>");
            writer.Line("/// <exception cref=\"" + Json + "JsonException\">It is no number, or lies outside " + range + " by more than rounding mends.</exception>");
            using (writer.Block($"public override {code.Name} Read(ref {Json}Utf8JsonReader reader, global::System.Type typeToConvert, {Json}JsonSerializerOptions options)"))
            {
                // What was written is a value given out. The quotient by the factor is off by less than a place of a float, and for an exact double not at all.
                string number = code.Grid.GivesWhatItTakes ? "reader.TryGetDouble(out double value)"
                    : "reader.TryGetDouble(out double given) && given / " + NumberText.DoubleLiteral(code.Grid.ValueFactor) + " is double value";
                writer.Line($"if (reader.TokenType == {Json}JsonTokenType.Number && {number} && value >= {NumberText.DoubleLiteral(inside.First)} && value <= {NumberText.DoubleLiteral(inside.Last)})");
                writer.Indented("return Quantize(value);");
                writer.Line($"throw new {Json}JsonException(\"Not a number in the range of {code.PlainName}, {range}.\");");
            }

            writer.Line();
            writer.Line("/// <summary>Writes the value.</summary>");
            writer.Line($"public override void Write({Json}Utf8JsonWriter writer, {code.Name} value, {Json}JsonSerializerOptions options) =>");
            writer.Indented(Written(code.Grid));
        }

        writer.Line();
    }

    /// <summary>An end of the range as its constant has it.</summary>
    private static string Text(TypedCode code, Dyadic value) =>
        code.Grid.ExactInSingle ? NumberText.SingleLiteral(BinaryFormat.Single.Nearest(value)!.Value).TrimEnd('f') : NumberText.Decimal(value);

    /// <summary>
    /// A float has the shorter text. It is read as a double, two roundings from the exact value: of up to 17 bits of steps that is less than
    /// a 64th of a step, and the nearest code is the same. A directed rounding would step down, and wide codes have no float: there it is
    /// the exact double, with 17 digits, because the shortest text of a double is another one's in .NET 10 (2^-25).
    /// </summary>
    private static string Written(NumberGrid grid) => grid.RoundsToNearest && grid.Bits <= 16
        ? "writer.WriteNumberValue((float)value);"
        : "writer.WriteRawValue(((double)value).ToString(\"G17\", global::System.Globalization.CultureInfo.InvariantCulture));";
}
