namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Quantizes every element with one factor and one zero point.</summary>
    public static void QuantizeAffine<TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, int zeroPoint, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckZeroPoint(zeroPoint, nameof(zeroPoint));
        float scale = ScaleOf<TFactors, TFactor>(factor);
        CheckDestination(source, destination);
        QuantizeAffine(source, destination, scale, 1f / scale, zeroPoint);
    }

    /// <summary>Quantizes every element with the factor and the zero point of its channel.</summary>
    public static void QuantizeAffine<TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, ReadOnlySpan<int> zeroPoints, int innerLength, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        CheckZeroPoints(zeroPoints, factors.Length, MemoryMarshal.AsBytes(destination));
        if (innerLength >= LongRow)
        {
            // The inverse of the next row is ready before that begins.
            float scale = TFactors.ScaleOfValid(TSpecification.Scale, factors[0]), inverse = 1f / scale;
            for (int start = 0, channel = 0; start < source.Length; start += innerLength)
            {
                int length = Math.Min(innerLength, source.Length - start), next = channel + 1 == factors.Length ? 0 : channel + 1;
                float nextScale = TFactors.ScaleOfValid(TSpecification.Scale, factors[next]), nextInverse = 1f / nextScale;
                QuantizeAffine(source.Slice(start, length), destination.Slice(start, length), scale, inverse, zeroPoints[channel]);
                if (length < innerLength)
                    break;
                (channel, scale, inverse) = (next, nextScale, nextInverse);
            }

            return;
        }

        Span<float> scales = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]), below = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]), above = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]);
        Span<int> magic = FromCacheLine<int>(stackalloc int[ScaleBlock + LineMargin]);
        for (var part = new ChannelPart(factors.Length, innerLength); part.Next(source.Length);)
        {
            FillScales<TFactors, TFactor>(factors, innerLength, part.Start, scales.Slice(0, part.Length), above);
            FillZeroPoints(zeroPoints, innerLength, part.Start, magic.Slice(0, part.Length));

            // The floats beside the inverse.
            int period = (int)Math.Min((long)factors.Length * innerLength, part.Length);
            for (int k = 0; k < period; k++)
            {
                int inverse = BitConverter.SingleToInt32Bits(above[k]);
                below[k] = BitConverter.Int32BitsToSingle(inverse - 1);
                above[k] = BitConverter.Int32BitsToSingle(inverse + 1);
            }

            Repeat(below.Slice(0, part.Length), period);
            Repeat(above.Slice(0, part.Length), period);
            for (long at = part.Start; at < source.Length; at += part.Stride)
            {
                int length = (int)Math.Min(part.Length, source.Length - at), i = 0;
                ReadOnlySpan<float> elements = source.Slice((int)at, length);
                Span<TCode> codes = destination.Slice((int)at, length);
                ref float from = ref MemoryMarshal.GetReference(elements);
                ref TCode to = ref MemoryMarshal.GetReference(codes);
                if (Vector512.IsHardwareAccelerated)
                    i = QuantizeEachAffine512(ref from, ref to, i, length, ref scales[0], ref below[0], ref above[0], ref magic[0]);
                if (Vector256.IsHardwareAccelerated)
                    i = QuantizeEachAffine256(ref from, ref to, i, length, ref scales[0], ref below[0], ref above[0], ref magic[0]);
                if (Vector128.IsHardwareAccelerated)
                    i = QuantizeEachAffine128(ref from, ref to, i, length, ref scales[0], ref below[0], ref above[0], ref magic[0]);
                for (; i < length; i++)
                    codes[i] = CodeAffine(elements[i], scales[i], magic[i] - MagicBits);
            }
        }
    }

    /// <summary>Dequantizes every element with one factor and one zero point.</summary>
    public static void DequantizeAffine<TFactors, TFactor>(ReadOnlySpan<TCode> source, TFactor factor, int zeroPoint, Span<float> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckZeroPoint(zeroPoint, nameof(zeroPoint));
        float scale = ScaleOf<TFactors, TFactor>(factor);
        CheckDestination(source, destination);
        DequantizeAffine(source, destination, scale, zeroPoint);
    }

    /// <summary>Dequantizes every element with the factor and the zero point of its channel.</summary>
    public static void DequantizeAffine<TFactors, TFactor>(ReadOnlySpan<TCode> source, ReadOnlySpan<TFactor> factors, ReadOnlySpan<int> zeroPoints, int innerLength, Span<float> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        CheckZeroPoints(zeroPoints, factors.Length, MemoryMarshal.AsBytes(destination));
        for (int start = 0, channel = 0; start < source.Length; channel = channel + 1 == factors.Length ? 0 : channel + 1)
        {
            int length = Math.Min(innerLength, source.Length - start);
            DequantizeAffine(source.Slice(start, length), destination.Slice(start), TFactors.ScaleOfValid(TSpecification.Scale, factors[channel]), zeroPoints[channel]);
            start += length;
        }
    }

    private static void QuantizeAffine(ReadOnlySpan<float> source, Span<TCode> destination, float scale, float inverse, int zeroPoint)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref TCode to = ref MemoryMarshal.GetReference(destination);
        int i = 0, length = source.Length;
        if (Vector512.IsHardwareAccelerated)
            i = QuantizeAffine512(ref from, ref to, i, length, scale, inverse, zeroPoint);
        if (Vector256.IsHardwareAccelerated)
            i = QuantizeAffine256(ref from, ref to, i, length, scale, inverse, zeroPoint);
        if (Vector128.IsHardwareAccelerated)
            i = QuantizeAffine128(ref from, ref to, i, length, scale, inverse, zeroPoint);
        for (; i < length; i++)
            destination[i] = CodeAffine(source[i], scale, zeroPoint);
    }

    private static void DequantizeAffine(ReadOnlySpan<TCode> source, Span<float> destination, float scale, int zeroPoint)
    {
        ref TCode from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        int i = 0, length = source.Length;
        if (Vector512.IsHardwareAccelerated)
            i = DequantizeAffine512(ref from, ref to, i, length, scale, zeroPoint);
        if (Vector256.IsHardwareAccelerated)
            i = DequantizeAffine256(ref from, ref to, i, length, scale, zeroPoint);
        if (Vector128.IsHardwareAccelerated)
            i = DequantizeAffine128(ref from, ref to, i, length, scale, zeroPoint);
        for (; i < length; i++)
            destination[i] = (TCodes.ToInt32(source[i]) - zeroPoint) * scale;
    }

    private static TCode CodeAffine(float value, float scale, int zeroPoint) => TCodes.FromInt32((int)AffineSteps<TSpecification, TRounding>(value, scale, zeroPoint) + zeroPoint);

    private static void CheckZeroPoints(ReadOnlySpan<int> zeroPoints, int channels, ReadOnlySpan<byte> elements)
    {
        CheckZeroPoints(zeroPoints.Length, channels);
        CheckEntries(elements, MemoryMarshal.AsBytes(zeroPoints), nameof(zeroPoints));
        for (int i = 0; i < zeroPoints.Length; i++)
            CheckZeroPoint(zeroPoints[i], nameof(zeroPoints));
    }

    private static void FillZeroPoints(ReadOnlySpan<int> zeroPoints, int innerLength, int start, Span<int> zeros)
    {
        int channel = start / innerLength % zeroPoints.Length, left = innerLength - start % innerLength, period = (int)Math.Min((long)zeroPoints.Length * innerLength, zeros.Length);
        for (int i = 0; i < period; left = innerLength)
        {
            for (int end = Math.Min(i + left, period); i < end; i++)
                zeros[i] = MagicBits + zeroPoints[channel];
            channel = channel + 1 == zeroPoints.Length ? 0 : channel + 1;
        }

        Repeat(zeros, period);
    }
}
