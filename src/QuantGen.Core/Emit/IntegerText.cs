using System;
using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The ops on 64-bit integers as C# text.</summary>
internal static class IntegerText
{
    /// <summary>The body of a method from the long <c>value</c> to a code.</summary>
    public static void Body(CodeWriter writer, Procedure procedure, NumberGrid grid)
    {
        string code = grid.CodeType.Keyword;
        string x = procedure.Ops.Any(op => op is Op.ClampInteger) ? "x" : "value";
        bool overflows = procedure.Ops.Any(op => op is Op.ApplyOverflow);
        long zeroPoint = procedure.Ops.OfType<Op.AddZeroPoint>().FirstOrDefault()?.ZeroPoint ?? 0;
        foreach (Op op in procedure.Ops)
        {
            switch (op)
            {
                case Op.ClampInteger clamp:
                    writer.Line($"long x = value < {Literal(clamp.Low)} ? {Literal(clamp.Low)} : value > {Literal(clamp.High)} ? {Literal(clamp.High)} : value;");
                    break;
                case Op.ShiftLeftSaturating shift:
                    writer.Line($"return value < {Literal(shift.Low)} ? MinCode : value > {Literal(shift.High)} ? MaxCode : ({code}){Plus(Shifted(shift.Count), shift.ZeroPoint)};");
                    break;
                case Op.DivideSaturating divide:
                    DivideSaturating(writer, divide, code);
                    break;
                case Op.ShiftLeftOverflowing shift:
                    writer.Line($"if (value >= {Literal(shift.Low)} && value <= {Literal(shift.High)})");
                    writer.Indented($"return ({code}){Shifted(shift.Count)};");
                    if (shift.Rule.SeesBits)
                        writer.Line($"long n = {(shift.Count > 32 ? "0" : Shifted(shift.Count))};      // of what is outside, the low bits are all that counts");
                    OverflowText.Rest(writer, shift.Rule, code, $"n & {OverflowText.AllBits(shift.Rule)}", "n");
                    break;
                case Op.RoundingShiftRight shift:
                    RoundingShiftRight(writer, shift, x, overflows);
                    if (!overflows)
                        writer.Line($"return ({code}){Plus("n", zeroPoint)};");
                    break;
                case Op.AddZeroPoint:
                    break;
                case Op.CompareWithThresholds thresholds:
                    string up = thresholds.FirstOne is { } first ? $"value >= {Literal(first)} ? 1 : " : "";
                    string down = thresholds.LastMinusOne is { } last ? $"value <= {Literal(last)} ? -1 : " : "";
                    writer.Line($"long n = {up}{down}0;");
                    if (overflows)
                        writer.Line("long floor = value < 0 ? -1 : 0;");
                    else
                        writer.Line($"return ({code}){Plus("n", zeroPoint)};");
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

    private static void RoundingShiftRight(CodeWriter writer, Op.RoundingShiftRight shift, string x, bool keepsFloor)
    {
        string count = NumberText.Integer(shift.Count);
        writer.Line($"long floor = {x} >> {count};");
        writer.Line("long n = floor;");
        if (FloorRounding.Condition(shift.Rounding, "remainder > 0", "remainder", Literal(1L << (shift.Count - 1)), x, "(floor & 1) != 0", "(floor & 1) == 0") is not { } condition)
            return;
        writer.Line($"long remainder = {x} - (floor << {count});");
        writer.Line($"if ({condition})");
        writer.Indented("n++;");
    }

    private static void DivideSaturating(CodeWriter writer, Op.DivideSaturating divide, string code)
    {
        string divisor = Literal(divide.Divisor);
        writer.Line($"if (value < {Literal(divide.Low)})");
        writer.Indented("return MinCode;");
        writer.Line($"if (value > {Literal(divide.High)})");
        writer.Indented("return MaxCode;");
        writer.Line($"long floor = {Shifted(divide.Count)} / {divisor}, remainder = {Shifted(divide.Count)} % {divisor};");
        using (writer.Block("if (remainder < 0)"))
        {
            writer.Line("floor--;");
            writer.Line($"remainder += {divisor};");
        }

        writer.Line();
        writer.Line("long n = floor;");
        string half = $"({divisor} - remainder)";       // remainder > half of the divisor, without a product
        if (FloorRounding.Condition(divide.Rounding, "remainder > 0", "remainder", half, "value", "(floor & 1) != 0", "(floor & 1) == 0") is { } condition)
        {
            writer.Line($"if ({condition})");
            writer.Indented("n++;");
        }

        writer.Line($"return ({code}){Plus("n", divide.ZeroPoint)};");
    }

    private static string Plus(string term, long zeroPoint) => zeroPoint switch
    {
        0 => term,
        < 0 => "(" + term + " - " + NumberText.Integer(-zeroPoint) + ")",
        _ => "(" + term + " + " + NumberText.Integer(zeroPoint) + ")",
    };

    private static string Shifted(int count) => count == 0 ? "value" : $"(value << {NumberText.Integer(Math.Min(count, Op.MaxShift))})";

    private static string Literal(long value) => NumberText.LongLiteral(value);
}
