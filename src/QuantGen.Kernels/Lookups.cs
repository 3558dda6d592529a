namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Arm = System.Runtime.Intrinsics.Arm;
using X86 = System.Runtime.Intrinsics.X86;

internal abstract partial class Kernels
{
    /// <summary>Replaces bytes by the entries of a table of 256, in vectors, and returns the number of elements; the rest is left. No result is read again, because the results may replace the source.</summary>
    public static int LookUp(ReadOnlySpan<byte> source, Span<byte> destination, ReadOnlySpan<byte> entries)
    {
        ref byte from = ref MemoryMarshal.GetReference(source), to = ref MemoryMarshal.GetReference(destination), table = ref MemoryMarshal.GetReference(entries);
        int done = 0;
        if (X86.Avx512Vbmi.IsSupported && source.Length >= Vector512<byte>.Count)
            done = LookUp512(ref from, ref to, source.Length, ref table);
        if (X86.Avx2.IsSupported && source.Length - done >= 4 * Vector256<byte>.Count)
            done = LookUp256(ref from, ref to, source.Length, ref table);
        if ((X86.Sse41.IsSupported || Arm.AdvSimd.Arm64.IsSupported) && source.Length - done >= Vector128<byte>.Count)
            done = LookUp128(ref from, ref to, done, source.Length, ref table);
        return done;
    }

    /// <summary>One instruction looks up among 128 bytes; the highest bit chooses the half. From 4096 elements on vectors begin at a cache line.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LookUp512(ref byte from, ref byte to, int length, ref byte table)
    {
        Vector512<byte> a = Vector512.LoadUnsafe(ref table), b = Vector512.LoadUnsafe(ref table, 64), c = Vector512.LoadUnsafe(ref table, 128), d = Vector512.LoadUnsafe(ref table, 192);
        // What lies before the line and behind the last whole vector: read before anything is written, and written after all else.
        nuint i = length < 4096 ? 0 : (nuint)BytesBeforeCacheLine(ref to), last = (nuint)(length - Vector512<byte>.Count);
        Vector512<byte> start = LookUp(Vector512.LoadUnsafe(ref from), a, b, c, d), end = LookUp(Vector512.LoadUnsafe(ref from, last), a, b, c, d);
        for (; i < last; i += (nuint)Vector512<byte>.Count)
            LookUp(Vector512.LoadUnsafe(ref from, i), a, b, c, d).StoreUnsafe(ref to, i);
        start.StoreUnsafe(ref to);
        end.StoreUnsafe(ref to, last);
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(Vector512<byte> codes, Vector512<byte> a, Vector512<byte> b, Vector512<byte> c, Vector512<byte> d) =>
        X86.Avx512BW.BlendVariable(X86.Avx512Vbmi.PermuteVar64x8x2(a, codes, b), X86.Avx512Vbmi.PermuteVar64x8x2(c, codes, d), codes);

    /// <summary>
    /// One instruction looks up among 16 bytes by the lower four bits; the upper four choose among sixteen of them, from the lowest to the highest. A vector has the 16 bytes twice:
    /// made once, because that takes as many operations as the lookups.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LookUp256(ref byte from, ref byte to, int length, ref byte table)
    {
        Span<uint> memory = stackalloc uint[2 * 64 + LineMargin];
        ref byte twice = ref Unsafe.As<uint, byte>(ref FromCacheLine(memory)[0]);
        for (nuint first = 0; first < 256; first += 16)
        {
            Vector128<byte> entries = Vector128.LoadUnsafe(ref table, first);
            entries.StoreUnsafe(ref twice, 2 * first);
            entries.StoreUnsafe(ref twice, 2 * first + 16);
        }

        int i = 0;
        do
        {
            Vector256<byte> codes = Vector256.LoadUnsafe(ref from, (nuint)i), place = codes & Vector256.Create((byte)15);
            // A blend asks for the highest bit of a byte.
            Vector256<byte> bit4 = (codes.AsUInt16() << 3).AsByte(), bit5 = (codes.AsUInt16() << 2).AsByte(), bit6 = (codes.AsUInt16() << 1).AsByte();
            Vector256<byte> low = Blend(Quarter(ref twice, 0, place, bit4, bit5), Quarter(ref twice, 128, place, bit4, bit5), bit6);
            Vector256<byte> high = Blend(Quarter(ref twice, 256, place, bit4, bit5), Quarter(ref twice, 384, place, bit4, bit5), bit6);
            Blend(low, high, codes).StoreUnsafe(ref to, (nuint)i);
            i += Vector256<byte>.Count;
        }
        while (i <= length - Vector256<byte>.Count);
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Quarter(ref byte twice, nuint first, Vector256<byte> place, Vector256<byte> bit4, Vector256<byte> bit5) => Blend(
        Blend(Sixteen(ref twice, first, place), Sixteen(ref twice, first + 32, place), bit4),
        Blend(Sixteen(ref twice, first + 64, place), Sixteen(ref twice, first + 96, place), bit4), bit5);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Sixteen(ref byte twice, nuint first, Vector256<byte> place) => X86.Avx2.Shuffle(Vector256.LoadUnsafe(ref twice, first), place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Blend(Vector256<byte> a, Vector256<byte> b, Vector256<byte> choice) => X86.Avx2.BlendVariable(a, b, choice);

    /// <summary>The same. On Arm one instruction looks up among 64 bytes, and gives 0 for others.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LookUp128(ref byte from, ref byte to, int i, int length, ref byte table)
    {
        do
        {
            Vector128<byte> codes = Vector128.LoadUnsafe(ref from, (nuint)i), result = Vector128<byte>.Zero;
            if (Arm.AdvSimd.Arm64.IsSupported)
            {
                for (nuint first = 0; first < 256; first += 64)
                {
                    result |= Arm.AdvSimd.Arm64.VectorTableLookup(
                        (Vector128.LoadUnsafe(ref table, first), Vector128.LoadUnsafe(ref table, first + 16), Vector128.LoadUnsafe(ref table, first + 32), Vector128.LoadUnsafe(ref table, first + 48)),
                        codes - Vector128.Create((byte)first));
                }
            }
            else
            {
                Vector128<byte> place = codes & Vector128.Create((byte)15);
                Vector128<byte> bit4 = (codes.AsUInt16() << 3).AsByte(), bit5 = (codes.AsUInt16() << 2).AsByte(), bit6 = (codes.AsUInt16() << 1).AsByte();
                Vector128<byte> low = Blend(Quarter(ref table, 0, place, bit4, bit5), Quarter(ref table, 64, place, bit4, bit5), bit6);
                Vector128<byte> high = Blend(Quarter(ref table, 128, place, bit4, bit5), Quarter(ref table, 192, place, bit4, bit5), bit6);
                result = Blend(low, high, codes);
            }

            result.StoreUnsafe(ref to, (nuint)i);
            i += Vector128<byte>.Count;
        }
        while (i <= length - Vector128<byte>.Count);
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Quarter(ref byte table, nuint first, Vector128<byte> place, Vector128<byte> bit4, Vector128<byte> bit5) => Blend(
        Blend(Sixteen(ref table, first, place), Sixteen(ref table, first + 16, place), bit4),
        Blend(Sixteen(ref table, first + 32, place), Sixteen(ref table, first + 48, place), bit4), bit5);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Sixteen(ref byte table, nuint first, Vector128<byte> place) => X86.Ssse3.Shuffle(Vector128.LoadUnsafe(ref table, first), place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Blend(Vector128<byte> a, Vector128<byte> b, Vector128<byte> choice) => X86.Sse41.BlendVariable(a, b, choice);
}
