using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>Every argument of <c>[Quantizer]</c> with the values that are combined.</summary>
internal static class UniformArguments
{
    private const string Absent = ArgumentList<UniformSpec>.Absent;

    /// <summary>What follows from other arguments, and is combined with Rounding, NaN and Alpha by three.</summary>
    public const string Grid = "Grid";

    private static readonly ArgumentList<UniformSpec> List = new(UniformSpec.Arguments);

    /// <summary>Every argument of the table; values of enumerations are those of the type. What is combined of the others is written here.</summary>
    public static readonly IReadOnlyList<Argument> All =
    [
        // The widths at which code types, packing and arithmetic change.
        List.Of("Bits", "1", "2", "4", "7", "8", "12", "16", "20", "32"),
        List.Of("Integer", "0", "-3", "40"),
        // A power of two, one float of many digits, one of few, one near the largest.
        List.Of("Scale", "0.25f", "0.1f", "3f", "1.3E30f"),
        List.Of("Signed", "true", "false"),
        List.Of("NarrowRange", "true"),
        List.Enumeration<Alpha>("Alpha"),
        new("ZeroPoint", [Absent, "between", "least code", "largest code"], WithZeroPoint, ZeroPointOf) { DependsOnGrid = true },
        Bound("Min"),
        Bound("Max"),
        List.Of("ValueAlpha", "0.25f", "0.3f", "5f"),
        List.Of("Fit", Enum.GetNames<Fit>()),
        List.Of("FitZeroPoint", "true"),
        List.Of("FitEpsilon", "0.001f"),
        List.Of("MinExponent", "0", "-5"),
        List.Of("MaxExponent", "0", "7"),
        List.Enumeration<Rounding>("Rounding"),
        List.Enumeration<Overflow>("Overflow"),
        new("OverflowBits", ["0", "1", "some", "all"], WithOverflowBits, OverflowBitsOf) { DependsOnGrid = true },
        List.Enumeration<NaNCode>("NaN"),
        List.Of("Stochastic", "true"),
        List.FirstIsAbsence("Profile", [.. QuantizerProfiles.All.Select(profile => profile.ToString())]),
        List.FirstIsAbsence("Function", [.. QuantizerFunctions.All.Select(function => function.ToString())]),
        List.Of("Symmetric", "true"),
        List.Of("Slope", "0.25"),
        List.Of("UpperBound", "6"),
        List.Of("LowerBound", "-6"),
        List.Of("Shift", "2"),
        List.Of("Mu", "15"),
        List.Of("Block", "1", "3", "16", "64"),
        Argument.Type,
        new(Grid, ["fixed point", "power of two", "any scale", "range", "range with scale"], With: null, GridOf),
    ];

    /// <summary>Those of which each combination of three values is under law.</summary>
    public static readonly IReadOnlyList<string> ByThree = [Grid, nameof(UniformSpec.Rounding), nameof(UniformSpec.NaN), nameof(UniformSpec.Alpha)];

    private static string GridOf(Declaration declaration) => declaration.Uniform.Kind switch
    {
        GridKind.FixedPoint => "fixed point",
        GridKind.Range => "range",
        GridKind.RangeWithScale => "range with scale",
        _ => BinaryFormat.NearestSingle(declaration.Uniform.Scale!.Value).Mantissa.IsOne ? "power of two" : "any scale",
    };

    /// <summary>Requirements are a part of the range that the grid has; other ranges have some numbers of steps.</summary>
    private static Argument Bound(string name)
    {
        bool isUpper = name == nameof(UniformSpec.Max);
        return new(name, [Absent, "negative", "0", "positive"], With, SignOf) { DependsOnGrid = true };

        string SignOf(Declaration declaration) =>
            (isUpper ? declaration.Uniform.Max : declaration.Uniform.Min) is not { } bound ? Absent : bound < 0 ? "negative" : bound > 0 ? "positive" : "0";

        Declaration With(Declaration declaration, string value)
        {
            double? bound = value switch { Absent => null, "0" => 0, _ => BoundOf(declaration, isUpper, value == "positive") };
            return declaration with { Spec = isUpper ? declaration.Uniform with { Max = bound } : declaration.Uniform with { Min = bound } };
        }
    }

    /// <summary>Null where no double is the end of the grid: it has more bits than go with its scale.</summary>
    private static double? BoundOf(Declaration declaration, bool isUpper, bool isPositive)
    {
        UniformSpec spec = declaration.Uniform;
        if (spec is { Overflow: not Overflow.Saturate, Scale: null } && !declaration.HasFixedGrid && isPositive == isUpper)
        {
            // The range of the codes themselves: such a grid has a power of two as scale.
            GridArguments codes = GridArguments.Resolve(spec with { Integer = 0, Min = null, Max = null })!;
            return isUpper ? codes.MaxCode : codes.MinCode;
        }

        if (!declaration.HasFixedGrid)
            return (spec.Scale ?? 1) * (isPositive ? (isUpper ? 87.3 : 3) : isUpper ? -2 : -40);
        // A wide format has no companded values.
        Function function = spec.Function is Function.MuLaw or Function.ALaw ? Function.None : spec.Function;
        NumberGrid grid = GridBuilder.Build(spec with { Min = null, Max = null, Function = function });
        Dyadic end = isPositive ? grid.MaxValue : grid.MinValue;
        return !BinaryFormat.Double.Holds(end) ? null : BinaryFormat.ToDouble(end) / (isPositive == isUpper ? 1 : 4);
    }

    private static Declaration WithZeroPoint(Declaration declaration, string value)
    {
        if (value == Absent || GridArguments.Resolve(declaration.Uniform with { ZeroPoint = null }) is not { } grid)
            return declaration;
        long middle = grid.ZeroPoint > grid.MinCode && grid.ZeroPoint < grid.MaxCode ? grid.ZeroPoint
            : declaration.HasFixedGrid || declaration.Uniform.Kind == GridKind.Affine ? grid.MinCode + ((grid.MaxCode - grid.MinCode) / 3) + 1
            : grid.ZeroPoint == grid.MinCode ? grid.MinCode + 1 : grid.MaxCode - 1;
        long zeroPoint = value switch { "between" => middle, "least code" => grid.MinCode, _ => grid.MaxCode };
        return declaration with { Spec = declaration.Uniform with { ZeroPoint = (int)Math.Min(zeroPoint, int.MaxValue) } };
    }

    private static string ZeroPointOf(Declaration declaration)
    {
        if (declaration.Uniform.ZeroPoint is not { } zeroPoint)
            return Absent;
        return GridArguments.Resolve(declaration.Uniform) is not { } grid ? "none"
            : zeroPoint == grid.MinCode ? "least code" : zeroPoint == grid.MaxCode ? "largest code" : "between";
    }

    private static Declaration WithOverflowBits(Declaration declaration, string value)
    {
        int bits = GridArguments.Resolve(declaration.Uniform)?.Bits ?? 0;
        return declaration with { Spec = declaration.Uniform with { OverflowBits = value switch { "0" => 0, "1" => 1, "some" => (bits / 2) + 1, _ => bits } } };
    }

    private static string OverflowBitsOf(Declaration declaration) => declaration.Uniform.OverflowBits switch
    {
        0 => "0",
        1 => "1",
        var count => GridArguments.Resolve(declaration.Uniform)?.Bits == count ? "all" : "some",
    };
}
