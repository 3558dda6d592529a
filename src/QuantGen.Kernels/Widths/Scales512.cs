namespace QuantGen.Kernels;

using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal partial interface IScale
    {
        /// <summary>A number as a vector; times the scale where the number is in steps.</summary>
        static abstract Vector512<float> Times(float number, Vector512<float> scale);
    }
}
