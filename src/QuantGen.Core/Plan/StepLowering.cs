using QuantGen.Core.Collections;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>Grid of a rule → Plan: comparisons with one or two thresholds, the bits of a float, or the arithmetic of G.711.</summary>
internal static class StepLowering
{
    public static QuantizerPlan Lower(NumberGrid grid, bool withVectors)
    {
        StepRule rule = grid.Rule!;
        (Procedure single, Procedure real, Procedure integer) = rule switch
        {
            PowerOfTwoRule power => All(new Op.PowerOfTwo(new(power), grid.NaNCode)),
            G711Rule law => Telephony(grid, law),
            _ => (Compare(grid, rule, BinaryFormat.Single), Compare(grid, rule, BinaryFormat.Double), CompareIntegers(grid, rule)),
        };
        return new QuantizerPlan(
            grid,
            single,
            real,
            integer,
            Inside: Lowering.Inside(rule.First, rule.Last, BinaryFormat.Single),
            InsideDoubles: Lowering.Inside(rule.First, rule.Last, BinaryFormat.Double),
            InsideIntegers: new InsideIntegers(rule.First.FirstInteger(), rule.Last.FirstInteger() - 1),
            FromSingleInBulk: null,
            DequantizeArithmetic: Arithmetic.Single,
            Vectors: new VectorPlan(withVectors ? MethodOf(rule) : VectorMethod.None, 0, withVectors && rule is BinaryRule ? KernelCall.OfBinary(grid) : null))
        {
            OfValue = (OfValue(grid, rule, real), Around(grid)),
        };
    }

    /// <summary>The numbers whose nearest float lies in the range: the shortest text of an end may lie beyond it.</summary>
    private static InsideRange Around(NumberGrid grid)
    {
        Dyadic below = BinaryFormat.Single.Below(grid.MinValue) ?? grid.MinValue, above = BinaryFormat.Single.Above(grid.MaxValue) ?? grid.MaxValue;
        return new((grid.MinValue + below).TimesPowerOfTwo(-1), (grid.MaxValue + above).TimesPowerOfTwo(-1));
    }

    private static VectorMethod MethodOf(StepRule rule) => rule switch
    {
        BinaryRule or TernaryRule => VectorMethod.Comparison,
        PowerOfTwoRule power when new PowerOfTwoConstants(power).AreNormal => VectorMethod.PowersOfTwo,
        _ => VectorMethod.None,
    };

    /// <summary>An output value becomes the code whose value is nearest, not the one that the value would become as an input.</summary>
    private static Procedure OfValue(NumberGrid grid, StepRule rule, Procedure real)
    {
        Dyadic half = grid.Scale.TimesPowerOfTwo(-1);
        Op? op = rule switch
        {
            TernaryRule => new Op.Compare(-half, half, -1, 0, 1, grid.NaNCode),
            BinaryRule { IsSigned: false } => new Op.Compare(null, half, 0, 0, 1, grid.NaNCode),
            PowerOfTwoRule power => new Op.PowerOfTwo(new(power with { SlopeExponent = 0 }), grid.NaNCode),
            _ => null,
        };
        return op is null ? real : new(Arithmetic.Double, new EquatableArray<Op>([op]));
    }

    /// <summary>An op on a double or a 64-bit integer. A float is a double.</summary>
    private static (Procedure Single, Procedure Double, Procedure Integer) All(Op op)
    {
        var ops = new EquatableArray<Op>([op]);
        return (new(Arithmetic.Double, ops), new(Arithmetic.Double, ops), new(Arithmetic.Int64, ops));
    }

    private static (Procedure Single, Procedure Double, Procedure Integer) Telephony(NumberGrid grid, G711Rule law)
    {
        var real = new Procedure(Arithmetic.Double, new EquatableArray<Op>([new Op.ReplaceNaN(grid.ValueOf(grid.NaNCode)), new Op.Clamp(short.MinValue, short.MaxValue), new Op.EncodeG711(law.Law)]));
        return (real, real, new(Arithmetic.Int64, new EquatableArray<Op>([new Op.ClampInteger(short.MinValue, short.MaxValue), new Op.EncodeG711(law.Law)])));
    }

    private static Procedure Compare(NumberGrid grid, StepRule rule, BinaryFormat format)
    {
        Threshold high = rule.ThresholdAt(rule.Codes.Count - 1), low = rule.ThresholdAt(1);
        // The last number below the first threshold. Two codes have only one threshold.
        Dyadic? lastLow = rule.Codes.Count > 2 ? low.LastBelow(format) : null;
        var op = new Op.Compare(lastLow, high.First(format), rule.Codes[0], rule.Codes[rule.Codes.Count - 2], rule.Codes[rule.Codes.Count - 1], grid.NaNCode);
        return new(format == BinaryFormat.Single ? Arithmetic.Single : Arithmetic.Double, new EquatableArray<Op>([op]));
    }

    private static Procedure CompareIntegers(NumberGrid grid, StepRule rule)
    {
        Dyadic? lastLow = rule.Codes.Count > 2 ? new Dyadic(rule.ThresholdAt(1).FirstInteger() - 1, 0) : null;
        var firstHigh = new Dyadic(rule.ThresholdAt(rule.Codes.Count - 1).FirstInteger(), 0);
        return new(Arithmetic.Int64, new EquatableArray<Op>([new Op.Compare(
            lastLow >= long.MinValue ? lastLow : null, firstHigh <= long.MaxValue ? firstHigh : null, rule.Codes[0], rule.Codes[rule.Codes.Count - 2], rule.Codes[rule.Codes.Count - 1], grid.NaNCode)]));
    }
}
