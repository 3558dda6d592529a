using System;
using System.Globalization;
using System.Numerics;

namespace QuantGen.Core.Numbers;

/// <summary>
/// The exact number <c>Mantissa · 2^Exponent</c>. Every finite float and double is one, and so is every value and every
/// threshold of a grid whose scale is a power of two. No operation rounds unless its name says so.
/// </summary>
internal readonly struct Dyadic : IEquatable<Dyadic>, IComparable<Dyadic>
{
    /// <summary>Normalises: the mantissa becomes odd (or 0 with exponent 0), so that equal numbers are equal values.</summary>
    public Dyadic(BigInteger mantissa, int exponent)
    {
        if (mantissa.IsZero)
            exponent = 0;
        else
        {
            int zeros = TrailingZeros(mantissa);
            mantissa >>= zeros;
            exponent += zeros;
        }

        Mantissa = mantissa;
        Exponent = exponent;
    }

    /// <summary>A mantissa that is odd, or 0 with exponent 0, as it is.</summary>
    private Dyadic(int exponent, BigInteger mantissa)
    {
        Mantissa = mantissa;
        Exponent = exponent;
    }

    public static Dyadic Zero => default;

    public BigInteger Mantissa { get; }

    public int Exponent { get; }

    public int Sign => Mantissa.Sign;

    /// <summary><c>⌊log2 |value|⌋</c>; the value must not be 0.</summary>
    public int FloorLog2 => Exponent + BitLength(BigInteger.Abs(Mantissa)) - 1;

    public static Dyadic PowerOfTwo(int exponent) => new(exponent, BigInteger.One);

    public static implicit operator Dyadic(long value) => new(value, 0);

    /// <summary>The exact value of a finite double (and so, by the exact conversion, of a finite float).</summary>
    public static Dyadic FromDouble(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            throw new ArgumentOutOfRangeException(nameof(value), "Only finite numbers have an exact value.");
        long bits = BitConverter.DoubleToInt64Bits(value);
        long fraction = bits & 0xF_FFFF_FFFF_FFFF;
        int biased = (int)((bits >> 52) & 0x7FF);
        long mantissa = biased == 0 ? fraction : fraction | (1L << 52);
        if (mantissa == 0)
            return Zero;
        int zeros = TrailingZeros(mantissa);
        mantissa >>= zeros;
        return new Dyadic(Math.Max(biased, 1) - 1075 + zeros, bits < 0 ? -mantissa : mantissa);
    }

    public static Dyadic operator -(Dyadic value) => new(value.Exponent, -value.Mantissa);

    public static Dyadic operator +(Dyadic left, Dyadic right)
    {
        if (left.Mantissa.IsZero)
            return right;
        if (right.Mantissa.IsZero)
            return left;
        int exponent = Math.Min(left.Exponent, right.Exponent);
        BigInteger sum = left.MantissaAt(exponent) + right.MantissaAt(exponent);
        // An odd number and an even one have an odd sum.
        return left.Exponent == right.Exponent ? new(sum, exponent) : new(exponent, sum);
    }

    public static Dyadic operator -(Dyadic left, Dyadic right) => left + -right;

    public static Dyadic operator *(Dyadic left, Dyadic right) =>
        left.Mantissa.IsZero || right.Mantissa.IsZero ? Zero : new(left.Exponent + right.Exponent, left.Mantissa * right.Mantissa);

    public static bool operator <(Dyadic left, Dyadic right) => left.CompareTo(right) < 0;

    public static bool operator >(Dyadic left, Dyadic right) => left.CompareTo(right) > 0;

    public static bool operator <=(Dyadic left, Dyadic right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Dyadic left, Dyadic right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Dyadic left, Dyadic right) => left.Equals(right);

    public static bool operator !=(Dyadic left, Dyadic right) => !left.Equals(right);

    public static Dyadic Min(Dyadic left, Dyadic right) => left < right ? left : right;

    public static Dyadic Max(Dyadic left, Dyadic right) => left > right ? left : right;

    public Dyadic TimesPowerOfTwo(int exponent) => new(Mantissa.IsZero ? 0 : Exponent + exponent, Mantissa);

    /// <summary>The integer that the rounding gives.</summary>
    public BigInteger RoundToInteger(Rounding rounding)
    {
        if (Exponent >= 0)
            return Mantissa << Exponent;
        int shift = -Exponent;
        BigInteger floor = Mantissa >> shift;                       // arithmetic: toward negative infinity
        BigInteger remainder = Mantissa - (floor << shift);         // not 0: the mantissa is odd
        int half = remainder.CompareTo(BigInteger.One << (shift - 1));
        bool up = RoundingDefinition.GoesUp(rounding, half, Mantissa.Sign < 0, floor.IsEven);
        return up ? floor + BigInteger.One : floor;
    }

    /// <summary>The multiple of <c>2^exponent</c> that the rounding gives.</summary>
    public Dyadic RoundToMultipleOfPowerOfTwo(int exponent, Rounding rounding) =>
        new(TimesPowerOfTwo(-exponent).RoundToInteger(rounding), exponent);

    public int CompareTo(Dyadic other)
    {
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);
        // Most numbers differ in size: then nothing is shifted.
        if (Exponent != other.Exponent && Sign != 0 && FloorLog2.CompareTo(other.FloorLog2) is not 0 and var larger)
            return larger * Sign;
        int exponent = Math.Min(Exponent, other.Exponent);
        return MantissaAt(exponent).CompareTo(other.MantissaAt(exponent));
    }

    public bool Equals(Dyadic other) => Mantissa == other.Mantissa && Exponent == other.Exponent;

    public override bool Equals(object? obj) => obj is Dyadic other && Equals(other);

    public override int GetHashCode() => unchecked((Mantissa.GetHashCode() * 31) + Exponent);

    /// <summary>The exact decimal expansion, for debuggers and tests; texts for users use <see cref="NumberText"/>.</summary>
    public override string ToString()
    {
        if (Exponent >= 0)
            return (Mantissa << Exponent).ToString(CultureInfo.InvariantCulture);
        // m / 2^k = m · 5^k / 10^k
        int places = -Exponent;
        string digits = (BigInteger.Abs(Mantissa) * BigInteger.Pow(5, places)).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return (Sign < 0 ? "-" : "") + digits.Substring(0, digits.Length - places) + "." + digits.Substring(digits.Length - places);
    }

    private static int TrailingZeros(BigInteger value)
    {
        if (!value.IsEven)
            return 0;
        if (value >= -long.MaxValue && value <= long.MaxValue)
            return TrailingZeros((long)value);
        byte[] bytes = value.ToByteArray();                         // little endian, two's complement: trailing zeros are those of |value|
        int index = 0;
        while (bytes[index] == 0)
            index++;
        int bit = 0;
        while ((bytes[index] & (1 << bit)) == 0)
            bit++;
        return (index * 8) + bit;
    }

    /// <summary>Of a number other than 0.</summary>
    private static int TrailingZeros(long value)
    {
        int zeros = 0;
        for (int step = 32; step > 0; step >>= 1)
        {
            if ((value & ((1L << step) - 1)) != 0)
                continue;
            value >>= step;
            zeros += step;
        }

        return zeros;
    }

    /// <summary>Of a number that is not negative.</summary>
    private static int BitLength(BigInteger value)
    {
        if (value <= long.MaxValue)
        {
            int length = 0;
            long rest = (long)value;
            for (int step = 32; step > 0; step >>= 1)
            {
                if (rest >> step == 0)
                    continue;
                rest >>= step;
                length += step;
            }

            return length + (int)rest;
        }

        byte[] bytes = value.ToByteArray();
        int index = bytes.Length - 1;
        while (index > 0 && bytes[index] == 0)
            index--;
        int bits = 0;
        for (int top = bytes[index]; top != 0; top >>= 1)
            bits++;
        return (index * 8) + bits;
    }

    private BigInteger MantissaAt(int exponent) => Exponent == exponent ? Mantissa : Mantissa << (Exponent - exponent);
}
