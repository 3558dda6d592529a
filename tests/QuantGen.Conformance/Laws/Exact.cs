using System;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>The value of a code as a float.</summary>
internal static class Exact
{
    /// <summary>
    /// The float nearest to <c>(code − ZeroPoint) · Scale</c>. The product is a double (a power of two, or 18 bits by 24; exponents
    /// far inside), so the only rounding is IEEE's conversion to float; <see cref="CodeLaws"/> holds it against integer arithmetic.
    /// </summary>
    public static float NearestSingle(NumberGrid grid, long code) => (float)InDouble(grid, code);

    /// <summary>The float of a code among the elements of a span that a profile computes in blocks; else the nearest.</summary>
    public static float InBody(NumberGrid grid, long code) =>
        grid.Body?.Dequantize(code) is { } value ? BinaryFormat.ToSingle(value) : NearestSingle(grid, code);

    /// <summary>The exact value of a code.</summary>
    public static double InDouble(NumberGrid grid, long code) => (code - grid.ZeroPoint) * BinaryFormat.ToDouble(grid.Scale);

    /// <summary>The same by integers alone.</summary>
    public static float NearestSingleByIntegers(NumberGrid grid, long code) =>
        BinaryFormat.Single.Nearest(grid.ValueOf(code)) is { } nearest ? BinaryFormat.ToSingle(nearest)
        : code > 0 ? float.PositiveInfinity : float.NegativeInfinity;
}
