namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Arm = System.Runtime.Intrinsics.Arm;
using X86 = System.Runtime.Intrinsics.X86;

internal abstract partial class Kernels
{
    /// <summary>Adds the products of inputs and a row of weights to each sum; all codes are bytes. Sums wrap, so that only the last one has to fit an int.</summary>
    public static void AddRows<TInput, TWeight>(ReadOnlySpan<TInput> input, ReadOnlySpan<TWeight> rows, Span<int> sums)
        where TInput : unmanaged
        where TWeight : unmanaged
    {
        ref byte from = ref Unsafe.As<TInput, byte>(ref MemoryMarshal.GetReference(input)), weights = ref Unsafe.As<TWeight, byte>(ref MemoryMarshal.GetReference(rows));
        ref int to = ref MemoryMarshal.GetReference(sums);
        // With a correction of each weight 256 bits are slower than pairs in 512 bits, and without one as fast.
        bool corrects = typeof(TInput) == typeof(TWeight);
        if (Vector512.IsHardwareAccelerated && Integers512.IsSupported && (corrects || !HasDots256) && input.Length >= Step512)
            Rows512<TInput, TWeight>(ref from, ref weights, ref to, input.Length, sums.Length);
        else if (Integers256.IsSupported && input.Length >= Step256)
            Rows256<TInput, TWeight>(ref from, ref weights, ref to, input.Length, sums.Length);
        else if (Vector128.IsHardwareAccelerated && input.Length >= Step128)
            Rows128<TInput, TWeight>(ref from, ref weights, ref to, input.Length, sums.Length);
        else
            RowsOneByOne<TInput, TWeight>(ref from, ref weights, ref to, input.Length, sums.Length);
    }

    /// <summary>The same with the weights of one input adjacent, and so many weights of further outputs behind them.</summary>
    public static void AddColumns<TInput, TWeight>(ReadOnlySpan<TInput> input, ReadOnlySpan<TWeight> kernel, int stride, Span<int> sums)
        where TInput : unmanaged
        where TWeight : unmanaged
    {
        ref byte from = ref Unsafe.As<TInput, byte>(ref MemoryMarshal.GetReference(input)), weights = ref Unsafe.As<TWeight, byte>(ref MemoryMarshal.GetReference(kernel));
        ref int to = ref MemoryMarshal.GetReference(sums);
        int done = 0;
        if (Vector512.IsHardwareAccelerated && Integers512.IsSupported)
            done = Columns512<TInput, TWeight>(ref from, ref weights, ref to, input.Length, stride, done, sums.Length);
        if (Integers256.IsSupported)
            done = Columns256<TInput, TWeight>(ref from, ref weights, ref to, input.Length, stride, done, sums.Length);
        if (Vector128.IsHardwareAccelerated)
            done = Columns128<TInput, TWeight>(ref from, ref weights, ref to, input.Length, stride, done, sums.Length);
        for (; done < sums.Length; done++)
        {
            int sum = Unsafe.Add(ref to, done);
            for (int i = 0; i < input.Length; i++)
                sum = unchecked(sum + Code<TInput>(ref from, (nuint)i) * Code<TWeight>(ref weights, (nuint)i * (nuint)stride + (nuint)done));
            Unsafe.Add(ref to, done) = sum;
        }
    }

