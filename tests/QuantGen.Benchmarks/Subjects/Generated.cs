using System;

namespace QuantGen.Benchmarks.Subjects;

/// <summary>The generated methods over spans, called as a user calls them.</summary>
public static class Generated<TQuantizer, TCode>
    where TQuantizer : IQuantizer<float, TCode>
    where TCode : struct
{
    public readonly struct Quantize : IKernel<float, TCode>
    {
        public static void Run(ReadOnlySpan<float> source, Span<TCode> destination) => TQuantizer.Quantize(source, destination);
    }

    public readonly struct Dequantize : IKernel<TCode, float>
    {
        public static void Run(ReadOnlySpan<TCode> source, Span<float> destination) => TQuantizer.Dequantize(source, destination);
    }

    public readonly struct FakeQuantize : IKernel<float, float>
    {
        public static void Run(ReadOnlySpan<float> source, Span<float> destination) => TQuantizer.FakeQuantize(source, destination);
    }
}
