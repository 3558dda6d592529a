using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Notation;
using QuantGen.Core.Numbers;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// How often QKeras rounded a number up and down with <c>use_stochastic_rounding</c> in training, beside the exact fraction, and beside as many draws of the declared quantizer. QKeras rounds a Relu, a tanh and a sigmoid to
/// multiples of half a step; here there are codes alone.
/// </summary>
public sealed class RoundingGoldenTests(ITestOutputHelper output)
{
    private static readonly JsonElement[] Cases = [.. JsonDocument.Parse(File.ReadAllText(GoldenZip.PathOf("qkeras-function-roundings.json"))).RootElement.GetProperty("cases").EnumerateArray()];

    private delegate void Many<TCode>(ReadOnlySpan<float> source, ulong seed, ulong firstIndex, Span<TCode> destination);

    [Fact]
    public void QKeras_rounds_with_these_probabilities()
    {
        string declarations = string.Concat(Cases.Select((item, i) => FormattableString.Invariant($"[Quantizer(\"{Notation(item)}\")] public static partial class Rounded{i};\n")));
        Assembly assembly = GeneratedAssembly.Load(GeneratedAssembly.Generate("Roundings", "using QuantGen;\n" + declarations));
        int elements = 0, draws = 0, halves = 0;
        double most = 0;
        for (int i = 0; i < Cases.Length; i++)
        {
            JsonElement item = Cases[i];
            NumberGrid grid = Declarations.GridOf(NotationReader.Read(Notation(item)).Spec!);
            Type type = assembly.GetType(FormattableString.Invariant($"Rounded{i}"), throwOnError: true)!;
            int trials = item.GetProperty("draws").GetInt32();
            // QKeras rounds these to half steps.
            double unit = Notation(item).StartsWith("quantized_relu", StringComparison.Ordinal) || Notation(item).StartsWith("quantized_tanh", StringComparison.Ordinal) || Notation(item).StartsWith("quantized_sigmoid", StringComparison.Ordinal) ? 0.5 : 1;
            float[] values = [.. item.GetProperty("inputs").EnumerateArray().Select(value => value.GetSingle())];
            for (int n = 0; n < values.Length; n++)
            {
                double steps = StepsOf(grid, values[n]);
                Dictionary<double, int> recorded = item.GetProperty("counts")[n].EnumerateArray()
                    .ToDictionary(pair => Math.Round(pair[0].GetDouble() / BinaryFormat.ToDouble(grid.Output.Scale) * 4) / 4, pair => pair[1].GetInt32());
                most = Math.Max(most, Check(Notation(item) + " in QKeras", values[n], recorded, Shares(grid, steps, unit), trials));
                Check(Notation(item), values[n], Draw(type, values[n], trials, (ulong)i, (ulong)n << 32), Shares(grid, steps, 1), trials);
                halves += recorded.Keys.Count(level => level != Math.Floor(level));
                draws += trials;
            }

            elements += values.Length;
        }

        output.WriteLine(FormattableString.Invariant($"the largest standard score of QKeras is {most:F2}"));
        RecordingsPage.HasTable("QKeras, functions rounded at random", RecordingsPage.Line(Cases.Length, "quantizers") + RecordingsPage.Line(elements, "numbers of them")
            + RecordingsPage.Line(draws, "draws of QKeras, and as many of QuantGen: each count is within five standard deviations of the fraction")
            + RecordingsPage.Line(halves, "levels of QKeras that are half codes; none of QuantGen"));
    }

    private static string Notation(JsonElement item) => item.GetProperty("notation").GetString()!;

    /// <summary>The result of the function in steps. Those of the recording are lines and a parabola.</summary>
    private static double StepsOf(NumberGrid grid, float value)
    {
        Dyadic number = Dyadic.FromDouble(value);
        FunctionLimit result = grid.Function is null ? FunctionLimit.Reached(number) : grid.Function.At(number)!.Value;
        return BinaryFormat.ToDouble(BinaryFormat.Double.Nearest(result.Dividend)!.Value) / BinaryFormat.ToDouble(result.Divisor * grid.Scale);
    }

    /// <summary>The two levels beside a number of steps, with their probabilities.</summary>
    private static Dictionary<double, double> Shares(NumberGrid grid, double steps, double unit)
    {
        double floor = Math.Floor(steps / unit), up = (steps / unit) - floor;
        var shares = new Dictionary<double, double>();
        foreach ((double level, double share) in new[] { (floor * unit, 1 - up), ((floor + 1) * unit, up) })
        {
            double saturated = Math.Clamp(level, grid.MinCode, grid.MaxCode);
            shares[saturated] = shares.GetValueOrDefault(saturated) + share;
        }

        return shares;
    }

    private static Dictionary<double, int> Draw(Type type, float value, int trials, ulong seed, ulong firstIndex)
    {
        double[] codes = type.GetField("MinCode")!.FieldType == typeof(byte) ? Of<byte>(code => code) : Of<sbyte>(code => code);
        return codes.GroupBy(code => code).ToDictionary(group => group.Key, group => group.Count());

        double[] Of<TCode>(Func<TCode, double> number)
        {
            float[] source = [.. Enumerable.Repeat(value, trials)];
            var drawn = new TCode[trials];
            EmittedMethod.Find<Many<TCode>>(type, "QuantizeStochastic")(source, seed, firstIndex, drawn);
            return [.. drawn.Select(number)];
        }
    }

    /// <summary>The largest distance of a count in standard deviations. A level of which no probability speaks fails.</summary>
    private static double Check(string name, float value, Dictionary<double, int> counts, Dictionary<double, double> shares, int trials)
    {
        double most = 0;
        foreach (double level in counts.Keys.Union(shares.Keys))
        {
            (int count, double share) = (counts.GetValueOrDefault(level), shares.GetValueOrDefault(level));
            double score = DrawGoldenTests.Score(count, trials, share);
            Assert.True(score <= DrawGoldenTests.Limit, FormattableString.Invariant($"{name}: {value:R} has {level} steps with the share {share:F4}, and was rounded to it {count} times of {trials}"));
            most = Math.Max(most, score);
        }

        return most;
    }
}
