using System;
using System.Collections.Generic;

namespace QuantGen.Core.Ranges;

/// <summary>
/// The possible values of an expression: every number from <see cref="Min"/> to <see cref="Max"/>, both included, and perhaps NaN.
/// An infinite end means that nothing is known on that side, so that a float may be infinite. An empty interval means that there is
/// no value, as for an expression that throws. An interval may be too wide, never too narrow.
/// </summary>
internal readonly struct Interval : IEquatable<Interval>
{
    private Interval(Extended min, Extended max, bool mayBeNaN)
    {
        HasNumbers = true;
        Min = min;
        Max = max;
        MayBeNaN = mayBeNaN;
    }

    private Interval(bool mayBeNaN)
    {
        MayBeNaN = mayBeNaN;
    }

    /// <summary>No value.</summary>
    public static Interval Empty => default;

    /// <summary>NaN and nothing else.</summary>
    public static Interval NaN { get; } = new(mayBeNaN: true);

    /// <summary>Every number.</summary>
    public static Interval Unbounded { get; } = new(Extended.NegativeInfinity, Extended.PositiveInfinity, false);

    /// <summary>Every number and NaN.</summary>
    public static Interval Unknown { get; } = Unbounded.OrNaN(true);

    public bool HasNumbers { get; }

    /// <summary>The least number; only if there are numbers.</summary>
    public Extended Min { get; }

    /// <summary>The largest number; only if there are numbers.</summary>
    public Extended Max { get; }

    public bool MayBeNaN { get; }

    public bool IsEmpty => !HasNumbers && !MayBeNaN;

    /// <summary>Whether both ends are known.</summary>
    public bool IsBounded => HasNumbers && Min.IsFinite && Max.IsFinite;

    public bool IsPoint => HasNumbers && Min == Max;

    /// <summary>Whether an infinity may be among the values.</summary>
    public bool MayBeInfinite => HasNumbers && !(Min.IsFinite && Max.IsFinite);

    public static Interval Of(Extended value) => new(value, value, false);

    /// <summary>Any float or double.</summary>
    public static Interval OfDouble(double value) => double.IsNaN(value) ? NaN : Of(Extended.FromDouble(value));

    public static Interval Between(Extended min, Extended max) => min > max ? Empty : new(min, max, false);

    /// <summary>From the least to the largest of some numbers.</summary>
    public static Interval Hull(params Extended[] numbers)
    {
        Extended min = numbers[0], max = numbers[0];
        foreach (Extended number in numbers)
        {
            min = Extended.Min(min, number);
            max = Extended.Max(max, number);
        }

        return new(min, max, false);
    }

    /// <summary>Every value of any of the intervals.</summary>
    public static Interval Union(IEnumerable<Interval> intervals)
    {
        Interval union = Empty;
        foreach (Interval interval in intervals)
            union = union.Union(interval);
        return union;
    }

    /// <summary>The same numbers, and NaN if the interval has it already or if <paramref name="mayBeNaN"/>.</summary>
    public Interval OrNaN(bool mayBeNaN) => HasNumbers ? new(Min, Max, MayBeNaN || mayBeNaN) : new(MayBeNaN || mayBeNaN);

    /// <summary>The numbers alone.</summary>
    public Interval WithoutNaN() => HasNumbers ? new(Min, Max, false) : Empty;

    public Interval Union(Interval other)
    {
        if (!HasNumbers || !other.HasNumbers)
            return (HasNumbers ? this : other).OrNaN(MayBeNaN || other.MayBeNaN);
        return new(Extended.Min(Min, other.Min), Extended.Max(Max, other.Max), MayBeNaN || other.MayBeNaN);
    }

    /// <summary>The numbers that are in both intervals; NaN if both may be NaN.</summary>
    public Interval Intersect(Interval other)
    {
        bool nan = MayBeNaN && other.MayBeNaN;
        return HasNumbers && other.HasNumbers
            ? Between(Extended.Max(Min, other.Min), Extended.Min(Max, other.Max)).OrNaN(nan)
            : new(nan);
    }

    /// <summary>Maps the numbers by a function that keeps the order; NaN stays NaN.</summary>
    public Interval Map(Func<Extended, Extended> increasing) =>
        HasNumbers ? new(increasing(Min), increasing(Max), MayBeNaN) : this;

    public bool IsWithin(Interval other) =>
        (!MayBeNaN || other.MayBeNaN) && (!HasNumbers || (other.HasNumbers && Min >= other.Min && Max <= other.Max));

    public bool Contains(Extended number) => HasNumbers && number >= Min && number <= Max;

    /// <summary>Any float or double.</summary>
    public bool Contains(double value) => double.IsNaN(value) ? MayBeNaN : Contains(Extended.FromDouble(value));

    public static Interval operator -(Interval value) =>
        value.HasNumbers ? new(-value.Max, -value.Min, value.MayBeNaN) : value;

    public static bool operator ==(Interval left, Interval right) => left.Equals(right);

    public static bool operator !=(Interval left, Interval right) => !left.Equals(right);

    public bool Equals(Interval other) =>
        HasNumbers == other.HasNumbers && MayBeNaN == other.MayBeNaN && Min == other.Min && Max == other.Max;

    public override bool Equals(object? obj) => obj is Interval other && Equals(other);

    public override int GetHashCode() => unchecked((((Min.GetHashCode() * 31) + Max.GetHashCode()) * 31) + (MayBeNaN ? 1 : 0));

    public override string ToString() =>
        !HasNumbers ? (MayBeNaN ? "NaN" : "no value") : Min + " … " + Max + (MayBeNaN ? " or NaN" : "");
}
