namespace QuantGen.Kernels;

using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>A rounding: the nearest integer, ties to even, and a correction that looks at the residual only.</summary>
    internal interface IRounding
    {
        /// <summary><c>value / scale</c> rounded; the scale is a power of two, the quotient less than 2^22.</summary>
        static abstract int Round(float value, float scale);
#if FACTORS

        /// <summary>The same in double; the quotient is less than 2^51.</summary>
        static abstract long Round(double value, double scale);
#endif
#if QUOTIENTS

        /// <summary><c>value / scale</c> rounded, with any float as scale; the quotient is less than 2^28.</summary>
        static abstract long RoundQuotient(double value, double scale);
#endif
#if CORRECTIONS

        /// <summary>Whether this is half to even: a candidate needs no correction.</summary>
        static virtual bool IsHalfToEven => false;

        /// <summary>Whether a candidate with a residual of less than half the scale needs no correction.</summary>
        static virtual bool IsToNearest => true;

        /// <summary>The rounded codes of <paramref name="value"/>; <paramref name="residual"/> is value − code · scale, <paramref name="half"/> half the scale.</summary>
        static abstract Vector512<int> Correct(Vector512<int> code, Vector512<float> value, Vector512<float> residual, Vector512<float> half);
        static abstract Vector256<int> Correct(Vector256<int> code, Vector256<float> value, Vector256<float> residual, Vector256<float> half);
        static abstract Vector128<int> Correct(Vector128<int> code, Vector128<float> value, Vector128<float> residual, Vector128<float> half);
#endif
    }
}
