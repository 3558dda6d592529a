using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// What the kernels' first form of <see cref="VectorMethod.Residual"/> rests on: products with a float below the quotient of 1 and the scale and with one above it
/// enclose the quotient of any value.
/// </summary>
internal static class Enclosure
{
    /// <summary>Whether the two floats beside the rounded inverse of the scale are on both sides of the quotient, compared exactly.</summary>
    public static bool Holds(NumberGrid grid) =>
        BinaryFormat.Single.Below(grid.Reciprocal) is { } below && below * grid.Scale < Dyadic.PowerOfTwo(0)
        && BinaryFormat.Single.Above(grid.Reciprocal) is { } above && above * grid.Scale > Dyadic.PowerOfTwo(0);
}
