namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Arm = System.Runtime.Intrinsics.Arm;

internal abstract partial class Kernels
{
    /// <summary>The 64-bit products of the elements 0, 2, 4, ….</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> EvenProducts(Vector512<int> a, Vector512<int> b) => Convert512.Multiply(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> EvenProducts(Vector256<int> a, Vector256<int> b) => Integers256.Multiply(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> EvenProducts(Vector128<int> a, Vector128<int> b)
    {
        if (Pack128.IsSupported)
            return Pack128.Multiply(a, b);
        if (Arm.AdvSimd.IsSupported)
            return Arm.AdvSimd.MultiplyWideningLower(Arm.AdvSimd.ExtractNarrowingLower(a.AsInt64()), Arm.AdvSimd.ExtractNarrowingLower(b.AsInt64()));
        return Vector128.Create((long)a.ToScalar() * b.ToScalar(), (long)a.GetElement(2) * b.GetElement(2));
    }

    /// <summary>The lower halves of the even elements and the upper halves of the odd ones: the elements 0, 2, 4, … of one vector and 1, 3, 5, … of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Alternate(Vector512<int> even, Vector512<int> odd) => Integers512.BlendVariable(even.AsInt16(), odd.AsInt16(), Vector512.Create(0xFFFFFFFF00000000UL).AsInt16()).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Alternate(Vector256<int> even, Vector256<int> odd) => Integers256.Blend(even, odd, 0b10101010);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Alternate(Vector128<int> even, Vector128<int> odd) => Vector128.ConditionalSelect(Vector128.Create(0xFFFFFFFF00000000UL).AsInt32(), odd, even);

    /// <summary>The upper halves of 64-bit integers that stand for the elements 0, 2, 4, … and 1, 3, 5, ….</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> UpperHalves(Vector512<int> even, Vector512<int> odd) =>
        Convert512.PermuteVar16x32x2(even, Vector512.Create(1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31), odd);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> UpperHalves(Vector256<int> even, Vector256<int> odd) => Alternate((even.AsUInt64() >> 32).AsInt32(), odd);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> UpperHalves(Vector128<int> even, Vector128<int> odd) => Alternate((even.AsUInt64() >> 32).AsInt32(), odd);

    /// <summary>The integers nearest to numbers below 2^22 in magnitude, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector512<int> NearestInt32(Vector512<float> value) => Convert512.ConvertToVector512Int32(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector256<int> NearestInt32(Vector256<float> value) => Convert256.ConvertToVector256Int32(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector128<int> NearestInt32(Vector128<float> value)
    {
        if (Convert128.IsSupported)
            return Convert128.ConvertToVector128Int32(value);
        if (Arm.AdvSimd.IsSupported)
            return Arm.AdvSimd.ConvertToInt32RoundToEven(value);
        // The sum with 1.5 · 2^23 has no bits below 1.
        return Vector128.ConvertToInt32(value + Vector128.Create(12582912f) - Vector128.Create(12582912f));
    }
}
