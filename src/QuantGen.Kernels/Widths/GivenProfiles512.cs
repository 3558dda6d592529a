namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Whole steps from an element on by a profile, with one scale and one zero point. The last one overlaps the one before. Returns the place behind them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int QuantizeGiven512<TArithmetic>(ref float from, ref TCode to, int i, int length, float scale, int zeroPoint)
        where TArithmetic : IArithmetic
    {
        int count = Vector512<float>.Count;
        if (i >= length || length < 4 * count)
            return i;
        Vector512<float> divisor = Vector512.Create(TArithmetic.MultipliesByReciprocal ? 1f / scale : scale);
        Vector512<int> zeros = Vector512.Create(zeroPoint);
        EndsOfGiven512<TArithmetic>(zeros, out Vector512<float> low, out Vector512<float> high, out Vector512<float> first, out Vector512<float> last, out Vector512<float> otherwise);
        while (true)
        {
            TCodes.Store(
                CodeGiven512<TArithmetic>(Vector512.LoadUnsafe(ref from, (nuint)i), divisor, zeros, low, high, first, last, otherwise),
                CodeGiven512<TArithmetic>(Vector512.LoadUnsafe(ref from, (nuint)(i + count)), divisor, zeros, low, high, first, last, otherwise),
                CodeGiven512<TArithmetic>(Vector512.LoadUnsafe(ref from, (nuint)(i + 2 * count)), divisor, zeros, low, high, first, last, otherwise),
                CodeGiven512<TArithmetic>(Vector512.LoadUnsafe(ref from, (nuint)(i + 3 * count)), divisor, zeros, low, high, first, last, otherwise), ref to, (nuint)i);
            i += 4 * count;
            if (i >= length)
                return length;
            if (length - i < 4 * count)
                i = length - 4 * count;
        }
    }

    /// <summary>The same with a scale and a zero point for each element.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int QuantizeEachGiven512<TArithmetic>(ref float from, ref TCode to, int i, int length, ref float scales, ref float inverses, ref int magic)
        where TArithmetic : IArithmetic
    {
        int count = Vector512<float>.Count;
        if (i >= length || length < 4 * count)
            return i;
        while (true)
        {
            TCodes.Store(
                EachGiven512<TArithmetic>(ref from, (nuint)i, ref scales, ref inverses, ref magic), EachGiven512<TArithmetic>(ref from, (nuint)(i + count), ref scales, ref inverses, ref magic),
                EachGiven512<TArithmetic>(ref from, (nuint)(i + 2 * count), ref scales, ref inverses, ref magic), EachGiven512<TArithmetic>(ref from, (nuint)(i + 3 * count), ref scales, ref inverses, ref magic), ref to, (nuint)i);
            i += 4 * count;
            if (i >= length)
                return length;
            if (length - i < 4 * count)
                i = length - 4 * count;
        }
    }

    /// <summary>Whole vectors from an element on, as values. None overlaps another one, because a value may have another code.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FakeQuantizeGiven512<TArithmetic>(ref float from, ref float to, int i, int length, float scale, int zeroPoint)
        where TArithmetic : IArithmetic
    {
        int count = Vector512<float>.Count;
        Vector512<float> scales = Vector512.Create(scale), divisor = Vector512.Create(TArithmetic.MultipliesByReciprocal ? 1f / scale : scale);
        Vector512<int> zeros = Vector512.Create(zeroPoint);
        EndsOfGiven512<TArithmetic>(zeros, out Vector512<float> low, out Vector512<float> high, out Vector512<float> first, out Vector512<float> last, out Vector512<float> otherwise);
        for (; length - i >= count; i += count)
            ValueGiven512<TArithmetic>(CodeGiven512<TArithmetic>(Vector512.LoadUnsafe(ref from, (nuint)i), divisor, zeros, low, high, first, last, otherwise), scales, zeros).StoreUnsafe(ref to, (nuint)i);
        return i;
    }

    /// <summary>The same with a scale and a zero point for each element.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FakeQuantizeEachGiven512<TArithmetic>(ref float from, ref float to, int i, int length, ref float scales, ref float inverses, ref int magic)
        where TArithmetic : IArithmetic
    {
        int count = Vector512<float>.Count;
        for (; length - i >= count; i += count)
        {
            ValueGiven512<TArithmetic>(EachGiven512<TArithmetic>(ref from, (nuint)i, ref scales, ref inverses, ref magic), Vector512.LoadUnsafe(ref scales, (nuint)i), Vector512.LoadUnsafe(ref magic, (nuint)i) - Vector512.Create(MagicBits))
                .StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    /// <summary>Whole steps from a code on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int DequantizeGiven512<TArithmetic>(ref TCode from, ref float to, int i, int length, float scale, int zeroPoint)
        where TArithmetic : IArithmetic
    {
        int count = Vector512<float>.Count;
        Vector512<float> scales = Vector512.Create(scale);
        Vector512<int> zeros = Vector512.Create(zeroPoint);
        for (; length - i >= 4 * count; i += 4 * count)
        {
            TCodes.Load(ref from, (nuint)i, 0, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d);
            ValueGiven512<TArithmetic>(a, scales, zeros).StoreUnsafe(ref to, (nuint)i);
            ValueGiven512<TArithmetic>(b, scales, zeros).StoreUnsafe(ref to, (nuint)(i + count));
            ValueGiven512<TArithmetic>(c, scales, zeros).StoreUnsafe(ref to, (nuint)(i + 2 * count));
            ValueGiven512<TArithmetic>(d, scales, zeros).StoreUnsafe(ref to, (nuint)(i + 3 * count));
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> EachGiven512<TArithmetic>(ref float from, nuint i, ref float scales, ref float inverses, ref int magic)
        where TArithmetic : IArithmetic
    {
        Vector512<int> zeros = Vector512.LoadUnsafe(ref magic, i) - Vector512.Create(MagicBits);
        EndsOfGiven512<TArithmetic>(zeros, out Vector512<float> low, out Vector512<float> high, out Vector512<float> first, out Vector512<float> last, out Vector512<float> otherwise);
        return CodeGiven512<TArithmetic>(Vector512.LoadUnsafe(ref from, i), TArithmetic.MultipliesByReciprocal ? Vector512.LoadUnsafe(ref inverses, i) : Vector512.LoadUnsafe(ref scales, i), zeros, low, high, first, last, otherwise);
    }

    /// <summary>
    /// The ends of the codes less the zero point, and the first and the last quotient of which neither the int nor its sum with the zero point overflows, on the side on which that matters. Others, and NaN, have the code of
    /// one end. Next to 2^31 quotients are multiples of 128, so that the bounds are floats.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EndsOfGiven512<TArithmetic>(Vector512<int> zeroPoint, out Vector512<float> low, out Vector512<float> high, out Vector512<float> first, out Vector512<float> last, out Vector512<float> otherwise)
        where TArithmetic : IArithmetic
    {
        low = Vector512.ConvertToSingle(Vector512.Create(TSpecification.MinCode) - zeroPoint);
        high = Vector512.ConvertToSingle(Vector512.Create(TSpecification.MaxCode) - zeroPoint);
        Vector512<float> negative = Vector512.LessThan(zeroPoint, Vector512<int>.Zero).AsSingle(), multiple = Vector512.ConvertToSingle(zeroPoint & Vector512.Create(~127));
        first = Vector512.ConditionalSelect(negative, Vector512.Create(-2147483648f) - multiple, Vector512.Create(float.NegativeInfinity));
        last = Vector512.ConditionalSelect(negative, Vector512.Create(float.PositiveInfinity), Vector512.Create(2147483520f) - multiple);
        otherwise = TArithmetic.HasInt32 ? Vector512.ConditionalSelect(negative, high, low) : TArithmetic.IsNaNHighest ? high : low;
    }

    /// <summary>The codes of a vector of any values. The quotient is that of the profile, and everything behind it is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> CodeGiven512<TArithmetic>(
        Vector512<float> value, Vector512<float> divisor, Vector512<int> zeroPoint, Vector512<float> low, Vector512<float> high, Vector512<float> first, Vector512<float> last, Vector512<float> otherwise)
        where TArithmetic : IArithmetic
    {
        Vector512<float> quotient = TArithmetic.MultipliesByReciprocal ? value * divisor : value / divisor;
        Vector512<float> fits = TArithmetic.HasInt32 ? Vector512.GreaterThanOrEqual(quotient, first) & Vector512.LessThanOrEqual(quotient, last) : Vector512.Equals(quotient, quotient);
        quotient = Min(Max(Vector512.ConditionalSelect(fits, quotient, otherwise), low), high);
        Vector512<float> sum = quotient + Vector512.Create(12582912f);
        Vector512<int> code = sum.AsInt32() - Vector512.Create(MagicBits);
#if CORRECTIONS
        code = TRounding.Correct(code, quotient, quotient - (sum - Vector512.Create(12582912f)), Vector512.Create(0.5f));
#endif
        return code + zeroPoint;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ValueGiven512<TArithmetic>(Vector512<int> code, Vector512<float> scale, Vector512<int> zeroPoint)
        where TArithmetic : IArithmetic => TArithmetic.AddsOffset
        ? Vector512.ConvertToSingle(code) * scale + Vector512.ConvertToSingle(-zeroPoint) * scale
        : Vector512.ConvertToSingle(code - zeroPoint) * scale;
}
