namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>
    /// The words of an even index and those that follow it, as many as fill whole vectors. Returns the place behind them. There are two vectors of counters at a time, because each operation waits for the one before it.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FillWords512(ulong seed, ulong firstIndex, ref uint to, int i, int length)
    {
        int count = 2 * Vector512<uint>.Count;
        Vector512<uint> k0 = Vector512.Create(unchecked((uint)seed)), k1 = Vector512.Create((uint)(seed >> 32)), k2 = Vector512.Create(0x1BD11BDAU) ^ k0 ^ k1;
        Vector512<uint> third = k2 + Vector512.Create(1U), fourth = k0 + Vector512.Create(2U), fifth = k1 + Vector512.Create(3U);
        for (; length - i >= 2 * count; i += 2 * count)
        {
            Vector512<uint> x = Counters512(firstIndex, i, out Vector512<uint> y) + k0, z = Counters512(firstIndex, i + count, out Vector512<uint> w) + k0;
            y += k1;
            w += k1;
            Mix4(ref x, ref y, ref z, ref w, 13, 15, 26, 6);
            Add(ref x, ref y, ref z, ref w, k1, third);
            Mix4(ref x, ref y, ref z, ref w, 17, 29, 16, 24);
            Add(ref x, ref y, ref z, ref w, k2, fourth);
            Mix4(ref x, ref y, ref z, ref w, 13, 15, 26, 6);
            Add(ref x, ref y, ref z, ref w, k0, fifth);
            Mix(ref x, ref y, ref z, ref w, 17);
            StorePairs(x, y, ref to, (nuint)i);
            StorePairs(z, w, ref to, (nuint)(i + count));
        }

        return i;
    }

    /// <summary>The counters of an index and those that follow it. A counter whose low word has wrapped has one more in its high word. The counter has 63 bits, as half of an index that may wrap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Counters512(ulong firstIndex, int i, out Vector512<uint> high)
    {
        ulong counter = unchecked(firstIndex + (ulong)i) >> 1;
        Vector512<uint> first = Vector512.Create(unchecked((uint)counter)), low = first + Order512;
        high = (Vector512.Create((uint)(counter >> 32)) - Vector512.LessThan(low, first)) & Vector512.Create(0x7FFFFFFFU);
        return low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref Vector512<uint> x, ref Vector512<uint> y, ref Vector512<uint> z, ref Vector512<uint> w, Vector512<uint> first, Vector512<uint> second)
    {
        x += first;
        z += first;
        y += second;
        w += second;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix4(ref Vector512<uint> x, ref Vector512<uint> y, ref Vector512<uint> z, ref Vector512<uint> w, int a, int b, int c, int d)
    {
        Mix(ref x, ref y, ref z, ref w, a);
        Mix(ref x, ref y, ref z, ref w, b);
        Mix(ref x, ref y, ref z, ref w, c);
        Mix(ref x, ref y, ref z, ref w, d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref Vector512<uint> x, ref Vector512<uint> y, ref Vector512<uint> z, ref Vector512<uint> w, int bits)
    {
        x += y;
        z += w;
        y = Rotate(y, bits) ^ x;
        w = Rotate(w, bits) ^ z;
    }
}
