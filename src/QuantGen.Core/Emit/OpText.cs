using System;
using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>Op → C# text, scalar and vector.</summary>
internal static class OpText
{
    /// <summary>1.5 · 2^23: added to a float of less than 2^22, it rounds it half to even, and the low bits of the sum are the integer.</summary>
    public const string SingleMagic = "12582912f", SingleMagicBits = "0x4B400000";

    /// <summary>1.5 · 2^52: the same for a double of less than 2^51.</summary>
    private const string DoubleMagic = "6755399441055744.0", DoubleMagicBits = "0x4338000000000000L";

    public static string LongLiteral(Dyadic value)
    {
        string text = NumberText.Integer(value.RoundToInteger(Rounding.HalfToEven));
        // The literal 9223372036854775808 is no long, so its negative cannot be written as one.
        return text == "-9223372036854775808" ? "long.MinValue" : text + "L";
    }

    /// <summary>The body of a method from <c>value</c> to a code.</summary>
    public static void Scalar(CodeWriter writer, Procedure procedure, NumberGrid grid, TargetEnvironment environment)
    {
        bool single = procedure.Lane == Lane.Single;
        string code = grid.CodeType.Keyword;
        string type = single ? "float" : "double";
        Func<Dyadic, string> literal = single ? NumberText.SingleLiteral : NumberText.DoubleLiteral;
        bool corrected = procedure.Ops.Any(op => op is Op.CorrectByResidual);
        foreach (Op op in procedure.Ops)
        {
            switch (op)
            {
                case Op.ReplaceNaN replace:
                    writer.Line($"{type} x = {type}.IsNaN(value) ? {literal(replace.Value)} : value;");
                    break;
                case Op.Clamp clamp:
                    string low = literal(clamp.Low), high = literal(clamp.High);
                    writer.Line(environment.HasNativeMinMax
                        ? $"x = {type}.MinNative({type}.MaxNative(x, {low}), {high});"
                        : $"x = x < {low} ? {low} : x > {high} ? {high} : x;");
                    break;
                case Op.RoundHalfToEven round:
                    string magic = single ? SingleMagic : DoubleMagic;
                    string bits = single
                        ? "global::System.BitConverter.SingleToInt32Bits(rounded) - " + SingleMagicBits
                        : "global::System.BitConverter.DoubleToInt64Bits(rounded) - " + DoubleMagicBits;
                    writer.Line($"{type} rounded = x * {literal(round.InverseScale)} + {magic};      // + {(single ? "1.5 · 2^23" : "1.5 · 2^52")}: rounds half to even, and the low bits are the integer");
                    writer.Line(corrected ? $"{(single ? "int" : "long")} k = {bits};" : $"return ({code})({bits});");
                    break;
                case Op.CorrectByResidual correct:
                    string half = literal(correct.Scale.TimesPowerOfTwo(-1)), minusHalf = literal(-correct.Scale.TimesPowerOfTwo(-1));
                    writer.Line($"{type} residual = x - (rounded - {(single ? SingleMagic : DoubleMagic)}) * {literal(correct.Scale)};      // exact");
                    Correction(writer, correct.Rule.Up, correct.Rule.UpFor, ">", half, "k++;");
                    Correction(writer, correct.Rule.Down, correct.Rule.DownFor, "<", minusHalf, "k--;");
                    writer.Line($"return ({code})k;");
                    break;
                case Op.ClampInteger clamp:
                    writer.Line($"long x = value < {LongLiteral(clamp.Low)} ? {LongLiteral(clamp.Low)} : value > {LongLiteral(clamp.High)} ? {LongLiteral(clamp.High)} : value;");
                    break;
                case Op.ShiftLeftSaturating shift:
                    string shifted = shift.Count == 0 ? "value" : $"(value << {NumberText.Integer(shift.Count)})";
                    writer.Line($"return value < {LongLiteral(shift.Low)} ? MinCode : value > {LongLiteral(shift.High)} ? MaxCode : ({code}){shifted};");
                    break;
                case Op.RoundingShiftRight shift:
                    writer.Line($"long floor = x >> {NumberText.Integer(shift.Count)};");
                    if (IntegerRounding.Condition(shift.Rounding, "remainder", LongLiteral(Dyadic.PowerOfTwo(shift.Count - 1)), "x", "floor") is { } condition)
                    {
                        writer.Line($"long remainder = x - (floor << {NumberText.Integer(shift.Count)});");
                        writer.Line($"if ({condition})");
                        writer.Indented("floor++;");
                    }

                    writer.Line($"return ({code})floor;");
                    break;
                case Op.CompareWithThresholds thresholds:
                    string up = thresholds.FirstOne is { } first ? $"value >= {LongLiteral(first)} ? ({code})1 : " : "";
                    string down = thresholds.LastMinusOne is { } last ? $"value <= {LongLiteral(last)} ? ({code})(-1) : " : "";
                    writer.Line($"return {up}{down}({code})0;");
                    break;
                default:
                    throw new InvalidOperationException("No text for " + op);
            }
        }
    }

