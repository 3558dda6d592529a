using System;
using System.Numerics;
using System.Numerics.Tensors;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Peers;

/// <summary>
/// The fastest chain of <see cref="TensorPrimitives"/>: in chunks that stay in the first-level cache, clamped as integers.
/// A power of two is multiplied with, another scale divided by.
/// </summary>
public static class TensorPrimitivesChain<TQuantizer, TCode>
    where TQuantizer : IQuantizer<float, TCode>
    where TCode : struct, IBinaryInteger<TCode>
{
    private const int Chunk = 2048;

    private static readonly float[] Floats = new float[Chunk];

    private static readonly int[] Integers = new int[Chunk];

    private static bool IsPowerOfTwo => BitOperations.IsPow2(BitConverter.SingleToUInt32Bits(TQuantizer.Scale) << 9 | 1u << 8) && TQuantizer.Scale > 0;

    private static int Low => int.CreateTruncating(TQuantizer.MinCode);

    private static int High => int.CreateTruncating(TQuantizer.MaxCode);

    public readonly struct Quantize : IKernel<float, TCode>
    {
        public static void Run(ReadOnlySpan<float> source, Span<TCode> destination)
        {
            for (int i = 0; i < source.Length; i += Chunk)
            {
                int count = Math.Min(Chunk, source.Length - i);
                Span<float> floats = Floats.AsSpan(0, count);
                Span<int> integers = Integers.AsSpan(0, count);
                DivideByScale(source.Slice(i, count), floats);
                TensorPrimitives.Round(floats, floats);
                TensorPrimitives.ConvertToInteger(floats, integers);
                if (TQuantizer.ZeroPoint != 0)
                    TensorPrimitives.Add(integers, TQuantizer.ZeroPoint, integers);
                TensorPrimitives.Clamp(integers, Low, High, integers);
                TensorPrimitives.ConvertTruncating<int, TCode>(integers, destination.Slice(i, count));
            }
        }
    }

    public readonly struct Dequantize : IKernel<TCode, float>
    {
        public static void Run(ReadOnlySpan<TCode> source, Span<float> destination)
        {
            for (int i = 0; i < source.Length; i += Chunk)
            {
                int count = Math.Min(Chunk, source.Length - i);
                Span<float> values = destination.Slice(i, count);
                TensorPrimitives.ConvertTruncating(source.Slice(i, count), values);
                if (TQuantizer.ZeroPoint != 0)
                    TensorPrimitives.Subtract(values, TQuantizer.ZeroPoint, values);
                TensorPrimitives.Multiply(values, TQuantizer.Scale, values);
            }
        }
    }

    public readonly struct FakeQuantize : IKernel<float, float>
    {
        public static void Run(ReadOnlySpan<float> source, Span<float> destination)
        {
            for (int i = 0; i < source.Length; i += Chunk)
            {
                int count = Math.Min(Chunk, source.Length - i);
                Span<float> values = destination.Slice(i, count);
                DivideByScale(source.Slice(i, count), values);
                TensorPrimitives.Round(values, values);
                TensorPrimitives.Clamp(values, Low - TQuantizer.ZeroPoint, High - TQuantizer.ZeroPoint, values);
                TensorPrimitives.Multiply(values, TQuantizer.Scale, values);
            }
        }
    }

    private static void DivideByScale(ReadOnlySpan<float> source, Span<float> destination)
    {
        if (IsPowerOfTwo)
            TensorPrimitives.Multiply(source, 1 / TQuantizer.Scale, destination);
        else
            TensorPrimitives.Divide(source, TQuantizer.Scale, destination);
    }
}
