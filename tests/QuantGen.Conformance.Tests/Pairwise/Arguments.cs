using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>Every argument of the attribute with the values that are combined.</summary>
internal static class Arguments
{
    private const string Absent = "absent";

    /// <summary>What follows from other arguments, and is combined with Rounding, NaN and Alpha by three.</summary>
    public const string Grid = "Grid", Type = "Type";

    /// <summary>The widths at which code types, packing and arithmetic change.</summary>
    private static readonly int[] Bits = [1, 2, 4, 7, 8, 12, 16, 20, 32];

    /// <summary>A power of two, one float of many digits, one of few, one near the largest.</summary>
    private static readonly double[] Scales = [0.25, 0.1f, 3, 1.3e30f];

    public static readonly IReadOnlyList<Argument> All =
    [
        Integer(nameof(UniformSpec.Bits), Bits, spec => spec.WrittenBits, (spec, value) => spec with { WrittenBits = value }),
        Integer(nameof(UniformSpec.Integer), [0, -3, 40], spec => spec.Integer, (spec, value) => spec with { Integer = value }),
        Real(nameof(UniformSpec.Scale), Scales, spec => spec.Scale, (spec, value) => spec with { Scale = value }),
        Of(nameof(UniformSpec.Signed), [Absent, "true", "false"], spec => spec.WrittenSigned is { } signed ? (signed ? "true" : "false") : Absent,
            (spec, value) => spec with { WrittenSigned = value == Absent ? null : value == "true" }),
        Of(nameof(UniformSpec.NarrowRange), ["false", "true"],
            spec => spec.NarrowRange ? "true" : "false", (spec, value) => spec with { NarrowRange = value == "true" }),
        Enumeration(nameof(UniformSpec.Alpha), spec => spec.Alpha, (spec, value) => spec with { Alpha = value }),
        new(nameof(UniformSpec.ZeroPoint), [Absent, "between", "least code", "largest code"], WithZeroPoint, ZeroPointOf) { DependsOnGrid = true },
        Bound(nameof(UniformSpec.Min), spec => spec.Min, (spec, value) => spec with { Min = value }),
        Bound(nameof(UniformSpec.Max), spec => spec.Max, (spec, value) => spec with { Max = value }),
        Of(nameof(UniformSpec.ValueAlpha), ["1", "0.25", "0.3", "5"],
            spec => Number(spec.ValueAlpha), (spec, value) => spec with { ValueAlpha = Single(value) }),
        Of(nameof(UniformSpec.Fit), [Absent, .. Enum.GetNames<Fit>()], spec => spec.WrittenFit?.ToString() ?? Absent,
            (spec, value) => spec with { WrittenFit = value == Absent ? null : Enum.Parse<Fit>(value) }),
        Real(nameof(UniformSpec.FitEpsilon), [0.001f], spec => spec.FitEpsilon, (spec, value) => spec with { FitEpsilon = value }),
        Integer(nameof(UniformSpec.MinExponent), [0, -5], spec => spec.MinExponent, (spec, value) => spec with { MinExponent = value }),
        Integer(nameof(UniformSpec.MaxExponent), [0, 7], spec => spec.MaxExponent, (spec, value) => spec with { MaxExponent = value }),
        Enumeration(nameof(UniformSpec.Rounding), spec => spec.Rounding, (spec, value) => spec with { WrittenRounding = value == default ? null : value }),
        Enumeration(nameof(UniformSpec.Overflow), spec => spec.Overflow, (spec, value) => spec with { Overflow = value }),
        new(nameof(UniformSpec.OverflowBits), ["0", "1", "some", "all"], WithOverflowBits, OverflowBitsOf) { DependsOnGrid = true },
        Enumeration(nameof(UniformSpec.NaN), spec => spec.NaN, (spec, value) => spec with { WrittenNaN = value == default ? null : value }),
        Enumeration(nameof(UniformSpec.Profile), spec => spec.Profile, (spec, value) => spec with { Profile = value }),
        Integer(nameof(UniformSpec.Block), [1, 3, 16, 64], spec => spec.Block, (spec, value) => spec with { Block = value }),
        new(Type, Enum.GetNames<TypeKind>(),
            (declaration, value) => declaration with { Kind = Enum.Parse<TypeKind>(value) }, declaration => declaration.Kind.ToString()),
        new(Grid, ["fixed point", "power of two", "any scale", "range", "range with scale"], With: null, GridOf),
    ];

    /// <summary>Those of which each combination of three values is under law.</summary>
    public static readonly IReadOnlyList<string> ByThree = [Grid, nameof(UniformSpec.Rounding), nameof(UniformSpec.NaN), nameof(UniformSpec.Alpha)];

    private static Argument Of(string name, string[] values, Func<UniformSpec, string> of, Func<UniformSpec, string, UniformSpec> with) =>
        new(name, values, (declaration, value) => declaration with { Spec = with(declaration.Spec, value) }, declaration => of(declaration.Spec));

    private static Argument Enumeration<TEnum>(string name, Func<UniformSpec, TEnum> of, Func<UniformSpec, TEnum, UniformSpec> with)
        where TEnum : struct, Enum =>
        Of(name, Enum.GetNames<TEnum>(), spec => of(spec).ToString(), (spec, value) => with(spec, Enum.Parse<TEnum>(value)));

