using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Pipelines;

/// <summary>The arithmetic of gemmlowp by which TensorFlow Lite and CMSIS-NN multiply an integer by a scale: an integer multiplier and a power of two.</summary>
internal static class Gemmlowp
{
    private static readonly BigInteger Half = BigInteger.One << 30;

    /// <summary>
    /// The scale as <c>multiplier · 2^(shift − 31)</c> with a multiplier of 31 bits, rounded half away from zero. A scale below 2^−32 is 0.
    /// </summary>
    public static (int Multiplier, int Shift) QuantizeMultiplier(Dyadic scale)
    {
        if (scale.Sign == 0)
            return (0, 0);
        int shift = scale.FloorLog2 + 1;
        BigInteger multiplier = scale.TimesPowerOfTwo(31 - shift).RoundToInteger(Rounding.HalfAwayFromZero);
        if (multiplier == Half * 2)
            (multiplier, shift) = (Half, shift + 1);
        return shift < -31 ? (0, 0) : ((int)multiplier, shift);
    }

    /// <summary>SaturatingRoundingDoublingHighMul: <c>a · b / 2^31</c>, half up.</summary>
    public static BigInteger MultiplyHigh(BigInteger a, BigInteger b) =>
        a == int.MinValue && b == int.MinValue ? int.MaxValue : ((a * b) + Half) >> 31;

    /// <summary>RoundingDivideByPOT: <c>x / 2^exponent</c>, half away from zero.</summary>
    public static BigInteger DivideByPowerOfTwo(BigInteger x, int exponent) => new Dyadic(x, -exponent).RoundToInteger(Rounding.HalfAwayFromZero);

    /// <summary>MultiplyByQuantizedMultiplier with two roundings. The optimized kernels round half up twice.</summary>
    public static BigInteger MultiplyTwice(BigInteger x, int multiplier, int shift, bool isHalfUp)
    {
        BigInteger high = MultiplyHigh(x << System.Math.Max(shift, 0), multiplier);
        int exponent = System.Math.Max(-shift, 0);
        return isHalfUp ? new Dyadic(high, -exponent).RoundToInteger(Rounding.HalfUp) : DivideByPowerOfTwo(high, exponent);
    }

    /// <summary>The same with one rounding, half up.</summary>
    public static BigInteger MultiplyOnce(BigInteger x, int multiplier, int shift) => new Dyadic(x * multiplier, shift - 31).RoundToInteger(Rounding.HalfUp);

    /// <summary>The multiplier of sums of 64 bits: 16 bits.</summary>
    public static int ReducedMultiplier(int multiplier) => multiplier < 0x7FFF0000 ? (multiplier + (1 << 15)) >> 16 : 0x7FFF;

    /// <summary>A sum of 64 bits times a reduced multiplier, half up.</summary>
    public static BigInteger MultiplyReduced(BigInteger x, int reduced, int shift) => new Dyadic(x * reduced, shift - 15).RoundToInteger(Rounding.HalfUp);
}
