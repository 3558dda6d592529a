using System;
using System.Linq;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using Xunit.Abstractions;

namespace QuantGen.Kernels.Tests.Stochastic;

/// <summary>
/// Statistics of ten million draws under a fixed seed, printed and within five standard deviations: how many codes round up, and that neither neighbours, nor channels, nor seeds beside
/// each other know of one another.
/// </summary>
public sealed class StatisticsTests(ITestOutputHelper output)
{
    private const int Draws = 10_000_000;

    private const ulong Seed = 20260105;

    private const double Limit = 5;

    private static readonly Lazy<uint[]> s_words = new(() => Words(Seed)), s_wordsOfNextSeed = new(() => Words(Seed + 1));

    /// <summary>The kernel of spans, with a power of two as scale and with another one.</summary>
    [Theory]
    [InlineData(0.0078125, 0.1)]
    [InlineData(0.0078125, 0.5)]
    [InlineData(0.1, 0.3333)]
    [InlineData(0.1, 0.999)]
    public void Share_that_rounds_up(double scale, double fraction)
    {
        const int Part = 1 << 16;
        NumberGrid grid = GridBuilder.Build(new UniformSpec { Bits = 8, Scale = scale });
        float value = (float)((3 + fraction) * (float)scale);
        double exact = ((double)value / (float)scale) - 3;
        float[] source = [.. Enumerable.Repeat(value, Part)];
        long ups = 0;
        Parallel.For(0, (Draws + Part - 1) / Part, part =>
        {
            // The constants of a specification are those of a thread.
            Specification.Use(grid);
            int start = part * Part, count = Math.Min(Part, Draws - start);
            sbyte[] codes = new sbyte[count];
            CodeKernels<Specification, HalfToEven, Kernels.Bytes<sbyte>, sbyte, Kernels.ConstantScale<Specification>>.QuantizeStochastic(source.AsSpan(0, count), Seed, (ulong)start, codes);
            int up = codes.AsSpan().Count((sbyte)4);
            Assert.Equal(count - up, codes.AsSpan().Count((sbyte)3));
            Interlocked.Add(ref ups, up);
        });
        Within("standard score of the codes that round up, at the fraction " + FormattableString.Invariant($"{exact:F4}"), (ups - (Draws * exact)) / Math.Sqrt(Draws * exact * (1 - exact)));
    }

    [Fact]
    public void Bits_are_balanced()
    {
        uint[] words = s_words.Value;
        int[] ones = new int[32];
        foreach (uint word in words)
        {
            for (uint rest = word; rest != 0; rest &= rest - 1)
                ones[BitOperations.TrailingZeroCount(rest)]++;
        }

        Within("largest standard score of the ones of a bit, of 32", Largest(ones.Select(count => ((2.0 * count) - Draws) / Math.Sqrt(Draws))));
    }

    [Fact]
    public void Bytes_are_evenly_spread()
    {
        for (int shift = 0; shift < 32; shift += 8)
        {
            int[] bins = new int[256];
            foreach (uint word in s_words.Value)
                bins[word >> shift & 255]++;
            WithinChiSquare(FormattableString.Invariant($"chi-square over 256 bins of bits {shift} … {shift + 7}"), bins, Draws);
        }
    }

    [Fact]
    public void Pairs_are_evenly_spread()
    {
        uint[] words = s_words.Value, others = s_wordsOfNextSeed.Value;
        int[] serial = new int[256], acrossCounters = new int[256], seeds = new int[256];
        for (int i = 0; i + 2 < Draws; i += 2)
        {
            serial[(words[i] >> 28 << 4) | words[i + 1] >> 28]++;
            acrossCounters[(words[i + 1] >> 28 << 4) | words[i + 2] >> 28]++;
        }

        for (int i = 0; i < Draws; i++)
            seeds[(words[i] >> 28 << 4) | others[i] >> 28]++;
        WithinChiSquare("chi-square of serial pairs, 16 × 16, of the two words of a counter", serial, (Draws - 1) / 2);
        WithinChiSquare("chi-square of serial pairs, 16 × 16, across counters", acrossCounters, (Draws - 1) / 2);
        WithinChiSquare("chi-square of pairs of seeds 1 apart, 16 × 16", seeds, Draws);
    }