    private static Argument Integer(string name, int[] values, Func<UniformSpec, int?> of, Func<UniformSpec, int?, UniformSpec> with) =>
        Of(name, [Absent, .. values.Select(value => value.ToString(CultureInfo.InvariantCulture))],
            spec => of(spec)?.ToString(CultureInfo.InvariantCulture) ?? Absent,
            (spec, value) => with(spec, value == Absent ? null : int.Parse(value, CultureInfo.InvariantCulture)));

    private static Argument Real(string name, double[] values, Func<UniformSpec, double?> of, Func<UniformSpec, double?, UniformSpec> with) =>
        Of(name, [Absent, .. values.Select(Number)],
            spec => of(spec) is { } value ? Number(value) : Absent, (spec, value) => with(spec, value == Absent ? null : Single(value)));

    private static string Number(double value) => ((float)value).ToString(CultureInfo.InvariantCulture);

    /// <summary>As a float, so that nothing is left to round.</summary>
    private static double Single(string value) => float.Parse(value, CultureInfo.InvariantCulture);

    private static string GridOf(Declaration declaration) => declaration.Spec.Kind switch
    {
        GridKind.FixedPoint => "fixed point",
        GridKind.Range => "range",
        GridKind.RangeWithScale => "range with scale",
        _ => BinaryFormat.NearestSingle(declaration.Spec.Scale!.Value).Mantissa.IsOne ? "power of two" : "any scale",
    };

    /// <summary>Requirements are a part of the range that the grid has; other ranges have some numbers of steps.</summary>
    private static Argument Bound(string name, Func<UniformSpec, double?> of, Func<UniformSpec, double?, UniformSpec> with)
    {
        bool isUpper = name == nameof(UniformSpec.Max);
        return new(name, [Absent, "negative", "0", "positive"], With, SignOf) { DependsOnGrid = true };

        string SignOf(Declaration declaration) =>
            of(declaration.Spec) is not { } bound ? Absent : bound < 0 ? "negative" : bound > 0 ? "positive" : "0";

        Declaration With(Declaration declaration, string value) => declaration with
        {
            Spec = with(declaration.Spec, value switch { Absent => null, "0" => 0, _ => Bound(declaration, isUpper, value == "positive") }),
        };
    }

    /// <summary>Null where no double is the end of the grid: it has more bits than go with its scale.</summary>
    private static double? Bound(Declaration declaration, bool isUpper, bool isPositive)
    {
        UniformSpec spec = declaration.Spec;
        if (spec is { Overflow: not Overflow.Saturate, Scale: null } && !declaration.HasFixedGrid && isPositive == isUpper)
        {
            // The range of the codes themselves: such a grid has a power of two as scale.
            GridArguments codes = GridArguments.Resolve(spec with { Integer = 0, Min = null, Max = null })!;
            return isUpper ? codes.MaxCode : codes.MinCode;
        }

        if (!declaration.HasFixedGrid)
            return (spec.Scale ?? 1) * (isPositive ? (isUpper ? 87.3 : 3) : isUpper ? -2 : -40);
        NumberGrid grid = GridBuilder.Build(spec with { Min = null, Max = null });
        Dyadic end = isPositive ? grid.MaxValue : grid.MinValue;
        return !BinaryFormat.Double.Holds(end) ? null : BinaryFormat.ToDouble(end) / (isPositive == isUpper ? 1 : 4);
    }

    private static Declaration WithZeroPoint(Declaration declaration, string value)
    {
        if (value == Absent || GridArguments.Resolve(declaration.Spec with { ZeroPoint = null }) is not { } grid)
            return declaration;
        long middle = grid.ZeroPoint > grid.MinCode && grid.ZeroPoint < grid.MaxCode ? grid.ZeroPoint
            : declaration.HasFixedGrid || declaration.Spec.Kind == GridKind.Affine ? grid.MinCode + ((grid.MaxCode - grid.MinCode) / 3) + 1
            : grid.ZeroPoint == grid.MinCode ? grid.MinCode + 1 : grid.MaxCode - 1;
        long zeroPoint = value switch { "between" => middle, "least code" => grid.MinCode, _ => grid.MaxCode };
        return declaration with { Spec = declaration.Spec with { ZeroPoint = (int)Math.Min(zeroPoint, int.MaxValue) } };
    }

    private static string ZeroPointOf(Declaration declaration)
    {
        if (declaration.Spec.ZeroPoint is not { } zeroPoint)
            return Absent;
        return GridArguments.Resolve(declaration.Spec) is not { } grid ? "none"
            : zeroPoint == grid.MinCode ? "least code" : zeroPoint == grid.MaxCode ? "largest code" : "between";
    }

    private static Declaration WithOverflowBits(Declaration declaration, string value)
    {
        int bits = GridArguments.Resolve(declaration.Spec)?.Bits ?? 0;
        return declaration with { Spec = declaration.Spec with { OverflowBits = value switch { "0" => 0, "1" => 1, "some" => (bits / 2) + 1, _ => bits } } };
    }

    private static string OverflowBitsOf(Declaration declaration) => declaration.Spec.OverflowBits switch
    {
        0 => "0",
        1 => "1",
        var count => GridArguments.Resolve(declaration.Spec)?.Bits == count ? "all" : "some",
    };
}
