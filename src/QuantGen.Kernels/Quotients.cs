namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The constants of the quotient that a profile rounds to a code. A constant that its method does not use is a default.</summary>
    internal interface IQuotient
    {
        /// <summary>The divisor; 0 if the definition is the product with the reciprocal.</summary>
        static virtual float Scale => 0f;

        /// <summary>The reciprocal, and the rest of it, which is positive, if the product has two terms.</summary>
        static virtual float High => 0f;
        static virtual float Low => 0f;

        /// <summary>The first and the last quotient whose sum with the zero point fits an int, on the side on which the code would be another one.</summary>
        static virtual float First => float.NegativeInfinity;
        static virtual float Last => float.PositiveInfinity;

        /// <summary>The first value with the highest code, if the profile involves no int.</summary>
        static virtual float Highest => float.PositiveInfinity;
    }

    /// <summary>Whether the profile converts the quotient to an int, which overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static bool HasInt32<TQuotient>()
        where TQuotient : IQuotient => TQuotient.Highest == float.PositiveInfinity;

    /// <summary>The quotient, or NaN if its sum with the zero point does not fit an int. A single element is divided, also if vectors multiply by two terms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static float Quotient<TQuotient>(float x)
        where TQuotient : IQuotient
    {
        float y = TQuotient.Scale != 0f ? x / TQuotient.Scale : x * TQuotient.High;
        return y >= TQuotient.First && y <= TQuotient.Last ? y : float.NaN;
    }
#if OFFSETS

    /// <summary>Replaces steps by <c>(steps + zeroPoint) · scale + offset</c>, each operation rounded.</summary>
    protected static void ToValues(Span<float> steps, float zeroPoint, float scale, float offset)
    {
        ref float at = ref MemoryMarshal.GetReference(steps);
        int i = 0;
        for (; Vector512.IsHardwareAccelerated && i <= steps.Length - Vector512<float>.Count; i += Vector512<float>.Count)
            ((Vector512.LoadUnsafe(ref at, (nuint)i) + Vector512.Create(zeroPoint)) * Vector512.Create(scale) + Vector512.Create(offset)).StoreUnsafe(ref at, (nuint)i);
        for (; Vector256.IsHardwareAccelerated && i <= steps.Length - Vector256<float>.Count; i += Vector256<float>.Count)
            ((Vector256.LoadUnsafe(ref at, (nuint)i) + Vector256.Create(zeroPoint)) * Vector256.Create(scale) + Vector256.Create(offset)).StoreUnsafe(ref at, (nuint)i);
        for (; Vector128.IsHardwareAccelerated && i <= steps.Length - Vector128<float>.Count; i += Vector128<float>.Count)
            ((Vector128.LoadUnsafe(ref at, (nuint)i) + Vector128.Create(zeroPoint)) * Vector128.Create(scale) + Vector128.Create(offset)).StoreUnsafe(ref at, (nuint)i);
        for (; i < steps.Length; i++)
            steps[i] = (steps[i] + zeroPoint) * scale + offset;
    }
#endif
}
