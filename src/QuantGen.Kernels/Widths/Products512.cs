namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The upper halves of the 64-bit products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector512<int> MultiplyHigh(Vector512<int> value, Vector512<int> factor) =>
        UpperHalves(EvenProducts(value, factor).AsInt32(), EvenProducts((value.AsUInt64() >> 32).AsInt32(), factor).AsInt32());

    /// <summary>The products divided by 2^31, half up, plus an integer: of elements and a factor for which that fits an int.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector512<int> MultiplyHighDoubled(Vector512<int> value, Vector512<int> factor, long plus)
    {
        Vector512<ulong> half = Vector512.Create((ulong)((plus << 31) + (1L << 30)));
        Vector512<ulong> even = EvenProducts(value, factor).AsUInt64() + half, odd = EvenProducts((value.AsUInt64() >> 32).AsInt32(), factor).AsUInt64() + half;
        // The quotient of an odd element is the upper half of twice the sum.
        return Alternate((even >> 31).AsInt32(), (odd + odd).AsInt32());
    }
}
