using System;
using System.Runtime.InteropServices;
using Embedded;

namespace CortexM
{
    /// <summary>The methods whose bytes of flash are counted: taking their addresses has them compiled on their own, as others call them, and tells overloads apart.</summary>
    public static unsafe class Kernels
    {
        [UnmanagedCallersOnly(EntryPoint = "kernel_address")]
        public static void* Address(int index) => index switch
        {
            0 => (delegate*<float, sbyte>)&Weights.Quantize,
            1 => (delegate*<sbyte, float>)&Weights.Dequantize,
            2 => (delegate*<float, float>)&Weights.FakeQuantize,
            3 => (delegate*<ReadOnlySpan<float>, Span<sbyte>, void>)&Weights.Quantize,
            4 => (delegate*<ReadOnlySpan<sbyte>, Span<float>, void>)&Weights.Dequantize,
            5 => (delegate*<ReadOnlySpan<float>, Span<float>, void>)&Weights.FakeQuantize,
            6 => (delegate*<double, sbyte>)&S8Affine.Quantize,
            7 => (delegate*<sbyte, float>)&S8Affine.Dequantize,
            8 => (delegate*<ReadOnlySpan<float>, Span<sbyte>, void>)&S8Affine.Quantize,
            9 => (delegate*<ReadOnlySpan<sbyte>, Span<float>, void>)&S8Affine.Dequantize,
            _ => null,
        };
    }
}
