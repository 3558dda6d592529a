namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Quantizes four elements of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Quantize4(ReadOnlySpan<float> source, Span<TCode> destination, int start)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref TCode to = ref MemoryMarshal.GetReference(destination);
        if (Vector128.IsHardwareAccelerated)
            QuantizeFew.Four(ref from, ref to, (nuint)start, 0f, 0f);
        else
            QuantizeFew.OneByOne(ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start), 4, 0f);
    }

    /// <summary>Quantizes 64 elements of a block: four vectors of 512 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Quantize64(ReadOnlySpan<float> source, Span<TCode> destination, int start)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref TCode to = ref MemoryMarshal.GetReference(destination);
            if (!Quantize512.TryRun(ref from, ref to, (nuint)start, 0f, 0f))
                Quantize512.Run(ref from, ref to, (nuint)start, 0f, 0f);
            return;
        }

        Quantize32(source, destination, start);
        Quantize32(source, destination, start + 32);
    }

    /// <summary>Quantizes 32 elements of a block: four vectors of 256 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Quantize32(ReadOnlySpan<float> source, Span<TCode> destination, int start)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref TCode to = ref MemoryMarshal.GetReference(destination);
            if (!Quantize256.TryRun(ref from, ref to, (nuint)start, 0f, 0f))
                Quantize256.Run(ref from, ref to, (nuint)start, 0f, 0f);
            return;
        }

        Quantize16(source, destination, start);
        Quantize16(source, destination, start + 16);
    }

    /// <summary>Quantizes 16 elements of a block: four vectors of 128 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Quantize16(ReadOnlySpan<float> source, Span<TCode> destination, int start)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref TCode to = ref MemoryMarshal.GetReference(destination);
            if (!Quantize128.TryRun(ref from, ref to, (nuint)start, 0f, 0f))
                Quantize128.Run(ref from, ref to, (nuint)start, 0f, 0f);
            return;
        }

        Quantize4(source, destination, start);
        Quantize4(source, destination, start + 4);
        Quantize4(source, destination, start + 8);
        Quantize4(source, destination, start + 12);
    }

    /// <summary>Dequantizes four elements of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Dequantize4(ReadOnlySpan<TCode> source, Span<float> destination, int start)
    {
        ref TCode from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        if (Vector128.IsHardwareAccelerated)
            DequantizeFew.Four(ref from, ref to, (nuint)start, 0f);
        else
            DequantizeFew.OneByOne(ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start), 4, 0f);
    }

    /// <summary>Dequantizes 64 elements of a block: four vectors of 512 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Dequantize64(ReadOnlySpan<TCode> source, Span<float> destination, int start)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            ref TCode from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            if (!Dequantize512.TryRun(ref from, ref to, (nuint)start, 0f, 0f))
                Dequantize512.Run(ref from, ref to, (nuint)start, 0f, 0f);
            return;
        }

        Dequantize32(source, destination, start);
        Dequantize32(source, destination, start + 32);
    }

    /// <summary>Dequantizes 32 elements of a block: four vectors of 256 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Dequantize32(ReadOnlySpan<TCode> source, Span<float> destination, int start)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            ref TCode from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            if (!Dequantize256.TryRun(ref from, ref to, (nuint)start, 0f, 0f))
                Dequantize256.Run(ref from, ref to, (nuint)start, 0f, 0f);
            return;
        }

        Dequantize16(source, destination, start);
        Dequantize16(source, destination, start + 16);
    }

    /// <summary>Dequantizes 16 elements of a block: four vectors of 128 bits, or smaller pieces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Dequantize16(ReadOnlySpan<TCode> source, Span<float> destination, int start)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ref TCode from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            if (!Dequantize128.TryRun(ref from, ref to, (nuint)start, 0f, 0f))
                Dequantize128.Run(ref from, ref to, (nuint)start, 0f, 0f);
            return;
        }

        Dequantize4(source, destination, start);
        Dequantize4(source, destination, start + 4);
        Dequantize4(source, destination, start + 8);
        Dequantize4(source, destination, start + 12);
    }
}
