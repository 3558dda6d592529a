using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Collections;
using QuantGen.Core.Grids;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The parts of the shared file that the quantizers of one compilation need.</summary>
/// <param name="CodeTypes">Keywords of the code types with vector kernels, in ordinal order.</param>
/// <param name="Roundings">The roundings of scalar methods and kernels, in the order of the enum.</param>
/// <param name="Quotients">Whether a scale is not a power of two.</param>
/// <param name="Residual">Whether such a scale has vector kernels.</param>
/// <param name="Divisions">Whether an integer is divided.</param>
/// <param name="Packed">Keywords of the code types of which not all bits are used, in ordinal order: such codes can be packed.</param>
/// <param name="PackedInVectors">Whether some of them have 2 or 4 bits.</param>
/// <param name="Blocks">Whether there are methods for a block of one length.</param>
/// <param name="Profiles">Whether a profile has vector kernels.</param>
/// <param name="TwoTerms">Whether one of them computes its quotient by a reciprocal in two terms.</param>
/// <param name="Offsets">Whether a profile dequantizes to a sum of two products.</param>
/// <param name="Any">Whether there is a quantizer; without one there is no shared file.</param>
internal sealed record KernelParts(
    EquatableArray<string> CodeTypes,
    EquatableArray<int> Roundings,
    bool Quotients,
    bool Residual,
    bool Divisions,
    EquatableArray<string> Packed,
    bool PackedInVectors,
    bool Blocks,
    bool Profiles,
    bool TwoTerms,
    bool Offsets,
    bool Any)
{
    /// <summary>The kinds of alpha that are fitted, in the order of the enum.</summary>
    public EquatableArray<int> Alphas { get; init; } = EquatableArray<int>.Empty;

    /// <summary>Whether kernels with the scale as a constant of the specification are called; the others take a scale as a parameter, like a fitted one.</summary>
    public bool ConstantScale { get; init; }

    /// <summary>Whether a quantizer with vectors has a zero point that is not 0, and whether one does not use all codes of its type.</summary>
    public bool ZeroPoints { get; init; }
    public bool Bounds { get; init; }

    /// <summary>Whether a constant scale is too large for the sum by which fake quantization rounds, see <see cref="VectorPlan.IsLargeScale"/>.</summary>
    public bool LargeScales { get; init; }

    /// <summary>Whether a method over a span is a loop over a method that takes a double.</summary>
    public bool LoopsInDouble { get; init; }

    /// <summary>Whether a scalar method searches a table of thresholds.</summary>
    public bool Searches { get; init; }

    /// <summary>Whether a method over a span does so with an index.</summary>
    public bool SearchesSpans { get; init; }

    /// <summary>Whether a method finds the place of an integer among powers of two.</summary>
    public bool Powers { get; init; }

    /// <summary>Whether spans of binary or ternary codes are computed in vectors, and whether those of powers of two are.</summary>
    public bool Comparisons { get; init; }
    public bool PowerVectors { get; init; }

    /// <summary>Whether a method over a span rounds at random in vectors.</summary>
    public bool StochasticVectors { get; init; }

    /// <summary>Whether the number that is rounded at random is an exact quotient, and whether it is the result of a curve, such as a sigmoid.</summary>
    public bool RandomSteps { get; init; }
    public bool RandomCurves { get; init; }
    public bool RandomSigmoids { get; init; }

    /// <summary>Whether a method draws signs at random.</summary>
    public bool SignDraws { get; init; }

    /// <summary>Whether a method rounds to a power of two at random.</summary>
    public bool RandomPowers { get; init; }

    /// <summary>Whether a method computes a random word.</summary>
    public bool RandomWord => RandomSteps || RandomCurves || RandomPowers || SignDraws;

    /// <summary>Whether a zero point is fitted, and whether codes of such a quantizer are rounded at random in vectors.</summary>
    public bool Affine { get; init; }
    public bool StochasticAffine { get; init; }

    /// <summary>Whether a profile takes its scale at run time.</summary>
    public bool GivenProfiles { get; init; }

    /// <summary>Whether a fit sums up binary codes.</summary>
    public bool SignFits { get; init; }

    /// <summary>Whether the signs of codes are packed.</summary>
    public bool Signs { get; init; }

    /// <summary>The laws of G.711, in the order of the enum.</summary>
    public EquatableArray<int> Laws { get; init; } = EquatableArray<int>.Empty;

    /// <summary>Whether a method multiplies by 3.</summary>
    public bool Triples { get; init; }

    /// <summary>Keywords of the code types that requantizers with vectors read or write, in ordinal order.</summary>
    public EquatableArray<string> Requantized { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Whether a requantizer has vectors.</summary>
    public bool Requantizes { get; init; }

    /// <summary>Whether codes of bytes are multiplied and added in vectors.</summary>
    public bool Multiplies { get; init; }

    /// <summary>Whether packed weights are multiplied.</summary>
    public bool MultipliesPacked { get; init; }

    /// <summary>Whether bytes are looked up in vectors.</summary>
    public bool LooksUp { get; init; }

    /// <summary>Whether some rounding corrects a half-to-even candidate by its residual; otherwise the vectors need no residual.</summary>
    public bool Corrects => Residual || SignFits || Roundings.Any(rounding => ResidualRule.For((Rounding)rounding) is not null);

    public static readonly KernelParts None = Union([]);

    /// <summary>The parts of a requantizer with vectors.</summary>
    /// <param name="codeTypes">The code types that it reads or writes.</param>
    public static KernelParts OfRequantizer(IEnumerable<string> codeTypes) => None with { Any = true, Requantizes = true, Bounds = true, Requantized = new EquatableArray<string>(codeTypes.Distinct().OrderBy(name => name, StringComparer.Ordinal)) };

    /// <summary>The parts of a layer with vectors, without its map to the codes of outputs.</summary>
    /// <param name="packed">The weights if they are packed; null if they are not.</param>
    public static KernelParts OfProducts(NumberGrid? packed) => packed is null ? None with { Any = true, Multiplies = true } : None with
    {
        Any = true, Multiplies = true, MultipliesPacked = true, Packed = new EquatableArray<string>([packed.CodeType.Keyword]), PackedInVectors = packed.Bits is 2 or 4, Signs = packed.IsBipolar,
    };

    /// <summary>The parts of a lookup with vectors.</summary>
    public static KernelParts OfLookup => None with { Any = true, LooksUp = true };

    public static KernelParts Of(QuantizerSource source)
    {
        QuantizerPlan plan = source.Plan;
        bool saturates = plan.Grid.Overflow.Mode == Overflow.Saturate;
        Op[] ops = [.. OpsOf(plan, source.IsTypedCode).SelectMany(op => op is Op.BelowZero below ? below.Ops : new EquatableArray<Op>([op]))];
        bool hasKernels = plan.HasVectors || plan.OnlyDequantizesInVectors;
        // With a fitted zero point the kernels of any scale do all.
        bool fitsAnyScale = source.Fitting is { } fitting && (fitting.FitsZeroPoint || !fitting.IsPowerOfTwo(plan.Grid));
        return new(
            hasKernels ? new EquatableArray<string>([plan.Grid.CodeType.Keyword]) : EquatableArray<string>.Empty,
            saturates ? new EquatableArray<int>(ops.Select(RoundingOf).Append(plan.OnlyDequantizesInVectors ? (int)plan.Grid.Rounding : null).OfType<int>().Distinct()) : EquatableArray<int>.Empty,
            Quotients: fitsAnyScale || ops.Any(op => op is Op.RoundQuotient),
            Residual: fitsAnyScale || plan.Vectors.Method == VectorMethod.Residual,
            Divisions: saturates && ops.Any(op => op is Op.DivideSaturating or Op.RoundingShiftRight),
            Packed: plan.Grid.IsPackable ? new EquatableArray<string>([plan.Grid.CodeType.Keyword]) : EquatableArray<string>.Empty,
            PackedInVectors: plan.Grid.Bits is 2 or 4,
            Blocks: source.Block is not null,
            Profiles: plan.Grid.Profile is not null,
            TwoTerms: plan.Vectors.Method == VectorMethod.TwoTermReciprocal,
            Offsets: plan.Grid.Bulk is { AddsOffset: true },
            Any: true)
        {
            ConstantScale = hasKernels && !source.GivesScale,
            ZeroPoints = hasKernels && (plan.Input.ZeroPoint != 0 || plan.Grid.ZeroPoint != 0),
            Bounds = hasKernels && !plan.Input.HasAllCodes,
            LoopsInDouble = plan.LoopsInDouble,
            SearchesSpans = plan.Index is not null,
            Searches = ops.Any(op => op is Op.CountThresholds),
            Powers = ops.Any(op => op is Op.PowerOfTwo),
            Comparisons = plan.Vectors.Method == VectorMethod.Comparison,
            PowerVectors = plan.Vectors.Method == VectorMethod.PowersOfTwo,
            Affine = source.Fitting is { FitsZeroPoint: true },
            StochasticAffine = source.IsStochastic && plan.HasVectors && source.Fitting is { FitsZeroPoint: true },
            GivenProfiles = source.Fitting is not null && plan.Grid.Profile is not null,
            RandomSteps = source.IsStochastic && plan.Grid.Rule is not PowerOfTwoRule && !RandomFunctionText.IsCurve(plan.Grid),
            RandomCurves = source.IsStochastic && RandomFunctionText.IsCurve(plan.Grid),
            RandomSigmoids = source.IsStochastic && plan.Grid.Function is Logistic,
            RandomPowers = source.IsStochastic && plan.Grid.Rule is PowerOfTwoRule,
            SignDraws = source.Draws is not null,
            StochasticVectors = source.IsStochastic && RandomFunctionText.HasVectors(plan),
            SignFits = plan.Grid.Rule is BinaryRule && source.Fitting is not null,
            Signs = plan.Grid.IsBipolar,
            Laws = new EquatableArray<int>(ops.OfType<Op.EncodeG711>().Select(op => (int)op.Law).Distinct()),
            Triples = ops.Any(op => op is Op.TripleToOdd) || FunctionText.Triples(plan.Grid),
            LargeScales = plan.HasVectors && VectorPlan.IsLargeScale(plan.Input.Scale),
            Alphas = source.Fitting is { } fit ? new EquatableArray<int>([(int)fit.Alpha]) : EquatableArray<int>.Empty,
        };
    }

    /// <summary>The ops of all scalar methods.</summary>
    private static IEnumerable<Op> OpsOf(QuantizerPlan plan, bool isTypedCode)
    {
        Procedure?[] procedures = [plan.FromSingleInBulk, plan.FromSingle, plan.FromDouble, plan.FromInt64, isTypedCode ? plan.OfValue?.Procedure : null];
        return procedures.OfType<Procedure>().SelectMany(procedure => procedure.Ops);
    }

    private static int? RoundingOf(Op op) => op switch
    {
        Op.RoundProduct round => (int)round.Rounding,
        Op.RoundQuotient round => (int)round.Rounding,
        Op.DivideSaturating divide => (int)divide.Rounding,
        Op.RoundingShiftRight shift => (int)shift.Rounding,
        _ => null,
    };

    public static KernelParts Union(IEnumerable<KernelParts> needs)
    {
        var all = needs.ToList();
        return new(
            new EquatableArray<string>(all.SelectMany(need => need.CodeTypes).Distinct().OrderBy(name => name, StringComparer.Ordinal)),
            new EquatableArray<int>(all.SelectMany(need => need.Roundings).Distinct().OrderBy(rounding => rounding)),
            all.Any(need => need.Quotients),
            all.Any(need => need.Residual),
            all.Any(need => need.Divisions),
            new EquatableArray<string>(all.SelectMany(need => need.Packed).Distinct().OrderBy(name => name, StringComparer.Ordinal)),
            all.Any(need => need.PackedInVectors),
            all.Any(need => need.Blocks),
            all.Any(need => need.Profiles),
            all.Any(need => need.TwoTerms),
            all.Any(need => need.Offsets),
            all.Any(need => need.Any))
        {
            ConstantScale = all.Any(need => need.ConstantScale),
            ZeroPoints = all.Any(need => need.ZeroPoints),
            Bounds = all.Any(need => need.Bounds),
            LoopsInDouble = all.Any(need => need.LoopsInDouble),
            SearchesSpans = all.Any(need => need.SearchesSpans),
            Searches = all.Any(need => need.Searches),
            Powers = all.Any(need => need.Powers),
            Comparisons = all.Any(need => need.Comparisons),
            PowerVectors = all.Any(need => need.PowerVectors),
            Affine = all.Any(need => need.Affine),
            StochasticAffine = all.Any(need => need.StochasticAffine),
            GivenProfiles = all.Any(need => need.GivenProfiles),
            RandomSteps = all.Any(need => need.RandomSteps),
            RandomCurves = all.Any(need => need.RandomCurves),
            RandomSigmoids = all.Any(need => need.RandomSigmoids),
            SignDraws = all.Any(need => need.SignDraws),
            RandomPowers = all.Any(need => need.RandomPowers),
            StochasticVectors = all.Any(need => need.StochasticVectors),
            SignFits = all.Any(need => need.SignFits),
            Signs = all.Any(need => need.Signs),
            Laws = new EquatableArray<int>(all.SelectMany(need => need.Laws).Distinct().OrderBy(law => law)),
            Triples = all.Any(need => need.Triples),
            Requantized = new EquatableArray<string>(all.SelectMany(need => need.Requantized).Distinct().OrderBy(name => name, StringComparer.Ordinal)),
            Requantizes = all.Any(need => need.Requantizes),
            Multiplies = all.Any(need => need.Multiplies),
            MultipliesPacked = all.Any(need => need.MultipliesPacked),
            LooksUp = all.Any(need => need.LooksUp),
            LargeScales = all.Any(need => need.LargeScales),
            Alphas = new EquatableArray<int>(all.SelectMany(need => need.Alphas).Distinct().OrderBy(alpha => alpha)),
        };
    }
}
