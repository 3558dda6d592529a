namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;

internal abstract partial class Kernels
{
    /// <summary>Throws before anything is written: where a span is not exactly a block, and where the destination overlaps the source other than exactly, element on element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckBlock<TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination, int length)
    {
        if (source.Length != length)
            ThrowNoBlock(source.Length, length, nameof(source));
        if (destination.Length != length)
            ThrowNoBlock(destination.Length, length, nameof(destination));
        CheckDestination(source, destination);
    }

    private static void ThrowNoBlock(int actual, int length, string name) =>
        throw new ArgumentException($"The {name} has {actual} elements, but a block has {length}.", name);
}
