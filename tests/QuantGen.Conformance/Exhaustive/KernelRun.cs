using System;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Threading;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>Everything that is compared for one kernel in this process, by two threads.</summary>
internal static class KernelRun
{
    private const int Threads = 2;

    public static Report Check(Type kernel, long stride) =>
        (Report)typeof(KernelRun).GetMethod(nameof(CheckKernel), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(kernel, Declarations.CodeTypeOf(kernel))
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [stride], null)!;

    private static Report CheckKernel<TQuantizer, TCode>(long stride)
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        Subject<TCode> subject = Subject.Of<TQuantizer, TCode>();
        var starts = new CodeStarts(subject.Grid);
        var sweep = new Sweep<TCode>(subject, starts, stride);
        var surroundings = new Surroundings<TCode>(subject, starts);

        // The long pieces of work first: codes and special values, what is around the thresholds, then the floats.
        long beforeSweep = 1 + surroundings.BlockCount, blocks = beforeSweep + sweep.BlockCount, next = -1;
        var reports = new Report[Threads];
        void Work(int thread)
        {
            Report report = reports[thread] = new Report();
            var buffers = new Buffers<TCode>();
            for (long block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
            {
                if (block >= beforeSweep)
                {
                    sweep.Check(block - beforeSweep, buffers, report);
                }
                else if (block > 0)
                {
                    surroundings.Check(block - 1, buffers, report);
                }
                else
                {
                    CodeSweep.Check(subject, buffers, report);
                    surroundings.CheckSpecial(buffers, report);
                }
            }
        }

        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() => Work(thread)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return Report.Sum(reports);
    }
}
