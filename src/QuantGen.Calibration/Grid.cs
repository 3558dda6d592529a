using System;
using System.Numerics;

namespace QuantGen.Calibration;

/// <summary>Scale and zero point of a range for given codes, in exact numbers.</summary>
internal readonly struct Grid
{
    /// <summary>The attribute takes scales from 2^-126 to 2^126.</summary>
    private const int MaxExponent = 126;

    private static readonly Exact LeastScale = Exact.PowerOfTwo(-MaxExponent), MostScale = Exact.PowerOfTwo(MaxExponent), LargestFloat = Exact.Of(float.MaxValue);

    private Grid(float scale, int zeroPoint)
    {
        Scale = scale;
        ZeroPoint = zeroPoint;
    }

    public float Scale { get; }

    public int ZeroPoint { get; }

    /// <summary>The exponent, if the scale is a power of two.</summary>
    public int? Exponent => Exact.Of(Scale).LogarithmOfPowerOfTwo;

    public static Grid Of(CalibratedRange range, CalibratedFormat format)
    {
        // A range widened to hold 0: minus its lower end and its upper end, both at least 0. Unsigned symmetric codes have nothing below 0.
        Exact below = Exact.Of(!format.IsSigned && format.IsSymmetric ? 0f : Math.Max(-range.Low, 0f)), above = Exact.Of(Math.Max(range.High, 0f));
        if (below.IsZero && above.IsZero)
            return new Grid(1, 0);
        return format.IsPowerOfTwo ? PowerOfTwo(below, above, format) : Free(below, above, format);
    }

    private static Grid Free(Exact below, Exact above, CalibratedFormat format)
    {
        Exact exact = format.IsSymmetric ? Exact.Max(below, above) / format.MaxCode : (below + above) / (format.MaxCode - format.MinCode);
        // Clamped before it is rounded: the ends are floats, so that the result is the same, and the float that is rounded to is never subnormal.
        float scale = Exact.Max(LeastScale, Exact.Min(exact, MostScale)).NearestFloat();
        int zeroPoint = format.IsSymmetric ? 0 : NearestZeroPoint(below, Exact.Of(scale), format);
        long farthest = Farthest(zeroPoint, format);
        return new Grid(Exact.Of(scale) * farthest > LargestFloat ? (LargestFloat / farthest).FloatNotAbove() : scale, zeroPoint);
    }

    private static Grid PowerOfTwo(Exact below, Exact above, CalibratedFormat format)
    {
        int exponent = -MaxExponent;
        while (exponent < MaxExponent && !Covers(below, above, Exact.PowerOfTwo(exponent), format))
            exponent++;
        for (; ; exponent--)
        {
            var scale = Exact.PowerOfTwo(exponent);
            int zeroPoint = PowerOfTwoZeroPoint(below, above, scale, format);
            // The attribute states integer bits, whose bounds do not know the zero point.
            if (!(scale * Math.Max(Farthest(zeroPoint, format), format.MaxCode) > LargestFloat))
                return new Grid(scale.NearestFloat(), zeroPoint);
        }
    }

    private static bool Covers(Exact below, Exact above, Exact scale, CalibratedFormat format) => format.IsSymmetric
        ? !(Exact.Max(below, above) > scale * format.MaxCode)
        : (below / scale).Ceiling() + (above / scale).Ceiling() <= format.MaxCode - format.MinCode;

    /// <summary>The zero point nearest to 0 that holds both ends. If none does, which only huge ranges can bring about, the nearest one as for any scale.</summary>
    private static int PowerOfTwoZeroPoint(Exact below, Exact above, Exact scale, CalibratedFormat format)
    {
        if (format.IsSymmetric)
            return 0;
        BigInteger least = format.MinCode + (below / scale).Ceiling(), most = format.MaxCode - (above / scale).Ceiling();
        return least > most ? NearestZeroPoint(below, scale, format) : (int)BigInteger.Max(least, BigInteger.Min(BigInteger.Zero, most));
    }

    private static int NearestZeroPoint(Exact below, Exact scale, CalibratedFormat format) =>
        (int)BigInteger.Max(format.MinCode, BigInteger.Min(format.MinCode + (below / scale).Nearest(), format.MaxCode));

    /// <summary>Steps from 0 to the value that is farthest from it.</summary>
    private static long Farthest(int zeroPoint, CalibratedFormat format) => Math.Max(format.MaxCode - zeroPoint, zeroPoint - format.MinCode);
}
