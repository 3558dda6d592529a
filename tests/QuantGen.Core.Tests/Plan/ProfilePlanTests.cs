using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
using Xunit.Abstractions;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Plan;

/// <summary>The ops of a profile against its definition, and the proof of other forms against it.</summary>
public sealed class ProfilePlanTests(ITestOutputHelper output)
{
    [Fact]
    public void A_plan_has_the_codes_of_the_definition()
    {
        int formats = 0;
        foreach (UniformSpec spec in ProfileSamples.Every(8))
        {
            formats++;
            NumberGrid grid = GridBuilder.Build(spec);
            QuantizerPlan plan = Lowering.Lower(grid);
            string name = Canonical.Text(spec);
            foreach (float x in Inputs(grid))
            {
                Same(name, x, grid.Quantize(x), PlanInterpreter.Quantize(plan, x));
                Same(name + " of a double", x, grid.Quantize(Math.BitIncrement((double)x)), PlanInterpreter.Quantize(plan, Math.BitIncrement((double)x)));
                if (grid.Bulk is { } body)
                    Same(name + " in the body", x, body.Quantize(x), PlanInterpreter.QuantizeInBulk(plan, x));
            }

            foreach (long x in new[] { 0, 1, -1, 7, 1000, -1000, 1L << 40, (1L << 60) + (1L << 36) + 1, long.MinValue, long.MaxValue })
                Same(name + " of a long", x, grid.Quantize((Dyadic)x), PlanInterpreter.Quantize(plan, x));
        }

        output.WriteLine($"{formats} formats");
        Assert.True(formats > 150);
    }

    /// <summary>What the proof compares with, floats for integers, is the definition, and begins its codes where that does.</summary>
    [Fact]
    public void The_form_in_floats_is_the_definition()
    {
        foreach (NumberGrid grid in ProfileSamples.Every(6).Select(GridBuilder.Build).SelectMany(grid => grid.Bulk is { } body ? (NumberGrid[])[grid, body] : [grid]))
        {
            var form = new ProfileForm(grid);
            string name = $"{grid.Profile}, scale {grid.Scale}, zero point {grid.ZeroPoint}";
            foreach (float x in Inputs(grid))
                Same(name, x, grid.Quantize(x), form.Quantize(x));
            foreach (long code in Codes(grid))
                Assert.Equal(grid.ThresholdOf(code).First(BinaryFormat.Single), form.First(code) is { } first ? Dyadic.FromDouble(first) : null);
        }
    }

