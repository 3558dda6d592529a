namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>From so many elements in a row on, a row has a kernel of its own: those of a step at the widest.</summary>
    private const int LongRow = 64;

    /// <summary>Rows whose scales are laid out at a time.</summary>
    private const int RowBlock = 256;

    /// <summary>What is done with four vectors of values, each with a scale of its own.</summary>
    private interface IStepOfEach : IStep<float, TCode>
    {
        static abstract void RunEach(ref float from, ref TCode to, nuint i, ref float scales, ref float inverses);
    }

    /// <summary>Quantizes every element with one factor.</summary>
    public static void Quantize<TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        float scale = TFactors.ScaleOf<TSpecification>(factor);
        Quantize(source, destination, scale, 1f / scale);
    }

    /// <summary>Quantizes every element with the factor of its channel.</summary>
    public static void Quantize<TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TSpecification, TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        if (innerLength >= LongRow)
        {
            QuantizeRows<TFactors, TFactor>(source, factors, innerLength, destination);
            return;
        }

        Span<float> scales = stackalloc float[ScaleBlock], inverses = stackalloc float[ScaleBlock];
        for (var part = new ChannelPart(factors.Length, innerLength); part.Next(source.Length);)
        {
            FillScales<TSpecification, TFactors, TFactor>(factors, innerLength, part.Start, scales.Slice(0, part.Length), inverses);
            for (long at = part.Start; at < source.Length; at += part.Stride)
            {
                int length = (int)Math.Min(part.Length, source.Length - at);
                QuantizeEach(source.Slice((int)at, length), destination.Slice((int)at), scales, inverses);
            }
        }
    }

    /// <summary>Rows that are as long as a step at least: the scales of many of them first, and then the kernel of rows.</summary>
    private static void QuantizeRows<TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        Span<float> scales = stackalloc float[RowBlock];
        for (int channel = 0; source.Length > 0;)
        {
            int rows = (int)Math.Min(RowBlock, ((long)source.Length + innerLength - 1) / innerLength);
            for (int row = 0; row < rows; row++)
            {
                scales[row] = TFactors.ScaleOfValid<TSpecification>(factors[channel]);
                channel = channel + 1 == factors.Length ? 0 : channel + 1;
            }

            int length = (int)Math.Min((long)rows * innerLength, source.Length);
            QuantizeRows(source.Slice(0, length), destination, scales, innerLength);
            source = source.Slice(length);
            destination = destination.Slice(length);
        }
    }

    /// <summary>Quantizes rows of at least 64 elements with a scale each; the last one may be shorter.</summary>
    private static void QuantizeRows(ReadOnlySpan<float> source, Span<TCode> destination, ReadOnlySpan<float> scales, int innerLength)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref TCode to = ref MemoryMarshal.GetReference(destination);
        int whole = source.Length / innerLength, row = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            if (Vector512.IsHardwareAccelerated)
                QuantizeRows<Quantize512>(ref from, ref to, scales.Slice(0, whole), innerLength);
            else if (Vector256.IsHardwareAccelerated)
                QuantizeRows<Quantize256>(ref from, ref to, scales.Slice(0, whole), innerLength);
            else
                QuantizeRows<Quantize128>(ref from, ref to, scales.Slice(0, whole), innerLength);
            row = whole;
        }

        for (; source.Length > row * innerLength; row++)
        {
            int start = row * innerLength;
            Quantize(source.Slice(start, Math.Min(innerLength, source.Length - start)), destination.Slice(start), scales[row], 1f / scales[row]);
        }
    }

    /// <summary>Quantizes a row for each scale, in steps as one with a single scale.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void QuantizeRows<TStep>(ref float from, ref TCode to, ReadOnlySpan<float> scales, int innerLength)
        where TStep : IStep<float, TCode>
    {
        nuint start = 0, last = (nuint)(innerLength - TStep.Count);
        for (int row = 0; row < scales.Length; row++, start += (nuint)innerLength)
        {
            // One division: that of a vector takes as long as a row.
            float scale = scales[row], inverse = 1f / scale;
            nuint i = 0;
            while (true)
            {
                if (!TStep.TryRun(ref from, ref to, start + i, scale, inverse))
                    TStep.Run(ref from, ref to, start + i, scale, inverse);
                if (i == last)
                    break;
                i = Math.Min(i + (nuint)TStep.Count, last);
            }
        }
    }

    /// <summary>Quantizes every element with a scale of its own.</summary>
    private static void QuantizeEach(ReadOnlySpan<float> source, Span<TCode> destination, ReadOnlySpan<float> scales, ReadOnlySpan<float> inverses)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref TCode to = ref MemoryMarshal.GetReference(destination);
        ref float scale = ref MemoryMarshal.GetReference(scales);
        ref float inverse = ref MemoryMarshal.GetReference(inverses);
        int i = 0;
        if (Vector512.IsHardwareAccelerated && source.Length - i >= Quantize512.Count)
            i = QuantizeEach<Quantize512>(ref from, ref to, i, source.Length, ref scale, ref inverse);
        if (Vector256.IsHardwareAccelerated && source.Length - i >= Quantize256.Count)
            i = QuantizeEach<Quantize256>(ref from, ref to, i, source.Length, ref scale, ref inverse);
        if (Vector128.IsHardwareAccelerated && source.Length - i >= Quantize128.Count)
            i = QuantizeEach<Quantize128>(ref from, ref to, i, source.Length, ref scale, ref inverse);
        for (; i < source.Length; i++)
            destination[i] = TCodes.FromInt32(Round(source[i], scales[i]) + TSpecification.ZeroPoint);
    }

    /// <summary>All whole steps from an element on; returns the index behind them. Each width is a method of its own: the JIT inlines so much and no more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int QuantizeEach<TStep>(ref float from, ref TCode to, int i, int length, ref float scales, ref float inverses)
        where TStep : IStepOfEach
    {
        for (; length - i >= TStep.Count; i += TStep.Count)
            TStep.RunEach(ref from, ref to, (nuint)i, ref scales, ref inverses);
        return i;
    }

    /// <summary>Dequantizes every element with one factor.</summary>
    public static void Dequantize<TFactors, TFactor>(ReadOnlySpan<TCode> source, TFactor factor, Span<float> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged => Dequantize(source, destination, TFactors.ScaleOf<TSpecification>(factor));

    /// <summary>Dequantizes every element with the factor of its channel.</summary>
    public static void Dequantize<TFactors, TFactor>(ReadOnlySpan<TCode> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<float> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TSpecification, TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        Span<float> scales = stackalloc float[ScaleBlock], inverses = stackalloc float[ScaleBlock];
        for (var part = new ChannelPart(factors.Length, innerLength); part.Next(source.Length);)
        {
            FillScales<TSpecification, TFactors, TFactor>(factors, innerLength, part.Start, scales.Slice(0, part.Length), inverses);
            for (long at = part.Start; at < source.Length; at += part.Stride)
            {
                int length = (int)Math.Min(part.Length, source.Length - at);
                DequantizeEach(source.Slice((int)at, length), destination.Slice((int)at), scales);
            }
        }
    }

    /// <summary>Dequantizes every element with a scale of its own.</summary>
    private static void DequantizeEach(ReadOnlySpan<TCode> source, Span<float> destination, ReadOnlySpan<float> scales)
    {
        ref TCode from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        ref float scale = ref MemoryMarshal.GetReference(scales);
        int i = 0;
        for (; Vector512.IsHardwareAccelerated && source.Length - i >= Dequantize512.Count; i += Dequantize512.Count)
            Dequantize512.RunEach(ref from, ref to, (nuint)i, ref scale);
        for (; Vector256.IsHardwareAccelerated && source.Length - i >= Dequantize256.Count; i += Dequantize256.Count)
            Dequantize256.RunEach(ref from, ref to, (nuint)i, ref scale);
        for (; Vector128.IsHardwareAccelerated && source.Length - i >= Dequantize128.Count; i += Dequantize128.Count)
            Dequantize128.RunEach(ref from, ref to, (nuint)i, ref scale);
        for (; i < source.Length; i++)
            destination[i] = (TCodes.ToInt32(source[i]) - TSpecification.ZeroPoint) * scales[i];
    }
}
