namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>Replaces four elements of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FakeQuantize4(ReadOnlySpan<float> source, Span<float> destination, int start)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        if (Vector128.IsHardwareAccelerated)
            FakeQuantizeFew.Four(ref from, ref to, (nuint)start, 0f, 0f);
        else
            FakeQuantizeFew.OneByOne(ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start), 4, 0f);
    }

    /// <summary>Replaces 64 elements of a block: four vectors of 512 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FakeQuantize64(ReadOnlySpan<float> source, Span<float> destination, int start)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            if (!FakeQuantize512.TryRun(ref from, ref to, (nuint)start, 0f, 0f))
                FakeQuantize512.Run(ref from, ref to, (nuint)start, 0f, 0f);
            return;
        }

        FakeQuantize32(source, destination, start);
        FakeQuantize32(source, destination, start + 32);
    }

    /// <summary>Replaces 32 elements of a block: four vectors of 256 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FakeQuantize32(ReadOnlySpan<float> source, Span<float> destination, int start)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            if (!FakeQuantize256.TryRun(ref from, ref to, (nuint)start, 0f, 0f))
                FakeQuantize256.Run(ref from, ref to, (nuint)start, 0f, 0f);
            return;
        }

        FakeQuantize16(source, destination, start);
        FakeQuantize16(source, destination, start + 16);
    }

    /// <summary>Replaces 16 elements of a block: four vectors of 128 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FakeQuantize16(ReadOnlySpan<float> source, Span<float> destination, int start)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            if (!FakeQuantize128.TryRun(ref from, ref to, (nuint)start, 0f, 0f))
                FakeQuantize128.Run(ref from, ref to, (nuint)start, 0f, 0f);
            return;
        }

        FakeQuantize4(source, destination, start);
        FakeQuantize4(source, destination, start + 4);
        FakeQuantize4(source, destination, start + 8);
        FakeQuantize4(source, destination, start + 12);
    }
}
