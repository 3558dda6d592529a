namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal readonly partial struct GivenScale<TSpecification>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)] public static Vector512<float> Times(float number, Vector512<float> scale) => scale * Vector512.Create(number);
    }
}
