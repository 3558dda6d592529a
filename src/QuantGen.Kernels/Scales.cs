namespace QuantGen.Kernels;

using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>
    /// Where a kernel has its scale from. Each answer is one expression: what a condition chooses is a variable to the JIT at first, and a constant only when it has looked already
    /// for what the turns of a loop share. Numbers are in steps where the scale is an argument.
    /// </summary>
    internal interface IScale
    {
        static abstract bool IsPowerOfTwo();

        /// <summary>The scale and its inverse.</summary>
        static abstract float ScaleOf(float scale);
        static abstract float InverseOf(float inverse);

        /// <summary>The ends of the range and what stands for NaN; steps further out where an end, being a product, is rounded.</summary>
        static abstract float Low(float further);
        static abstract float High(float further);
        static abstract float NaN(float further);
        static abstract bool IsNaNZero();

        /// <summary>A number as a vector; times the scale where the number is in steps.</summary>
        static abstract Vector512<float> Times(float number, Vector512<float> scale);
        static abstract Vector256<float> Times(float number, Vector256<float> scale);
        static abstract Vector128<float> Times(float number, Vector128<float> scale);
#if CORRECTIONS

        /// <summary>Half the scale, and the larger distance of an end from 0.</summary>
        static abstract float Half();
        static abstract float Reach();
#endif
    }
}
