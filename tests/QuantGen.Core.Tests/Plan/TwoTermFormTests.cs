using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Plan;

/// <summary>The form of a profile's vectors: which one the lowering takes, and what the proof refuses.</summary>
public sealed class TwoTermFormTests
{
    [Theory]
    [InlineData(Profile.Onnx)]
    [InlineData(Profile.OnnxRuntime)]
    [InlineData(Profile.TfLiteReference)]
    public void The_reciprocal_in_two_terms_is_taken_where_it_is_proved(Profile profile)
    {
        var random = new Random(17);
        foreach (int bits in new[] { 4, 8, 8, 8, 8, 12, 16 })
        {
            NumberGrid grid = Grid(bits, AffineSamples.RandomScale(random, 0), random.Next(-8, 8), profile);
            Assert.Equal((VectorMethod.TwoTermReciprocal, (int)(grid.MaxCode - grid.MinCode)), FormOf(Lowering.Lower(grid)));
        }
    }

    /// <summary>A large scale has a low term that is subnormal.</summary>
    [Theory]
    [InlineData(8, 4.1955016E35f, -7, Profile.Onnx)]
    [InlineData(16, 3.719414E33f, 1, Profile.Onnx)]
    [InlineData(16, 3.6050507E33f, 0, Profile.TfLiteReference)]
    [InlineData(8, 4.1955016E35f, -7, Profile.OnnxRuntime)]
    public void A_scale_for_which_that_is_refused_is_divided_by(int bits, float scale, int zeroPoint, Profile profile)
    {
        NumberGrid grid = Grid(bits, scale, zeroPoint, profile);
        Assert.Equal((VectorMethod.Quotient, 0), FormOf(Lowering.Lower(grid)));
        Func<float, long> form = Form(grid, x => FusedTerms(grid, x));
        Assert.Contains(Inputs(grid), x => form(x) != grid.Quantize(x));
    }

    [Theory]
    [InlineData(0.0371f, Profile.Xnnpack)]
    [InlineData(0.0371f, Profile.TfLiteOptimized)]
    [InlineData(0.0078125f, Profile.Onnx)]
    [InlineData(1.2E-38f, Profile.Xnnpack)]
    public void The_product_with_the_reciprocal_is_taken_where_it_is_the_definition_or_exact(float scale, Profile profile) =>
        Assert.Equal((VectorMethod.ReciprocalProduct, 0), FormOf(Lowering.Lower(Grid(8, scale, 3, profile))));

    [Fact]
    public void The_quotient_by_a_power_of_two_is_the_product_with_its_reciprocal()
    {
        for (int exponent = -126; exponent <= 120; exponent++)
        {
            float scale = MathF.ScaleB(1, exponent), reciprocal = 1 / scale;
            foreach (float x in Floats.Special.Concat(Neighbours.RandomFloats()))
                Same(scale, x, x / scale, x * reciprocal);
        }
    }

    [Fact]
    public void The_arithmetic_of_the_form_is_that_of_a_processor()
    {
        foreach (NumberGrid grid in Grids())
        {
            var form = new TwoTermForm(grid);
            Func<float, long> processor = Form(grid, x => FusedTerms(grid, x));
            foreach (float x in Inputs(grid))
                Assert.True(processor(x) == form.Quantize(x), FormattableString.Invariant($"scale {grid.Scale}, {x:R}: expected {processor(x)}, actual {form.Quantize(x)}"));
        }
    }

    [Fact]
    public void A_sum_of_product_and_addend_is_rounded_once()
    {
        float[] numbers = [.. Floats.Special, .. Neighbours.RandomFloats()];
        var random = new Random(5);
        for (int i = 0; i < 300_000; i++)
        {
            float left = numbers[random.Next(numbers.Length)], right = numbers[random.Next(numbers.Length)], addend = numbers[random.Next(numbers.Length)];
            if (i % 2 == 0)
            {
                // The product, 1 + 2^-11 + 2^-24 times a power of two, is the middle between two floats, and the addend is too small for a double to hold
                // the sum: rounded to that first, it would be the middle.
                (int first, int second) = (random.Next(-40, 40), random.Next(-20, 20));
                (left, right) = (MathF.ScaleB(1 + MathF.ScaleB(1, -12), first), MathF.ScaleB(1 + MathF.ScaleB(1, -12), second));
                left *= i % 4 == 0 ? 1 : -1;
                addend = MathF.ScaleB(i % 8 < 4 ? 1 : -1, first + second - random.Next(50, 80));
            }

            Same(left, addend, MathF.FusedMultiplyAdd(left, right, addend), FloatArithmetic.FusedMultiplyAdd(left, right, addend));
        }
    }

