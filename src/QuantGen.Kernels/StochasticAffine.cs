namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Quantizes every element with one factor and one zero point, up or down at random. Element i has the random word of <c>firstIndex + i</c>.</summary>
    public static void QuantizeStochasticAffine<TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, int zeroPoint, ulong seed, ulong firstIndex, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckZeroPoint(zeroPoint, nameof(zeroPoint));
        float scale = ScaleOf<TFactors, TFactor>(factor);
        CheckDestination(source, destination);
        RoundAffineAtRandom(source, FromCacheLine<uint>(stackalloc uint[WordBlock + LineMargin]), seed, firstIndex, destination, scale, zeroPoint);
    }

    /// <summary>The same with the factor and the zero point of each element's channel.</summary>
    public static void QuantizeStochasticAffine<TFactors, TFactor>(
        ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, ReadOnlySpan<int> zeroPoints, int innerLength, ulong seed, ulong firstIndex, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        CheckZeroPoints(zeroPoints, factors.Length, MemoryMarshal.AsBytes(destination));
        Span<uint> words = FromCacheLine<uint>(stackalloc uint[WordBlock + LineMargin]);
        if (innerLength >= LongRow)
        {
            for (int start = 0, channel = 0; start < source.Length; channel = channel + 1 == factors.Length ? 0 : channel + 1)
            {
                int length = Math.Min(innerLength, source.Length - start);
                float scale = TFactors.ScaleOfValid(TSpecification.Scale, factors[channel]);
                RoundAffineAtRandom(source.Slice(start, length), words, seed, unchecked(firstIndex + (ulong)start), destination.Slice(start), scale, zeroPoints[channel]);
                start += length;
            }

            return;
        }

        Span<float> scales = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]), inverses = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]);
        Span<int> magic = FromCacheLine<int>(stackalloc int[ScaleBlock + LineMargin]);
        for (var part = new ChannelPart(factors.Length, innerLength); part.Next(source.Length);)
        {
            FillScales<TFactors, TFactor>(factors, innerLength, part.Start, scales.Slice(0, part.Length), inverses);
            FillZeroPoints(zeroPoints, innerLength, part.Start, magic.Slice(0, part.Length));
            float least = LeastOf(scales.Slice(0, part.Length));
            for (long at = part.Start; at < source.Length; at += part.Stride)
            {
                int length = (int)Math.Min(part.Length, source.Length - at), i = 0;
                ReadOnlySpan<float> elements = source.Slice((int)at, length);
                Span<TCode> codes = destination.Slice((int)at, length);
                FillWords(seed, unchecked(firstIndex + (ulong)at), words.Slice(0, length));
                ref float from = ref MemoryMarshal.GetReference(elements);
                ref TCode to = ref MemoryMarshal.GetReference(codes);
                if (CanRoundAtRandom(least, float.PositiveInfinity, words.Slice(0, length)))
                {
                    if (Vector512.IsHardwareAccelerated)
                        i = RoundEachAffineAtRandom512(ref from, ref words[0], ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                    if (Vector256.IsHardwareAccelerated)
                        i = RoundEachAffineAtRandom256(ref from, ref words[0], ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                    if (Vector128.IsHardwareAccelerated)
                        i = RoundEachAffineAtRandom128(ref from, ref words[0], ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                }

                for (; i < length; i++)
                    codes[i] = AffineAtRandom(elements[i], scales[i], magic[i] - MagicBits, words[i]);
            }
        }
    }

    /// <summary>Elements with one scale and one zero point, a block of words at a time.</summary>
    private static void RoundAffineAtRandom(ReadOnlySpan<float> source, Span<uint> words, ulong seed, ulong firstIndex, Span<TCode> destination, float scale, int zeroPoint)
    {
        for (int start = 0; start < source.Length; start += WordBlock)
        {
            int length = Math.Min(WordBlock, source.Length - start), i = 0;
            FillWords(seed, unchecked(firstIndex + (ulong)start), words.Slice(0, length));
            ref float from = ref MemoryMarshal.GetReference(source.Slice(start));
            ref TCode to = ref MemoryMarshal.GetReference(destination.Slice(start));
            if (CanRoundAtRandom(scale, scale, words.Slice(0, length)))
            {
                if (Vector512.IsHardwareAccelerated)
                    i = RoundAffineAtRandom512(ref from, ref words[0], ref to, i, length, scale, zeroPoint);
                if (Vector256.IsHardwareAccelerated)
                    i = RoundAffineAtRandom256(ref from, ref words[0], ref to, i, length, scale, zeroPoint);
                if (Vector128.IsHardwareAccelerated)
                    i = RoundAffineAtRandom128(ref from, ref words[0], ref to, i, length, scale, zeroPoint);
            }

            for (; i < length; i++)
                destination[start + i] = AffineAtRandom(source[start + i], scale, zeroPoint, words[i]);
        }
    }

    /// <summary>The code of one value. The zero point may be no code, so that the code of NaN is held to the ends.</summary>
    private static TCode AffineAtRandom(float value, float scale, int zeroPoint, uint word)
    {
        double low = (double)TSpecification.MinCode - zeroPoint, high = (double)TSpecification.MaxCode - zeroPoint;
        double nan = TSpecification.NaNSteps < 0 ? low : TSpecification.NaNSteps > 0 ? high : Math.Min(Math.Max(low, 0), high);
        return TCodes.FromInt32((int)RandomSteps(value, scale, low, high, nan, word) + zeroPoint);
    }
}
