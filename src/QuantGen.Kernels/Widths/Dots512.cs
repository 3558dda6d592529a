namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>Adds the products of rows that have at least a step. Four rows at a time read the inputs once, and their sums do not wait for each other.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Rows512<TInput, TWeight>(ref byte input, ref byte rows, ref int sums, int inputs, int outputs)
    {
        nuint step = (nuint)Step512, length = (nuint)inputs, whole = length - length % step;
        // The inputs behind the last whole step, with 0 before them, so that products of their row count once.
        Span<byte> rest = stackalloc byte[Vector512<byte>.Count];
        rest.Clear();
        ref byte last = ref MemoryMarshal.GetReference(rest);
        for (nuint i = whole; i < length; i++)
            Unsafe.Add(ref last, i + step - length) = Unsafe.Add(ref input, i);
        Vector512<byte> end = LoadStep512<TInput>(ref last, 0);
        int excess = HasDots512 ? Excess<TInput, TWeight>(ref input, inputs) : 0;
        int o = 0;
        for (; o <= outputs - 4; o += 4)
        {
            ref byte first = ref Unsafe.Add(ref rows, (nuint)o * length), second = ref Unsafe.Add(ref first, length), third = ref Unsafe.Add(ref second, length), fourth = ref Unsafe.Add(ref third, length);
            Vector512<int> a = Vector512<int>.Zero, b = a, c = a, d = a;
            for (nuint i = 0; i < whole; i += step)
            {
                Vector512<byte> x = LoadStep512<TInput>(ref input, i);
                a = AddProducts<TInput, TWeight>(a, x, LoadStep512<TWeight>(ref first, i));
                b = AddProducts<TInput, TWeight>(b, x, LoadStep512<TWeight>(ref second, i));
                c = AddProducts<TInput, TWeight>(c, x, LoadStep512<TWeight>(ref third, i));
                d = AddProducts<TInput, TWeight>(d, x, LoadStep512<TWeight>(ref fourth, i));
            }

            if (whole < length)
            {
                a = AddProducts<TInput, TWeight>(a, end, LoadStep512<TWeight>(ref first, length - step));
                b = AddProducts<TInput, TWeight>(b, end, LoadStep512<TWeight>(ref second, length - step));
                c = AddProducts<TInput, TWeight>(c, end, LoadStep512<TWeight>(ref third, length - step));
                d = AddProducts<TInput, TWeight>(d, end, LoadStep512<TWeight>(ref fourth, length - step));
            }

            ref int to = ref Unsafe.Add(ref sums, o);
            to = unchecked(to + Vector512.Sum(a) - excess);
            Unsafe.Add(ref to, 1) = unchecked(Unsafe.Add(ref to, 1) + Vector512.Sum(b) - excess);
            Unsafe.Add(ref to, 2) = unchecked(Unsafe.Add(ref to, 2) + Vector512.Sum(c) - excess);
            Unsafe.Add(ref to, 3) = unchecked(Unsafe.Add(ref to, 3) + Vector512.Sum(d) - excess);
        }

        for (; o < outputs; o++)
        {
            ref byte row = ref Unsafe.Add(ref rows, (nuint)o * length);
            Vector512<int> a = Vector512<int>.Zero;
            for (nuint i = 0; i < whole; i += step)
                a = AddProducts<TInput, TWeight>(a, LoadStep512<TInput>(ref input, i), LoadStep512<TWeight>(ref row, i));
            if (whole < length)
                a = AddProducts<TInput, TWeight>(a, end, LoadStep512<TWeight>(ref row, length - step));
            Unsafe.Add(ref sums, o) = unchecked(Unsafe.Add(ref sums, o) + Vector512.Sum(a) - excess);
        }
    }

    /// <summary>Adds the products of columns from one on, and returns the first that is left: fewer than a vector has integers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Columns512<TInput, TWeight>(ref byte input, ref byte kernel, ref int sums, int inputs, int stride, int o, int outputs)
    {
        nuint count = (nuint)Vector512<int>.Count;
        for (; o <= outputs - 4 * Vector512<int>.Count; o += 4 * Vector512<int>.Count)
        {
            ref int to = ref Unsafe.Add(ref sums, o);
            Vector512<int> a = Vector512.LoadUnsafe(ref to), b = Vector512.LoadUnsafe(ref to, count), c = Vector512.LoadUnsafe(ref to, 2 * count), d = Vector512.LoadUnsafe(ref to, 3 * count);
            for (int i = 0; i < inputs; i += 2)
            {
                Vector512<short> x = Two512<TInput, TWeight>(ref input, ref kernel, i, inputs, stride, o, out nuint first, out nuint second);
                ref byte row = ref Unsafe.Add(ref kernel, first), next = ref Unsafe.Add(ref kernel, second);
                a += Pairs(x, Alternate512<TWeight>(ref row, ref next, 0));
                b += Pairs(x, Alternate512<TWeight>(ref row, ref next, count));
                c += Pairs(x, Alternate512<TWeight>(ref row, ref next, 2 * count));
                d += Pairs(x, Alternate512<TWeight>(ref row, ref next, 3 * count));
            }

            a.StoreUnsafe(ref to);
            b.StoreUnsafe(ref to, count);
            c.StoreUnsafe(ref to, 2 * count);
            d.StoreUnsafe(ref to, 3 * count);
        }

        for (; o <= outputs - Vector512<int>.Count; o += Vector512<int>.Count)
        {
            ref int to = ref Unsafe.Add(ref sums, o);
            Vector512<int> a = Vector512.LoadUnsafe(ref to);
            for (int i = 0; i < inputs; i += 2)
            {
                Vector512<short> x = Two512<TInput, TWeight>(ref input, ref kernel, i, inputs, stride, o, out nuint first, out nuint second);
                a += Pairs(x, Alternate512<TWeight>(ref Unsafe.Add(ref kernel, first), ref Unsafe.Add(ref kernel, second), 0));
            }

            a.StoreUnsafe(ref to);
        }

        return o;
    }

    /// <summary>Two inputs in turn, and where the weights of each begin. Behind the last input is 0, with the weights of the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Two512<TInput, TWeight>(ref byte input, ref byte kernel, int i, int inputs, int stride, int o, out nuint first, out nuint second)
    {
        first = (nuint)i * (nuint)stride + (nuint)o;
        second = i + 1 < inputs ? first + (nuint)stride : first;
        int next = i + 1 < inputs ? Code<TInput>(ref input, (nuint)i + 1) : 0;
        return Vector512.Create(unchecked((next << 16) | (ushort)Code<TInput>(ref input, (nuint)i))).AsInt16();
    }
}
