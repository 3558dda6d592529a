namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Quantizes 64 elements of a block from one on.</summary>
    public static void Quantize64(ReadOnlySpan<float> source, Span<TCode> destination, int start) =>
        Piece64<float, TCode, Quantize512, Quantize256, Quantize128, QuantizeFew>(source, destination, start);

    /// <summary>Quantizes 32 elements of a block from one on.</summary>
    public static void Quantize32(ReadOnlySpan<float> source, Span<TCode> destination, int start) =>
        Piece32<float, TCode, Quantize256, Quantize128, QuantizeFew>(source, destination, start);

    /// <summary>Quantizes 16 elements of a block from one on.</summary>
    public static void Quantize16(ReadOnlySpan<float> source, Span<TCode> destination, int start) =>
        Piece16<float, TCode, Quantize128, QuantizeFew>(source, destination, start);

    /// <summary>Quantizes four elements of a block from one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Quantize4(ReadOnlySpan<float> source, Span<TCode> destination, int start) => Piece4<float, TCode, QuantizeFew>(source, destination, start);

    /// <summary>Dequantizes 64 elements of a block from one on.</summary>
    public static void Dequantize64(ReadOnlySpan<TCode> source, Span<float> destination, int start) =>
        Piece64<TCode, float, Dequantize512, Dequantize256, Dequantize128, DequantizeFew>(source, destination, start);

    /// <summary>Dequantizes 32 elements of a block from one on.</summary>
    public static void Dequantize32(ReadOnlySpan<TCode> source, Span<float> destination, int start) =>
        Piece32<TCode, float, Dequantize256, Dequantize128, DequantizeFew>(source, destination, start);

    /// <summary>Dequantizes 16 elements of a block from one on.</summary>
    public static void Dequantize16(ReadOnlySpan<TCode> source, Span<float> destination, int start) =>
        Piece16<TCode, float, Dequantize128, DequantizeFew>(source, destination, start);

    /// <summary>Dequantizes four elements of a block from one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Dequantize4(ReadOnlySpan<TCode> source, Span<float> destination, int start) => Piece4<TCode, float, DequantizeFew>(source, destination, start);
}
