namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The quotient by its method. Two terms are <c>x · high + x · low</c> with one rounding of the sum, where high and low add up to the reciprocal; a processor that does not fuse divides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static Vector512<float> Divide<TQuotient>(Vector512<float> x)
        where TQuotient : IQuotient =>
#if TWO_TERMS
        IsFused && TQuotient.Low != 0f ? MultiplyAdd(x, Vector512.Create(TQuotient.High), x * Vector512.Create(TQuotient.Low)) :
#endif
        TQuotient.Scale != 0f ? x / Vector512.Create(TQuotient.Scale) : x * Vector512.Create(TQuotient.High);

    /// <summary>The quotient, or NaN if its sum with the zero point does not fit an int.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static Vector512<float> Quotient<TQuotient>(Vector512<float> x)
        where TQuotient : IQuotient
    {
        Vector512<float> y = Divide<TQuotient>(x);
        Vector512<float> fits = float.IsFinite(TQuotient.First) ? Vector512.GreaterThanOrEqual(y, Vector512.Create(TQuotient.First)) : Vector512.LessThanOrEqual(y, Vector512.Create(TQuotient.Last));
        return Vector512.ConditionalSelect(fits, y, Vector512.Create(float.NaN));
    }
}
