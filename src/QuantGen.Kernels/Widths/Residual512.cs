namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary><c>value − nearest · scale</c>, which is a float: one fused operation gives it, and where there is none, double does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Residual(Vector512<float> value, Vector512<float> nearest, Vector512<float> scale)
    {
        if (IsFused)
            return SubtractProduct(value, nearest, scale);
        (Vector512<double> low, Vector512<double> high) = Vector512.Widen(value);
        (Vector512<double> lowNearest, Vector512<double> highNearest) = Vector512.Widen(nearest);
        (Vector512<double> lowScale, Vector512<double> highScale) = Vector512.Widen(scale);
        return Vector512.Narrow(low - lowNearest * lowScale, high - highNearest * highScale);
    }
}
