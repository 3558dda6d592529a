namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Arm = System.Runtime.Intrinsics.Arm;
using X86 = System.Runtime.Intrinsics.X86;

internal abstract partial class Kernels
{
    /// <summary>Whether the processor multiplies and adds with one rounding.</summary>
    internal static bool IsFused => X86.Fma.IsSupported || Arm.AdvSimd.IsSupported;

    /// <summary><c>value · factor + addend</c> with one rounding; only where <see cref="IsFused"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> MultiplyAdd(Vector512<float> value, Vector512<float> factor, Vector512<float> addend) => X86.Avx512F.FusedMultiplyAdd(value, factor, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> MultiplyAdd(Vector256<float> value, Vector256<float> factor, Vector256<float> addend) => X86.Fma.MultiplyAdd(value, factor, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> MultiplyAdd(Vector128<float> value, Vector128<float> factor, Vector128<float> addend) =>
        X86.Fma.IsSupported ? X86.Fma.MultiplyAdd(value, factor, addend) : Arm.AdvSimd.FusedMultiplyAdd(addend, value, factor);
#if ANY_SCALE

    /// <summary><c>value − nearest · scale</c> with one rounding; only where <see cref="IsFused"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SubtractProduct(Vector512<float> value, Vector512<float> nearest, Vector512<float> scale) => X86.Avx512F.FusedMultiplyAddNegated(nearest, scale, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SubtractProduct(Vector256<float> value, Vector256<float> nearest, Vector256<float> scale) => X86.Fma.MultiplyAddNegated(nearest, scale, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SubtractProduct(Vector128<float> value, Vector128<float> nearest, Vector128<float> scale) =>
        X86.Fma.IsSupported ? X86.Fma.MultiplyAddNegated(nearest, scale, value) : Arm.AdvSimd.FusedMultiplySubtract(value, nearest, scale);
#endif
}
