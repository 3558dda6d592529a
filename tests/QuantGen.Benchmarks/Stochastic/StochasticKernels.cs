using System;
using QuantGen.Benchmarks.Fits;
using QuantGen.Benchmarks.Subjects;
using QuantGenShared = global::QuantGen.Generated.QuantGen_dBenchmarks;

namespace QuantGen.Benchmarks.Stochastic;

/// <summary>8 bits and a power of two as scale.</summary>
[Quantizer(Bits = 8, Integer = 0, Stochastic = true)]
public partial struct RandomInt8 : IQuantizer<float, sbyte>;

/// <summary>8 bits, another scale and a zero point.</summary>
[Quantizer(Bits = 8, Scale = 0.0371, ZeroPoint = -13, Stochastic = true)]
public partial struct RandomAffineInt8 : IQuantizer<float, sbyte>;

/// <summary>8 bits, with a power of two as the factor of a channel.</summary>
[Quantizer(Bits = 8, Integer = 0, Alpha = Alpha.Po2, Stochastic = true)]
public partial struct RandomFittedInt8 : IQuantizer<float, sbyte>;

/// <summary>8 bits, with a free factor of a channel.</summary>
[Quantizer(Bits = 8, Integer = 0, Alpha = Alpha.Auto, Stochastic = true)]
public partial struct RandomFreeInt8 : IQuantizer<float, sbyte>;

/// <summary>As many random words as there are elements, by the generator that the quantizers of this assembly share.</summary>
public readonly struct FillOfWords : IKernel<float, uint>
{
    public static void Run(ReadOnlySpan<float> source, Span<uint> destination) => QuantGenShared.Kernels.FillWords(42, 0, destination.Slice(0, source.Length));
}

/// <summary>Random rounding with a scale that the declaration states.</summary>
public static class AtRandom
{
    public readonly struct PowerOfTwo : IKernel<float, sbyte>
    {
        public static void Run(ReadOnlySpan<float> source, Span<sbyte> destination) => RandomInt8.QuantizeStochastic(source, seed: 42, firstIndex: 0, destination);
    }

    public readonly struct Affine : IKernel<float, sbyte>
    {
        public static void Run(ReadOnlySpan<float> source, Span<sbyte> destination) => RandomAffineInt8.QuantizeStochastic(source, seed: 42, firstIndex: 0, destination);
    }
}

/// <summary>Random rounding by channels, and the same without a random word. Factors differ from channel to channel.</summary>
public static class AtRandomBy<TLayout>
    where TLayout : ILayout
{
    private static readonly int[] Exponents = Make(TLayout.Channels, channel => channel % 5 - 2);

    private static readonly float[] Alphas = Make(TLayout.Channels, channel => 0.3f + (channel % 7 * 0.4f));

    public readonly struct Exponent : IKernel<float, sbyte>
    {
        public static void Run(ReadOnlySpan<float> source, Span<sbyte> destination) => RandomFittedInt8.QuantizeStochastic(source, Exponents, TLayout.InnerLength, seed: 42, firstIndex: 0, destination);
    }

    public readonly struct Alpha : IKernel<float, sbyte>
    {
        public static void Run(ReadOnlySpan<float> source, Span<sbyte> destination) => RandomFreeInt8.QuantizeStochastic(source, Alphas, TLayout.InnerLength, seed: 42, firstIndex: 0, destination);
    }

    public readonly struct DeterministicExponent : IKernel<float, sbyte>
    {
        public static void Run(ReadOnlySpan<float> source, Span<sbyte> destination) => RandomFittedInt8.Quantize(source, Exponents, TLayout.InnerLength, destination);
    }

    public readonly struct DeterministicAlpha : IKernel<float, sbyte>
    {
        public static void Run(ReadOnlySpan<float> source, Span<sbyte> destination) => RandomFreeInt8.Quantize(source, Alphas, TLayout.InnerLength, destination);
    }

    private static T[] Make<T>(int count, Func<int, T> of)
    {
        var made = new T[count];
        for (int i = 0; i < count; i++)
            made[i] = of(i);
        return made;
    }
}
