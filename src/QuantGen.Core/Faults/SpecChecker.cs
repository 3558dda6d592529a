using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>Finds every fault of a spec. It accepts any spec and never throws.</summary>
internal static class SpecChecker
{
    /// <summary>Every fault, and the notes if no fault is an error.</summary>
    public static IReadOnlyList<Fault> Check(UniformSpec spec)
    {
        List<Fault> faults = Faults(spec);
        if (faults.All(fault => !fault.IsError))
        {
            faults.AddRange(Notes.Check(spec));
            faults.AddRange(NotationFaults.Departures(spec));
        }

        return faults;
    }

    /// <summary>Whether there is an error, so that the spec has no grid. It skips the notes, which only a reader needs.</summary>
    public static bool IsFaulty(UniformSpec spec) => Faults(spec).Any(fault => fault.IsError);

    private static List<Fault> Faults(UniformSpec spec)
    {
        var faults = new List<Fault>(NotationFaults.Check(spec));
        if (faults.Count > 0)
            return faults;
        faults.AddRange(UndefinedValues(UniformSpec.Arguments, spec));
        faults.AddRange(InvalidRequirements(spec));
        faults.AddRange(ArgumentFaults(spec));
        faults.AddRange(ValueAlphaFaults.OfArguments(spec));
        faults.AddRange(BlockFaults.Check(spec));
        faults.AddRange(FitFaults.Arguments(spec));
        faults.AddRange(FitFaults.OfZeroPoint(spec));
        faults.AddRange(FunctionFaults.OfArguments(spec));
        faults.AddRange(StochasticFaults.Check(spec));
        if (faults.Any(fault => fault.IsError))
            return faults;

        if (GridArguments.Resolve(spec) is not { } grid)
        {
            faults.Add(NotCoverable(spec));
            return faults;
        }

        faults.AddRange(GridFaults(spec, grid));
        faults.AddRange(ValueAlphaFaults.OfGrid(spec, grid));
        faults.AddRange(OverflowFaults(spec, grid));
        faults.AddRange(ProfileFaults.Check(spec, grid));
        faults.AddRange(FitFaults.Check(spec, grid));
        faults.AddRange(StochasticFaults.OfGrid(spec, grid));
        if (faults.All(fault => !fault.IsError))
            faults.AddRange(FunctionFaults.OfGrid(spec, grid));
        if (faults.All(fault => !fault.IsError))
            faults.AddRange(RequirementFaults.Check(spec));
        return faults;
    }

    /// <summary>The faults of arguments that do not depend on the grid; only without them can the grid be resolved.</summary>
    private static IEnumerable<Fault> ArgumentFaults(UniformSpec spec)
    {
        if (spec.Bits is < 1 or > Limits.MaxBits)
            yield return new Fault(FaultCode.BitsOutOfRange, nameof(spec.Bits), Invariant($"Bits = {spec.Bits} is not supported: a code has 1 to {Limits.MaxBits} bits"));
        else if (spec is { Bits: 1, Signed: true, NarrowRange: true })
            yield return new Fault(FaultCode.NarrowRangeOneBit, nameof(spec.NarrowRange), "NarrowRange leaves a signed 1-bit format the single code 0; Bits = 2 has the codes -1, 0 and 1");
        else if (spec.Kind == GridKind.FixedPoint && FixedPointScaleFault(spec) is { } scaleFault)
            yield return scaleFault;

        if (spec.Scale is { } scale && !Limits.IsScale(scale))
        {
            yield return new Fault(FaultCode.ScaleInvalid, nameof(spec.Scale),
                Invariant($"Scale = {NumberText.OfDouble(scale)} is not a step between values; a scale is positive, 2^-{Limits.MaxScaleExponent} to 2^{Limits.MaxScaleExponent}"));
        }

        if (spec is { Scale: not null, Integer: { } integer })
        {
            yield return new Fault(FaultCode.ConflictingArguments, nameof(spec.Integer),
                Invariant($"Scale and Integer = {integer} both state the distance between values; leave out one of them"));
        }

        if (spec.Kind is GridKind.Range or GridKind.RangeWithScale && (spec.Min ?? 0) == 0 && (spec.Max ?? 0) == 0)
            yield return new Fault(FaultCode.RequirementInvalid, RequiredRange.AnyArgument(spec), "The range from 0 to 0 does not determine a scale; state Integer, or Scale with Bits");
    }

