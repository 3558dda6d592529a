using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Intrinsics;
using QuantGen.Conformance.Laws;

namespace QuantGen.Kernels.Tests.Stochastic;

/// <summary>The generator of random words, one at a time and at each width, is Threefry-2x32 of 13 rounds.</summary>
public sealed class RandomWordTests
{
    private delegate int Fill(ulong seed, ulong firstIndex, ref uint to, int i, int length);

    /// <summary>The vectors of Random123. The counters of the last two have 64 bits and ours 63, so the definition stands between them and the kernel.</summary>
    [Theory]
    [InlineData(0x00000000U, 0x00000000U, 0x00000000U, 0x00000000U, 0x9D1C5EC6U, 0x8BD50731U)]
    [InlineData(0xFFFFFFFFU, 0xFFFFFFFFU, 0xFFFFFFFFU, 0xFFFFFFFFU, 0xFD36D048U, 0x2D17272CU)]
    [InlineData(0x243F6A88U, 0x85A308D3U, 0x13198A2EU, 0x03707344U, 0xBA3E4725U, 0xF27D669EU)]
    public void Published_vectors(uint counter0, uint counter1, uint key0, uint key1, uint first, uint second)
    {
        Assert.Equal((first, second), Threefry.Words(counter0, counter1, key0, key1, rounds: 13));
        if (counter1 > int.MaxValue)
            return;
        (ulong seed, ulong index) = (key0 | ((ulong)key1 << 32), (counter0 | ((ulong)counter1 << 32)) << 1);
        Assert.Equal((first, second), (Kernels.RandomWord(seed, index), Kernels.RandomWord(seed, index + 1)));
    }

    /// <summary>Every bit of seed and index alone, and many at once.</summary>
    [Fact]
    public void One_word_is_that_of_the_definition()
    {
        var random = new Random(1);
        for (int bit = 0; bit < 64; bit++)
        {
            Same(1UL << bit, 0);
            Same(0, 1UL << bit);
            Same(~(1UL << bit), ulong.MaxValue);
        }

        for (int i = 0; i < 100_000; i++)
            Same(Any(random), Any(random));

        static void Same(ulong seed, ulong index)
        {
            if (Threefry.Word(seed, index) != Kernels.RandomWord(seed, index))
                Assert.Fail(FormattableString.Invariant($"seed {seed}, index {index}: {Kernels.RandomWord(seed, index):X8} instead of {Threefry.Word(seed, index):X8}"));
        }
    }

    /// <summary>The known answers at the begin of a row of words; and each length and first index, also where the low half of the counter wraps, and the index.</summary>
    [Fact]
    public void Many_words_are_those_of_the_definition()
    {
        uint[] zeros = new uint[100];
        Kernels.FillWords(0, 0, zeros);
        Assert.Equal((0x9D1C5EC6U, 0x8BD50731U), (zeros[0], zeros[1]));
        var random = new Random(2);
        foreach (ulong firstIndex in FirstIndices)
        {
            foreach (int length in Enumerable.Range(0, 140).Concat([1023, 1024, 1025]))
            {
                ulong seed = Any(random);
                uint[] words = new uint[length + 3];
                Kernels.FillWords(seed, firstIndex, words.AsSpan(1, length));
                Same(seed, firstIndex, words.AsSpan(1, length));
                Assert.Equal((0U, 0U, 0U), (words[0], words[length + 1], words[length + 2]));
            }
        }
    }

    /// <summary>Each width on its own, from an element in the middle on: whole vectors, and none beyond. The low half of no counter wraps.</summary>
    [Theory]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    public void Words_of_a_width(int bits)
    {
        if (!(bits == 128 ? Vector128.IsHardwareAccelerated : bits == 256 ? Vector256.IsHardwareAccelerated : Vector512.IsHardwareAccelerated))
            return;
        Fill fill = typeof(Kernels).GetMethod(FormattableString.Invariant($"FillWords{bits}"), BindingFlags.NonPublic | BindingFlags.Static)!.CreateDelegate<Fill>();
        int step = bits / 4;
        foreach (ulong firstIndex in (ulong[])[4, 6, (1UL << 33) - 400, (1UL << 33) + 4, ulong.MaxValue - 399, 0x123456789ABCDEF0])
        {
            for (int length = 0; length < 3 * step; length++)
            {
                uint[] words = new uint[length + 5];
                int end = fill(99, unchecked(firstIndex - 4), ref words[0], 4, length + 4);
                Assert.Equal(4 + (length / step * step), end);
                Same(99, firstIndex, words.AsSpan(4, end - 4));
                Assert.All(words.Take(4).Concat(words.Skip(end)), word => Assert.Equal(0U, word));
            }
        }
    }

    /// <summary>A machine without 512 bits does not run their interleaving; the order of the counters is what it undoes, 128 bits at a time: the low halves first.</summary>
    [Theory]
    [InlineData(512)]
    [InlineData(256)]
    [InlineData(128)]
    public void Order_of_the_counters(int bits)
    {
        object counters = typeof(Kernels).GetProperty(FormattableString.Invariant($"Counters{bits}"), BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        int count = bits / 32;
        uint[] values = [.. Enumerable.Range(0, count).Select(i => counters switch { Vector512<uint> vector => vector[i], Vector256<uint> vector => vector[i], _ => ((Vector128<uint>)counters)[i] })];
        int[] order = [.. Enumerable.Range(0, count / 4).SelectMany(lane => new[] { 4 * lane, (4 * lane) + 1 }), .. Enumerable.Range(0, count / 4).SelectMany(lane => new[] { (4 * lane) + 2, (4 * lane) + 3 })];
        Assert.Equal(Enumerable.Range(0, count).Select(i => (uint)i), order.Select(place => values[place]));
    }

    private static ulong[] FirstIndices => [0, 1, 2, 7, (1UL << 33) - 50, (1UL << 33) - 33, (1UL << 33) - 2, ulong.MaxValue - 60, ulong.MaxValue - 31, ulong.MaxValue, 0x123456789ABCDEF0];

    private static void Same(ulong seed, ulong firstIndex, ReadOnlySpan<uint> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            uint expected = Threefry.Word(seed, unchecked(firstIndex + (ulong)i));
            if (words[i] != expected)
                Assert.Fail(FormattableString.Invariant($"seed {seed}, first index {firstIndex}, element {i} of {words.Length}: {words[i]:X8} instead of {expected:X8}"));
        }
    }

    private static ulong Any(Random random) => unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
}
