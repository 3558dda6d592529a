using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Ranges;

/// <summary>
/// Arithmetic of <c>int</c>, <c>uint</c>, <c>long</c> and <c>ulong</c>. The exact result wraps, or an overflow throws in a checked context.
/// An operation that throws has no value.
/// </summary>
internal static class IntegerRanges
{
    public static Interval Add(Interval left, Interval right, NumberType type, bool isChecked) => !left.HasNumbers || !right.HasNumbers
        ? Interval.Empty
        : Fit(Interval.Between(FloatRanges.Sum(left.Min, right.Min, -1), FloatRanges.Sum(left.Max, right.Max, 1)), type, isChecked);

    public static Interval Subtract(Interval left, Interval right, NumberType type, bool isChecked) => Add(left, -right, type, isChecked);

    public static Interval Negate(Interval value, NumberType type, bool isChecked) => Fit(-value, type, isChecked);

    public static Interval Multiply(Interval left, Interval right, NumberType type, bool isChecked) => !left.HasNumbers || !right.HasNumbers
        ? Interval.Empty
        : Fit(FloatRanges.Products(left, right), type, isChecked);

    /// <summary>The quotient truncated toward zero. A divisor of 0 throws.</summary>
    public static Interval Divide(Interval left, Interval right, NumberType type)
    {
        Interval above = right.Intersect(Interval.Between(1, Extended.PositiveInfinity)), below = right.Intersect(Interval.Between(Extended.NegativeInfinity, -1));
        // The least number divided by −1 overflows the type: it throws or wraps, depending on the processor.
        return Fit(DivideByPositive(left, above).Union(-DivideByPositive(left, -below)), type, isChecked: false);
    }

    /// <summary>The remainder of the truncated quotient, with the sign of the dividend. A divisor of 0 throws.</summary>
    public static Interval Remainder(Interval left, Interval right)
    {
        Interval above = right.Intersect(Interval.Between(1, Extended.PositiveInfinity)), below = right.Intersect(Interval.Between(Extended.NegativeInfinity, -1));
        Interval divisor = above.Union(-below);
        if (!left.HasNumbers || !divisor.HasNumbers)
            return Interval.Empty;
        Interval size = FunctionRanges.Abs(left);
        if (size.Max < divisor.Min)
            return left;
        Extended most = Extended.Min(size.Max, divisor.Max.Map(number => number - 1));
        return Interval.Between(left.Min.Sign < 0 ? -most : Extended.Zero, left.Max.Sign > 0 ? most : Extended.Zero);
    }

    /// <summary>The exact integer, wrapped to the type. In a checked context an integer that the type does not hold has no value.</summary>
    public static Interval Fit(Interval exact, NumberType type, bool isChecked)
    {
        if (!exact.HasNumbers)
            return Interval.Empty;
        if (exact.IsWithin(type.Limits))
            return exact;
        if (isChecked)
            return KeepUnknownEnds(exact.Intersect(type.Limits), exact, type);
        if (!exact.IsBounded)
            return type.Values;
        // Numbers that wrap the same number of times keep their order.
        BigInteger wraps = Wraps(exact.Min.Value, type);
        if (wraps != Wraps(exact.Max.Value, type))
            return type.Values;
        Dyadic distance = new Dyadic(wraps, type.Bits);
        return exact.Map(end => end.Value - distance);
    }

    /// <summary>If a limit of a wide type replaces an unknown end, that end stays unknown.</summary>
    private static Interval KeepUnknownEnds(Interval fitted, Interval exact, NumberType type) => !fitted.HasNumbers
        ? fitted
        : Interval.Between(
            fitted.Min == type.Least && !exact.Min.IsFinite ? type.Values.Min : fitted.Min,
            fitted.Max == type.Most && !exact.Max.IsFinite ? type.Values.Max : fitted.Max);

    private static BigInteger Wraps(Dyadic value, NumberType type) => (value - type.Least).TimesPowerOfTwo(-type.Bits).RoundToInteger(Rounding.Floor);

    private static Interval DivideByPositive(Interval left, Interval right) => !left.HasNumbers || !right.HasNumbers
        ? Interval.Empty
        : Interval.Hull(Quotient(left.Min, right.Min), Quotient(left.Min, right.Max), Quotient(left.Max, right.Min), Quotient(left.Max, right.Max));

    private static Extended Quotient(Extended dividend, Extended divisor)
    {
        if (!divisor.IsFinite || dividend.Sign == 0)
            return Extended.Zero;
        return dividend.Map(number => new Dyadic(Rational.RoundQuotient(number, divisor.Value, Rounding.Truncate), 0));
    }
}
