using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Conformance.Tests.Telephony;

/// <summary>A segment as the Recommendation prints it.</summary>
/// <param name="EndPoint">The value at its end.</param>
/// <param name="Intervals">The number of intervals and the size of each.</param>
/// <param name="FirstSignal">The character signal of its first interval, in bits.</param>
/// <param name="FirstOutput">The quantized value at the decoder output of its first interval.</param>
internal sealed record G711Segment(int EndPoint, (int Count, int Size)[] Intervals, string FirstSignal, int FirstOutput);

/// <summary>
/// ITU-T Recommendation G.711 (11/88), the tables of positive input values: 1a (A-law) and 2a (µ-law), typed in. The tables 1b and 2b for negative input values have the same numbers with a minus sign, and
/// the first bit of each character signal is 0.
/// </summary>
/// <param name="unit">The size of the table's unit in samples of 16 bits.</param>
/// <param name="inverted">The bits of a character signal that are inverted after the table. Table 2a has the µ-law with its bits inverted; table 1a has the A-law before the inversion of even bits.</param>
/// <param name="falls">Whether character signals fall from one interval to the next.</param>
/// <param name="segments">The segments, the one at 0 first.</param>
internal sealed class G711Table(int unit, int inverted, bool falls, G711Segment[] segments)
{
    /// <summary>Table 2a. The first interval has half the size of the others in its segment.</summary>
    public static readonly G711Table MuLaw = new(4, 0x00, falls: true,
    [
        new(31, [(1, 1), (15, 2)], "11111111", 0),
        new(95, [(16, 4)], "11101111", 33),
        new(223, [(16, 8)], "11011111", 99),
        new(479, [(16, 16)], "11001111", 231),
        new(991, [(16, 32)], "10111111", 495),
        new(2015, [(16, 64)], "10101111", 1023),
        new(4063, [(16, 128)], "10011111", 2079),
        new(8159, [(16, 256)], "10001111", 4191),
    ]);

    /// <summary>Table 1a. Its first segment has 32 intervals.</summary>
    public static readonly G711Table ALaw = new(8, 0x55, falls: false,
    [
        new(64, [(32, 2)], "10000000", 1),
        new(128, [(16, 4)], "10100000", 66),
        new(256, [(16, 8)], "10110000", 132),
        new(512, [(16, 16)], "11000000", 264),
        new(1024, [(16, 32)], "11010000", 528),
        new(2048, [(16, 64)], "11100000", 1056),
        new(4096, [(16, 128)], "11110000", 2112),
    ]);

    /// <summary>The segments, the one at 0 first.</summary>
    public IReadOnlyList<G711Segment> Segments => segments;

    /// <summary>The decision values of positive input values, in units: where each interval begins. The last one is the end of the last segment, which the Recommendation calls virtual.</summary>
    public IReadOnlyList<int> Decisions { get; } = [.. segments.SelectMany(segment => segment.Intervals).SelectMany(run => Enumerable.Repeat(run.Size, run.Count))
        .Aggregate(new List<int> { 0 }, (values, size) => [.. values, values[^1] + size])];

    /// <summary>The quantized values, in units: the first of a segment is printed, and in a segment they are as far apart as the decision values.</summary>
    public IReadOnlyList<int> Outputs { get; } = [.. segments.SelectMany(segment => segment.Intervals.SelectMany(run => Enumerable.Repeat(run.Size, run.Count)).ToArray() is var sizes
        ? Enumerable.Range(0, sizes.Length).Select(i => segment.FirstOutput + (i * sizes[^1])) : [])];

    /// <summary>The code of a sample of 16 bits, as on the line.</summary>
    public byte Encode(int sample)
    {
        // Negative samples by their one's complement, as the software of ITU-T G.191 has them.
        int magnitude = sample >= 0 ? sample : -sample - 1;
        int interval = Enumerable.Range(0, Outputs.Count).Last(n => Decisions[n] * unit <= magnitude);
        return Signal(interval, isPositive: sample >= 0);
    }

    /// <summary>The sample of 16 bits of a code on the line.</summary>
    public int Decode(byte code)
    {
        foreach (bool isPositive in new[] { true, false })
        {
            for (int interval = 0; interval < Outputs.Count; interval++)
            {
                if (Signal(interval, isPositive) == code)
                    return (isPositive ? 1 : -1) * unit * Outputs[interval];
            }
        }

        throw new ArgumentOutOfRangeException(nameof(code), code, "No character signal.");
    }

    private byte Signal(int interval, bool isPositive)
    {
        int before = 0;
        foreach (G711Segment segment in segments)
        {
            int count = segment.Intervals.Sum(run => run.Count);
            if (interval < before + count)
            {
                int first = Convert.ToInt32(segment.FirstSignal, 2), signal = falls ? first - (interval - before) : first + interval - before;
                return (byte)((isPositive ? signal : signal & 0x7F) ^ inverted);
            }

            before += count;
        }

        throw new ArgumentOutOfRangeException(nameof(interval), interval, "No interval.");
    }
}