    /// <summary>The sum of codes.</summary>
    public static int Total<T>(ReadOnlySpan<T> codes)
        where T : unmanaged => Total<T>(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(codes)), codes.Length);

    private static int Total<T>(ref byte from, int length)
    {
        int sum = 0;
        for (int i = 0; i < length; i++)
            sum = unchecked(sum + Code<T>(ref from, (nuint)i));
        return sum;
    }

    private static void RowsOneByOne<TInput, TWeight>(ref byte input, ref byte rows, ref int sums, int inputs, int outputs)
    {
        for (int o = 0; o < outputs; o++)
        {
            int sum = Unsafe.Add(ref sums, o);
            for (int i = 0; i < inputs; i++)
                sum = unchecked(sum + Code<TInput>(ref input, (nuint)i) * Code<TWeight>(ref rows, (nuint)o * (nuint)inputs + (nuint)i));
            Unsafe.Add(ref sums, o) = sum;
        }
    }

    /// <summary>A code of one byte, with or without a sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Code<T>(ref byte from, nuint i) => typeof(T) == typeof(sbyte) ? unchecked((sbyte)Unsafe.Add(ref from, i)) : Unsafe.Add(ref from, i);

    /// <summary>Whether one instruction adds the products of four bytes to an integer. It takes bytes with and without a sign on x86, and of one kind on Arm.</summary>
    private static bool HasDots512 => false;

    private static bool HasDots256 =>
#if NATIVE_MIN_MAX
        X86.AvxVnni.IsSupported;
#else
        false;
