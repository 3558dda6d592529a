using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The A-law with A = 87.6: linear up to F / A, then logarithmic.</summary>
internal sealed record ALaw(Dyadic FullScale) : Companding(FullScale)
{
    /// <summary>A = 438 / 5.</summary>
    private static readonly Dyadic Dividend = 438, Divisor = 5;

    /// <summary><c>v · (1 + ln A) / A</c>, or <c>e^(v · (1 + ln A) − 1) / A</c>. Only 0 and 1 give rational numbers, because ln A and such powers of e are transcendental.</summary>
    protected override FunctionPoint Expand(Dyadic v, int places) => FunctionPoint.Irrational(places, series =>
    {
        BigInteger one = series.Of(1), product = series.Multiply(series.Of(v), one + series.Ln(Dividend, Divisor));
        return series.Multiply(product < one ? product : series.Exp(product - one), series.Quotient(Divisor, Dividend));
    });
}
