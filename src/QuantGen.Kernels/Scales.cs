namespace QuantGen.Kernels;

internal abstract partial class Kernels
{
    /// <summary>
    /// Where a kernel has its scale from. Each answer is one expression: what a condition chooses is a variable to the JIT at first, and a constant only when it has looked already
    /// for what the turns of a loop share. Numbers are in steps where the scale is an argument.
    /// </summary>
    internal partial interface IScale
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
#if CORRECTIONS

        /// <summary>Half the scale, and the larger distance of an end from 0.</summary>
        static abstract float Half();
        static abstract float Reach();
#endif
    }
}
