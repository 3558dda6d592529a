using System;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The scalar methods of powers of two: a place among the exponents by the bits of a double, or by those of an integer.</summary>
internal static class PowerOfTwoText
{
    private const string Convert = "global::System.BitConverter.";

    private const string Math = "global::System.Math.";

    /// <summary>Writes the method that quantizes a type.</summary>
    public static void Quantize(CodeWriter writer, string signature, string type, NumberGrid grid, Op.PowerOfTwo op)
    {
        if (type == TypeNames.RealName)
            writer.Line(signature + " => Quantize((double)value);");
        else if (type == "double")
            OfDouble(writer, signature, grid, op);
        else
            OfInteger(writer, signature, type, grid, op.Constants);
    }

    /// <summary>Writes <c>Dequantize</c>. A code outside the codes counts as the nearest one.</summary>
    public static void Dequantize(CodeWriter writer, string signature, NumberGrid grid)
    {
        PowerOfTwoRule rule = RuleOf(grid);
        string place = !rule.IsSigned ? rule.HasZero ? "code - 1" : "(int)code" : rule.HasZero ? "(code < 0 ? -code : code) - 1" : "code < 0 ? ~code : code";
        string most = NumberText.Integer(rule.Magnitudes - 1);
        using (writer.Block(signature))
        {
            if (rule.HasZero)
            {
                writer.Line("if (code == 0)");
                writer.Indented("return 0f;");
            }

            writer.Line(grid.HasAllCodes ? $"int place = {place};" : $"int place = {Math}Min({place}, {most});");
            writer.Line($"float magnitude = (float){Convert}Int64BitsToDouble((long){(rule.Stride == 2 ? "(2 * place" : "(place")} + {NumberText.Integer(1023 + rule.MinExponent)}) << 52);");
            writer.Line(rule.IsSigned ? "return code < 0 ? -magnitude : magnitude;" : "return magnitude;");
        }
    }

    /// <summary>Writes a method that takes a double.</summary>
    public static void OfDouble(CodeWriter writer, string signature, NumberGrid grid, Op.PowerOfTwo op)
    {
        (PowerOfTwoConstants constants, PowerOfTwoRule rule) = (op.Constants, op.Constants.Rule);
        string slope = NumberText.DoubleLiteral(Dyadic.FromDouble(constants.Slope));
        using (writer.Block(signature))
        {
            writer.Line("if (double.IsNaN(value))");
            writer.Indented($"return {NumberText.Integer(op.NaNCode)};");
            writer.Line(!rule.IsSigned ? "double magnitude = value > 0 ? value : 0;"
                : rule.SlopeExponent == 0 ? "double magnitude = value < 0 ? -value : value;"
                : $"double magnitude = value < 0 ? value * -{slope} : value;");
            if (rule.HasZero)
            {
                writer.Line($"if (magnitude < {NumberText.DoubleLiteral(Dyadic.FromDouble(constants.Smallest))})");
                writer.Indented("return 0;");
            }

            writer.Line($"long bits = {Math}Min({Math}Max({Convert}DoubleToInt64Bits(magnitude), {Bits(PowerOfTwoConstants.PowerOf(rule.MinExponent))}), {Bits(PowerOfTwoConstants.PowerOf(rule.MaxExponent))});      // 2^{rule.MinExponent} … 2^{rule.MaxExponent}");
            writer.Line($"int place = (int)((bits - {Bits(constants.Begin)}) >> {constants.Shift});      // the bits of the first double that becomes 2^{rule.MinExponent}");
            writer.Line($"return ({grid.CodeType.Keyword}){Code(rule, "place", "value < 0")};");
        }
    }

    private static void OfInteger(CodeWriter writer, string signature, string type, NumberGrid grid, PowerOfTwoConstants constants)
    {
        PowerOfTwoRule rule = constants.Rule;
        string keyword = grid.CodeType.Keyword;
        bool isSigned = type == "long";
        writer.Line(signature + " =>");
        // Where 0 ends on either side.
        string zero = "";
        if (rule.HasZero)
        {
            string above = Below(rule.Smallest.FirstInteger(), isSigned);
            string below = isSigned && rule.IsSigned ? Above((-rule.ThresholdAt((int)(-rule.MinCode)).FirstInteger()) + 1) : "";
            zero = (above, below) switch { ("", "") => "0", ("value < 1L", "value > -1L") or ("value < 1UL", "") => "value == 0 ? 0 : ", (_, "") => $"{above} ? 0 : ", _ => $"{above} && {below} ? 0 : " };
        }
        else if (isSigned && !rule.IsSigned)
        {
            zero = "value <= 0 ? 0 : ";
        }

        string positive = Place(constants, isSigned ? "unchecked((ulong)value)" : "value", 0);
        string code = !isSigned || !rule.IsSigned ? Code(rule, positive, null)
            : $"value < 0 ? {Code(rule, Place(constants, "unchecked(0UL - (ulong)value)", rule.SlopeExponent), "true")} : {Code(rule, positive, "false")}";
        writer.Indented(zero == "0" ? $"({keyword})0;" : $"({keyword})({zero}{code});");
    }

    private static string Below(BigInteger first, bool isSigned) => first > (isSigned ? long.MaxValue : ulong.MaxValue) ? "" : $"value < {NumberText.Integer(first)}{(isSigned ? "L" : "UL")}";

    /// <summary>long.MinValue has a magnitude of its own.</summary>
    private static string Above(BigInteger first) => first > -(BigInteger)long.MinValue ? "" : $"value > -{NumberText.Integer(first)}L";

    private static string Place(PowerOfTwoConstants constants, string magnitude, int slope) =>
        $"{TypeBlocks.Shared}{KernelNames.Kernels}.PowerPlace({magnitude}, first: {NumberText.Integer(constants.BeginExponent - slope)}, fraction: 0x{constants.BeginMantissa:X}UL, stride: {constants.Rule.Stride}, last: {constants.Rule.Magnitudes - 1})";

    /// <summary>The code of a place. The condition says that the value is negative; null if it never is.</summary>
    public static string Code(PowerOfTwoRule rule, string place, string? isNegative) => (rule.IsSigned ? isNegative : null, rule.HasZero) switch
    {
        (null or "false", false) => place,
        (null or "false", true) => $"({place} + 1)",
        ("true", false) => "~" + place,
        ("true", true) => $"(-{place} - 1)",
        (_, false) => $"({isNegative} ? ~{place} : {place})",
        (_, true) => $"({isNegative} ? -{place} - 1 : {place} + 1)",
    };

    private static PowerOfTwoRule RuleOf(NumberGrid grid) => (PowerOfTwoRule)grid.Rule!;

    private static string Bits(double value) => $"0x{BitConverter.DoubleToInt64Bits(value):X}L";
}
