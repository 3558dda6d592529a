namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>64 elements of a block from one on: a step of 512 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected static void Piece64<TSource, TDestination, T512, T256, T128, TRest>(ReadOnlySpan<TSource> source, Span<TDestination> destination, int start)
        where T512 : IStep<TSource, TDestination>
        where T256 : IStep<TSource, TDestination>
        where T128 : IStep<TSource, TDestination>
        where TRest : IRest<TSource, TDestination>
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Piece<TSource, TDestination, T512>(source, destination, start);
            return;
        }

        Piece32<TSource, TDestination, T256, T128, TRest>(source, destination, start);
        Piece32<TSource, TDestination, T256, T128, TRest>(source, destination, start + 32);
    }

    /// <summary>32 elements: a step of 256 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected static void Piece32<TSource, TDestination, T256, T128, TRest>(ReadOnlySpan<TSource> source, Span<TDestination> destination, int start)
        where T256 : IStep<TSource, TDestination>
        where T128 : IStep<TSource, TDestination>
        where TRest : IRest<TSource, TDestination>
    {
        if (Vector256.IsHardwareAccelerated)
        {
            Piece<TSource, TDestination, T256>(source, destination, start);
            return;
        }

        Piece16<TSource, TDestination, T128, TRest>(source, destination, start);
        Piece16<TSource, TDestination, T128, TRest>(source, destination, start + 16);
    }

    /// <summary>16 elements: a step of 128 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected static void Piece16<TSource, TDestination, T128, TRest>(ReadOnlySpan<TSource> source, Span<TDestination> destination, int start)
        where T128 : IStep<TSource, TDestination>
        where TRest : IRest<TSource, TDestination>
    {
        if (Vector128.IsHardwareAccelerated)
        {
            Piece<TSource, TDestination, T128>(source, destination, start);
            return;
        }

        for (int end = start + 16; start < end; start += 4)
            Piece4<TSource, TDestination, TRest>(source, destination, start);
    }

    /// <summary>Four elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static void Piece4<TSource, TDestination, TRest>(ReadOnlySpan<TSource> source, Span<TDestination> destination, int start)
        where TRest : IRest<TSource, TDestination>
    {
        ref TSource from = ref MemoryMarshal.GetReference(source);
        ref TDestination to = ref MemoryMarshal.GetReference(destination);
        if (Vector128.IsHardwareAccelerated)
            TRest.Four(ref from, ref to, (nuint)start, 0f, 0f);
        else
            TRest.OneByOne(ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start), 4, 0f);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Piece<TSource, TDestination, TStep>(ReadOnlySpan<TSource> source, Span<TDestination> destination, int start)
        where TStep : IStep<TSource, TDestination>
    {
        ref TSource from = ref MemoryMarshal.GetReference(source);
        ref TDestination to = ref MemoryMarshal.GetReference(destination);
        if (!TStep.TryRun(ref from, ref to, (nuint)start, 0f, 0f))
            TStep.Run(ref from, ref to, (nuint)start, 0f, 0f);
    }
}
