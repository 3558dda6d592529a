using System;

namespace QuantGen.Core.Emit;

/// <summary>The condition, as C#, for rounding a quotient to the integer above its floor.</summary>
internal static class FloorRoundingText
{
    /// <summary>The condition, made from texts for: a remainder exists, the remainder, half of the divisor, the dividend, the floor is odd, the floor is even. Null if the floor is the result.</summary>
    public static string? Condition(Rounding rounding, string inexact, string remainder, string half, string value, string odd, string even) => rounding switch
    {
        Rounding.HalfToEven => $"{remainder} > {half} || ({remainder} == {half} && {odd})",
        Rounding.HalfAwayFromZero => $"{remainder} > {half} || ({remainder} == {half} && {value} > 0)",
        Rounding.HalfTowardZero => $"{remainder} > {half} || ({remainder} == {half} && {value} < 0)",
        Rounding.HalfUp => $"{remainder} >= {half}",
        Rounding.HalfDown => $"{remainder} > {half}",
        Rounding.HalfToOdd => $"{remainder} > {half} || ({remainder} == {half} && {even})",
        Rounding.Floor => null,
        Rounding.Ceiling => inexact,
        Rounding.Truncate => $"{inexact} && {value} < 0",
        Rounding.Outward => $"{inexact} && {value} > 0",
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "Not a rounding."),
    };
}
