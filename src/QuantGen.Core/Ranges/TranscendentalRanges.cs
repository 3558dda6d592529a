using System;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Ranges;

/// <summary>
/// <c>Sqrt</c>, <c>Exp</c>, <c>Tanh</c>, <c>Sin</c> and <c>Cos</c> of <c>Math</c> and <c>MathF</c>. A square root is correctly rounded. The last bits
/// of the others depend on the platform, so the exact ends are widened by <see cref="RoomInUlps"/> units in the last place. Every platform stays in
/// the range of the function, −1 … 1 or the positive numbers, and has the exact value at 0.
/// </summary>
internal static class TranscendentalRanges
{
    /// <summary>The errors of the mathematical libraries in use stay within two.</summary>
    private const int RoomInUlps = 4;

    /// <summary>A smaller number equals its sine and hyperbolic tangent except for a term of the size of its cube.</summary>
    private const int SmallExponent = -40;

    /// <summary>Beyond this angle some processors reduce angles inaccurately.</summary>
    private static readonly Dyadic LargestAngle = Dyadic.PowerOfTwo(20);

    private static readonly Interval Sines = Interval.Between(-1, 1);

    public static Interval Sqrt(Interval value, BinaryFormat format)
    {
        if (!value.HasNumbers)
            return value;
        Interval positive = value.WithoutNaN().Intersect(Interval.Between(Extended.Zero, Extended.PositiveInfinity));
        Interval roots = !positive.HasNumbers ? Interval.Empty : Interval.Between(
            positive.Min.Map(number => Root(number, format, up: false)),
            positive.Max.Map(number => Root(number, format, up: true)));
        return roots.OrNaN(value.MayBeNaN || value.Min.Sign < 0);
    }

    public static Interval Exp(Interval value, BinaryFormat format)
    {
        // Beyond these powers the result is 0 or infinity in every format.
        Extended least = -1000, most = 1000;
        return Monotone(value, format, Interval.Between(Extended.Zero, Extended.PositiveInfinity), fixedPoint: 1, end =>
            end < least ? Extended.Zero : end > most ? Extended.PositiveInfinity : ExactFunctions.Exp(end.Value));
    }

    public static Interval Tanh(Interval value, BinaryFormat format)
    {
        Extended most = 64;
        return Monotone(value, format, Sines, fixedPoint: 0, end =>
            end < -most ? -1 : end > most ? 1 : IsSmall(end.Value) ? end : ExactFunctions.Tanh(end.Value));
    }

    public static Interval Sin(Interval value, BinaryFormat format) => Wave(value, format, peak: ExactFunctions.Pi.TimesPowerOfTwo(-1), atZero: 0);

    public static Interval Cos(Interval value, BinaryFormat format) => Wave(value, format, peak: Dyadic.Zero, atZero: 1);

    /// <summary>An increasing function: widens the exact ends, but not beyond the function's range, nor across its value at 0.</summary>
    private static Interval Monotone(Interval value, BinaryFormat format, Interval range, Dyadic fixedPoint, Func<Extended, Extended> exact)
    {
        if (!value.HasNumbers)
            return value;
        Extended min = WithRoom(exact(value.Min), format, up: false), max = WithRoom(exact(value.Max), format, up: true);
        if (value.Min.Sign >= 0)
            min = Extended.Max(min, fixedPoint);
        if (value.Max.Sign <= 0)
            max = Extended.Min(max, fixedPoint);
        return Interval.Between(Extended.Max(min, range.Min), Extended.Min(max, range.Max)).OrNaN(value.MayBeNaN);
    }

    /// <summary>A sine that reaches 1 at the peak, and within one period only there.</summary>
    private static Interval Wave(Interval value, BinaryFormat format, Dyadic peak, Dyadic atZero)
    {
        if (!value.HasNumbers)
            return value;
        bool nan = value.MayBeNaN || value.MayBeInfinite;
        Dyadic pi = ExactFunctions.Pi;
        if (!value.IsBounded || value.Min < -LargestAngle || value.Max > LargestAngle)
            return Sines.OrNaN(nan);
        if (value.IsPoint && value.Min.Sign == 0)
            return Interval.Of(atZero).OrNaN(nan);
        Dyadic min = value.Min.Value, max = value.Max.Value;
        Interval ends = Interval.Empty;
        foreach (Dyadic angle in new[] { min, max })
        {
            Dyadic sine = IsSmall(angle) && peak.Sign != 0 ? angle : ExactFunctions.Sin(angle - peak + pi.TimesPowerOfTwo(-1));
            ends = ends.Union(Interval.Between(WithRoom(sine, format, up: false), WithRoom(sine, format, up: true)));
        }

        if (Meets(min, max, peak))
            ends = ends.Union(Interval.Of(1));
        if (Meets(min, max, peak + pi))
            ends = ends.Union(Interval.Of(-1));
        return ends.Intersect(Sines).OrNaN(nan);
    }

    /// <summary>Whether an interval contains an angle plus a multiple of the period. An angle just outside counts too.</summary>
    private static bool Meets(Dyadic min, Dyadic max, Dyadic angle)
    {
        Dyadic turn = ExactFunctions.Pi.TimesPowerOfTwo(1), tolerance = Dyadic.PowerOfTwo(-ExactFunctions.ReliablePlaces / 2);
        return Rational.RoundQuotient(min - angle - tolerance, turn, Rounding.Ceiling) <= Rational.RoundQuotient(max - angle + tolerance, turn, Rounding.Floor);
    }

    private static bool IsSmall(Dyadic value) => value.Sign == 0 || value.FloorLog2 < SmallExponent;

    private static Extended Root(Dyadic value, BinaryFormat format, bool up)
    {
        if (value.Sign == 0)
            return value;
        int places = Math.Max(0, (format.Precision * 2) - (value.FloorLog2 / 2));
        (Dyadic floor, bool isExact) = ExactFunctions.Sqrt(value, places);
        return up ? format.AtOrAbove(isExact ? floor : floor + Dyadic.PowerOfTwo(-places))!.Value : format.AtOrBelow(floor)!.Value;
    }

    /// <summary>Moves the exact value outward by <see cref="RoomInUlps"/> units in the last place, and by one more for this library's own errors.</summary>
    private static Extended WithRoom(Extended exact, BinaryFormat format, bool up)
    {
        if (!exact.IsFinite)
            return exact;
        Dyadic value = exact.Value;
        int ulp = value.Sign == 0 ? format.LeastExponent : Math.Max(value.FloorLog2 - format.Precision + 1, format.LeastExponent);
        Dyadic room = new Dyadic(RoomInUlps + 1, ulp), moved = up ? value + room : value - room;
        Dyadic? rounded = up ? format.AtOrAbove(moved) : format.AtOrBelow(moved);
        return rounded is { } number ? number : Extended.Infinity(up ? 1 : -1);
    }
}
