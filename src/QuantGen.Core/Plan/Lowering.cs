using System;
using System.Collections.Generic;
using System.Numerics;
using QuantGen.Core.Collections;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>Grid → Plan.</summary>
internal static class Lowering
{
    /// <summary>Codes of so many bits are told apart, and their products with the scale are exact, in float arithmetic, vectors included.</summary>
    private const int MaxSingleLaneBits = 16;

    /// <summary>A 64-bit integer is shifted right by at most this; beyond, only the codes −1, 0 and 1 are in reach.</summary>
    private const int MaxShift = 62;

    public static QuantizerPlan Lower(NumberGrid grid)
    {
        bool single = grid.Bits <= MaxSingleLaneBits;
        bool saturates = grid.Overflow.Mode == Overflow.Saturate;
        return new QuantizerPlan(
            grid,
            FromSingle: saturates ? Saturating(grid, single ? Lane.Single : Lane.Double) : Overflowing(grid),
            FromDouble: saturates ? Saturating(grid, Lane.Double) : Overflowing(grid),
            FromInt64: saturates ? FromInteger(grid) : FromIntegerOverflowing(grid),
            InsideSingle: Inside(grid, BinaryFormat.Single),
            InsideDouble: Inside(grid, BinaryFormat.Double),
            InsideInt64: InsideInt64(grid),
            DequantizeLane: single ? Lane.Single : Lane.Double,
            HasVectorForm: single && saturates);
    }

    /// <summary>
    /// NaN first, then saturation, then rounding: saturating before rounding gives the same codes, because every rounding is
    /// monotone and leaves integers alone, and it keeps the value in the range where each later operation is exact.
    /// </summary>
    private static Procedure Saturating(NumberGrid grid, Lane lane)
    {
        var ops = new List<Op>
        {
            new Op.ReplaceNaN(grid.ValueOf(grid.NaNCode)),
            new Op.Clamp(grid.MinValue, grid.MaxValue),
            new Op.RoundHalfToEven(Dyadic.PowerOfTwo(-grid.ScaleExponent)),
        };
        if (ResidualRule.For(grid.Rounding) is { } rule)
            ops.Add(new Op.CorrectByResidual(grid.Scale, rule));
        return new Procedure(lane, new EquatableArray<Op>(ops));
    }

    /// <summary>A code that wraps depends on every bit of the rounded quotient, so nothing can be clamped: floor and fraction, which double has exactly.</summary>
    private static Procedure Overflowing(NumberGrid grid) => new(Lane.Double, new EquatableArray<Op>(
    [
        new Op.ReplaceNaN(grid.ValueOf(grid.NaNCode)),
        new Op.RoundByFloor(Dyadic.PowerOfTwo(-grid.ScaleExponent), grid.Rounding),
        new Op.ApplyOverflow(grid.Overflow, grid.MinCode, grid.MaxCode),
    ]));

    private static Procedure FromIntegerOverflowing(NumberGrid grid)
    {
        var overflow = new Op.ApplyOverflow(grid.Overflow, grid.MinCode, grid.MaxCode);
        Op[] ops = grid.ScaleExponent switch
        {
            > MaxShift => [Thresholds(grid), overflow],
            > 0 => [new Op.RoundingShiftRight(grid.ScaleExponent, grid.Rounding), overflow],
            _ => [new Op.ShiftLeftOverflowing(-grid.ScaleExponent, FirstInside(grid), LastInside(grid), grid.Overflow)],
        };
        return new Procedure(Lane.Int64, new EquatableArray<Op>(ops));
    }

    /// <summary>The first and the last integer inside the range.</summary>
    private static long FirstInside(NumberGrid grid) => Saturated(grid.MinValue.RoundToInteger(Rounding.Ceiling));

    private static long LastInside(NumberGrid grid) => Saturated(grid.MaxValue.RoundToInteger(Rounding.Floor));

    private static Procedure FromInteger(NumberGrid grid)
    {
        if (grid.ScaleExponent > MaxShift)
            return new Procedure(Lane.Int64, new EquatableArray<Op>([FewThresholds(grid)]));
        // The integers inside the range. Where the step is at most one each of them is on the grid, but the ends of the range
        // need not be integers: 1 is outside -1 … 0.9921875 and must give 127, not the code of the clamped 0.
        long low = FirstInside(grid), high = LastInside(grid);
        Op[] ops = grid.ScaleExponent > 0
            ? [new Op.ClampInteger(low, high), new Op.RoundingShiftRight(grid.ScaleExponent, grid.Rounding)]
            : [new Op.ShiftLeftSaturating(Math.Min(-grid.ScaleExponent, MaxShift), low, high, grid.MinCode, grid.MaxCode)];
        return new Procedure(Lane.Int64, new EquatableArray<Op>(ops));
    }

    /// <summary>The thresholds as far as they saturate: a code that the format lacks is not given.</summary>
    private static Op.CompareWithThresholds FewThresholds(NumberGrid grid)
    {
        Op.CompareWithThresholds all = Thresholds(grid);
        return new Op.CompareWithThresholds(grid.MinCode < 0 ? all.LastMinusOne : null, grid.MaxCode > 0 ? all.FirstOne : null);
    }

    private static Op.CompareWithThresholds Thresholds(NumberGrid grid)
    {
        BigInteger firstOne = grid.ThresholdOf(1).FirstInteger();
        BigInteger lastMinusOne = grid.ThresholdOf(0).FirstInteger() - 1;
        return new Op.CompareWithThresholds(
            lastMinusOne >= long.MinValue ? (long)lastMinusOne : null,
            firstOne <= long.MaxValue ? (long)firstOne : null);
    }

    private static InsideRange Inside(NumberGrid grid, BinaryFormat format) => new(
        grid.ThresholdOf(grid.MinCode).First(format) ?? -format.MaxValue,
        grid.ThresholdOf(grid.MaxCode + 1).LastBelow(format) ?? format.MaxValue);

    private static InsideRange InsideInt64(NumberGrid grid) => new(
        Saturated(grid.ThresholdOf(grid.MinCode).FirstInteger()),
        Saturated(grid.ThresholdOf(grid.MaxCode + 1).FirstInteger() - 1));

    private static long Saturated(BigInteger value) =>
        value < long.MinValue ? long.MinValue : value > long.MaxValue ? long.MaxValue : (long)value;
}
