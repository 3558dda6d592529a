namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;

internal abstract partial class Kernels
{
    /// <summary>The codes of a row that are unpacked at a time, and the rows of inputs.</summary>
    private const int UnpackedCodes = 1024, UnpackedOutputs = 256, UnpackedInputs = 4 * UnpackedCodes / UnpackedOutputs;

    /// <summary>The most codes of a byte that lie before the first of a row.</summary>
    private const int BeforeRow = 8;

    /// <summary>Adds the products of inputs and a row of packed weights to each sum: four rows at a time are unpacked, in parts.</summary>
    /// <param name="input">The inputs.</param>
    /// <param name="packed">The weights of all outputs.</param>
    /// <param name="first">The first output.</param>
    /// <param name="sums">The sums of the outputs from there on.</param>
    /// <param name="bits">The bits of a weight: 1, 2 or 4.</param>
    /// <param name="isSigned">Whether weights have a sign.</param>
    /// <param name="isBipolar">Whether a bit is −1 or 1.</param>
    public static void AddPackedRows<TInput, TWeight>(ReadOnlySpan<TInput> input, ReadOnlySpan<byte> packed, int first, Span<int> sums, int bits, bool isSigned, bool isBipolar)
        where TInput : unmanaged
        where TWeight : unmanaged
    {
        Span<TWeight> codes = stackalloc TWeight[4 * UnpackedCodes + BeforeRow];
        for (int o = 0; o < sums.Length; o += 4)
        {
            int rows = Math.Min(4, sums.Length - o);
            for (int i = 0; i < input.Length; i += UnpackedCodes)
            {
                int length = Math.Min(UnpackedCodes, input.Length - i);
                // What lies before a row in its byte is unpacked over the end of the row before it, which comes next.
                for (int row = rows - 1; row >= 0; row--)
                    UnpackRow(packed, (long)(first + o + row) * input.Length + i, codes, row * length, length, bits, isSigned, isBipolar);
                AddRows(input.Slice(i, length), (ReadOnlySpan<TWeight>)codes.Slice(BeforeRow, rows * length), sums.Slice(o, rows));
            }
        }
    }

    /// <summary>The same with the weights of one input adjacent.</summary>
    public static void AddPackedColumns<TInput, TWeight>(ReadOnlySpan<TInput> input, ReadOnlySpan<byte> packed, int stride, int first, Span<int> sums, int bits, bool isSigned, bool isBipolar)
        where TInput : unmanaged
        where TWeight : unmanaged
    {
        Span<TWeight> codes = stackalloc TWeight[UnpackedInputs * UnpackedOutputs + BeforeRow];
        for (int o = 0; o < sums.Length; o += UnpackedOutputs)
        {
            int length = Math.Min(UnpackedOutputs, sums.Length - o);
            for (int i = 0; i < input.Length; i += UnpackedInputs)
            {
                int rows = Math.Min(UnpackedInputs, input.Length - i);
                for (int row = rows - 1; row >= 0; row--)
                    UnpackRow(packed, (long)(i + row) * stride + first + o, codes, row * length, length, bits, isSigned, isBipolar);
                AddColumns(input.Slice(i, rows), (ReadOnlySpan<TWeight>)codes.Slice(BeforeRow, rows * length), length, sums.Slice(o, length));
            }
        }
    }

    /// <summary>Unpacks codes from a place on, which may lie inside of a byte.</summary>
    private static void UnpackRow<TWeight>(ReadOnlySpan<byte> packed, long place, Span<TWeight> codes, int at, int length, int bits, bool isSigned, bool isBipolar)
        where TWeight : unmanaged
    {
        int before = (int)(place * bits % 8) / bits;
        ReadOnlySpan<byte> source = packed.Slice((int)(place * bits / 8));
        Span<TWeight> row = codes.Slice(BeforeRow + at - before, before + length);
#if SIGNS
        if (isBipolar)
        {
            UnpackSigns(source, MemoryMarshal.Cast<TWeight, sbyte>(row));
            return;
        }
#endif
        Unpack(source, row, bits, isSigned);
    }
}
