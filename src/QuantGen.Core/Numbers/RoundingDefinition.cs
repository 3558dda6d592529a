using System;

namespace QuantGen.Core.Numbers;

/// <summary>The definition of every rounding of the project, on a quotient that is not an integer.</summary>
internal static class RoundingDefinition
{
    /// <summary>Whether the rounding takes the nearest integer, so that it decides only ties.</summary>
    public static bool IsToNearest(Rounding rounding) => rounding
        is Rounding.HalfToEven or Rounding.HalfAwayFromZero or Rounding.HalfTowardZero or Rounding.HalfUp or Rounding.HalfDown or Rounding.HalfToOdd;

    /// <summary>Whether the quotient goes to the integer above its floor.</summary>
    /// <param name="rounding">The rounding.</param>
    /// <param name="half">The sign of fraction − ½.</param>
    /// <param name="negative">Whether the quotient is negative.</param>
    /// <param name="floorIsEven">Whether its floor is even.</param>
    public static bool GoesUp(Rounding rounding, int half, bool negative, bool floorIsEven) => rounding switch
    {
        Rounding.HalfToEven => half > 0 || (half == 0 && !floorIsEven),
        Rounding.HalfAwayFromZero => half > 0 || (half == 0 && !negative),
        Rounding.HalfTowardZero => half > 0 || (half == 0 && negative),
        Rounding.HalfUp => half >= 0,
        Rounding.HalfDown => half > 0,
        Rounding.HalfToOdd => half > 0 || (half == 0 && floorIsEven),
        Rounding.Floor => false,
        Rounding.Ceiling => true,
        Rounding.Truncate => negative,
        Rounding.Outward => !negative,
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "Not a rounding."),
    };
}
