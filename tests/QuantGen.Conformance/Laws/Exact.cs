using System;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>The value of a code as a float.</summary>
internal static class Exact
{
    /// <summary>
    /// The float nearest to <c>code · 2^ScaleExponent</c>. The product is a double (at most 33 significant bits, exponents far
    /// inside), so the only rounding is IEEE's conversion to float; <see cref="CodeLaws"/> holds it against integer arithmetic.
    /// </summary>
    public static float NearestSingle(NumberGrid grid, long code) => (float)Math.ScaleB(code, grid.ScaleExponent);

    /// <summary>The same by integers alone.</summary>
    public static float NearestSingleByIntegers(NumberGrid grid, long code) =>
        BinaryFormat.Single.Nearest(grid.ValueOf(code)) is { } nearest ? BinaryFormat.ToSingle(nearest)
        : code > 0 ? float.PositiveInfinity : float.NegativeInfinity;
}
