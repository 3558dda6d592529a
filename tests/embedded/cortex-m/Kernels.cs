using System;
using System.Runtime.InteropServices;
using Embedded;

namespace CortexM
{
    /// <summary>The kernels whose bytes of flash are counted, each with what it calls: one that is inlined counts where it is inlined.</summary>
    public static unsafe class Kernels
    {
        [UnmanagedCallersOnly(EntryPoint = "int8_quantize_one")]
        public static sbyte QuantizeOne(float value) => Weights.Quantize(value);

        [UnmanagedCallersOnly(EntryPoint = "int8_dequantize_one")]
        public static float DequantizeOne(sbyte code) => Weights.Dequantize(code);

        [UnmanagedCallersOnly(EntryPoint = "int8_quantize")]
        public static void Quantize(float* source, sbyte* destination, int count) =>
            Weights.Quantize(new ReadOnlySpan<float>(source, count), new Span<sbyte>(destination, count));

        [UnmanagedCallersOnly(EntryPoint = "int8_dequantize")]
        public static void Dequantize(sbyte* source, float* destination, int count) =>
            Weights.Dequantize(new ReadOnlySpan<sbyte>(source, count), new Span<float>(destination, count));

        [UnmanagedCallersOnly(EntryPoint = "int8_fake_quantize")]
        public static void FakeQuantize(float* source, float* destination, int count) =>
            Weights.FakeQuantize(new ReadOnlySpan<float>(source, count), new Span<float>(destination, count));
    }
}
