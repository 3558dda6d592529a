namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>
    /// The words of an even index and those that follow it, as many as fill whole vectors. Returns the place behind them. The low half of no counter wraps. There are four vectors of counters at a time, because each operation waits
    /// for the one before it.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FillWords512(ulong seed, ulong firstIndex, ref uint to, int i, int length)
    {
        int count = 2 * Vector512<uint>.Count;
        Vector512<uint> k0 = Vector512.Create(unchecked((uint)seed)), k1 = Vector512.Create((uint)(seed >> 32)), k2 = Vector512.Create(0x1BD11BDAU) ^ k0 ^ k1;
        Vector512<uint> first = FirstSums512(seed, unchecked(firstIndex + (ulong)i), out Vector512<uint> turned), next = Vector512.Create((uint)Vector512<uint>.Count);
        for (; length - i >= 4 * count; i += 4 * count)
        {
            Vector512<uint> a = first, c = a + next, e = c + next, g = e + next;
            first = g + next;
            MixWords512(k0, k1, k2, turned, ref a, out Vector512<uint> b, ref c, out Vector512<uint> d, ref e, out Vector512<uint> f, ref g, out Vector512<uint> h);
            StorePairs(a, b, ref to, (nuint)i);
            StorePairs(c, d, ref to, (nuint)(i + count));
            StorePairs(e, f, ref to, (nuint)(i + (2 * count)));
            StorePairs(g, h, ref to, (nuint)(i + (3 * count)));
        }

        return i;
    }

    /// <summary>
    /// The first sums of the first round, for counters from that of an index on: their low halves differ and the high half is one. So its part of the round, a rotation, is the same for all.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector512<uint> FirstSums512(ulong seed, ulong index, out Vector512<uint> turned)
    {
        ulong counter = index >> 1;
        uint low = unchecked((uint)counter + (uint)seed), high = unchecked((uint)(counter >> 32) + (uint)(seed >> 32));
        turned = Vector512.Create(high << 13 | high >> 19);
        return Vector512.Create(unchecked(low + high)) + Counters512;
    }

    /// <summary>The words of the counters of four vectors, from their first sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static void MixWords512(
        Vector512<uint> k0, Vector512<uint> k1, Vector512<uint> k2, Vector512<uint> turned,
        ref Vector512<uint> a, out Vector512<uint> b, ref Vector512<uint> c, out Vector512<uint> d, ref Vector512<uint> e, out Vector512<uint> f, ref Vector512<uint> g, out Vector512<uint> h)
    {
        b = turned ^ a;
        d = turned ^ c;
        f = turned ^ e;
        h = turned ^ g;
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 15);
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 26);
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 6);
        Add(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, k1, k2 + Vector512.Create(1U));
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 17);
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 29);
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 16);
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 24);
        Add(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, k2, k0 + Vector512.Create(2U));
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 13);
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 15);
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 26);
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 6);
        Add(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, k0, k1 + Vector512.Create(3U));
        Mix(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, 17);
    }

    /// <summary>Stores the first word of each counter and then its second one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePairs(Vector512<uint> first, Vector512<uint> second, ref uint to, nuint i)
    {
        LowPairs(first, second).StoreUnsafe(ref to, i);
        HighPairs(first, second).StoreUnsafe(ref to, i + (nuint)Vector512<uint>.Count);
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
