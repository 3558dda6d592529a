using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// Numbers that a typed code is read from, in JSON and in text. The number is a double first, as a literal in C# is, and the double is quantized.
/// What lies outside the range by more than rounding mends is refused: it would come back as another value.
/// </summary>
internal static class TypedCodeParsing
{
    /// <summary>The call that quantizes a number of a text, or says no.</summary>
    public const string TryFromNumber = TypedCodeMembers.PlainCodes + ".TryFromNumber";

    private const string FromNumber = TypedCodeMembers.PlainCodes + ".FromNumber", Framework = "global::System.";

    public static void Emit(CodeWriter writer, TypedCode code, CodeInterfaces interfaces)
    {
        if (interfaces.HasFlag(CodeInterfaces.Parsable))
        {
            Methods(writer, code, "string", "s", mayBeNull: true);
            Methods(writer, code, Framework + "ReadOnlySpan<char>", "s", mayBeNull: false);
        }

        if (interfaces.HasFlag(CodeInterfaces.Utf8Parsable))
            Methods(writer, code, Framework + "ReadOnlySpan<byte>", "utf8Text", mayBeNull: false);
    }

    /// <summary>What the methods and the JSON converter call, beside the methods over plain codes.</summary>
    public static void Helpers(CodeWriter writer, TypedCode code, CodeInterfaces interfaces)
    {
        bool hasParse = (interfaces & (CodeInterfaces.Parsable | CodeInterfaces.Utf8Parsable)) != 0;
        if (hasParse || interfaces.HasFlag(CodeInterfaces.Json))
            TryHelper(writer, code);
        if (hasParse)
            ThrowingHelper(writer, code);
    }

    /// <summary>The values of the first and the last code, as the constants have them.</summary>
    public static string Range(TypedCode code) => Text(code.Grid, code.Grid.Output.MinValue) + " … " + Text(code.Grid, code.Grid.Output.MaxValue);

    /// <summary>A value for a reader, as the constants have it.</summary>
    public static string Text(NumberGrid grid, Dyadic value) =>
        grid.ExactInSingle ? NumberText.SingleLiteral(BinaryFormat.Single.Nearest(value)!.Value).TrimEnd('f') : NumberText.Decimal(value);

    private static void TryHelper(CodeWriter writer, TypedCode code)
    {
        InsideRange inside = code.Plan.InsideDoubles;
        using (writer.Block($"public static bool {nameof(TryFromNumber)}(double number, out {code.Name} code)"))
        {
            // What was written is a value given out. The quotient by the factor is off by less than a place of a float, and for an exact double not at all.
            writer.Line("double value = number" + (code.Grid.OutputScaleDiffers ? " / " + NumberText.DoubleLiteral(code.Grid.ValueFactor) : "") + ";");
            writer.Line($"bool inside = value >= {NumberText.DoubleLiteral(inside.First)} && value <= {NumberText.DoubleLiteral(inside.Last)};");
            writer.Line($"code = inside ? new {code.Name}(Quantize(value)) : default({code.Name});");
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
            writer.Indented($"throw new {Framework}FormatException(\"NaN is no value of {code.PlainName}.\");");
            writer.Line($"throw new {Framework}OverflowException(\"The values of {code.PlainName} are {Range(code)}.\");");
        }

        writer.Line();
    }

    private static void Methods(CodeWriter writer, TypedCode code, string type, string name, bool mayBeNull)
    {
        writer.Line("/// <summary>Reads a number as <c>double.Parse</c> does, without a provider in the current culture, and quantizes it.</summary>");
        if (mayBeNull)
            writer.Line($"/// <exception cref=\"{Framework}ArgumentNullException\">The text is null.</exception>");
        writer.Line($"/// <exception cref=\"{Framework}FormatException\">It is no number.</exception>");
        writer.Line($"/// <exception cref=\"{Framework}OverflowException\">It lies outside {Range(code)} by more than rounding mends.</exception>");
        writer.Line($"public static {code.Name} Parse({type} {name}, {Framework}IFormatProvider provider = null) =>");
        writer.Indented($"{FromNumber}(double.Parse({name}, provider));");
        writer.Line();
        writer.Line("/// <summary>Reads a number as <c>Parse</c> does; <see langword=\"false\"/> where that throws.</summary>");
        using (writer.Block($"public static bool TryParse({type} {name}, {Framework}IFormatProvider provider, out {code.Name} result)"))
        {
            writer.Line($"result = default({code.Name});");
            writer.Line($"return double.TryParse({name}, provider, out double number) && {TryFromNumber}(number, out result);");
        }

        writer.Line();
        writer.Line("/// <summary>The same in the current culture.</summary>");
        writer.Line($"public static bool TryParse({type} {name}, out {code.Name} result) => TryParse({name}, null, out result);");
        writer.Line();
    }
}