    [Fact]
    public void A_form_without_low_term_or_limit_or_with_a_negative_low_term_is_refused()
    {
        NumberGrid onnx = Grid(8, 0.0371f, -13, Profile.Onnx), runtime = Grid(8, 0.1f, 7, Profile.OnnxRuntime);
        float scale = BinaryFormat.ToSingle(runtime.Scale), nearest = 1 / scale, low = (float)((1 / (double)scale) - nearest);
        Assert.True(low < 0);
        Assert.Equal(255, FormProof.Prove(onnx, Form(onnx, x => FusedTerms(onnx, x))));
        Assert.Equal(255, FormProof.Prove(runtime, Form(runtime, x => FusedTerms(runtime, x))));
        Assert.Null(FormProof.Prove(onnx, Form(onnx, x => x * Terms(onnx).High)));
        Assert.Null(FormProof.Prove(onnx, Form(onnx, x => FusedTerms(onnx, x), isLimited: false)));
        Assert.Null(FormProof.Prove(runtime, Form(runtime, x => MathF.FusedMultiplyAdd(x, nearest, x * low))));
    }

    /// <summary>A quotient and what follows it: the comparison with what an int holds, in the integers themselves, the clamp and the rounding.</summary>
    private static Func<float, long> Form(NumberGrid grid, Func<float, float> quotient, bool isLimited = true) => x =>
    {
        double rounded = Math.Round((double)quotient(x), grid.Rounding == Rounding.HalfToEven ? MidpointRounding.ToEven : MidpointRounding.AwayFromZero);
        bool isHeld = !grid.Profile!.GoesThroughInt32 || !isLimited || (IsInt32(rounded) && IsInt32(rounded + grid.ZeroPoint));
        return double.IsNaN(rounded) || !isHeld ? grid.NaNCode : (long)Math.Clamp(rounded + grid.ZeroPoint, grid.MinCode, grid.MaxCode);
    };

    private static bool IsInt32(double value) => value >= int.MinValue && value <= int.MaxValue;

    private static float FusedTerms(NumberGrid grid, float x) => MathF.FusedMultiplyAdd(x, Terms(grid).High, x * Terms(grid).Low);

    /// <summary>By a quotient in double, which has 53 bits of the 48 that are needed where nothing is subnormal.</summary>
    private static (float High, float Low) Terms(NumberGrid grid)
    {
        double scale = BinaryFormat.ToDouble(grid.Scale);
        float high = (float)(1 / scale);
        if (high * scale > 1)
            high = MathF.BitDecrement(high);
        return (high, (float)(Math.FusedMultiplyAdd(-high, scale, 1) / scale));
    }

    private static NumberGrid Grid(int bits, float scale, int zeroPoint, Profile profile) =>
        GridBuilder.Build(new UniformSpec { Bits = bits, Scale = scale, ZeroPoint = zeroPoint, Profile = profile });

    private static IEnumerable<NumberGrid> Grids() =>
        [Grid(8, 0.0371f, -13, Profile.Onnx), Grid(8, 0.1f, 7, Profile.OnnxRuntime), Grid(8, 0.3f, 0, Profile.TfLiteReference), Grid(8, 4.1955016E35f, -7, Profile.Onnx), Grid(8, 1.9503524E-16f, 5, Profile.OnnxRuntime)];

    private static IEnumerable<float> Inputs(NumberGrid grid)
    {
        for (long code = grid.MinCode; code <= grid.MaxCode + 1; code++)
        {
            if (grid.ThresholdOf(code).First(BinaryFormat.Single) is not { } first)
                continue;
            float x = BinaryFormat.ToSingle(first);
            yield return MathF.BitDecrement(x);
            yield return x;
            yield return MathF.BitIncrement(x);
        }

        foreach (float x in Floats.Special)
            yield return x;
        yield return float.MaxValue;
        yield return float.MinValue;
    }

    private static void Same(float left, float right, float expected, float actual) =>
        Assert.True(expected.Equals(actual) && (float.IsNaN(expected) || BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(actual)),
            FormattableString.Invariant($"{left:R}, {right:R}: expected {expected:R}, actual {actual:R}"));

    private static (VectorMethod Form, int ThresholdsProved) FormOf(QuantizerPlan plan) => (plan.Vectors.Method, plan.Vectors.ThresholdsProved);
}
