namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Whole steps from an element on, with one scale. The last one overlaps the one before. Returns the place behind them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RoundAtRandom512(ref float from, ref uint words, ref TCode to, int i, int length, float scale)
    {
        int count = Vector512<float>.Count;
        if (i >= length || length < 4 * count)
            return i;
        Vector512<float> scales = Vector512.Create(scale), inverses = Vector512.Create(1f / scale), shares = Vector512.Create(1f / scale * 4294967296f), low = Low512(scales), high = High512(scales);
        while (true)
        {
            Vector512<uint> doubt = Vector512<uint>.Zero;
            Vector512<int> a = AtRandom512(ref from, ref words, (nuint)i, scales, inverses, shares, low, high, ref doubt), b = AtRandom512(ref from, ref words, (nuint)(i + count), scales, inverses, shares, low, high, ref doubt);
            Vector512<int> c = AtRandom512(ref from, ref words, (nuint)(i + 2 * count), scales, inverses, shares, low, high, ref doubt), d = AtRandom512(ref from, ref words, (nuint)(i + 3 * count), scales, inverses, shares, low, high, ref doubt);
            TCodes.Store(a, b, c, d, ref to, (nuint)i);
#if ANY_SCALE
            if (!TScale.IsPowerOfTwo() && doubt != Vector512<uint>.Zero)
            {
                for (int k = i; k < i + 4 * count; k++)
                    Unsafe.Add(ref to, k) = AtRandom(Unsafe.Add(ref from, k), scale, Unsafe.Add(ref words, k));
            }
#endif

            i += 4 * count;
            if (i >= length)
                return length;
            if (length - i < 4 * count)
                i = length - 4 * count;
        }
    }
