namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class RequantizeKernels<TRequantization, TFrom, TSource, TCodes, TCode>
{
    /// <summary>Requantizes whole steps of vectors and returns the number of elements; fewer than 16 are left. No element is done twice, because the codes may replace the source.</summary>
    public static int Requantize(ReadOnlySpan<TSource> source, Span<TCode> destination, float factor = 0f)
    {
        ref TSource from = ref MemoryMarshal.GetReference(source);
        ref TCode to = ref MemoryMarshal.GetReference(destination);
        int done = 0;
        if (Vector512.IsHardwareAccelerated && source.Length >= 4 * Vector512<int>.Count)
            done = Steps512(ref from, ref to, done, source.Length, factor);
        if (Vector256.IsHardwareAccelerated && source.Length - done >= 4 * Vector256<int>.Count)
            done = Steps256(ref from, ref to, done, source.Length, factor);
        if (Vector128.IsHardwareAccelerated && source.Length - done >= 4 * Vector128<int>.Count)
            done = Steps128(ref from, ref to, done, source.Length, factor);
        return done;
    }

    /// <summary>The same with a factor for each element.</summary>
    public static int RequantizeEach(ReadOnlySpan<TSource> source, Span<TCode> destination, ReadOnlySpan<float> factors)
    {
        ref TSource from = ref MemoryMarshal.GetReference(source);
        ref TCode to = ref MemoryMarshal.GetReference(destination);
        ref float factor = ref MemoryMarshal.GetReference(factors);
        int done = 0;
        if (Vector512.IsHardwareAccelerated && source.Length >= 4 * Vector512<int>.Count)
            done = StepsOfEach512(ref from, ref to, done, source.Length, ref factor);
        if (Vector256.IsHardwareAccelerated && source.Length - done >= 4 * Vector256<int>.Count)
            done = StepsOfEach256(ref from, ref to, done, source.Length, ref factor);
        if (Vector128.IsHardwareAccelerated && source.Length - done >= 4 * Vector128<int>.Count)
            done = StepsOfEach128(ref from, ref to, done, source.Length, ref factor);
        return done;
    }
}
