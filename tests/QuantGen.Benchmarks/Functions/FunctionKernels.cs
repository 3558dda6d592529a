using System;
using System.Numerics.Tensors;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Functions;

// The quantizers that are measured. Public, because they are type arguments.

/// <summary>The sigmoid in 8 bits.</summary>
[Quantizer(Bits = 8, Integer = 0, Signed = false, Function = Function.Sigmoid)]
public partial struct SigmoidUInt8 : IQuantizer<float, byte>;

/// <summary>The hyperbolic tangent in 8 bits.</summary>
[Quantizer(Bits = 8, Integer = 0, Function = Function.Tanh)]
public partial struct TanhInt8 : IQuantizer<float, sbyte>;

/// <summary>µ-law in 8 bits.</summary>
[Quantizer(Bits = 8, Integer = 0, Function = Function.MuLaw)]
public partial struct MuLawInt8 : IQuantizer<float, sbyte>;

/// <summary>A Relu of 8 bits.</summary>
[Quantizer(Bits = 8, Integer = 3, Signed = false, Function = Function.Relu)]
public partial struct ReluUInt8 : IQuantizer<float, byte>;

/// <summary>The same format without the function.</summary>
[Quantizer(Bits = 8, Integer = 3, Signed = false)]
public partial struct PlainUInt8 : IQuantizer<float, byte>;

/// <summary>QKeras' default sigmoid in 8 bits.</summary>
[Quantizer(Bits = 8, Integer = 0, Signed = false, Function = Function.HardSigmoid)]
public partial struct HardSigmoidUInt8 : IQuantizer<float, byte>;

/// <summary>−1 and 1.</summary>
[BinaryQuantizer]
public partial struct BinaryInt8 : IQuantizer<float, sbyte>;

/// <summary>−1, 0 and 1.</summary>
[TernaryQuantizer]
public partial struct TernaryInt8 : IQuantizer<float, sbyte>;

/// <summary>Powers of two in 8 bits.</summary>
[PowerOfTwoQuantizer]
public partial struct PowersInt8 : IQuantizer<float, sbyte>;

/// <summary>The same with 0.</summary>
[PowerOfTwoQuantizer(HasZero = true)]
public partial struct PowersWithZeroInt8 : IQuantizer<float, sbyte>;

/// <summary>The sigmoid as a chain of <see cref="TensorPrimitives"/>, in chunks that stay in the first cache.</summary>
public readonly struct SigmoidChain : IKernel<float, byte>
{
    private const int Chunk = 2048;

    private static readonly float[] Floats = new float[Chunk];

    private static readonly int[] Integers = new int[Chunk];

    private static readonly short[] Shorts = new short[Chunk];

    public static void Run(ReadOnlySpan<float> source, Span<byte> destination)
    {
        for (int i = 0; i < source.Length; i += Chunk)
        {
            int count = Math.Min(Chunk, source.Length - i);
            Span<float> floats = Floats.AsSpan(0, count);
            Span<int> integers = Integers.AsSpan(0, count);
            Span<short> shorts = Shorts.AsSpan(0, count);
            TensorPrimitives.Sigmoid(source.Slice(i, count), floats);
            TensorPrimitives.Multiply(floats, 256f, floats);
            TensorPrimitives.Round(floats, floats);
            TensorPrimitives.ConvertTruncating<float, int>(floats, integers);
            TensorPrimitives.Min(integers, 255, integers);
            TensorPrimitives.ConvertTruncating<int, short>(integers, shorts);
            TensorPrimitives.ConvertTruncating<short, sbyte>(shorts, System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(destination.Slice(i, count)));
        }
    }
}

/// <summary>The hyperbolic tangent as it is written by hand.</summary>
public readonly struct TanhLoop : IKernel<float, sbyte>
{
    public static void Run(ReadOnlySpan<float> source, Span<sbyte> destination)
    {
        for (int i = 0; i < source.Length; i++)
            destination[i] = (sbyte)Math.Clamp(MathF.Round(MathF.Tanh(source[i]) * 128f), -128f, 127f);
    }
}

/// <summary>The sigmoid as it is written by hand.</summary>
public readonly struct SigmoidLoop : IKernel<float, byte>
{
    public static void Run(ReadOnlySpan<float> source, Span<byte> destination)
    {
        for (int i = 0; i < source.Length; i++)
            destination[i] = (byte)Math.Clamp(MathF.Round(1f / (1f + MathF.Exp(-source[i])) * 256f), 0f, 255f);
    }
}

/// <summary>µ-law as it is written by hand.</summary>
public readonly struct MuLawLoop : IKernel<float, sbyte>
{
    private static readonly float Whole = MathF.Log(256f);

    public static void Run(ReadOnlySpan<float> source, Span<sbyte> destination)
    {
        for (int i = 0; i < source.Length; i++)
            destination[i] = (sbyte)Math.Clamp(MathF.Round(MathF.CopySign(MathF.Log(1f + (255f * MathF.Abs(source[i]))) / Whole, source[i]) * 128f), -128f, 127f);
    }
}
