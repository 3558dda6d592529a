namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Quantizes every element by a profile, with one factor and one zero point.</summary>
    public static void QuantizeGiven<TArithmetic, TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, int zeroPoint, Span<TCode> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        float scale = ScaleOfGiven<TFactors, TFactor>(factor, zeroPoint);
        CheckDestination(source, destination);
        QuantizeGivenRow<TArithmetic>(source, destination, scale, zeroPoint);
    }

    /// <summary>The same with the zero point of the specification.</summary>
    public static void QuantizeGiven<TArithmetic, TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, Span<TCode> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged => QuantizeGiven<TArithmetic, TFactors, TFactor>(source, factor, TSpecification.ZeroPoint, destination);

    /// <summary>Quantizes every element with the factor and the zero point of its channel, or with the zero point of the specification if there are none.</summary>
    private static void QuantizeGivenByChannel<TArithmetic, TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, ReadOnlySpan<int> zeroPoints, int innerLength, Span<TCode> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        if (innerLength >= LongRow)
        {
            for (int start = 0, channel = 0; start < source.Length; channel = channel + 1 == factors.Length ? 0 : channel + 1)
            {
                int length = Math.Min(innerLength, source.Length - start);
                QuantizeGivenRow<TArithmetic>(source.Slice(start, length), destination.Slice(start, length), TFactors.ScaleOfValid(TSpecification.Scale, factors[channel]), GivenZeroPoint(zeroPoints, channel));
                start += length;
            }

            return;
        }

        Span<float> scales = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]), inverses = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]);
        Span<int> magic = FromCacheLine<int>(stackalloc int[ScaleBlock + LineMargin]);
        for (var part = new ChannelPart(factors.Length, innerLength); part.Next(source.Length);)
        {
            FillGiven<TFactors, TFactor>(factors, zeroPoints, innerLength, part.Start, scales.Slice(0, part.Length), inverses, magic);
            for (long at = part.Start; at < source.Length; at += part.Stride)
            {
                int length = (int)Math.Min(part.Length, source.Length - at), i = 0;
                ReadOnlySpan<float> elements = source.Slice((int)at, length);
                Span<TCode> codes = destination.Slice((int)at, length);
                ref float from = ref MemoryMarshal.GetReference(elements);
                ref TCode to = ref MemoryMarshal.GetReference(codes);
                if (Vector512.IsHardwareAccelerated)
                    i = QuantizeEachGiven512<TArithmetic>(ref from, ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                if (Vector256.IsHardwareAccelerated)
                    i = QuantizeEachGiven256<TArithmetic>(ref from, ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                if (Vector128.IsHardwareAccelerated)
                    i = QuantizeEachGiven128<TArithmetic>(ref from, ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                for (; i < length; i++)
                    codes[i] = TCodes.FromInt32(CodeGiven<TArithmetic>(elements[i], scales[i], magic[i] - MagicBits));
            }
        }
    }

    public static void QuantizeGiven<TArithmetic, TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<TCode> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        QuantizeGivenByChannel<TArithmetic, TFactors, TFactor>(source, factors, ReadOnlySpan<int>.Empty, innerLength, destination);
    }
#if AFFINE

    public static void QuantizeGiven<TArithmetic, TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, ReadOnlySpan<int> zeroPoints, int innerLength, Span<TCode> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        CheckZeroPoints(zeroPoints, factors.Length, MemoryMarshal.AsBytes(destination));
        QuantizeGivenByChannel<TArithmetic, TFactors, TFactor>(source, factors, zeroPoints, innerLength, destination);
    }
