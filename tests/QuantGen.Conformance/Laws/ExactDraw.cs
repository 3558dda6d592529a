using System;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>What random rounding does with a value, in whole numbers: one of two codes, and how many of the 2^32 words give the upper one.</summary>
/// <param name="Lower">The code if the word is not below the fraction.</param>
/// <param name="Upper">The code if it is.</param>
/// <param name="Ups">The number of words below the fraction.</param>
/// <param name="IsWhole">Whether the fraction is a multiple of 2^-32, so that one word is equal to it.</param>
internal readonly record struct ExactDraw(long Lower, long Upper, ulong Ups, bool IsWhole)
{
    public static ExactDraw Of(NumberGrid grid, double value)
    {
        if (double.IsNaN(value))
            return new(grid.NaNCode, grid.NaNCode, 0, false);
        if (double.IsInfinity(value))
        {
            long end = value > 0 ? grid.MaxCode : grid.MinCode;
            return new(end, end, 0, false);
        }

        // value / Scale = dividend / divisor.
        (Dyadic number, Dyadic scale) = (Dyadic.FromDouble(value), grid.Scale);
        int exponent = number.Sign == 0 ? 0 : number.Exponent - scale.Exponent;
        BigInteger dividend = number.Mantissa << Math.Max(exponent, 0), divisor = scale.Mantissa << Math.Max(-exponent, 0);
        BigInteger floor = BigInteger.DivRem(dividend, divisor, out BigInteger rest);
        if (rest.Sign < 0)
        {
            floor -= 1;
            rest += divisor;
        }

        // A word is below rest / divisor · 2^32 if it is below the next integer.
        BigInteger ups = BigInteger.DivRem(rest << 32, divisor, out BigInteger left);
        return new(Saturated(grid, floor), Saturated(grid, floor + 1), (ulong)ups + (left.IsZero ? 0UL : 1), left.IsZero);
    }

    /// <summary>Whether a word is the fraction itself: the last one that does not round up.</summary>
    public bool IsBorder(uint word) => IsWhole && Ups > 0 && Ups == word;

    public long Code(uint word) => word < Ups ? Upper : Lower;

    private static long Saturated(NumberGrid grid, BigInteger steps) => (long)BigInteger.Min(BigInteger.Max(steps + grid.ZeroPoint, grid.MinCode), grid.MaxCode);
}
