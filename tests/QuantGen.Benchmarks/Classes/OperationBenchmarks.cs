using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using QuantGen.Benchmarks.Peers;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Classes;

// What the ratio harness measures, for BenchmarkDotNet: a class an operation, a line a format and size.

/// <summary>One operation on buffers of each size, beside its peers. The generated method is the baseline.</summary>
public abstract class OperationBenchmarks<TSource, TDestination>
    where TSource : struct
    where TDestination : struct
{
    private ArraySegment<TSource> source;

    private ArraySegment<TDestination> destination;

    public static IEnumerable<int> Lengths => Operation.Sizes;

    [ParamsSource(nameof(Lengths))]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        source = Data(Length);
        destination = Buffers.Destination<TDestination>(Length);
    }

    [Benchmark]
    public void Copy() => Run<CopyKernel<TSource, TDestination>>();

    protected abstract ArraySegment<TSource> Data(int length);

    protected void Run<TKernel>()
        where TKernel : IKernel<TSource, TDestination> => TKernel.Run(source, destination);
}

[GenericTypeArguments(typeof(PowerOfTwoInt8), typeof(sbyte))]
[GenericTypeArguments(typeof(AffineInt8), typeof(sbyte))]
[GenericTypeArguments(typeof(PowerOfTwoUInt8), typeof(byte))]
[GenericTypeArguments(typeof(PowerOfTwoInt16), typeof(short))]
public class Quantize<TQuantizer, TCode> : OperationBenchmarks<float, TCode>
    where TQuantizer : IQuantizer<float, TCode>
    where TCode : struct, System.Numerics.IBinaryInteger<TCode>
{
    [Benchmark(Baseline = true)]
    public void QuantGen() => Run<Generated<TQuantizer, TCode>.Quantize>();

    [Benchmark]
    public void PlainLoop() => Run<PlainLoop<TQuantizer, TCode>.Quantize>();

    [Benchmark]
    public void TensorPrimitives() => Run<TensorPrimitivesChain<TQuantizer, TCode>.Quantize>();

    protected override ArraySegment<float> Data(int length) => Buffers.Values<TQuantizer, TCode>(length);
}

[GenericTypeArguments(typeof(PowerOfTwoInt8), typeof(sbyte))]
[GenericTypeArguments(typeof(AffineInt8), typeof(sbyte))]
public class Dequantize<TQuantizer, TCode> : OperationBenchmarks<TCode, float>
    where TQuantizer : IQuantizer<float, TCode>
    where TCode : struct, System.Numerics.IBinaryInteger<TCode>
{
    [Benchmark(Baseline = true)]
    public void QuantGen() => Run<Generated<TQuantizer, TCode>.Dequantize>();

    [Benchmark]
    public void PlainLoop() => Run<PlainLoop<TQuantizer, TCode>.Dequantize>();

    [Benchmark]
    public void TensorPrimitives() => Run<TensorPrimitivesChain<TQuantizer, TCode>.Dequantize>();

    protected override ArraySegment<TCode> Data(int length) => Buffers.Codes<TCode>(length);
}

[GenericTypeArguments(typeof(PowerOfTwoInt8), typeof(sbyte))]
[GenericTypeArguments(typeof(AffineInt8), typeof(sbyte))]
public class FakeQuantize<TQuantizer, TCode> : OperationBenchmarks<float, float>
    where TQuantizer : IQuantizer<float, TCode>
    where TCode : struct, System.Numerics.IBinaryInteger<TCode>
{
    [Benchmark(Baseline = true)]
    public void QuantGen() => Run<Generated<TQuantizer, TCode>.FakeQuantize>();

    [Benchmark]
    public void PlainLoop() => Run<PlainLoop<TQuantizer, TCode>.FakeQuantize>();

    [Benchmark]
    public void TensorPrimitives() => Run<TensorPrimitivesChain<TQuantizer, TCode>.FakeQuantize>();

    protected override ArraySegment<float> Data(int length) => Buffers.Values<TQuantizer, TCode>(length);
}
