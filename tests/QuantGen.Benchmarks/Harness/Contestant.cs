using System;
using System.Collections.Generic;
using System.Diagnostics;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Harness;

/// <summary>One kernel on one pair of buffers, and its time per call in every round.</summary>
internal abstract class Contestant(string name)
{
    private readonly List<double> nanoseconds = [];

    private int calls = 1;

    public string Name => name;

    /// <summary>Nanoseconds of a call, one figure a round.</summary>
    public IReadOnlyList<double> Nanoseconds => nanoseconds;

    /// <summary>Finds how many calls take the given time. The first call is compiled, and does not count.</summary>
    public void Calibrate(TimeSpan sample)
    {
        Calls(1);
        for (calls = 1; ; calls *= 2)
        {
            TimeSpan taken = Stopwatch.GetElapsedTime(0, Calls(calls));
            if (taken * 4 < sample && calls < 1 << 28)
                continue;
            calls = (int)Math.Clamp(calls * (sample / taken), 1, 1 << 28);
            return;
        }
    }

    /// <summary>One sample. The calls before it bring the data into the caches and are not counted.</summary>
    public void Measure()
    {
        Calls(Math.Max(1, calls / 8));
        nanoseconds.Add(Stopwatch.GetElapsedTime(0, Calls(calls)).TotalNanoseconds / calls);
    }

    /// <summary>Ticks that so many calls take.</summary>
    protected abstract long Calls(int count);
}

/// <summary>What it writes can be compared with what another one writes.</summary>
internal abstract class Contestant<TDestination>(string name) : Contestant(name)
    where TDestination : struct
{
    /// <summary>Clears the destination, runs the kernel once, and returns what it wrote.</summary>
    public abstract TDestination[] Result();
}

/// <inheritdoc/>
internal sealed class Contestant<TKernel, TSource, TDestination>(string name, ArraySegment<TSource> source, ArraySegment<TDestination> destination)
    : Contestant<TDestination>(name)
    where TKernel : IKernel<TSource, TDestination>
    where TDestination : struct
{
    public override TDestination[] Result()
    {
        destination.AsSpan().Clear();
        Calls(1);
        return [.. destination];
    }

    /// <summary>The destination is memory that is read later, so no call can be left out.</summary>
    protected override long Calls(int count)
    {
        ReadOnlySpan<TSource> from = source;
        Span<TDestination> to = destination;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
            TKernel.Run(from, to);
        return Stopwatch.GetTimestamp() - start;
    }
}
