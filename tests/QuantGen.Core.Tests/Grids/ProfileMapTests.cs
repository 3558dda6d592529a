using System;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Grids;

/// <summary>The definitions of the profiles: examples by hand, the processor's own float arithmetic, and the thresholds.</summary>
public sealed class ProfileMapTests
{
    private const float Nan = float.NaN, Inf = float.PositiveInfinity;

    /// <summary>Scale ½, so that every quotient is exact and only roundings, ends and overflow differ.</summary>
    [Theory]
    // Ties: 0.25 is half a step, 0.75 one and a half.
    [InlineData(Profile.Onnx, 0, 0.25f, 0)]
    [InlineData(Profile.Onnx, 0, 0.75f, 2)]
    [InlineData(Profile.Onnx, 0, -0.25f, 0)]
    [InlineData(Profile.OnnxRuntime, 0, 0.25f, 0)]
    [InlineData(Profile.OnnxRuntime, 0, -0.75f, -2)]
    [InlineData(Profile.TfLiteReference, 0, 0.25f, 1)]
    [InlineData(Profile.TfLiteReference, 0, -0.25f, -1)]
    [InlineData(Profile.TfLiteReference, 0, 1.25f, 3)]
    [InlineData(Profile.TfLiteOptimized, 0, 0.25f, 1)]
    [InlineData(Profile.TfLiteOptimized, 0, -1.25f, -3)]
    [InlineData(Profile.Xnnpack, 0, 0.25f, 0)]
    [InlineData(Profile.Xnnpack, 0, 1.25f, 2)]
    // The zero point is added after rounding.
    [InlineData(Profile.Onnx, 3, 0.25f, 3)]
    [InlineData(Profile.TfLiteReference, 3, -0.25f, 2)]
    // Saturation.
    [InlineData(Profile.Onnx, 0, 1000f, 127)]
    [InlineData(Profile.TfLiteReference, 0, -1000f, -128)]
    [InlineData(Profile.Xnnpack, 100, 1000f, 127)]
    // 3e9 / ½ is no int.
    [InlineData(Profile.Onnx, 0, 3e9f, -128)]
    [InlineData(Profile.Onnx, -5, 3e9f, 127)]
    [InlineData(Profile.TfLiteReference, 0, 3e9f, -128)]
    [InlineData(Profile.TfLiteReference, -1, -3e9f, 127)]
    [InlineData(Profile.TfLiteOptimized, 7, 3e9f, -128)]
    [InlineData(Profile.OnnxRuntime, 0, 3e9f, 127)]
    [InlineData(Profile.OnnxRuntime, -5, -3e9f, -128)]
    [InlineData(Profile.Xnnpack, -5, 3e9f, 127)]
    // 2^30 / ½ = 2^31 is no int, the float below it gives 2^31 − 128, which is one; with 127 added it is still, with 100 more it is not.
    [InlineData(Profile.Onnx, 0, 1073741824f, -128)]
    [InlineData(Profile.Onnx, 0, 1073741760f, 127)]
    [InlineData(Profile.Onnx, 127, 1073741760f, 127)]
    [InlineData(Profile.TfLiteReference, 127, 1073741824f, -128)]
    // −2^31 is an int; with −1 added it wraps.
    [InlineData(Profile.Onnx, 0, -1073741824f, -128)]
    [InlineData(Profile.Onnx, -1, -1073741824f, 127)]
    [InlineData(Profile.Onnx, -1, -1073741760f, -128)]
    [InlineData(Profile.TfLiteReference, -128, -1073741760f, -128)]
    // Infinities and NaN.
    [InlineData(Profile.Onnx, 0, Inf, -128)]
    [InlineData(Profile.Onnx, -1, -Inf, 127)]
    [InlineData(Profile.Onnx, 0, Nan, -128)]
    [InlineData(Profile.Onnx, -1, Nan, 127)]
    [InlineData(Profile.TfLiteReference, 5, Nan, -128)]
    [InlineData(Profile.TfLiteReference, -5, Nan, 127)]
    [InlineData(Profile.TfLiteOptimized, -5, -Inf, 127)]
    [InlineData(Profile.OnnxRuntime, -5, Nan, -128)]
    [InlineData(Profile.OnnxRuntime, -5, Inf, 127)]
    [InlineData(Profile.OnnxRuntime, -5, -Inf, -128)]
    [InlineData(Profile.Xnnpack, -5, Nan, 127)]
    [InlineData(Profile.Xnnpack, 5, -Inf, -128)]
    public void Examples_by_hand(Profile profile, int zeroPoint, float x, long code) =>
        Assert.Equal(code, Grid(profile, 0.5, zeroPoint).Quantize(x));

