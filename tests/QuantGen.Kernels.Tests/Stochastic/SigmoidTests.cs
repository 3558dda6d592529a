using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.RegularExpressions;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Emit;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using Xunit.Abstractions;

namespace QuantGen.Kernels.Tests.Stochastic;

/// <summary>The probability of a drawn sign beside the sigmoid, and the words below it beside exact arithmetic.</summary>
public sealed class SigmoidTests(ITestOutputHelper output)
{
    /// <summary>The bits of the power of two, and the bits within which its fraction is a sigmoid.</summary>
    private const int PowerBits = 62, ErrorBits = 51;

    private const double InverseOfLn2 = 1.4426950408889634;

    private static readonly BigInteger One = BigInteger.One << PowerBits, Words = BigInteger.One << 32;

    private static readonly FixedSeries Series = new(120);

    /// <summary>Around every integer, where the exponent of the power changes, at every size, and random ones.</summary>
    private static double[] Magnitudes { get; } = [.. Choose().Where(x => x is >= 0 and < 62).Distinct().Order()];

    [Fact]
    public void The_fraction_is_a_sigmoid()
    {
        BigInteger bound = BigInteger.One << (Series.Places + 64 - ErrorBits), one = Series.Of(1), ln2 = Series.Ln(2, 1), most = 0;
        foreach (double x in Magnitudes)
        {
            BigInteger exact = Series.Divide(one, one + Series.Exp(-Series.Multiply(Series.Of(Dyadic.FromDouble(x)), ln2)));
            BigInteger error = BigInteger.Abs(exact - Series.Divide(One, One + Kernels.PowerOfHalf(x)));
            Assert.True(error < bound, FormattableString.Invariant($"{x:R}"));
            most = BigInteger.Max(most, error);
        }

        output.WriteLine(FormattableString.Invariant($"{Magnitudes.Length} numbers: the largest error is 2^{BigInteger.Log(most, 2) - Series.Places - 64:F1}"));
    }

    /// <summary>The integers in the text of the kernel, from the last one on.</summary>
    [Fact]
    public void The_coefficients_are_those_of_the_series()
    {
        using var reader = new StreamReader(typeof(KernelFile).Assembly.GetManifestResourceStream("PowerOfHalf.cs")!);
        string[] written = [.. Regex.Matches(reader.ReadToEnd(), @"sum = 0x([0-9A-F]+)UL").Select(match => match.Groups[1].Value)];
        var exact = new List<string>();
        BigInteger term = Series.Of(1), ln2 = Series.Ln(2, 1);
        for (int n = 1; n <= 15; n++)
        {
            term = Series.Multiply(term, ln2) / n;
            exact.Insert(0, ((ulong)(term >> Series.Places)).ToString("X", CultureInfo.InvariantCulture));
        }

        Assert.Equal(exact, written);
    }

    /// <summary>The factor of a value is the double nearest to the temperature divided by ln 2.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(2.3)]
    [InlineData(9.5367431640625E-07)]
    [InlineData(1048576)]
    public void The_slope_is_the_nearest_double(double temperature)
    {
        double slope = BinaryFormat.ToDouble(new SignDraws(Dyadic.FromDouble(temperature), IsHard: false).Slope);
        BigInteger exact = Series.Of(Dyadic.FromDouble(temperature)), ln2 = Series.Ln(2, 1);
        Assert.True(Distance(slope) < Distance(Math.BitIncrement(slope)) && Distance(slope) < Distance(Math.BitDecrement(slope)));
        Assert.Equal(temperature, BinaryFormat.ToDouble(new SignDraws(Dyadic.FromDouble(temperature), IsHard: true).Slope));

        BigInteger Distance(double other) => BigInteger.Abs(Series.Multiply(Series.Of(Dyadic.FromDouble(other)), ln2) - exact);
    }

    /// <summary>No step of the series decreases, and the last fraction of an exponent is below the first of the next.</summary>
    [Fact]
    public void The_fraction_is_monotone()
    {
        Assert.Equal((ulong)One, Kernels.PowerOfHalf(0));
        for (int i = 1; i < Magnitudes.Length; i++)
            Assert.True(Kernels.PowerOfHalf(Magnitudes[i - 1]) >= Kernels.PowerOfHalf(Magnitudes[i]), FormattableString.Invariant($"{Magnitudes[i]:R}"));
        Assert.True(Kernels.PowerOfHalf(Math.BitDecrement(62)) <= 1);
    }

