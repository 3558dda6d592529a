using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>A format that holds a required range, as the arguments that change; without a spec if none exists.</summary>
internal sealed record HoldingFormat(UniformSpec? Spec, string Arguments)
{
    /// <summary>"reaches 1.9921875 with scale 0.0078125": the end that the required range exceeds.</summary>
    public string Reach(bool upper)
    {
        NumberGrid grid = GridBuilder.Build(Spec!);
        return Invariant($"reaches {NumberText.Decimal(upper ? grid.MaxValue : grid.MinValue)} with scale {NumberText.Decimal(grid.Scale)}");
    }
}

/// <summary>Finds the formats nearest to a given one that hold a range: with the same bits, and with the same scale.</summary>
internal static class FormatSearch
{
    /// <summary>The formats: first an unsigned one, then the one with the same number of bits. A single empty one if no format holds the range.</summary>
    public static IReadOnlyList<HoldingFormat> NearestHolding(UniformSpec spec, RequiredRange need)
    {
        if (Holds(spec, need))
            return [new HoldingFormat(spec, "")];
        if (spec.Scale is not null)
            return NearestHoldingAffine(spec, need);
        var found = new List<HoldingFormat>();
        // With a zero point, unsigned codes hold negative values too.
        bool needsSign = need.Min.Sign < 0 && !spec.Signed && (spec.ZeroPoint ?? 0) == 0;
        if (SmallestInteger(needsSign ? spec with { Signed = true } : spec, need) is { } coarser)
            found.Add(Changed(spec, coarser));
        // The sign takes one of the integer bits, so that the scale stays the same.
        if (spec.Integer is { } integer && SmallestBits(needsSign ? spec with { Signed = true, Integer = integer - 1 } : spec, need) is { } wider)
            found.Add(Changed(spec, wider));
        // A range without negative numbers needs no sign.
        if (spec is { Signed: true, NarrowRange: false } && need.Min.Sign == 0 && spec with { Signed = false } is var unsigned && Holds(unsigned, need))
            found.Insert(0, Changed(spec, unsigned));
        found = found.GroupBy(format => format.Arguments).Select(group => group.First()).ToList();
        return found.Count > 0 ? found : [new HoldingFormat(null, "")];
    }

    /// <summary>The smallest scale that covers the range with the same bits, and the fewest bits that cover it with the same scale.</summary>
    private static List<HoldingFormat> NearestHoldingAffine(UniformSpec spec, RequiredRange need)
    {
        UniformSpec range = spec with
        {
            Min = BinaryFormat.ToDouble(BinaryFormat.Double.AtOrBelow(need.Min)!.Value),
            Max = BinaryFormat.ToDouble(BinaryFormat.Double.AtOrAbove(need.Max)!.Value),
            Integer = null,
            ZeroPoint = null,
        };
        var found = new List<HoldingFormat>();
        foreach (UniformSpec candidate in new[] { range with { Scale = null }, range with { WrittenBits = null, WrittenSigned = spec.Signed } })
        {
            if (SpecChecker.IsFaulty(candidate) || GridArguments.Resolve(candidate) is not { } grid)
                continue;
            UniformSpec resolved = spec with { Bits = grid.Bits, Scale = BinaryFormat.ToDouble(grid.Scale), ZeroPoint = grid.ZeroPoint == (spec.ZeroPoint ?? 0) ? spec.ZeroPoint : (int)grid.ZeroPoint };
            found.Add(Changed(spec, resolved));
        }

        return found.Count > 0 ? found : [new HoldingFormat(null, "")];
    }

    /// <summary>The format with the same bits and the fewest integer bits that holds the range: a coarser scale.</summary>
    public static UniformSpec? SmallestInteger(UniformSpec spec, RequiredRange need)
    {
        if (spec.Bits is < 1 or > Limits.MaxBits
            || BinaryFormat.Double.AtOrBelow(need.Min) is not { } min || BinaryFormat.Double.AtOrAbove(need.Max) is not { } max)
        {
            return null;
        }

        // A bound of the range may not be a double. A format holds it exactly if it holds the next double outward, because the ends of a format are doubles.
        GridArguments grid = GridArguments.Resolve(spec with { Integer = 0 })!;
        if (IntegerBits.SmallestScaleExponent(BinaryFormat.ToDouble(min), BinaryFormat.ToDouble(max), grid.MinCode - grid.ZeroPoint, grid.MaxCode - grid.ZeroPoint) is not { } exponent)
            return null;
        UniformSpec candidate = spec with { Integer = exponent - grid.Scale.Exponent };
        return Holds(candidate, need) ? candidate : null;
    }

    /// <summary>The format with the same scale and the fewest bits that holds the range.</summary>
    public static UniformSpec? SmallestBits(UniformSpec spec, RequiredRange need)
    {
        int scaleExponent = (spec.Integer ?? 0) - spec.Bits + (spec.Signed ? 1 : 0);
        for (int bits = spec.Bits; bits <= Limits.MaxBits; bits++)
        {
            UniformSpec candidate = spec with { Bits = bits, Integer = scaleExponent + bits - (spec.Signed ? 1 : 0) };
            if (Holds(candidate, need))
                return candidate;
        }

        return null;
    }

    // Most candidates do not hold the range, which is cheap to find out. The checks of the others are expensive.
    private static bool Holds(UniformSpec spec, RequiredRange need) =>
        spec.Bits is >= 1 and <= Limits.MaxBits && need.IsHeldBy(GridBuilder.Build(spec))
        && !SpecChecker.IsFaulty(spec with { Min = null, Max = null });

    private static HoldingFormat Changed(UniformSpec from, UniformSpec to) => new(to, string.Join(", ", ArgumentEdit.Between(UniformSpec.Arguments, from, to)));
}