    [Fact]
    public void A_sum_that_leaves_int_wraps()
    {
        // 2^31 − 128 and 200 are more than an int.
        NumberGrid grid = GridBuilder.Build(new UniformSpec { Scale = 1, ZeroPoint = 200, Signed = false, Profile = Profile.Onnx });
        Assert.Equal((0, 255), (grid.Quantize(2147483520f), grid.Quantize(2147483392f)));
    }

    /// <summary>0.037f = 0x3D178D50: quotient, product and exact quotient round to different codes there.</summary>
    [Fact]
    public void The_quotient_is_rounded_to_float_before_it_is_rounded_to_a_code()
    {
        NumberGrid exact = GridBuilder.Build(new UniformSpec { Scale = 0.1f });
        int differing = 0;
        foreach (Profile profile in ProfileSamples.Profiles)
        {
            NumberGrid grid = Grid(profile, 0.1f, 0);
            for (int code = -127; code <= 127; code++)
            {
                float first = BinaryFormat.ToSingle(exact.ThresholdOf(code).First(BinaryFormat.Single)!.Value);
                foreach (float x in (float[])[MathF.BitDecrement(first), first, MathF.BitIncrement(first)])
                    differing += grid.Quantize(x) != exact.Quantize(x) ? 1 : 0;
            }
        }

        Assert.True(differing > 300, $"{differing} codes differ from those of the exact quotient");
    }

