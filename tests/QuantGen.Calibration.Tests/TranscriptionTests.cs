using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Calibration.Tests;

/// <summary>Estimators beside transcriptions of their definitions, on 500 random streams.</summary>
public sealed class TranscriptionTests
{
    [Fact]
    public void Minimum_and_maximum_and_counts() => ForEachStream((batches, _) =>
    {
        float[] all = [.. batches.SelectMany(batch => batch)];
        var estimator = new MinMaxRange();
        AssertRange(Definitions.MinMax(Definitions.Finite(batches)), estimator, batches);
        Assert.Equal((all.Count(float.IsFinite), all.Count(float.IsNaN), all.Count(float.IsInfinity)), ((int)estimator.Count, (int)estimator.NaNCount, (int)estimator.InfinityCount));
    });

    [Fact]
    public void Moving_averages() => ForEachStream((batches, seed) =>
    {
        double constant = seed % 2 == 0 ? 0.01 : 0.3, decay = seed % 3 == 0 ? 0.9999 : 0.5;
        AssertRange(Definitions.Constant(batches, constant), MovingAverageRange.Constant(constant), batches);
        AssertRange(Definitions.Decay(batches, decay, debias: false), MovingAverageRange.Decay(decay), batches);
        AssertRange(Definitions.Decay(batches, decay, debias: true), MovingAverageRange.Decay(decay, debias: true), batches);
    });

    [Fact]
    public void Percentiles() => ForEachStream((batches, seed) =>
    {
        float[] elements = Definitions.Finite(batches);
        foreach (int thousandths in new[] { 99_999, 99_900, 99_000, 50_000, 1 + (seed * 199), 100_000 })
        {
            int capacity = elements.Length + 1 + (seed % 3);
            AssertRange(Definitions.Percentile(elements, thousandths, twoSided: false), new PercentileRange(capacity, thousandths / 1000m), batches);
            if (thousandths >= 50_000)
                AssertRange(Definitions.Percentile(elements, thousandths, twoSided: true), new PercentileRange(capacity, thousandths / 1000m, twoSided: true), batches);
        }
    });

    [Fact]
    public void Thresholds_of_the_least_mean_squared_error()
    {
        int near = 0;
        ForEachStream((batches, seed) =>
        {
            float[] elements = Definitions.Finite(batches);
            int bits = 2 + (seed % 9), candidates = seed % 5 == 0 ? 100 : 20;
            bool signed = seed % 3 != 0;
            var estimator = new MeanSquaredErrorRange(Math.Max(1, elements.Length), bits, signed, candidates);
            double[] errors = Definitions.Errors(elements, bits, signed, candidates);
            double largest = Definitions.Largest(elements, signed);
            near += AssertLeast(largest == 0 ? [0] : errors, i => largest == 0 ? 0 : (float)((i + 2) * largest / candidates), signed, estimator, batches);
        });
        Assert.InRange(near, 0, 2);
    }

    [Fact]
    public void Powers_of_two_with_the_least_mean_squared_error()
    {
        int near = 0;
        ForEachStream((batches, seed) =>
        {
            float[] elements = Definitions.Finite(batches);
            int bits = 2 + (seed % 9);
            bool signed = seed % 3 != 0;
            int maxCode = Definitions.MaxCode(bits, signed), exponent = -200;
            double largest = Definitions.Largest(elements, signed);
            while (maxCode * Math.Pow(2, exponent) < largest)
                exponent++;
            double Scale(int i) => Math.Pow(2, exponent - 15 + i);
            double[] errors = [.. Enumerable.Range(0, 16).Select(i => Definitions.Error(elements, Scale(i), bits, signed))];
            near += AssertLeast(largest == 0 ? [0] : errors, i => largest == 0 ? 0 : (float)(maxCode * Scale(i)), signed,
                MeanSquaredErrorRange.PowerOfTwo(Math.Max(1, elements.Length), bits, signed), batches);
        });
        Assert.InRange(near, 0, 2);
    }

    [Fact]
    public void Thresholds_of_the_least_relative_entropy()
    {
        int near = 0;
        ForEachStream((batches, seed) =>
        {
            float[] elements = Definitions.Finite(batches);
            int bits = 2 + (seed % 7);
            bool signed = seed % 3 != 0;
            double largest = Definitions.Largest(elements, signed);
            (Dictionary<int, double> entropies, double width) = largest == 0 ? (new() { [0] = 0 }, 0) : Definitions.Entropies(elements, bits, signed);
            int[] sides = [.. entropies.Keys.Order()];
            var estimator = new EntropyRange(bits, signed);
            near += AssertLeast([.. sides.Select(side => entropies[side])], i => (float)Math.Min(sides[i] * width, largest), signed, estimator, batches);
            foreach (int side in sides.Where((_, i) => largest > 0 && i % 16 == 0))
                Assert.True(Math.Abs(entropies[side] - estimator.Entropy(side)) <= 1e-11 * Math.Max(1e-3, entropies[side]) || entropies[side] == estimator.Entropy(side), $"{side}: {entropies[side]:R} and {estimator.Entropy(side):R}");
        });
        Assert.InRange(near, 0, 5);
    }

    private static void ForEachStream(Action<float[][], int> check)
    {
        for (int seed = 0; seed < Streams.Count; seed++)
            check(Streams.Batches(seed), seed);
    }

    private static void AssertRange((float Low, float High) expected, RangeEstimator estimator, float[][] batches) =>
        Assert.Equal(new CalibratedRange(Math.Min(expected.Low, expected.High), expected.High), After(estimator, batches));

    private static CalibratedRange After(RangeEstimator estimator, float[][] batches)
    {
        foreach (float[] batch in batches)
            estimator.Add(batch);
        return estimator.Range;
    }

    /// <summary>
    /// The range is that of the first candidate with the least result. Two results that differ by the rounding of a sum only may change places; how often is counted and bounded.
    /// </summary>
    private static int AssertLeast(double[] results, Func<int, float> threshold, bool signed, RangeEstimator estimator, float[][] batches)
    {
        double least = results.Min();
        CalibratedRange range = After(estimator, batches);
        int best = Array.IndexOf(results, least);
        if (range.High == threshold(best))
        {
            Assert.Equal(signed ? -range.High : 0, range.Low);
            return 0;
        }

        int[] near = [.. Enumerable.Range(0, results.Length).Where(i => results[i] - least <= 1e-12 * Math.Max(1e-3, Math.Abs(least)))];
        Assert.Contains(range.High, near.Select(threshold));
        return 1;
    }
}
