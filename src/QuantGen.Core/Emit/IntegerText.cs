using System;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The ops on 64-bit integers as C# text.</summary>
internal static class IntegerText
{
    /// <summary>The code as one expression; null if overflow does not saturate.</summary>
    public static string? Expression(Procedure procedure, NumberGrid grid)
    {
        string cast = "(" + grid.CodeType.Keyword + ")", text = "value";
        foreach (Op op in procedure.Ops)
        {
            switch (op)
            {
                case Op.ClampInteger clamp:
                    text = $"(value < {Literal(clamp.Low)} ? {Literal(clamp.Low)} : value > {Literal(clamp.High)} ? {Literal(clamp.High)} : value)";
                    break;
                case Op.ShiftLeftSaturating shift:
                    return Saturated(shift.Low, shift.High, cast + OpText.Plus(Shifted(shift.Count), shift.ZeroPoint));
                case Op.DivideSaturating divide:
                    return Saturated(divide.Low, divide.High, cast + OpText.Plus(Divided(divide.Rounding, Shifted(divide.Count), divide.Divisor), divide.ZeroPoint));
                case Op.RoundingShiftRight shift:
                    text = Divided(shift.Rounding, text, 1L << shift.Count);
                    break;
                case Op.Compare compare:
                    text = "(" + OpText.Compared(compare, text, "long", bound => Literal((long)bound.RoundToInteger(Rounding.Floor))) + ")";
                    break;
                case Op.EncodeG711 law:
                    text = $"{TypeBlocks.Shared}{KernelNames.Kernels}.Encode{law.Law}((int){text})";
                    break;
                case Op.CompareWithThresholds thresholds:
                    text = "(" + Compared(thresholds) + ")";
                    break;
                case Op.AddZeroPoint add:
                    text = OpText.Plus(text, add.ZeroPoint);
                    break;
                default:
                    return null;
            }
        }

        return cast + text;
    }

    /// <summary>The body of a method from the long <c>value</c> to a code if overflow does not saturate.</summary>
    public static void Body(CodeWriter writer, Procedure procedure, NumberGrid grid)
    {
        string code = grid.CodeType.Keyword;
        foreach (Op op in procedure.Ops)
        {
            switch (op)
            {
                case Op.ShiftLeftOverflowing shift:
                    writer.Line($"if (value >= {Literal(shift.Low)} && value <= {Literal(shift.High)})");
                    writer.Indented($"return ({code}){Shifted(shift.Count)};");
                    if (shift.Rule.SeesBits)
                        writer.Line($"long n = {(shift.Count > 32 ? "0" : Shifted(shift.Count))};      // outside, only the low bits count");
                    OverflowText.Rest(writer, shift.Rule, code, $"n & {OverflowText.AllBits(shift.Rule)}", "n");
                    break;
                case Op.RoundingShiftRight shift:
                    RoundingShiftRight(writer, shift);
                    break;
                case Op.CompareWithThresholds thresholds:
                    writer.Line($"long n = {Compared(thresholds)};");
                    writer.Line("long floor = value < 0 ? -1 : 0;");
                    break;
                case Op.ApplyOverflow overflow:
                    writer.Line($"if (n >= {Literal(overflow.MinCode)} && n <= {Literal(overflow.MaxCode)})");
                    writer.Indented($"return ({code})n;");
                    OverflowText.Rest(writer, overflow.Rule, code, $"n & {OverflowText.AllBits(overflow.Rule)}", "floor");
                    break;
                default:
                    throw new InvalidOperationException("No text for " + op);
            }
        }
    }

    /// <summary>Writes the rounding and keeps the floor, which the overflow rule uses.</summary>
    private static void RoundingShiftRight(CodeWriter writer, Op.RoundingShiftRight shift)
    {
        string count = NumberText.Integer(shift.Count);
        writer.Line($"long floor = value >> {count};");
        writer.Line("long n = floor;");
        if (FloorRoundingText.Condition(shift.Rounding, "remainder > 0", "remainder", Literal(1L << (shift.Count - 1)), "value", "(floor & 1) != 0", "(floor & 1) == 0") is not { } condition)
            return;
        writer.Line($"long remainder = value - (floor << {count});");
        writer.Line($"if ({condition})");
        writer.Indented("n++;");
    }

    private static string Saturated(long low, long high, string inside) =>
        $"value < {Literal(low)} ? MinCode : value > {Literal(high)} ? MaxCode : {inside}";

    private static string Divided(Rounding rounding, string dividend, long divisor) => OpText.Rounding(rounding, "Divide") + $"({dividend}, {Literal(divisor)})";

    private static string Compared(Op.CompareWithThresholds thresholds)
    {
        // The constants are longs because an int plus the zero point could overflow.
        string up = thresholds.FirstOne is { } first ? $"value >= {Literal(first)} ? 1L : " : "";
        string down = thresholds.LastMinusOne is { } last ? $"value <= {Literal(last)} ? -1L : " : "";
        return up + down + "0L";
    }

    private static string Shifted(int count) => count == 0 ? "value" : $"(value << {NumberText.Integer(Math.Min(count, Op.MaxShift))})";

    private static string Literal(long value) => NumberText.LongLiteral(value);
}
