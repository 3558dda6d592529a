namespace QuantGen.Kernels;

using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>Random words that are kept on the stack.</summary>
    protected const int WordBlock = 1024;

    /// <summary>As many words one by one take as long as a step of vectors.</summary>
    private const int Few = 4;

    /// <summary>The random words of an index and those that follow it.</summary>
    internal static void FillWords(ulong seed, ulong firstIndex, Span<uint> words)
    {
        int i = 0;
        // A vector begins with the first of two words.
        if ((firstIndex & 1) != 0 && words.Length > 0)
            words[i++] = RandomWord(seed, firstIndex);
        while (i < words.Length)
        {
            int end = EndOfHalf(firstIndex, i, words.Length);
            FillWordsOfHalf(seed, unchecked(firstIndex + (ulong)i), words.Slice(i, end - i));
            i = end;
        }
    }

    /// <summary>The end of those elements whose counters have the same high half as that of an even index. Vectors count in the low half alone.</summary>
    private protected static int EndOfHalf(ulong firstIndex, int i, int length)
    {
        uint low = unchecked((uint)(unchecked(firstIndex + (ulong)i) >> 1));
        return (int)Math.Min(i + (2 * ((1L << 32) - low)), length);
    }

    private static void FillWordsOfHalf(ulong seed, ulong firstIndex, Span<uint> words)
    {
        int i = 0;
        ref uint to = ref MemoryMarshal.GetReference(words);
        if (Vector512.IsHardwareAccelerated)
            i = FillWords512(seed, firstIndex, ref to, i, words.Length);
        if (Vector256.IsHardwareAccelerated)
            i = FillWords256(seed, firstIndex, ref to, i, words.Length);
        if (Vector128.IsHardwareAccelerated)
            i = FillWords128(seed, firstIndex, ref to, i, words.Length);
        if (Vector128.IsHardwareAccelerated && words.Length - i >= Few)
        {
            // A step of the smallest vectors, of which not all words are needed.
            Span<uint> rest = stackalloc uint[8 * Vector128<uint>.Count];
            FillWords128(seed, unchecked(firstIndex + (ulong)i), ref rest[0], 0, rest.Length);
            rest.Slice(0, words.Length - i).CopyTo(words.Slice(i));
            return;
        }

        for (; i < words.Length; i++)
            words[i] = RandomWord(seed, unchecked(firstIndex + (ulong)i));
    }
}
