namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>Replaces 64 elements of a block from one on.</summary>
    public static void FakeQuantize64(ReadOnlySpan<float> source, Span<float> destination, int start) =>
        Piece64<float, float, FakeQuantize512, FakeQuantize256, FakeQuantize128, FakeQuantizeFew>(source, destination, start);

    /// <summary>Replaces 32 elements of a block from one on.</summary>
    public static void FakeQuantize32(ReadOnlySpan<float> source, Span<float> destination, int start) =>
        Piece32<float, float, FakeQuantize256, FakeQuantize128, FakeQuantizeFew>(source, destination, start);

    /// <summary>Replaces 16 elements of a block from one on.</summary>
    public static void FakeQuantize16(ReadOnlySpan<float> source, Span<float> destination, int start) =>
        Piece16<float, float, FakeQuantize128, FakeQuantizeFew>(source, destination, start);

    /// <summary>Replaces four elements of a block from one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FakeQuantize4(ReadOnlySpan<float> source, Span<float> destination, int start) => Piece4<float, float, FakeQuantizeFew>(source, destination, start);
}
