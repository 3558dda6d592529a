using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Notation;
using QuantGen.Core.Numbers;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// How often QKeras gave each result with <c>use_stochastic_rounding</c> in training, for powers of two and signs, beside the probabilities and beside as many draws of the declared quantizer. Each count is within five
/// standard deviations.
/// </summary>
public sealed class RoundingDrawGoldenTests(ITestOutputHelper output)
{
    /// <summary>How far a fit of drawn codes may lie from the fit of those of <c>Quantize</c>: with one number for each channel, of binary codes, and of ternary codes.</summary>
    private const double OfOneNumber = 2e-4, OfBinary = 1e-3, OfTernary = 0.1;

    private const string OneExponentMore = "max_value = 1 has one exponent more than codes", OfZeros = "a channel of zeros, of which QKeras gives NaN";

    private static readonly JsonElement[] Cases = [.. JsonDocument.Parse(File.ReadAllText(GoldenZip.PathOf("qkeras-roundings.json"))).RootElement.GetProperty("cases").EnumerateArray()];

    private int _counts, _ofMoreExponents, _zeros, _elements;

    private long _draws;

    private double _most;

    [Fact]
    public void QKeras_rounds_with_these_probabilities()
    {
        Assembly assembly = GeneratedAssembly.Load(GeneratedAssembly.Generate("Roundings", "using QuantGen;\n" + string.Concat(Cases.Select((item, i) => $"[Quantizer(\"{Notation(item)}\")] public static partial class Rounded{i};\n"))));
        int scales = 0;
        for (int i = 0; i < Cases.Length; i++)
        {
            JsonElement item = Cases[i];
            FormatSpec spec = NotationReader.Read(Notation(item)).Spec!;
            float[] values = Singles(item, "inputs");
            _elements += values.Length;
            Type type = assembly.GetType(FormattableString.Invariant($"Rounded{i}"), throwOnError: true)!;
            if (spec is PowerOfTwoSpec power)
                Powers(type, power, item, values, (ulong)i);
            else
                scales += Signs(type, (FittedSpec)spec, item, values, (ulong)i);
        }

        output.WriteLine(FormattableString.Invariant($"the largest standard score of QKeras is {_most:F2}"));
        RecordingsPage.HasTable("QKeras, codes rounded at random", RecordingsPage.Line(Cases.Length, "quantizers") + RecordingsPage.Line(_elements, "numbers of them")
            + RecordingsPage.Line((int)_draws, "draws of QKeras, and as many of QuantGen") + RecordingsPage.Line(_counts, "counts of a result, of either within five standard deviations of the probability")
            + RecordingsPage.Line(_ofMoreExponents, "numbers differ: " + OneExponentMore) + RecordingsPage.Line(_zeros, "numbers not compared: " + OfZeros) + RecordingsPage.Line(scales, "fitted scales compared"));
    }

    private void Powers(Type type, PowerOfTwoSpec spec, JsonElement item, float[] values, ulong seed)
    {
        double[] results = [.. item.GetProperty("results").EnumerateArray().Select(result => result.GetDouble())];
        // QKeras has the power below the smallest one too, whose code would need another bit.
        PowerOfTwoSpec more = spec with { Bits = spec.Bits + 1, MinExponent = spec.MinExponent - 1 };
        for (int n = 0; n < values.Length; n++)
        {
            double[] shares = SharesOf(spec, values[n], results);
            if (spec.MaxValue == 1 && Math.Abs(values[n]) < Math.ScaleB(1, spec.MinExponent!.Value))
            {
                Compare(Notation(item), values[n], item, n, SharesOf(more, values[n], results), null);
                _ofMoreExponents++;
                continue;
            }

            Func<double, ulong, ulong, double> one = spec.Signed ? Of<sbyte>() : Of<byte>();
            float value = values[n];
            Compare(Notation(item), value, item, n, shares, index => Array.IndexOf(results, one(value, seed, index)));
        }

        Func<double, ulong, ulong, double> Of<TCode>()
            where TCode : unmanaged
        {
            Func<double, ulong, ulong, TCode> draw = new SpanStochasticSubject<TCode, TCode>(type).One();
            Func<TCode, float> value = EmittedMethod.Find<Func<TCode, float>>(type, "Dequantize");
            return (x, seed, index) => value(draw(x, seed, index));
        }
    }

    /// <summary>The probabilities of values, of which the format has one or two beside a number.</summary>
    private static double[] SharesOf(PowerOfTwoSpec spec, float value, double[] results)
    {
        NumberGrid grid = FormatFamily.Of(spec).Build(spec);
        ExactPowerDraw draw = ExactPowerDraw.Of(grid, spec, value);
        double up = draw.Ups / 4294967296.0;
        return [.. results.Select(result => (result == ValueOf(draw.Lower) ? 1 - up : 0) + (result == ValueOf(draw.Upper) ? up : 0))];

        double ValueOf(long code) => BinaryFormat.ToDouble(grid.ValueOf(code));
    }

