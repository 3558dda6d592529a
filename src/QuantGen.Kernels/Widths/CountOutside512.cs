namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>How many elements lie inside, of all steps of four vectors from <paramref name="i"/> on; the index behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountInside512(ref float from, ref int i, int length, float first, float last)
    {
        Vector512<float> low = Vector512.Create(first), high = Vector512.Create(last);
        Vector512<int> count = Vector512<int>.Zero;
        int at = i;
        for (; length - at >= 4 * Vector512<float>.Count; at += 4 * Vector512<float>.Count)
        {
            // A comparison gives −1 where it holds.
            ref float step = ref Unsafe.Add(ref from, at);
            Vector512<float> a = Vector512.LoadUnsafe(ref step), b = Vector512.LoadUnsafe(ref step, (nuint)Vector512<float>.Count);
            Vector512<float> c = Vector512.LoadUnsafe(ref step, 2 * (nuint)Vector512<float>.Count), d = Vector512.LoadUnsafe(ref step, 3 * (nuint)Vector512<float>.Count);
            count -= (Vector512.GreaterThanOrEqual(a, low) & Vector512.LessThanOrEqual(a, high)).AsInt32();
            count -= (Vector512.GreaterThanOrEqual(b, low) & Vector512.LessThanOrEqual(b, high)).AsInt32();
            count -= (Vector512.GreaterThanOrEqual(c, low) & Vector512.LessThanOrEqual(c, high)).AsInt32();
            count -= (Vector512.GreaterThanOrEqual(d, low) & Vector512.LessThanOrEqual(d, high)).AsInt32();
        }

        i = at;
        return Vector512.Sum(count);
    }
}
