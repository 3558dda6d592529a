namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>Replaces every element by its representable value with one factor.</summary>
    public static void FakeQuantize<TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, Span<float> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        float scale = TFactors.ScaleOf<TSpecification>(factor);
        FakeQuantize(source, destination, scale, 1f / scale);
    }

    /// <summary>Replaces every element by its representable value with the factor of its channel.</summary>
    public static void FakeQuantize<TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<float> destination)
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
                FakeQuantizeEach(source.Slice((int)at, length), destination.Slice((int)at), scales, inverses);
            }
        }
    }

    /// <summary>Replaces every element by its representable value with a scale of its own.</summary>
    private static void FakeQuantizeEach(ReadOnlySpan<float> source, Span<float> destination, ReadOnlySpan<float> scales, ReadOnlySpan<float> inverses)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        ref float scale = ref MemoryMarshal.GetReference(scales);
        ref float inverse = ref MemoryMarshal.GetReference(inverses);
        int i = 0;
        for (; Vector512.IsHardwareAccelerated && source.Length - i >= Vector512<float>.Count; i += Vector512<float>.Count)
            FakeQuantizeVector(Vector512.LoadUnsafe(ref from, (nuint)i), Vector512.LoadUnsafe(ref scale, (nuint)i), Vector512.LoadUnsafe(ref inverse, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        for (; Vector256.IsHardwareAccelerated && source.Length - i >= Vector256<float>.Count; i += Vector256<float>.Count)
            FakeQuantizeVector(Vector256.LoadUnsafe(ref from, (nuint)i), Vector256.LoadUnsafe(ref scale, (nuint)i), Vector256.LoadUnsafe(ref inverse, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        for (; Vector128.IsHardwareAccelerated && source.Length - i >= Vector128<float>.Count; i += Vector128<float>.Count)
            FakeQuantizeVector(Vector128.LoadUnsafe(ref from, (nuint)i), Vector128.LoadUnsafe(ref scale, (nuint)i), Vector128.LoadUnsafe(ref inverse, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < source.Length; i++)
            destination[i] = (float)(Round(source[i], scales[i]) * (double)scales[i]);
    }
}
