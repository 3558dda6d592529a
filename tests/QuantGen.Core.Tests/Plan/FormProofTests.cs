using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
using Xunit.Abstractions;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Plan;

/// <summary>The proof accepts what is exact, refuses what is not, and looks at every threshold.</summary>
public sealed class FormProofTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(4, 60)]
    [InlineData(6, 60)]
    [InlineData(8, 60)]
    [InlineData(12, 40)]
    [InlineData(16, 20)]
    public void The_residual_form_is_proved_at_every_threshold(int bits, int scales)
    {
        var clock = new Stopwatch();
        foreach (UniformSpec spec in AffineSamples.OfBits(bits, scales))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            clock.Start();
            int? thresholds = FormProof.Prove(grid, new ResidualForm(grid).Quantize);
            clock.Stop();
            if (thresholds != grid.MaxCode - grid.MinCode)
                Assert.Fail($"{Canonical.Text(spec)}: proved at {thresholds}, not at {grid.MaxCode - grid.MinCode} thresholds");
            Assert.Equal((VectorMethod.Residual, thresholds.Value), FormOf(Lowering.Lower(grid)));
        }

        output.WriteLine($"{bits} bits: {clock.Elapsed.TotalMilliseconds / scales:F3} ms a proof");
    }

    [Fact]
    public void Every_rounding_is_proved_for_small_formats()
    {
        foreach (UniformSpec sample in AffineSamples.OfBits(5, 20))
        {
            foreach (Rounding rounding in Enum.GetValues<Rounding>())
            {
                NumberGrid grid = GridBuilder.Build(sample with { Rounding = rounding });
                Assert.Equal((int)(grid.MaxCode - grid.MinCode), FormProof.Prove(grid, new ResidualForm(grid).Quantize));
            }
        }
    }

    /// <summary>What everyone writes: the product with the rounded reciprocal, rounded to float, then to an integer.</summary>
    [Fact]
    public void Multiplication_by_the_reciprocal_is_refused_for_nearly_every_scale()
    {
        int refused = 0;
        foreach (NumberGrid grid in EightBits(Rounding.HalfToEven, 100))
        {
            float inverse = 1 / BinaryFormat.ToSingle(grid.Scale);
            long Form(float x) => Clamped(grid, Math.Round((double)(x * inverse), MidpointRounding.ToEven));
            bool proved = FormProof.Prove(grid, Form) is not null;
            refused += proved ? 0 : 1;
            Assert.Equal(proved, !Counterexamples(grid, Form).Any());
        }

        output.WriteLine($"reciprocal multiplication: {refused} of 100 refused");
        Assert.True(refused >= 90, $"{refused} of 100 refused");
    }

    [Fact]
    public void Division_in_float_is_refused_for_most_scales_and_division_in_double_is_proved()
    {
        int refused = 0;
        foreach (NumberGrid grid in EightBits(Rounding.HalfToEven, 100))
        {
            float scale = BinaryFormat.ToSingle(grid.Scale);
            long Form(float x) => Clamped(grid, Math.Round((double)(x / scale), MidpointRounding.ToEven));
            bool proved = FormProof.Prove(grid, Form) is not null;
            refused += proved ? 0 : 1;
            Assert.Equal(proved, !Counterexamples(grid, Form).Any());
            Assert.Equal(255, FormProof.Prove(grid, x => Clamped(grid, Math.Round((double)x / scale, MidpointRounding.ToEven))));
        }

        output.WriteLine($"float division: {refused} of 100 refused");
        Assert.True(refused >= 80, $"{refused} of 100 refused");
    }

    [Fact]
    public void The_form_of_one_rounding_is_refused_for_every_other()
    {
        foreach (Rounding stated in Enum.GetValues<Rounding>())
        {
            // A scale of few digits, so that every tie is a float.
            NumberGrid grid = GridBuilder.Build(new UniformSpec { Scale = 0.375, Rounding = stated });
            foreach (Rounding broken in Enum.GetValues<Rounding>())
            {
                int? thresholds = FormProof.Prove(grid, new ResidualForm(grid with { Rounding = broken }).Quantize);
                Assert.True((thresholds is not null) == (stated == broken), $"The form of {broken} for {stated}: {thresholds}");
            }
        }
    }

    /// <summary>A form that errs at a single threshold, by one float, is refused, wherever the threshold is.</summary>
    [Fact]
    public void One_wrong_float_is_enough()
    {
        foreach (Rounding rounding in Enum.GetValues<Rounding>())
        {
            NumberGrid eight = EightBits(rounding, 2).Last();
            NumberGrid grid = eight with { Codes = new CodeSet(6, Signed: true, -32, 31), Values = eight.Values with { ZeroPoint = 3 } };
            var form = new ResidualForm(grid);
            for (long code = grid.MinCode + 1; code <= grid.MaxCode; code++)
            {
                Threshold threshold = grid.ThresholdOf(code);
                foreach (Dyadic? wrong in (Dyadic?[])[threshold.First(BinaryFormat.Single), threshold.LastBelow(BinaryFormat.Single)])
                {
                    float at = BinaryFormat.ToSingle(wrong!.Value);
                    Assert.Null(FormProof.Prove(grid, x => form.Quantize(x) + (x == at ? (wrong == threshold.First(BinaryFormat.Single) ? -1 : 1) : 0)));
                }
            }
        }
    }

    /// <summary>A form without its clamp agrees at every threshold, and leaves the codes beyond the last.</summary>
    [Fact]
    public void A_form_that_leaves_the_codes_is_refused()
    {
        foreach (NumberGrid grid in EightBits(Rounding.HalfToEven, 4))
        {
            double scale = BinaryFormat.ToDouble(grid.Scale);
            Assert.Null(FormProof.Prove(grid, x => (long)Math.Clamp(Math.Round(x / scale, MidpointRounding.ToEven), -128, 128)));
            Assert.Null(FormProof.Prove(grid, x => (long)Math.Clamp(Math.Round(x / scale, MidpointRounding.ToEven), -129, 127)));
            Assert.Equal(255, FormProof.Prove(grid, x => (long)Math.Clamp(Math.Round(x / scale, MidpointRounding.ToEven), -128, 127)));
        }
    }

    [Fact]
    public void What_is_proved_holds_between_the_thresholds_too()
    {
        var random = new Random(9);
        foreach (UniformSpec spec in AffineSamples.OfBits(8, 40))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            var form = new ResidualForm(grid);
            for (int i = 0; i < 300; i++)
            {
                float x = (float)(BinaryFormat.ToDouble(grid.Scale) * ((random.NextDouble() * 300) - 150));
                if (grid.Quantize(x) != form.Quantize(x))
                    Assert.Fail($"{Canonical.Text(spec)} of {x:R}: expected {grid.Quantize(x)}, actual {form.Quantize(x)}");
            }
        }
    }

    private static IEnumerable<NumberGrid> EightBits(Rounding rounding, int count)
    {
        var random = new Random(8);
        for (int index = 0; index < count; index++)
            yield return GridBuilder.Build(new UniformSpec { Bits = 8, Scale = AffineSamples.RandomScale(random, index), Rounding = rounding });
    }

    private static long Clamped(NumberGrid grid, double code) => (long)Math.Min(Math.Max(code, grid.MinCode), grid.MaxCode);

    /// <summary>By the exact grid, at the floats on both sides of every threshold.</summary>
    private static IEnumerable<float> Counterexamples(NumberGrid grid, Func<float, long> form)
    {
        for (long code = grid.MinCode + 1; code <= grid.MaxCode; code++)
        {
            float first = BinaryFormat.ToSingle(grid.ThresholdOf(code).First(BinaryFormat.Single)!.Value);
            foreach (float x in (float[])[MathF.BitDecrement(first), first, MathF.BitIncrement(first)])
            {
                if (form(x) != grid.Quantize(x))
                    yield return x;
            }
        }
    }

    private static (VectorMethod Form, int ThresholdsProved) FormOf(QuantizerPlan plan) => (plan.Vectors.Method, plan.Vectors.ThresholdsProved);
}
