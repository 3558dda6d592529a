using System;
using System.Globalization;
using System.Numerics;

namespace QuantGen.Core.Numbers;

/// <summary>The exact number <c>Numerator / Denominator</c>, in lowest terms with a positive denominator. It represents a quotient by a scale that is not a power of two.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new ArgumentOutOfRangeException(nameof(denominator), "A denominator is not 0.");
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public static Rational Quotient(Dyadic dividend, Dyadic divisor)
    {
        int shift = dividend.Exponent - divisor.Exponent;
        return new Rational(dividend.Mantissa << Math.Max(shift, 0), divisor.Mantissa << Math.Max(-shift, 0));
    }

    /// <summary>The quotient rounded to an integer, without reducing it to lowest terms.</summary>
    public static BigInteger RoundQuotient(Dyadic dividend, Dyadic divisor, Rounding rounding)
    {
        int shift = dividend.Exponent - divisor.Exponent;
        return Round(dividend.Mantissa << Math.Max(shift, 0), divisor.Mantissa << Math.Max(-shift, 0), rounding);
    }

    /// <summary>The integer that the rounding gives.</summary>
    public BigInteger RoundToInteger(Rounding rounding) => Round(Numerator, Denominator, rounding);

    private static BigInteger Round(BigInteger numerator, BigInteger denominator, Rounding rounding)
    {
        BigInteger floor = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        if (remainder.IsZero)
            return floor;
        if (remainder.Sign < 0)
        {
            floor -= BigInteger.One;
            remainder += denominator;
        }

        bool up = RoundingDefinition.GoesUp(rounding, (remainder << 1).CompareTo(denominator), numerator.Sign < 0, floor.IsEven);
        return up ? floor + BigInteger.One : floor;
    }

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 31) + Denominator.GetHashCode());

    public override string ToString() => Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
}
