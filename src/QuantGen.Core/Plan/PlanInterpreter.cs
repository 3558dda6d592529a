using System;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// Executes a plan on one value, op by op, in the arithmetic of the procedure. Tests compare it with the exact grid and with the printed code.
/// </summary>
internal static class PlanInterpreter
{
    public static long Quantize(QuantizerPlan plan, float value) => Run(plan.FromSingle, value);

    public static long Quantize(QuantizerPlan plan, double value) => Run(plan.FromDouble, plan.FromDouble.Arithmetic == Arithmetic.Single ? (float)value : value);

    /// <summary>Quantizes one element of a span that a profile computes in blocks.</summary>
    public static long QuantizeInBulk(QuantizerPlan plan, float value) => Run(plan.FromSingleInBulk ?? plan.FromSingle, value);

    public static long Quantize(QuantizerPlan plan, ulong value) => plan.FromInt64.Ops[0] is Op.PowerOfTwo power ? power.Constants.Quantize(value, isNegative: false) : plan.Unsigned.Quantize(value, number => Quantize(plan, number), number => Quantize(plan, number));

    public static long Quantize(QuantizerPlan plan, long value)
    {
        if (plan.FromInt64.Arithmetic != Arithmetic.Int64)
            return Quantize(plan, (double)value);
        long x = value, k = 0, floor = 0;
        foreach (Op op in plan.FromInt64.Ops)
        {
            switch (op)
            {
                case Op.ShiftLeftOverflowing shift:
                    return x >= shift.Low && x <= shift.High
                        ? x << Math.Min(shift.Count, Op.MaxShift)
                        : shift.Rule.Apply((BigInteger)x << shift.Count, (BigInteger)x << shift.Count, x < 0, plan.Grid.MinCode, plan.Grid.MaxCode);
                case Op.ApplyOverflow overflow:
                    return overflow.Rule.Apply(k, floor, value < 0, overflow.MinCode, overflow.MaxCode);
                case Op.BelowZero below:
                    if (x < 0)
                        return Quantize(plan with { FromInt64 = plan.FromInt64 with { Ops = below.Ops } }, value);
                    break;
                case Op.ClampInteger clamp:
                    x = Math.Min(Math.Max(x, clamp.Low), clamp.High);
                    break;
                case Op.ShiftLeftSaturating shift:
                    k = x < shift.Low ? shift.MinCode : x > shift.High ? shift.MaxCode : (x << shift.Count) + shift.ZeroPoint;
                    break;
                case Op.DivideSaturating divide:
                    k = x < divide.Low ? divide.MinCode : x > divide.High ? divide.MaxCode : Divide(x << divide.Count, divide.Divisor, divide.Rounding) + divide.ZeroPoint;
                    break;
                case Op.AddZeroPoint add:
                    k += add.ZeroPoint;
                    break;
                case Op.RoundingShiftRight shift:
                    k = Divide(x, 1L << shift.Count, shift.Rounding);
                    floor = x >> shift.Count;
                    break;
                case Op.Compare compare:
                    return x >= compare.FirstHigh ? compare.High : x <= compare.LastLow ? compare.Low : compare.Middle;
                case Op.PowerOfTwo power:
                    return power.Constants.Quantize(x < 0 ? unchecked(0 - (ulong)x) : (ulong)x, x < 0);
                case Op.EncodeG711 law:
                    return G711.Encode(law.Law, (int)x);
                case Op.CompareWithThresholds thresholds:
                    k = x >= thresholds.FirstOne ? 1 : x <= thresholds.LastMinusOne ? -1 : 0;
                    floor = x < 0 ? -1 : 0;
                    break;
                default:
                    throw new InvalidOperationException("Not an integer op: " + op);
            }
        }

        return k;
    }

    /// <summary>Correct in float and double arithmetic: the product is exact in double, and rounded to float once.</summary>
    public static float Dequantize(QuantizerPlan plan, long code) => plan.Grid.Rule is G711Rule { Law: var law } ? G711.Decode(law, (int)code)
        : plan.Grid.Function is Companding || plan.Grid.Rule is PowerOfTwoRule ? BinaryFormat.ToSingle(plan.Grid.ValueOf(code)) : (float)((code - plan.Grid.ZeroPoint) * BinaryFormat.ToDouble(plan.Grid.Output.Scale));

    /// <summary>Dequantizes one element of a span that a profile computes in blocks. For 8-bit codes the product with the zero point is computed separately.</summary>
    public static float DequantizeInBulk(QuantizerPlan plan, long code)
    {
        if (plan.Grid.Bulk is not { AddsOffset: true })
            return Dequantize(plan, code);
        double scale = BinaryFormat.ToDouble(plan.Grid.Scale);
        float offset = (float)(-plan.Grid.ZeroPoint * scale), product = (float)(code * scale);
        return (float)((double)offset + product);
    }

