using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Spec;

/// <summary>Finds every fault of a spec. Total: any spec gives a list, none an exception.</summary>
internal static class SpecChecker
{
    public const int MaxBits = 32;

    /// <summary>Scales from 2^-126 to 2^126: the scale, its inverse and half of it are then floats, and every product with them is exact.</summary>
    public const int MaxScaleExponent = 126;

    public static IReadOnlyList<Fault> Check(QuantizerSpec spec)
    {
        var faults = new List<Fault>();
        faults.AddRange(UndefinedEnumValues(spec));
        faults.AddRange(InvalidRequirements(spec));
        if (spec.Bits is < 1 or > MaxBits)
        {
            faults.Add(new Fault(FaultCode.BitsOutOfRange, nameof(spec.Bits), Invariant($"Bits = {spec.Bits} is not supported: a code has 1 to {MaxBits} bits")));
            return faults;
        }

        if (spec is { Bits: 1, Signed: true, NarrowRange: true })
        {
            faults.Add(new Fault(FaultCode.NarrowRangeOneBit, nameof(spec.NarrowRange),
                "NarrowRange leaves a signed 1-bit format the single code 0; Bits = 2 has the codes -1, 0 and 1"));
            return faults;
        }

        faults.AddRange(OverflowFaults(spec));
        if (ScaleFault(spec) is { } scaleFault)
        {
            faults.Add(scaleFault);
            return faults;
        }

        if (spec is { Bits: 1, Signed: true })
        {
            faults.Add(new Fault(FaultCode.OneBitSigned, nameof(spec.Bits),
                Invariant($"A signed 1-bit fixed-point format has the codes -1 and 0, that is the values {Text(GridBuilder.Build(spec).MinValue)} and 0; a binary format of two opposite values is not a fixed-point format, and Signed = false has the codes 0 and 1")));
        }

        if (faults.All(fault => !fault.IsError))
            faults.AddRange(RangeFaults(spec));
        return faults;
    }

    private static IEnumerable<Fault> UndefinedEnumValues(QuantizerSpec spec)
    {
        if (!Enum.IsDefined(typeof(Alpha), spec.Alpha))
            yield return Undefined(nameof(spec.Alpha), (int)spec.Alpha, typeof(Alpha));
        if (!Enum.IsDefined(typeof(Rounding), spec.Rounding))
            yield return Undefined(nameof(spec.Rounding), (int)spec.Rounding, typeof(Rounding));
        if (!Enum.IsDefined(typeof(NaNCode), spec.NaN))
            yield return Undefined(nameof(spec.NaN), (int)spec.NaN, typeof(NaNCode));
        if (!Enum.IsDefined(typeof(Overflow), spec.Overflow))
            yield return Undefined(nameof(spec.Overflow), (int)spec.Overflow, typeof(Overflow));
    }

    private static Fault Undefined(string argument, int value, Type type) =>
        new(FaultCode.UndefinedEnumValue, argument, Invariant($"{value} is not a value of {type.Name}; valid are {string.Join(", ", Enum.GetNames(type))}"));

    private static IEnumerable<Fault> InvalidRequirements(QuantizerSpec spec)
    {
        bool finite = true;
        foreach ((string argument, double? value) in new[] { (nameof(spec.Min), spec.Min), (nameof(spec.Max), spec.Max) })
        {
            if (value is not { } number || !(double.IsNaN(number) || double.IsInfinity(number)))
                continue;
            finite = false;
            string name = double.IsNaN(number) ? "NaN" : number > 0 ? "+infinity" : "-infinity";
            yield return new Fault(FaultCode.RequirementInvalid, argument, Invariant($"{argument} = {name} is not a bound that a format can hold; a finite number is"));
        }

        if (finite && spec.Min > spec.Max)
        {
            yield return new Fault(FaultCode.RequirementInvalid, nameof(spec.Min),
                Invariant($"Min = {Text(spec.Min.Value)} lies above Max = {Text(spec.Max.Value)}: no value is in between"));
        }
    }

