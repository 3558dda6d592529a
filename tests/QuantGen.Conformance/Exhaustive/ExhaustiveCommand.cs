using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Threading;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>All floats, or every stride-th, through the spans of twelve kernels.</summary>
internal static class ExhaustiveCommand
{
    private const int Threads = 2;

    public static int Run(TextWriter output, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stride);
        var clock = Stopwatch.StartNew();
        MethodInfo sweep = typeof(ExhaustiveCommand).GetMethod(nameof(SweepKernel), BindingFlags.NonPublic | BindingFlags.Static)!;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"kernel",-24} {"floats",14} {"failures",10} {"seconds",8}"));
        long floats = 0, failures = 0;
        foreach (Type kernel in Kernels.All)
        {
            long start = Stopwatch.GetTimestamp();
            var report = (Report)sweep.MakeGenericMethod(kernel, Declarations.CodeTypeOf(kernel)).Invoke(null, [(long)stride])!;
            foreach (string failure in report.Failures.Take(5))
                output.WriteLine("FAILED " + failure);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kernel.Name,-24} {report.Comparisons / 2,14} {report.FailureCount,10} {Stopwatch.GetElapsedTime(start).TotalSeconds,8:F1}"));
            floats += report.Comparisons / 2;
            failures += report.FailureCount;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"exhaustive: {Kernels.All.Count} kernels, {floats} floats, {failures} failures, {InstructionSet.Description}, {clock.Elapsed.TotalSeconds:F1} s"));
        return failures == 0 ? 0 : 1;
    }

    private static Report SweepKernel<TQuantizer, TCode>(long stride)
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var sweep = new Sweep<TCode>(Subject.Of<TQuantizer, TCode>(), stride);
        long blocks = Sweep<TCode>.BlockCount(stride), next = -1;
        var reports = new Report[Threads];
        void Work(int thread)
        {
            reports[thread] = new Report();
            var buffers = new Sweep<TCode>.Buffers();
            for (long block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
                sweep.Check(block, buffers, reports[thread]);
        }

        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() => Work(thread)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return Report.Sum(reports);
    }
}
