using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>Quantizers with a fitted scale: each rule with each kind of grid, and what a declaration may say besides.</summary>
internal static class FittedFormats
{
    private static readonly UniformSpec[] Grids =
    [
        new() { Bits = 8, Integer = 0 },
        new() { Bits = 8, Integer = 0, Signed = false },
        new() { Bits = 8, Scale = 0.25, ZeroPoint = -7 },
        new() { Bits = 8, Scale = 0.1f, ZeroPoint = 200, Signed = false },
        new() { Bits = 8, Scale = 0.5, ZeroPoint = 255, Signed = false },
        new() { Bits = 4, Integer = 2, NarrowRange = true, Rounding = Rounding.HalfAwayFromZero },
        new() { Bits = 5, Integer = -9, Rounding = Rounding.Floor },
        new() { Bits = 2, Integer = 1 },
        new() { Bits = 1, Integer = 1, Signed = false },
        new() { Bits = 1, Integer = 0 },
        new() { Bits = 16, Integer = 3 },
        new() { Bits = 24, Integer = 0 },
        new() { Bits = 32, Integer = 0 },
        new() { Bits = 32, Integer = 4, Signed = false },
    ];

    private static readonly UniformSpec[] WithArguments =
    [
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError, MinExponent = -4, MaxExponent = 3 },
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError, FitEpsilon = 0.03 },
        // The search begins far above the data.
        new() { Bits = 11, Integer = -20, Signed = false, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError, FitEpsilon = 0.001f },
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2, MinExponent = -3, MaxExponent = 2 },
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2, MinExponent = 5 },
        new() { Bits = 6, Integer = 2, Alpha = Alpha.Po2, FitEpsilon = 0.07 },
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2, Fit = Fit.MaxAbs, FitEpsilon = 0.01, MaxExponent = 4 },
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Auto, Fit = Fit.MaxAbs, FitEpsilon = 0.01 },
        new() { Bits = 16, Scale = 0.1f, ZeroPoint = -300, Alpha = Alpha.Auto, Fit = Fit.LeastSquares },
    ];

    private static readonly UniformSpec[] Specs =
    [
        .. Grids.SelectMany(Fitted),
        .. WithArguments,
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, FittedFormat>> Compiled = new(() => FittedFormat.Compile(Specs));

    public static TheoryData<string> Names => [.. Specs.Select(Canonical.Text)];

    public static FittedFormat Of(string name) => Compiled.Value[name];

    /// <summary>The formats of up to 16 bits and one that is wide, one of each rule.</summary>
    public static TheoryData<string> NamesOfRules => [.. new[] { Grids[0], Grids[3], Grids[11] }.SelectMany(Fitted).Select(Canonical.Text)];

    private static IEnumerable<UniformSpec> Fitted(UniformSpec grid)
    {
        foreach (Fit fit in Enum.GetValues<Fit>().Where(fit => !Fitting.IsAffine(fit)))
            yield return grid with { Alpha = Alpha.Po2, Fit = fit };
        if (grid.Bits > Limits.MaxBitsForScale)
            yield break;
        yield return grid with { Alpha = Alpha.Auto, Fit = Fit.LeastSquares };
        yield return grid with { Alpha = Alpha.Auto, Fit = Fit.MaxAbs };
    }
}
