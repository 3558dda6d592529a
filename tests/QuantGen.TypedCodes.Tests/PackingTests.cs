using System;
using System.Collections;
using System.Linq;

namespace QuantGen.TypedCodes.Tests;

/// <summary>Packing of typed codes, held against bits that are moved one by one.</summary>
public class PackingTests
{
    [Fact]
    public void Typed_codes_pack_into_their_bits_and_come_back()
    {
        var random = new Random(11);
        for (int count = 0; count < 60; count++)
        {
            Celsius[] codes = [.. Enumerable.Range(0, count).Select(_ => Celsius.FromCode((ushort)random.Next(Celsius.MaxCode + 1)))];
            var bits = new BitArray(count * Celsius.Bits);
            for (int i = 0; i < bits.Length; i++)
                bits[i] = ((codes[i / Celsius.Bits].Code >> (i % Celsius.Bits)) & 1) != 0;
            var expected = new byte[(bits.Length + 7) / 8];
            bits.CopyTo(expected, 0);

            Assert.Equal(expected.Length, Celsius.PackedLength(count));
            var packed = new byte[expected.Length];
            Assert.Equal(expected.Length, Celsius.Pack(codes, packed));
            Assert.Equal(expected, packed);
            var back = new Celsius[count];
            Assert.Equal(expected.Length, Celsius.Unpack(packed, back));
            Assert.Equal(codes, back);
        }
    }

    [Fact]
    public void Too_few_bytes_are_refused() =>
        Assert.Contains("take 14", Assert.Throws<ArgumentException>(() => Celsius.Pack(new Celsius[10], new byte[13])).Message, StringComparison.Ordinal);
}
