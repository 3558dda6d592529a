namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Elements of a block: 1 KB, which stays in the first-level cache beside source and destination; and of the block for short spans.</summary>
    private const int Block = 256, Small = 128;

    /// <summary>Quantizes every element by a profile: a block of quotients at a time, which is quantized in steps of 1.</summary>
    public static void QuantizeProfile<TQuotient>(ReadOnlySpan<float> source, Span<TCode> destination)
        where TQuotient : IQuotient
    {
        CheckDestination(source, destination);
        if (source.Length <= Small)
            QuantizeSmall<TQuotient>(source, destination);
        else
            QuantizeBlocks<TQuotient>(source, destination);
    }

    // Apart, because the runtime clears a block each time.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void QuantizeSmall<TQuotient>(ReadOnlySpan<float> source, Span<TCode> destination)
        where TQuotient : IQuotient
    {
        Span<float> block = stackalloc float[Small];
        TQuotient.Fill(source, block);
        Quantize(block.Slice(0, source.Length), destination);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void QuantizeBlocks<TQuotient>(ReadOnlySpan<float> source, Span<TCode> destination)
        where TQuotient : IQuotient
    {
        Span<float> block = stackalloc float[Block];
        while (source.Length > 0)
        {
            Span<float> quotients = block.Slice(0, Math.Min(Block, source.Length));
            TQuotient.Fill(source.Slice(0, quotients.Length), quotients);
            Quantize(quotients, destination);
            source = source.Slice(quotients.Length);
            destination = destination.Slice(quotients.Length);
        }
    }
#if OFFSETS

    /// <summary>Dequantizes every element to <c>(steps + zeroPoint) · scale + offset</c>, each operation rounded; the specification has a step of 1.</summary>
    public static void DequantizeProfile(ReadOnlySpan<TCode> source, Span<float> destination, float zeroPoint, float scale, float offset)
    {
        CheckDestination(source, destination);
        while (source.Length > 0)
        {
            Span<float> values = destination.Slice(0, Math.Min(Block, source.Length));
            Dequantize(source.Slice(0, values.Length), values);
            ToValues(values, zeroPoint, scale, offset);
            source = source.Slice(values.Length);
            destination = destination.Slice(values.Length);
        }
    }
#endif

    /// <summary>Replaces every element by <c>(steps + zeroPoint) · scale + offset</c>, each operation rounded, where steps is its code without the zero point.</summary>
    public static void FakeQuantizeProfile<TQuotient>(ReadOnlySpan<float> source, Span<float> destination, float scale, float zeroPoint = 0f, float offset = 0f)
        where TQuotient : IQuotient
    {
        CheckDestination(source, destination);
        while (source.Length > 0)
        {
            // The destination is the block.
            Span<float> values = destination.Slice(0, Math.Min(Block, source.Length));
            TQuotient.Fill(source.Slice(0, values.Length), values);
            FakeQuantize(values, values);
            ToValues(values, zeroPoint, scale, offset);
            source = source.Slice(values.Length);
            destination = destination.Slice(values.Length);
        }
    }
}
