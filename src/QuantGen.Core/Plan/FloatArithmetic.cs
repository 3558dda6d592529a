using System;
using System.Runtime.InteropServices;

namespace QuantGen.Core.Plan;

/// <summary>
/// Operations on floats, each exact in double and rounded to float once. On every host of the compiler they give the result of a
/// processor's float lane.
/// </summary>
internal static class FloatArithmetic
{
    /// <summary>The product of two floats has at most 48 bits: exact in double.</summary>
    public static float Multiply(float left, float right) => (float)((double)left * right);

    /// <summary>
    /// <c>addend − integer · factor</c>, rounded once. The product of a 24-bit and a 17-bit number is exact in double; the
    /// difference is exact if the product is near the addend.
    /// </summary>
    public static float FusedNegatedMultiplyAdd(float integer, float factor, float addend) => (float)(addend - ((double)integer * factor));

    /// <summary>
    /// <c>left · right + addend</c>, rounded once. The product is exact in double; the sum is rounded to odd there, so that only the second
    /// rounding, to half as many bits, affects the result.
    /// </summary>
    public static float FusedMultiplyAdd(float left, float right, float addend)
    {
        double product = (double)left * right, sum = product + addend;
        double added = sum - product;
        return (float)ToOdd(sum, (product - (sum - added)) + (addend - added));
    }

    /// <summary>Three times a double, rounded to odd.</summary>
    public static double TripleToOdd(double value)
    {
        double twice = 2 * value, sum = twice + value;
        return ToOdd(sum, value - (sum - twice));
    }

    /// <summary>A sum rounded to odd: if it is not exact, the neighbour with an odd mantissa.</summary>
    private static double ToOdd(double sum, double error)
    {
        // Neither is true for an infinity or NaN, for which the error is NaN.
        if (error > 0 || error < 0)
        {
            long bits = BitConverter.DoubleToInt64Bits(sum);
            if ((bits & 1) == 0)
                return BitConverter.Int64BitsToDouble(bits + (error > 0 == sum > 0 ? 1 : -1));
        }

        return sum;
    }

    /// <summary>The integer nearest to a float of less than 2^22, ties to even, as adding and subtracting 1.5 · 2^23 computes it.</summary>
    public static float RoundToInteger(float value) => (float)Math.Round((double)value, MidpointRounding.ToEven);

    /// <summary>The next float above; the value is finite.</summary>
    public static float Above(float value)
    {
        if (value == 0)
            return float.Epsilon;
        var bits = new Bits { Single = value };
        bits.Int32 += value > 0 ? 1 : -1;
        return bits.Single;
    }

    public static float Below(float value) => -Above(-value);

    [StructLayout(LayoutKind.Explicit)]
    private struct Bits
    {
        [FieldOffset(0)]
        public float Single;

        [FieldOffset(0)]
        public int Int32;
    }
}
