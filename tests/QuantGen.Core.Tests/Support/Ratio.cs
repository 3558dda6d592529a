using System;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Tests.Support;

/// <summary>An exact fraction: the arithmetic of the oracles, so that they share no line with the code under test.</summary>
internal readonly struct Ratio : IComparable<Ratio>, IEquatable<Ratio>
{
    public static readonly Ratio Half = new(1, 2);

    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign <= 0)
            throw new ArgumentOutOfRangeException(nameof(denominator));
        Numerator = numerator;
        Denominator = denominator;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public int Sign => Numerator.Sign;

    public Ratio Magnitude => new(BigInteger.Abs(Numerator), Denominator);

    /// <summary><c>mantissa · 2^exponent</c>.</summary>
    public static Ratio Scaled(BigInteger mantissa, int exponent) => exponent >= 0
        ? new Ratio(mantissa * BigInteger.Pow(2, exponent), 1)
        : new Ratio(mantissa, BigInteger.Pow(2, -exponent));

    public static Ratio Of(Dyadic value) => Scaled(value.Mantissa, value.Exponent);

    public static Ratio Of(BigInteger value) => new(value, 1);

    public static Ratio operator -(Ratio value) => new(-value.Numerator, value.Denominator);

    public static Ratio operator +(Ratio left, Ratio right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Ratio operator -(Ratio left, Ratio right) => left + -right;

    public static Ratio operator *(Ratio left, Ratio right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    public BigInteger Floor()
    {
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    public BigInteger Ceiling() => -(-this).Floor();

    public int CompareTo(Ratio other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Ratio other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => throw new NotSupportedException("Fractions are not reduced, so they have no hash code.");

    public override string ToString() => Numerator + "/" + Denominator;
}