    private static IEnumerable<Fault> OverflowFaults(QuantizerSpec spec)
    {
        bool wraps = spec.Overflow is Overflow.Wrap or Overflow.WrapSignMagnitude;
        if (spec.Overflow == Overflow.WrapSignMagnitude && !spec.Signed)
        {
            yield return new Fault(FaultCode.OverflowNotSupported, nameof(spec.Overflow),
                "Overflow = WrapSignMagnitude keeps the sign of a code, and unsigned codes have none; Overflow = Wrap or Signed = true has a meaning");
        }

        if (wraps && spec is { NarrowRange: true, Signed: true })
        {
            yield return new Fault(FaultCode.OverflowNotSupported, nameof(spec.NarrowRange),
                Invariant($"Overflow = {spec.Overflow} gives every code of {spec.Bits} bits, and NarrowRange leaves one out; Overflow = Saturate goes with NarrowRange"));
        }

        if (spec.OverflowBits < 0 || spec.OverflowBits > spec.Bits)
        {
            yield return new Fault(FaultCode.OverflowBitsOutOfRange, nameof(spec.OverflowBits),
                Invariant($"OverflowBits = {spec.OverflowBits} is not a number of bits of a {spec.Bits}-bit code; 0 to {spec.Bits} is"));
        }
    }

    private static Fault? ScaleFault(QuantizerSpec spec)
    {
        // The arithmetic is in long: Integer may be any int.
        int magnitudeBits = spec.Bits - (spec.Signed ? 1 : 0);
        long exponent = (long)(spec.Integer ?? 0) - magnitudeBits;
        long least = magnitudeBits - MaxScaleExponent;
        // The largest float is below 2^128, and a signed grid reaches -2^Integer: 2^127 is the largest power that a float holds.
        long most = Math.Min(magnitudeBits + MaxScaleExponent, spec.Signed && !spec.NarrowRange ? 127 : 128);
        if (spec.Integer is not { } integer || (exponent >= -MaxScaleExponent && integer <= most && !RoundsToInfinity(spec, integer)))
            return null;
        while (RoundsToInfinity(spec, (int)most))
            most--;
        return new Fault(FaultCode.ScaleOutOfRange, nameof(spec.Integer),
            Invariant($"Integer = {integer} puts the scale at 2^{exponent}, where float does not hold the format; with {spec.Bits} bits Integer is {least} to {most}"));
    }

    /// <summary>A value of 25 bits or more may round up to 2^128, which is no float.</summary>
    private static bool RoundsToInfinity(QuantizerSpec spec, int integer) =>
        BinaryFormat.Single.Nearest(GridBuilder.Build(spec with { Integer = integer }).MaxValue) is null;

    private static IEnumerable<Fault> RangeFaults(QuantizerSpec spec)
    {
        if (spec.Min is null && spec.Max is null)
            yield break;
        Need need = Need.Of(spec);
        string remedies = string.Join("; ", FormatSearch.NearestHolding(spec, need).Select(Describe));
        if (spec.Integer is null)
        {
            yield return new Fault(FaultCode.RangeWithoutInteger, spec.Max is null ? nameof(spec.Min) : nameof(spec.Max),
                Invariant($"Min and Max state a need that a format is held against, and no Integer says which format; {remedies}"));
            yield break;
        }

        NumberGrid grid = GridBuilder.Build(spec);
        if (need.Max > grid.MaxValue)
            yield return NotHeld(spec, nameof(spec.Max), need.Max, "largest", grid.MaxValue, grid.MaxCode, remedies);
        if (need.Min < grid.MinValue)
            yield return NotHeld(spec, nameof(spec.Min), need.Min, "smallest", grid.MinValue, grid.MinCode, remedies);
    }

    private static Fault NotHeld(QuantizerSpec spec, string argument, Dyadic needed, string which, Dyadic reached, long code, string remedies) =>
        new(FaultCode.RangeNotHeld, argument,
            Invariant($"{Text(needed)} is not representable: the {which} value of {FormatNames.Describe(spec)} is {Text(reached)} (code {code}); {remedies}"));

    private static string Describe(HoldingFormat format) => format.Spec is not { } spec
        ? "no format of up to 32 bits holds it"
        : Invariant($"{format.Arguments} reaches {Text(format.ReachedEnd(GridBuilder.Build(spec)))} with scale {Text(GridBuilder.Build(spec).Scale)}");

    private static string Text(double value) => NumberText.Decimal(Dyadic.FromDouble(value));

    private static string Text(Dyadic value) => NumberText.Decimal(value);
}
