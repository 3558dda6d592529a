using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace QuantGen.Calibration.Tests;

/// <summary>The definitions of docs/calibration.md, transcribed one by one: slow, and without a line of the library.</summary>
internal static class Definitions
{
    public static float[] Finite(IEnumerable<float[]> batches) => [.. batches.SelectMany(batch => batch).Where(float.IsFinite)];

    public static (float Low, float High) MinMax(float[] elements) => elements.Length == 0 ? (0, 0) : (elements.Min(), elements.Max());

    public static (float Low, float High) Constant(float[][] batches, double constant)
    {
        (double low, double high, bool isFirst) = (0, 0, true);
        foreach (float[] batch in batches.Select(batch => Finite([batch])).Where(batch => batch.Length > 0))
        {
            if (isFirst)
                (low, high, isFirst) = (batch.Min(), batch.Max(), false);
            else
                (low, high) = (low + (constant * (batch.Min() - low)), high + (constant * (batch.Max() - high)));
        }

        return ((float)low, (float)high);
    }

    public static (float Low, float High) Decay(float[][] batches, double decay, bool debias)
    {
        (double low, double high, double power) = (0, 0, 1);
        foreach (float[] batch in batches.Select(batch => Finite([batch])).Where(batch => batch.Length > 0))
        {
            low = (low * decay) + (batch.Min() * (1 - decay));
            high = (high * decay) + (batch.Max() * (1 - decay));
            power *= decay;
        }

        double bias = debias && power < 1 ? 1 - power : 1;
        return ((float)(low / bias), (float)(high / bias));
    }

    /// <summary>By sorting, with the percentile as a quotient of integers.</summary>
    public static (float Low, float High) Percentile(float[] elements, int thousandths, bool twoSided)
    {
        if (elements.Length == 0)
            return (0, 0);
        // q N / 100 = thousandths N / 100,000.
        BigInteger n = elements.Length, product = thousandths * n;
        int k = (int)BigInteger.Max(1, Floor(product + 50_000, 100_000));
        if (!twoSided)
        {
            float magnitude = elements.Select(Math.Abs).Order().ElementAt(k - 1);
            return (-magnitude, magnitude);
        }

        int low = (int)BigInteger.Max(1, -Floor(-((100_000 - thousandths) * n), 100_000));
        float[] sorted = [.. elements.Order()];
        return (Math.Min(sorted[low - 1], 0), sorted[k - 1]);
    }

    /// <summary>The errors of all thresholds, by index from 2.</summary>
    public static double[] Errors(float[] elements, int bits, bool signed, int candidates) =>
        [.. Enumerable.Range(2, candidates - 1).Select(i => Error(elements, i * Largest(elements, signed) / candidates / MaxCode(bits, signed), bits, signed))];

    public static double Error(float[] elements, double scale, int bits, bool signed) =>
        elements.Sum(x => Square(x - (scale * Math.Clamp(Math.Round(x / scale), signed ? -MaxCode(bits, signed) : 0, MaxCode(bits, signed)))));

    public static double Largest(float[] elements, bool signed) => elements.Length == 0 ? 0 : Math.Max(0, signed ? elements.Max(Math.Abs) : elements.Max());

    public static int MaxCode(int bits, bool signed) => (1 << (signed ? bits - 1 : bits)) - 1;

    /// <summary>The relative entropies by the number of bins on a side, and the width of a bin.</summary>
    public static (Dictionary<int, double> Entropies, double Width) Entropies(float[] elements, int bits, bool signed)
    {
        const int Bins = 4096;
        double largest = Largest(elements, signed), width = Math.Pow(2, -126);
        int side = signed ? Bins / 2 : Bins, levels = 1 << bits;
        while (largest >= side * width)
            width *= 2;
        // The bins that are not empty, by their number from −side on.
        var histogram = new SortedDictionary<int, double>();
        foreach (float x in elements.Where(x => signed ? x != 0 : x > 0))
        {
            int bin = x > 0 ? (int)Math.Floor(x / width) : -1 - (int)Math.Floor(-x / width);
            histogram[bin] = histogram.GetValueOrDefault(bin) + 1;
        }

        (int Bin, double Count)[] filled = [.. histogram.Select(pair => (pair.Key, pair.Value))];
        var entropies = new Dictionary<int, double>();
        for (int i = signed ? levels / 2 : levels; i <= (int)Math.Floor(largest / width) + 1; i++)
            entropies[i] = RelativeEntropy(filled, signed ? -i : 0, i, levels);
        return (entropies, width);
    }

    /// <summary>Of the bins from start to end. All bins that are empty in p have the same term, and it is counted.</summary>
    private static double RelativeEntropy((int Bin, double Count)[] filled, int start, int end, int levels)
    {
        var p = new List<(int Bin, double Count)>();
        (double below, double above, double inside) = (0, 0, 0);
        double[] counts = new double[levels], filledBins = new double[levels];
        int size = (end - start) / levels;
        int Level(int bin) => Math.Min((bin - start) / size, levels - 1);
        foreach ((int bin, double count) in filled)
        {
            if (bin < start)
            {
                below += count;
            }
            else if (bin >= end)
            {
                above += count;
            }
            else
            {
                p.Add((bin, count));
                counts[Level(bin)] += count;
                inside += count;
            }
        }

        if (inside == 0)
            return double.PositiveInfinity;
        AddOutside(p, start, below, first: true);
        AddOutside(p, end - 1, above, first: false);
        foreach ((int bin, _) in p)
            filledBins[Level(bin)]++;
        double[] q = [.. p.Select(one => counts[Level(one.Bin)] / filledBins[Level(one.Bin)])];

        double all = inside + below + above, emptyOfP = end - start - p.Count, emptyOfQ = emptyOfP + q.Count(count => count == 0);
        double keptOfP = 1 - (1e-4 * emptyOfP / all), keptOfQ = 1 - (1e-4 * emptyOfQ / inside), sum = emptyOfP * Term(1e-4 / all, 1e-4 / inside);
        for (int j = 0; j < q.Length; j++)
            sum += Term(p[j].Count * keptOfP / all, (q[j] == 0 ? 1e-4 : q[j] * keptOfQ) / inside);
        return sum;

        static double Term(double p, double q) => p * Math.Log(p / q);
    }

    private static void AddOutside(List<(int Bin, double Count)> p, int bin, double count, bool first)
    {
        int place = p.FindIndex(one => one.Bin == bin);
        if (count == 0)
            return;
        if (place >= 0)
            p[place] = (bin, p[place].Count + count);
        else
            p.Insert(first ? 0 : p.Count, (bin, count));
    }

    private static double Square(double number) => number * number;

    private static BigInteger Floor(BigInteger numerator, BigInteger denominator) =>
        (numerator - (((numerator % denominator) + denominator) % denominator)) / denominator;
}