#endif

    /// <summary>Replaces every element by the value of its code by a profile, with one factor and one zero point.</summary>
    public static void FakeQuantizeGiven<TArithmetic, TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, int zeroPoint, Span<float> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        float scale = ScaleOfGiven<TFactors, TFactor>(factor, zeroPoint);
        CheckDestination(source, destination);
        FakeQuantizeGivenRow<TArithmetic>(source, destination, scale, zeroPoint);
    }

    public static void FakeQuantizeGiven<TArithmetic, TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, Span<float> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged => FakeQuantizeGiven<TArithmetic, TFactors, TFactor>(source, factor, TSpecification.ZeroPoint, destination);

    /// <summary>The same with the factor and the zero point of its channel, or with the zero point of the specification if there are none.</summary>
    private static void FakeQuantizeGivenByChannel<TArithmetic, TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, ReadOnlySpan<int> zeroPoints, int innerLength, Span<float> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        if (innerLength >= LongRow)
        {
            for (int start = 0, channel = 0; start < source.Length; channel = channel + 1 == factors.Length ? 0 : channel + 1)
            {
                int length = Math.Min(innerLength, source.Length - start);
                FakeQuantizeGivenRow<TArithmetic>(source.Slice(start, length), destination.Slice(start, length), TFactors.ScaleOfValid(TSpecification.Scale, factors[channel]), GivenZeroPoint(zeroPoints, channel));
                start += length;
            }

            return;
        }

        Span<float> scales = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]), inverses = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]);
        Span<int> magic = FromCacheLine<int>(stackalloc int[ScaleBlock + LineMargin]);
        for (var part = new ChannelPart(factors.Length, innerLength); part.Next(source.Length);)
        {
            FillGiven<TFactors, TFactor>(factors, zeroPoints, innerLength, part.Start, scales.Slice(0, part.Length), inverses, magic);
            for (long at = part.Start; at < source.Length; at += part.Stride)
            {
                int length = (int)Math.Min(part.Length, source.Length - at), i = 0;
                ReadOnlySpan<float> elements = source.Slice((int)at, length);
                Span<float> values = destination.Slice((int)at, length);
                ref float from = ref MemoryMarshal.GetReference(elements);
                ref float to = ref MemoryMarshal.GetReference(values);
                if (Vector512.IsHardwareAccelerated)
                    i = FakeQuantizeEachGiven512<TArithmetic>(ref from, ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                if (Vector256.IsHardwareAccelerated)
                    i = FakeQuantizeEachGiven256<TArithmetic>(ref from, ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                if (Vector128.IsHardwareAccelerated)
                    i = FakeQuantizeEachGiven128<TArithmetic>(ref from, ref to, i, length, ref scales[0], ref inverses[0], ref magic[0]);
                for (; i < length; i++)
                    values[i] = ValueGiven<TArithmetic>(CodeGiven<TArithmetic>(elements[i], scales[i], magic[i] - MagicBits), scales[i], magic[i] - MagicBits);
            }
        }
    }

    public static void FakeQuantizeGiven<TArithmetic, TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<float> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        FakeQuantizeGivenByChannel<TArithmetic, TFactors, TFactor>(source, factors, ReadOnlySpan<int>.Empty, innerLength, destination);
    }
#if AFFINE

    public static void FakeQuantizeGiven<TArithmetic, TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, ReadOnlySpan<int> zeroPoints, int innerLength, Span<float> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        CheckZeroPoints(zeroPoints, factors.Length, MemoryMarshal.AsBytes(destination));
        FakeQuantizeGivenByChannel<TArithmetic, TFactors, TFactor>(source, factors, zeroPoints, innerLength, destination);
    }
