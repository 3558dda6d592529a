using QuantGen.Core.Numbers;

namespace QuantGen.Core.Ranges;

/// <summary>The exact functions of <c>Math</c> and <c>MathF</c>, for every type that has an overload. NaN gives NaN.</summary>
internal static class FunctionRanges
{
    /// <summary>For the least integer, <c>Math.Abs</c> throws.</summary>
    public static Interval Abs(Interval value)
    {
        if (!value.HasNumbers || value.Min.Sign >= 0)
            return value;
        return value.Max.Sign <= 0 ? -value : Interval.Between(Extended.Zero, Extended.Max(-value.Min, value.Max)).OrNaN(value.MayBeNaN);
    }

    /// <summary>NaN if either is.</summary>
    public static Interval Min(Interval left, Interval right) => left.HasNumbers && right.HasNumbers
        ? Interval.Between(Extended.Min(left.Min, right.Min), Extended.Min(left.Max, right.Max)).OrNaN(left.MayBeNaN || right.MayBeNaN)
        : Interval.Empty.OrNaN(left.MayBeNaN || right.MayBeNaN);

    /// <summary>NaN if either is.</summary>
    public static Interval Max(Interval left, Interval right) => -Min(-left, -right);

    /// <summary><c>value &lt; min ? min : value &gt; max ? max : value</c>; throws if <c>min &gt; max</c>. A bound that is NaN has no effect.</summary>
    public static Interval Clamp(Interval value, Interval min, Interval max)
    {
        if (value.IsEmpty || min.IsEmpty || max.IsEmpty)
            return Interval.Empty;
        if (!value.HasNumbers)
            return value;
        Interval result = Interval.Between(Lowest(value, min, max), Highest(value, min, max)).OrNaN(value.MayBeNaN);
        return result.HasNumbers ? result : value;
    }

    /// <summary><c>Math.Floor</c>, <c>Ceiling</c>, <c>Truncate</c> and <c>Round</c>.</summary>
    public static Interval RoundToInteger(Interval value, Rounding rounding) =>
        value.Map(end => end.Map(number => new Dyadic(number.RoundToInteger(rounding), 0)));

    /// <summary>Rounds to either neighbouring integer: <c>Math.Round</c> with an unknown rounding.</summary>
    public static Interval RoundToNeighbour(Interval value) => RoundToInteger(value, Rounding.Floor).Union(RoundToInteger(value, Rounding.Ceiling));

    // The result is max(min, min(value, max)), which increases with each of the three.
    private static Extended Lowest(Interval value, Interval min, Interval max)
    {
        Extended lowest = max.HasNumbers ? Extended.Min(value.Min, max.Min) : value.Min;
        return min.HasNumbers && !min.MayBeNaN ? Extended.Max(lowest, min.Min) : lowest;
    }

    private static Extended Highest(Interval value, Interval min, Interval max)
    {
        Extended highest = max.HasNumbers && !max.MayBeNaN ? Extended.Min(value.Max, max.Max) : value.Max;
        return min.HasNumbers ? Extended.Max(highest, min.Max) : highest;
    }
}