    [Fact]
    public void Words_of_neighbours_and_of_seeds_are_not_correlated()
    {
        Within("Pearson correlation of neighbouring words, times √n", Correlation(s_words.Value.AsSpan(1), s_words.Value));
        Within("Pearson correlation of the words of seeds 1 apart, times √n", Correlation(s_words.Value, s_wordsOfNextSeed.Value));
    }

    /// <summary>With channels last an element of a channel is as many elements behind the one before as there are channels. The upper bit is a code at the fraction 1/2, and the lowest one no bit of its kind.</summary>
    [Fact]
    public void Bits_of_a_channel_are_not_correlated()
    {
        foreach (int bit in new[] { 31, 0 })
        {
            ulong[] bits = Bits(s_words.Value, bit), others = Bits(s_wordsOfNextSeed.Value, bit);
            Within(FormattableString.Invariant($"largest Pearson correlation of bit {bit} at strides 1 … 64, times √n"), Largest(Enumerable.Range(1, 64).Select(stride => Correlation(bits, bits, stride))));
            Within(FormattableString.Invariant($"largest Pearson correlation of bit {bit} of seeds 1 apart at strides 0 … 64, times √n"), Largest(Enumerable.Range(0, 65).Select(stride => Correlation(bits, others, stride))));
        }
    }

    private static uint[] Words(ulong seed)
    {
        uint[] words = new uint[Draws];
        Kernels.FillWords(seed, 0, words);
        return words;
    }

    private static double Largest(System.Collections.Generic.IEnumerable<double> scores) => scores.MaxBy(Math.Abs);

    /// <summary>One bit of each word, 64 of them in a number.</summary>
    private static ulong[] Bits(uint[] words, int bit)
    {
        var bits = new ulong[Draws / 64];
        for (int i = 0; i < bits.Length * 64; i++)
            bits[i / 64] |= (ulong)(words[i] >> bit & 1) << (i % 64);
        return bits;
    }

    /// <summary>Bits of even odds are as correlated as they agree: 1 − 2 · differences / n, whose standard deviation is 1 / √n.</summary>
    private static double Correlation(ulong[] bits, ulong[] others, int stride)
    {
        long differences = 0;
        int whole = stride / 64, rest = stride % 64, count = bits.Length - 2;
        for (int i = 0; i < count; i++)
        {
            ulong later = rest == 0 ? others[i + whole] : others[i + whole] >> rest | others[i + whole + 1] << (64 - rest);
            differences += BitOperations.PopCount(bits[i] ^ later);
        }

        double n = 64.0 * count;
        return (1 - (2 * differences / n)) * Math.Sqrt(n);
    }

    private static double Correlation(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        int n = Math.Min(left.Length, right.Length);
        double sumX = 0, sumY = 0, sumXX = 0, sumYY = 0, sumXY = 0;
        for (int i = 0; i < n; i++)
        {
            double x = (left[i] / 4294967296.0) - 0.5, y = (right[i] / 4294967296.0) - 0.5;
            sumX += x;
            sumY += y;
            sumXX += x * x;
            sumYY += y * y;
            sumXY += x * y;
        }

        return (sumXY - (sumX * sumY / n)) / Math.Sqrt((sumXX - (sumX * sumX / n)) * (sumYY - (sumY * sumY / n))) * Math.Sqrt(n);
    }

    /// <summary>With 255 degrees of freedom the mean is 255 and the variance 510. Too even is as unlikely as too uneven.</summary>
    private void WithinChiSquare(string name, int[] bins, int count)
    {
        double expected = count / (double)bins.Length, sum = bins.Sum(bin => (bin - expected) * (bin - expected) / expected), degrees = bins.Length - 1;
        output.WriteLine(FormattableString.Invariant($"{name}: {sum:F1} with {degrees} degrees of freedom"));
        Within(name + ", as a standard score", (sum - degrees) / Math.Sqrt(2 * degrees));
    }

    private void Within(string name, double score)
    {
        output.WriteLine(FormattableString.Invariant($"{name}: {score:F2}"));
        Assert.True(Math.Abs(score) <= Limit, FormattableString.Invariant($"{name}: {score:F2}"));
    }
}
