using System;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>Spec → grid of another nature than a rounded quotient. Only for specs in which the checker finds no error.</summary>
internal static class StepGrids
{
    public static NumberGrid Build(BinarySpec spec)
    {
        Dyadic scale = BinaryFormat.NearestSingle(spec.Scale);
        return Of(new BinaryRule(spec.Signed), new CodeSet(1, spec.Signed, spec.Signed ? -1 : 0, 1), scale, spec.NaN);
    }

    /// <summary>With a fitted scale the threshold is half of it: a uniform grid.</summary>
    public static NumberGrid Build(TernarySpec spec)
    {
        Dyadic scale = BinaryFormat.NearestSingle(spec.Scale);
        var codes = new CodeSet(2, Signed: true, -1, 1);
        return spec.Alpha == Alpha.One
            ? Of(new TernaryRule(Dyadic.FromDouble(spec.Threshold ?? TernarySpec.DefaultThreshold)), codes, scale, spec.NaN)
            : Of(null, codes, scale, spec.NaN);
    }

    public static NumberGrid Build(PowerOfTwoSpec spec)
    {
        PowerOfTwoRule rule = RuleOf(spec);
        return Of(rule, new CodeSet(spec.Bits, spec.Signed, rule.MinCode, rule.MaxCode), Dyadic.PowerOfTwo(rule.MinExponent), spec.NaN);
    }

    public static NumberGrid Build(G711Spec spec) => Of(new G711Rule(spec.Law), new CodeSet(8, Signed: false, 0, 255), 1, spec.NaN);

    /// <summary>The exponents of a spec.</summary>
    public static PowerOfTwoRule RuleOf(PowerOfTwoSpec spec)
    {
        (int min, int max) = ExponentsOf(spec);
        return new(min, ((max - min) / spec.Stride) + 1, spec.Stride, spec.Signed, spec.HasZero, spec.Rounding, spec.Signed ? Dyadic.FromDouble(spec.Slope).Exponent : 0);
    }

    /// <summary>The first and the last exponent of a spec.</summary>
    public static (int Min, int Max) ExponentsOf(PowerOfTwoSpec spec)
    {
        int most = spec.MostMagnitudes;
        // The largest exponent of two's complement: half of the magnitudes lie from 1 on.
        int half = (spec.HasZero ? most + 1 : most) / 2;
        int max = spec.MaxValue is { } written ? Dyadic.FromDouble(written).FloorLog2 : spec.Stride * Math.Max(half - 1, 0);
        if (spec.MinExponent is not { } min)
            return (max - (spec.Stride * (most - 1)), max);
        // The largest of the exponents that lie at the stride above the first.
        return (min, spec.MaxValue is null ? Math.Min(max, min + (spec.Stride * (most - 1))) : max - (((max - min) % spec.Stride + spec.Stride) % spec.Stride));
    }

    private static NumberGrid Of(StepRule? rule, CodeSet codes, Dyadic scale, NaNCode nan)
    {
        var grid = new NumberGrid
        {
            Codes = codes,
            Values = new UniformValues(scale, 0),
            Rounding = Rounding.HalfToEven,
            Overflow = new OverflowRule(Overflow.Saturate, codes.Bits, codes.Signed, 0),
            NaNCode = 0,
            Rule = rule,
        };
        long zero = grid.Quantize(Dyadic.Zero);
        // Codes of a rule have no common zero point, except where 0 is a value.
        return grid with
        {
            Values = new UniformValues(scale, rule is G711Rule ? zero : 0),
            NaNCode = nan == NaNCode.Zero ? zero : rule is null ? (nan == NaNCode.Minimum ? codes.Min : codes.Max) : nan == NaNCode.Minimum ? rule.Codes[0] : rule.Codes[rule.Codes.Count - 1],
        };
    }
}
