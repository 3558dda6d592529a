using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>Data to fit a scale to, by what they are.</summary>
internal static class FitData
{
    public static IReadOnlyList<(string What, float[] Elements)> All { get; } =
    [
        .. new[] { -130, -40, -9, 0, 3, 60, 118 }.Select(power => (FormattableString.Invariant($"sums of three uniform numbers times 2^{power}"), Numbers(37, power + 200, random => Bell(random) * Math.ScaleB(1, power)))),
        .. new[] { 1, 5, 16, 33 }.Select(count => (FormattableString.Invariant($"{count} uniform numbers"), Numbers(count, count, random => (random.NextDouble() * 2) - 1))),
        ("positive numbers", Numbers(40, 1, random => random.NextDouble() * 3)),
        ("negative numbers", Numbers(40, 2, random => -random.NextDouble() * 0.01)),
        ("numbers of many magnitudes", Numbers(48, 3, random => (random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(-40, 40)))),
        ("small numbers with one that is large", [.. Numbers(31, 4, random => Bell(random) / 100), 50f]),
        ("small numbers with one that is far below them", [.. Numbers(31, 5, random => Bell(random) / 100), -50f]),
        ("numbers with what is none between them", [float.NaN, .. Numbers(20, 6, Bell), float.PositiveInfinity, .. Numbers(20, 7, Bell), float.NegativeInfinity]),
        ("multiples of a sixteenth", Numbers(30, 8, random => random.Next(-40, 41) / 16.0)),
        ("a few powers of two", [1f, 0.5f, -0.25f, 2f, -4f, 64f]),
        ("all equal", [.. Enumerable.Repeat(0.37f, 21)]),
    ];

    private static double Bell(Random random) => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;

    private static float[] Numbers(int count, int seed, Func<Random, double> next)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)next(random))];
    }
}
