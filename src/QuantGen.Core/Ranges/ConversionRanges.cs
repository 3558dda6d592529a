using QuantGen.Core.Numbers;

namespace QuantGen.Core.Ranges;

/// <summary>Conversions between numeric types, implicit and explicit.</summary>
internal static class ConversionRanges
{
    public static Interval Convert(Interval value, NumberType from, NumberType to, bool isChecked)
    {
        if (to.Format is { } format)
            return from.IsInteger ? FromInteger(value, from, format) : FloatRanges.Round(value, format);
        return from.IsInteger ? Integer(value, from, to, isChecked) : Truncate(value, to, isChecked);
    }

    private static Interval Integer(Interval value, NumberType from, NumberType to, bool isChecked) =>
        // An end that is not known is no further away than the limit of the source.
        from.Tighten(value).IsWithin(to.Limits) ? value : IntegerRanges.Fit(value, to, isChecked);

    private static Interval FromInteger(Interval value, NumberType from, BinaryFormat format)
    {
        Interval nearest = FloatRanges.Round(value, format);
        // Some processors convert 64 bits to a float by way of double, and round twice.
        return from.Bits == 64 && format == BinaryFormat.Single ? nearest.Union(FloatRanges.Round(FloatRanges.Round(value, BinaryFormat.Double), format)) : nearest;
    }

    /// <summary>
    /// Toward zero. What the type does not hold is unspecified outside a checked context: it saturates from .NET 9 on, and
    /// before that it is what the processor gives. So it may be anything.
    /// </summary>
    private static Interval Truncate(Interval value, NumberType to, bool isChecked)
    {
        if (value.IsEmpty)
            return value;
        Interval truncated = FunctionRanges.RoundToInteger(value.WithoutNaN(), Rounding.Truncate);
        if (truncated.IsWithin(to.Limits) && !value.MayBeNaN)
            return truncated;
        return isChecked ? IntegerRanges.Fit(truncated, to, isChecked: true) : to.Values;
    }
}
