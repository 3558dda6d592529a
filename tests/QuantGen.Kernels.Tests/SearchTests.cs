using System;
using System.Linq;

namespace QuantGen.Kernels.Tests;

/// <summary>The code of a value is the number of thresholds that it reaches: with tables in registers, where the processor has them, and one by one.</summary>
public sealed class SearchTests
{
    private const float Factor = 4;

    /// <summary>Sizes of the index around those of one table, of the most tables and beyond.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(256)]
    [InlineData(731)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(3000)]
    public void Codes_are_counts_of_thresholds(int places)
    {
        var random = new Random(places);
        foreach (int codes in new[] { 2, 3, 128, 129, 130, 255, 256 }.Where(codes => codes <= places))
        {
            float offset = random.Next(places);
            float[] reached = [.. Enumerable.Range(1, places - 2).OrderBy(_ => random.Next()).Take(codes - 1).Order().Select(place => (place - offset + ((random.Next(1023) + 1) / 1024f)) / Factor)];
            float[] thresholds = [.. reached, float.NaN];
            int nan = random.Next(codes), first = random.Next(256);
            byte[] index = Kernels.SearchIndex(thresholds, Factor, offset, places, nan);
            float[] values = [.. reached, .. reached.Select(MathF.BitDecrement), .. reached.Select(MathF.BitIncrement), float.NaN, float.NegativeInfinity, float.PositiveInfinity, float.MinValue, float.MaxValue, -0f, .. Noise(random, places, offset)];
            random.Shuffle(values);
            foreach (int length in new[] { 0, 1, 63, 64, 255, 256, 257, 320, values.Length })
            {
                byte[] found = new byte[length + 1];
                Kernels.Search(values.AsSpan(0, length), found.AsSpan(0, length), thresholds, index, Factor, offset, first);
                for (int i = 0; i < length; i++)
                {
                    int expected = float.IsNaN(values[i]) ? nan : reached.Count(threshold => values[i] >= threshold);
                    if ((byte)(expected + first) != found[i])
                        Assert.Fail(FormattableString.Invariant($"{places} places, {codes} codes, element {i} of {length}: {values[i]:R} has the code {found[i]} instead of {(byte)(expected + first)}"));
                }

                Assert.Equal(0, found[length]);
            }
        }
    }

    private static float[] Noise(Random random, int places, float offset) =>
        [.. Enumerable.Range(0, 700).Select(i => i % 5 == 0 ? BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)) : (((float)random.NextDouble() * (places + 4)) - 2 - offset) / Factor)];
}
