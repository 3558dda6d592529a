namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>
    /// The words of an even index and those that follow it, as many as fill whole vectors. Returns the place behind them. There are four vectors of counters at a time, because each operation waits for the one before it.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FillWords512(ulong seed, ulong firstIndex, ref uint to, int i, int length)
    {
        int count = 2 * Vector512<uint>.Count;
        Vector512<uint> k0 = Vector512.Create(unchecked((uint)seed)), k1 = Vector512.Create((uint)(seed >> 32)), k2 = Vector512.Create(0x1BD11BDAU) ^ k0 ^ k1;
        Vector512<uint> third = k2 + Vector512.Create(1U), fourth = k0 + Vector512.Create(2U), fifth = k1 + Vector512.Create(3U);
        for (; length - i >= 4 * count; i += 4 * count)
        {
            Vector512<uint> a = LowCounters512(firstIndex, i, out Vector512<uint> b), c = LowCounters512(firstIndex, i + count, out Vector512<uint> d);
            Vector512<uint> e = LowCounters512(firstIndex, i + (2 * count), out Vector512<uint> f), g = LowCounters512(firstIndex, i + (3 * count), out Vector512<uint> h);
            Add(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, k0, k1);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 13);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 15);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 26);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 6);
            Add(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, k1, third);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 17);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 29);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 16);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 24);
            Add(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, k2, fourth);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 13);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 15);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 26);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 6);
            Add(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, k0, fifth);
            Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 17);
            StorePairs(a, b, ref to, (nuint)i);
            StorePairs(c, d, ref to, (nuint)(i + count));
            StorePairs(e, f, ref to, (nuint)(i + (2 * count)));
            StorePairs(g, h, ref to, (nuint)(i + (3 * count)));
        }

        return i;
    }

    /// <summary>The low halves of the counters of an index and those that follow it. A counter whose low half has wrapped has one more in its high half. It has 63 bits, as half of an index that may wrap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> LowCounters512(ulong firstIndex, int i, out Vector512<uint> high)
    {
        ulong counter = unchecked(firstIndex + (ulong)i) >> 1;
        Vector512<uint> first = Vector512.Create(unchecked((uint)counter)), low = first + Counters512;
        high = (Vector512.Create((uint)(counter >> 32)) - Vector512.LessThan(low, first)) & Vector512.Create(0x7FFFFFFFU);
        return low;
    }

    /// <summary>Adds a part of the key to each first word, and another one to each second word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        ref Vector512<uint> a, ref Vector512<uint> b, ref Vector512<uint> c, ref Vector512<uint> d, ref Vector512<uint> e, ref Vector512<uint> f, ref Vector512<uint> g, ref Vector512<uint> h,
        Vector512<uint> first, Vector512<uint> second)
    {
        a += first;
        c += first;
        e += first;
        g += first;
        b += second;
        d += second;
        f += second;
        h += second;
    }

    /// <summary>One round of each pair of words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(
        ref Vector512<uint> a, ref Vector512<uint> b, ref Vector512<uint> c, ref Vector512<uint> d, ref Vector512<uint> e, ref Vector512<uint> f, ref Vector512<uint> g, ref Vector512<uint> h, int bits)
    {
        a += b;
        c += d;
        e += f;
        g += h;
        b = Rotate(b, bits) ^ a;
        d = Rotate(d, bits) ^ c;
        f = Rotate(f, bits) ^ e;
        h = Rotate(h, bits) ^ g;
    }
}
