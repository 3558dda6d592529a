namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>A bit of every NaN, and of no integer behind the bits of 1.5 · 2^23 or 1.5 · 2^55.</summary>
    private const uint NaNBit = 0x20000000;

    /// <summary>Where the scale is no power of two, rounded products decide for draws that are further away than this.</summary>
    private const uint Doubt = 2048;

    /// <summary>The share in units of 2^-31 is less by this much, so that the doubtful draws lie above it.</summary>
    private const float Margin = Doubt / 4;

    /// <summary>Quantizes every element, up or down at random. Element i has the random word of <c>firstIndex + i</c>.</summary>
    public static void QuantizeStochastic(ReadOnlySpan<float> source, ulong seed, ulong firstIndex, Span<TCode> destination, float scale = 0f)
    {
        CheckDestination(source, destination);
        RoundAtRandom(source, FromCacheLine<uint>(stackalloc uint[WordBlock + LineMargin]), seed, firstIndex, destination, TScale.ScaleOf(scale));
    }
#if FACTORS

    /// <summary>The same with one factor.</summary>
    public static void QuantizeStochastic<TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, ulong seed, ulong firstIndex, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged => QuantizeStochastic(source, seed, firstIndex, destination, ScaleOf<TFactors, TFactor>(factor));

    /// <summary>The same with the factor of each element's channel.</summary>
    public static void QuantizeStochastic<TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, int innerLength, ulong seed, ulong firstIndex, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        Span<uint> words = FromCacheLine<uint>(stackalloc uint[WordBlock + LineMargin]);
        if (innerLength >= LongRow)
        {
            for (int start = 0, channel = 0; start < source.Length; channel = channel + 1 == factors.Length ? 0 : channel + 1)
            {
                int length = Math.Min(innerLength, source.Length - start);
                RoundAtRandom(source.Slice(start, length), words, seed, unchecked(firstIndex + (ulong)start), destination.Slice(start), TFactors.ScaleOfValid(TSpecification.Scale, factors[channel]));
                start += length;
            }

            return;
        }

        Span<float> scales = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]), inverses = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]);
        for (var part = new ChannelPart(factors.Length, innerLength); part.Next(source.Length);)
        {
            FillScales<TFactors, TFactor>(factors, innerLength, part.Start, scales.Slice(0, part.Length), inverses);
            float least = LeastOf(scales.Slice(0, part.Length));
            for (long at = part.Start; at < source.Length; at += part.Stride)
            {
                int length = (int)Math.Min(part.Length, source.Length - at);
                FillWords(seed, unchecked(firstIndex + (ulong)at), words.Slice(0, length));
                RoundEachAtRandom(source.Slice((int)at, length), words, destination.Slice((int)at), scales, inverses, least);
            }
        }
    }

    private static float LeastOf(ReadOnlySpan<float> scales)
    {
        float least = float.PositiveInfinity;
        for (int i = 0; i < scales.Length; i++)
        {
            if (scales[i] < least)
                least = scales[i];
        }

        return least;
    }

    private static void RoundEachAtRandom(ReadOnlySpan<float> source, Span<uint> words, Span<TCode> destination, Span<float> scales, Span<float> inverses, float least)
    {
        int i = 0, length = source.Length;
        ref float from = ref MemoryMarshal.GetReference(source);
        ref TCode to = ref MemoryMarshal.GetReference(destination);
        if (CanRoundAtRandom(least, float.PositiveInfinity, words.Slice(0, length)))
        {
            if (Vector512.IsHardwareAccelerated)
                i = RoundEachAtRandom512(ref from, ref words[0], ref to, i, length, ref scales[0], ref inverses[0]);
            if (Vector256.IsHardwareAccelerated)
                i = RoundEachAtRandom256(ref from, ref words[0], ref to, i, length, ref scales[0], ref inverses[0]);
            if (Vector128.IsHardwareAccelerated)
                i = RoundEachAtRandom128(ref from, ref words[0], ref to, i, length, ref scales[0], ref inverses[0]);
        }

        for (; i < length; i++)
            destination[i] = AtRandom(source[i], scales[i], words[i]);
    }
