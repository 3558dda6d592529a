namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The scale is known when the kernel runs.</summary>
    internal readonly struct GivenScale<TSpecification> : IScale
        where TSpecification : ISpecification
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static bool IsPowerOfTwo() => TSpecification.IsAlphaPowerOfTwo;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float ScaleOf(float scale) => scale;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float InverseOf(float inverse) => inverse;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float Low(float further) => (float)TSpecification.MinSteps - further;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float High(float further) => (float)TSpecification.MaxSteps + further;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float NaN(float further) => (float)TSpecification.NaNSteps + (TSpecification.NaNSteps < 0 ? -further : TSpecification.NaNSteps > 0 ? further : 0f);
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static bool IsNaNZero() => TSpecification.NaNSteps == 0;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static Vector512<float> Times(float number, Vector512<float> scale) => scale * Vector512.Create(number);
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static Vector256<float> Times(float number, Vector256<float> scale) => scale * Vector256.Create(number);
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static Vector128<float> Times(float number, Vector128<float> scale) => scale * Vector128.Create(number);
#if CORRECTIONS
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float Half() => 0.5f;
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static float Reach() => (float)Math.Max(-TSpecification.MinSteps, TSpecification.MaxSteps);
#endif
    }
#if AFFINE

    /// <summary>The same with a zero point that is known when the kernel runs. The value of NaN is 0, the lowest or the highest one, by the sign of its steps.</summary>
    public static double AffineSteps<TSpecification, TRounding>(double value, double scale, int zeroPoint)
        where TSpecification : ISpecification
        where TRounding : IRounding
    {
        double low = (double)TSpecification.MinCode - zeroPoint, high = (double)TSpecification.MaxCode - zeroPoint;
        value = Saturate(value, low * scale, high * scale, TSpecification.NaNSteps < 0 ? low * scale : TSpecification.NaNSteps > 0 ? high * scale : 0);
#if QUOTIENTS
        if (!TSpecification.IsAlphaPowerOfTwo)
            return TRounding.RoundQuotient(value, scale);
#endif
        return TRounding.Round(value, scale);
    }
#endif

    /// <summary>The code of a value at a scale, less the zero point; exact.</summary>
    public static double Steps<TSpecification, TRounding>(double value, double scale)
        where TSpecification : ISpecification
        where TRounding : IRounding
    {
        value = Saturate(value, TSpecification.MinSteps * scale, TSpecification.MaxSteps * scale, TSpecification.NaNSteps * scale);
#if QUOTIENTS
        if (!TSpecification.IsAlphaPowerOfTwo)
            return TRounding.RoundQuotient(value, scale);
#endif
        return TRounding.Round(value, scale);
    }
}
