namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
#if CORRECTIONS
    /// <summary>
    /// How many steps beyond the ends values are held: 1 where a direction might take an end, whose product with the scale is rounded, to a neighbouring code.
    /// </summary>
    protected static float Further
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TRounding.IsToNearest || TScale.IsPowerOfTwo() ? 0f : 1f;
    }

    /// <summary>What a residual may be off by: nothing where an operation is fused or the product exact, else the rounding of the product.</summary>
    protected static float ResidualError
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if ANY_SCALE
        get => IsFused || TScale.IsPowerOfTwo() ? 0f : TScale.Reach() * 1.1920929E-07f;
#else
        get => 0f;
#endif
    }
#else
    protected const float Further = 0f;
#endif

    /// <summary>The code of a value, before the zero point is added.</summary>
    protected static int Round(float value, float scale)
    {
#if FACTORS
        if (typeof(TScale) == typeof(GivenScale<TSpecification>))
            return (int)Steps<TSpecification, TRounding>(value, scale);
#endif
        value = Saturate(value, TSpecification.MinValue, TSpecification.MaxValue, TSpecification.NaNValue);
#if ANY_SCALE
        if (!TScale.IsPowerOfTwo())
            return (int)TRounding.RoundQuotient(value, TSpecification.Scale);
#endif
        return TRounding.Round(value, TSpecification.Scale);
    }
}
