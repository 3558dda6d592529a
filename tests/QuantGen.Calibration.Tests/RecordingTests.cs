using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace QuantGen.Calibration.Tests;

/// <summary>Every result of golden/calibration.zip whose rule there is an estimator for.</summary>
public sealed class RecordingTests
{
    private static readonly int[] Bits = [4, 6, 8];

    public static TheoryData<string> Names => [.. Recording.All.Select(recording => recording.Name)];

    [Fact]
    public void Three_tensors_are_recorded() => Assert.Equal(["act1_relu", "dense1_pre", "dense2_pre"], Recording.All.Select(recording => recording.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Minimum_and_maximum(string name)
    {
        Recording recording = Of(name);
        Assert.Equal(Range(recording.Results.GetProperty("min_max")), Estimate(new MinMaxRange(), recording.Elements));
        JsonElement channels = recording.Results.GetProperty("min_max_per_channel");
        for (int channel = 0; channel < recording.Channels; channel++)
        {
            var expected = new CalibratedRange(channels.GetProperty("low")[channel].GetSingle(), channels.GetProperty("high")[channel].GetSingle());
            Assert.Equal(expected, Estimate(new MinMaxRange(), recording.Channel(channel)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Scales_and_zero_points_bit_for_bit(string name)
    {
        JsonElement minMax = Of(name).Results.GetProperty("min_max");
        CalibratedRange range = Range(minMax);
        float magnitude = Math.Max(-range.Low, range.High);
        foreach (int bits in Bits)
        {
            JsonElement schemes = minMax.GetProperty("schemes").GetProperty(bits.ToString(CultureInfo.InvariantCulture));
            AssertScheme(schemes.GetProperty("affine_unsigned"), range, new CalibratedFormat(bits, signed: false));
            AssertScheme(schemes.GetProperty("affine_signed"), range, new CalibratedFormat(bits));
            AssertScheme(schemes.GetProperty("symmetric_narrow"), range, new CalibratedFormat(bits, symmetric: true));
            JsonElement exponents = schemes.GetProperty("power_of_two_covering");
            Assert.Equal(MathF.ScaleB(1, exponents.GetProperty("signed_exponent").GetInt32()), range.Scale(new CalibratedFormat(bits, symmetric: true, powerOfTwo: true)));
            Assert.Equal(MathF.ScaleB(1, exponents.GetProperty("unsigned_exponent").GetInt32()),
                new CalibratedRange(0, magnitude).Scale(new CalibratedFormat(bits, signed: false, symmetric: true, powerOfTwo: true)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Moving_averages_of_five_batches(string name)
    {
        Recording recording = Of(name);
        JsonElement expected = recording.Results.GetProperty("ema_min_max");
        int batch = expected.GetProperty("batch").GetInt32() * recording.Channels;
        var estimator = MovingAverageRange.Constant(expected.GetProperty("constant").GetDouble());
        for (int start = 0; start < recording.Elements.Length; start += batch)
            estimator.Add(recording.Elements.AsSpan(start, batch));
        Assert.Equal(5, estimator.BatchCount);
        Assert.Equal(Range(expected), estimator.Range);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Percentiles(string name)
    {
        Recording recording = Of(name);
        JsonElement[] all = [.. recording.Results.GetProperty("percentile").EnumerateArray()];
        Assert.NotEmpty(all);
        foreach (JsonElement expected in all)
        {
            decimal percentile = expected.GetProperty("percentile").GetDecimal();
            float value = expected.GetProperty("absolute").GetProperty("value").GetSingle();
            Assert.Equal(new CalibratedRange(-value, value), Estimate(new PercentileRange(recording.Elements.Length, percentile), recording.Elements));
            Assert.Equal(Range(expected.GetProperty("two_sided")), Estimate(new PercentileRange(recording.Elements.Length, percentile, twoSided: true), recording.Elements));
        }

        JsonElement channels = recording.Results.GetProperty("percentile_per_channel_99");
        for (int channel = 0; channel < recording.Channels; channel++)
            Assert.Equal(channels[channel].GetSingle(), Estimate(new PercentileRange(500, 99), recording.Channel(channel)).High);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Thresholds_of_the_least_mean_squared_error(string name)
    {
        Recording recording = Of(name);
        foreach (string grid in new[] { "mse_grid", "mse_grid_100" })
        {
            foreach (JsonProperty expected in recording.Results.GetProperty(grid).EnumerateObject())
            {
                var estimator = new MeanSquaredErrorRange(recording.Elements.Length, Int(expected), recording.IsSigned, expected.Value.GetProperty("candidates").GetInt32());
                float threshold = (float)expected.Value.GetProperty("threshold").GetDouble();
                Assert.Equal(new CalibratedRange(recording.IsSigned ? -threshold : 0, threshold), Estimate(estimator, recording.Elements));
            }
        }

        JsonElement channels = recording.Results.GetProperty("mse_grid_per_channel_4");
        for (int channel = 0; channel < recording.Channels; channel++)
        {
            // A channel whose elements are all 0 has no threshold there.
            float[] elements = recording.Channel(channel);
            double index = channels[channel].ValueKind == JsonValueKind.Null ? 0 : channels[channel].GetInt32();
            Assert.Equal((float)(index * elements.Max(Math.Abs) / 20), Estimate(new MeanSquaredErrorRange(500, 4, recording.IsSigned), elements).High);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Powers_of_two_with_the_least_mean_squared_error(string name)
    {
        Recording recording = Of(name);
        foreach (JsonProperty expected in recording.Results.GetProperty("mse_power_of_two").EnumerateObject())
        {
            CalibratedRange range = Estimate(MeanSquaredErrorRange.PowerOfTwo(recording.Elements.Length, Int(expected), recording.IsSigned), recording.Elements);
            Assert.Equal(MathF.ScaleB(1, expected.Value.GetProperty("exponent").GetInt32()),
                range.Scale(new CalibratedFormat(Int(expected), recording.IsSigned, symmetric: true, powerOfTwo: true)));
        }
    }

    private static Recording Of(string name) => Recording.All.Single(recording => recording.Name == name);

    private static int Int(JsonProperty property) => int.Parse(property.Name, CultureInfo.InvariantCulture);

    /// <summary>The recorded ends are doubles; the range has the nearest floats.</summary>
    private static CalibratedRange Range(JsonElement ends) => new((float)ends.GetProperty("low").GetDouble(), (float)ends.GetProperty("high").GetDouble());

    private static CalibratedRange Estimate(RangeEstimator estimator, float[] elements)
    {
        estimator.Add(elements);
        return estimator.Range;
    }

    private static void AssertScheme(JsonElement expected, CalibratedRange range, CalibratedFormat format)
    {
        Assert.Equal((expected.GetProperty("qmin").GetInt64(), expected.GetProperty("qmax").GetInt64()), (format.MinCode, format.MaxCode));
        Assert.Equal(Convert.ToInt32(expected.GetProperty("scale").GetProperty("bits").GetString()!, 16), BitConverter.SingleToInt32Bits(range.Scale(format)));
        Assert.Equal(expected.GetProperty("zero_point").GetInt32(), range.ZeroPoint(format));
    }
}
