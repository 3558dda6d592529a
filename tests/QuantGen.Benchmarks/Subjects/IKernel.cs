using System;

namespace QuantGen.Benchmarks.Subjects;

/// <summary>A traversal as a type, so that the JIT sees at each call which one it is: no delegate stands between the clock and the kernel.</summary>
public interface IKernel<TSource, TDestination>
{
    static abstract void Run(ReadOnlySpan<TSource> source, Span<TDestination> destination);
}