    [Fact]
    public void Inside_is_what_the_definition_does_not_bring_into_the_codes()
    {
        foreach (UniformSpec spec in ProfileSamples.Every(4))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            InsideRange inside = Lowering.Lower(grid).Inside;
            foreach (float x in Inputs(grid))
                Assert.Equal(grid.IsOutside((double)x), !(x >= BinaryFormat.ToSingle(inside.First!.Value) && x <= BinaryFormat.ToSingle(inside.Last!.Value)));
        }
    }

    [Fact]
    public void The_interpreted_plan_is_proved()
    {
        foreach (UniformSpec spec in ProfileSamples.Every(2).Where(spec => spec.Bits <= 8))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            QuantizerPlan plan = Lowering.Lower(grid);
            Assert.Equal((int)(grid.MaxCode - grid.MinCode), FormProof.Prove(grid, x => PlanInterpreter.Quantize(plan, x)));
            if (grid.Bulk is { } body)
                Assert.Equal((int)(grid.MaxCode - grid.MinCode), FormProof.Prove(body, x => PlanInterpreter.QuantizeInBulk(plan, x)));
        }
    }

    [Theory]
    [InlineData(Profile.Onnx)]
    [InlineData(Profile.TfLiteReference)]
    public void The_reciprocal_product_is_refused_and_the_two_term_reciprocal_proved(Profile profile)
    {
        const int Scales = 200;
        int product = 0, twoTerms = 0;
        var clock = new System.Diagnostics.Stopwatch();
        foreach (NumberGrid grid in EightBits(profile, Scales))
        {
            float s = BinaryFormat.ToSingle(grid.Scale), high = 1 / s, low = (float)((1 / (double)s) - high);
            clock.Start();
            product += FormProof.Prove(grid, x => Finish(grid, x * high)) is null ? 0 : 1;
            twoTerms += FormProof.Prove(grid, x => Finish(grid, MathF.FusedMultiplyAdd(x, high, x * low))) is null ? 0 : 1;
            clock.Stop();
        }

        output.WriteLine($"{profile}: of {Scales} scales, one product proved for {product}, two-term reciprocal for {twoTerms}; {clock.Elapsed.TotalMilliseconds / Scales / 2:F2} ms a proof");
        Assert.True(product <= Scales / 20, $"one product proved for {product}");
        Assert.True(twoTerms >= Scales * 19 / 20, $"two-term reciprocal proved for {twoTerms}");
    }

    [Fact]
    public void Sixteen_bits_are_proved_at_every_threshold()
    {
        NumberGrid grid = GridBuilder.Build(new UniformSpec { Bits = 16, Scale = 0.00123f, ZeroPoint = -100, Profile = Profile.Onnx });
        float s = BinaryFormat.ToSingle(grid.Scale), high = 1 / s, low = (float)((1 / (double)s) - high);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(65535, FormProof.Prove(grid, x => Finish(grid, MathF.FusedMultiplyAdd(x, high, x * low))));
        output.WriteLine($"{clock.Elapsed.TotalMilliseconds:F1} ms");
    }

    [Fact]
    public void A_form_that_errs_at_one_float_is_refused()
    {
        NumberGrid grid = EightBits(Profile.Onnx, 1).Single();
        float s = BinaryFormat.ToSingle(grid.Scale);
        long Right(float x) => Finish(grid, x / s);
        Assert.Equal(255, FormProof.Prove(grid, Right));
        long unheld = grid.ZeroPoint >= 0 ? 1L << 31 : -(1L << 31);
        foreach (long code in Enumerable.Range((int)grid.MinCode + 1, 255).Select(code => (long)code).Append(unheld))
        {
            float wrong = BinaryFormat.ToSingle(grid.ThresholdOf(code).First(BinaryFormat.Single)!.Value);
            Assert.Null(FormProof.Prove(grid, x => x == wrong ? Right(MathF.BitDecrement(x)) : Right(x)));
        }

        foreach (float wrong in (float[])[float.NaN, float.PositiveInfinity, float.NegativeInfinity])
            Assert.Null(FormProof.Prove(grid, x => x.Equals(wrong) ? grid.ZeroPoint : Right(x)));
    }

    /// <summary>The rest of the profile after its quotient.</summary>
    private static long Finish(NumberGrid grid, float y)
    {
        double rounded = Math.Round((double)y, grid.Rounding == Rounding.HalfToEven ? MidpointRounding.ToEven : MidpointRounding.AwayFromZero);
        int converted = rounded >= int.MinValue && rounded <= int.MaxValue ? (int)rounded : int.MinValue;
        return Math.Clamp(unchecked(converted + (int)grid.ZeroPoint), grid.MinCode, grid.MaxCode);
    }

    private static IEnumerable<NumberGrid> EightBits(Profile profile, int count)
    {
        var random = new Random(8);
        for (int index = 0; index < count; index++)
        {
            var spec = new UniformSpec { Scale = AffineSamples.RandomScale(random, 0), ZeroPoint = random.Next(-128, 128), Profile = profile };
            yield return GridBuilder.Build(spec);
        }
    }

    private static long[] Codes(NumberGrid grid) =>
        [.. new[] { 0, 1, -1, 2, -2 }.Select(step => grid.ZeroPoint + step), grid.MinCode, grid.MinCode + 1, grid.MaxCode, grid.MaxCode + 1, 1L << 31, -(1L << 31)];

    private static IEnumerable<float> Inputs(NumberGrid grid) =>
        Codes(grid).SelectMany(code => Neighbours.Floats(grid.ThresholdOf(code).Value)).Concat(Floats.Special).Concat(Neighbours.RandomFloats());

    private static void Same<T>(string name, T x, long expected, long actual)
    {
        if (expected != actual)
            Assert.Fail($"{name} of {x}: expected {expected}, actual {actual}");
    }
}
