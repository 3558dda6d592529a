namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>How many elements are NaN or lie outside <paramref name="first"/> … <paramref name="last"/>.</summary>
    public static int CountOutside(ReadOnlySpan<float> source, float first, float last)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        int inside = 0, i = 0;
        if (Vector512.IsHardwareAccelerated)
            inside += CountInside512(ref from, ref i, source.Length, first, last);
        if (Vector256.IsHardwareAccelerated)
            inside += CountInside256(ref from, ref i, source.Length, first, last);
        if (Vector128.IsHardwareAccelerated)
            inside += CountInside128(ref from, ref i, source.Length, first, last);
        for (; i < source.Length; i++)
            inside += source[i] >= first && source[i] <= last ? 1 : 0;
        return source.Length - inside;
    }
}
