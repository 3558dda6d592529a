namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The words of an even index and those that follow it, as many as fill whole vectors. Returns the place behind them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FillWords512(ulong seed, ulong firstIndex, ref uint to, int i, int length)
    {
        Vector512<uint> k0 = Vector512.Create(unchecked((uint)seed)), k1 = Vector512.Create((uint)(seed >> 32)), k2 = Vector512.Create(0x1BD11BDAU) ^ k0 ^ k1;
        for (; length - i >= 2 * Vector512<uint>.Count; i += 2 * Vector512<uint>.Count)
        {
            ulong counter = unchecked(firstIndex + (ulong)i) >> 1;
            Vector512<uint> low = Vector512.Create(unchecked((uint)counter)), x = low + Counters512, y = Vector512.Create((uint)(counter >> 32));

            // A counter whose low word has wrapped has one more in its high word. The counter has 63 bits, as half of an index that may wrap.
            y = ((y - Vector512.LessThan(x, low)) & Vector512.Create(0x7FFFFFFFU)) + k1;
            x += k0;
            Mix4(ref x, ref y, 13, 15, 26, 6);
            x += k1;
            y += k2 + Vector512.Create(1U);
            Mix4(ref x, ref y, 17, 29, 16, 24);
            x += k2;
            y += k0 + Vector512.Create(2U);
            Mix4(ref x, ref y, 13, 15, 26, 6);
            x += k0;
            y += k1 + Vector512.Create(3U);
            Mix(ref x, ref y, 17);
            StorePairs(x, y, ref to, (nuint)i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix4(ref Vector512<uint> x, ref Vector512<uint> y, int a, int b, int c, int d)
    {
        Mix(ref x, ref y, a);
        Mix(ref x, ref y, b);
        Mix(ref x, ref y, c);
        Mix(ref x, ref y, d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref Vector512<uint> x, ref Vector512<uint> y, int bits)
    {
        x += y;
        y = Rotate(y, bits) ^ x;
    }
}
