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

    /// <summary>The values of powers of two and of G.711, for each number of the codes' type, which has 8 bits.</summary>
    private readonly float[]? _ofRule = grid.Rule is not (PowerOfTwoRule or G711Rule) ? null
        : [.. Enumerable.Range(grid.Signed ? sbyte.MinValue : 0, 256).Select(code => BinaryFormat.ToSingle(grid.ValueOf(code)))];

    private readonly int _firstOfRule = grid.Signed ? sbyte.MinValue : 0;

    /// <summary>
    /// The float nearest to <c>(code − ZeroPoint) · Scale · ValueFactor</c>. The product is a double (a power of two, or 18 bits by 24; exponents
    /// far inside), so the only rounding is IEEE's conversion to float; <see cref="CodeLaws"/> holds it against integer arithmetic.
    /// </summary>
    public float NearestSingle(long code) => _ofRule is { } listed ? listed[code - _firstOfRule] : _companded is { } values ? values[Math.Min(Math.Max(code, grid.MinCode), grid.MaxCode) - grid.MinCode] : (float)InDouble(code);

    /// <summary>The float of a code among the elements of a span that a profile computes in blocks; else the nearest.</summary>
    public float InBulk(long code) => grid.Bulk?.Dequantize(code) is { } value ? BinaryFormat.ToSingle(value) : NearestSingle(code);

    /// <summary>The exact value of a code.</summary>
    public double InDouble(long code) => _companded is not null || _ofRule is not null ? NearestSingle(code) : (code - _zeroPoint) * _scale;

    /// <summary>The same by integers alone.</summary>
    public static float NearestSingleByIntegers(NumberGrid grid, long code) =>
        grid.Function is Companding || grid.Rule is not null ? BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(grid.ValueOf(code))!.Value) :
        BinaryFormat.Single.Nearest(grid.Scale * grid.ValueFactor * (code - grid.ZeroPoint)) is { } nearest ? BinaryFormat.ToSingle(nearest)
        : code > 0 ? float.PositiveInfinity : float.NegativeInfinity;
}
