using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>What random rounding does with a value, in whole numbers: one of two codes, and how many of the 2^32 words give the upper one.</summary>
/// <param name="Grid">The codes.</param>
/// <param name="Parts">The exact quotient in units of 2^-32 of a step, as the next integer: a word is below its fraction if it is below the fraction of that integer.</param>
/// <param name="OtherParts">The same of a curve whose integer is uncertain; otherwise the same number.</param>
/// <param name="IsWhole">Whether the quotient is that integer, so that one word is equal to its fraction.</param>
internal readonly record struct ExactDraw(NumberGrid Grid, BigInteger Parts, BigInteger OtherParts, bool IsWhole)
{
    /// <summary>The binary logarithm of the units by which the result of a curve may be off, less the bits of steps left of the point: doubles have 52.</summary>
    private const int CurveError = 32 - 51;

    private static readonly BigInteger Unit = BigInteger.One << 32;

    /// <summary>The code of NaN; null for a number.</summary>
    private long? Constant { get; init; }

    /// <summary>The number of words below the fraction.</summary>
    public uint Ups => (uint)(Parts & (Unit - 1));

    public static ExactDraw Of(NumberGrid grid, double value)
    {
        if (double.IsNaN(value))
            return new(grid, 0, 0, false) { Constant = grid.NaNCode };
        Dyadic number = !double.IsInfinity(value) ? Dyadic.FromDouble(value) : value > 0 ? NumberGrid.Infinite : -NumberGrid.Infinite;
        switch (grid.Function)
        {
            case Logistic { IsSigmoid: var isSigmoid }:
                // The probability in words is a multiple of a small power of two below it.
                Dyadic words = new(ExactSigmoid.Of(isSigmoid ? 1 : 2, isHard: false, number, 1).Words, -ExactSigmoid.Places);
                return Of(grid, isSigmoid ? words : words.TimesPowerOfTwo(1) - Dyadic.PowerOfTwo(32), grid.Scale, isRounded: true, Rounding.HalfUp);
            case { } function:
                // A line whose centre is no value is computed as a curve, and so are quotients of three times a number. Otherwise three times a double is rounded to a double.
                bool isTriple = function is ClippedLine { Slope.Mantissa.IsOne: false };
                bool isCurve = function is HardSwish || (function is ClippedLine line && (line.IsSigmoid ? grid.ScaleExponent is not < 0 : isTriple && grid.ScaleExponent is null));
                FunctionLimit result = function.At(number)!.Value;
                return Of(grid, result.Dividend.TimesPowerOfTwo(32), result.Divisor * grid.Scale, isCurve || (isTriple && (float)value != value), isCurve ? Rounding.HalfUp : Rounding.Ceiling);
            default:
                return Of(grid, number.TimesPowerOfTwo(32), grid.Scale, isRounded: false, Rounding.Ceiling);
        }
    }

    /// <summary>A quotient in parts as an integer, and as another one if an error may lead to it.</summary>
    private static ExactDraw Of(NumberGrid grid, Dyadic dividend, Dyadic divisor, bool isRounded, Rounding rounding)
    {
        Dyadic error = isRounded ? divisor.TimesPowerOfTwo(CurveError + grid.Bits) : 0;
        BigInteger least = Rational.RoundQuotient(dividend - error, divisor, rounding), most = Rational.RoundQuotient(dividend + error, divisor, rounding);
        return new(grid, least, most, !isRounded && dividend == divisor * new Dyadic(least, 0));
    }

    /// <summary>Whether a word is the fraction itself: the last one that does not round up.</summary>
    public bool IsBorder(uint word) => IsWhole && Ups > 0 && Ups == word;

    /// <summary>Whether the code of a word is certain. The result of a curve is rounded, which may make a difference to one word.</summary>
    public bool IsCertain(uint word) => Constant is not null || CodeOf(Parts, word) == CodeOf(OtherParts, word);

    public long Code(uint word) => Constant ?? CodeOf(Parts, word);

    private long CodeOf(BigInteger parts, uint word)
    {
        // The sum of both is at least the next whole step if the word is below the fraction.
        BigInteger steps = (parts + (Unit - 1 - word)) >> 32;
        return (long)BigInteger.Min(BigInteger.Max(steps + Grid.ZeroPoint, Grid.MinCode), Grid.MaxCode);
    }
}
