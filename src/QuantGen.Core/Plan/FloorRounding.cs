using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>When a quotient goes from its floor to the next integer.</summary>
internal static class FloorRounding
{
    /// <summary>Whether it does; <paramref name="half"/> compares the remainder with half of the divisor.</summary>
    public static bool RoundsUp(Rounding rounding, bool inexact, int half, bool negative, bool floorIsOdd) =>
        inexact && RoundingDefinition.GoesUp(rounding, half, negative, !floorIsOdd);
}
