// The instructions of x86 by the width of a vector: the names end in the width, as those of the kernels do.
global using Convert512 = System.Runtime.Intrinsics.X86.Avx512F;
global using Convert256 = System.Runtime.Intrinsics.X86.Avx;
global using Convert128 = System.Runtime.Intrinsics.X86.Sse2;
global using Integers512 = System.Runtime.Intrinsics.X86.Avx512BW;
global using Integers256 = System.Runtime.Intrinsics.X86.Avx2;
global using Integers128 = System.Runtime.Intrinsics.X86.Sse2;
global using Pack512 = System.Runtime.Intrinsics.X86.Avx512BW;
global using Pack256 = System.Runtime.Intrinsics.X86.Avx2;
global using Pack128 = System.Runtime.Intrinsics.X86.Sse41;

namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
#if BYTES

    /// <summary>Whether a word is the least, which NaN and what int does not hold have become. With 512 bits there are masks; else the bits of a mask are one instruction, and comparing it with 0 is two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasLeast(Vector512<short> words) => Vector512.EqualsAny(words, Vector512.Create(short.MinValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasLeast(Vector256<short> words) => Vector256.Equals(words, Vector256.Create(short.MinValue)).AsByte().ExtractMostSignificantBits() != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasLeast(Vector128<short> words) => Vector128.Equals(words, Vector128.Create(short.MinValue)).AsByte().ExtractMostSignificantBits() != 0;
#endif
#if BYTES || STEPS

    /// <summary>Four bytes at a time, in the order of the elements: packing works in lanes of 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> InOrder(Vector512<byte> packed) => Convert512.PermuteVar16x32(packed.AsInt32(), Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> InOrder(Vector256<byte> packed) => Integers256.PermuteVar8x32(packed.AsInt32(), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsByte();

    private static Vector128<byte> InOrder(Vector128<byte> packed) => packed;
#endif
#if WORDS

    /// <summary>Four words at a time, in the order of the elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> InOrder(Vector512<ushort> packed) => Convert512.PermuteVar8x64(packed.AsInt64(), Vector512.Create(0L, 2, 4, 6, 1, 3, 5, 7)).AsUInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> InOrder(Vector256<ushort> packed) => Integers256.Permute4x64(packed.AsInt64(), 0b11_01_10_00).AsUInt16();

    private static Vector128<ushort> InOrder(Vector128<ushort> packed) => packed;
#endif
}
