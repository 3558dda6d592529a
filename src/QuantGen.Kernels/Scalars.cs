namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The value in its range: <c>min(max(value, low), high)</c>, and <paramref name="nan"/> for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Saturate(float value, float low, float high, float nan)
    {
        value = float.IsNaN(value) ? nan : value;
#if NATIVE_MIN_MAX
        return float.MinNative(float.MaxNative(value, low), high);
#else
        return value < low ? low : value > high ? high : value;
#endif
    }

    /// <summary>The nearest integer, ties to even, of a number of less than 2^22: the sum with 1.5 · 2^23 has no bits below 1, and its low bits are the integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RoundHalfToEven(float value) => BitConverter.SingleToInt32Bits(value + 12582912f) - 0x4B400000;

    /// <summary>The value in its range: <c>min(max(value, low), high)</c>, and <paramref name="nan"/> for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Saturate(double value, double low, double high, double nan)
    {
        value = double.IsNaN(value) ? nan : value;
#if NATIVE_MIN_MAX
        return double.MinNative(double.MaxNative(value, low), high);
#else
        return value < low ? low : value > high ? high : value;
#endif
    }

    /// <summary>The nearest integer, ties to even, of a number of less than 2^51: the sum with 1.5 · 2^52 has no bits below 1, and its low bits are the integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long RoundHalfToEven(double value) => BitConverter.DoubleToInt64Bits(value + 6755399441055744.0) - 0x4338000000000000;
#if LOOPS_IN_DOUBLE

    /// <summary>The value as a double. A cast of a float in memory leaves half of its register as it was, and so waits for the element before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble(float value) =>
        Vector128.IsHardwareAccelerated ? Vector128.WidenLower(Vector128.CreateScalarUnsafe(value)).ToScalar() : value;
#endif
}
