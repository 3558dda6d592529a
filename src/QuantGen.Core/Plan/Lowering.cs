using System;
using System.Collections.Generic;
using System.Numerics;
using QuantGen.Core.Collections;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>Grid → Plan.</summary>
internal static class Lowering
{
    /// <summary>Float arithmetic, in vectors too, distinguishes codes of up to this many bits, and computes their products with the scale exactly.</summary>
    public const int MaxSingleLaneBits = 16;

    /// <summary>Makes the plan of a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="withVectors">Whether the target has vectors; without them no proof is needed.</param>
    public static QuantizerPlan Lower(NumberGrid grid, bool withVectors = true)
    {
        if (grid.Rule is not null)
            return StepLowering.Lower(grid, withVectors);
        if (grid.Function is not null)
            return FunctionLowering.Lower(grid, withVectors);
        bool single = grid.Bits <= MaxSingleLaneBits;
        bool powerOfTwo = grid.ScaleExponent is not null;
        bool saturates = grid.Overflow.Mode == Overflow.Saturate;
        Threshold first = grid.ThresholdOf(grid.MinCode), behind = grid.ThresholdOf(grid.MaxCode + 1);
        if (grid.Profile is not null)
            return LowerProfile(grid, first, behind, withVectors);
        return new QuantizerPlan(
            grid,
            FromSingle: FromReal(grid, single && powerOfTwo ? Arithmetic.Single : Arithmetic.Double),
            FromDouble: FromReal(grid, Arithmetic.Double),
            FromInt64: new Procedure(Arithmetic.Int64, new EquatableArray<Op>(saturates ? FromInteger(grid) : FromIntegerOverflowing(grid))),
            Inside: Inside(first, behind, BinaryFormat.Single),
            InsideDoubles: Inside(first, behind, BinaryFormat.Double),
            InsideIntegers: new InsideIntegers(first.FirstInteger(), behind.FirstInteger() - 1),
            FromSingleInBulk: null,
            DequantizeArithmetic: single ? Arithmetic.Single : Arithmetic.Double,
            Vectors: withVectors && saturates && single ? Vectors(grid) : NoVectors(grid, withVectors));
    }

    /// <summary>A profile takes floats. Other sources are first converted to float and then run the same ops.</summary>
    private static QuantizerPlan LowerProfile(NumberGrid grid, Threshold first, Threshold behind, bool withVectors)
    {
        Procedure procedure = ProfileLowering.FromSingle(grid);
        return new QuantizerPlan(
            grid,
            FromSingle: procedure,
            FromDouble: procedure,
            FromInt64: procedure,
            Inside: Inside(first, behind, BinaryFormat.Single),
            InsideDoubles: Inside(first, behind, BinaryFormat.Double),
            InsideIntegers: new InsideIntegers(first.FirstInteger(), behind.FirstInteger() - 1),
            FromSingleInBulk: grid.Bulk is { } bulk ? ProfileLowering.FromSingle(bulk) : null,
            DequantizeArithmetic: Arithmetic.Single,
            Vectors: withVectors ? ProfileVectors(grid.Bulk ?? grid, KernelCall.Of(grid)) : NoVectors(grid, withVectors));
    }

    /// <summary>The cheapest form of a profile's quotient that is its definition, or is proved to give the same codes at every threshold.</summary>
    private static VectorPlan ProfileVectors(NumberGrid grid, KernelCall call)
    {
        if (grid.Profile!.Quotient == ProfileQuotient.ReciprocalProduct || grid.ScaleExponent is not null)
            return new VectorPlan(VectorMethod.ReciprocalProduct, 0, call);
        return FormProof.Prove(grid, new TwoTermForm(grid).Quantize) is { } thresholds
            ? new VectorPlan(VectorMethod.TwoTermReciprocal, thresholds, call)
            : new VectorPlan(VectorMethod.Quotient, 0, call);
    }

    /// <summary>The cheapest form that is exact: by construction, or by proof at every threshold.</summary>
    private static VectorPlan Vectors(NumberGrid grid)
    {
        KernelCall call = KernelCall.Of(grid);
        if (grid.ScaleExponent is not null)
            return new VectorPlan(VectorMethod.ExactProduct, 0, call);
        return Enclosure.Holds(grid) && FormProof.Prove(grid, new ResidualForm(grid).Quantize) is { } thresholds
            ? new VectorPlan(VectorMethod.Residual, thresholds, call)
            : new VectorPlan(VectorMethod.None, 0, call);
    }

    /// <summary>A fitted scale has kernels even if elements are computed one by one.</summary>
    public static VectorPlan NoVectors(NumberGrid grid, bool hasKernels) => new(VectorMethod.None, 0, hasKernels ? KernelCall.Of(grid) : null);

    private static Procedure FromReal(NumberGrid grid, Arithmetic arithmetic) => grid.Overflow.Mode == Overflow.Saturate
        ? new(arithmetic, new EquatableArray<Op>(Saturating(grid)))
        : new(Arithmetic.Double, new EquatableArray<Op>(Overflowing(grid)));

