using System;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// The arithmetic of <see cref="VectorMethod.TwoTermReciprocal"/> in one lane, with the same operations as the kernel. Neither term is
/// negative for a positive x, so both rise with x, and so do their rounded sums. An infinity stays one.
/// </summary>
internal sealed class TwoTermForm
{
    private readonly float _high, _low, _first, _last;
    private readonly long _unheld, _lowest, _highest, _zeroPoint;
    private readonly MidpointRounding _ties;

    public TwoTermForm(NumberGrid grid)
    {
        (Dyadic high, Dyadic low) = Reciprocal(grid.Scale);
        _high = BinaryFormat.ToSingle(high);
        _low = BinaryFormat.ToSingle(low);
        (Dyadic? first, Dyadic? last) = ProfileLowering.FitsInt32(grid);
        _first = first is { } least ? BinaryFormat.ToSingle(least) : float.NegativeInfinity;
        _last = last is { } most ? BinaryFormat.ToSingle(most) : float.PositiveInfinity;
        _unheld = grid.NaNCode - grid.ZeroPoint;
        _lowest = grid.MinCode - grid.ZeroPoint;
        _highest = grid.MaxCode - grid.ZeroPoint;
        _zeroPoint = grid.ZeroPoint;
        _ties = grid.Rounding == Rounding.HalfToEven ? MidpointRounding.ToEven : MidpointRounding.AwayFromZero;
    }

    /// <summary>The last float that is not above 1 / scale, and the float nearest to the rest.</summary>
    public static (Dyadic High, Dyadic Low) Reciprocal(Dyadic scale)
    {
        Dyadic high = BinaryFormat.Single.NearestQuotient(1, scale)!.Value;
        if (high * scale > 1)
            high = BinaryFormat.Single.Below(high)!.Value;
        Dyadic left = 1 - (high * scale);
        return (high, left.Sign == 0 ? 0 : BinaryFormat.Single.NearestQuotient(left, scale)!.Value);
    }

    public long Quantize(float x)
    {
        float y = FloatArithmetic.FusedMultiplyAdd(x, _high, FloatArithmetic.Multiply(x, _low));
        double held = y >= _first && y <= _last ? y : _unheld;
        return (long)Math.Round(Math.Max(_lowest, Math.Min(held, _highest)), _ties) + _zeroPoint;
    }
}