    /// <summary>
    /// An integer vector that is <paramref name="code"/> corrected by a rule; the vectors <c>value</c>, <c>residual</c> and <c>half</c> are in scope.
    /// A comparison gives −1 where it holds, so a step up subtracts it.
    /// </summary>
    public static string Vector(string vector, ResidualRule? rule, string code)
    {
        if (rule is null)
            return code;
        string up = Mask(vector, rule.Up, rule.UpFor, "half", "GreaterThan");
        string down = Mask(vector, rule.Down, rule.DownFor, "-half", "LessThan");
        return code + (up.Length > 0 ? "\n    - " + up : "") + (down.Length > 0 ? "\n    + " + down : "");
    }

    /// <summary>A rule in words.</summary>
    public static string Describe(ResidualRule? rule)
    {
        if (rule is null)
            return "the candidate itself";
        string up = Words(rule.Up, rule.UpFor, "half", "above"), down = Words(rule.Down, rule.DownFor, "-half", "below");
        return string.Join(", ", new[] { up.Length > 0 ? "one up where " + up : "", down.Length > 0 ? "one down where " + down : "" }.Where(text => text.Length > 0));
    }

    private static string Words(ResidualTest test, SignTest sign, string half, string side)
    {
        string what = test switch { ResidualTest.AtHalf => "the residual is " + half, ResidualTest.Beyond => "the value lies " + side + " the candidate", _ => "" };
        string forSign = sign switch { SignTest.Positive => " and the value is positive", SignTest.Negative => " and the value is negative", _ => "" };
        return what.Length == 0 ? "" : what + forSign;
    }

    private static void Correction(CodeWriter writer, ResidualTest test, SignTest sign, string beyond, string half, string step)
    {
        if (test == ResidualTest.Never)
            return;
        string condition = test == ResidualTest.AtHalf ? "residual == " + half : "residual " + beyond + " 0";
        string forSign = sign switch { SignTest.Positive => " && x > 0", SignTest.Negative => " && x < 0", _ => "" };
        writer.Line("if (" + condition + forSign + ")");
        writer.Indented(step);
    }

    private static string Mask(string vector, ResidualTest test, SignTest sign, string half, string beyond)
    {
        string zero = vector + "<float>.Zero";
        string condition = test switch
        {
            ResidualTest.AtHalf => $"{vector}.Equals(residual, {half})",
            ResidualTest.Beyond => $"{vector}.{beyond}(residual, {zero})",
            _ => "",
        };
        if (condition.Length == 0)
            return "";
        string forSign = sign switch
        {
            SignTest.Positive => $" & {vector}.GreaterThan(value, {zero})",
            SignTest.Negative => $" & {vector}.LessThan(value, {zero})",
            _ => "",
        };
        return forSign.Length == 0 ? condition + ".AsInt32()" : "(" + condition + forSign + ").AsInt32()";
    }
}
