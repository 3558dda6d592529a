using System;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Layers;

/// <summary>Layers over a kernel, and what they are compared with on the same bytes. Inputs and biases are those of <see cref="DenseData"/>.</summary>
internal static class DenseKernels
{
    internal readonly struct OfLarge : IKernel<sbyte, sbyte>
    {
        public static void Run(ReadOnlySpan<sbyte> source, Span<sbyte> destination) => Large.RunFolded(DenseData.Pixels(Large.Inputs), source, DenseData.Folded(Large.Outputs), destination);
    }

    internal readonly struct OfLargeSigned : IKernel<sbyte, sbyte>
    {
        public static void Run(ReadOnlySpan<sbyte> source, Span<sbyte> destination) => LargeSigned.RunFolded(DenseData.Activations(LargeSigned.Inputs), source, DenseData.Folded(LargeSigned.Outputs), destination);
    }

    internal readonly struct OfLargeByInputs : IKernel<sbyte, sbyte>
    {
        public static void Run(ReadOnlySpan<sbyte> source, Span<sbyte> destination) => LargeByInputs.RunFolded(DenseData.Pixels(LargeByInputs.Inputs), source, DenseData.Folded(LargeByInputs.Outputs), destination);
    }

    internal readonly struct OfLargePacked : IKernel<byte, sbyte>
    {
        public static void Run(ReadOnlySpan<byte> source, Span<sbyte> destination) => LargePacked.RunFolded(DenseData.Pixels(LargePacked.Inputs), source, DenseData.Folded(LargePacked.Outputs), destination);
    }

    internal readonly struct OfSmall : IKernel<sbyte, sbyte>
    {
        public static void Run(ReadOnlySpan<sbyte> source, Span<sbyte> destination) => Small.RunFolded(DenseData.Pixels(Small.Inputs), source, DenseData.Folded(Small.Outputs), destination);
    }

    /// <summary>What any layer has to do at least: it reads every byte and adds it.</summary>
    internal readonly struct Sum : IKernel<sbyte, sbyte>
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(ReadOnlySpan<sbyte> source, Span<sbyte> destination)
        {
            ref byte from = ref Unsafe.As<sbyte, byte>(ref MemoryMarshal.GetReference(source));
            long sum = 0;
            nuint i = 0, length = (nuint)source.Length;
            if (Avx2.IsSupported)
            {
                Vector256<long> a = Vector256<long>.Zero, b = a, c = a, d = a;
                for (; i + 128 <= length; i += 128)
                {
                    a += Avx2.SumAbsoluteDifferences(Vector256.LoadUnsafe(ref from, i), Vector256<byte>.Zero).AsInt64();
                    b += Avx2.SumAbsoluteDifferences(Vector256.LoadUnsafe(ref from, i + 32), Vector256<byte>.Zero).AsInt64();
                    c += Avx2.SumAbsoluteDifferences(Vector256.LoadUnsafe(ref from, i + 64), Vector256<byte>.Zero).AsInt64();
                    d += Avx2.SumAbsoluteDifferences(Vector256.LoadUnsafe(ref from, i + 96), Vector256<byte>.Zero).AsInt64();
                }

                sum = Vector256.Sum(a + b + c + d);
            }

            for (; i < length; i++)
                sum += Unsafe.Add(ref from, i);
            destination[0] = unchecked((sbyte)sum);
        }
    }

    /// <summary>What is written by hand.</summary>
    internal readonly struct LoopOfLarge : IKernel<sbyte, sbyte>
    {
        public static void Run(ReadOnlySpan<sbyte> source, Span<sbyte> destination) => Loop(DenseData.Pixels(Large.Inputs), source, DenseData.Folded(Large.Outputs), destination);
    }

    internal readonly struct LoopOfSmall : IKernel<sbyte, sbyte>
    {
        public static void Run(ReadOnlySpan<sbyte> source, Span<sbyte> destination) => Loop(DenseData.Pixels(Small.Inputs), source, DenseData.Folded(Small.Outputs), destination);
    }

    private static void Loop(ReadOnlySpan<byte> input, ReadOnlySpan<sbyte> kernel, ReadOnlySpan<int> folded, Span<sbyte> output)
    {
        const double factor = 0.02 * 0.01 / 0.5;
        for (int o = 0; o < output.Length; o++)
        {
            int sum = folded[o];
            ReadOnlySpan<sbyte> row = kernel.Slice(o * input.Length, input.Length);
            for (int i = 0; i < row.Length; i++)
                sum += input[i] * row[i];
            output[o] = (sbyte)Math.Clamp(Math.Round(sum * factor) + Out.ZeroPoint, sbyte.MinValue, sbyte.MaxValue);
        }
    }

    /// <summary>The same layer in float, by the library's dot product: four times the bytes.</summary>
    internal readonly struct FloatsOfLarge : IKernel<float, float>
    {
        public static void Run(ReadOnlySpan<float> source, Span<float> destination) => Floats(Large.Inputs, source, destination);
    }

    internal readonly struct FloatsOfSmall : IKernel<float, float>
    {
        public static void Run(ReadOnlySpan<float> source, Span<float> destination) => Floats(Small.Inputs, source, destination);
    }

    private static void Floats(int inputs, ReadOnlySpan<float> kernel, Span<float> output)
    {
        ReadOnlySpan<float> input = DenseData.Floats(inputs);
        for (int o = 0; o < output.Length; o++)
            output[o] = TensorPrimitives.Dot(input, kernel.Slice(o * inputs, inputs));
    }
}
