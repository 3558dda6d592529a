namespace QuantGen.Kernels;

using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The bytes of <paramref name="count"/> codes.</summary>
    public static int PackedLength(int count, int bits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return checked((int)BytesOf(count, bits));
    }

    /// <summary>In 64 bits: codes that an int counts may have more bytes than it does.</summary>
    private static long BytesOf(int count, int bits) => ((long)count * bits + 7) >> 3;

    /// <summary>The bytes of the codes. Throws before anything is written: where <paramref name="packed"/> is shorter than that, and where they overlap the codes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CheckPacked<TCode>(ReadOnlySpan<TCode> codes, ReadOnlySpan<byte> packed, int bits, string name)
    {
        long length = BytesOf(codes.Length, bits);
        if (packed.Length < length)
            ThrowTooFewBytes(codes.Length, bits, packed.Length, name);
        nint distance = Unsafe.ByteOffset(ref Unsafe.As<TCode, byte>(ref MemoryMarshal.GetReference(codes)), ref MemoryMarshal.GetReference(packed));
        if (distance < (nint)codes.Length * Unsafe.SizeOf<TCode>() && -distance < (nint)length)
            ThrowPackedOverlap(name);
        return (int)length;
    }

    private static void ThrowTooFewBytes(int count, int bits, int bytes, string name) =>
        throw new ArgumentException($"The {name} has {bytes} bytes, but {count} codes of {bits} bits take {BytesOf(count, bits)}.", name);

    private static void ThrowPackedOverlap(string name) => throw new ArgumentException($"The {name} overlaps the codes.", name);

    /// <summary>Packs the low bits of every code, the first one into the lowest bits; returns the bytes written.</summary>
    /// <remarks>The number of bits is an argument: a quantizer calls with a constant, and what is inlined into it is compiled for that.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Pack<TCode>(ReadOnlySpan<TCode> codes, Span<byte> destination, int bits)
        where TCode : unmanaged
    {
        int length = CheckPacked(codes, (ReadOnlySpan<byte>)destination, bits, nameof(destination));
        destination = destination.Slice(0, length);
        int i = 0;
#if PACKED_IN_VECTORS
        if (bits is 2 or 4 && BitConverter.IsLittleEndian)
            i = PackVectors(ref Unsafe.As<TCode, byte>(ref MemoryMarshal.GetReference(codes)), ref MemoryMarshal.GetReference(destination), codes.Length, bits);

#endif
        // Less than 32 bits wait, and a code has less than 32.
        int to = (int)BytesOf(i, bits), waiting = 0;
        ulong bitsWaiting = 0;
        uint mask = (1u << bits) - 1;
        for (; i < codes.Length; i++)
        {
            bitsWaiting |= (ulong)(BitsOf(codes[i]) & mask) << waiting;
            waiting += bits;
            if (waiting >= 32)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(destination.Slice(to), unchecked((uint)bitsWaiting));
                to += 4;
                bitsWaiting >>= 32;
                waiting -= 32;
            }
        }

        for (; to < length; to++)
        {
            destination[to] = unchecked((byte)bitsWaiting);
            bitsWaiting >>= 8;
        }

        return length;
    }

    /// <summary>Unpacks as many codes as there is room for; returns the bytes read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Unpack<TCode>(ReadOnlySpan<byte> source, Span<TCode> codes, int bits, bool isSigned)
        where TCode : unmanaged
    {
        int length = CheckPacked((ReadOnlySpan<TCode>)codes, source, bits, nameof(source));
        source = source.Slice(0, length);
        uint mask = (1u << bits) - 1, sign = isSigned ? 1u << (bits - 1) : 0;
        int i = 0;
#if PACKED_IN_VECTORS
        if (bits is 2 or 4 && BitConverter.IsLittleEndian)
            i = UnpackVectors(ref MemoryMarshal.GetReference(source), ref Unsafe.As<TCode, byte>(ref MemoryMarshal.GetReference(codes)), codes.Length, bits, (byte)sign);

#endif
        // Fewer bits wait than a code has, and 32 come at a time.
        int from = (int)BytesOf(i, bits), waiting = 0;
        ulong bitsWaiting = 0;
        for (; i < codes.Length; i++)
        {
            if (waiting < bits && length - from >= 4)
            {
                bitsWaiting |= (ulong)BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(from)) << waiting;
                from += 4;
                waiting += 32;
            }

            for (; waiting < bits; waiting += 8)
                bitsWaiting |= (ulong)source[from++] << waiting;
            codes[i] = OfBits<TCode>(unchecked((((uint)bitsWaiting & mask) ^ sign) - sign));
            bitsWaiting >>= bits;
            waiting -= bits;
        }

        return length;
    }

    /// <summary>The bits of a code; those above it are dropped by the caller, so that the sign does not matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint BitsOf<TCode>(TCode code)
        where TCode : unmanaged =>
        Unsafe.SizeOf<TCode>() == 1 ? Unsafe.As<TCode, byte>(ref code) : Unsafe.SizeOf<TCode>() == 2 ? Unsafe.As<TCode, ushort>(ref code) : Unsafe.As<TCode, uint>(ref code);

    /// <summary>The code with the low bits of a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TCode OfBits<TCode>(uint bits)
        where TCode : unmanaged
    {
        byte low = unchecked((byte)bits);
        ushort lower = unchecked((ushort)bits);
        return Unsafe.SizeOf<TCode>() == 1 ? Unsafe.As<byte, TCode>(ref low) : Unsafe.SizeOf<TCode>() == 2 ? Unsafe.As<ushort, TCode>(ref lower) : Unsafe.As<uint, TCode>(ref bits);
    }
