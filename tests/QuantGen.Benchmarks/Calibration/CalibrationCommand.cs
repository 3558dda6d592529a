using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;
using QuantGen.Benchmarks.Harness;
using QuantGen.Benchmarks.Subjects;
using QuantGen.Calibration;

namespace QuantGen.Benchmarks.Calibration;

/// <summary>Estimators of ranges beside the minimum and the maximum of TensorPrimitives on the same data.</summary>
internal static class CalibrationCommand
{
    private static readonly int[] Sizes = [1 << 14, 1 << 20];

    /// <summary>A line: an estimator's pass over the data, its pass and its range, and the bound of the ratio of the pass.</summary>
    private sealed record Line(string Text, int Elements, Contestant Pass, Contestant PassAndRange, Contestant Rival, double AtMost);

    public static int Run(string[] arguments, TextWriter output, TextWriter progress)
    {
        int rounds = arguments switch
        {
            [] => 31,
            ["--rounds", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) && wanted > 0 => wanted,
            _ => throw new ArgumentException("'calibration' takes --rounds and a number, and got '" + string.Join(' ', arguments) + "'."),
        };
        Line[] lines = [.. Sizes.SelectMany(Lines)];
        Rounds.Run([.. lines.Select(line => new[] { line.Pass, line.PassAndRange, line.Rival })], rounds, progress);
        output.WriteLine($"{Machine.Description}, time of TensorPrimitives.Min and Max on the same normal data = 1:");
        foreach (Line line in lines)
        {
            Ratio pass = Ratio.Of(line.Pass, line.Rival), whole = Ratio.Of(line.PassAndRange, line.Rival);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{line.Elements,9} {line.Text,-36} pass {pass.Median,6:F2} ({pass.Low:F2} … {pass.High:F2})  {(pass.Median <= line.AtMost ? "met" : "missed")}: at most {line.AtMost,-3} pass and range {whole.Median,8:F1}"));
        }

        return lines.All(line => Ratio.Of(line.Pass, line.Rival).Median <= line.AtMost) ? 0 : 1;
    }

    private static IEnumerable<Line> Lines(int elements)
    {
        ArraySegment<float> source = Buffers.Source<float>(elements);
        var random = new Random(20261130);
        for (int i = 0; i < elements; i++)
            source[i] = (float)Enumerable.Range(0, 6).Sum(_ => random.NextDouble() - 0.5);
        float sink = 0;
        Line Of(string text, RangeEstimator estimator, double atMost) => new(
            text,
            elements,
            new ActionContestant(text, () =>
            {
                estimator.Reset();
                estimator.Add(source);
            }),
            new ActionContestant(text, () =>
            {
                estimator.Reset();
                estimator.Add(source);
                sink += estimator.Range.High;
            }),
            new ActionContestant("Min and Max", () => sink += TensorPrimitives.Min<float>(source) + TensorPrimitives.Max<float>(source)),
            atMost);
        yield return Of("MinMaxRange", new MinMaxRange(), 2);
        yield return Of("MovingAverageRange.Constant", MovingAverageRange.Constant(), 2);
        yield return Of("MovingAverageRange.Decay, debiased", MovingAverageRange.Decay(debias: true), 2);
        yield return Of("PercentileRange, 99.9 % of |x|", new PercentileRange(elements, 99.9m), 12);
        yield return Of("PercentileRange, 99.9 %, two-sided", new PercentileRange(elements, 99.9m, twoSided: true), 12);
        yield return Of("MeanSquaredErrorRange, 8 bits", new MeanSquaredErrorRange(elements), 12);
        yield return Of("MeanSquaredErrorRange, 4 bits", new MeanSquaredErrorRange(elements, bits: 4), 12);
        yield return Of("MeanSquaredErrorRange.PowerOfTwo", MeanSquaredErrorRange.PowerOfTwo(elements), 12);
        yield return Of("EntropyRange, 8 bits", new EntropyRange(), 12);
        yield return Of("EntropyRange, 4 bits", new EntropyRange(bits: 4), 12);
        GC.KeepAlive(sink);
    }

    private sealed class ActionContestant(string name, Action action) : Contestant(name)
    {
        protected override long Calls(int count)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < count; i++)
                action();
            return Stopwatch.GetTimestamp() - start;
        }
    }
}
