using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The notes on a declaration without an error.</summary>
internal static class Notes
{
    /// <summary>The number of significant bits of a float.</summary>
    private const int SignificantBits = 24;

    public static IEnumerable<Fault> Check(UniformSpec spec)
    {
        NumberGrid grid = GridBuilder.Build(spec);
        if (spec.NarrowRange && !grid.Signed)
            yield return WithoutEffect(nameof(spec.NarrowRange), "NarrowRange leaves out the lowest code of signed codes, and these are unsigned");
        if (spec.OverflowBits != 0 && spec.Overflow is not (Overflow.Wrap or Overflow.WrapSignMagnitude))
            yield return WithoutEffect(nameof(spec.OverflowBits), Invariant($"OverflowBits = {spec.OverflowBits} is for codes that wrap, and with Overflow = {spec.Overflow} they do not"));

        foreach (Fault rounded in FunctionFaults.Rounded(spec, grid))
            yield return rounded;
        foreach ((string argument, string message) in FitFaults.WithoutEffect(spec).Concat(FunctionFaults.WithoutEffect(spec)))
            yield return WithoutEffect(argument, message);

        if (!grid.ExactInSingle)
        {
            // The first code that needs more bits than a float has.
            long first = (1L << SignificantBits) + 1;
            long code = grid.MaxCode - grid.ZeroPoint >= first ? grid.ZeroPoint + first : grid.ZeroPoint - first;
            string neighbour = Text(grid.Dequantize(code)!.Value);
            yield return new(FaultCode.CodesNotExactInFloat, nameof(spec.Bits),
                Invariant($"A float has {SignificantBits} significant bits, and these codes have {grid.Bits}: code {code} is {Text(grid.Output.ValueOf(code))}, and Dequantize gives {neighbour}; DequantizeToDouble is exact, and so is every code of a format of {SignificantBits + (grid.Signed ? 1 : 0)} bits"));
        }

        if (UnusedIntegerBits(spec) is { } unused)
            yield return unused;
    }

    /// <summary>The note that the required range fits fewer integer bits, so that the scale could be finer.</summary>
    private static Fault? UnusedIntegerBits(UniformSpec spec)
    {
        // Only without a function, whose range does not follow from Integer alone, and without a zero point, because a zero point moves the range.
        if (spec is not { Function: Function.None, Kind: GridKind.FixedPoint, ZeroPoint: null or 0, Integer: { } integer } || (spec.Min ?? 0) == 0 && (spec.Max ?? 0) == 0)
            return null;
        RequiredRange need = RequiredRange.Of(spec);
        if (FormatSearch.SmallestInteger(spec, need) is not { } finer || finer.Integer >= integer)
            return null;
        return new(FaultCode.IntegerBitsUnused, nameof(spec.Integer),
            Invariant($"{Text(need.Min)} … {Text(need.Max)} does not use the range {RangeOf(spec)} of Integer = {integer}; Integer = {finer.Integer} has {RangeOf(finer)} with a scale of {Text(GridBuilder.Build(finer).Scale)}, 2^{integer - finer.Integer} times as fine"));
    }

    private static string RangeOf(UniformSpec spec)
    {
        NumberGrid grid = GridBuilder.Build(spec);
        return Text(grid.MinValue) + " … " + Text(grid.MaxValue);
    }

    public static Fault WithoutEffect(string argument, string message) => new(FaultCode.ArgumentWithoutEffect, argument, message + "; it has no effect here");

    private static string Text(Dyadic value) => NumberText.Decimal(value);
}
