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
#if STOCHASTIC

    /// <summary>The counters of a vector whose pairs of words <see cref="LowPairs(Vector512{uint}, Vector512{uint})"/> and its counterpart bring into order.</summary>
    private static Vector512<uint> Counters512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0U, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15);
    }

    private static Vector256<uint> Counters256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0U, 1, 4, 5, 2, 3, 6, 7);
    }

    private static Vector128<uint> Counters128
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(0U, 1, 2, 3);
    }

    /// <summary>The first word of each counter and then its second one, for the first half of the counters. The instruction interleaves halves of 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector512<uint> LowPairs(Vector512<uint> first, Vector512<uint> second) => Convert512.UnpackLow(first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector256<uint> LowPairs(Vector256<uint> first, Vector256<uint> second) => Integers256.UnpackLow(first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector128<uint> LowPairs(Vector128<uint> first, Vector128<uint> second) => Pairs(Vector128.WidenLower(first), Vector128.WidenLower(second));

    /// <summary>The same for the second half of the counters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector512<uint> HighPairs(Vector512<uint> first, Vector512<uint> second) => Convert512.UnpackHigh(first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector256<uint> HighPairs(Vector256<uint> first, Vector256<uint> second) => Integers256.UnpackHigh(first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector128<uint> HighPairs(Vector128<uint> first, Vector128<uint> second) => Pairs(Vector128.WidenUpper(first), Vector128.WidenUpper(second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Pairs(Vector128<ulong> first, Vector128<ulong> second) => (first | second << 32).AsUInt32();

    /// <summary>The larger of a bound and a number, or NaN: the instruction returns its second operand where one of the two is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector512<float> MaxOrNaN(Vector512<float> bound, Vector512<float> value) => Convert512.Max(bound, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector256<float> MaxOrNaN(Vector256<float> bound, Vector256<float> value) => Convert256.Max(bound, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector128<float> MaxOrNaN(Vector128<float> bound, Vector128<float> value) => Convert128.IsSupported ? Convert128.Max(bound, value) : Vector128.Max(bound, value);

    /// <summary>The smaller of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector512<float> MinOrNaN(Vector512<float> bound, Vector512<float> value) => Convert512.Min(bound, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector256<float> MinOrNaN(Vector256<float> bound, Vector256<float> value) => Convert256.Min(bound, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector128<float> MinOrNaN(Vector128<float> bound, Vector128<float> value) => Convert128.IsSupported ? Convert128.Min(bound, value) : Vector128.Min(bound, value);

    /// <summary>Numbers up to 2^31 in magnitude as integers: the nearest, or on Arm those toward 0. 2^31 becomes int.MinValue, whose bits are those of the unsigned number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector512<int> ToInt32(Vector512<float> integers) => Convert512.ConvertToVector512Int32(integers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector256<int> ToInt32(Vector256<float> integers) => Convert256.ConvertToVector256Int32(integers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector128<int> ToInt32(Vector128<float> integers) => Convert128.IsSupported ? Convert128.ConvertToVector128Int32(integers)
        : Vector128.ConvertToInt32(integers) - Vector128.Equals(integers, Vector128.Create(2147483648f)).AsInt32();

    /// <summary>The least integers that are not below numbers of up to 2^31 in magnitude; 2^31 may change its sign, which <see cref="ToInt32(Vector128{float})"/> does not tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector512<int> CeilingToInt32(Vector512<float> numbers) =>
#if NATIVE_MIN_MAX
        Convert512.ConvertToVector512Int32(numbers, System.Runtime.Intrinsics.X86.FloatRoundingMode.ToPositiveInfinity);
#else
        ToInt32(Vector512.Ceiling(numbers));
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector256<int> CeilingToInt32(Vector256<float> numbers) => ToInt32(Vector256.Ceiling(numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static Vector128<int> CeilingToInt32(Vector128<float> numbers)
    {
        if (!Convert128.IsSupported || Pack128.IsSupported)
            return ToInt32(Vector128.Ceiling(numbers));
        Vector128<float> toward0 = Convert128.ConvertToVector128Single(Convert128.ConvertToVector128Int32WithTruncation(numbers));
        return ToInt32(toward0 + (Vector128.LessThan(toward0, numbers) & Vector128.Create(1f)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Rotate(Vector512<uint> words, int bits) => Convert512.RotateLeftVariable(words, Vector512.Create((uint)bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Rotate(Vector256<uint> words, int bits) => words << bits | words >> (32 - bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Rotate(Vector128<uint> words, int bits) => words << bits | words >> (32 - bits);
#endif
#if BYTES || STEPS || SEARCH

    /// <summary>Four bytes at a time, in the order of the elements: packing works in lanes of 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> InOrder(Vector512<byte> packed) => Convert512.PermuteVar16x32(packed.AsInt32(), Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> InOrder(Vector256<byte> packed) => Integers256.PermuteVar8x32(packed.AsInt32(), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsByte();

    private static Vector128<byte> InOrder(Vector128<byte> packed) => packed;
#endif
#if BYTES || STEPS

    /// <summary>Whether one instruction looks up 64 bytes. The class has no name here, because a compilation may not need it.</summary>
    private static bool HasLookup512 => System.Runtime.Intrinsics.X86.Avx512Vbmi.IsSupported;

    /// <summary>The low bytes of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LowBytes(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d) => HasLookup512
        ? LowBytes(a, b).WithUpper(LowBytes(c, d).GetLower())
        : Vector512.Narrow(Vector512.Narrow(a, b), Vector512.Narrow(c, d)).AsByte();

    /// <summary>Every fourth of 128 bytes, in the lower half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LowBytes(Vector512<int> a, Vector512<int> b)
    {
        Vector512<byte> fourth = Vector512.Create(
            0x0C080400U, 0x1C181410, 0x2C282420, 0x3C383430, 0x4C484440, 0x5C585450, 0x6C686460, 0x7C787470, 0x0C080400, 0x1C181410, 0x2C282420, 0x3C383430, 0x4C484440, 0x5C585450, 0x6C686460, 0x7C787470).AsByte();
        return System.Runtime.Intrinsics.X86.Avx512Vbmi.PermuteVar64x8x2(a.AsByte(), fourth, b.AsByte());
    }

    /// <summary>Stores them. Two halves save an operation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLowBytes(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref byte to, nuint i)
    {
        if (HasLookup512)
        {
            LowBytes(a, b).GetLower().StoreUnsafe(ref to, i);
            LowBytes(c, d).GetLower().StoreUnsafe(ref to, i + (nuint)Vector256<byte>.Count);
        }
        else
        {
            LowBytes(a, b, c, d).StoreUnsafe(ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLowBytes(Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d, ref byte to, nuint i) => LowBytes(a, b, c, d).StoreUnsafe(ref to, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLowBytes(Vector128<int> a, Vector128<int> b, Vector128<int> c, Vector128<int> d, ref byte to, nuint i) => LowBytes(a, b, c, d).StoreUnsafe(ref to, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LowBytes(Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d) => Vector256.Narrow(Vector256.Narrow(a, b), Vector256.Narrow(c, d)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LowBytes(Vector128<int> a, Vector128<int> b, Vector128<int> c, Vector128<int> d) => Vector128.Narrow(Vector128.Narrow(a, b), Vector128.Narrow(c, d)).AsByte();
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
