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

    /// <summary>Quantizes every element with one factor.</summary>
    public static void Quantize<TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        float scale = ScaleOf<TFactors, TFactor>(factor);
        Quantize(source, destination, scale, 1f / scale);
    }

    /// <summary>Quantizes every element with the factor of its channel.</summary>
    public static void Quantize<TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        if (innerLength >= LongRow)
            QuantizeRows<TFactors, TFactor>(source, factors, innerLength, destination);
        else
            TraverseChannels<TFactors, TFactor, float, TCode, Quantize512, Quantize256, Quantize128, QuantizeFew>(source, factors, innerLength, destination);
    }

    /// <summary>Rows that are as long as a step at least: the scales of many of them first, and then the kernel of rows.</summary>
    private static void QuantizeRows<TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<TCode> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckDestination(source, destination);
        CheckChannels<TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        Span<float> scales = stackalloc float[RowBlock];
        for (int channel = 0; source.Length > 0;)
        {
            int rows = (int)Math.Min(RowBlock, ((long)source.Length + innerLength - 1) / innerLength);
            for (int row = 0; row < rows; row++)
            {
                scales[row] = TFactors.ScaleOfValid(TSpecification.Scale, factors[channel]);
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

    /// <summary>Dequantizes every element with one factor.</summary>
    public static void Dequantize<TFactors, TFactor>(ReadOnlySpan<TCode> source, TFactor factor, Span<float> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged => Dequantize(source, destination, ScaleOf<TFactors, TFactor>(factor));

    /// <summary>Dequantizes every element with the factor of its channel.</summary>
    public static void Dequantize<TFactors, TFactor>(ReadOnlySpan<TCode> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<float> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged =>
        TraverseChannels<TFactors, TFactor, TCode, float, Dequantize512, Dequantize256, Dequantize128, DequantizeFew>(source, factors, innerLength, destination);
}
