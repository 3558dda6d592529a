using System;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>The output values of a grid's codes. The constructor converts the scale to a double once, because the laws ask for millions of values.</summary>
internal sealed class Exact(NumberGrid grid)
{
    private readonly double _scale = BinaryFormat.ToDouble(grid.Output.Scale);

    private readonly long _zeroPoint = grid.ZeroPoint;

    /// <summary>The floats of companded codes, which have no common step; those outside the codes are the ends.</summary>
    private readonly float[]? _companded = grid.Function is not Companding ? null
        : [.. Enumerable.Range(0, (int)(grid.MaxCode - grid.MinCode + 1)).Select(i => NearestSingleByIntegers(grid, grid.MinCode + i))];

    /// <summary>
    /// The float nearest to <c>(code − ZeroPoint) · Scale · ValueFactor</c>. The product is a double (a power of two, or 18 bits by 24; exponents
    /// far inside), so the only rounding is IEEE's conversion to float; <see cref="CodeLaws"/> holds it against integer arithmetic.
    /// </summary>
    public float NearestSingle(long code) => _companded is { } values ? values[Math.Min(Math.Max(code, grid.MinCode), grid.MaxCode) - grid.MinCode] : (float)InDouble(code);

    /// <summary>The float of a code among the elements of a span that a profile computes in blocks; else the nearest.</summary>
    public float InBulk(long code) => grid.Bulk?.Dequantize(code) is { } value ? BinaryFormat.ToSingle(value) : NearestSingle(code);

    /// <summary>The exact value of a code.</summary>
    public double InDouble(long code) => _companded is not null ? NearestSingle(code) : (code - _zeroPoint) * _scale;

    /// <summary>The same by integers alone.</summary>
    public static float NearestSingleByIntegers(NumberGrid grid, long code) =>
        grid.Function is Companding ? BinaryFormat.ToSingle(grid.ValueOf(code)) :
        BinaryFormat.Single.Nearest(grid.Scale * grid.ValueFactor * (code - grid.ZeroPoint)) is { } nearest ? BinaryFormat.ToSingle(nearest)
        : code > 0 ? float.PositiveInfinity : float.NegativeInfinity;
}
