namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The scale is a constant of the specification, and so are the ends, of which each has its code.</summary>
    internal readonly struct ConstantScale<TSpecification> : IScale
        where TSpecification : ISpecification
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static bool IsPowerOfTwo() => HasNoFraction(TSpecification.Scale);
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float ScaleOf(float scale) => TSpecification.Scale;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float InverseOf(float inverse) => 1f / TSpecification.Scale;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float Low(float further) => TSpecification.MinValue;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float High(float further) => TSpecification.MaxValue;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float NaN(float further) => TSpecification.NaNValue;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static bool IsNaNZero() => TSpecification.NaNValue == 0f;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static Vector512<float> Times(float number, Vector512<float> scale) => Vector512.Create(number);
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static Vector256<float> Times(float number, Vector256<float> scale) => Vector256.Create(number);
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static Vector128<float> Times(float number, Vector128<float> scale) => Vector128.Create(number);
#if CORRECTIONS
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float Half() => TSpecification.Scale * 0.5f;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float Reach() => Math.Max(-TSpecification.MinValue, TSpecification.MaxValue);
#endif
    }

    /// <summary>Whether a normal number has no bits but the leading one. An argument, because the JIT folds the bits of a constant argument at once, and those of a result late.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasNoFraction(float value) => (BitConverter.SingleToInt32Bits(value) & 0x7FFFFF) == 0;
}
