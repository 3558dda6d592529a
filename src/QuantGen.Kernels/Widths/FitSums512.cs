namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>Adds the terms of the elements that are whole vectors: sixteen elements have a lane each, vectors that follow each other, whose sums come again after 16.</summary>
    private static void AddSums512(ReadOnlySpan<float> elements, ref int i, ReadOnlySpan<float> scales, bool ofErrors, Span<double> products, Span<double> squares)
    {
        int vectors = (elements.Length - i) / Vector512<float>.Count;
        AddRows512(elements.Slice(i), vectors, Vector512<float>.Count, 16, scales, ofErrors, products.Slice(i & 15), squares.Slice(i & 15));
        i += vectors * Vector512<float>.Count;
    }

    /// <summary>
    /// Adds the terms of so many vectors to sums that lie side by side and come again after a period, a power of two. With the stride of a vector they are those of one channel,
    /// with that of a row those of neighbouring ones.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddRows512(ReadOnlySpan<float> source, int vectors, int stride, int period, ReadOnlySpan<float> scale, bool ofErrors, Span<double> products, Span<double> squares)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref double product = ref MemoryMarshal.GetReference(products), square = ref MemoryMarshal.GetReference(squares);
        Vector512<float> scales = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(scale)), inverses = Vector512<float>.One / scales;
        Vector512<double> lowScales = Vector512.WidenLower(scales), highScales = Vector512.WidenUpper(scales);
        for (nint i = 0; i < vectors; i++)
        {
            nuint sum = (nuint)((i * Vector512<float>.Count) & (period - 1));
            Vector512<float> value = Finite(Vector512.LoadUnsafe(ref Unsafe.Add(ref from, i * stride)));
            Vector512<float> steps = Vector512.ConvertToSingle(RoundVector(value, scales, inverses));
            AddTerms(Vector512.WidenLower(value), Vector512.WidenLower(steps), lowScales, ofErrors, ref product, ref square, sum);
            AddTerms(Vector512.WidenUpper(value), Vector512.WidenUpper(steps), highScales, ofErrors, ref product, ref square, sum + (nuint)Vector512<double>.Count);
        }
    }

    /// <summary>Adds x · z and z², or twice the squares of x − scale · z.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTerms(Vector512<double> x, Vector512<double> z, Vector512<double> scale, bool ofErrors, ref double product, ref double square, nuint sum)
    {
        if (ofErrors)
            x = z = x - z * scale;
        (Vector512.LoadUnsafe(ref product, sum) + x * z).StoreUnsafe(ref product, sum);
        (Vector512.LoadUnsafe(ref square, sum) + z * z).StoreUnsafe(ref square, sum);
    }
}