    private static Fault NotCoverable(UniformSpec spec)
    {
        RequiredRange need = RequiredRange.Of(spec);
        string range = Invariant($"the range from {Text(need.Min)} to {Text(need.Max)}");
        string zeroPoint = spec.ZeroPoint is { } z ? Invariant($" with ZeroPoint = {z}") : "";
        return spec.Kind == GridKind.Range
            ? new Fault(FaultCode.RangeNotCoverable, RequiredRange.AnyArgument(spec), Invariant($"No scale up to 2^{Limits.MaxScaleExponent} covers {range} with {spec.Bits} bits{zeroPoint}"))
            : new Fault(FaultCode.RangeNotCoverable, nameof(spec.Scale), Invariant($"With Scale = {NumberText.OfDouble(spec.Scale!.Value)} no format of up to {Limits.MaxBits} bits covers {range}{zeroPoint}"));
    }

    /// <summary>The faults and notes of the grid that the arguments declare.</summary>
    private static IEnumerable<Fault> GridFaults(UniformSpec spec, GridArguments grid)
    {
        bool powerOfTwo = grid.Scale.Mantissa.IsOne;
        string scale = NumberText.SingleLiteral(grid.Scale);
        if (spec.Scale is { } written && Dyadic.FromDouble(written) != grid.Scale)
        {
            yield return new Fault(FaultCode.ScaleRounded, nameof(spec.Scale),
                Invariant($"Scale = {NumberText.OfDouble(written)} is not a float; the scale is the nearest one, {Text(grid.Scale)}"));
        }

        if (!powerOfTwo && grid.Bits > Limits.MaxBitsForScale)
        {
            yield return new Fault(FaultCode.TooManyBitsForScale, spec.WrittenBits is null ? nameof(spec.Scale) : nameof(spec.Bits),
                Invariant($"A scale that is not a power of two, {scale}, is supported up to {Limits.MaxBitsForScale} bits, and this format has {grid.Bits}; Alpha = Po2 on a range, or a scale of 2^{grid.Scale.FloorLog2} or 2^{grid.Scale.FloorLog2 + 1}, is supported up to {Limits.MaxBits}"));
        }

        if (grid.ZeroPoint < grid.MinCode || grid.ZeroPoint > grid.MaxCode)
        {
            yield return new Fault(FaultCode.ZeroPointOutside, nameof(spec.ZeroPoint),
                Invariant($"ZeroPoint = {grid.ZeroPoint} is not a code, so that 0 is not representable; the codes are {grid.MinCode} to {grid.MaxCode}"));
        }
        else if (BinaryFormat.Single.Nearest(grid.Scale * (grid.MaxCode - grid.ZeroPoint)) is null || BinaryFormat.Single.Nearest(grid.Scale * (grid.MinCode - grid.ZeroPoint)) is null)
        {
            string argument = spec.Scale is not null ? nameof(spec.Scale) : spec.Kind == GridKind.Range ? RequiredRange.AnyArgument(spec) : nameof(spec.Integer);
            yield return new Fault(FaultCode.ScaleOutOfRange, argument,
                Invariant($"With a scale of {scale} the values reach beyond the largest float"));
        }

        if (grid is { Bits: 1, Signed: true })
        {
            Dyadic step = grid.Scale * BinaryFormat.NearestSingle(spec.ValueAlpha);
            yield return new Fault(FaultCode.OneBitSigned, nameof(spec.Bits),
                Invariant($"A signed 1-bit format has the codes -1 and 0, that is the values {Text(step * (-1 - grid.ZeroPoint))} and {Text(step * -grid.ZeroPoint)}; [BinaryQuantizer] has two opposite values, and Signed = false has the codes 0 and 1"));
        }
    }

    /// <summary>Values that C# lets through although the enum does not have them.</summary>
    public static IEnumerable<Fault> UndefinedValues<TSpec>(ArgumentTable<TSpec> table, TSpec spec)
        where TSpec : FormatSpec, new() =>
        from argument in table.All
        let message = argument.InvalidValue(spec)
        where message is not null
        select new Fault(FaultCode.UndefinedEnumValue, argument.Name, message);

