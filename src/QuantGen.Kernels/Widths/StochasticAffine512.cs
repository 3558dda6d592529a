namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Whole steps from an element on, with one scale and one zero point. The last one overlaps the one before. Returns the place behind them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RoundAffineAtRandom512(ref float from, ref uint words, ref TCode to, int i, int length, float scale, int zeroPoint)
    {
        int count = Vector512<float>.Count;
        if (i >= length || length < 4 * count)
            return i;
        Vector512<float> scales = Vector512.Create(scale), inverses = Vector512.Create(1f / scale);
        Vector512<int> zeros = Vector512.Create(zeroPoint);
        Vector512<float> low = AffineLow512(scales, zeros), high = AffineHigh512(scales, zeros);
        while (true)
        {
            Vector512<uint> least = Vector512<uint>.AllBitsSet;
            Vector512<int> a = AffineAtRandom512(ref from, ref words, (nuint)i, scales, inverses, low, high, zeros, ref least), b = AffineAtRandom512(ref from, ref words, (nuint)(i + count), scales, inverses, low, high, zeros, ref least);
            Vector512<int> c = AffineAtRandom512(ref from, ref words, (nuint)(i + 2 * count), scales, inverses, low, high, zeros, ref least), d = AffineAtRandom512(ref from, ref words, (nuint)(i + 3 * count), scales, inverses, low, high, zeros, ref least);
            TCodes.Store(a, b, c, d, ref to, (nuint)i);
            if (!TScale.IsPowerOfTwo() && Vector512.LessThanOrEqualAny(least, Vector512.Create(Doubt)))
            {
                for (int k = i; k < i + 4 * count; k++)
                    Unsafe.Add(ref to, k) = AffineAtRandom(Unsafe.Add(ref from, k), scale, zeroPoint, Unsafe.Add(ref words, k));
            }

            i += 4 * count;
            if (i >= length)
                return length;
            if (length - i < 4 * count)
                i = length - 4 * count;
        }
    }

    /// <summary>The same with a scale and a zero point for each element.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RoundEachAffineAtRandom512(ref float from, ref uint words, ref TCode to, int i, int length, ref float scales, ref float inverses, ref int magic)
    {
        int count = Vector512<float>.Count;
        if (i >= length || length < 4 * count)
            return i;
        while (true)
        {
            Vector512<uint> least = Vector512<uint>.AllBitsSet;
            Vector512<int> a = EachAffineAtRandom512(ref from, ref words, (nuint)i, ref scales, ref inverses, ref magic, ref least), b = EachAffineAtRandom512(ref from, ref words, (nuint)(i + count), ref scales, ref inverses, ref magic, ref least);
            Vector512<int> c = EachAffineAtRandom512(ref from, ref words, (nuint)(i + 2 * count), ref scales, ref inverses, ref magic, ref least), d = EachAffineAtRandom512(ref from, ref words, (nuint)(i + 3 * count), ref scales, ref inverses, ref magic, ref least);
            TCodes.Store(a, b, c, d, ref to, (nuint)i);
            if (!TScale.IsPowerOfTwo() && Vector512.LessThanOrEqualAny(least, Vector512.Create(Doubt)))
            {
                for (int k = i; k < i + 4 * count; k++)
                    Unsafe.Add(ref to, k) = AffineAtRandom(Unsafe.Add(ref from, k), Unsafe.Add(ref scales, k), Unsafe.Add(ref magic, k) - MagicBits, Unsafe.Add(ref words, k));
            }

            i += 4 * count;
            if (i >= length)
                return length;
            if (length - i < 4 * count)
                i = length - 4 * count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> EachAffineAtRandom512(ref float from, ref uint words, nuint i, ref float scales, ref float inverses, ref int magic, ref Vector512<uint> least)
    {
        Vector512<float> scale = Vector512.LoadUnsafe(ref scales, i);
        Vector512<int> zeros = Vector512.LoadUnsafe(ref magic, i) - Vector512.Create(MagicBits);
        return AffineAtRandom512(ref from, ref words, i, scale, Vector512.LoadUnsafe(ref inverses, i), AffineLow512(scale, zeros), AffineHigh512(scale, zeros), zeros, ref least);
    }

    /// <summary>The ends of the range. Where they may be rounded they are a step further out, and the codes are held to their ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> AffineLow512(Vector512<float> scale, Vector512<int> zeroPoint) => TScale.IsPowerOfTwo() ? Vector512.ConvertToSingle(Vector512.Create(TSpecification.MinCode) - zeroPoint) * scale
        : Max(Vector512.ConvertToSingle(Vector512.Create(TSpecification.MinCode - 1) - zeroPoint) * scale, Vector512.Create(float.MinValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> AffineHigh512(Vector512<float> scale, Vector512<int> zeroPoint) => TScale.IsPowerOfTwo() ? Vector512.ConvertToSingle(Vector512.Create(TSpecification.MaxCode) - zeroPoint) * scale
        : Min(Vector512.ConvertToSingle(Vector512.Create(TSpecification.MaxCode + 1) - zeroPoint) * scale, Vector512.Create(float.MaxValue));

    /// <summary>
    /// The codes of a vector of any values. Where the scale is no power of two, lanes of doubt are those whose draw is so close to the share that rounded products do not decide.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> AffineAtRandom512(
        ref float from, ref uint words, nuint i, Vector512<float> scale, Vector512<float> inverse, Vector512<float> low, Vector512<float> high, Vector512<int> zeroPoint, ref Vector512<uint> least)
    {
        // NaN is 0, or the end on its side, until it has its code.
        Vector512<float> value = Vector512.LoadUnsafe(ref from, i), number = Vector512.Equals(value, value);
        value = Min(Max(value & number, low), high);
        Vector512<uint> bits = Vector512<uint>.Zero;
        Vector512<int> code = NearestOrBeyond512(value, Vector512.LoadUnsafe(ref words, i), scale, inverse, Shares512(inverse), ref least, ref bits) + zeroPoint;
        Vector512<int> first = Vector512.Create(MagicBits + TSpecification.MinCode), last = Vector512.Create(MagicBits + TSpecification.MaxCode);
        if (!TScale.IsPowerOfTwo())
            code = Vector512.Min(Vector512.Max(code, first), last);

        // The low 16 bits of 1.5 · 2^23 are 0, so that a code is stored without a difference.
        return TSpecification.NaNSteps == 0 ? code : Vector512.ConditionalSelect(number.AsInt32(), code, TSpecification.NaNSteps < 0 ? first : last);
    }
}
