using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary><c>F · sgn(x) · ln(1 + µ · |x| / F) / ln(1 + µ)</c>.</summary>
internal sealed record MuLaw(Dyadic FullScale, Dyadic Mu) : Companding(FullScale)
{
    /// <summary>How often a root is taken before it is irrational: µ is a double, and each root has half of the digits of the last one.</summary>
    private const int MostRoots = 12;

    /// <summary><c>((1 + µ)^v − 1) / µ</c>.</summary>
    protected override FunctionPoint Expand(Dyadic v, int places)
    {
        if (ExactPower(v) is { } power)
            return FunctionPoint.Quotient(power - 1, Mu, places);
        return FunctionPoint.Irrational(places, series =>
        {
            BigInteger power = series.Exp(series.Multiply(series.Of(v), series.Ln(1 + Mu, 1)));
            return series.Multiply(series.Quotient(1, Mu), power - series.Of(1));
        });
    }

    /// <summary><c>(1 + µ)^v</c> if it is rational: v is an integer over a power of two, so that repeated square roots decide. Null if it is irrational.</summary>
    private Dyadic? ExactPower(Dyadic v)
    {
        Dyadic root = 1 + Mu;
        int roots = -v.Exponent;
        if (roots > MostRoots)
            return null;
        for (int i = 0; i < roots; i++)
        {
            (Dyadic floor, bool isExact) = ExactFunctions.Sqrt(root, -root.Exponent + 1);
            if (!isExact)
                return null;
            root = floor;
        }

        Dyadic product = 1;
        for (BigInteger i = roots < 0 ? v.Mantissa << -roots : v.Mantissa; i > 0; i--)
            product *= root;
        return product;
    }
}
