using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Benchmarks.Harness;

/// <summary>The median over all rounds, and the tenth and ninetieth percentile beside it.</summary>
internal readonly record struct Ratio(double Median, double Low, double High)
{
    /// <summary>The ratio of two contestants: taken within each round, so that a round in which the whole machine was slow counts like any other.</summary>
    public static Ratio Of(Contestant numerator, Contestant denominator) =>
        From(numerator.Nanoseconds.Zip(denominator.Nanoseconds, (one, other) => one / other));

    public static Ratio From(IEnumerable<double> rounds)
    {
        double[] sorted = [.. rounds.Order()];
        return new Ratio(Quantile(sorted, 0.5), Quantile(sorted, 0.1), Quantile(sorted, 0.9));
    }

    private static double Quantile(double[] sorted, double share)
    {
        double at = share * (sorted.Length - 1);
        int below = (int)at;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
