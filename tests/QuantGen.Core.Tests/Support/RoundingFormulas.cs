using System;
using System.Numerics;

namespace QuantGen.Core.Tests.Support;

/// <summary>The roundings as the documentation of <see cref="Rounding"/> states them, over exact fractions.</summary>
internal static class RoundingFormulas
{
    public static BigInteger Round(Rational v, Rounding rounding) => rounding switch
    {
        Rounding.HalfToEven => IsTie(v) ? NeighbourWithParity(v, even: true) : (v + Rational.Half).Floor(),
        Rounding.HalfAwayFromZero => v.Sign * (v.Magnitude + Rational.Half).Floor(),
        Rounding.HalfTowardZero => v.Sign * (v.Magnitude - Rational.Half).Ceiling(),
        Rounding.HalfUp => (v + Rational.Half).Floor(),
        Rounding.HalfDown => (v - Rational.Half).Ceiling(),
        Rounding.HalfToOdd => IsTie(v) ? NeighbourWithParity(v, even: false) : (v + Rational.Half).Floor(),
        Rounding.Floor => v.Floor(),
        Rounding.Ceiling => v.Ceiling(),
        Rounding.Truncate => v.Sign * v.Magnitude.Floor(),
        Rounding.Outward => v.Sign * v.Magnitude.Ceiling(),
        _ => throw new ArgumentOutOfRangeException(nameof(rounding)),
    };

    private static bool IsTie(Rational v) => v - Rational.Of(v.Floor()) == Rational.Half;

    private static BigInteger NeighbourWithParity(Rational v, bool even) => v.Floor().IsEven == even ? v.Floor() : v.Ceiling();
}