    private int Signs(Type type, FittedSpec spec, JsonElement item, float[] values, ulong seed)
    {
        int channels = item.GetProperty("channels").GetInt32();
        float[] scales = item.TryGetProperty("scales", out _) ? Singles(item, "scales") : [.. Enumerable.Repeat(1f, channels)];
        int[] codes = [.. item.GetProperty("results").EnumerateArray().Select(code => code.GetInt32())];
        var methods = new SpanStochasticSubject<sbyte, sbyte>(type);
        for (int n = 0; n < values.Length; n++)
        {
            (float value, float scale) = (values[n], scales[n % channels]);
            float most = values.Where((_, other) => other % channels == n % channels).Max(Math.Abs);
            if (most == 0 && spec is BinarySpec)
            {
                Assert.All(item.GetProperty("counts")[n].EnumerateArray(), count => Assert.Equal(0, count.GetInt32()));
                _zeros++;
                continue;
            }

            // A fit of zeros gives 1 here, and 0 in QKeras.
            float alpha = scale > 0 ? scale : 1, deviation = spec is BinarySpec ? Math.Min(most, 1) : alpha;
            Func<double, ulong, ulong, sbyte> one = spec.Alpha == Alpha.One ? methods.One(deviation) : methods.One(alpha, deviation);
            Compare(Notation(item), value, item, n, spec is BinarySpec ? OfSign(value, deviation) : OfThree(value, alpha), index => Array.IndexOf(codes, one(value, seed, index)));
        }

        return spec.Alpha == Alpha.One ? 0 : Fits(type, spec, values, scales);
    }

    /// <summary>A sign is positive beyond a multiple of d / 4, and as often as not at 0.</summary>
    private static double[] OfSign(double value, double most)
    {
        double steps = value / most * 4, floor = Math.Floor(steps), up = steps - floor, positive = (SignOf(floor) * (1 - up)) + (SignOf(floor + 1) * up);
        return [1 - positive, positive];

        static double SignOf(double step) => step > 0 ? 1 : step < 0 ? 0 : 0.5;
    }

    /// <summary>A code is not 0 from half the scale on, of a multiple of a third of the scale.</summary>
    private static double[] OfThree(double value, double scale)
    {
        double steps = Math.Abs(value) / scale * 3, floor = Math.Floor(steps), up = steps - floor, outer = (floor >= 1.5 ? 1 - up : 0) + (floor + 1 >= 1.5 ? up : 0);
        return value < 0 ? [outer, 1 - outer, 0] : [0, 1 - outer, outer];
    }

    /// <summary>How far QKeras' scales lie from our fit, which has no draws.</summary>
    private int Fits(Type type, FittedSpec spec, float[] values, float[] scales)
    {
        float[] alphas = new float[scales.Length];
        EmittedMethod.Find<FitOfAlphas>(type, "FitAlphas")(values, 1, alphas);
        double limit = values.Length == scales.Length ? OfOneNumber : spec is BinarySpec ? OfBinary : OfTernary;
        double[] distances = [.. scales.Select((scale, channel) => (scale / alphas[channel]) - 1.0).Where((_, channel) => scales[channel] > 0)];
        output.WriteLine(FormattableString.Invariant($"{type.Name}: QKeras' scales are ours times {string.Join(", ", distances.Take(3).Select(distance => (1 + distance).ToString("F5", System.Globalization.CultureInfo.InvariantCulture)))}"));
        Assert.All(distances, distance => Assert.InRange(distance, -limit, limit));
        return distances.Length;
    }

    /// <summary>Compares the counts of QKeras with probabilities, and those of as many draws.</summary>
    private void Compare(string notation, float value, JsonElement item, int n, double[] shares, Func<ulong, int>? draw)
    {
        Assert.Equal(1, shares.Sum(), 1e-12);
        int trials = item.GetProperty("draws").GetInt32();
        int[] ours = new int[shares.Length];
        _draws += draw is null ? 0 : trials;
        for (int i = 0; draw is not null && i < trials; i++)
            ours[draw(((ulong)n << 32) + (ulong)i)]++;
        for (int k = 0; k < shares.Length; k++)
        {
            int recorded = item.GetProperty("counts")[n][k].GetInt32();
            double score = DrawGoldenTests.Score(recorded, trials, shares[k]);
            _most = Math.Max(_most, score);
            Assert.True(score <= DrawGoldenTests.Limit, FormattableString.Invariant($"{notation}: {value:R} has result {k} with the share {shares[k]:F4}, and QKeras gave it {recorded} times of {trials}"));
            Assert.True(draw is null || DrawGoldenTests.Score(ours[k], trials, shares[k]) <= DrawGoldenTests.Limit, FormattableString.Invariant($"{notation}: {value:R} has result {k} with the share {shares[k]:F4}, and was drawn {ours[k]} times of {trials}"));
            // Results that cannot be are no counts.
            _counts += draw is not null && (shares[k] > 0 || recorded > 0) ? 1 : 0;
        }
    }

    private static string Notation(JsonElement item) => item.GetProperty("notation").GetString()!;

    private static float[] Singles(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(value => value.ValueKind == JsonValueKind.String ? float.NaN : value.GetSingle())];

    private delegate void FitOfAlphas(ReadOnlySpan<float> source, int innerLength, Span<float> alphas);
}
