using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Ranges;

/// <summary>Shifts and masks of <c>int</c>, <c>uint</c>, <c>long</c> and <c>ulong</c> in two's complement.</summary>
internal static class BitRanges
{
    /// <summary>The result of shifting a wide integer has a useful range if at most this many bits remain.</summary>
    private const int TellingBits = 16;

    /// <summary>The bits that are shifted out are lost, even in a checked context.</summary>
    public static Interval ShiftLeft(Interval value, Interval count, NumberType type)
    {
        bool isCount = count.IsWithin(Interval.Between(0, type.Bits - 1)) || count.IsPoint;
        return !isCount && value.HasNumbers ? type.Values : Shifted(value, count, type, (number, bits) =>
            IntegerRanges.Fit(number.Map(end => end.Map(x => x.TimesPowerOfTwo(bits))), type, isChecked: false));
    }

    /// <summary>The sign of a signed integer is shifted in.</summary>
    public static Interval ShiftRight(Interval value, Interval count, NumberType type) => Shifted(value, count, type, (number, bits) =>
        (type.Bits - bits <= TellingBits ? type.Tighten(number) : number).Map(end => end.Map(x => new Dyadic(x.TimesPowerOfTwo(-bits).RoundToInteger(Rounding.Floor), 0))));

    /// <summary>Zeros are shifted in.</summary>
    public static Interval ShiftRightUnsigned(Interval value, Interval count, NumberType type)
    {
        if (!value.HasNumbers || value.Min.Sign >= 0)
            return ShiftRight(value, count, type);
        return Shifted(value, count, type, (number, bits) => bits == 0 ? number
            : type.Bits - bits <= TellingBits ? Interval.Between(0, Ones(type.Bits - bits))
            : Interval.Between(0, Extended.PositiveInfinity));
    }

    public static Interval And(Interval left, Interval right)
    {
        if (!left.HasNumbers || !right.HasNumbers)
            return Interval.Empty;
        // A number that is not negative clears all bits above its own, whatever those of the other are.
        bool leftIsPlain = left.Min.Sign >= 0, rightIsPlain = right.Min.Sign >= 0;
        if (leftIsPlain && rightIsPlain)
            return Interval.Between(0, Extended.Min(left.Max, right.Max));
        if (leftIsPlain || rightIsPlain)
            return Interval.Between(0, leftIsPlain ? left.Max : right.Max);
        return Enclosing(left, right);
    }

    public static Interval Or(Interval left, Interval right)
    {
        if (!left.HasNumbers || !right.HasNumbers)
            return Interval.Empty;
        Interval enclosing = Enclosing(left, right);
        return left.Min.Sign >= 0 && right.Min.Sign >= 0 ? Interval.Between(Extended.Max(left.Min, right.Min), enclosing.Max) : enclosing;
    }

    public static Interval ExclusiveOr(Interval left, Interval right) => !left.HasNumbers || !right.HasNumbers ? Interval.Empty : Enclosing(left, right);

    public static Interval Not(Interval value, NumberType type)
    {
        if (!value.IsBounded)
            return value.HasNumbers ? type.Values : value;
        Dyadic ones = type.Signed ? -1 : type.Most;
        return Interval.Between(ones - value.Max.Value, ones - value.Min.Value);
    }

    private delegate Interval Shift(Interval value, int bits);

    /// <summary>The union over every possible count; C# takes a count modulo the bits of the type.</summary>
    private static Interval Shifted(Interval value, Interval count, NumberType type, Shift shift)
    {
        if (!value.HasNumbers || !count.HasNumbers)
            return Interval.Empty;
        int first = 0, last = type.Bits - 1;
        if (count.IsPoint && count.Min.IsFinite)
            first = last = (int)(count.Min.Value.RoundToInteger(Rounding.Floor) & (type.Bits - 1));
        else if (count.Min.Sign >= 0 && count.Max < type.Bits)
            (first, last) = ((int)count.Min.Value.RoundToInteger(Rounding.Floor), (int)count.Max.Value.RoundToInteger(Rounding.Floor));
        Interval union = Interval.Empty;
        for (int bits = first; bits <= last; bits++)
            union = union.Union(shift(value, bits));
        return union;
    }

    /// <summary>Every number with as many bits as the longer of the two, and with a sign if one of them may be negative.</summary>
    private static Interval Enclosing(Interval left, Interval right)
    {
        Interval both = left.Union(right);
        bool negative = both.Min.Sign < 0;
        // −1 − n has as many bits as n; a sign is shared.
        Extended below = negative ? (-both.Min).Map(number => number - 1) : Extended.Zero, most = Extended.Max(below, both.Max);
        Extended ones = most.Map(number => number.Sign <= 0 ? Dyadic.Zero : Ones(number.FloorLog2 + 1));
        return Interval.Between(negative ? FloatRanges.Sum(-ones, -1, -1) : Extended.Zero, ones);
    }

    private static Dyadic Ones(int bits) => new((BigInteger.One << bits) - 1, 0);
}
