using System;
using System.Numerics;

namespace QuantGen.Core.Numbers;

/// <summary>An IEEE 754 binary format, computed with integers: which numbers it holds, and the nearest, the next lower and the next higher one.</summary>
internal sealed class BinaryFormat
{
    /// <summary>binary32: float.</summary>
    public static readonly BinaryFormat Single = new(precision: 24, leastExponent: -149, mostExponent: 104);

    /// <summary>binary64: double.</summary>
    public static readonly BinaryFormat Double = new(precision: 53, leastExponent: -1074, mostExponent: 971);

    private BinaryFormat(int precision, int leastExponent, int mostExponent)
    {
        Precision = precision;
        LeastExponent = leastExponent;
        MaxValue = new Dyadic((BigInteger.One << precision) - 1, mostExponent);
    }

    /// <summary>Significant bits, the hidden one included.</summary>
    public int Precision { get; }

    /// <summary>The exponent of the least positive number.</summary>
    public int LeastExponent { get; }

    /// <summary>The largest finite number.</summary>
    public Dyadic MaxValue { get; }

    /// <summary>Whether the format holds the number exactly.</summary>
    public bool Holds(Dyadic value) =>
        value.Sign == 0 || (value.Exponent >= QuantumExponent(value) && value <= MaxValue && value >= -MaxValue);

    /// <summary>The nearest number of the format, ties to even; null if it is an infinity.</summary>
    public Dyadic? Nearest(Dyadic value)
    {
        Dyadic rounded = Round(value, Rounding.HalfToEven);
        return rounded > MaxValue || rounded < -MaxValue ? null : rounded;
    }

    /// <summary>The number of the format nearest to a quotient of positive numbers, ties to even; null if that is an infinity.</summary>
    public Dyadic? NearestQuotient(Dyadic dividend, Dyadic divisor)
    {
        // Two bits more than the precision and a sticky bit, which is set if there is a remainder, round like the quotient itself.
        int shift = Precision + 2 + Math.Max(0, divisor.FloorLog2 - dividend.FloorLog2) + Math.Max(0, dividend.Exponent - divisor.Exponent);
        int align = dividend.Exponent + shift - divisor.Exponent;
        BigInteger floor = BigInteger.DivRem(dividend.Mantissa << Math.Max(align, 0), divisor.Mantissa << Math.Max(-align, 0), out BigInteger remainder);
        return Nearest(new Dyadic((floor << 1) + (remainder.IsZero ? 0 : 1), -shift - 1));
    }

    /// <summary>The largest finite number of the format at or below the value; null if there is none.</summary>
    public Dyadic? AtOrBelow(Dyadic value) =>
        value < -MaxValue ? null : Dyadic.Min(Round(value, Rounding.Floor), MaxValue);

    /// <summary>The smallest finite number of the format at or above the value; null if there is none.</summary>
    public Dyadic? AtOrAbove(Dyadic value) =>
        value > MaxValue ? null : Dyadic.Max(Round(value, Rounding.Ceiling), -MaxValue);

    /// <summary>The next larger number of the format; the argument must be one; null above the largest.</summary>
    public Dyadic? Above(Dyadic value) => AtOrAbove(value + Dyadic.PowerOfTwo(LeastExponent - 1));

    /// <summary>The next smaller number of the format; the argument must be one; null below the smallest.</summary>
    public Dyadic? Below(Dyadic value) => AtOrBelow(value - Dyadic.PowerOfTwo(LeastExponent - 1));

    /// <summary>The double of a number that double holds.</summary>
    public static double ToDouble(Dyadic value)
    {
        if (!Double.Holds(value))
            throw new ArgumentOutOfRangeException(nameof(value), "Not a double: " + value);
        if (value.Sign == 0)
            return 0;
        int quantum = Double.QuantumExponent(value);
        long mantissa = (long)(BigInteger.Abs(value.Mantissa) << (value.Exponent - quantum));
        long bits = mantissa < 1L << 52 ? mantissa : ((quantum + 1075L) << 52) + (mantissa - (1L << 52));
        return BitConverter.Int64BitsToDouble(value.Sign < 0 ? bits | long.MinValue : bits);
    }

    /// <summary>The float of a number that float holds.</summary>
    public static float ToSingle(Dyadic value) =>
        Single.Holds(value) ? (float)ToDouble(value) : throw new ArgumentOutOfRangeException(nameof(value), "Not a float: " + value);

    /// <summary>The float nearest to a scale or a factor as written, which must be in the range of float.</summary>
    public static Dyadic NearestSingle(double written) => Single.Nearest(Dyadic.FromDouble(written))!.Value;

    private Dyadic Round(Dyadic value, Rounding rounding) =>
        value.Sign == 0 ? value : value.RoundToMultipleOfPowerOfTwo(QuantumExponent(value), rounding);

    /// <summary>Whether the last bit of a number of the format is 0, so that adjacent ties round to it.</summary>
    public bool IsEven(Dyadic value) => value.Sign == 0 || value.Exponent > QuantumExponent(value);

    /// <summary>The exponent of the last place of a number of this size.</summary>
    private int QuantumExponent(Dyadic value) => Math.Max(value.FloorLog2 - Precision + 1, LeastExponent);
}
