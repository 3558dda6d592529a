using System;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// The arithmetic of <see cref="VectorMethod.TwoTermReciprocal"/> in one lane, with the same operations as the kernel. It increases
/// with x, except next to 0. From one float to the next, x · high grows by 2^-24 of itself or more. The term x · low may fall, but it
/// changes by less than 2^-22 of that growth.
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

    /// <summary>The float nearest to 1 / scale, and the float nearest to the rest.</summary>
    public static (Dyadic High, Dyadic Low) Reciprocal(Dyadic scale)
    {
        Dyadic high = BinaryFormat.Single.NearestQuotient(1, scale)!.Value;
        Dyadic left = 1 - (high * scale);
        if (left.Sign == 0)
            return (high, 0);
        Dyadic low = BinaryFormat.Single.NearestQuotient(left.Sign < 0 ? -left : left, scale)!.Value;
        return (high, left.Sign < 0 ? -low : low);
    }

    public long Quantize(float x)
    {
        float y = Quotient(x);
        double held = y >= _first && y <= _last ? y : _unheld;
        return (long)Math.Round(Math.Max(_lowest, Math.Min(held, _highest)), _ties) + _zeroPoint;
    }

    /// <summary>The two terms of an infinity may be infinities of opposite signs, and their sum NaN.</summary>
    private float Quotient(float x)
    {
        float y = FloatArithmetic.FusedMultiplyAdd(x, _high, FloatArithmetic.Multiply(x, _low));
        return float.IsNaN(y) ? x : y;
    }
}
