using System;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Peers;

/// <summary>
/// Chains of <see cref="TensorPrimitives"/> in chunks that stay in the first-level cache, clamped as integers. A power of two is multiplied
/// with, another scale divided by. Conversions that change the size by a factor of four, or size and kind at once, are not vectorised:
/// the fastest chains go by way of 16 bits.
/// </summary>
public static class TensorPrimitivesChain<TQuantizer, TCode>
    where TQuantizer : IQuantizer<float, TCode>
    where TCode : struct, IBinaryInteger<TCode>
{
    private const int Chunk = 2048;

    private static readonly float[] Floats = new float[Chunk];

    private static readonly int[] Integers = new int[Chunk];

    private static readonly short[] Shorts = new short[Chunk];

    private static bool IsPowerOfTwo => BitOperations.IsPow2(BitConverter.SingleToUInt32Bits(TQuantizer.Scale) << 9 | 1u << 8) && TQuantizer.Scale > 0;

    private static int Low => int.CreateTruncating(TQuantizer.MinCode);

    private static int High => int.CreateTruncating(TQuantizer.MaxCode);

    /// <summary>The fastest chain.</summary>
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
                TensorPrimitives.ConvertTruncating<float, int>(floats, integers);
                Saturate(integers);
                if (Unsafe.SizeOf<TCode>() == sizeof(short))
                {
                    TensorPrimitives.ConvertTruncating<int, TCode>(integers, destination.Slice(i, count));
                }
                else
                {
                    Span<short> shorts = Shorts.AsSpan(0, count);
                    TensorPrimitives.ConvertTruncating<int, short>(integers, shorts);
                    // The low bits, whatever they mean; unlike to byte, this is vectorised.
                    TensorPrimitives.ConvertTruncating<short, sbyte>(shorts, MemoryMarshal.Cast<TCode, sbyte>(destination.Slice(i, count)));
                }
            }
        }
    }

    /// <summary>The chain with the fewest steps: the conversion is named for what it does, and narrowing is one step.</summary>
    public readonly struct QuantizeInFewSteps : IKernel<float, TCode>
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
                Saturate(integers);
                TensorPrimitives.ConvertTruncating<int, TCode>(integers, destination.Slice(i, count));
            }
        }
    }

    /// <summary>The fastest chain.</summary>
    public readonly struct Dequantize : IKernel<TCode, float>
    {
        public static void Run(ReadOnlySpan<TCode> source, Span<float> destination)
        {
            for (int i = 0; i < source.Length; i += Chunk)
            {
                int count = Math.Min(Chunk, source.Length - i);
                Span<short> shorts = Shorts.AsSpan(0, count);
                Span<int> integers = Integers.AsSpan(0, count);
                Span<float> values = destination.Slice(i, count);
                TensorPrimitives.ConvertTruncating(source.Slice(i, count), shorts);
                TensorPrimitives.ConvertTruncating<short, int>(shorts, integers);
                if (TQuantizer.ZeroPoint != 0)
                    TensorPrimitives.Subtract(integers, TQuantizer.ZeroPoint, integers);
                TensorPrimitives.ConvertTruncating<int, float>(integers, values);
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

    private static void Saturate(Span<int> integers)
    {
        if (TQuantizer.ZeroPoint != 0)
            TensorPrimitives.Add(integers, TQuantizer.ZeroPoint, integers);
        TensorPrimitives.Clamp(integers, Low, High, integers);
    }

    private static void DivideByScale(ReadOnlySpan<float> source, Span<float> destination)
    {
        if (IsPowerOfTwo)
            TensorPrimitives.Multiply(source, 1 / TQuantizer.Scale, destination);
        else
            TensorPrimitives.Divide(source, TQuantizer.Scale, destination);
    }
}
