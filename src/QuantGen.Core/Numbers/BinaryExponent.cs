using System.Numerics;

namespace QuantGen.Core.Numbers;

/// <summary>Powers of e as powers of 2.</summary>
internal static class BinaryExponent
{
    /// <summary>Bits of the quotient by ln 2, of which a double keeps 53.</summary>
    private const int Places = 160;

    /// <summary>The double nearest to <c>factor / ln 2</c>: <c>e^(factor · x)</c> is 2 to the power of its product with x.</summary>
    public static Dyadic SlopeOf(Dyadic factor)
    {
        var series = new FixedSeries(Places);
        BigInteger quotient = series.Divide(series.Of(factor), series.Ln(2, 1));
        return BinaryFormat.Double.Nearest(series.Around(quotient).Low)!.Value;
    }
}
