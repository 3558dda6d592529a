namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal partial interface IQuotientForm
    {
        static abstract Vector512<float> Of(Vector512<float> x, Vector512<float> scale, Vector512<float> high, Vector512<float> low);
    }
#if PRODUCTS

    internal readonly partial struct Product
    {
        public static Vector512<float> Of(Vector512<float> x, Vector512<float> scale, Vector512<float> high, Vector512<float> low) => x * high;
    }
#endif
#if TWO_TERMS

    internal readonly partial struct TwoTerms
    {
        /// <summary><c>x · high + x · low</c> with one rounding of the sum, where high and low add up to the reciprocal; the quotient where the processor does not fuse. A sum that is NaN is one of infinities with opposite signs, or of NaN: x stands for it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x, Vector512<float> scale, Vector512<float> high, Vector512<float> low)
        {
            if (!IsFused)
                return x / scale;
            Vector512<float> y = MultiplyAdd(x, high, x * low);
            return Vector512.ConditionalSelect(Vector512.Equals(y, y), y, x);
        }
    }
#endif
#if DIVISIONS

    internal readonly partial struct Division
    {
        public static Vector512<float> Of(Vector512<float> x, Vector512<float> scale, Vector512<float> high, Vector512<float> low) => x / scale;
    }
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Held(Vector512<float> y, float first, float last, float unheld) =>
        Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(y, Vector512.Create(first)) & Vector512.LessThanOrEqual(y, Vector512.Create(last)), y, Vector512.Create(unheld));
}
