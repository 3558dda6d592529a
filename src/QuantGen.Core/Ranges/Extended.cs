using System;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Ranges;

/// <summary>An exact number, or one of the two infinities: an end of an interval.</summary>
internal readonly struct Extended : IEquatable<Extended>, IComparable<Extended>
{
    private readonly int _infinity;

    private readonly Dyadic _value;

    private Extended(int infinity, Dyadic value)
    {
        _infinity = infinity;
        _value = value;
    }

    public static Extended PositiveInfinity { get; } = new(1, Dyadic.Zero);

    public static Extended NegativeInfinity { get; } = new(-1, Dyadic.Zero);

    public static Extended Zero => default;

    public bool IsFinite => _infinity == 0;

    /// <summary>The number; only if it is finite.</summary>
    public Dyadic Value => IsFinite ? _value : throw new InvalidOperationException("An infinity has no value.");

    public int Sign => IsFinite ? _value.Sign : _infinity;

    public static implicit operator Extended(Dyadic value) => new(0, value);

    public static implicit operator Extended(long value) => new(0, value);

    public static Extended Infinity(int sign) => sign < 0 ? NegativeInfinity : PositiveInfinity;

    /// <summary>Converts any double except NaN.</summary>
    public static Extended FromDouble(double value) =>
        double.IsInfinity(value) ? Infinity(value > 0 ? 1 : -1) : Dyadic.FromDouble(value);

    public static Extended operator -(Extended value) => new(-value._infinity, -value._value);

    public static bool operator <(Extended left, Extended right) => left.CompareTo(right) < 0;

    public static bool operator >(Extended left, Extended right) => left.CompareTo(right) > 0;

    public static bool operator <=(Extended left, Extended right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Extended left, Extended right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Extended left, Extended right) => left.Equals(right);

    public static bool operator !=(Extended left, Extended right) => !left.Equals(right);

    public static Extended Min(Extended left, Extended right) => left < right ? left : right;

    public static Extended Max(Extended left, Extended right) => left > right ? left : right;

    /// <summary>Maps the number; an infinity stays.</summary>
    public Extended Map(Func<Dyadic, Extended> map) => IsFinite ? map(_value) : this;

    public int CompareTo(Extended other) =>
        _infinity != other._infinity ? _infinity.CompareTo(other._infinity) : _value.CompareTo(other._value);

    public bool Equals(Extended other) => _infinity == other._infinity && _value == other._value;

    public override bool Equals(object? obj) => obj is Extended other && Equals(other);

    public override int GetHashCode() => IsFinite ? _value.GetHashCode() : _infinity;

    public override string ToString() => IsFinite ? NumberText.Decimal(_value) : _infinity > 0 ? "+infinity" : "-infinity";
}
