namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>Extends a range by the elements that are whole vectors; the others are left.</summary>
    private static void Extend512(ref ReadOnlySpan<float> elements, ref float least, ref float most)
    {
        int vectors = elements.Length / Vector512<float>.Count;
        Span<float> ends = stackalloc float[2 * Vector512<float>.Count];
        ExtendRows512(elements, vectors, Vector512<float>.Count, least, most, ends, ends.Slice(Vector512<float>.Count));
        elements = elements.Slice(vectors * Vector512<float>.Count);
        Extend(ends, ref least, ref most);
    }

    /// <summary>The least and the largest element of each lane of so many vectors, beginning with a range.</summary>
    private static void ExtendRows512(ReadOnlySpan<float> source, int vectors, int stride, float first, float last, Span<float> least, Span<float> most)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        Vector512<float> low = Vector512.Create(first), high = Vector512.Create(last);
        for (nint i = 0; i < vectors; i++)
        {
            Vector512<float> value = Finite(Vector512.LoadUnsafe(ref Unsafe.Add(ref from, i * stride)));
            low = Vector512.Min(low, value);
            high = Vector512.Max(high, value);
        }

        low.StoreUnsafe(ref MemoryMarshal.GetReference(least));
        high.StoreUnsafe(ref MemoryMarshal.GetReference(most));
    }

    /// <summary>The numbers, and 0 where one is none or infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector512<float> Finite(Vector512<float> value) =>
        Vector512.ConditionalSelect(Vector512.LessThanOrEqual(Vector512.Abs(value), Vector512.Create(float.MaxValue)), value, Vector512<float>.Zero);
}
