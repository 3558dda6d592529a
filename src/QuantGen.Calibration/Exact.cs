using System;
using System.Numerics;

namespace QuantGen.Calibration;

/// <summary>A rational number that is at least 0.</summary>
internal readonly struct Exact
{
    private const int FloatBits = 24, LeastExponent = -149;

    private readonly BigInteger _numerator, _denominator;

    private Exact(BigInteger numerator, BigInteger denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    public bool IsZero => _numerator.IsZero;

    /// <summary>The exponent of a power of two, and null for any other number.</summary>
    public int? LogarithmOfPowerOfTwo
    {
        get
        {
            int exponent = Bits(_numerator) - Bits(_denominator);
            return this > PowerOfTwo(exponent) || PowerOfTwo(exponent) > this ? null : exponent;
        }
    }

    /// <summary>A float that is finite and at least 0.</summary>
    public static Exact Of(float number)
    {
        // A float is an integer of 24 bits times a power of two; as a double none is subnormal.
        long bits = BitConverter.DoubleToInt64Bits(number);
        if (bits == 0)
            return new Exact(BigInteger.Zero, BigInteger.One);
        long mantissa = (bits & ((1L << 52) - 1)) | (1L << 52);
        return new Exact(mantissa, BigInteger.One) * PowerOfTwo((int)(bits >> 52) - 1075);
    }

    /// <summary>An integer that is at least 0, times a power of ten.</summary>
    public static Exact OfDecimal(BigInteger digits, int exponent) =>
        exponent >= 0 ? new(digits * BigInteger.Pow(10, exponent), BigInteger.One) : new(digits, BigInteger.Pow(10, -exponent));

    public static Exact PowerOfTwo(int exponent) => exponent >= 0 ? new(BigInteger.One << exponent, BigInteger.One) : new(BigInteger.One, BigInteger.One << -exponent);

    public static Exact Max(Exact one, Exact other) => one > other ? one : other;

    public static Exact Min(Exact one, Exact other) => one > other ? other : one;

    public static Exact operator +(Exact one, Exact other) => new((one._numerator * other._denominator) + (other._numerator * one._denominator), one._denominator * other._denominator);

    public static Exact operator *(Exact one, Exact other) => new(one._numerator * other._numerator, one._denominator * other._denominator);

    public static Exact operator *(Exact one, long other) => new(one._numerator * other, one._denominator);

    public static Exact operator /(Exact one, Exact other) => new(one._numerator * other._denominator, one._denominator * other._numerator);

    public static Exact operator /(Exact one, long other) => new(one._numerator, one._denominator * other);

    public static bool operator >(Exact one, Exact other) => one._numerator * other._denominator > other._numerator * one._denominator;

    public static bool operator <(Exact one, Exact other) => other > one;

    public BigInteger Ceiling() => (_numerator + _denominator - 1) / _denominator;

    /// <summary>The nearest integer, the even one of two.</summary>
    public BigInteger Nearest()
    {
        var floor = BigInteger.DivRem(_numerator, _denominator, out BigInteger remainder);
        int toHalf = (remainder * 2).CompareTo(_denominator);
        return toHalf > 0 || (toHalf == 0 && !floor.IsEven) ? floor + 1 : floor;
    }

    /// <summary>The nearest float, the even one of two; infinity beyond the floats.</summary>
    public float NearestFloat()
    {
        int exponent = ExponentOfUnit();
        return Float((this / PowerOfTwo(exponent)).Nearest(), exponent);
    }

    /// <summary>The largest float that is not above the number; of numbers up to the largest float.</summary>
    public float FloatNotAbove()
    {
        int exponent = ExponentOfUnit();
        Exact units = this / PowerOfTwo(exponent);
        return Float(units._numerator / units._denominator, exponent);
    }

    /// <summary>The unit in the last place of the floats around the number.</summary>
    private int ExponentOfUnit()
    {
        // The quotient of numbers of m and n bits is above 2^(m−n−1) and below 2^(m−n+1).
        int exponent = Bits(_numerator) - Bits(_denominator);
        if (PowerOfTwo(exponent) > this)
            exponent--;
        return Math.Max(exponent - (FloatBits - 1), LeastExponent);
    }

    /// <summary>At most 2^24 units, which are a power of two from 2^-149 on: the double of the product is exact, and it is a float or 2^128.</summary>
    private static float Float(BigInteger units, int exponent) => (float)((long)units * BitConverter.Int64BitsToDouble((exponent + 1023L) << 52));

    /// <summary>The bits of a number above 0 in the binary system.</summary>
    private static int Bits(BigInteger number)
    {
        byte[] bytes = number.ToByteArray();
        int last = bytes.Length - 1;
        while (bytes[last] == 0)
            last--;
        int bits = 8 * last;
        for (int top = bytes[last]; top > 0; top >>= 1)
            bits++;
        return bits;
    }
}
