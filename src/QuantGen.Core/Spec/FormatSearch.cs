using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Spec;

/// <summary>A format that holds a need, as the arguments that change; no spec where none exists.</summary>
internal sealed record HoldingFormat(QuantizerSpec? Spec, string Arguments, Need Need)
{
    /// <summary>The end of the grid that the need presses on.</summary>
    public Dyadic ReachedEnd(NumberGrid grid) => Need.Max >= -Need.Min ? grid.MaxValue : grid.MinValue;
}

/// <summary>Looks for the formats next to a given one that hold a range: with the same bits, and with the same scale.</summary>
internal static class FormatSearch
{
    /// <summary>One or two formats, the one with the same number of bits first; a single empty one where nothing holds the need.</summary>
    public static IReadOnlyList<HoldingFormat> NearestHolding(QuantizerSpec spec, Need need)
    {
        var found = new List<HoldingFormat>();
        QuantizerSpec signed = need.Min.Sign < 0 ? spec with { Signed = true } : spec;
        if (SmallestInteger(signed, need) is { } coarser)
            found.Add(Changed(spec, coarser, need));
        if (spec.Integer is not null && SmallestBits(signed, need) is { } wider)
            found.Add(Changed(spec, wider, need));
        found = found.GroupBy(format => format.Arguments).Select(group => group.First()).ToList();
        return found.Count > 0 ? found : [new HoldingFormat(null, "", need)];
    }

    /// <summary>The format of the same bits with the fewest integer bits that holds the need: a coarser scale.</summary>
    public static QuantizerSpec? SmallestInteger(QuantizerSpec spec, Need need)
    {
        int magnitudeBits = spec.Bits - (spec.Signed ? 1 : 0);
        Dyadic largest = Dyadic.Max(need.Max, -need.Min);
        if (largest.Sign == 0)
            return Holds(spec, need) ? spec : null;
        // The least Integer is at most one above the place of the leading bit (a need that is not quite reached rounds up).
        for (int integer = largest.FloorLog2 - 1; integer <= largest.FloorLog2 + 2; integer++)
        {
            int bounded = Math.Max(integer, magnitudeBits - SpecChecker.MaxScaleExponent);
            QuantizerSpec candidate = spec with { Integer = bounded };
            if (Holds(candidate, need))
                return candidate;
        }

        return null;
    }

    /// <summary>The format of the same scale with the fewest bits that holds the need.</summary>
    public static QuantizerSpec? SmallestBits(QuantizerSpec spec, Need need)
    {
        int scaleExponent = GridBuilder.Build(spec).ScaleExponent;
        for (int bits = spec.Bits; bits <= SpecChecker.MaxBits; bits++)
        {
            QuantizerSpec candidate = spec with { Bits = bits, Integer = scaleExponent + bits - (spec.Signed ? 1 : 0) };
            if (Holds(candidate, need))
                return candidate;
        }

        return null;
    }

    private static bool Holds(QuantizerSpec spec, Need need)
    {
        if (SpecChecker.Check(spec with { Min = null, Max = null }).Any(fault => fault.IsError))
            return false;
        NumberGrid grid = GridBuilder.Build(spec);
        return grid.MinValue <= need.Min && need.Max <= grid.MaxValue;
    }

    private static HoldingFormat Changed(QuantizerSpec from, QuantizerSpec to, Need need)
    {
        var arguments = new List<string>();
        if (to.Signed != from.Signed)
            arguments.Add("Signed = true");
        if (to.Bits != from.Bits)
            arguments.Add(Invariant($"Bits = {to.Bits}"));
        if (to.Integer != from.Integer)
            arguments.Add(Invariant($"Integer = {to.Integer}"));
        return new HoldingFormat(to, string.Join(", ", arguments), need);
    }
}
