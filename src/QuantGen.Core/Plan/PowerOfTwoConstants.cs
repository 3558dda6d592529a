using System;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>The constants with which a number becomes the code of a power of two: by its bits, never by a logarithm.</summary>
/// <param name="Rule">The quantizer.</param>
internal sealed record PowerOfTwoConstants(PowerOfTwoRule Rule)
{
    /// <summary>Bits of the fraction of a double.</summary>
    private const int DoubleBits = 52;

    /// <summary>The first double with the smallest magnitude.</summary>
    public double Begin => First(Rule.MagnitudeAt(0), BinaryFormat.Double);

    /// <summary>The first double that is not 0; only with a zero.</summary>
    public double Smallest => First(Rule.Smallest, BinaryFormat.Double);

    /// <summary>Two magnitudes differ by so many bits of a double.</summary>
    public int Shift => DoubleBits + Rule.Stride - 1;

    /// <summary>The same of floats.</summary>
    public float SingleBegin => (float)First(Rule.MagnitudeAt(0), BinaryFormat.Single);

    public float SingleSmallest => (float)First(Rule.Smallest, BinaryFormat.Single);

    /// <summary>Whether floats have all these magnitudes, and where they begin, as normal numbers. Only then are their bits evenly spaced, and a product with the slope is exact there.</summary>
    public bool AreNormal => Dyadic.Min(Rule.MagnitudeAt(0).Value, Rule.HasZero ? Rule.Smallest.Value : Rule.MagnitudeAt(0).Value) > Dyadic.PowerOfTwo(-126);

    /// <summary>The factor on numbers below 0.</summary>
    public double Slope => BinaryFormat.ToDouble(Dyadic.PowerOfTwo(Rule.SlopeExponent));

    /// <summary>The exponent of <see cref="Begin"/>.</summary>
    public int BeginExponent => Rule.MagnitudeAt(0).Value.FloorLog2;

    /// <summary>The first fraction with the next magnitude, as 64 bits of an integer whose highest bit is 1.</summary>
    public ulong BeginMantissa => (ulong)(Rule.MagnitudeAt(0) is var begin && begin.Value.TimesPowerOfTwo(63 - BeginExponent) is var scaled && scaled.RoundToInteger(Rounding.Ceiling) is var first
        && !begin.Inclusive && scaled == new Dyadic(first, 0) ? first + 1 : scaled.RoundToInteger(Rounding.Ceiling));

    /// <summary>The first integer that is not 0; only with a zero. Beyond 64 bits no integer is reached.</summary>
    public BigInteger SmallestInteger => Rule.Smallest.FirstInteger();

    /// <summary>The code of a double.</summary>
    public long Quantize(double value)
    {
        double magnitude = Math.Abs(value);
        if (value < 0)
            magnitude = Rule.IsSigned ? magnitude * Slope : 0;
        if (Rule.HasZero && magnitude < Smallest)
            return 0;
        long bits = Math.Min(Math.Max(Bits(magnitude), Bits(PowerOf(Rule.MinExponent))), Bits(PowerOf(Rule.MaxExponent)));
        return Signed((bits - Bits(Begin)) >> Shift, value < 0);
    }

    /// <summary>The code of an integer, given by its sign and magnitude.</summary>
    public long Quantize(ulong magnitude, bool isNegative)
    {
        if (isNegative && !Rule.IsSigned)
            magnitude = 0;
        int slope = isNegative ? Rule.SlopeExponent : 0;
        if (Rule.HasZero && new Dyadic(magnitude, slope) < Rule.Smallest.Value)
            return 0;
        if (magnitude == 0)
            return 0;
        int exponent = 63;
        for (; magnitude < 1UL << 63; magnitude <<= 1)
            exponent--;
        int steps = exponent + slope - BeginExponent - (magnitude < BeginMantissa ? 1 : 0);
        return Signed(Math.Min(Math.Max(steps, 0) >> (Rule.Stride - 1), Rule.Magnitudes - 1), isNegative);
    }

    public static double PowerOf(int exponent) => BinaryFormat.ToDouble(Dyadic.PowerOfTwo(exponent));

    private long Signed(long place, bool isNegative)
    {
        bool negative = isNegative && Rule.IsSigned;
        return Rule.HasZero ? negative ? -place - 1 : place + 1 : negative ? ~place : place;
    }

    private static double First(Threshold threshold, BinaryFormat format) => BinaryFormat.ToDouble(threshold.First(format)!.Value);

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
