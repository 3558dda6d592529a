using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>Every code back to its value: all values of an 8- or 16-bit type, the codes of the grid of a wide one; in a long span, then in spans of 3 to 15.</summary>
internal static class CodeSweep
{
    public static void Check<TCode>(Subject<TCode> subject, Buffers<TCode> buffers, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        bool narrow = TCode.MaxValue.GetByteCount() <= 2;
        long first = narrow ? long.CreateChecked(TCode.MinValue) : subject.Grid.MinCode, last = narrow ? long.CreateChecked(TCode.MaxValue) : subject.Grid.MaxCode;
        for (long start = first; start <= last; start += buffers.Codes.Length)
        {
            int count = (int)Math.Min(buffers.Codes.Length, last - start + 1);
            for (int i = 0; i < count; i++)
            {
                buffers.Codes[i] = TCode.CreateChecked(start + i);
                buffers.ExpectedValues[i] = subject.Exact.NearestSingle(start + i);
            }

            Part(subject, buffers, 0, count, report);
            for (int at = 0, length = 3; at < count && narrow; at += length, length = length == 15 ? 3 : length + 1)
                Part(subject, buffers, at, Math.Min(length, count - at), report);
        }
    }

    private static void Part<TCode>(Subject<TCode> subject, Buffers<TCode> buffers, int start, int length, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        ReadOnlySpan<TCode> codes = buffers.Codes.AsSpan(start, length);
        Span<float> values = buffers.Values.AsSpan(0, length);
        subject.DequantizeSpan(codes, values);
        Compare.Same<TCode, int>(report, subject.Name, "Dequantize", codes,
            MemoryMarshal.Cast<float, int>(buffers.ExpectedValues.AsSpan(start, length)), MemoryMarshal.Cast<float, int>(values));
    }
}
