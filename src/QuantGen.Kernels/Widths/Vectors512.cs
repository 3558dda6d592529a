namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The smaller of numbers, of which none is NaN or which one is then the processor's choice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Min(Vector512<float> a, Vector512<float> b) =>
#if NATIVE_MIN_MAX
        Vector512.MinNative(a, b);
#else
        Vector512.Min(a, b);
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Max(Vector512<float> a, Vector512<float> b) =>
#if NATIVE_MIN_MAX
        Vector512.MaxNative(a, b);
#else
        Vector512.Max(a, b);
#endif

    /// <summary>The integers nearest to <c>value · inverse</c>, ties to even, of products less than 2^22: the sum with 1.5 · 2^23 has no bits below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> NearestIntegers(Vector512<float> value, Vector512<float> inverse) => value * inverse + Vector512.Create(12582912f) - Vector512.Create(12582912f);
}
