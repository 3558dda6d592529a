using System;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>What random rounding does with a value, in whole numbers: one of two codes, and how many of the 2^32 words give the upper one.</summary>
internal readonly record struct ExactDraw(long Lower, long Upper, ulong Ups)
{
    public static ExactDraw Of(NumberGrid grid, double value)
    {
        if (double.IsNaN(value))
            return new(grid.NaNCode, grid.NaNCode, 0);
        if (double.IsInfinity(value))
        {
            long end = value > 0 ? grid.MaxCode : grid.MinCode;
            return new(end, end, 0);
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
        BigInteger ups = ((rest << 32) + divisor - 1) / divisor;
        return new(Saturated(grid, floor), Saturated(grid, floor + 1), (ulong)ups);
    }

    public long Code(uint word) => word < Ups ? Upper : Lower;

    private static long Saturated(NumberGrid grid, BigInteger steps) => (long)BigInteger.Min(BigInteger.Max(steps + grid.ZeroPoint, grid.MinCode), grid.MaxCode);
}
