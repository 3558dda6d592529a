using System;
using System.Globalization;
using System.Numerics;

namespace QuantGen.Core.Numbers;

/// <summary>
/// Numbers as text, by exact arithmetic: the same characters on every host, culture and framework
/// (<c>float.ToString</c> differs between .NET Framework and .NET, and <c>$"{-7}"</c> between cultures).
/// </summary>
internal static class NumberText
{
    /// <summary>The shortest C# literal that a compiler reads back as exactly this float.</summary>
    public static string SingleLiteral(Dyadic value) => Shortest(value, BinaryFormat.Single) + "f";

    /// <summary>The shortest C# literal that a compiler reads back as exactly this double.</summary>
    public static string DoubleLiteral(Dyadic value)
    {
        string text = Shortest(value, BinaryFormat.Double);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }

    /// <summary>The C# literal of a number of 64 bits.</summary>
    public static string LongLiteral(Dyadic value)
    {
        string text = Integer(value.RoundToInteger(Rounding.HalfToEven));
        // The literal 9223372036854775808 does not fit a long, so its negation cannot be written as a long.
        return text == "-9223372036854775808" ? "long.MinValue" : text + "L";
    }

    public static string Integer(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>For a reader: the exact decimal if it is short enough to read, else the shortest one that identifies the double.</summary>
    public static string Decimal(Dyadic value)
    {
        string exact = value.ToString();
        if (exact.Length <= 20 || !BinaryFormat.Double.Holds(value))
            return exact;
        return Shortest(value, BinaryFormat.Double);
    }

    /// <summary>For a reader: the exact decimal if it is short, else the shortest one that identifies the float, or the double.</summary>
    public static string Brief(Dyadic value)
    {
        string exact = value.ToString();
        return exact.Length <= 12 || !BinaryFormat.Single.Holds(value) ? Decimal(value) : Shortest(value, BinaryFormat.Single);
    }

    /// <summary>For a reader: any double.</summary>
    public static string OfDouble(double value) =>
        double.IsNaN(value) ? "NaN"
        : double.IsInfinity(value) ? (value > 0 ? "+infinity" : "-infinity")
        : Decimal(Dyadic.FromDouble(value));

    private static string Shortest(Dyadic value, BinaryFormat format)
    {
        if (!format.Holds(value))
            throw new ArgumentOutOfRangeException(nameof(value), "Not a number of the format: " + value);
        if (value.Sign == 0)
            return "0";
        Dyadic magnitude = value.Sign < 0 ? -value : value;
        return (value.Sign < 0 ? "-" : "") + (ExactIfShort(magnitude, format) ?? ShortestByNeighbours(magnitude, format));
    }

    /// <summary>
    /// The exact decimal if it has so few digits that no other decimal with as many digits reads as the same number of the format.
    /// Then no decimal with fewer digits reads back as the value. Null otherwise.
    /// </summary>
    private static string? ExactIfShort(Dyadic magnitude, BinaryFormat format)
    {
        bool single = format == BinaryFormat.Single;
        if (magnitude.Exponent < (single ? -9 : -22) || magnitude.Exponent > (single ? 20 : 50))
            return null;
        BigInteger digits = magnitude.Exponent < 0 ? magnitude.Mantissa * BigInteger.Pow(5, -magnitude.Exponent) : magnitude.Mantissa << magnitude.Exponent;
        return digits < (single ? 1_000_000L : 1_000_000_000_000_000L) ? Layout(digits, Math.Min(magnitude.Exponent, 0)) : null;
    }

    private static string ShortestByNeighbours(Dyadic magnitude, BinaryFormat format)
    {
        // Every decimal strictly between the midpoints to the two neighbours reads back as the value. If the value's last bit
        // is 0, the midpoints do too.
        Dyadic below = format.Below(magnitude) is { } lower ? (lower + magnitude).TimesPowerOfTwo(-1) : magnitude;
        Dyadic above = format.Above(magnitude) is { } upper
            ? (upper + magnitude).TimesPowerOfTwo(-1)
            : magnitude + (magnitude - below);

        int decimalExponent = FloorLog10(magnitude);
        bool isEven = format.IsEven(magnitude);
        BigInteger? reading(int digits)
        {
            int scale = decimalExponent - digits + 1;               // candidate = integer · 10^scale
            BigInteger nearest = RoundQuotient(magnitude, scale);
            if (ReadsBack(nearest, scale, below, above, isEven))
                return nearest;
            // At a power of two the midpoint below is nearer than the one above. The decimal above may then read back although the nearest does not.
            return ReadsBack(nearest + BigInteger.One, scale, below, above, isEven) ? nearest + BigInteger.One : null;
        }

        // A decimal with more digits is never further away, so bisection finds the fewest digits that read back.
        int fewest = 1, most = 17;
        while (fewest < most)
        {
            int middle = (fewest + most) / 2;
            if (reading(middle) is null)
                fewest = middle + 1;
            else
                most = middle;
        }

        return Layout(reading(fewest)!.Value, decimalExponent - fewest + 1);
    }

    private static int FloorLog10(Dyadic value)
    {
        int estimate = (int)Math.Floor(value.FloorLog2 * 0.30102999566398120) - 1;      // starts below the answer; the loop is exact
        while (Compare(BigInteger.One, estimate + 1, value) <= 0)
            estimate++;
        return estimate;
    }

    /// <summary>The integer nearest to <c>value / 10^scale</c>.</summary>
    private static BigInteger RoundQuotient(Dyadic value, int scale)
    {
        if (scale <= 0)
            return (value * new Dyadic(BigInteger.Pow(10, -scale), 0)).RoundToInteger(Rounding.HalfToEven);
        BigInteger numerator = value.Exponent >= 0 ? value.Mantissa << value.Exponent : value.Mantissa;
        BigInteger denominator = BigInteger.Pow(10, scale) << Math.Max(-value.Exponent, 0);
        return ((numerator << 1) + denominator) / (denominator << 1);
    }

    private static bool ReadsBack(BigInteger integer, int scale, Dyadic below, Dyadic above, bool inclusive)
    {
        int margin = inclusive ? 0 : 1;
        return Compare(integer, scale, below) >= margin && Compare(integer, scale, above) <= -margin;
    }

    /// <summary>Compares <c>integer · 10^scale</c> with a number.</summary>
    private static int Compare(BigInteger integer, int scale, Dyadic value) =>
        scale >= 0
            ? new Dyadic(integer * BigInteger.Pow(10, scale), 0).CompareTo(value)
            : new Dyadic(integer, 0).CompareTo(value * new Dyadic(BigInteger.Pow(10, -scale), 0));

    private static string Layout(BigInteger integer, int scale)
    {
        string digits = integer.ToString(CultureInfo.InvariantCulture);
        string trimmed = digits.TrimEnd('0');
        scale += digits.Length - trimmed.Length;
        int point = trimmed.Length + scale;                         // digits left of the decimal point
        if (point is > 15 or < -5)
        {
            string fraction = trimmed.Length > 1 ? "." + trimmed.Substring(1) : "";
            return trimmed[0] + fraction + "E" + (point - 1).ToString(CultureInfo.InvariantCulture);
        }

        if (scale >= 0)
            return trimmed + new string('0', scale);
        return point > 0
            ? trimmed.Substring(0, point) + "." + trimmed.Substring(point)
            : "0." + new string('0', -point) + trimmed;
    }
}
