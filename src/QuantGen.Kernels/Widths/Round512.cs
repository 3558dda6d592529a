namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>The codes of a vector of any values, before the zero point is added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> RoundVector(Vector512<float> value, Vector512<float> scale, Vector512<float> inverse) =>
        RoundVector(value, scale, inverse, TScale.Times(TScale.Low(Further), scale), TScale.Times(TScale.High(Further), scale), TScale.Times(TScale.NaN(Further), scale));

    /// <summary>The same with the ends of the range and what stands for NaN, which the vectors of a step share: the JIT inlines so much and no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static Vector512<int> RoundVector(Vector512<float> value, Vector512<float> scale, Vector512<float> inverse, Vector512<float> low, Vector512<float> high, Vector512<float> nan)
    {
        // NaN first, then saturation: from here on every operation is exact but the one addition that rounds.
        value = SaturateVector(value, low, high, nan);
#if CORRECTIONS
        Vector512<float> half = TScale.Times(TScale.Half(), scale);
        Vector512<float> sum = value * inverse + Vector512.Create(12582912f), nearest = sum - Vector512.Create(12582912f);
        Vector512<int> code = sum.AsInt32() - Vector512.Create(0x4B400000);
#if ANY_SCALE
        if (!TScale.IsPowerOfTwo())
            return RoundQuotient(value, nearest, code, scale, half);
#endif
        return TRounding.Correct(code, value, value - nearest * scale, half);
#else
        return (value * inverse + Vector512.Create(12582912f)).AsInt32() - Vector512.Create(0x4B400000);
#endif
    }

    /// <summary>The values in their range, and NaN as the value that stands for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SaturateVector(Vector512<float> value, Vector512<float> low, Vector512<float> high, Vector512<float> nan) => TScale.IsNaNZero()
        ? Min(Max(value, low) & Vector512.Equals(value, value), high)
        : Min(Vector512.ConditionalSelect(Vector512.Equals(value, value), Max(value, low), nan), high);
#if ANY_SCALE

    /// <summary>The codes from candidates where the scale is not a power of two: the inverse is rounded, so that a candidate may be off by one. The residual says so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> RoundQuotient(Vector512<float> value, Vector512<float> nearest, Vector512<int> code, Vector512<float> scale, Vector512<float> half)
    {
        // Where the residual is off by the rounding of a product, it is mostly still enough.
        Vector512<float> residual = NearResidual(value, nearest, scale), distance = Vector512.Abs(residual);
        bool hasSide = TRounding.IsToNearest || IsFused || Vector512.GreaterThanOrEqualAll(distance, Vector512.Abs(nearest * scale) * 1.1920929E-07f);
        if (hasSide && Vector512.LessThanAll(distance, TScale.Times(TScale.Half() - ResidualError, scale)))
        {
            if (TRounding.IsToNearest)
                return code;
            code = TRounding.Correct(code, value, residual, half);
        }
        else
        {
            residual = Residual(value, nearest, scale);
            Vector512<float> odd = (code << 31 >> 31).AsSingle();
            Vector512<float> up = Vector512.GreaterThan(residual, half) | (Vector512.Equals(residual, half) & odd);
            Vector512<float> down = Vector512.LessThan(residual, -half) | (Vector512.Equals(residual, -half) & odd);
            code = code - up.AsInt32() + down.AsInt32();
            code = TRounding.Correct(code, value, Residual(value, Vector512.ConvertToSingle(code), scale), half);
        }

#if FACTORS
        // Where an end of the range is rounded, a direction may take it to a neighbouring code: values keep a step more, and the codes are held. A constant end has its code.
        if (typeof(TScale) == typeof(GivenScale<TSpecification>) && !TRounding.IsToNearest)
            code = Vector512.Min(Vector512.Max(code, Vector512.Create((int)TSpecification.MinSteps)), Vector512.Create((int)TSpecification.MaxSteps));
#endif
        return code;
    }
#endif
#if CORRECTIONS

    /// <summary><c>value − nearest · scale</c>, off by the rounding of the product where the scale is not a power of two and no operation is fused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static Vector512<float> NearResidual(Vector512<float> value, Vector512<float> nearest, Vector512<float> scale)
    {
#if ANY_SCALE
        if (IsFused && !TScale.IsPowerOfTwo())
            return Residual(value, nearest, scale);
#endif
        return value - nearest * scale;
    }
#endif
}