#if PACKED_IN_VECTORS

    /// <summary>Packs codes of 2 or 4 bits, a vector of bytes at a time, and returns how many codes that were: the rest begins with a whole byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PackVectors(ref byte codes, ref byte packed, int count, int bits)
    {
        int i = 0, codesInByte = 8 / bits;
        for (; Vector512.IsHardwareAccelerated && count - i >= codesInByte * Vector512<byte>.Count; i += codesInByte * Vector512<byte>.Count)
            PackVector512(ref Unsafe.Add(ref codes, i), bits).StoreUnsafe(ref packed, (nuint)(i / codesInByte));
        for (; Vector256.IsHardwareAccelerated && count - i >= codesInByte * Vector256<byte>.Count; i += codesInByte * Vector256<byte>.Count)
            PackVector256(ref Unsafe.Add(ref codes, i), bits).StoreUnsafe(ref packed, (nuint)(i / codesInByte));
        for (; Vector128.IsHardwareAccelerated && count - i >= codesInByte * Vector128<byte>.Count; i += codesInByte * Vector128<byte>.Count)
            PackVector128(ref Unsafe.Add(ref codes, i), bits).StoreUnsafe(ref packed, (nuint)(i / codesInByte));
        return i;
    }

    /// <summary>Unpacks codes of 2 or 4 bits, a vector of bytes at a time, and returns how many codes that were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int UnpackVectors(ref byte packed, ref byte codes, int count, int bits, byte sign)
    {
        int i = 0, codesInByte = 8 / bits;
        for (; Vector512.IsHardwareAccelerated && count - i >= codesInByte * Vector512<byte>.Count; i += codesInByte * Vector512<byte>.Count)
            UnpackVector(Vector512.LoadUnsafe(ref packed, (nuint)(i / codesInByte)), ref Unsafe.Add(ref codes, i), bits, Vector512.Create(sign));
        for (; Vector256.IsHardwareAccelerated && count - i >= codesInByte * Vector256<byte>.Count; i += codesInByte * Vector256<byte>.Count)
            UnpackVector(Vector256.LoadUnsafe(ref packed, (nuint)(i / codesInByte)), ref Unsafe.Add(ref codes, i), bits, Vector256.Create(sign));
        for (; Vector128.IsHardwareAccelerated && count - i >= codesInByte * Vector128<byte>.Count; i += codesInByte * Vector128<byte>.Count)
            UnpackVector(Vector128.LoadUnsafe(ref packed, (nuint)(i / codesInByte)), ref Unsafe.Add(ref codes, i), bits, Vector128.Create(sign));
        return i;
    }
#endif
}
