using System;
using System.Numerics;

namespace QuantGen.Conformance.Laws;

/// <summary>Law 7: nothing is allocated.</summary>
internal static class AllocationLaw
{
    /// <summary>The runtime allocates now and then on the caller's thread while it compiles; a method that allocates does so every time.</summary>
    private const int Attempts = 5;

    public static void Check<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var codes = new TCode[sample.Singles.Length];
        var values = new float[sample.Singles.Length];
        long allocated = 0;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            subject.QuantizeSpan(sample.Singles, codes);
            subject.DequantizeSpan(codes, values);
            subject.FakeQuantizeSpan(sample.Singles, values);
            subject.CountOutside(sample.Singles);
            subject.TryQuantize(1, out _);
            subject.FakeQuantize(1);
            subject.OfInt64.Quantize(1);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated == 0)
                break;
        }

        report.Equal(subject.Name, "bytes allocated", 0, allocated);
    }
}