#endif

    private static bool HasDots128 => HasDots256 || Arm.Dp.IsSupported;

    /// <summary>The bytes of a step.</summary>
    private static int Step512 => HasDots512 ? Vector512<byte>.Count : Vector512<short>.Count;

    private static int Step256 => HasDots256 ? Vector256<byte>.Count : Vector256<short>.Count;

    private static int Step128 => HasDots128 ? Vector128<byte>.Count : Vector128<short>.Count;

    /// <summary>
    /// What an instruction for products of bytes adds too much to the sum of a row: the inputs times 128 or −128. A kind of byte that it does not take becomes the other one by 128 more or less,
    /// which is done to the weights, so that all sums have one correction.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Excess<TInput, TWeight>(ref byte input, int inputs) => (Arm.Dp.IsSupported ? typeof(TInput) == typeof(TWeight) : typeof(TInput) != typeof(TWeight)) ? 0
        : unchecked(Total<TInput>(ref input, inputs) * (typeof(TWeight) == typeof(sbyte) ? 128 : -128));

    /// <summary>The bytes of a step as they are, or as integers of 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LoadStep512<T>(ref byte from, nuint i) => Widen512<T>(ref from, i).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LoadStep256<T>(ref byte from, nuint i) => HasDots256 ? Vector256.LoadUnsafe(ref from, i) : Widen256<T>(ref from, i).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LoadStep128<T>(ref byte from, nuint i) => HasDots128 ? Vector128.LoadUnsafe(ref from, i) : Widen128<T>(ref from, i).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Widen512<T>(ref byte from, nuint i) => typeof(T) == typeof(sbyte)
        ? Integers512.ConvertToVector512Int16(Vector256.LoadUnsafe(ref from, i).AsSByte())
        : Integers512.ConvertToVector512Int16(Vector256.LoadUnsafe(ref from, i));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen256<T>(ref byte from, nuint i) => typeof(T) == typeof(sbyte)
        ? Integers256.ConvertToVector256Int16(Vector128.LoadUnsafe(ref from, i).AsSByte())
        : Integers256.ConvertToVector256Int16(Vector128.LoadUnsafe(ref from, i));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Widen128<T>(ref byte from, nuint i) => WidenLower<T>(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, i))).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> WidenLower<T>(Vector128<byte> codes) => typeof(T) == typeof(sbyte) ? Vector128.WidenLower(codes.AsSByte()) : Vector128.WidenLower(codes).AsInt16();

    /// <summary>Adds the products of a step to sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> AddProducts<TInput, TWeight>(Vector512<int> sums, Vector512<byte> input, Vector512<byte> weights) => sums + Pairs(input.AsInt16(), weights.AsInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> AddProducts<TInput, TWeight>(Vector256<int> sums, Vector256<byte> input, Vector256<byte> weights)
    {
#if NATIVE_MIN_MAX
        if (HasDots256)
        {
            if (typeof(TInput) == typeof(TWeight))
                weights ^= Vector256.Create((byte)0x80);
            return typeof(TInput) == typeof(byte) ? X86.AvxVnni.MultiplyWideningAndAdd(sums, input, weights.AsSByte()) : X86.AvxVnni.MultiplyWideningAndAdd(sums, weights, input.AsSByte());
        }
#endif
        return sums + Pairs(input.AsInt16(), weights.AsInt16());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> AddProducts<TInput, TWeight>(Vector128<int> sums, Vector128<byte> input, Vector128<byte> weights)
    {
        if (Arm.Dp.IsSupported)
        {
            if (typeof(TInput) != typeof(TWeight))
                weights ^= Vector128.Create((byte)0x80);
            return typeof(TInput) == typeof(byte) ? Arm.Dp.DotProduct(sums.AsUInt32(), input, weights).AsInt32() : Arm.Dp.DotProduct(sums, input.AsSByte(), weights.AsSByte());
        }
#if NATIVE_MIN_MAX
        if (HasDots256)
        {
            if (typeof(TInput) == typeof(TWeight))
                weights ^= Vector128.Create((byte)0x80);
            return typeof(TInput) == typeof(byte) ? X86.AvxVnni.MultiplyWideningAndAdd(sums, input, weights.AsSByte()) : X86.AvxVnni.MultiplyWideningAndAdd(sums, weights, input.AsSByte());
        }
#endif
        return sums + Pairs(input.AsInt16(), weights.AsInt16());
    }

    /// <summary>The sums of the products of two neighbours. No sum of two products of bytes overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Pairs(Vector512<short> a, Vector512<short> b) => Integers512.MultiplyAddAdjacent(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pairs(Vector256<short> a, Vector256<short> b) => Integers256.MultiplyAddAdjacent(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Pairs(Vector128<short> a, Vector128<short> b)
    {
        if (Integers128.IsSupported)
            return Integers128.MultiplyAddAdjacent(a, b);
        if (Arm.AdvSimd.Arm64.IsSupported)
            return Arm.AdvSimd.Arm64.AddPairwise(Arm.AdvSimd.MultiplyWideningLower(a.GetLower(), b.GetLower()), Arm.AdvSimd.MultiplyWideningUpper(a, b));
        Vector128<int> evenA = (a.AsInt32() << 16) >> 16, evenB = (b.AsInt32() << 16) >> 16;
        return evenA * evenB + (a.AsInt32() >> 16) * (b.AsInt32() >> 16);
    }

    /// <summary>The weights of two inputs, in turn, of as many outputs as a vector has integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Alternate512<T>(ref byte first, ref byte second, nuint i)
    {
        Vector128<byte> a = Vector128.LoadUnsafe(ref first, i), b = Vector128.LoadUnsafe(ref second, i);
        Vector256<byte> pairs = Vector256.Create(Integers128.UnpackLow(a, b), Integers128.UnpackHigh(a, b));
        return typeof(T) == typeof(sbyte) ? Integers512.ConvertToVector512Int16(pairs.AsSByte()) : Integers512.ConvertToVector512Int16(pairs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Alternate256<T>(ref byte first, ref byte second, nuint i)
    {
        Vector128<byte> a = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, i))).AsByte(), b = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref second, i))).AsByte();
        Vector128<byte> pairs = Integers128.UnpackLow(a, b);
        return typeof(T) == typeof(sbyte) ? Integers256.ConvertToVector256Int16(pairs.AsSByte()) : Integers256.ConvertToVector256Int16(pairs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Alternate128<T>(ref byte first, ref byte second, nuint i)
    {
        Vector128<byte> a = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, i))).AsByte(), b = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref second, i))).AsByte();
        // An integer of 16 bits from each byte, and the second one 16 bits above the first.
        Vector128<short> low = WidenLower<T>(a), high = WidenLower<T>(b);
        return (Vector128.WidenLower(low.AsUInt16()) | Vector128.WidenLower(high.AsUInt16()) << 16).AsInt16();
    }
}
