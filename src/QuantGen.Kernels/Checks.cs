namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

internal abstract partial class Kernels
{
    /// <summary>Throws before anything is written: where the destination is too short, and where it overlaps the source other than exactly, element on element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckDestination<TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination)
    {
        if (destination.Length < source.Length)
            ThrowTooShort(source.Length, destination.Length);
        nint distance = Unsafe.ByteOffset(
            ref Unsafe.As<TSource, byte>(ref MemoryMarshal.GetReference(source)),
            ref Unsafe.As<TDestination, byte>(ref MemoryMarshal.GetReference(destination)));
        nuint sourceBytes = (nuint)source.Length * (nuint)Unsafe.SizeOf<TSource>();
        nuint destinationBytes = (nuint)source.Length * (nuint)Unsafe.SizeOf<TDestination>();
        bool exact = Unsafe.SizeOf<TSource>() == Unsafe.SizeOf<TDestination>() && distance == 0;

        // Without a sign a distance to the other side is more than any length.
        if (!exact && unchecked((nuint)distance < sourceBytes || (nuint)(-distance) < destinationBytes))
            ThrowOverlap();
    }

    // Apart, so that the checks are small enough to be part of their caller.
    private static void ThrowTooShort(int source, int destination) =>
        throw new ArgumentException($"The destination holds {destination} elements, but the source has {source}.", "destination");

    private static void ThrowOverlap() => throw new ArgumentException("The destination overlaps the source.", "destination");
}
