using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Formats;
using QuantGen.Core.Notation;
using QuantGen.Core.Numbers;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// How often QKeras drew each code in training, beside the probabilities and beside as many draws of the declared quantizer. The recording has counts and no draws, so that the comparison is one of shares: each count is
/// within five standard deviations.
/// </summary>
public sealed class DrawGoldenTests(ITestOutputHelper output)
{
    /// <summary>The most standard deviations between a count and its probability.</summary>
    internal const double Limit = 5;

    private const double Epsilon = 1e-7, SumError = 2e-4;

    private static readonly JsonElement[] Cases = [.. JsonDocument.Parse(File.ReadAllText(GoldenZip.PathOf("qkeras-draws.json"))).RootElement.GetProperty("cases").EnumerateArray()];

    [Fact]
    public void QKeras_draws_with_these_probabilities()
    {
        Assembly assembly = GeneratedAssembly.Load(GeneratedAssembly.Generate("Draws", "using QuantGen;\n" + string.Concat(Cases.Select((item, i) => $"[Quantizer(\"{Notation(item)}\")] public static partial class Drawn{i};\n"))));
        int elements = 0, counts = 0, scales = 0;
        long draws = 0;
        double most = 0;
        for (int i = 0; i < Cases.Length; i++)
        {
            JsonElement item = Cases[i];
            var spec = (FittedSpec)NotationReader.Read(Notation(item)).Spec!;
            float[] values = [.. item.GetProperty("inputs").EnumerateArray().Select(value => value.GetSingle())];
            int[] codes = [.. item.GetProperty("codes").EnumerateArray().Select(code => code.GetInt32())];
            float[] fitted = item.TryGetProperty("scales", out JsonElement found) ? [.. found.EnumerateArray().Select(scale => scale.GetSingle())] : [1f];
            float[] deviations = spec.Alpha == Alpha.One ? [1f] : [.. Enumerable.Range(0, fitted.Length).Select(channel => Deviation([.. values.Where((_, n) => n % fitted.Length == channel)]))];
            int trials = item.GetProperty("draws").GetInt32();
            Type type = assembly.GetType(FormattableString.Invariant($"Drawn{i}"), throwOnError: true)!;
            for (int n = 0; n < values.Length; n++)
            {
                (float scale, float deviation) = (fitted[n % fitted.Length], deviations[n % fitted.Length]);
                double[] shares = Shares(spec, values[n], scale, deviation);
                int[] ours = Draw(type, spec, values[n], scale, deviation, codes, trials, (ulong)i, (ulong)n << 32);
                for (int k = 0; k < codes.Length; k++)
                {
                    double recorded = Score(item.GetProperty("counts")[n][k].GetInt32(), trials, shares[k]);
                    Assert.True(recorded <= Limit, FormattableString.Invariant($"{Notation(item)}: {values[n]:R} has code {codes[k]} with the share {shares[k]:F4}, and QKeras drew it {item.GetProperty("counts")[n][k]} times of {trials}"));
                    Assert.True(Score(ours[k], trials, shares[k]) <= Limit, FormattableString.Invariant($"{Notation(item)}: {values[n]:R} has code {codes[k]} with the share {shares[k]:F4}, and was drawn {ours[k]} times of {trials}"));
                    most = Math.Max(most, recorded);
                    counts++;
                }

                draws += trials;
            }

            elements += values.Length;
            scales += spec is TernarySpec ? Fits(type, spec, values, fitted) : 0;
        }

        output.WriteLine(FormattableString.Invariant($"the largest standard score of QKeras is {most:F2}"));
        Assert.Equal(6, scales);
        RecordingsPage.HasTable("QKeras, codes drawn at random", RecordingsPage.Line(Cases.Length, "quantizers") + RecordingsPage.Line(elements, "numbers of them")
            + RecordingsPage.Line((int)draws, "draws of QKeras, and as many of QuantGen") + RecordingsPage.Line(counts, "counts of a code, of either within five standard deviations of the probability"));
    }

    private static string Notation(JsonElement item) => item.GetProperty("notation").GetString()!;

    /// <summary>As QKeras has it: of the whole channel, plus epsilon.</summary>
    private static float Deviation(float[] channel)
    {
        double mean = channel.Average(value => (double)value);
        return (float)(Math.Sqrt(channel.Average(value => (value - mean) * (value - mean))) + Epsilon);
    }

    /// <summary>The probabilities of the codes, from the lowest code on.</summary>
    private static double[] Shares(FittedSpec spec, float value, float scale, float deviation)
    {
        if (spec is BinarySpec)
            return [1 - Share(0), Share(0)];
        (double first, double second) = (Share(-scale / 2.0), Share(scale / 2.0));
        return [(1 - first) * (1 - second), (first * (1 - second)) + (second * (1 - first)), first * second];

        double Share(double shift) => (double)(ExactSigmoid.Of(Dyadic.FromDouble(spec.Temperature), spec.IsHardSigmoid, Dyadic.FromDouble(value) + Dyadic.FromDouble(shift), Dyadic.FromDouble(deviation)).Words >> 32) / Math.ScaleB(1, 60);
    }

    private static int[] Draw(Type type, FittedSpec spec, float value, float scale, float deviation, int[] codes, int trials, ulong seed, ulong firstIndex)
    {
        int[] counts = new int[codes.Length];
        Func<ulong, int> draw = type.GetField("MinCode")!.FieldType == typeof(byte) ? Of<byte>(code => code) : Of<sbyte>(code => code);
        for (int i = 0; i < trials; i++)
            counts[Array.IndexOf(codes, draw(firstIndex + (ulong)i))]++;
        return counts;

        Func<ulong, int> Of<TCode>(Func<TCode, int> number)
            where TCode : unmanaged
        {
            var methods = new SpanStochasticSubject<TCode, TCode>(type);
            Func<double, ulong, ulong, TCode> one = spec.Alpha switch
            {
                Alpha.Po2 => methods.One((int)Math.Log2(scale), deviation),
                Alpha.Auto => methods.One(scale, deviation),
                _ => methods.One(deviation),
            };
            return index => number(one(value, seed, index));
        }
    }

    /// <summary>How many scales of a ternary are those that our fit finds. QKeras adds up 48,000 floats in float, which a free alpha shows.</summary>
    private static int Fits(Type type, FittedSpec spec, float[] values, float[] fitted)
    {
        if (spec.Alpha == Alpha.Po2)
        {
            int[] exponents = new int[fitted.Length];
            EmittedMethod.Find<FitOfExponents>(type, "FitExponents")(values, 1, exponents, -100, 100);
            return exponents.Where((exponent, channel) => MathF.ScaleB(1, exponent) == fitted[channel]).Count();
        }

        float[] alphas = new float[fitted.Length];
        EmittedMethod.Find<FitOfAlphas>(type, "FitAlphas")(values, 1, alphas);
        return alphas.Where((alpha, channel) => Math.Abs(alpha - fitted[channel]) <= SumError * fitted[channel]).Count();
    }

    private delegate void FitOfExponents(ReadOnlySpan<float> source, int innerLength, Span<int> exponents, int minExponent, int maxExponent);

    private delegate void FitOfAlphas(ReadOnlySpan<float> source, int innerLength, Span<float> alphas);

    /// <summary>The distance in standard deviations. A count of few has one more, because it is a whole number.</summary>
    internal static double Score(int count, int trials, double share) => Math.Max(0, Math.Abs(count - (trials * share)) - 1) / Math.Sqrt(Math.Max(1e-9, trials * share * (1 - share)));
}
