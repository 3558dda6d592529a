using System;
using System.Linq;
using System.Runtime.InteropServices;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.TypedCodes.Tests;

/// <summary>The methods over spans of typed codes do what those over plain codes do.</summary>
public class SpanTests
{
    private static readonly int[] Lengths = [0, 1, 3, 15, 16, 31, 64, 100, 257];

    public static TheoryData<string> Names => Subject.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Elements_are_quantized_and_back(string name)
    {
        Subject subject = Subject.Of(name);
        double reach = BinaryFormat.ToDouble(Dyadic.Max(subject.Grid.MaxValue, -subject.Grid.MinValue)) * 1.25;
        var random = new Random(11);
        foreach (int length in Lengths)
        {
            float[] values = [.. Enumerable.Range(0, length).Select(i => i % 29 == 5 ? float.NaN : (float)(((random.NextDouble() * 2) - 1) * reach))];
            long[] codes = subject.Quantize(values, length + 2);
            for (int i = 0; i < length; i++)
            {
                long expected = GridAt(subject, i, length).Quantize(values[i]);
                Assert.True(expected == codes[i], $"{name}: element {i} of {length}, bits {BitConverter.SingleToUInt32Bits(values[i]):X8}, is {codes[i]}, expected {expected}");
            }

            Assert.Equal([0, 0], codes[length..]);
            long[] given = codes[..length];
            Assert.Equal(given.Select((code, i) => BinaryFormat.ToSingle(GridAt(subject, i, length).Dequantize(code)!.Value)), subject.Dequantize(given, length));
        }
    }

    /// <summary>What defines an element: a profile may compute the first ones otherwise, in blocks.</summary>
    private static NumberGrid GridAt(Subject subject, int index, int length) =>
        index < length / ProfileRule.BulkBlock * ProfileRule.BulkBlock ? subject.Grid.Bulk ?? subject.Grid : subject.Grid;

    [Theory]
    [MemberData(nameof(Names))]
    public void Destination_that_is_too_short_is_refused(string name)
    {
        Subject subject = Subject.Of(name);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => subject.Quantize(new float[5], 4)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => subject.Dequantize(new long[5], 4)).ParamName);
    }

    [Fact]
    public void Overlap_is_refused()
    {
        var memory = new float[16];
        Assert.Throws<ArgumentException>(() => Sample.Quantize(memory, MemoryMarshal.Cast<float, Sample>(memory.AsSpan())));
        Assert.Throws<ArgumentException>(() => Sample.Dequantize(MemoryMarshal.Cast<float, Sample>(memory)[..16], memory));
    }

    [Fact]
    public void What_takes_no_code_is_as_everywhere()
    {
        float[] values = [-50f, 21.52f, float.NaN, 164.7f, 170f];
        Assert.Equal(3, Celsius.CountOutside(values));
        Celsius.FakeQuantize(values, values);
        Assert.Equal([-40f, 21.5f, 0f, 164.7f, 164.7f], values);
        Assert.Equal(21.5f, Celsius.FakeQuantize(21.52f));
        Assert.True(Celsius.IsRepresentable(21.5f));
        Assert.False(Celsius.IsRepresentable(21.52f));
        Assert.Equal(1 - Math.Pow(2, -32), Turn.DequantizeToDouble(Turn.FromCode(uint.MaxValue)));
    }
}
