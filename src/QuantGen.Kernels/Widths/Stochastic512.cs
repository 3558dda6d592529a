namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>
    /// Elements from one with an even index on and their random words, which stay in registers. The low half of no counter wraps. Returns the place behind whole steps, or where there is a NaN or a doubt in the steps of a block, its
    /// begin.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RoundWithWords512(ref float from, ulong seed, ulong firstIndex, ref TCode to, int i, int length, float scale)
    {
        int count = Vector512<float>.Count;
        Vector512<uint> k0 = Vector512.Create(unchecked((uint)seed)), k1 = Vector512.Create((uint)(seed >> 32)), k2 = Vector512.Create(0x1BD11BDAU) ^ k0 ^ k1;
        Vector512<uint> first = FirstSums512(seed, unchecked(firstIndex + (ulong)i), out Vector512<uint> turned), next = Vector512.Create((uint)Vector512<uint>.Count);
        Vector512<float> scales = Vector512.Create(scale), inverses = Vector512.Create(1f / scale), shares = Shares512(inverses), low = Low512(scales), high = High512(scales);
        while (length - i >= 8 * count)
        {
            int start = i, end = i + Math.Min(WordBlock, length - i) / (8 * count) * (8 * count);
            Vector512<uint> least = Vector512<uint>.AllBitsSet, bits = Vector512<uint>.Zero;
            for (; i < end; i += 8 * count)
            {
                Vector512<uint> a = first, c = a + next, e = c + next, g = e + next;
                first = g + next;
                MixWords512(k0, k1, k2, turned, ref a, out Vector512<uint> b, ref c, out Vector512<uint> d, ref e, out Vector512<uint> f, ref g, out Vector512<uint> h);
                StoreAtRandom512(ref from, i, a, b, c, d, scales, inverses, shares, low, high, ref to, ref least, ref bits);
                StoreAtRandom512(ref from, i + 4 * count, e, f, g, h, scales, inverses, shares, low, high, ref to, ref least, ref bits);
            }

            if ((bits & Vector512.Create(NaNBit)) != Vector512<uint>.Zero || !TScale.IsPowerOfTwo() && Vector512.LessThanOrEqualAny(least, Vector512.Create(Doubt)))
                return start;
        }

        return i;
    }

    /// <summary>The codes of four vectors, whose words are those of two vectors of counters. Collects the bits of numbers, which tell of a NaN, and the least distance of a draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreAtRandom512(
        ref float from, int i, Vector512<uint> a, Vector512<uint> b, Vector512<uint> c, Vector512<uint> d,
        Vector512<float> scale, Vector512<float> inverse, Vector512<float> shares, Vector512<float> low, Vector512<float> high, ref TCode to, ref Vector512<uint> least, ref Vector512<uint> bits)
    {
        int count = Vector512<float>.Count;
        Vector512<int> first = AtRandom512(ref from, (nuint)i, LowPairs(a, b), scale, inverse, shares, low, high, ref least, ref bits);
        Vector512<int> second = AtRandom512(ref from, (nuint)(i + count), HighPairs(a, b), scale, inverse, shares, low, high, ref least, ref bits);
        Vector512<int> third = AtRandom512(ref from, (nuint)(i + 2 * count), LowPairs(c, d), scale, inverse, shares, low, high, ref least, ref bits);
        Vector512<int> fourth = AtRandom512(ref from, (nuint)(i + 3 * count), HighPairs(c, d), scale, inverse, shares, low, high, ref least, ref bits);
        TCodes.Store(first, second, third, fourth, ref to, (nuint)i);
    }

    /// <summary>The codes of a vector. A NaN stays one until its bits are collected.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> AtRandom512(
        ref float from, nuint i, Vector512<uint> word,
        Vector512<float> scale, Vector512<float> inverse, Vector512<float> shares, Vector512<float> low, Vector512<float> high, ref Vector512<uint> least, ref Vector512<uint> bits) =>
        InRange512(MinOrNaN(high, MaxOrNaN(low, Vector512.LoadUnsafe(ref from, i))), word, scale, inverse, shares, ref least, ref bits);

    /// <summary>Whole steps from an element on, with one scale. The last one overlaps the one before. Returns the place behind them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RoundAtRandom512(ref float from, ref uint words, ref TCode to, int i, int length, float scale)
    {
        int count = Vector512<float>.Count;
        if (i >= length || length < 4 * count)
            return i;
        Vector512<float> scales = Vector512.Create(scale), inverses = Vector512.Create(1f / scale), shares = Shares512(inverses), low = Low512(scales), high = High512(scales);
        while (true)
        {
            Vector512<uint> least = Vector512<uint>.AllBitsSet;
            Vector512<int> a = AnyAtRandom512(ref from, ref words, (nuint)i, scales, inverses, shares, low, high, ref least), b = AnyAtRandom512(ref from, ref words, (nuint)(i + count), scales, inverses, shares, low, high, ref least);
            Vector512<int> c = AnyAtRandom512(ref from, ref words, (nuint)(i + 2 * count), scales, inverses, shares, low, high, ref least), d = AnyAtRandom512(ref from, ref words, (nuint)(i + 3 * count), scales, inverses, shares, low, high, ref least);
            TCodes.Store(a, b, c, d, ref to, (nuint)i);
#if ANY_SCALE
            if (!TScale.IsPowerOfTwo() && Vector512.LessThanOrEqualAny(least, Vector512.Create(Doubt)))
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
            Vector512<uint> least = Vector512<uint>.AllBitsSet;
            Vector512<int> a = EachAtRandom512(ref from, ref words, (nuint)i, ref scales, ref inverses, ref least), b = EachAtRandom512(ref from, ref words, (nuint)(i + count), ref scales, ref inverses, ref least);
            Vector512<int> c = EachAtRandom512(ref from, ref words, (nuint)(i + 2 * count), ref scales, ref inverses, ref least), d = EachAtRandom512(ref from, ref words, (nuint)(i + 3 * count), ref scales, ref inverses, ref least);
            TCodes.Store(a, b, c, d, ref to, (nuint)i);
#if ANY_SCALE
            if (!TScale.IsPowerOfTwo() && Vector512.LessThanOrEqualAny(least, Vector512.Create(Doubt)))
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
    private static Vector512<int> EachAtRandom512(ref float from, ref uint words, nuint i, ref float scales, ref float inverses, ref Vector512<uint> least)
    {
        Vector512<float> scale = Vector512.LoadUnsafe(ref scales, i), inverse = Vector512.LoadUnsafe(ref inverses, i);
        return AnyAtRandom512(ref from, ref words, i, scale, inverse, Shares512(inverse), Low512(scale), High512(scale), ref least);
    }
#endif

    /// <summary>What makes a number the share of a step in units of 2^-32, or of 2^-31 where it may be a little more than half a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Shares512(Vector512<float> inverse) => inverse * Vector512.Create(TScale.IsPowerOfTwo() ? 4294967296f : 2147483648f);

    /// <summary>The ends of the range. Where they are no powers of two times integers they are rounded, and a step further out; the codes saturate then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Low512(Vector512<float> scale) => TScale.IsPowerOfTwo() ? scale * Vector512.Create((float)TSpecification.MinSteps)
        : Max(scale * Vector512.Create((float)TSpecification.MinSteps - 1f), Vector512.Create(float.MinValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> High512(Vector512<float> scale) => TScale.IsPowerOfTwo() ? scale * Vector512.Create((float)TSpecification.MaxSteps)
        : Min(scale * Vector512.Create((float)TSpecification.MaxSteps + 1f), Vector512.Create(float.MaxValue));

    /// <summary>The codes of a vector of any values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> AnyAtRandom512(
        ref float from, ref uint words, nuint i, Vector512<float> scale, Vector512<float> inverse, Vector512<float> shares, Vector512<float> low, Vector512<float> high, ref Vector512<uint> least)
    {
        // NaN is 0 until it has its code.
        Vector512<float> value = Vector512.LoadUnsafe(ref from, i), number = Vector512.Equals(value, value);
#if MASKS512
        value = Min(Vector512.ConditionalSelect(number, Max(value, low), Vector512<float>.Zero), high);
#else
        value = Min(Max(value & number, low), high);
#endif
        Vector512<uint> bits = Vector512<uint>.Zero;
        Vector512<int> code = InRange512(value, Vector512.LoadUnsafe(ref words, i), scale, inverse, shares, ref least, ref bits);
        return TSpecification.NaNSteps == 0 ? code : Vector512.ConditionalSelect(number.AsInt32(), code, Vector512.Create(MagicBits + (int)TSpecification.NaNSteps + TSpecification.ZeroPoint));
    }

    /// <summary>The codes of a vector of values in the range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> InRange512(
        Vector512<float> value, Vector512<uint> word, Vector512<float> scale, Vector512<float> inverse, Vector512<float> shares, ref Vector512<uint> least, ref Vector512<uint> bits)
    {
        // The low 16 bits of 1.5 · 2^23 are 0, so that a code is stored without a difference.
        Vector512<int> code = NearestOrBeyond512(value, word, scale, inverse, shares, ref least, ref bits);
#if ANY_SCALE
        if (!TScale.IsPowerOfTwo())
            code = Vector512.Min(Vector512.Max(code, Vector512.Create(MagicBits + TSpecification.ZeroPoint + (int)TSpecification.MinSteps)), Vector512.Create(MagicBits + TSpecification.ZeroPoint + (int)TSpecification.MaxSteps));
#endif
        return code;
    }

    /// <summary>
    /// The code of the nearest integer of steps, or of the one beyond it where the draw is less than the share of the rest, behind the bits of 1.5 · 2^n. The zero point is a part of the number that rounds. Where the scale is no power of two, the share is too small by 1024 and what roundings make
    /// of it; the distance of the draw tells whether they decide.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> NearestOrBeyond512(
        Vector512<float> value, Vector512<uint> word, Vector512<float> scale, Vector512<float> inverse, Vector512<float> shares, ref Vector512<uint> least, ref Vector512<uint> bits)
    {
#if ANY_SCALE
        if (!TScale.IsPowerOfTwo())
        {
            // With many steps the candidate may be the second nearest integer, whose share in units of 2^-32 is no int. Roundings of two factors are off by 2^8 units, and of a sum by 2^7. The candidate's number is one less or
            // more, as with a power of two.
#if MASKS512
            Vector512<float> magic = Vector512.Create(12582911f + TSpecification.ZeroPoint);
#else
            Vector512<float> magic = Vector512.Create(12582913f + TSpecification.ZeroPoint);
#endif
            Vector512<float> sum = MultiplyAdd(value, inverse, magic), half = MultiplyAdd(Residual(value, sum - magic, scale), shares, Vector512.Create(-Margin));
            Vector512<int> signed = ToInt32(half);
            Vector512<uint> share = signed.AsUInt32() << 1;
            least = Vector512.Min(least, word - share);
            bits |= sum.AsUInt32();
#if MASKS512
            Vector512<int> lower = Vector512.ConditionalSelect(Vector512.GreaterThan(signed, Vector512.Create(-1)), sum.AsInt32() + Vector512<int>.One, sum.AsInt32());
            return Vector512.ConditionalSelect(Vector512.LessThan(word, share).AsInt32(), lower + Vector512<int>.One, lower);
#else
            return sum.AsInt32() + (signed >> 31) + Vector512.Equals(Vector512.Max(word, share), word).AsInt32();
#endif
        }
#endif
        return NearestOrBeyondPowerOfTwo512(value, word, shares, ref bits);
    }

    /// <summary>
    /// The same with a power of two as scale. A product in units of 2^-32 has the same digits, and its sum with 1.5 · 2^55 those of whole steps. Below the nearest integer a word is less than the share of the integer before it
    /// if it stays.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> NearestOrBeyondPowerOfTwo512(Vector512<float> value, Vector512<uint> word, Vector512<float> shares, ref Vector512<uint> bits)
    {
#if MASKS512
        // The product is exact, so that an operation with one rounding gives the same. The sum is that of the integer below, since a number that is added to some lanes takes one instruction.
        Vector512<float> magic = Vector512.Create(54043191233478656f + (TSpecification.ZeroPoint * 4294967296f)), sum = Convert512.FusedMultiplyAdd(value, shares, magic), rest = Convert512.FusedMultiplyAdd(value, shares, magic - sum);
        Vector512<uint> share = CeilingToInt32(rest).AsUInt32();
        bits |= sum.AsUInt32();
        Vector512<int> lower = Vector512.ConditionalSelect(Vector512.GreaterThan(rest, Vector512.Create(-1f)).AsInt32(), sum.AsInt32() + Vector512<int>.One, sum.AsInt32());
        return Vector512.ConditionalSelect(Vector512.LessThan(word, share).AsInt32(), lower + Vector512<int>.One, lower);
#else
        // The sum is that of the integer above, since a comparison that holds is -1.
        Vector512<float> magic = Vector512.Create(54043199823413248f + (TSpecification.ZeroPoint * 4294967296f)), parts = value * shares, sum = parts + magic, rest = parts - (sum - magic);
        Vector512<uint> share = CeilingToInt32(rest).AsUInt32();
        bits |= sum.AsUInt32();
        return sum.AsInt32() + ((rest.AsInt32() & share.AsInt32()) >> 31) + Vector512.Equals(Vector512.Max(word, share), word).AsInt32();
#endif
    }
}
