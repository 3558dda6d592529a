using System;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// What the types of Flexible_quantization that round at random compute: <c>rint(a · x + b + U − ½)</c> with a draw U, which is a multiple of 2^-24. Ours is up if <c>1 − U</c> is less than the fraction of <c>x / s</c>.
/// The rules lead from ours to theirs. Every step is exact: a float64 has the sums of all cells.
/// </summary>
internal sealed class FlexibleArithmetic(NumberGrid grid, Dyadic scale, double a, int b)
{
    public const int DrawBits = 24;

    public static readonly string[] Rules =
    [
        "differ: their scale is float64, ours float32: the draw lies between the two fractions",
        "differ: the draw is the fraction: their sum is a tie, which goes to the even code",
        "differ: their code lies outside the bits, here it saturates",
    ];

    /// <summary>The word <c>(1 − U) · 2^32</c>. Of the draw 0 that is 2^32, which is no word: the last word stands for it, which rounds down unless a fraction is above <c>1 − 2^-32</c>.</summary>
    public static uint WordOf(long draw) => draw == 0 ? uint.MaxValue : (uint)((1L << DrawBits) - draw) << (32 - DrawBits);

    /// <summary>Whether their sum is a tie.</summary>
    public bool IsTie(float input, long draw)
    {
        Rational quotient = Quotient(input, isTheirs: true);
        return ((quotient.Numerator << DrawBits) + (quotient.Denominator * draw)) % (quotient.Denominator << DrawBits) == 0;
    }

    /// <summary>The code with the first rules: ours with none of them, theirs with all.</summary>
    public long Code(float input, long draw, int rules)
    {
        Rational quotient = Quotient(input, isTheirs: rules >= 1);
        BigInteger code = rules >= 2 ? Sum(quotient, draw) : Drawn(quotient, WordOf(draw)) + b;
        return (long)(rules >= 3 ? code : BigInteger.Min(BigInteger.Max(code, grid.MinCode), grid.MaxCode));
    }

    private Rational Quotient(float input, bool isTheirs)
    {
        Dyadic value = Dyadic.FromDouble(input);
        return isTheirs ? Rational.Quotient(value * Dyadic.FromDouble(a), 1) : Rational.Quotient(value, scale);
    }

    /// <summary>Up if the word is less than 2^32 times the fraction.</summary>
    private static BigInteger Drawn(Rational quotient, uint word)
    {
        BigInteger floor = quotient.RoundToInteger(Rounding.Floor), rest = quotient.Numerator - (floor * quotient.Denominator);
        return word * quotient.Denominator < rest << 32 ? floor + 1 : floor;
    }

    private BigInteger Sum(Rational quotient, long draw)
    {
        BigInteger others = ((BigInteger)b << (DrawBits + 1)) + (2 * draw) - (1L << DrawBits);
        return new Rational((quotient.Numerator << (DrawBits + 1)) + (others * quotient.Denominator), quotient.Denominator << (DrawBits + 1)).RoundToInteger(Rounding.HalfToEven);
    }
}
