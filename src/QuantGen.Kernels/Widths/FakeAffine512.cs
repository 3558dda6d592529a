namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Whole vectors from an element on, with one scale and one zero point. The destination may be the source, so that no element is done twice. Returns the place behind them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FakeQuantizeAffine512(ref float from, ref float to, int i, int length, float scale, float inverse, int zeroPoint)
    {
        int count = Vector512<float>.Count;
        Vector512<float> scales = Vector512.Create(scale), inverses = Vector512.Create(inverse);
        Vector512<int> zeros = Vector512.Create(zeroPoint);
        while (length - i >= count)
        {
            if (TRounding.IsToNearest && IsFused && length - i >= 4 * count && TryFakeEnclosed512(ref from, ref to, (nuint)i, scales, inverses, zeros, 12582912f + zeroPoint))
            {
                i += 4 * count;
                continue;
            }

            for (int end = i + 4 * count; i < end && length - i >= count; i += count)
                (Vector512.ConvertToSingle(CodeAffine512(Vector512.LoadUnsafe(ref from, (nuint)i), scales, inverses, zeros) - zeros) * scales).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    /// <summary>The same with a scale and a zero point for each element.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FakeQuantizeEachAffine512(ref float from, ref float to, int i, int length, ref float scales, ref float inverses, ref int magic)
    {
        int count = Vector512<float>.Count;
        for (; length - i >= count; i += count)
        {
            Vector512<float> scale = Vector512.LoadUnsafe(ref scales, (nuint)i);
            Vector512<int> zeros = Vector512.LoadUnsafe(ref magic, (nuint)i) - Vector512.Create(MagicBits);
            (Vector512.ConvertToSingle(CodeAffine512(Vector512.LoadUnsafe(ref from, (nuint)i), scale, Vector512.LoadUnsafe(ref inverses, (nuint)i), zeros) - zeros) * scale).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    /// <summary>Two products enclose the quotient. False, and nothing is written, where they do not decide.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFakeEnclosed512(ref float from, ref float to, nuint i, Vector512<float> scale, Vector512<float> inverse, Vector512<int> zeroPoint, float magicNumber)
    {
        if (!TryEnclose(ref from, i, inverse, magicNumber, out Vector512<float> s0, out Vector512<float> s1, out Vector512<float> s2, out Vector512<float> s3))
            return false;
        EnclosedValue512(s0, scale, zeroPoint).StoreUnsafe(ref to, i);
        EnclosedValue512(s1, scale, zeroPoint).StoreUnsafe(ref to, i + (nuint)Vector512<float>.Count);
        EnclosedValue512(s2, scale, zeroPoint).StoreUnsafe(ref to, i + 2 * (nuint)Vector512<float>.Count);
        EnclosedValue512(s3, scale, zeroPoint).StoreUnsafe(ref to, i + 3 * (nuint)Vector512<float>.Count);
        return true;
    }

    /// <summary>The values of sums with 1.5 · 2^23 and the zero point, whose codes saturate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> EnclosedValue512(Vector512<float> sum, Vector512<float> scale, Vector512<int> zeroPoint)
    {
        Vector512<int> code = Vector512.Min(Vector512.Max(sum.AsInt32() - Vector512.Create(MagicBits), Vector512.Create(TSpecification.MinCode)), Vector512.Create(TSpecification.MaxCode));
        return Vector512.ConvertToSingle(code - zeroPoint) * scale;
    }
}