    /// <summary>
    /// One loop for float and double. An operation on floats is computed in double and rounded to float, which equals the float operation:
    /// double has enough bits that rounding twice changes nothing.
    /// </summary>
    private static long Run(Procedure procedure, double value)
    {
        bool single = procedure.Arithmetic == Arithmetic.Single;
        double InLane(double exact) => single ? (float)exact : exact;
        double x = value, floor = 0, rounded = 0;
        long k = 0;
        foreach (Op op in procedure.Ops)
        {
            switch (op)
            {
                case Op.TripleToOdd:
                    x = FloatArithmetic.TripleToOdd(x);
                    break;
                case Op.BelowZero negative:
                    if (x < 0)
                        return Run(procedure with { Ops = negative.Ops }, value);
                    break;
                case Op.CountThresholds count:
                    k = double.IsNaN(x) ? count.NaNCode : count.First + count.Rising.Count(threshold => threshold <= x) + count.Falling.Count(threshold => threshold <= -x);
                    break;
                case Op.Compare compare:
                    return double.IsNaN(x) ? compare.NaNCode
                        : compare.FirstHigh is { } high && x >= BinaryFormat.ToDouble(high) ? compare.High
                        : compare.LastLow is { } low && x <= BinaryFormat.ToDouble(low) ? compare.Low : compare.Middle;
                case Op.PowerOfTwo power:
                    return double.IsNaN(x) ? power.NaNCode : power.Constants.Quantize(x);
                case Op.EncodeG711 law:
                    return G711.Encode(law.Law, (int)Math.Floor(x));
                case Op.RoundToSingle:
                    x = (float)x;
                    break;
                case Op.Divide divide:
                    x = InLane(x / BinaryFormat.ToDouble(divide.Divisor));
                    break;
                case Op.Multiply multiply:
                    x = InLane(x * BinaryFormat.ToDouble(multiply.Factor));
                    break;
                case Op.ReplaceInt32Overflow replace:
                    double limit = BinaryFormat.ToDouble(replace.Limit);
                    bool isHeld = limit > 0 ? x < limit : x > limit;
                    x = isHeld ? x : BinaryFormat.ToDouble(replace.Value);
                    break;
                case Op.ReplaceNaN replace:
                    x = double.IsNaN(x) ? BinaryFormat.ToDouble(replace.Value) : x;
                    break;
                case Op.Clamp clamp:
                    x = Math.Min(Math.Max(x, BinaryFormat.ToDouble(clamp.Low)), BinaryFormat.ToDouble(clamp.High));
                    break;
                case Op.RoundProduct round:
                    k = Candidate(InLane(x / BinaryFormat.ToDouble(round.Scale)));
                    k += Correction(round.Rounding, InLane(x - InLane(k * BinaryFormat.ToDouble(round.Scale))), round.Scale, x);
                    break;
                case Op.RoundQuotient round:
                    double step = BinaryFormat.ToDouble(round.Scale);
                    k = Candidate(x * (1 / step));
                    double above = (k + 0.5) * step, below = (k - 0.5) * step;
                    bool kIsOdd = (k & 1) != 0;
                    k += x > above || (x == above && kIsOdd) ? 1 : x < below || (x == below && kIsOdd) ? -1 : 0;
                    k += Correction(round.Rounding, x - (k * step), round.Scale, x);
                    break;
                case Op.AddZeroPoint add:
                    k += add.ZeroPoint;
                    break;
                case Op.RoundByFloor round:
                    double product = x * BinaryFormat.ToDouble(round.InverseScale);
                    product = product == 0 ? x : Math.Min(Math.Max(product, -double.MaxValue), double.MaxValue);
                    floor = Math.Floor(product);
                    bool odd = floor / 2 != Math.Floor(floor / 2);
                    rounded = floor + (product > floor && RoundingDefinition.GoesUp(round.Rounding, product.CompareTo(floor + 0.5), x < 0, !odd) ? 1 : 0);
                    break;
                case Op.ApplyOverflow overflow:
                    return overflow.Rule.Apply(new BigInteger(rounded), new BigInteger(floor), x < 0, overflow.MinCode, overflow.MaxCode);
                default:
                    throw new InvalidOperationException("Not a real op: " + op);
            }
        }

        return k;
    }

    /// <summary>The integer nearest to a quotient, ties to even.</summary>
    private static long Candidate(double quotient) => (long)Math.Round(quotient, MidpointRounding.ToEven);

    private static int Correction(Rounding rounding, double residual, Dyadic scale, double x) =>
        ResidualRule.For(rounding)?.Step(residual, BinaryFormat.ToDouble(scale) / 2, x) ?? 0;

    private static long Divide(long dividend, long divisor, Rounding rounding)
    {
        long floor = dividend / divisor, remainder = dividend % divisor;
        if (remainder < 0)
        {
            floor--;
            remainder += divisor;
        }

        bool up = remainder > 0 && RoundingDefinition.GoesUp(rounding, remainder.CompareTo(divisor - remainder), dividend < 0, (floor & 1) == 0);
        return up ? floor + 1 : floor;
    }
}
