using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Peers;

/// <summary>
/// What no kernel of the same traffic can beat by much: it reads as many bytes and writes as many, at the widest vectors of this
/// process, and computes nothing but the ORs that join what it read. Lengths are a multiple of a turn.
/// </summary>
public readonly struct CopyKernel<TSource, TDestination> : IKernel<TSource, TDestination>
    where TSource : struct
    where TDestination : struct
{
    public static void Run(ReadOnlySpan<TSource> source, Span<TDestination> destination)
    {
        if (Vector512.IsHardwareAccelerated)
            Copy<Lane512>(source, destination);
        else if (Vector256.IsHardwareAccelerated)
            Copy<Lane256>(source, destination);
        else
            Copy<Lane128>(source, destination);
    }

    private static void Copy<TLane>(ReadOnlySpan<TSource> source, Span<TDestination> destination)
        where TLane : struct, ILane<TLane>
    {
        ref byte from = ref Unsafe.As<TSource, byte>(ref MemoryMarshal.GetReference(source));
        ref byte to = ref Unsafe.As<TDestination, byte>(ref MemoryMarshal.GetReference(destination));
        nuint lane = TLane.Bytes;

        // A turn is four vectors of the wider side.
        int wider = Math.Max(Unsafe.SizeOf<TSource>(), Unsafe.SizeOf<TDestination>());
        nuint bytes = (nuint)source.Length * (nuint)wider;
        if (bytes == 0 || bytes % (4 * lane) != 0 || destination.Length < source.Length)
            throw new ArgumentException("The length is no multiple of a turn of the copy.", nameof(source));
        nuint i = 0;
        if (Unsafe.SizeOf<TSource>() == 4 * Unsafe.SizeOf<TDestination>())
        {
            do
            {
                (TLane.Load(ref from, i) | TLane.Load(ref from, i + lane) | TLane.Load(ref from, i + 2 * lane) | TLane.Load(ref from, i + 3 * lane)).Store(ref to, i / 4);
                i += 4 * lane;
            }
            while (i < bytes);
        }
        else if (Unsafe.SizeOf<TSource>() == 2 * Unsafe.SizeOf<TDestination>())
        {
            do
            {
                (TLane.Load(ref from, i) | TLane.Load(ref from, i + lane)).Store(ref to, i / 2);
                (TLane.Load(ref from, i + 2 * lane) | TLane.Load(ref from, i + 3 * lane)).Store(ref to, i / 2 + lane);
                i += 4 * lane;
            }
            while (i < bytes);
        }
        else if (Unsafe.SizeOf<TSource>() == Unsafe.SizeOf<TDestination>())
        {
            do
            {
                TLane.Load(ref from, i).Store(ref to, i);
                TLane.Load(ref from, i + lane).Store(ref to, i + lane);
                TLane.Load(ref from, i + 2 * lane).Store(ref to, i + 2 * lane);
                TLane.Load(ref from, i + 3 * lane).Store(ref to, i + 3 * lane);
                i += 4 * lane;
            }
            while (i < bytes);
        }
        else if (4 * Unsafe.SizeOf<TSource>() == Unsafe.SizeOf<TDestination>())
        {
            do
            {
                TLane read = TLane.Load(ref from, i / 4);
                read.Store(ref to, i);
                read.Store(ref to, i + lane);
                read.Store(ref to, i + 2 * lane);
                read.Store(ref to, i + 3 * lane);
                i += 4 * lane;
            }
            while (i < bytes);
        }
        else
        {
            throw new NotSupportedException("No copy of this traffic.");
        }
    }
}
