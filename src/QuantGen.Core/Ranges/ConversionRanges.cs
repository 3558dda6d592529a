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
        // An unknown end is at most the limit of the source type.
        from.Tighten(value).IsWithin(to.Limits) ? value : IntegerRanges.Fit(value, to, isChecked);

    private static Interval FromInteger(Interval value, NumberType from, BinaryFormat format)
    {
        Interval nearest = FloatRanges.Round(value, format);
        // Some processors convert a 64-bit integer to float through double, and so round twice.
        return from.Bits == 64 && format == BinaryFormat.Single ? nearest.Union(FloatRanges.Round(FloatRanges.Round(value, BinaryFormat.Double), format)) : nearest;
    }

    /// <summary>
    /// Truncates toward zero. In an unchecked context the result for a number that the type does not hold is unspecified: it saturates
    /// from .NET 9 on and depends on the processor before. So the result may be any number of the type.
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
