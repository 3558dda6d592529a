using System;
using System.Numerics;

namespace QuantGen.Conformance.Laws;

/// <summary>Law 7: nothing is allocated.</summary>
internal static class AllocationLaw
{
    public static void Check<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var codes = new TCode[sample.Singles.Length];
        var values = new float[sample.Singles.Length];
        long before = GC.GetAllocatedBytesForCurrentThread();
        subject.QuantizeSpan(sample.Singles, codes);
        subject.DequantizeSpan(codes, values);
        subject.FakeQuantizeSpan(sample.Singles, values);
        subject.CountOutside(sample.Singles);
        subject.TryQuantize(1, out _);
        subject.FakeQuantize(1);
        subject.QuantizeInt64(1);
        report.Equal(subject.Name, "bytes allocated", 0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
