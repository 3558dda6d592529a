using System;
using System.Numerics;
using QuantGen.Benchmarks.Harness;
using QuantGen.Benchmarks.Peers;

namespace QuantGen.Benchmarks.Subjects;

/// <summary>An operation and its peers on buffers of one length.</summary>
internal static class Cells
{
    private const string Generated = "QuantGen", Plain = "plain loop", Tensors = "TensorPrimitives", Copied = "copy";

    public static Cell Quantize<TQuantizer, TCode>(string operation, int length)
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : struct, IBinaryInteger<TCode> =>
        Quantize<TQuantizer, TCode>(operation, Buffers.Values<TQuantizer, TCode>(length), Buffers.Destination<TCode>(length), null);

    /// <summary>The same with a rival of a power of two, on the same numbers.</summary>
    public static Cell QuantizeBesidePowerOfTwo<TQuantizer, TPowerOfTwo, TCode>(string operation, int length)
        where TQuantizer : IQuantizer<float, TCode>
        where TPowerOfTwo : IQuantizer<float, TCode>
        where TCode : struct, IBinaryInteger<TCode>
    {
        ArraySegment<float> source = Buffers.Values<TQuantizer, TCode>(length);
        ArraySegment<TCode> destination = Buffers.Destination<TCode>(length);
        var powerOfTwo = new Contestant<Generated<TPowerOfTwo, TCode>.Quantize, float, TCode>("power of two", source, destination);
        return Quantize<TQuantizer, TCode>(operation, source, destination, powerOfTwo);
    }

    public static Cell Dequantize<TQuantizer, TCode>(string operation, int length)
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : struct, IBinaryInteger<TCode>
    {
        ArraySegment<TCode> source = Buffers.Codes<TCode>(length);
        ArraySegment<float> destination = Buffers.Destination<float>(length);
        return new CheckedCell<float>(
            operation,
            length,
            new Contestant<Generated<TQuantizer, TCode>.Dequantize, TCode, float>(Generated, source, destination),
            new Contestant<PlainLoop<TQuantizer, TCode>.Dequantize, TCode, float>(Plain, source, destination),
            new Contestant<TensorPrimitivesChain<TQuantizer, TCode>.Dequantize, TCode, float>(Tensors, source, destination),
            CopyOf(source, destination));
    }

    public static Cell FakeQuantize<TQuantizer, TCode>(string operation, int length)
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : struct, IBinaryInteger<TCode>
    {
        ArraySegment<float> source = Buffers.Values<TQuantizer, TCode>(length);
        ArraySegment<float> destination = Buffers.Destination<float>(length);
        return new CheckedCell<float>(
            operation,
            length,
            new Contestant<Generated<TQuantizer, TCode>.FakeQuantize, float, float>(Generated, source, destination),
            new Contestant<PlainLoop<TQuantizer, TCode>.FakeQuantize, float, float>(Plain, source, destination),
            new Contestant<TensorPrimitivesChain<TQuantizer, TCode>.FakeQuantize, float, float>(Tensors, source, destination),
            CopyOf(source, destination));
    }

    private static CheckedCell<TCode> Quantize<TQuantizer, TCode>(string operation, ArraySegment<float> source, ArraySegment<TCode> destination, Contestant? powerOfTwo)
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : struct, IBinaryInteger<TCode> => new(
            operation,
            source.Count,
            new Contestant<Generated<TQuantizer, TCode>.Quantize, float, TCode>(Generated, source, destination),
            new Contestant<PlainLoop<TQuantizer, TCode>.Quantize, float, TCode>(Plain, source, destination),
            new Contestant<TensorPrimitivesChain<TQuantizer, TCode>.Quantize, float, TCode>(Tensors, source, destination),
            CopyOf(source, destination))
        {
            PowerOfTwo = powerOfTwo,
            TensorsInFewSteps = new Contestant<TensorPrimitivesChain<TQuantizer, TCode>.QuantizeInFewSteps, float, TCode>("TensorPrimitives in few steps", source, destination),
        };

    private static Contestant<CopyKernel<TSource, TDestination>, TSource, TDestination>? CopyOf<TSource, TDestination>(
        ArraySegment<TSource> source, ArraySegment<TDestination> destination)
        where TSource : struct
        where TDestination : struct =>
        Operation.IsSmall(source.Count) ? null : new(Copied, source, destination);
}
