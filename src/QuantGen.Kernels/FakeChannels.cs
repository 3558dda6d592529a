namespace QuantGen.Kernels;

using System;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>Replaces every element by its representable value with one factor.</summary>
    public static void FakeQuantize<TFactors, TFactor>(ReadOnlySpan<float> source, TFactor factor, Span<float> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        float scale = ScaleOf<TFactors, TFactor>(factor);
        FakeQuantize(source, destination, scale, 1f / scale);
    }

    /// <summary>Replaces every element by its representable value with the factor of its channel.</summary>
    public static void FakeQuantize<TFactors, TFactor>(ReadOnlySpan<float> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<float> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged =>
        TraverseChannels<TFactors, TFactor, float, float, FakeQuantize512, FakeQuantize256, FakeQuantize128, FakeQuantizeFew>(source, factors, innerLength, destination);
}
