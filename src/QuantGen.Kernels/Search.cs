namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The values whose places are computed together.</summary>
    private const int SearchStep = 64;

    /// <summary>
    /// The thresholds that lie below each place of an index: below all values of the place. The last entry is for NaN. A value's place is its product with a power of two, plus an offset,
    /// rounded down and limited to the index.
    /// </summary>
    public static byte[] SearchIndex(float[] thresholds, float factor, float offset, int count, int nan)
    {
        var index = new byte[count + 1];
        int place = 0, reached = 0;
        foreach (float threshold in thresholds)
        {
            // The last threshold, NaN, has no place.
            int last = float.IsNaN(threshold) ? count - 1 : PlaceOf(MathF.BitDecrement(threshold), factor, offset, count);
            for (; place <= last; place++)
                index[place] = (byte)reached;
            reached++;
        }

        index[count] = (byte)nan;
        return index;
    }

    /// <summary>The codes of values: for each the thresholds below its place and, if it reaches the next one, one more. The thresholds end with NaN, which no value reaches.</summary>
    public static void Search<TCode>(ReadOnlySpan<float> source, Span<TCode> destination, float[] thresholds, byte[] index, float factor, float offset, int first)
        where TCode : unmanaged
    {
        CheckDestination(source, destination);
        ref float from = ref MemoryMarshal.GetReference(source), next = ref MemoryMarshal.GetArrayDataReference(thresholds);
        ref byte to = ref Unsafe.As<TCode, byte>(ref MemoryMarshal.GetReference(destination)), below = ref MemoryMarshal.GetArrayDataReference(index);
        int count = index.Length - 1, i = SearchesTables(source.Length, count) ? SearchTables(ref from, ref to, source.Length, thresholds, index, factor, offset, first) : 0;
        Span<int> places = stackalloc int[SearchStep];
        ref int place = ref MemoryMarshal.GetReference(places);
        for (; source.Length - i >= SearchStep; i += SearchStep)
        {
            if (Vector512.IsHardwareAccelerated)
                Places512(ref Unsafe.Add(ref from, i), ref place, factor, offset, count);
            else if (Vector256.IsHardwareAccelerated)
                Places256(ref Unsafe.Add(ref from, i), ref place, factor, offset, count);
            else
                Places128(ref Unsafe.Add(ref from, i), ref place, factor, offset, count);
            for (int j = 0; j < SearchStep; j++)
            {
                int reached = Unsafe.Add(ref below, Unsafe.Add(ref place, j));
                Unsafe.Add(ref to, i + j) = unchecked((byte)(reached + (Unsafe.Add(ref from, i + j) >= Unsafe.Add(ref next, reached) ? 1 : 0) + first));
            }
        }

        for (; i < source.Length; i++)
        {
            int reached = Unsafe.Add(ref below, PlaceOf(Unsafe.Add(ref from, i), factor, offset, count));
            Unsafe.Add(ref to, i) = unchecked((byte)(reached + (Unsafe.Add(ref from, i) >= Unsafe.Add(ref next, reached) ? 1 : 0) + first));
        }
    }

    /// <summary>The place of one value, and the last entry for NaN.</summary>
    private static int PlaceOf(float value, float factor, float offset, int count)
    {
        float place = (value * factor) + offset;
        return place >= count - 1 ? count - 1 : place > 0 ? (int)place : float.IsNaN(place) ? count : 0;
    }
}
