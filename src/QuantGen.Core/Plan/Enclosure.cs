using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// The condition for the fast path of <see cref="VectorMethod.Residual"/>: the products of a value with a float below 1 / scale and with one above it
/// enclose the quotient.
/// </summary>
internal static class Enclosure
{
    /// <summary>Whether the floats next to the rounded inverse lie on both sides of the exact inverse of the scale.</summary>
    public static bool Holds(NumberGrid grid) =>
        BinaryFormat.Single.Below(grid.Reciprocal) is { } below && below * grid.Scale < Dyadic.PowerOfTwo(0)
        && BinaryFormat.Single.Above(grid.Reciprocal) is { } above && above * grid.Scale > Dyadic.PowerOfTwo(0);
}
