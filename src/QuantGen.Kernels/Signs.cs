namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>Packs one bit of every code: 0 for a negative one, the first into the lowest bit; returns the bytes written.</summary>
    public static int PackSigns(ReadOnlySpan<sbyte> codes, Span<byte> destination)
    {
        int length = CheckPacked(codes, (ReadOnlySpan<byte>)destination, 1, nameof(destination)), i = 0;
        destination = destination.Slice(0, length);
        for (; codes.Length - i >= Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            uint signs = ~Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(codes), (nuint)i).ExtractMostSignificantBits();
            destination[i / 8] = unchecked((byte)signs);
            destination[(i / 8) + 1] = unchecked((byte)(signs >> 8));
        }

        destination.Slice(i / 8).Clear();
        for (; i < codes.Length; i++)
            destination[i / 8] |= (byte)(codes[i] < 0 ? 0 : 1 << (i % 8));
        return length;
    }

    /// <summary>Unpacks as many codes as there is room for, 1 and −1; returns the bytes read.</summary>
    public static int UnpackSigns(ReadOnlySpan<byte> source, Span<sbyte> codes)
    {
        int length = CheckPacked((ReadOnlySpan<sbyte>)codes, source, 1, nameof(source)), i = 0;
        ref byte from = ref MemoryMarshal.GetReference(source);
        Vector128<byte> bits = Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128);
        for (; codes.Length - i >= Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<byte> both = Vector128.Create(Vector64.Create(Unsafe.Add(ref from, i / 8)), Vector64.Create(Unsafe.Add(ref from, (i / 8) + 1)));
            // A bit that is not set becomes −1, one that is set 0 and then 1.
            (Vector128.Equals(both & bits, Vector128<byte>.Zero) | Vector128<byte>.One).AsSByte().StoreUnsafe(ref MemoryMarshal.GetReference(codes), (nuint)i);
        }

        for (; i < codes.Length; i++)
            codes[i] = (sbyte)((source[i / 8] >> (i % 8) & 1) == 0 ? -1 : 1);
        return length;
    }
}
