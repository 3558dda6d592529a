using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Plan;

/// <summary>The lowered plan, op by op, against the exact grid.</summary>
public sealed class PlanInterpreterTests
{
    public static TheoryData<int> EveryBits => SampleGrids.EveryBits;

    [Fact]
    public void The_sample_reaches_both_ends_of_the_scale_and_every_pair_of_rounding_and_sign()
    {
        List<UniformSpec> specs = SampleGrids.All.ToList();
        Assert.True(specs.Count >= 400, $"{specs.Count} grids");
        Assert.All(specs, spec => Assert.DoesNotContain(SpecChecker.Check(spec), fault => fault.IsError));
        Assert.Equal((-126, 126), (specs.Min(spec => GridBuilder.Build(spec).ScaleExponent), specs.Max(spec => GridBuilder.Build(spec).ScaleExponent)));
        Assert.Equal(30, specs.Select(spec => (spec.Rounding, spec.Signed, spec.NarrowRange)).Where(kind => kind.Signed || !kind.NarrowRange).Distinct().Count());
        Assert.Equal(3, specs.Select(spec => spec.NaN).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(EveryBits))]
    public void Floats_have_the_code_of_the_grid(int bits)
    {
        foreach ((string name, NumberGrid grid, QuantizerPlan plan) in Lowered(bits))
        {
            foreach (float x in Thresholds(grid).SelectMany(Neighbours.Floats).Concat(Floats.Special).Concat(Neighbours.RandomFloats()))
            {
                long expected = grid.Quantize(x), actual = PlanInterpreter.Quantize(plan, x);
                if (expected != actual)
                    Assert.Fail($"{name} of float {BitConverter.SingleToUInt32Bits(x):X8} ({x:R}): expected {expected}, actual {actual}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryBits))]
    public void Doubles_have_the_code_of_the_grid(int bits)
    {
        foreach ((string name, NumberGrid grid, QuantizerPlan plan) in Lowered(bits))
        {
            foreach (double x in Thresholds(grid).SelectMany(Neighbours.Doubles).Concat(Floats.SpecialDoubles).Concat(Floats.RandomDoubles(100)))
            {
                long expected = grid.Quantize(x), actual = PlanInterpreter.Quantize(plan, x);
                if (expected != actual)
                    Assert.Fail($"{name} of double {BitConverter.DoubleToUInt64Bits(x):X16} ({x:R}): expected {expected}, actual {actual}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryBits))]
    public void Integers_have_the_code_of_the_grid(int bits)
    {
        foreach ((string name, NumberGrid grid, QuantizerPlan plan) in Lowered(bits))
        {
            foreach (long x in Thresholds(grid).SelectMany(Neighbours.Integers).Concat(Neighbours.IntegersOfEverySize()).Distinct())
            {
                long expected = grid.Quantize((Dyadic)x), actual = PlanInterpreter.Quantize(plan, x);
                if (expected != actual)
                    Assert.Fail($"{name} of long {x}: expected {expected}, actual {actual}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryBits))]
    public void Codes_have_the_nearest_float_of_their_value(int bits)
    {
        foreach ((string name, NumberGrid grid, QuantizerPlan plan) in Lowered(bits))
        {
            foreach (long code in SampleGrids.Codes(grid).Where(code => code <= grid.MaxCode))
            {
                // The product of a code of 32 bits and a power of two is exact in double, and the conversion rounds once.
                float expected = (float)Math.ScaleB(code, grid.ScaleExponent!.Value), actual = PlanInterpreter.Dequantize(plan, code);
                if (BitConverter.SingleToUInt32Bits(expected) != BitConverter.SingleToUInt32Bits(actual))
                    Assert.Fail($"{name}, code {code}: expected {expected:R}, actual {actual:R}");
            }
        }
    }

    private static IEnumerable<(string Name, NumberGrid Grid, QuantizerPlan Plan)> Lowered(int bits)
    {
        foreach (UniformSpec spec in SampleGrids.OfBits(bits))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            yield return (Canonical.Text(spec), grid, Lowering.Lower(grid));
        }
    }

    private static IEnumerable<Dyadic> Thresholds(NumberGrid grid) => SampleGrids.Codes(grid).Select(code => grid.ThresholdOf(code).Value);
}
