using System;
using System.Collections.Generic;
using QuantGen.Core.Collections;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>Grid with a function → Plan. A line becomes a grid of another scale and zero point; a curve becomes a search in its thresholds.</summary>
internal static class FunctionLowering
{
    /// <summary>The most bits of a code that is found by a search.</summary>
    public const int MaxBitsOfSearch = 12;

    /// <summary>Whether a search finds the codes.</summary>
    public static bool IsSearched(NumberGrid grid) => FunctionReduction.Of(grid) is null && FunctionReduction.OfSlope(grid) is null;

    public static QuantizerPlan Lower(NumberGrid grid, bool withVectors)
    {
        QuantizerPlan plan = FunctionReduction.Of(grid) is { } reduction ? Reduced(grid, reduction, withVectors)
            : FunctionReduction.OfSlope(grid) is { } slope ? Sloped(grid, slope.Below, slope.Above, withVectors)
            : Searched(grid, withVectors);
        Threshold first = grid.ThresholdOf(grid.MinCode), behind = grid.ThresholdOf(grid.MaxCode + 1);
        return plan with
        {
            Grid = grid,
            Inside = Lowering.Inside(first, behind, BinaryFormat.Single),
            InsideDoubles = Lowering.Inside(first, behind, BinaryFormat.Double),
            InsideIntegers = new InsideIntegers(first.FirstInteger(), behind.FirstInteger() - 1),
            OfValue = grid.Function is Companding ? null : OfValue(grid.OfResults with { ValueFactor = 1 }),
        };
    }

    private static (Procedure, InsideRange) OfValue(NumberGrid results)
    {
        QuantizerPlan plan = Lowering.Lower(results, withVectors: false);
        return (plan.FromDouble, plan.InsideDoubles);
    }

    private static QuantizerPlan Reduced(NumberGrid grid, FunctionReduction reduction, bool withVectors)
    {
        // Vectors add a zero point to lanes of the codes' size.
        bool hasVectors = withVectors && reduction.Multiple == 1 && reduction.Grid.ZeroPoint >= grid.MinCode && reduction.Grid.ZeroPoint <= grid.MaxCode;
        QuantizerPlan plan = Lowering.Lower(reduction.Grid, hasVectors);
        bool isWide = Math.Abs(reduction.Grid.ZeroPoint) > 1 << 20;
        if (reduction.Multiple != 1 || isWide)
        {
            // A product of a float is exact in double. That of a double is rounded to odd, which keeps its order to every number of 52 bits, and so to every threshold.
            IEnumerable<Op> ops = reduction.Multiple == 1 ? plan.FromDouble.Ops : [new Op.TripleToOdd(), .. plan.FromDouble.Ops];
            var procedure = new Procedure(Arithmetic.Double, new EquatableArray<Op>(ops));
            // Integers beyond those that a double holds are beyond every threshold.
            plan = plan with { FromSingle = procedure, FromDouble = procedure, FromInt64 = reduction.Multiple == 1 ? plan.FromInt64 : procedure };
        }

        return plan with
        {
            Input = reduction.Grid,
            Vectors = plan.Vectors with { Call = plan.Vectors.Call is null ? null : KernelCall.Of(reduction.Grid, grid) },
            DequantizeArithmetic = grid.Bits <= Lowering.MaxSingleLaneBits ? Arithmetic.Single : Arithmetic.Double,
        };
    }

    private static QuantizerPlan Sloped(NumberGrid grid, NumberGrid below, NumberGrid above, bool withVectors)
    {
        QuantizerPlan lower = Lowering.Lower(below, withVectors: false), plan = Lowering.Lower(above, withVectors: false);
        return plan with
        {
            FromSingle = Either(lower.FromSingle, plan.FromSingle),
            FromDouble = Either(lower.FromDouble, plan.FromDouble),
            FromInt64 = Either(lower.FromInt64, plan.FromInt64),
            Vectors = Lowering.NoVectors(above, withVectors),
            Input = above,
        };

        static Procedure Either(Procedure below, Procedure above) => above with { Ops = new EquatableArray<Op>([new Op.BelowZero(below.Ops), .. above.Ops]) };
    }

    private static QuantizerPlan Searched(NumberGrid grid, bool withVectors)
    {
        Procedure fromDouble = Search(grid, BinaryFormat.Double, Arithmetic.Double), fromSingle = Search(grid, BinaryFormat.Single, Arithmetic.Single);
        return new QuantizerPlan(
            grid,
            FromSingle: fromSingle,
            FromDouble: fromDouble,
            FromInt64: fromDouble,
            Inside: new(0, 0),
            InsideDoubles: new(0, 0),
            InsideIntegers: new(0, 0),
            FromSingleInBulk: null,
            DequantizeArithmetic: Arithmetic.Single,
            Vectors: new VectorPlan(VectorMethod.None, 0, withVectors && grid.Function is not Companding ? KernelCall.OfOutput(grid) : null))
        {
            Index = withVectors && grid.CodeType.Bits == 8 && !grid.Function!.Falls ? SearchIndex.Of(((Op.CountThresholds)fromSingle.Ops[0]).Rising) : null,
        };
    }

    private static Procedure Search(NumberGrid grid, BinaryFormat format, Arithmetic arithmetic)
    {
        List<double> rising = [], falling = [];
        for (long code = grid.MinCode + 1; code <= grid.MaxCode; code++)
            rising.Add(BinaryFormat.ToDouble(grid.ThresholdOf(code).First(format)!.Value));
        if (grid.Function!.Falls)
        {
            // It falls from 0 to its least result.
            for (long code = grid.MinCode + 1; code <= grid.ZeroPoint; code++)
                falling.Add(BinaryFormat.ToDouble(grid.FunctionMap.FallingThresholdOf(code).First(format)!.Value));
        }

        return new(arithmetic, new EquatableArray<Op>([new Op.CountThresholds(new(rising), new(falling), grid.MinCode, grid.NaNCode)]));
    }
}
