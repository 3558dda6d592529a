namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>So many elements are worth a step more, so that the others begin at a cache line.</summary>
    private const int Aligned = 4096;

    /// <summary>Codes of 8 bits, and their values, of quantizers that need no rounded quotient.</summary>
    internal partial interface ISteps
    {
    }

    /// <summary>Quantizes every element: in steps of four vectors, the last of which may overlap the one before.</summary>
    public static void QuantizeSteps<TSteps, TCode>(ReadOnlySpan<float> source, Span<TCode> destination)
        where TSteps : ISteps
        where TCode : unmanaged
    {
        CheckDestination(source, destination);
        ref float from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref Unsafe.As<TCode, byte>(ref MemoryMarshal.GetReference(destination));
        if (Vector512.IsHardwareAccelerated && source.Length >= 4 * Vector512<float>.Count)
            QuantizeLoop512<TSteps>(ref from, ref to, source.Length);
        else if (Vector256.IsHardwareAccelerated && source.Length >= 4 * Vector256<float>.Count)
            QuantizeLoop256<TSteps>(ref from, ref to, source.Length);
        else if (source.Length >= 4 * Vector128<float>.Count)
            QuantizeLoop128<TSteps>(ref from, ref to, source.Length);
        else
        {
            for (int i = 0; i < source.Length; i++)
                Unsafe.Add(ref to, i) = unchecked((byte)TSteps.Codes(Vector128.CreateScalar(Unsafe.Add(ref from, i))).ToScalar());
        }
    }

    /// <summary>Dequantizes every element.</summary>
    public static void DequantizeSteps<TSteps, TCode>(ReadOnlySpan<TCode> source, Span<float> destination)
        where TSteps : ISteps
        where TCode : unmanaged
    {
        CheckDestination(source, destination);
        ref byte from = ref Unsafe.As<TCode, byte>(ref MemoryMarshal.GetReference(source));
        ref float to = ref MemoryMarshal.GetReference(destination);
        if (Vector512.IsHardwareAccelerated && source.Length >= 4 * Vector512<float>.Count)
            DequantizeLoop512<TSteps, TCode>(ref from, ref to, source.Length);
        else if (Vector256.IsHardwareAccelerated && source.Length >= 4 * Vector256<float>.Count)
            DequantizeLoop256<TSteps, TCode>(ref from, ref to, source.Length);
        else if (source.Length >= 4 * Vector128<float>.Count)
            DequantizeLoop128<TSteps, TCode>(ref from, ref to, source.Length);
        else
        {
            for (int i = 0; i < source.Length; i++)
                Unsafe.Add(ref to, i) = TSteps.Values(Vector128.CreateScalar(typeof(TCode) == typeof(sbyte) ? (int)unchecked((sbyte)Unsafe.Add(ref from, i)) : Unsafe.Add(ref from, i))).ToScalar();
        }
    }

    /// <summary>Replaces every element by its value. No step overlaps another one, because a value may become another one in turn.</summary>
    public static void FakeQuantizeSteps<TSteps>(ReadOnlySpan<float> source, Span<float> destination)
        where TSteps : ISteps
    {
        CheckDestination(source, destination);
        ref float from = ref MemoryMarshal.GetReference(source), to = ref MemoryMarshal.GetReference(destination);
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
            FakeQuantizeLoop512<TSteps>(ref from, ref to, ref i, source.Length);
        if (Vector256.IsHardwareAccelerated)
            FakeQuantizeLoop256<TSteps>(ref from, ref to, ref i, source.Length);
        FakeQuantizeLoop128<TSteps>(ref from, ref to, ref i, source.Length);
        for (; i < source.Length; i++)
            Unsafe.Add(ref to, i) = TSteps.Values(TSteps.Codes(Vector128.CreateScalar(Unsafe.Add(ref from, i)))).ToScalar();
    }
}
