using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace QuantGen.Kernels.Tests.Stochastic;

/// <summary>Random rounding has no bias: of all draws of a generator with few of them, the share that rounds up is the fraction itself.</summary>
public sealed class UnbiasedTests(ITestOutputHelper output)
{
    private const int Draws = 1 << 16, Pairs = 2000;

    private static readonly (float Scale, double MinSteps, double MaxSteps)[] Formats =
    [
        (1 / 128f, -128, 127), (0.25f, 0, 255), (8f, -8, 7), (2.3283064e-10f, -128, 127), (1.2676506e30f, -127, 127), (1 / 32768f, -32768, 32767), (1 / 256f, -135, 120),
        (0.1f, -135, 120), (0.0371f, 0, 255), (3f, -128, 127), (7.7e20f, -1, 1), (3e-30f, -127, 127), (1.0000001f, -100, 27), (0.3f, -2, 1),
    ];

    [Fact]
    public void Of_all_draws_as_many_round_up_as_the_fraction_says()
    {
        (double Value, int Format, double Floor, int Fraction)[] pairs = [.. Choose()];
        long up = 0, expected = 0;
        Parallel.ForEach(pairs, pair =>
        {
            (float scale, double min, double max) = Formats[pair.Format];
            int ups = 0;
            for (uint draw = 0; draw < Draws; draw++)
            {
                double steps = Kernels.RandomSteps(pair.Value, scale, min, max, 0, draw << 16);
                if (steps == pair.Floor + 1)
                    ups++;
                else if (steps != pair.Floor)
                    Assert.Fail(FormattableString.Invariant($"{pair.Value:R} at scale {scale:R} becomes {steps}, with {pair.Floor} below it"));
            }

            if (ups != pair.Fraction)
                Assert.Fail(FormattableString.Invariant($"{pair.Value:R} at scale {scale:R}: {ups} of {Draws} draws round up, and the fraction is {pair.Fraction}"));
            Interlocked.Add(ref up, ups);
            Interlocked.Add(ref expected, pair.Fraction);
        });
        output.WriteLine(FormattableString.Invariant($"{pairs.Length} pairs, {pairs.Count(pair => pair.Value < 0)} of negative values: {up} of {(long)pairs.Length * Draws} draws round up, by the fractions {expected}"));
        Assert.Equal(expected, up);
        Assert.InRange(pairs.Count(pair => pair.Value < 0), Pairs / 5, Pairs);
    }

    /// <summary>Values whose quotient has a fraction of 16 bits, so that no double is rounded: 24 bits of the scale, 16 of the fraction and those of the steps.</summary>
    private static IEnumerable<(double Value, int Format, double Floor, int Fraction)> Choose()
    {
        var random = new Random(4);
        for (int i = 0; i < Pairs; i++)
        {
            (float scale, double min, double max) = Formats[i % Formats.Length];
            double floor = (i / Formats.Length % 5) switch { 0 when min < 0 => -1, 1 => min, 2 => max - 1, _ => random.NextInt64((long)min, (long)max) };
            int fraction = (i % 9) switch { 0 => 1, 1 => Draws - 1, 2 => 0, 3 => Draws / 2, _ => random.Next(Draws) };
            yield return ((floor + (fraction / (double)Draws)) * scale, i % Formats.Length, floor, fraction);
        }
    }
}
