using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>The probability of a drawn sign by exact arithmetic, and which words are below it.</summary>
/// <param name="Words">The probability times 2^32, in units of 2^-<see cref="Places"/>.</param>
internal readonly record struct ExactSigmoid(BigInteger Words)
{
    /// <summary>The bits of <see cref="Words"/> right of the binary point.</summary>
    public const int Places = 60;

    /// <summary>What the kernels may differ from the sigmoid: 2^-50, in words 2^-18. It is documented.</summary>
    private const int ErrorPlaces = 18;

    /// <summary>Beyond this size the sigmoid differs from 0 or 1 by less than a word of 2^-<see cref="ErrorPlaces"/>.</summary>
    private const int Reach = 36;

    private static readonly FixedSeries Series = new(110);

    private static readonly BigInteger One = Series.Of(1);

    /// <summary>The sigmoid of <c>temperature · value / deviation</c>.</summary>
    public static ExactSigmoid Of(Dyadic temperature, bool isHard, Dyadic value, Dyadic deviation)
    {
        Dyadic dividend = temperature * value;
        if (isHard)
        {
            // (x + 1) · 2^31, in its bounds.
            BigInteger words = Rational.RoundQuotient((dividend + deviation).TimesPowerOfTwo(31 + Places), deviation, Rounding.Floor), most = BigInteger.One << (32 + Places);
            return new(BigInteger.Min(BigInteger.Max(words, 0), most));
        }

        if (dividend >= deviation * Reach || -dividend >= deviation * Reach)
            return new(dividend.Sign > 0 ? BigInteger.One << (32 + Places) : 0);
        BigInteger sigmoid = Series.Divide(One, One + Series.Exp(-Series.Quotient(dividend, deviation)));
        return new((sigmoid << (32 + Places)) / One);
    }

    /// <summary>Whether a word is below the probability; null if it is so close that the kernels may take it for above or below.</summary>
    public bool? IsAbove(uint word)
    {
        BigInteger distance = Words - ((BigInteger)word << Places);
        return BigInteger.Abs(distance) < BigInteger.One << (Places - ErrorPlaces) ? null : distance.Sign > 0;
    }
}
