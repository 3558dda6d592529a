using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace QuantGen.Kernels.Tests.Stochastic;

/// <summary>Random rounding to a power of two has no bias: of all draws of a generator with few of them, the share that rounds up is the fraction itself.</summary>
public sealed class UnbiasedPowerTests(ITestOutputHelper output)
{
    private const int Draws = 1 << 16, Pairs = 2000;

    private static readonly (int First, int Stride, int Last, bool HasZero)[] Formats =
    [
        (-4, 1, 7, false), (-4, 1, 6, true), (-149, 1, 127, true), (-20, 2, 15, false), (-20, 2, 15, true), (127, 1, 0, true), (-213, 2, 60, false), (0, 1, 1, false), (64, 1, 127, true),
    ];

    [Fact]
    public void Of_all_draws_as_many_round_up_as_the_fraction_says()
    {
        (double Value, int Format, int Place, int Fraction)[] pairs = [.. Choose()];
        long up = 0;
        Parallel.ForEach(pairs, pair =>
        {
            (int first, int stride, int last, bool hasZero) = Formats[pair.Format];
            int ups = 0;
            for (uint draw = 0; draw < Draws; draw++)
            {
                int place = Kernels.RandomPower(pair.Value, first, stride, last, hasZero, draw << 16);
                if (place == pair.Place + 1)
                    ups++;
                else if (place != pair.Place)
                    Assert.Fail(FormattableString.Invariant($"{pair.Value:R} among powers from 2^{first} on has place {place}, with {pair.Place} below it"));
            }

            if (ups != pair.Fraction)
                Assert.Fail(FormattableString.Invariant($"{pair.Value:R} among powers from 2^{first} on: {ups} of {Draws} draws round up, and the fraction is {pair.Fraction}"));
            Interlocked.Add(ref up, ups);
        });
        long expected = pairs.Sum(pair => (long)pair.Fraction);
        output.WriteLine(FormattableString.Invariant($"{pairs.Length} pairs, {pairs.Count(pair => pair.Place < 0)} of them with 0: {up} of {(long)pairs.Length * Draws} draws round up, by the fractions {expected}"));
        Assert.Equal(expected, up);
        Assert.InRange(pairs.Count(pair => pair.Place < 0), Pairs / 20, Pairs);
    }

    /// <summary>Values between two neighbours with a fraction of 16 bits, so that no double is rounded.</summary>
    private static IEnumerable<(double Value, int Format, int Place, int Fraction)> Choose()
    {
        var random = new Random(4);
        for (int i = 0; i < Pairs; i++)
        {
            (int first, int stride, int last, bool hasZero) = Formats[i % Formats.Length];
            int least = hasZero ? -1 : 0, place = (i / Formats.Length % 4) switch { 0 => least, 1 => last - 1, _ => random.Next(least, last) };
            int fraction = (i % 7) switch { 0 => 1, 1 => Draws - 1, 2 => 0, 3 => Draws / 2, _ => random.Next(Draws) };
            double low = place < 0 ? 0 : Math.ScaleB(1, first + (stride * place)), high = Math.ScaleB(1, first + (stride * (place + 1)));
            yield return (low + ((high - low) * fraction / Draws), i % Formats.Length, place, fraction);
        }
    }
}
