using System;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Fits;

/// <summary>How a tensor of 65,536 elements is cut into channels.</summary>
public interface ILayout
{
    static abstract int Channels { get; }

    static abstract int InnerLength { get; }
}

/// <summary>64 channels of 1024 elements in a row.</summary>
public readonly struct Rows64By1024 : ILayout
{
    public static int Channels => 64;

    public static int InnerLength => 1024;
}

/// <summary>1024 rows of one element of each of 64 channels.</summary>
public readonly struct Last1024By64 : ILayout
{
    public static int Channels => 64;

    public static int InnerLength => 1;
}

/// <summary>256 channels of 256 elements in a row.</summary>
public readonly struct Rows256By256 : ILayout
{
    public static int Channels => 256;

    public static int InnerLength => 256;
}

/// <summary>Rows of 64 elements, the shortest that have a kernel of their own.</summary>
public readonly struct Rows1024By64 : ILayout
{
    public static int Channels => 1024;

    public static int InnerLength => 64;
}

/// <summary>Fits of each channel.</summary>
public static class FitOf<TLayout>
    where TLayout : ILayout
{
    public readonly struct LeastSquares : IKernel<float, int>
    {
        public static void Run(ReadOnlySpan<float> source, Span<int> destination) => FittedInt8.FitExponents(source, TLayout.InnerLength, destination);
    }

    public readonly struct MeanSquaredError : IKernel<float, int>
    {
        public static void Run(ReadOnlySpan<float> source, Span<int> destination) => LeastErrorInt8.FitExponents(source, TLayout.InnerLength, destination);
    }

    public readonly struct Free : IKernel<float, float>
    {
        public static void Run(ReadOnlySpan<float> source, Span<float> destination) => FreeInt8.FitAlphas(source, TLayout.InnerLength, destination);
    }
}

/// <summary>Quantizing with one exponent, and with one for each channel, which are all the same, so that both write the same codes.</summary>
public static class QuantizeBy<TLayout>
    where TLayout : ILayout
{
    private static readonly int[] Exponents = MakeExponents(TLayout.Channels);

    public readonly struct Channel : IKernel<float, sbyte>
    {
        public static void Run(ReadOnlySpan<float> source, Span<sbyte> destination) => FittedInt8.Quantize(source, Exponents, TLayout.InnerLength, destination);
    }

    public readonly struct Tensor : IKernel<float, sbyte>
    {
        public static void Run(ReadOnlySpan<float> source, Span<sbyte> destination) => FittedInt8.Quantize(source, Exponents[0], destination);
    }

    private static int[] MakeExponents(int channels)
    {
        var exponents = new int[channels];
        Array.Fill(exponents, -2);
        return exponents;
    }
}
