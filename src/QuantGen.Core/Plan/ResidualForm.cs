using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// The arithmetic of <see cref="VectorMethod.Residual"/> in one lane, with the same operations as the kernel. <see cref="FormProof"/>
/// checks it at the thresholds.
/// </summary>
internal sealed class ResidualForm
{
    private readonly float _low, _high, _scale, _inverse, _half;
    private readonly long _zeroPoint;
    private readonly ResidualRule? _rule;

    public ResidualForm(NumberGrid grid)
    {
        _low = BinaryFormat.ToSingle(Representative(grid, grid.MinCode));
        _high = BinaryFormat.ToSingle(Representative(grid, grid.MaxCode));
        _scale = BinaryFormat.ToSingle(grid.Scale);
        _inverse = BinaryFormat.ToSingle(grid.Reciprocal);
        _half = _scale / 2;
        _zeroPoint = grid.ZeroPoint;
        _rule = ResidualRule.For(grid.Rounding);
    }

    /// <summary>A float that has the code without saturating: the nearest to its value or, if a directed rounding takes that one to the neighbouring code, the next float inside.</summary>
    public static Dyadic Representative(NumberGrid grid, long code)
    {
        Dyadic nearest = BinaryFormat.Single.Nearest(grid.ValueOf(code))!.Value;
        if (grid.Round(nearest) == code)
            return nearest;
        Dyadic above = BinaryFormat.Single.Above(nearest)!.Value;
        return grid.Round(above) == code ? above : BinaryFormat.Single.Below(nearest)!.Value;
    }

    public long Quantize(float value)
    {
        float x = value < _low ? _low : value > _high ? _high : value;
        long k = (long)FloatArithmetic.RoundToInteger(FloatArithmetic.Multiply(x, _inverse));
        float residual = FloatArithmetic.FusedNegatedMultiplyAdd(k, _scale, x);
        bool odd = (k & 1) != 0;
        k += residual > _half || (residual == _half && odd) ? 1 : residual < -_half || (residual == -_half && odd) ? -1 : 0;
        if (_rule is not null)
            k += _rule.Step(FloatArithmetic.FusedNegatedMultiplyAdd(k, _scale, x), _half, x);
        return k + _zeroPoint;
    }
}
