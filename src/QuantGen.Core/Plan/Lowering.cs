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
        return new QuantizerPlan(
            grid,
            FromSingle: FromReal(grid, single ? Lane.Single : Lane.Double),
            FromDouble: FromReal(grid, Lane.Double),
            FromInt64: FromInteger(grid),
            InsideSingle: Inside(grid, BinaryFormat.Single),
            InsideDouble: Inside(grid, BinaryFormat.Double),
            InsideInt64: InsideInt64(grid),
            DequantizeLane: single ? Lane.Single : Lane.Double,
            HasVectorForm: single);
    }

    /// <summary>
    /// NaN first, then saturation, then rounding: saturating before rounding gives the same codes, because every rounding is
    /// monotone and leaves integers alone, and it keeps the value in the range where each later operation is exact.
    /// </summary>
    private static Procedure FromReal(NumberGrid grid, Lane lane)
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

    private static Procedure FromInteger(NumberGrid grid)
    {
        if (grid.ScaleExponent > MaxShift)
            return new Procedure(Lane.Int64, new EquatableArray<Op>([FewThresholds(grid)]));
        // The integers inside the range. Where the step is at most one each of them is on the grid, but the ends of the range
        // need not be integers: 1 is outside -1 … 0.9921875 and must give 127, not the code of the clamped 0.
        long low = Saturated(grid.MinValue.RoundToInteger(Rounding.Ceiling));
        long high = Saturated(grid.MaxValue.RoundToInteger(Rounding.Floor));
        Op[] ops = grid.ScaleExponent > 0
            ? [new Op.ClampInteger(low, high), new Op.RoundingShiftRight(grid.ScaleExponent, grid.Rounding)]
            : [new Op.ShiftLeftSaturating(Math.Min(-grid.ScaleExponent, MaxShift), low, high, grid.MinCode, grid.MaxCode)];
        return new Procedure(Lane.Int64, new EquatableArray<Op>(ops));
    }

    private static Op.CompareWithThresholds FewThresholds(NumberGrid grid)
    {
        BigInteger firstOne = grid.ThresholdOf(1).FirstInteger();
        BigInteger lastMinusOne = grid.ThresholdOf(0).FirstInteger() - 1;
        return new Op.CompareWithThresholds(
            grid.MinCode < 0 && lastMinusOne >= long.MinValue ? (long)lastMinusOne : null,
            grid.MaxCode > 0 && firstOne <= long.MaxValue ? (long)firstOne : null);
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
