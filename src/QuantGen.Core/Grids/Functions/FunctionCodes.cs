using System.Collections.Generic;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The codes that a function reaches.</summary>
internal static class FunctionCodes
{
    /// <summary>Stands for the distance to a limit that a function does not reach: smaller than every step, and than every fraction of it.</summary>
    private static readonly Dyadic Tiny = Dyadic.PowerOfTwo(-400);

    /// <summary>Roundings with which a negated number gives the negated integer.</summary>
    private static readonly Rounding[] Odd = [Rounding.HalfToEven, Rounding.HalfAwayFromZero, Rounding.HalfTowardZero, Rounding.HalfToOdd, Rounding.Truncate, Rounding.Outward];

    /// <summary>Roundings with which the difference to an even number gives the difference of the integers.</summary>
    private static readonly Rounding[] Even = [Rounding.HalfToEven, Rounding.HalfToOdd];

    /// <summary>The roundings with which codes can be mirror images.</summary>
    public static IReadOnlyList<Rounding> SymmetricRoundings(Dyadic mirror) => mirror.Sign == 0 ? Odd : Even;

    /// <summary>Whether the centre of the mirror images is a value: one half of a sigmoid is only a multiple of some scales.</summary>
    public static bool HasCentre(Dyadic mirror, Dyadic scale) => mirror.Sign == 0 || (scale.Mantissa.IsOne && scale.Exponent < 0);

    /// <summary>The codes of a grid that the function reaches; with symmetry those that have a mirrored code.</summary>
    public static CodeSet Of(QuantizedFunction function, RoundedQuotient quotient, UniformValues values, CodeSet all, bool isSymmetric)
    {
        BigInteger min = function.Lower is { } lower ? Code(quotient, lower, Tiny) : all.Min, max = function.Upper is { } upper ? Code(quotient, upper, -Tiny) : all.Max;
        min = BigInteger.Min(BigInteger.Max(min, all.Min), all.Max);
        max = BigInteger.Min(BigInteger.Max(max, all.Min), all.Max);
        if (isSymmetric && function.Mirror is { } mirror)
        {
            // The mirrored code of n is sum − n.
            BigInteger sum = Rational.RoundQuotient(mirror, values.Scale, Rounding.Floor) + (2 * values.ZeroPoint);
            (min, max) = (BigInteger.Max(min, sum - max), BigInteger.Min(max, sum - min));
        }

        // With a centre outside the codes nothing is left; a single code stands for that.
        min = BigInteger.Min(min, BigInteger.Max(max, all.Min));
        return all with { Min = (long)min, Max = (long)BigInteger.Max(min, max) };
    }

    private static BigInteger Code(RoundedQuotient quotient, FunctionLimit limit, Dyadic inward) =>
        limit.IsReached ? quotient.RoundQuotient(limit.Dividend, limit.Divisor) : quotient.Round(limit.Dividend + inward);
}
