namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The number that a profile rounds to a code.</summary>
    internal interface IQuotient
    {
        /// <summary>The quotient of every element, and where a code does not depend on that any more, of what has its code.</summary>
        static abstract void Fill(ReadOnlySpan<float> source, Span<float> quotients);
    }

    /// <summary>How quotients are computed: from the scale, or from its reciprocal in one or two terms.</summary>
    internal partial interface IQuotientForm
    {
        static abstract float Of(float x, float scale, float high);
    }
#if PRODUCTS

    /// <summary>The product with the reciprocal.</summary>
    internal readonly partial struct Product : IQuotientForm
    {
        public static float Of(float x, float scale, float high) => x * high;
    }
#endif
#if TWO_TERMS

    /// <summary>The product with the reciprocal in two terms; one element is divided.</summary>
    internal readonly partial struct TwoTerms : IQuotientForm
    {
        public static float Of(float x, float scale, float high) => x / scale;
    }
#endif
#if DIVISIONS

    /// <summary>The quotient.</summary>
    internal readonly partial struct Division : IQuotientForm
    {
        public static float Of(float x, float scale, float high) => x / scale;
    }
#endif

    /// <summary>The quotient of every element; <paramref name="unheld"/> where that is NaN or outside <paramref name="first"/> … <paramref name="last"/>.</summary>
    public static void FillQuotients<TForm>(ReadOnlySpan<float> source, Span<float> quotients, float first, float last, float unheld, float scale = 1f, float high = 1f, float low = 0f)
        where TForm : IQuotientForm
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(quotients);
        int i = 0;
        for (; Vector512.IsHardwareAccelerated && i <= source.Length - Vector512<float>.Count; i += Vector512<float>.Count)
            Held(TForm.Of(Vector512.LoadUnsafe(ref from, (nuint)i), Vector512.Create(scale), Vector512.Create(high), Vector512.Create(low)), first, last, unheld).StoreUnsafe(ref to, (nuint)i);
        for (; Vector256.IsHardwareAccelerated && i <= source.Length - Vector256<float>.Count; i += Vector256<float>.Count)
            Held(TForm.Of(Vector256.LoadUnsafe(ref from, (nuint)i), Vector256.Create(scale), Vector256.Create(high), Vector256.Create(low)), first, last, unheld).StoreUnsafe(ref to, (nuint)i);
        for (; Vector128.IsHardwareAccelerated && i <= source.Length - Vector128<float>.Count; i += Vector128<float>.Count)
            Held(TForm.Of(Vector128.LoadUnsafe(ref from, (nuint)i), Vector128.Create(scale), Vector128.Create(high), Vector128.Create(low)), first, last, unheld).StoreUnsafe(ref to, (nuint)i);
        for (; i < source.Length; i++)
        {
            float y = TForm.Of(source[i], scale, high);
            quotients[i] = y >= first && y <= last ? y : unheld;
        }
    }

    /// <summary>Replaces steps by <c>(steps + zeroPoint) · scale + offset</c>, each operation rounded.</summary>
    internal static void ToValues(Span<float> steps, float zeroPoint, float scale, float offset)
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
}
