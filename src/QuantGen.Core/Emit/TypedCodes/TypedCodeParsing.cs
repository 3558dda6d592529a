using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// Reads typed codes from numbers in JSON and in text. The number is first read as a double, like a C# literal, and then quantized.
/// A number outside the range by more than rounding corrects is refused, because it would become another value.
/// </summary>
internal static class TypedCodeParsing
{
    /// <summary>The call that quantizes a number from a text, or returns false.</summary>
    public const string TryFromNumber = TypedCodeMembers.PlainCodes + ".TryFromNumber";

    private const string FromNumber = TypedCodeMembers.PlainCodes + ".FromNumber", Framework = "global::System.";

    public static void Emit(CodeWriter writer, TypedCode code, TypedCodeMember member, string signature)
    {
        string text = member.Parameters[0].Name;
        if (member.Name == "Parse")
        {
            writer.Line(signature + " =>");
            writer.Indented($"{FromNumber}(double.Parse({text}, provider));");
        }
        else if (member.Parameters.Count == 2)
        {
            writer.Line($"{signature} => TryParse({text}, null, out result);");
        }
        else
        {
            using (writer.Block(signature))
            {
                writer.Line($"result = default({code.Name});");
                writer.Line($"return double.TryParse({text}, provider, out double number) && {TryFromNumber}(number, out result);");
            }
        }
    }

    /// <summary>Writes the helpers that the methods and the JSON converter call in addition to the methods over plain codes.</summary>
    public static void Helpers(CodeWriter writer, TypedCode code, CodeInterfaces interfaces)
    {
        bool hasParse = (interfaces & (CodeInterfaces.Parsable | CodeInterfaces.Utf8Parsable)) != 0;
        if (hasParse || interfaces.HasFlag(CodeInterfaces.Json))
            TryHelper(writer, code);
        if (hasParse)
            ThrowingHelper(writer, code);
    }

    private static void TryHelper(CodeWriter writer, TypedCode code)
    {
        // With a function a text is a result of it, which must not go through it again.
        (string quantize, InsideRange inside) = ("Quantize", code.Plan.InsideDoubles);
        if (code.Plan.OfValue is var (procedure, values))
        {
            (quantize, inside) = ("QuantizeResult", values);
            OpText.Method(writer, $"private static {code.CodeType.Keyword} {quantize}(double value)", procedure, code.Grid, Dialect.Spans);
            writer.Line();
        }

        using (writer.Block($"public static bool {nameof(TryFromNumber)}(double number, out {code.Name} code)"))
        {
            // The number is an output value. Its quotient by the factor has an error of less than one unit in the last place of a float. For an exact double it has none.
            writer.Line("double value = number" + (code.Grid.OutputScaleDiffers ? " / " + NumberText.DoubleLiteral(code.Grid.ValueFactor) : "") + ";");
            writer.Line($"bool inside = value >= {NumberText.DoubleLiteral(inside.First!.Value)} && value <= {NumberText.DoubleLiteral(inside.Last!.Value)};");
            writer.Line($"code = inside ? new {code.Name}({quantize}(value)) : default({code.Name});");
            writer.Line("return inside;");
        }

        writer.Line();
    }

    private static void ThrowingHelper(CodeWriter writer, TypedCode code)
    {
        using (writer.Block($"public static {code.Name} {nameof(FromNumber)}(double number)"))
        {
            writer.Line($"if ({nameof(TryFromNumber)}(number, out {code.Name} code))");
            writer.Indented("return code;");
            writer.Line("if (double.IsNaN(number))");
            writer.Indented($"throw new {Framework}FormatException(\"NaN is not a value of {code.PlainName}.\");");
            writer.Line($"throw new {Framework}OverflowException(\"The number does not round to a value of {code.PlainName}, {code.Context.ValueRange}.\");");
        }

        writer.Line();
    }
}
