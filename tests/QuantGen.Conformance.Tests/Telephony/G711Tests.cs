using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Conformance.Tests.Telephony;

/// <summary>The generated codes of G.711 are those of the Recommendation's tables: all samples of 16 bits, all codes, both laws, every method.</summary>
public class G711Tests
{
    private static readonly int[] Samples = [.. Enumerable.Range(short.MinValue, 65536)];

    private static readonly byte[] AllCodes = [.. Enumerable.Range(0, 256).Select(code => (byte)code)];

    private static readonly byte[] MuLaw = [.. Samples.Select(G711Table.MuLaw.Encode)], ALaw = [.. Samples.Select(G711Table.ALaw.Encode)];

    /// <summary>What was typed in holds together: the intervals of a segment reach its end point, and each quantized value is in the middle of its interval.</summary>
    [Fact]
    public void Tables_hold_together()
    {
        foreach (G711Table table in new[] { G711Table.MuLaw, G711Table.ALaw })
        {
            Assert.Equal(129, table.Decisions.Count);
            Assert.Equal(128, table.Outputs.Count);
            int intervals = 0;
            foreach (G711Segment segment in table.Segments)
            {
                intervals += segment.Intervals.Sum(run => run.Count);
                Assert.Equal(segment.EndPoint, table.Decisions[intervals]);
            }

            // The first value of the µ-law is 0, the end of its interval.
            for (int n = table == G711Table.MuLaw ? 1 : 0; n < 128; n++)
                Assert.Equal(table.Decisions[n] + table.Decisions[n + 1], 2 * table.Outputs[n]);
        }

        // The last rows of the tables.
        Assert.Equal((7903, 8031), (G711Table.MuLaw.Decisions[127], G711Table.MuLaw.Outputs[127]));
        Assert.Equal((3968, 4032), (G711Table.ALaw.Decisions[127], G711Table.ALaw.Outputs[127]));
        Assert.Equal(AllCodes, MuLaw.Distinct().Order());
        Assert.Equal(AllCodes, ALaw.Distinct().Order());
    }

    /// <summary>Codes that other sources print: silence, the extremes, and the byte for −1 in ITU-T G.191.</summary>
    [Theory]
    [InlineData(0, 0xFF, 0xD5)]
    [InlineData(-1, 0x7F, 0x55)]
    [InlineData(32767, 0x80, 0xAA)]
    [InlineData(-32768, 0x00, 0x2A)]
    public void Tables_give_known_codes(int sample, int muLaw, int aLaw) =>
        Assert.Equal(((byte)muLaw, (byte)aLaw), (G711Table.MuLaw.Encode(sample), G711Table.ALaw.Encode(sample)));

    [Fact]
    public void Every_sample_has_the_code_of_the_table()
    {
        Check<G711LawMuLaw>(MuLaw);
        Check<G711LawALawNaNMinimum>(ALaw);
        // Members that IQuantizer does not have.
        Same(MuLaw, sample => G711LawMuLaw.Quantize((long)sample), "long");
        Same(MuLaw, sample => G711LawMuLaw.Quantize(sample + 0.25), "double");
        Same(ALaw, sample => G711LawALawBlock3.Quantize((long)sample), "long");
        Same(ALaw, sample => G711LawALawBlock3.Quantize(sample + 0.25), "double");
        Same(MuLaw, sample => G711LawMuLawNaNMaximum.Quantize(sample).Code, "typed code");

        static void Check<TQuantizer>(byte[] expected)
            where TQuantizer : IQuantizer<float, byte>
        {
            Same(expected, sample => TQuantizer.Quantize(sample), "float");
            Same(expected, sample => TQuantizer.Quantize(MathF.BitDecrement(sample + 1f)), "the float below the next sample");
            Same(expected, sample => TQuantizer.TryQuantize(sample, out byte code) ? code : throw new InvalidOperationException(), "TryQuantize");
            byte[] codes = new byte[Samples.Length];
            TQuantizer.Quantize([.. Samples.Select(sample => (float)sample)], codes);
            Same(expected, sample => codes[sample - short.MinValue], "a span");
        }
    }

    [Fact]
    public void Every_code_has_the_sample_of_the_table()
    {
        Check<G711LawMuLaw>(G711Table.MuLaw);
        Check<G711LawALawNaNMinimum>(G711Table.ALaw);

        static void Check<TQuantizer>(G711Table table)
            where TQuantizer : IQuantizer<float, byte>
        {
            float[] expected = [.. AllCodes.Select(code => (float)table.Decode(code))], values = new float[256];
            TQuantizer.Dequantize(AllCodes, values);
            Assert.Equal(expected, values);
            Assert.Equal(expected, AllCodes.Select(TQuantizer.Dequantize));
            Assert.Equal((expected.Min(), expected.Max()), (TQuantizer.MinValue, TQuantizer.MaxValue));
        }
    }

    /// <summary>The methods over samples of 16 bits.</summary>
    [Fact]
    public void Samples_and_codes_are_those_of_the_table()
    {
        short[] samples = [.. Samples.Select(sample => (short)sample)], values = new short[256];
        byte[] codes = new byte[samples.Length];
        G711LawMuLaw.Quantize(samples, codes);
        Same(MuLaw, sample => codes[sample - short.MinValue], "samples");
        G711LawALawNaNMinimum.Quantize(samples, codes);
        Same(ALaw, sample => codes[sample - short.MinValue], "samples");
        G711LawMuLaw.Dequantize(AllCodes, values);
        Assert.Equal(AllCodes.Select(code => (short)G711Table.MuLaw.Decode(code)), values);
        G711LawALawNaNMinimum.Dequantize(AllCodes, values);
        Assert.Equal(AllCodes.Select(code => (short)G711Table.ALaw.Decode(code)), values);
    }

    /// <summary>Typed codes have the order of their values. The negative zero comes before 0.</summary>
    [Fact]
    public void Typed_codes_have_the_order_of_their_values()
    {
        byte[] byValue = [.. AllCodes.OrderBy(G711Table.MuLaw.Decode).ThenBy(code => code)];
        Assert.Equal(byValue, AllCodes.Select(G711LawMuLawNaNMaximum.FromCode).Order().Select(code => code.Code));
    }

    /// <summary>The value of a code has that code, except the negative zero of the µ-law.</summary>
    [Fact]
    public void Only_the_negative_zero_does_not_come_back()
    {
        Assert.Equal([0x7F], AllCodes.Where(code => G711LawMuLaw.Quantize(G711LawMuLaw.Dequantize(code)) != code));
        Assert.Equal([], AllCodes.Where(code => G711LawALawNaNMinimum.Quantize(G711LawALawNaNMinimum.Dequantize(code)) != code));
    }

    private static void Same(byte[] expected, Func<int, byte> actual, string what)
    {
        List<string> wrong = [];
        foreach (int sample in Samples)
        {
            if (actual(sample) is var code && code != expected[sample - short.MinValue] && wrong.Count < 5)
                wrong.Add($"{sample}: 0x{code:X2} instead of 0x{expected[sample - short.MinValue]:X2}");
        }

        Assert.True(wrong.Count == 0, $"{what}: {string.Join(", ", wrong)}");
    }
}
