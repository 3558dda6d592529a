namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Arm = System.Runtime.Intrinsics.Arm;
using X86 = System.Runtime.Intrinsics.X86;

internal abstract partial class Kernels
{
    /// <summary>Replaces bytes by the entries of a table of 256, in whole vectors, and returns the number of elements; the rest is left. No element is done twice, because the results may replace the source.</summary>
    public static int LookUp(ReadOnlySpan<byte> source, Span<byte> destination, ReadOnlySpan<byte> entries)
    {
        ref byte from = ref MemoryMarshal.GetReference(source), to = ref MemoryMarshal.GetReference(destination), table = ref MemoryMarshal.GetReference(entries);
        int done = 0;
        if (X86.Avx512Vbmi.IsSupported && source.Length >= Vector512<byte>.Count)
            done = LookUp512(ref from, ref to, source.Length, ref table);
        if (X86.Avx2.IsSupported && source.Length - done >= Vector256<byte>.Count)
            done = LookUp256(ref from, ref to, done, source.Length, ref table);
        if ((X86.Ssse3.IsSupported || Arm.AdvSimd.Arm64.IsSupported) && source.Length - done >= Vector128<byte>.Count)
            done = LookUp128(ref from, ref to, done, source.Length, ref table);
        return done;
    }

    /// <summary>One instruction looks up among 128 bytes; the highest bit chooses the half.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LookUp512(ref byte from, ref byte to, int length, ref byte table)
    {
        Vector512<byte> a = Vector512.LoadUnsafe(ref table), b = Vector512.LoadUnsafe(ref table, 64), c = Vector512.LoadUnsafe(ref table, 128), d = Vector512.LoadUnsafe(ref table, 192);
        int i = 0;
        for (; i <= length - Vector512<byte>.Count; i += Vector512<byte>.Count)
        {
            Vector512<byte> codes = Vector512.LoadUnsafe(ref from, (nuint)i);
            Vector512<byte> low = X86.Avx512Vbmi.PermuteVar64x8x2(a, codes, b), high = X86.Avx512Vbmi.PermuteVar64x8x2(c, codes, d);
            X86.Avx512BW.BlendVariable(low, high, Vector512.LessThan(codes.AsSByte(), Vector512<sbyte>.Zero).AsByte()).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    /// <summary>One instruction looks up among 16 bytes by the lower four bits; the upper four choose among sixteen of them, from the lowest to the highest.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LookUp256(ref byte from, ref byte to, int i, int length, ref byte table)
    {
        for (; i <= length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            Vector256<byte> codes = Vector256.LoadUnsafe(ref from, (nuint)i), place = codes & Vector256.Create((byte)15);
            // A blend asks for the highest bit of a byte.
            Vector256<byte> bit4 = (codes.AsUInt16() << 3).AsByte(), bit5 = (codes.AsUInt16() << 2).AsByte(), bit6 = (codes.AsUInt16() << 1).AsByte();
            Vector256<byte> low = Blend(Quarter(ref table, 0, place, bit4, bit5), Quarter(ref table, 64, place, bit4, bit5), bit6);
            Vector256<byte> high = Blend(Quarter(ref table, 128, place, bit4, bit5), Quarter(ref table, 192, place, bit4, bit5), bit6);
            Blend(low, high, codes).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Quarter(ref byte table, nuint first, Vector256<byte> place, Vector256<byte> bit4, Vector256<byte> bit5) => Blend(
        Blend(Sixteen(ref table, first, place), Sixteen(ref table, first + 16, place), bit4),
        Blend(Sixteen(ref table, first + 32, place), Sixteen(ref table, first + 48, place), bit4), bit5);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Sixteen(ref byte table, nuint first, Vector256<byte> place)
    {
        Vector128<byte> entries = Vector128.LoadUnsafe(ref table, first);
        return X86.Avx2.Shuffle(Vector256.Create(entries, entries), place);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Blend(Vector256<byte> a, Vector256<byte> b, Vector256<byte> choice) => X86.Avx2.BlendVariable(a, b, choice);

    /// <summary>Each sixteen entries are looked up where the upper four bits are theirs, and are 0 elsewhere. On Arm one instruction looks up among 64 bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LookUp128(ref byte from, ref byte to, int i, int length, ref byte table)
    {
        for (; i <= length - Vector128<byte>.Count; i += Vector128<byte>.Count)
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
                for (nuint first = 0; first < 256; first += 16)
                {
                    // A shuffle gives 0 for a place with the highest bit, which every place beyond 15 gets.
                    Vector128<byte> place = X86.Sse2.AddSaturate(codes ^ Vector128.Create((byte)first), Vector128.Create((byte)112));
                    result |= X86.Ssse3.Shuffle(Vector128.LoadUnsafe(ref table, first), place);
                }
            }

            result.StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }
}
