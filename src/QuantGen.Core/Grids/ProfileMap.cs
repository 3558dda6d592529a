using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>
/// The definition of a profile. It follows the system step by step and emulates each float operation with integers.
/// A number beyond every format stands for infinity.
/// </summary>
internal sealed class ProfileMap(NumberGrid grid, ProfileRule rule) : QuantizerMap
{
    private static readonly Dyadic Infinite = NumberGrid.Infinite;

    public override long Quantize(Dyadic value)
    {
        BigInteger rounded = RoundQuotient(value), code = rounded + grid.ZeroPoint;
        if (rule.GoesThroughInt32)
            code = Wrapped((IsInt32(rounded) ? rounded : int.MinValue) + grid.ZeroPoint);
        return (long)BigInteger.Min(BigInteger.Max(code, grid.MinCode), grid.MaxCode);
    }

    public override BigInteger Round(Dyadic value) => RoundQuotient(value) + grid.ZeroPoint;

    /// <summary>The float of a code; null for an infinity, which the sum of two products may be.</summary>
    public Dyadic? Dequantize(long code)
    {
        if (!grid.AddsOffset)
            return BinaryFormat.Single.Nearest(grid.ValueOf(code));
        return BinaryFormat.Single.Nearest(grid.Offset + Nearest(BinaryFormat.Single, grid.Scale * code));
    }

    /// <summary>The threshold, for numbers whose quotient fits an int: there the definition is monotone.</summary>
    public override Threshold ThresholdOf(long code)
    {
        Dyadic first = FirstSingle(code);
        Threshold inDouble = BeginningOf(first, BinaryFormat.Single);
        // A number is first rounded to double, which changes integers of more than 53 bits.
        return BeginningOf(inDouble.First(BinaryFormat.Double)!.Value, BinaryFormat.Double);
    }

    /// <summary>The float that the system receives: the number is rounded to double first.</summary>
    private static Dyadic ToSingle(Dyadic value) => Nearest(BinaryFormat.Single, Nearest(BinaryFormat.Double, value));

    private static Dyadic Nearest(BinaryFormat format, Dyadic value) => format.Nearest(value) ?? (value.Sign > 0 ? Infinite : -Infinite);

    private static bool IsInt32(BigInteger value) => value >= int.MinValue && value <= int.MaxValue;

    /// <summary>The low 32 bits, as an int.</summary>
    private static BigInteger Wrapped(BigInteger value) => unchecked((int)(uint)(value & uint.MaxValue));

    private BigInteger RoundQuotient(Dyadic value) => Quotient(ToSingle(value)).RoundToInteger(rule.Rounding);

    private Dyadic Quotient(Dyadic x)
    {
        if (x.Sign == 0 || x == Infinite || x == -Infinite)
            return x;
        if (rule.Quotient == ProfileQuotient.ReciprocalProduct)
            return Nearest(BinaryFormat.Single, x * grid.Reciprocal);
        BinaryFormat format = rule.Quotient == ProfileQuotient.Double ? BinaryFormat.Double : BinaryFormat.Single;
        Dyadic magnitude = format.NearestQuotient(x.Sign < 0 ? -x : x, grid.Scale) ?? Infinite;
        return x.Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>The first float with the code or a higher one; 2^128 if there is none. It lies within a few floats of the exact threshold.</summary>
    private Dyadic FirstSingle(long code)
    {
        Dyadic overflow = Dyadic.PowerOfTwo(128);
        Dyadic exact = (new Dyadic(2 * (code - grid.ZeroPoint) - 1, -1)) * grid.Scale;
        Dyadic x = Dyadic.Max(-BinaryFormat.Single.MaxValue, Dyadic.Min(BinaryFormat.Single.Nearest(exact) ?? overflow * exact.Sign, BinaryFormat.Single.MaxValue));
        while (Round(x) >= code)
        {
            if (BinaryFormat.Single.Below(x) is not { } below)
                return x;
            x = below;
        }

        do
        {
            if (BinaryFormat.Single.Above(x) is not { } above)
                return overflow;
            x = above;
        }
        while (Round(x) < code);
        return x;
    }

    /// <summary>The point from which on numbers round to this number of the format or a higher one; ties go to even.</summary>
    private static Threshold BeginningOf(Dyadic first, BinaryFormat format)
    {
        Dyadic below = first > format.MaxValue ? format.MaxValue : format.Below(first) ?? BelowLeast(format);
        return new Threshold((below + first).TimesPowerOfTwo(-1), Inclusive: format.IsEven(first));
    }

    /// <summary>The number that stands for −∞ in a rounding: one step below the least finite number.</summary>
    private static Dyadic BelowLeast(BinaryFormat format) => -(format.MaxValue + Dyadic.PowerOfTwo(format.MaxValue.Exponent));
}
