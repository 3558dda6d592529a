using System;
using System.Collections.Generic;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The exact quotient of a function's result by the scale, rounded once, after which it saturates.</summary>
/// <param name="function">The function.</param>
/// <param name="quotient">The map after the function.</param>
/// <param name="scale">The scale after the function.</param>
/// <param name="all">The codes of the map.</param>
/// <param name="codes">Those that the function reaches.</param>
internal sealed class FunctionMap(QuantizedFunction function, RoundedQuotient quotient, Dyadic scale, CodeSet all, CodeSet codes) : QuantizerMap
{
    /// <summary>Bits of a threshold beyond those of the scale: more than a double or a 64-bit integer distinguishes.</summary>
    private const int Places = 96;

    /// <summary>The thresholds of codes that every number has, or that none has: beyond every number.</summary>
    public static readonly Threshold Always = new(-Dyadic.PowerOfTwo(5000), Inclusive: true), Never = new(Dyadic.PowerOfTwo(5000), Inclusive: true);

    private readonly int _places = Places + Math.Max(0, -scale.FloorLog2);

    private readonly Dictionary<long, Threshold> _thresholds = [];

    /// <summary>Points of results above the centre of a symmetric function. Those below are their mirror images.</summary>
    private readonly Dictionary<Dyadic, FunctionPoint> _points = [];

    public override BigInteger Round(Dyadic value)
    {
        if (function.At(value) is { } result)
            return quotient.RoundQuotient(result.Dividend, result.Divisor);
        // Of the thresholds only a few are computed.
        long below = all.Min - 1, reached = all.Max + 1;
        while (below < reached)
        {
            long middle = below + ((reached - below + 1) / 2);
            if (ThresholdOf(middle).IsReachedBy(value))
                below = middle;
            else
                reached = middle - 1;
        }

        return below;
    }

    public override long Quantize(Dyadic value) => (long)BigInteger.Min(BigInteger.Max(Round(value), codes.Min), codes.Max);

    /// <summary>The threshold on the rising part of the function.</summary>
    public override Threshold ThresholdOf(long code)
    {
        lock (_thresholds)
        {
            if (!_thresholds.TryGetValue(code, out Threshold? threshold))
                _thresholds.Add(code, threshold = Find(code));
            return threshold;
        }
    }

    /// <summary>The threshold on the falling part: numbers whose negation is at or above it have the code or a higher one.</summary>
    public Threshold FallingThresholdOf(long code)
    {
        Threshold result = quotient.ThresholdOf(code);
        FunctionPoint point = function.FallsTo(result.Value, _places);
        return new Threshold(point.Floor, point.IsExact && result.Inclusive);
    }

    private Threshold Find(long code)
    {
        Threshold result = quotient.ThresholdOf(code);
        if (function.Lower is { } lower && lower.CompareTo(result.Value) is var low && (low > 0 || (low == 0 && (result.Inclusive || !lower.IsReached))))
            return Always;
        if (function.Upper is { } upper && upper.CompareTo(result.Value) is var high && (high < 0 || (high == 0 && !(result.Inclusive && upper.IsReached))))
            return Never;
        FunctionPoint point = PointOf(result.Value);
        return new Threshold(point.Floor, point.IsExact && result.Inclusive);
    }

    private FunctionPoint PointOf(Dyadic result)
    {
        if (function.Mirror is not { } mirror)
            return function.RisesTo(result, _places);
        bool isBelow = result.TimesPowerOfTwo(1) < mirror;
        Dyadic above = isBelow ? mirror - result : result;
        if (!_points.TryGetValue(above, out FunctionPoint point))
            _points.Add(above, point = function.RisesTo(above, _places));
        return isBelow ? point.Negated : point;
    }
}
