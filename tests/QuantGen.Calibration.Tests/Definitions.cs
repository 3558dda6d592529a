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
        var histogram = new double[Bins];
        foreach (float x in elements)
        {
            if (x > 0)
                histogram[(signed ? side : 0) + (int)Math.Floor(x / width)]++;
            else if (x < 0 && signed)
                histogram[side - 1 - (int)Math.Floor(-x / width)]++;
        }

        var entropies = new Dictionary<int, double>();
        for (int i = signed ? levels / 2 : levels; i <= (int)Math.Floor(largest / width) + 1; i++)
        {
            int start = signed ? side - i : 0, end = signed ? side + i : i;
            double[] slice = histogram[start..end], p = [.. slice], q = new double[slice.Length];
            p[0] += histogram[..start].Sum();
            p[^1] += histogram[end..].Sum();
            int size = slice.Length / levels;
            for (int level = 0; level < levels; level++)
            {
                int first = level * size, next = level == levels - 1 ? slice.Length : first + size;
                double count = 0, filled = 0;
                for (int j = first; j < next; j++)
                {
                    count += slice[j];
                    filled += p[j] > 0 ? 1 : 0;
                }

                for (int j = first; j < next && count > 0; j++)
                    q[j] = p[j] > 0 ? count / filled : 0;
            }

            entropies[i] = RelativeEntropy(p, q);
        }

        return (entropies, width);
    }

    private static double RelativeEntropy(double[] p, double[] q)
    {
        (double sumOfP, double smoothP) = Smoothing(p);
        (double sumOfQ, double smoothQ) = Smoothing(q);
        if (sumOfQ == 0)
            return double.PositiveInfinity;
        // Most bins are empty in both, and the logarithm is the same for them.
        (double sum, double lastQuotient, double lastLogarithm) = (0, 1, 0);
        for (int i = 0; i < p.Length; i++)
        {
            double share = (p[i] == 0 ? 1e-4 : p[i] * smoothP) / sumOfP, quotient = share / ((q[i] == 0 ? 1e-4 : q[i] * smoothQ) / sumOfQ);
            if (quotient != lastQuotient)
                (lastQuotient, lastLogarithm) = (quotient, Math.Log(quotient));
            sum += share * lastLogarithm;
        }

        return sum;
    }

    /// <summary>The sum of counts, and what is left of each count that is not 0 when each of the others gets 10^-4.</summary>
    private static (double Sum, double Kept) Smoothing(double[] counts)
    {
        double empty = 0, sum = 0;
        foreach (double count in counts)
        {
            empty += count == 0 ? 1 : 0;
            sum += count;
        }

        return (sum, 1 - (1e-4 * empty / sum));
    }

    private static double Square(double number) => number * number;

    private static BigInteger Floor(BigInteger numerator, BigInteger denominator) =>
        (numerator - (((numerator % denominator) + denominator) % denominator)) / denominator;
}
