using System;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>What random rounding to a power of two does with a value, by a search among the values of all codes: one of two codes, and how many of the 2^32 words give the one with the larger magnitude.</summary>
/// <param name="Lower">The code if the word is not below the fraction.</param>
/// <param name="Upper">The code if it is.</param>
/// <param name="Ups">The number of words below the fraction.</param>
/// <param name="IsWhole">Whether the fraction is a multiple of 2^-32, so that one word is equal to it.</param>
internal readonly record struct ExactPowerDraw(long Lower, long Upper, ulong Ups, bool IsWhole)
{
    /// <summary>The codes with the sign of a number, and that of 0: the smallest magnitude first.</summary>
    public static (Dyadic Magnitude, long Code)[] Magnitudes(NumberGrid grid, bool isNegative) =>
    [
        .. from code in Enumerable.Range(0, (int)(grid.MaxCode - grid.MinCode) + 1).Select(i => grid.MinCode + i)
           let value = grid.ValueOf(code)
           where value.Sign == 0 || (value.Sign < 0) == isNegative
           let magnitude = isNegative ? -value : value
           orderby magnitude
           select (magnitude, code),
    ];

    public static ExactPowerDraw Of(NumberGrid grid, PowerOfTwoSpec spec, double value)
    {
        if (double.IsNaN(value))
            return Certain(grid.NaNCode);
        (Dyadic Magnitude, long Code)[] magnitudes = Magnitudes(grid, value < 0 && spec.Signed);
        // Without a sign a number below 0 counts as 0.
        Dyadic magnitude = value < 0 && !spec.Signed ? 0 : double.IsInfinity(value) ? NumberGrid.Infinite : Dyadic.FromDouble(Math.Abs(value)) * (value < 0 ? Dyadic.FromDouble(spec.Slope) : 1);
        int upper = Array.FindIndex(magnitudes, item => item.Magnitude > magnitude);
        if (upper <= 0)
            return Certain(magnitudes[upper < 0 ? ^1 : 0].Code);

        // A word is below the fraction if it is below the next integer of fraction · 2^32.
        (Dyadic low, Dyadic high) = (magnitudes[upper - 1].Magnitude, magnitudes[upper].Magnitude);
        Dyadic rest = magnitude - low, width = high - low;
        int exponent = Math.Min(rest.Exponent, width.Exponent);
        BigInteger ups = BigInteger.DivRem(rest.Mantissa << (rest.Exponent - exponent + 32), width.Mantissa << (width.Exponent - exponent), out BigInteger left);
        return new(magnitudes[upper - 1].Code, magnitudes[upper].Code, (ulong)ups + (left.IsZero ? 0UL : 1), left.IsZero);
    }

    /// <summary>Whether a word is the fraction itself: the last one that does not round up.</summary>
    public bool IsBorder(uint word) => IsWhole && Ups > 0 && Ups == word;

    public long Code(uint word) => word < Ups ? Upper : Lower;

    private static ExactPowerDraw Certain(long code) => new(code, code, 0, false);
}
