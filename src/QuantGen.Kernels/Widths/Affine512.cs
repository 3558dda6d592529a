namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Whole steps from an element on, with one scale and one zero point. The last one overlaps the one before. Returns the place behind them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int QuantizeAffine512(ref float from, ref TCode to, int i, int length, float scale, float inverse, int zeroPoint)
    {
        int count = Vector512<float>.Count;
        if (i >= length || length < 4 * count)
            return i;
        Vector512<float> scales = Vector512.Create(scale), inverses = Vector512.Create(inverse);
        Vector512<int> zeros = Vector512.Create(zeroPoint);
        while (true)
        {
            if (!(TRounding.IsToNearest && Pack512.IsSupported && IsFused && TryEnclosedAffine512(ref from, ref to, (nuint)i, inverses, 12582912f + zeroPoint)))
            {
                TCodes.Store(
                    CodeAffine512(Vector512.LoadUnsafe(ref from, (nuint)i), scales, inverses, zeros), CodeAffine512(Vector512.LoadUnsafe(ref from, (nuint)(i + count)), scales, inverses, zeros),
                    CodeAffine512(Vector512.LoadUnsafe(ref from, (nuint)(i + 2 * count)), scales, inverses, zeros), CodeAffine512(Vector512.LoadUnsafe(ref from, (nuint)(i + 3 * count)), scales, inverses, zeros), ref to, (nuint)i);
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
    private static int QuantizeEachAffine512(ref float from, ref TCode to, int i, int length, ref float scales, ref float below, ref float above, ref int magic)
    {
        int count = Vector512<float>.Count;
        if (i >= length || length < 4 * count)
            return i;
        while (true)
        {
            if (!(TRounding.IsToNearest && Pack512.IsSupported && IsFused && TryEnclosedEach512(ref from, ref to, (nuint)i, ref below, ref above, ref magic)))
            {
                TCodes.Store(
                    EachAffine512(ref from, (nuint)i, ref scales, ref above, ref magic), EachAffine512(ref from, (nuint)(i + count), ref scales, ref above, ref magic),
                    EachAffine512(ref from, (nuint)(i + 2 * count), ref scales, ref above, ref magic), EachAffine512(ref from, (nuint)(i + 3 * count), ref scales, ref above, ref magic), ref to, (nuint)i);
            }

            i += 4 * count;
            if (i >= length)
                return length;
            if (length - i < 4 * count)
                i = length - 4 * count;
        }
    }

    /// <summary>On x86, as of a constant scale: two products enclose the quotient. False, and nothing is written, where they do not decide.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryEnclosedAffine512(ref float from, ref TCode to, nuint i, Vector512<float> inverse, float magicNumber)
    {
        if (!TryEnclose(ref from, i, inverse, magicNumber, out Vector512<float> s0, out Vector512<float> s1, out Vector512<float> s2, out Vector512<float> s3))
            return false;
        Vector512<int> bits = Vector512.Create(MagicBits);
        TCodes.StoreSaturated<TSpecification>(s0.AsInt32() - bits, s1.AsInt32() - bits, s2.AsInt32() - bits, s3.AsInt32() - bits, ref to, i);
        return true;
    }

    /// <summary>The same with an inverse and a zero point for each element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryEnclosedEach512(ref float from, ref TCode to, nuint i, ref float below, ref float above, ref int magic)
    {
        Vector512<float> differences = Vector512<float>.Zero;
        Vector512<int> a = EnclosedCode512(ref from, i, ref below, ref above, ref magic, ref differences), b = EnclosedCode512(ref from, i + (nuint)Vector512<float>.Count, ref below, ref above, ref magic, ref differences);
        Vector512<int> c = EnclosedCode512(ref from, i + 2 * (nuint)Vector512<float>.Count, ref below, ref above, ref magic, ref differences), d = EnclosedCode512(ref from, i + 3 * (nuint)Vector512<float>.Count, ref below, ref above, ref magic, ref differences);
        if (!Vector512.EqualsAll(differences.AsInt32(), Vector512<int>.Zero))
            return false;
        TCodes.StoreSaturated<TSpecification>(a, b, c, d, ref to, i);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> EnclosedCode512(ref float from, nuint i, ref float below, ref float above, ref int magic, ref Vector512<float> differences)
    {
        Vector512<float> value = Vector512.LoadUnsafe(ref from, i), number = Vector512.LoadUnsafe(ref magic, i).AsSingle(), sum = MultiplyAdd(value, Vector512.LoadUnsafe(ref below, i), number);
        differences |= sum - MultiplyAdd(value, Vector512.LoadUnsafe(ref above, i), number);
        return sum.AsInt32() - Vector512.Create(MagicBits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> EachAffine512(ref float from, nuint i, ref float scales, ref float above, ref int magic) => CodeAffine512(
        Vector512.LoadUnsafe(ref from, i), Vector512.LoadUnsafe(ref scales, i), (Vector512.LoadUnsafe(ref above, i).AsInt32() - Vector512<int>.One).AsSingle(), Vector512.LoadUnsafe(ref magic, i) - Vector512.Create(MagicBits));

    /// <summary>The codes of a vector of any values. They are held to the ends as integers, because an end of the range may be rounded: values keep a step more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> CodeAffine512(Vector512<float> value, Vector512<float> scale, Vector512<float> inverse, Vector512<int> zeroPoint)
    {
        Vector512<int> first = Vector512.Create(TSpecification.MinCode), last = Vector512.Create(TSpecification.MaxCode);
        Vector512<float> low = Max(Vector512.ConvertToSingle(first - zeroPoint - Vector512<int>.One) * scale, Vector512.Create(float.MinValue)), high = Min(Vector512.ConvertToSingle(last - zeroPoint + Vector512<int>.One) * scale, Vector512.Create(float.MaxValue));
        return Vector512.Min(Vector512.Max(RoundVector(value, scale, inverse, low, high, TSpecification.NaNSteps < 0 ? low : high) + zeroPoint, first), last);
    }

    /// <summary>Whole steps from a code on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int DequantizeAffine512(ref TCode from, ref float to, int i, int length, float scale, int zeroPoint)
    {
        int count = Vector512<float>.Count;
        Vector512<float> scales = Vector512.Create(scale);
        Vector512<int> zeros = Vector512.Create(zeroPoint);
        for (; length - i >= 4 * count; i += 4 * count)
        {
            // Bytes are loaded through 16 bits, which do not hold every zero point.
            TCodes.Load(ref from, (nuint)i, 0, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d);
            (Vector512.ConvertToSingle(a - zeros) * scales).StoreUnsafe(ref to, (nuint)i);
            (Vector512.ConvertToSingle(b - zeros) * scales).StoreUnsafe(ref to, (nuint)(i + count));
            (Vector512.ConvertToSingle(c - zeros) * scales).StoreUnsafe(ref to, (nuint)(i + 2 * count));
            (Vector512.ConvertToSingle(d - zeros) * scales).StoreUnsafe(ref to, (nuint)(i + 3 * count));
        }

        return i;
    }
}
