namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class RequantizeKernels<TRequantization, TFrom, TSource, TCodes, TCode>
{
    /// <summary>From so many sums on, steps begin at a cache line of them: most of the memory is read.</summary>
    private const int Long = 4096;

    /// <summary>Whether elements may be done twice: the codes may replace a source of the same size.</summary>
    private static bool IsApart => Unsafe.SizeOf<TSource>() != Unsafe.SizeOf<TCode>();

    /// <summary>Requantizes in vectors and returns the number of elements; fewer than 16 are left.</summary>
    public static int Requantize(ReadOnlySpan<TSource> source, Span<TCode> destination, float factor = 0f)
    {
        ref TSource from = ref MemoryMarshal.GetReference(source);
        ref TCode to = ref MemoryMarshal.GetReference(destination);
        int done = 0;
        if (Vector128.IsHardwareAccelerated && typeof(TSource) == typeof(int) && source.Length >= Long)
        {
            done = ElementsBeforeCacheLine(ref Unsafe.As<TSource, float>(ref from));
            if (done > 0)
                _ = Steps128(ref from, ref to, 0, 4 * Vector128<int>.Count, factor);
        }

        if (Vector512.IsHardwareAccelerated && source.Length - done >= 4 * Vector512<int>.Count)
            done = Steps512(ref from, ref to, done, source.Length, factor);
        if (Vector256.IsHardwareAccelerated && source.Length - done >= 4 * Vector256<int>.Count)
            done = Steps256(ref from, ref to, done, source.Length, factor);
        if (Vector128.IsHardwareAccelerated && source.Length - done >= 4 * Vector128<int>.Count)
            done = Steps128(ref from, ref to, done, source.Length, factor);
        if (Vector128.IsHardwareAccelerated && IsApart && done < source.Length && source.Length >= 4 * Vector128<int>.Count)
            done = Steps128(ref from, ref to, source.Length - 4 * Vector128<int>.Count, source.Length, factor);
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
        if (Vector128.IsHardwareAccelerated && IsApart && done < source.Length && source.Length >= 4 * Vector128<int>.Count)
            done = StepsOfEach128(ref from, ref to, source.Length - 4 * Vector128<int>.Count, source.Length, ref factor);
        return done;
    }
}
