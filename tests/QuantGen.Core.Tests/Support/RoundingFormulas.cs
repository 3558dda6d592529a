using System;
using System.Numerics;

namespace QuantGen.Core.Tests.Support;

/// <summary>The roundings as the documentation of <see cref="Rounding"/> states them, over exact fractions.</summary>
internal static class RoundingFormulas
{
    public static BigInteger Round(Ratio v, Rounding rounding) => rounding switch
    {
        Rounding.HalfToEven => IsTie(v) ? NeighbourWithParity(v, even: true) : (v + Ratio.Half).Floor(),
        Rounding.HalfAwayFromZero => v.Sign * (v.Magnitude + Ratio.Half).Floor(),
        Rounding.HalfTowardZero => v.Sign * (v.Magnitude - Ratio.Half).Ceiling(),
        Rounding.HalfUp => (v + Ratio.Half).Floor(),
        Rounding.HalfDown => (v - Ratio.Half).Ceiling(),
        Rounding.HalfToOdd => IsTie(v) ? NeighbourWithParity(v, even: false) : (v + Ratio.Half).Floor(),
        Rounding.Floor => v.Floor(),
        Rounding.Ceiling => v.Ceiling(),
        Rounding.Truncate => v.Sign * v.Magnitude.Floor(),
        Rounding.Outward => v.Sign * v.Magnitude.Ceiling(),
        _ => throw new ArgumentOutOfRangeException(nameof(rounding)),
    };

    private static bool IsTie(Ratio v) => v - Ratio.Of(v.Floor()) == Ratio.Half;

    private static BigInteger NeighbourWithParity(Ratio v, bool even) => v.Floor().IsEven == even ? v.Floor() : v.Ceiling();
}
