using QuantGen.Core.Numbers;

namespace QuantGen.Core.Ranges;

/// <summary>
/// Arithmetic of floats. Each operation is exact, then rounded half to even, with infinities beyond the largest number. Rounding keeps the
/// order, so the ends of the result are the rounded ends of the exact interval.
/// </summary>
internal static class FloatRanges
{
    /// <summary>The nearest number of the format, or an infinity.</summary>
    public static Extended Round(Extended value, BinaryFormat format) =>
        value.Map(number => format.Nearest(number) is { } nearest ? nearest : Extended.Infinity(number.Sign));

    public static Interval Round(Interval value, BinaryFormat format) => value.Map(end => Round(end, format));

    public static Interval Add(Interval left, Interval right, BinaryFormat format)
    {
        bool nan = left.MayBeNaN || right.MayBeNaN;
        if (!left.HasNumbers || !right.HasNumbers)
            return Interval.Empty.OrNaN(nan);
        bool opposite = (left.Min == Extended.NegativeInfinity && right.Max == Extended.PositiveInfinity)
            || (left.Max == Extended.PositiveInfinity && right.Min == Extended.NegativeInfinity);
        return Round(Interval.Between(Sum(left.Min, right.Min, -1), Sum(left.Max, right.Max, 1)), format).OrNaN(nan || opposite);
    }

    public static Interval Subtract(Interval left, Interval right, BinaryFormat format) => Add(left, -right, format);

    public static Interval Multiply(Interval left, Interval right, BinaryFormat format)
    {
        bool nan = left.MayBeNaN || right.MayBeNaN;
        if (!left.HasNumbers || !right.HasNumbers)
            return Interval.Empty.OrNaN(nan);
        bool zeroTimesInfinity = (left.Contains(Extended.Zero) && right.MayBeInfinite) || (right.Contains(Extended.Zero) && left.MayBeInfinite);
        return Round(Products(left, right), format).OrNaN(nan || zeroTimesInfinity);
    }

    public static Interval Divide(Interval left, Interval right, BinaryFormat format)
    {
        bool nan = left.MayBeNaN || right.MayBeNaN;
        if (!left.HasNumbers || !right.HasNumbers)
            return Interval.Empty.OrNaN(nan);
        // The sign of a zero divisor is unknown, and so is the sign of the resulting infinity.
        if (right.Contains(Extended.Zero))
            return Interval.Unbounded.OrNaN(nan || left.Contains(Extended.Zero) || (left.MayBeInfinite && right.MayBeInfinite));
        return Interval.Hull(
            Quotient(left.Min, right.Min, format), Quotient(left.Min, right.Max, format),
            Quotient(left.Max, right.Min, format), Quotient(left.Max, right.Max, format)).OrNaN(nan || (left.MayBeInfinite && right.MayBeInfinite));
    }

    /// <summary>C#'s <c>%</c>: the remainder of a truncated quotient, exact, with the sign of the dividend.</summary>
    public static Interval Remainder(Interval left, Interval right)
    {
        bool nan = left.MayBeNaN || right.MayBeNaN;
        if (!left.HasNumbers || !right.HasNumbers)
            return Interval.Empty.OrNaN(nan);
        Interval size = FunctionRanges.Abs(left), divisor = FunctionRanges.Abs(right);
        nan |= right.Contains(Extended.Zero) || left.MayBeInfinite;
        if (size.Max < divisor.Min)
            return left.OrNaN(nan);
        Extended most = Extended.Min(size.Max, divisor.Max);
        return Interval.Between(left.Min.Sign < 0 ? -most : Extended.Zero, left.Max.Sign > 0 ? most : Extended.Zero).OrNaN(nan);
    }

    /// <summary>The exact products; anything times 0 counts as 0.</summary>
    public static Interval Products(Interval left, Interval right) => Interval.Hull(
        Product(left.Min, right.Min), Product(left.Min, right.Max), Product(left.Max, right.Min), Product(left.Max, right.Max));

    /// <summary>The exact sum of two ends. For opposite infinities it is the one in the direction of the end.</summary>
    public static Extended Sum(Extended left, Extended right, int toward)
    {
        if (left.IsFinite && right.IsFinite)
            return left.Value + right.Value;
        if (left.IsFinite || right.IsFinite)
            return left.IsFinite ? right : left;
        return left.Sign == right.Sign ? left : Extended.Infinity(toward);
    }

    private static Extended Product(Extended left, Extended right)
    {
        int sign = left.Sign * right.Sign;
        if (sign == 0)
            return Extended.Zero;
        return left.IsFinite && right.IsFinite ? left.Value * right.Value : Extended.Infinity(sign);
    }

    /// <summary>The rounded quotient by a divisor that is not 0. A quotient of two infinities counts as 0, which quotients of a finite by an ever larger number approach.</summary>
    private static Extended Quotient(Extended dividend, Extended divisor, BinaryFormat format)
    {
        int sign = dividend.Sign * divisor.Sign;
        if (sign == 0 || !divisor.IsFinite)
            return Extended.Zero;
        if (!dividend.IsFinite)
            return Extended.Infinity(sign);
        Dyadic left = dividend.Value.Sign < 0 ? -dividend.Value : dividend.Value, right = divisor.Value.Sign < 0 ? -divisor.Value : divisor.Value;
        Extended quotient = format.NearestQuotient(left, right) is { } nearest ? nearest : Extended.PositiveInfinity;
        return sign < 0 ? -quotient : quotient;
    }
}