    private static IEnumerable<Fault> InvalidRequirements(UniformSpec spec)
    {
        bool finite = true;
        foreach ((string argument, double? value) in new[] { (nameof(spec.Min), spec.Min), (nameof(spec.Max), spec.Max) })
        {
            if (value is not { } number || !(double.IsNaN(number) || double.IsInfinity(number)))
                continue;
            finite = false;
            string name = double.IsNaN(number) ? "NaN" : number > 0 ? "+infinity" : "-infinity";
            yield return new Fault(FaultCode.RequirementInvalid, argument, Invariant($"{argument} = {name} is not a bound that a format can hold; state a finite number"));
        }

        if (finite && spec.Min > spec.Max)
        {
            yield return new Fault(FaultCode.RequirementInvalid, nameof(spec.Min),
                Invariant($"Min = {Text(spec.Min.Value)} lies above Max = {Text(spec.Max.Value)}: no value is in between"));
        }
        else if (finite && spec is { Min: > 0 and var above, Max: null })
        {
            yield return new Fault(FaultCode.RequirementInvalid, nameof(spec.Min),
                Invariant($"Max is not written and counts as 0, and Min = {Text(above)} lies above it: no value is in between; write Max too, or Max = {Text(above)} alone"));
        }
        else if (finite && spec is { Min: null, Max: < 0 and var below })
        {
            yield return new Fault(FaultCode.RequirementInvalid, nameof(spec.Max),
                Invariant($"Min is not written and counts as 0, and Max = {Text(below)} lies below it: no value is in between; write Min too, or Min = {Text(below)} alone"));
        }
    }

    private static IEnumerable<Fault> OverflowFaults(UniformSpec spec, GridArguments grid)
    {
        if (spec.Overflow != Overflow.Saturate && (grid.ZeroPoint != 0 || !grid.Scale.Mantissa.IsOne))
        {
            string what = grid.ZeroPoint != 0 ? Invariant($"the zero point {grid.ZeroPoint}") : Invariant($"the scale {NumberText.SingleLiteral(grid.Scale)}");
            yield return new Fault(FaultCode.OverflowNotSupported, nameof(spec.Overflow),
                Invariant($"Overflow = {spec.Overflow} belongs to fixed-point numbers, which have a power of two as scale and no zero point, and this format has {what}; state Overflow = Saturate"));
        }

        bool wraps = spec.Overflow is Overflow.Wrap or Overflow.WrapSignMagnitude;
        if (spec.Overflow == Overflow.WrapSignMagnitude && !grid.Signed)
        {
            yield return new Fault(FaultCode.OverflowNotSupported, nameof(spec.Overflow),
                "Overflow = WrapSignMagnitude keeps the sign of a code, and unsigned codes have none; state Overflow = Wrap or Signed = true");
        }

        if (wraps && grid is { NarrowRange: true, Signed: true })
        {
            yield return new Fault(FaultCode.OverflowNotSupported, nameof(spec.NarrowRange),
                Invariant($"Overflow = {spec.Overflow} uses every code of {grid.Bits} bits, and NarrowRange leaves one out; state Overflow = Saturate, or leave out NarrowRange"));
        }

        if (spec.OverflowBits < 0 || spec.OverflowBits > grid.Bits)
        {
            yield return new Fault(FaultCode.OverflowBitsOutOfRange, nameof(spec.OverflowBits),
                Invariant($"OverflowBits = {spec.OverflowBits} is not a number of bits of {FormatNames.Width(grid.Bits)} code; state 0 to {grid.Bits}"));
        }
    }

    private static Fault? FixedPointScaleFault(UniformSpec spec)
    {
        // Computed in long, because Integer may be any int.
        int magnitudeBits = spec.Bits - (spec.Signed ? 1 : 0);
        long exponent = (long)(spec.Integer ?? 0) - magnitudeBits;
        long least = magnitudeBits - Limits.MaxScaleExponent;
        // The largest float is below 2^128, and a signed grid reaches -2^Integer: 2^127 is the largest power of two that a float holds.
        long most = Math.Min(magnitudeBits + Limits.MaxScaleExponent, spec.Signed && !spec.NarrowRange ? 127 : 128);
        if (spec.Integer is not { } integer || (exponent >= -Limits.MaxScaleExponent && integer <= most && !RoundsToInfinity(spec, integer)))
            return null;
        while (RoundsToInfinity(spec, (int)most))
            most--;
        return new Fault(FaultCode.ScaleOutOfRange, nameof(spec.Integer),
            Invariant($"Integer = {integer} puts the scale at 2^{exponent}, where a float does not hold the values; with {spec.Bits} bits Integer is {least} to {most}"));
    }

    /// <summary>A value of 25 bits or more may round up to 2^128, which is not a float.</summary>
    private static bool RoundsToInfinity(UniformSpec spec, int integer) =>
        BinaryFormat.Single.Nearest(GridBuilder.Build(spec with { Integer = integer, ZeroPoint = null, Profile = Profile.Exact, ValueAlpha = 1, Function = Function.None }).MaxValue) is null;

    private static string Text(double value) => NumberText.Decimal(Dyadic.FromDouble(value));

    private static string Text(Dyadic value) => NumberText.Decimal(value);
}