#endif

    /// <summary>Dequantizes every element to the sum of two products, each rounded.</summary>
    public static void DequantizeGiven<TArithmetic, TFactors, TFactor>(ReadOnlySpan<TCode> source, TFactor factor, int zeroPoint, Span<float> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        float scale = ScaleOfGiven<TFactors, TFactor>(factor, zeroPoint);
        CheckDestination(source, destination);
        ref TCode from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        int i = 0, length = source.Length;
        if (Vector512.IsHardwareAccelerated)
            i = DequantizeGiven512<TArithmetic>(ref from, ref to, i, length, scale, zeroPoint);
        if (Vector256.IsHardwareAccelerated)
            i = DequantizeGiven256<TArithmetic>(ref from, ref to, i, length, scale, zeroPoint);
        if (Vector128.IsHardwareAccelerated)
            i = DequantizeGiven128<TArithmetic>(ref from, ref to, i, length, scale, zeroPoint);
        for (; i < length; i++)
            destination[i] = ValueGiven<TArithmetic>(TCodes.ToInt32(source[i]), scale, zeroPoint);
    }

    public static void DequantizeGiven<TArithmetic, TFactors, TFactor>(ReadOnlySpan<TCode> source, TFactor factor, Span<float> destination)
        where TArithmetic : IArithmetic
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged => DequantizeGiven<TArithmetic, TFactors, TFactor>(source, factor, TSpecification.ZeroPoint, destination);

    private static void QuantizeGivenRow<TArithmetic>(ReadOnlySpan<float> source, Span<TCode> destination, float scale, int zeroPoint)
        where TArithmetic : IArithmetic
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref TCode to = ref MemoryMarshal.GetReference(destination);
        int i = 0, length = source.Length;
        if (Vector512.IsHardwareAccelerated)
            i = QuantizeGiven512<TArithmetic>(ref from, ref to, i, length, scale, zeroPoint);
        if (Vector256.IsHardwareAccelerated)
            i = QuantizeGiven256<TArithmetic>(ref from, ref to, i, length, scale, zeroPoint);
        if (Vector128.IsHardwareAccelerated)
            i = QuantizeGiven128<TArithmetic>(ref from, ref to, i, length, scale, zeroPoint);
        for (; i < length; i++)
            destination[i] = TCodes.FromInt32(CodeGiven<TArithmetic>(source[i], scale, zeroPoint));
    }

    private static void FakeQuantizeGivenRow<TArithmetic>(ReadOnlySpan<float> source, Span<float> destination, float scale, int zeroPoint)
        where TArithmetic : IArithmetic
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        int i = 0, length = source.Length;
        if (Vector512.IsHardwareAccelerated)
            i = FakeQuantizeGiven512<TArithmetic>(ref from, ref to, i, length, scale, zeroPoint);
        if (Vector256.IsHardwareAccelerated)
            i = FakeQuantizeGiven256<TArithmetic>(ref from, ref to, i, length, scale, zeroPoint);
        if (Vector128.IsHardwareAccelerated)
            i = FakeQuantizeGiven128<TArithmetic>(ref from, ref to, i, length, scale, zeroPoint);
        for (; i < length; i++)
            destination[i] = ValueGiven<TArithmetic>(CodeGiven<TArithmetic>(source[i], scale, zeroPoint), scale, zeroPoint);
    }

    /// <summary>The code of a value. Its quotient is a float; everything behind it is exact in double.</summary>
    private static int CodeGiven<TArithmetic>(float value, float scale, int zeroPoint)
        where TArithmetic : IArithmetic
    {
        float quotient = TArithmetic.MultipliesByReciprocal ? value * (1f / scale) : value / scale;
        double low = (double)TSpecification.MinCode - zeroPoint, high = (double)TSpecification.MaxCode - zeroPoint;
        double held = TArithmetic.HasInt32 ? ThroughInt32(quotient, zeroPoint, low, high) : Saturate((double)quotient, low, high, TArithmetic.IsNaNHighest ? high : low);
        return (int)TRounding.Round(held, 1.0) + zeroPoint;
    }

    private static float ValueGiven<TArithmetic>(int code, float scale, int zeroPoint)
        where TArithmetic : IArithmetic => TArithmetic.AddsOffset ? (code * scale) + (-zeroPoint * scale) : (code - zeroPoint) * scale;

    /// <summary>The scale with a factor; throws where the factor or the zero point is not valid.</summary>
    private static float ScaleOfGiven<TFactors, TFactor>(TFactor factor, int zeroPoint)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
#if AFFINE
        CheckZeroPoint(zeroPoint, nameof(zeroPoint));
#endif
        return ScaleOf<TFactors, TFactor>(factor);
    }

    private static int GivenZeroPoint(ReadOnlySpan<int> zeroPoints, int channel) => zeroPoints.Length == 0 ? TSpecification.ZeroPoint : zeroPoints[channel];

    /// <summary>The scale, its inverse and the zero point for each element from one on.</summary>
    private static void FillGiven<TFactors, TFactor>(ReadOnlySpan<TFactor> factors, ReadOnlySpan<int> zeroPoints, int innerLength, int start, Span<float> scales, Span<float> inverses, Span<int> magic)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        FillScales<TFactors, TFactor>(factors, innerLength, start, scales, inverses);
#if AFFINE
        if (zeroPoints.Length > 0)
        {
            FillZeroPoints(zeroPoints, innerLength, start, magic.Slice(0, scales.Length));
            return;
        }

#endif
        magic.Slice(0, scales.Length).Fill(MagicBits + TSpecification.ZeroPoint);
    }
}
