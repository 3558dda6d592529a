using System;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>The rules of a fit with a zero point once more: each operation in the type that the page states, and what is covered by a power of two in exact numbers.</summary>
internal static class RestatedAffineFit
{
    /// <summary>The exponent or alpha for the elements of one channel, and the zero point.</summary>
    public static (double Factor, int ZeroPoint) Of(Fitting fitting, NumberGrid grid, float[] elements)
    {
        float[] numbers = [.. elements.Select(value => float.IsFinite(value) ? value : 0f)];
        if (fitting.Fit is Fit.MinMax or Fit.OnnxDynamic or Fit.TfLite || numbers.Length == 0)
            numbers = [.. numbers, 0f];
        float least = numbers.Min(), most = numbers.Max();
        double step = Step(fitting, grid, least, most);
        if (step == 0)
            return (fitting.Alpha == Alpha.Auto ? Math.Clamp(1, Math.ScaleB(1, fitting.FirstExponent), Math.ScaleB(1, fitting.LastExponent)) : Math.Clamp(0, fitting.MinExponent, fitting.MaxExponent), (int)Math.Clamp(0, grid.MinCode, grid.MaxCode));
        double ratio = step / BinaryFormat.ToDouble(grid.Scale);
        if (fitting.Alpha == Alpha.Auto)
        {
            float alpha = (float)Math.Clamp(ratio, Math.ScaleB(1, fitting.FirstExponent), Math.ScaleB(1, fitting.LastExponent));
            float scale = BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(grid.Scale * Dyadic.FromDouble(alpha))!.Value);
            return (alpha, fitting.Fit switch
            {
                Fit.MinMax => Codes(grid, grid.MinCode - Rational.RoundQuotient(Dyadic.FromDouble(least), Dyadic.FromDouble(scale), Rounding.HalfToEven)),
                Fit.Midpoint => Midpoint((double)(grid.MaxCode - grid.MinCode) / ((double)most - least), least, most),
                Fit.OnnxDynamic => (int)Math.Round((double)Math.Clamp(OfLeast(grid, least, scale), grid.MinCode, grid.MaxCode), MidpointRounding.ToEven),
                _ => (int)Math.Clamp(Math.Round((double)OfLeast(grid, least, scale), MidpointRounding.AwayFromZero), grid.MinCode, grid.MaxCode),
            });
        }

        if (fitting.Fit == Fit.Midpoint)
        {
            int exponent = Math.Clamp(AtLeast(ratio), fitting.MinExponent, fitting.MaxExponent);
            return (exponent, Midpoint(1 / BinaryFormat.ToDouble(grid.Scale.TimesPowerOfTwo(exponent)), least, most));
        }

        return Covering(fitting, grid, least, most);
    }

    /// <summary>Whether both ends lie between the values of the codes with some zero point that is a code, at a scale.</summary>
    public static bool Covers(NumberGrid grid, Dyadic scale, float least, float most) => StepsBelow(scale, least) + StepsAbove(scale, most) <= grid.MaxCode - grid.MinCode;

    /// <summary>Two codes are one step, and each side of 0 needs one.</summary>
    public static bool CanCover(NumberGrid grid, float least, float most) => grid.MaxCode - grid.MinCode > 1 || least == 0 || most == 0;

    private static double Step(Fitting fitting, NumberGrid grid, float least, float most)
    {
        if (fitting.Fit is Fit.MinMax or Fit.Midpoint)
            return ((double)most - least) / (grid.MaxCode - grid.MinCode);
        float range = most - least;
        return range / (float)(grid.MaxCode - grid.MinCode);
    }

    private static float OfLeast(NumberGrid grid, float least, float scale)
    {
        float quotient = least / scale;
        return grid.MinCode - quotient;
    }

    private static int Midpoint(double a, float least, float most) => (int)Math.Clamp(Math.Floor(-a * ((double)least + most) / 2), -(1 << 20), 1 << 20);

    /// <summary>The smallest power of two that covers the range, and the zero point nearest to 0 with which it does; at the last one, whether it covers or not.</summary>
    private static (double Exponent, int ZeroPoint) Covering(Fitting fitting, NumberGrid grid, float least, float most)
    {
        // Fewer steps of this size than there are codes are not as long as the range.
        int exponent = Math.Max((Dyadic.FromDouble(most) - Dyadic.FromDouble(least)).FloorLog2 - grid.Bits - grid.Scale.FloorLog2 - 3, fitting.MinExponent);
        exponent = Math.Min(exponent, fitting.MaxExponent);
        // No power of two covers both sides of 0 with two codes: then the step is more than the range, and at most four times as long.
        if (!CanCover(grid, least, most))
            exponent = Math.Clamp(AtLeast(Step(fitting, grid, least, most) / BinaryFormat.ToDouble(grid.Scale)) + 1, fitting.MinExponent, fitting.MaxExponent);
        while (CanCover(grid, least, most) && exponent < fitting.MaxExponent && !Covers(grid, grid.Scale.TimesPowerOfTwo(exponent), least, most))
            exponent++;
        Dyadic scale = grid.Scale.TimesPowerOfTwo(exponent);
        BigInteger first = grid.MinCode + StepsBelow(scale, least), last = grid.MaxCode - StepsAbove(scale, most);
        return (exponent, Codes(grid, first > 0 ? first : last < 0 ? last : 0));
    }

    private static BigInteger StepsBelow(Dyadic scale, float least) => -Rational.RoundQuotient(Dyadic.FromDouble(least), scale, Rounding.Floor);

    private static BigInteger StepsAbove(Dyadic scale, float most) => Rational.RoundQuotient(Dyadic.FromDouble(most), scale, Rounding.Ceiling);

    private static int Codes(NumberGrid grid, BigInteger number) => (int)BigInteger.Min(BigInteger.Max(number, grid.MinCode), grid.MaxCode);

    private static int AtLeast(double value)
    {
        Dyadic exact = Dyadic.FromDouble(value);
        return exact.FloorLog2 + (exact.Mantissa.IsOne ? 0 : 1);
    }
}
