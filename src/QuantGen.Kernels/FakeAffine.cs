namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Replaces every element by its representable value with one factor and one zero point.</summary>
    public static void FakeQuantizeAffine<TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, int zeroPoint, Span<float> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckZeroPoint(zeroPoint, nameof(zeroPoint));
        float scale = ScaleOf<TFactors, TFactor>(factor);
        CheckDestination(source, destination);
        FakeQuantizeAffine(source, destination, scale, zeroPoint);
    }

    /// <summary>Replaces every element by its representable value with the factor and the zero point of its channel.</summary>
    public static void FakeQuantizeAffine<TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, ReadOnlySpan<int> zeroPoints, int innerLength, Span<float> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        CheckZeroPoints(zeroPoints, factors.Length, MemoryMarshal.AsBytes(destination));
        if (innerLength >= LongRow)
        {
            for (int start = 0, channel = 0; start < source.Length; channel = channel + 1 == factors.Length ? 0 : channel + 1)
            {
                int length = Math.Min(innerLength, source.Length - start);
                FakeQuantizeAffine(source.Slice(start, length), destination.Slice(start), TFactors.ScaleOfValid(TSpecification.Scale, factors[channel]), zeroPoints[channel]);
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
            for (long at = part.Start; at < source.Length; at += part.Stride)
            {
                int length = (int)Math.Min(part.Length, source.Length - at), i = 0;
                ReadOnlySpan<float> elements = source.Slice((int)at, length);
                Span<float> values = destination.Slice((int)at, length);
                ref float from = ref MemoryMarshal.GetReference(elements);
                ref float to = ref MemoryMarshal.GetReference(values);
                if (Vector512.IsHardwareAccelerated)
                    i = FakeQuantizeEachAffine512(ref from, ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                if (Vector256.IsHardwareAccelerated)
                    i = FakeQuantizeEachAffine256(ref from, ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                if (Vector128.IsHardwareAccelerated)
                    i = FakeQuantizeEachAffine128(ref from, ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                for (; i < length; i++)
                    values[i] = ValueAffine(elements[i], scales[i], magic[i] - MagicBits);
            }
        }
    }

    private static void FakeQuantizeAffine(ReadOnlySpan<float> source, Span<float> destination, float scale, int zeroPoint)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        int i = 0, length = source.Length;
        float inverse = 1f / scale;
        if (Vector512.IsHardwareAccelerated)
            i = FakeQuantizeAffine512(ref from, ref to, i, length, scale, inverse, zeroPoint);
        if (Vector256.IsHardwareAccelerated)
            i = FakeQuantizeAffine256(ref from, ref to, i, length, scale, inverse, zeroPoint);
        if (Vector128.IsHardwareAccelerated)
            i = FakeQuantizeAffine128(ref from, ref to, i, length, scale, inverse, zeroPoint);
        for (; i < length; i++)
            destination[i] = ValueAffine(source[i], scale, zeroPoint);
    }

    /// <summary>The product of an integer of 21 bits with the scale, rounded once.</summary>
    private static float ValueAffine(float value, float scale, int zeroPoint) => (int)AffineSteps<TSpecification, TRounding>(value, scale, zeroPoint) * scale;
}
