using System;

namespace QuantGen.Core.Plan;

/// <summary>When an integer quotient goes from its floor to the next integer: as C# text, and as the value of that text.</summary>
internal static class IntegerRounding
{
    /// <summary>A condition over <c>remainder</c>, <c>half</c>, <c>value</c> and <c>floor</c>; null where the floor is the result.</summary>
    public static string? Condition(Rounding rounding, string remainder, string half, string value, string floor) => rounding switch
    {
        Rounding.HalfToEven => $"{remainder} > {half} || ({remainder} == {half} && ({floor} & 1) != 0)",
        Rounding.HalfAwayFromZero => $"{remainder} > {half} || ({remainder} == {half} && {value} > 0)",
        Rounding.HalfTowardZero => $"{remainder} > {half} || ({remainder} == {half} && {value} < 0)",
        Rounding.HalfUp => $"{remainder} >= {half}",
        Rounding.HalfDown => $"{remainder} > {half}",
        Rounding.HalfToOdd => $"{remainder} > {half} || ({remainder} == {half} && ({floor} & 1) == 0)",
        Rounding.Floor => null,
        Rounding.Ceiling => $"{remainder} > 0",
        Rounding.Truncate => $"{remainder} > 0 && {value} < 0",
        Rounding.Outward => $"{remainder} > 0 && {value} > 0",
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "Not a rounding."),
    };

    public static bool RoundsUp(Rounding rounding, long remainder, long half, bool negative, bool floorIsOdd) => rounding switch
    {
        Rounding.HalfToEven => remainder > half || (remainder == half && floorIsOdd),
        Rounding.HalfAwayFromZero => remainder > half || (remainder == half && !negative),
        Rounding.HalfTowardZero => remainder > half || (remainder == half && negative),
        Rounding.HalfUp => remainder >= half,
        Rounding.HalfDown => remainder > half,
        Rounding.HalfToOdd => remainder > half || (remainder == half && !floorIsOdd),
        Rounding.Floor => false,
        Rounding.Ceiling => remainder > 0,
        Rounding.Truncate => remainder > 0 && negative,
        Rounding.Outward => remainder > 0 && !negative,
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "Not a rounding."),
    };
}