    /// <summary>
    /// NaN first, then saturation, then rounding. Saturating before rounding gives the same codes, because every rounding is
    /// monotone and keeps integers. It also keeps the value in the range in which each later operation is exact.
    /// </summary>
    private static IEnumerable<Op> Saturating(NumberGrid grid)
    {
        yield return new Op.ReplaceNaN(grid.ValueOf(grid.NaNCode));
        yield return new Op.Clamp(grid.MinValue, grid.MaxValue);
        yield return grid.ScaleExponent is null ? new Op.RoundQuotient(grid.Scale, grid.Rounding) : new Op.RoundProduct(grid.Scale, grid.Rounding);
        if (grid.ZeroPoint != 0)
            yield return new Op.AddZeroPoint(grid.ZeroPoint);
    }

    /// <summary>A code that wraps depends on every bit of the rounded quotient, so nothing can be clamped. The ops compute the floor and compare the quotient with the middle above it, both exact in double.</summary>
    private static IEnumerable<Op> Overflowing(NumberGrid grid)
    {
        yield return new Op.ReplaceNaN(grid.ValueOf(grid.NaNCode));
        yield return new Op.RoundByFloor(Dyadic.PowerOfTwo(-grid.ScaleExponent!.Value), grid.Rounding);
        yield return new Op.ApplyOverflow(grid.Overflow, grid.MinCode, grid.MaxCode);
    }

    private static IEnumerable<Op> FromIntegerOverflowing(NumberGrid grid)
    {
        int exponent = grid.ScaleExponent!.Value;
        if (exponent <= 0)
        {
            yield return new Op.ShiftLeftOverflowing(-exponent, FirstInside(grid), LastInside(grid), grid.Overflow);
            yield break;
        }

        yield return exponent > Op.MaxShift ? Thresholds(grid) : new Op.RoundingShiftRight(exponent, grid.Rounding);
        yield return new Op.ApplyOverflow(grid.Overflow, grid.MinCode, grid.MaxCode);
    }

    private static IEnumerable<Op> FromInteger(NumberGrid grid)
    {
        // The integers inside the range. Integers outside get the code of the end, and the end need not be an integer: 1 is outside
        // -1 … 0.9921875 and must become 127, not the code of 0, to which a clamp would take it.
        long low = FirstInside(grid), high = LastInside(grid);
        if (grid.ScaleExponent is <= 0 and { } exponent)
        {
            yield return new Op.ShiftLeftSaturating(Math.Min(-exponent, Op.MaxShift), low, high, grid.MinCode, grid.MaxCode, grid.ZeroPoint);
            yield break;
        }

        BigInteger divisor = grid.Scale.Mantissa << Math.Max(grid.Scale.Exponent, 0);
        if (grid.ScaleExponent is null && divisor <= long.MaxValue)
        {
            int count = Math.Min(Math.Max(-grid.Scale.Exponent, 0), Op.MaxShift);
            yield return new Op.DivideSaturating(count, (long)divisor, grid.Rounding, low, high, grid.MinCode, grid.MaxCode, grid.ZeroPoint);
            yield break;
        }

        if (grid.ScaleExponent is { } shift and <= Op.MaxShift)
        {
            // The ends are integers here, so a clamp saturates.
            yield return new Op.ClampInteger(low, high);
            yield return new Op.RoundingShiftRight(shift, grid.Rounding);
        }
        else
        {
            Op.CompareWithThresholds all = Thresholds(grid);
            yield return new Op.CompareWithThresholds(
                grid.MinCode < grid.ZeroPoint ? all.LastMinusOne : null,
                grid.MaxCode > grid.ZeroPoint ? all.FirstOne : null);
        }

        if (grid.ZeroPoint != 0)
            yield return new Op.AddZeroPoint(grid.ZeroPoint);
    }

    /// <summary>For quotients of at most 1 in magnitude: the first integer that rounds to 1, and the last one that rounds to −1.</summary>
    private static Op.CompareWithThresholds Thresholds(NumberGrid grid)
    {
        BigInteger firstOne = grid.ThresholdOf(grid.ZeroPoint + 1).FirstInteger();
        BigInteger lastMinusOne = grid.ThresholdOf(grid.ZeroPoint).FirstInteger() - 1;
        return new Op.CompareWithThresholds(
            lastMinusOne >= long.MinValue ? (long)lastMinusOne : null,
            firstOne <= long.MaxValue ? (long)firstOne : null);
    }

    /// <summary>The first and the last integer inside the range.</summary>
    private static long FirstInside(NumberGrid grid) => Saturated(grid.MinValue.RoundToInteger(Rounding.Ceiling));

    private static long LastInside(NumberGrid grid) => Saturated(grid.MaxValue.RoundToInteger(Rounding.Floor));

    /// <summary>The first and the last number of a format between the threshold of the first code and the threshold after the last code.</summary>
    public static InsideRange Inside(Threshold first, Threshold behind, BinaryFormat format) => new(
        first == FunctionMap.Always ? null : first.First(format) ?? -format.MaxValue,
        behind == FunctionMap.Never ? null : behind.LastBelow(format) ?? format.MaxValue);

    private static long Saturated(BigInteger value) =>
        value < long.MinValue ? long.MinValue : value > long.MaxValue ? long.MaxValue : (long)value;
}