    /// <summary>The processor computes floats as the systems do: its operators, on this machine, against the emulation by integers.</summary>
    [Fact]
    public void The_emulation_gives_what_the_processor_gives()
    {
        foreach (UniformSpec spec in ProfileSamples.Every(4))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            foreach (NumberGrid part in grid.Bulk is { } body ? (NumberGrid[])[grid, body] : [grid])
            {
                foreach (float x in Floats.Special.Concat(Neighbours.RandomFloats()).Concat(Neighbours.Floats(part.ThresholdOf(part.MinCode + 1).Value)).Concat(Neighbours.Floats(part.ThresholdOf(part.MaxCode).Value)))
                {
                    long expected = OnThisProcessor(part, x), actual = part.Quantize(x);
                    if (expected != actual)
                        Assert.Fail($"{Canonical.Text(spec)}, body {part.Profile!.IsBulk}, of float {BitConverter.SingleToUInt32Bits(x):X8} ({x:R}): expected {expected}, actual {actual}");
                }
            }
        }
    }

    [Theory]
    [InlineData(Profile.Onnx)]
    [InlineData(Profile.Xnnpack)]
    [InlineData(Profile.TfLiteOptimized)]
    public void Numbers_that_are_no_floats_become_floats_first(Profile profile)
    {
        NumberGrid grid = Grid(profile, 1, 0);
        // 2.5 + 2^-40 is nearest to the float 2.5.
        Assert.Equal(grid.Quantize(2.5f), grid.Quantize(2.5 + Math.ScaleB(1, -40)));
        Assert.Equal(3, GridBuilder.Build(new UniformSpec { Scale = 1 }).Quantize(2.5 + Math.ScaleB(1, -40)));
        // By way of double: half a last place beside the float of 64.5 steps is a tie, which goes to that float, and 1 more is no double.
        // Straight to float it would go to the next one, which has another code.
        NumberGrid coarse = Grid(profile, Math.ScaleB(1, 54), 0);
        Dyadic x = new(129, 53), besideTie = Dyadic.PowerOfTwo(36) + 1;
        Assert.Equal(coarse.Rounding == Rounding.HalfToEven ? 64 : 65, coarse.Quantize(coarse.Rounding == Rounding.HalfToEven ? x + besideTie : x - besideTie));
        // Half of the last place beyond the largest float is an infinity.
        Assert.Equal(Grid(profile, 1, 0).Quantize(Inf), Grid(profile, 1, 0).Quantize(1e39));
    }

    [Fact]
    public void A_threshold_is_where_the_code_begins()
    {
        foreach (UniformSpec spec in ProfileSamples.Every(3))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            foreach (long code in new[] { grid.MinCode, grid.MinCode + 1, grid.ZeroPoint, grid.ZeroPoint + 1, grid.MaxCode, grid.MaxCode + 1 })
            {
                Threshold threshold = grid.ThresholdOf(code);
                foreach (BinaryFormat format in (BinaryFormat[])[BinaryFormat.Single, BinaryFormat.Double])
                {
                    if (threshold.First(format) is { } first)
                        Assert.True(grid.Round(first) >= code, $"{Canonical.Text(spec)}: {first} begins {code}");
                    if (threshold.LastBelow(format) is { } last)
                        Assert.True(grid.Round(last) < code, $"{Canonical.Text(spec)}: {last} lies below {code}");
                }

                Assert.True(grid.Round(new Dyadic(threshold.FirstInteger(), 0)) >= code, $"{Canonical.Text(spec)}: the first integer of {code}");
                Assert.True(grid.Round(new Dyadic(threshold.FirstInteger() - 1, 0)) < code, $"{Canonical.Text(spec)}: the last integer below {code}");
            }
        }
    }

    [Fact]
    public void In_a_body_the_product_of_the_zero_point_is_apart()
    {
        NumberGrid grid = Grid(Profile.TfLiteOptimized, 0.0235f, -5);
        NumberGrid body = grid.Bulk!;
        int differing = 0;
        for (long code = -128; code <= 127; code++)
        {
            // The processor's: 5 · s and code · s are rounded, and so is their sum.
            float offset = 5 * 0.0235f, product = code * 0.0235f;
            Assert.Equal(offset + product, BinaryFormat.ToSingle(body.Dequantize(code)!.Value));
            Assert.Equal((code + 5) * 0.0235f, BinaryFormat.ToSingle(grid.Dequantize(code)!.Value));
            differing += body.Dequantize(code) != grid.Dequantize(code) ? 1 : 0;
        }

        Assert.True(differing > 50, $"{differing} codes");
        Assert.Null(Grid(Profile.TfLiteReference, 0.0235f, -5).Bulk);
        Assert.Null(body.Bulk);
    }

    private static NumberGrid Grid(Profile profile, double scale, int zeroPoint) =>
        GridBuilder.Build(new UniformSpec { Scale = scale, ZeroPoint = zeroPoint, Profile = profile });

    /// <summary>The formulas of the documentation in C#.</summary>
    private static long OnThisProcessor(NumberGrid grid, float x)
    {
        float s = BinaryFormat.ToSingle(grid.Scale);
        long low = grid.MinCode, high = grid.MaxCode, z = grid.ZeroPoint;
        double reciprocalProduct = x * (1 / s), quotient = x / s;
        return (grid.Profile!.Profile, grid.Profile.IsBulk) switch
        {
            (Profile.Onnx, _) => ThroughInt(Math.Round(quotient, MidpointRounding.ToEven)),
            (Profile.OnnxRuntime, _) => float.IsNaN(x) ? low : (long)Math.Clamp(Math.Round(quotient, MidpointRounding.ToEven) + z, low, high),
            (Profile.TfLiteReference, _) => ThroughInt(Math.Round(quotient, MidpointRounding.AwayFromZero)),
            (Profile.TfLiteOptimized, true) => ThroughInt(Math.Round(reciprocalProduct, MidpointRounding.ToEven)),
            (Profile.TfLiteOptimized, false) => ThroughInt(Math.Round((double)x / s, MidpointRounding.AwayFromZero)),
            _ => float.IsNaN(x) ? high : (long)Math.Round(Math.Max(Math.Min(reciprocalProduct, high - z), low - z), MidpointRounding.ToEven) + z,
        };

        long ThroughInt(double rounded)
        {
            int converted = rounded >= int.MinValue && rounded <= int.MaxValue ? (int)rounded : int.MinValue;
            return Math.Clamp(unchecked(converted + (int)z), low, high);
        }
    }
}