#if FACTORS

    /// <summary>The same with a scale for each element.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RoundEachAtRandom512(ref float from, ref uint words, ref TCode to, int i, int length, ref float scales, ref float inverses)
    {
        int count = Vector512<float>.Count;
        if (i >= length || length < 4 * count)
            return i;
        while (true)
        {
            Vector512<uint> doubt = Vector512<uint>.Zero;
            Vector512<int> a = EachAtRandom512(ref from, ref words, (nuint)i, ref scales, ref inverses, ref doubt), b = EachAtRandom512(ref from, ref words, (nuint)(i + count), ref scales, ref inverses, ref doubt);
            Vector512<int> c = EachAtRandom512(ref from, ref words, (nuint)(i + 2 * count), ref scales, ref inverses, ref doubt), d = EachAtRandom512(ref from, ref words, (nuint)(i + 3 * count), ref scales, ref inverses, ref doubt);
            TCodes.Store(a, b, c, d, ref to, (nuint)i);
#if ANY_SCALE
            if (!TScale.IsPowerOfTwo() && doubt != Vector512<uint>.Zero)
            {
                for (int k = i; k < i + 4 * count; k++)
                    Unsafe.Add(ref to, k) = AtRandom(Unsafe.Add(ref from, k), Unsafe.Add(ref scales, k), Unsafe.Add(ref words, k));
            }
#endif

            i += 4 * count;
            if (i >= length)
                return length;
            if (length - i < 4 * count)
                i = length - 4 * count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> EachAtRandom512(ref float from, ref uint words, nuint i, ref float scales, ref float inverses, ref Vector512<uint> doubt)
    {
        Vector512<float> scale = Vector512.LoadUnsafe(ref scales, i), inverse = Vector512.LoadUnsafe(ref inverses, i);
        return AtRandom512(ref from, ref words, i, scale, inverse, inverse * Vector512.Create(4294967296f), Low512(scale), High512(scale), ref doubt);
    }
#endif

    /// <summary>The ends of the range. Where they are no powers of two times integers they are rounded, and a step further out; the codes saturate then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Low512(Vector512<float> scale) => TScale.IsPowerOfTwo() ? scale * Vector512.Create((float)TSpecification.MinSteps)
        : Max(scale * Vector512.Create((float)TSpecification.MinSteps - 1f), Vector512.Create(float.MinValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> High512(Vector512<float> scale) => TScale.IsPowerOfTwo() ? scale * Vector512.Create((float)TSpecification.MaxSteps)
        : Min(scale * Vector512.Create((float)TSpecification.MaxSteps + 1f), Vector512.Create(float.MaxValue));

    /// <summary>
    /// The codes of a vector of any values. Where the scale is no power of two, lanes of doubt are those whose draw is so close to the share that a rounded product does not decide.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> AtRandom512(
        ref float from, ref uint words, nuint i, Vector512<float> scale, Vector512<float> inverse, Vector512<float> shares, Vector512<float> low, Vector512<float> high, ref Vector512<uint> doubt)
    {
        // NaN is 0 until it has its code.
        Vector512<float> value = Vector512.LoadUnsafe(ref from, i), number = Vector512.Equals(value, value);
#if MASKS512
        value = Min(Vector512.ConditionalSelect(number, Max(value, low), Vector512<float>.Zero), high);
#else
        value = Min(Max(value & number, low), high);
#endif

        Vector512<int> code = NearestOrBeyond512(value, Vector512.LoadUnsafe(ref words, i), scale, inverse, shares, ref doubt);
#if ANY_SCALE
        if (!TScale.IsPowerOfTwo())
            code = Vector512.Min(Vector512.Max(code, Vector512.Create(MagicBits + (int)TSpecification.MinSteps)), Vector512.Create(MagicBits + (int)TSpecification.MaxSteps));
#endif
        if (TSpecification.NaNSteps != 0)
            code = Vector512.ConditionalSelect(number.AsInt32(), code, Vector512.Create(MagicBits + (int)TSpecification.NaNSteps));

        // The low 16 bits of 1.5 · 2^23 are 0, so that a code is stored without a difference.
        return TSpecification.ZeroPoint == 0 ? code : code + Vector512.Create(TSpecification.ZeroPoint);
    }

    /// <summary>
    /// The nearest integer of steps, or the one beyond it where the draw is less than the share of the rest, behind the bits of 1.5 · 2^n. The share is rounded up, or down for a rest below 0, whose draw counts from the other end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> NearestOrBeyond512(Vector512<float> value, Vector512<uint> word, Vector512<float> scale, Vector512<float> inverse, Vector512<float> shares, ref Vector512<uint> doubt)
    {
#if ANY_SCALE
        if (!TScale.IsPowerOfTwo())
        {
            Vector512<float> sum = value * inverse + Vector512.Create(12582912f), rest = Residual(value, sum - Vector512.Create(12582912f), scale) * shares;

            // With many steps the candidate may be the second nearest integer, whose share is more than an int.
            Vector512<uint> share = ToUInt32(Vector512.Abs(rest));
            Vector512<int> sign = rest.AsInt32() >> 31;
            Vector512<uint> draw = word ^ sign.AsUInt32();

            // Two roundings are off by 3 · 2^7 at most, and the conversion by 2^6.
            Vector512<uint> distance = draw - share + Vector512.Create(1024U);
            doubt |= Vector512.Equals(Vector512.Min(distance, Vector512.Create(2048U)), distance);
#if MASKS512
            return Vector512.ConditionalSelect(Vector512.LessThan(draw, share).AsInt32(), sum.AsInt32() + (sign | Vector512<int>.One), sum.AsInt32());
#else
            Vector512<int> isNearest = Vector512.Equals(Vector512.Max(draw, share), draw).AsInt32();
            return sum.AsInt32() + Vector512.AndNot(sign | Vector512<int>.One, isNearest);
#endif
        }
#endif
        return NearestOrBeyondPowerOfTwo512(value, word, shares);
    }

    /// <summary>
    /// The same with a power of two as scale. A product in units of 2^-32 has the same digits, and its sum with 1.5 · 2^55 those of whole steps. Below the nearest integer a word is less than the share of the integer before it
    /// if it stays.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> NearestOrBeyondPowerOfTwo512(Vector512<float> value, Vector512<uint> word, Vector512<float> shares)
    {
        Vector512<float> magic = Vector512.Create(54043195528445952f);
#if MASKS512
        // The product is exact, so that an operation with one rounding gives the same.
        Vector512<float> sum = Convert512.FusedMultiplyAdd(value, shares, magic), rest = Convert512.FusedMultiplyAdd(value, shares, magic - sum);
#else
        Vector512<float> parts = value * shares, sum = parts + magic, rest = parts - (sum - magic);
#endif
        Vector512<uint> share = CeilingToInt32(rest).AsUInt32();
#if MASKS512
        Vector512<int> lower = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(rest, Vector512.Create(-1f)).AsInt32(), sum.AsInt32() - Vector512<int>.One, sum.AsInt32());
        return Vector512.ConditionalSelect(Vector512.LessThan(word, share).AsInt32(), lower + Vector512<int>.One, lower);
#else
        Vector512<int> upper = sum.AsInt32() + Vector512<int>.One + ((rest.AsInt32() & share.AsInt32()) >> 31);
        return upper + Vector512.Equals(Vector512.Max(word, share), word).AsInt32();
#endif
    }
}