#endif

    /// <summary>
    /// Elements with one scale: whole steps with words in registers, and what they leave with a block of words. No code is as wide as a float, so that codes of a block that is left do not replace its elements.
    /// </summary>
    private static void RoundAtRandom(ReadOnlySpan<float> source, Span<uint> words, ulong seed, ulong firstIndex, Span<TCode> destination, float scale)
    {
        bool inRegisters = scale <= 1f && CanRoundAtRandom(scale, scale, default);
        for (int start = 0; start < source.Length;)
        {
            bool isOdd = (unchecked(firstIndex + (ulong)start) & 1) != 0;
            if (inRegisters && !isOdd)
                start = RoundWithWords(source, seed, firstIndex, destination, start, scale);
            if (start == source.Length)
                return;

            // Words come in pairs.
            int length = Math.Min(inRegisters && isOdd ? 1 : WordBlock, source.Length - start);
            RoundBlockAtRandom(source.Slice(start, length), words.Slice(0, length), seed, unchecked(firstIndex + (ulong)start), destination.Slice(start), scale);
            start += length;
        }
    }

    private static int RoundWithWords(ReadOnlySpan<float> source, ulong seed, ulong firstIndex, Span<TCode> destination, int start, float scale)
    {
        int end = EndOfHalf(firstIndex, start, source.Length);
        ref float from = ref MemoryMarshal.GetReference(source);
        ref TCode to = ref MemoryMarshal.GetReference(destination);
        if (Vector512.IsHardwareAccelerated)
            return RoundWithWords512(ref from, seed, firstIndex, ref to, start, end, scale);
        if (Vector256.IsHardwareAccelerated)
            return RoundWithWords256(ref from, seed, firstIndex, ref to, start, end, scale);
        return Vector128.IsHardwareAccelerated ? RoundWithWords128(ref from, seed, firstIndex, ref to, start, end, scale) : start;
    }

    private static void RoundBlockAtRandom(ReadOnlySpan<float> source, Span<uint> words, ulong seed, ulong firstIndex, Span<TCode> destination, float scale)
    {
        int i = 0, length = source.Length;
        FillWords(seed, firstIndex, words);
        ref float from = ref MemoryMarshal.GetReference(source);
        ref TCode to = ref MemoryMarshal.GetReference(destination);
        if (CanRoundAtRandom(scale, scale, words))
        {
            if (Vector512.IsHardwareAccelerated)
                i = RoundAtRandom512(ref from, ref words[0], ref to, i, length, scale);
            if (Vector256.IsHardwareAccelerated)
                i = RoundAtRandom256(ref from, ref words[0], ref to, i, length, scale);
            if (Vector128.IsHardwareAccelerated)
                i = RoundAtRandom128(ref from, ref words[0], ref to, i, length, scale);
        }

        for (; i < length; i++)
            destination[i] = AtRandom(source[i], scale, words[i]);
    }

    private static TCode AtRandom(float value, float scale, uint word) =>
        TCodes.FromInt32((int)RandomSteps(value, scale, TSpecification.MinSteps, TSpecification.MaxSteps, TSpecification.NaNSteps, word) + TSpecification.ZeroPoint);

    /// <summary>
    /// Whether vectors round exactly with scales in these bounds. Above a scale of 1 the share of a small number may vanish, which makes a difference to the word 0 alone. Below 2^-94 a factor is no float. A scale that is
    /// no power of two needs an operation with one rounding.
    /// </summary>
    private static bool CanRoundAtRandom(float least, float largest, ReadOnlySpan<uint> words)
    {
        if (least < 5.048709793414476e-29f)
            return false;
#if ANY_SCALE
        if (!TScale.IsPowerOfTwo())
            return IsFused;
#endif
        return largest <= 1f || words.IndexOf(0U) < 0;
    }
}