    /// <summary>As many words are below as the fraction says, on both sides of 0: those below the number rounded up.</summary>
    [Fact]
    public void As_many_words_are_below_as_the_fraction_says()
    {
        foreach (double x in Magnitudes)
        {
            BigInteger power = Kernels.PowerOfHalf(x);
            Check(value => Kernels.IsBelowSigmoid(x, value), Ceiling(Words * One, One + power), x);
            if (x > 0)
                Check(value => Kernels.IsBelowSigmoid(-x, value), Ceiling(Words * power, One + power), -x);
        }

        foreach (double large in new[] { 62, 1e300, double.PositiveInfinity })
        {
            Check(value => Kernels.IsBelowSigmoid(large, value), Words, large);
            Check(value => Kernels.IsBelowSigmoid(-large, value), 0, -large);
        }
    }

    [Fact]
    public void As_many_words_are_below_as_the_hard_sigmoid_says()
    {
        double[] values = [.. Magnitudes.Where(x => x < 4), 1, Math.BitDecrement(1), Math.ScaleB(1, -31), Math.ScaleB(3, -32), double.MaxValue, double.PositiveInfinity];
        foreach (double x in values.SelectMany(x => new[] { x, -x }))
        {
            Dyadic exact = Math.Abs(x) >= 1 ? Math.Sign(x) : Dyadic.FromDouble(x);
            BigInteger words = ((exact + 1) * Dyadic.PowerOfTwo(31)).RoundToInteger(Rounding.Ceiling);
            Check(value => Kernels.IsBelowHardSigmoid(x, value), words, x);
        }
    }

    /// <summary>All draws of a generator with 2^16 of them: no pair of value, temperature and deviation has a bias.</summary>
    [Fact]
    public void Of_all_draws_as_many_are_positive_as_the_sigmoid_says()
    {
        const int Draws = 1 << 16;
        var random = new Random(5);
        BigInteger one = Series.Of(1);
        for (int i = 0; i < 100; i++)
        {
            double value = (random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(-6, 4)), temperature = (i % 3) switch { 0 => 6, 1 => 8, _ => 0.25 + (random.NextDouble() * 12) };
            float deviation = i % 2 == 0 ? 1f : (float)(0.1 + random.NextDouble());
            double x = value * (temperature * InverseOfLn2) / deviation;
            int positive = Enumerable.Range(0, Draws).Count(draw => Kernels.IsBelowSigmoid(x, (uint)draw << 16));

            // The draws below the sigmoid of the exact quotient, which is no multiple of 2^-16.
            BigInteger exponent = Series.Divide(Series.Multiply(Series.Of(Dyadic.FromDouble(value)), Series.Of(Dyadic.FromDouble(temperature))), Series.Of(Dyadic.FromDouble(deviation)));
            BigInteger sigmoid = BigInteger.Abs(exponent) >> (Series.Places + 64) > 31 ? (exponent.Sign > 0 ? one : 0) : Series.Divide(one, one + Series.Exp(-exponent));
            Assert.Equal(Ceiling(sigmoid * Draws, one), positive);
        }
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(-0.2)]
    [InlineData(0.5)]
    [InlineData(-1.1)]
    public void Share_of_a_million_draws(double value)
    {
        const int Count = 1_000_000;
        double share = 1 / (1 + Math.Exp(-6 * value)), x = value * (6 * InverseOfLn2);
        int positive = Enumerable.Range(0, Count).Count(i => Kernels.IsBelowSigmoid(x, Kernels.RandomWord(42, (ulong)i)));
        double score = (positive - (Count * share)) / Math.Sqrt(Count * share * (1 - share));
        output.WriteLine(FormattableString.Invariant($"{value}: {positive} of {Count}, standard score {score:F2}"));
        Assert.InRange(score, -5, 5);
        Assert.Equal(Threefry.Word(42, 12345), Kernels.RandomWord(42, 12345));
    }

    private static IEnumerable<double> Choose()
    {
        var random = new Random(1);
        for (int i = 0; i <= 62; i++)
        {
            for (int n = 0; n <= 8; n++)
            {
                double at = i + (n / 8.0);
                foreach (double x in new[] { at, Math.BitDecrement(at), Math.BitIncrement(at), Math.BitIncrement(Math.BitIncrement(at)), at - Math.ScaleB(1, -40) })
                    yield return x;
            }
        }

        for (int exponent = -80; exponent < 0; exponent++)
            yield return Math.ScaleB(1 + random.NextDouble(), exponent);
        yield return double.Epsilon;
        for (int i = 0; i < 3000; i++)
            yield return random.NextDouble() * (i % 2 == 0 ? 62 : 3);
    }

    private static void Check(Func<uint, bool> isBelow, BigInteger words, double x)
    {
        foreach (BigInteger word in new[] { 0, 1, words - 2, words - 1, words, words + 1, Words - 2, Words - 1 }.Where(word => word.Sign >= 0 && word < Words))
            Assert.True(isBelow((uint)word) == word < words, FormattableString.Invariant($"{x:R}, word {word}, {words} words"));
    }

    private static BigInteger Ceiling(BigInteger dividend, BigInteger divisor) => (dividend + divisor - 1) / divisor;
}
