using System;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// Executes a plan on one value, op by op, in the arithmetic of its lane: the rung between the exact grid and the printed code.
/// </summary>
internal static class PlanInterpreter
{
    public static long Quantize(QuantizerPlan plan, float value) => Run(plan.FromSingle, value);

    public static long Quantize(QuantizerPlan plan, double value) => Run(plan.FromDouble, value);

    public static long Quantize(QuantizerPlan plan, long value)
    {
        long x = value, k = 0;
        foreach (Op op in plan.FromInt64.Ops)
        {
            switch (op)
            {
                case Op.ClampInteger clamp:
                    x = Math.Min(Math.Max(x, clamp.Low), clamp.High);
                    break;
                case Op.ShiftLeftSaturating shift:
                    k = x < shift.Low ? shift.MinCode : x > shift.High ? shift.MaxCode : x << shift.Count;
                    break;
                case Op.RoundingShiftRight shift:
                    k = RoundingShiftRight(x, shift.Count, shift.Rounding);
                    break;
                case Op.CompareWithThresholds thresholds:
                    k = x >= thresholds.FirstOne ? 1 : x <= thresholds.LastMinusOne ? -1 : 0;
                    break;
                default:
                    throw new InvalidOperationException("Not an integer op: " + op);
            }
        }

        return k;
    }

    public static float Dequantize(QuantizerPlan plan, long code) => plan.DequantizeLane == Lane.Single
        ? code * BinaryFormat.ToSingle(plan.Grid.Scale)
        : (float)(code * BinaryFormat.ToDouble(plan.Grid.Scale));

    /// <summary>
    /// One loop for both lanes: an operation on floats is done in double and rounded to float, which is the float operation
    /// (53 bits are enough for the second rounding to change nothing).
    /// </summary>
    private static long Run(Procedure procedure, double value)
    {
        bool single = procedure.Lane == Lane.Single;
        double InLane(double exact) => single ? (float)exact : exact;
        double x = value;
        long k = 0;
        foreach (Op op in procedure.Ops)
        {
            switch (op)
            {
                case Op.ReplaceNaN replace:
                    x = double.IsNaN(x) ? BinaryFormat.ToDouble(replace.Value) : x;
                    break;
                case Op.Clamp clamp:
                    x = Math.Min(Math.Max(x, BinaryFormat.ToDouble(clamp.Low)), BinaryFormat.ToDouble(clamp.High));
                    break;
                case Op.RoundHalfToEven round:
                    k = (long)Math.Round(InLane(x * BinaryFormat.ToDouble(round.InverseScale)), MidpointRounding.ToEven);
                    break;
                case Op.CorrectByResidual correct:
                    double scale = BinaryFormat.ToDouble(correct.Scale);
                    double residual = InLane(x - InLane(k * scale));
                    k += Step(correct.Rule, residual, scale / 2, Math.Sign(x));
                    break;
                default:
                    throw new InvalidOperationException("Not a real op: " + op);
            }
        }

        return k;
    }

    private static int Step(ResidualRule rule, double residual, double half, int sign)
    {
        if (Applies(rule.Up, residual, half) && Applies(rule.UpFor, sign))
            return 1;
        return Applies(rule.Down, -residual, half) && Applies(rule.DownFor, sign) ? -1 : 0;
    }

    private static bool Applies(ResidualTest test, double residual, double half) => test switch
    {
        ResidualTest.AtHalf => residual == half,
        ResidualTest.Beyond => residual > 0,
        _ => false,
    };

    private static bool Applies(SignTest test, int sign) => test switch
    {
        SignTest.Positive => sign > 0,
        SignTest.Negative => sign < 0,
        _ => true,
    };

    private static long RoundingShiftRight(long x, int count, Rounding rounding)
    {
        long floor = x >> count;
        long remainder = x - (floor << count);
        return IntegerRounding.RoundsUp(rounding, remainder, 1L << (count - 1), negative: x < 0, floorIsOdd: (floor & 1) != 0) ? floor + 1 : floor;
    }
}
