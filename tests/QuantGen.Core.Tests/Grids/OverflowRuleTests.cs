using System;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Tests.Grids;

/// <summary>The overflow modes against a statement of ap_fixed's in single bits, and against what its headers gave when they were run.</summary>
public sealed class OverflowRuleTests
{
    /// <summary>ap_fixed&lt;4,4&gt; with AP_TRN: SAT, SAT_ZERO, WRAP with N = 0, 1, 2, WRAP_SM with N = 0, 1, 2.</summary>
    [Theory]
    [InlineData(7, 7, 7, 7, 7, 7, 7, 7, 7)]
    [InlineData(8, 7, 0, -8, 0, 4, 7, 7, 7)]
    [InlineData(9, 7, 0, -7, 1, 5, 6, 6, 6)]
    [InlineData(12, 7, 0, -4, 4, 4, 3, 3, 4)]
    [InlineData(15, 7, 0, -1, 7, 7, 0, 0, 7)]
    [InlineData(16, 7, 0, 0, 0, 4, -1, 0, 7)]
    [InlineData(17, 7, 0, 1, 1, 5, -2, 1, 6)]
    [InlineData(24, 7, 0, -8, 0, 4, -8, 7, 7)]
    [InlineData(-8, -8, -8, -8, -8, -8, -8, -8, -8)]
    [InlineData(-9, -8, 0, 7, -1, -5, -8, -8, -8)]
    [InlineData(-10, -8, 0, 6, -2, -6, -7, -7, -7)]
    [InlineData(-16, -8, 0, 0, -8, -8, -1, -1, -8)]
    [InlineData(-17, -8, 0, -1, -1, -5, 0, -1, -8)]
    public void Four_signed_bits(int code, int saturated, int zero, int wrap0, int wrap1, int wrap2, int magnitude0, int magnitude1, int magnitude2)
    {
        long Apply(Overflow mode, int n) => new OverflowRule(mode, 4, true, n).Apply(code, code, code < 0, -8, 7);
        Assert.Equal(
            [saturated, zero, wrap0, wrap1, wrap2, magnitude0, magnitude1, magnitude2],
            [Apply(Overflow.Saturate, 0), Apply(Overflow.SaturateToZero, 0), Apply(Overflow.Wrap, 0), Apply(Overflow.Wrap, 1), Apply(Overflow.Wrap, 2),
                Apply(Overflow.WrapSignMagnitude, 0), Apply(Overflow.WrapSignMagnitude, 1), Apply(Overflow.WrapSignMagnitude, 2)]);
    }

    /// <summary>ap_ufixed&lt;4,4&gt;: SAT, SAT_ZERO, WRAP with N = 0, 1, 2.</summary>
    [Theory]
    [InlineData(16, 15, 0, 0, 8, 12)]
    [InlineData(17, 15, 0, 1, 9, 13)]
    [InlineData(-1, 0, 0, 15, 15, 15)]
    [InlineData(-5, 0, 0, 11, 11, 15)]
    public void Four_unsigned_bits(int code, int saturated, int zero, int wrap0, int wrap1, int wrap2)
    {
        long Apply(Overflow mode, int n) => new OverflowRule(mode, 4, false, n).Apply(code, code, code < 0, 0, 15);
        Assert.Equal(
            [saturated, zero, wrap0, wrap1, wrap2],
            [Apply(Overflow.Saturate, 0), Apply(Overflow.SaturateToZero, 0), Apply(Overflow.Wrap, 0), Apply(Overflow.Wrap, 1), Apply(Overflow.Wrap, 2)]);
    }

    [Fact]
    public void Every_mode_does_to_the_bits_what_ap_fixed_does()
    {
        int count = 0;
        foreach (Overflow mode in Enum.GetValues<Overflow>())
        {
            foreach (bool signed in (bool[])[true, false])
            {
                for (int bits = 1; bits <= 5; bits++)
                {
                    for (int n = 0; n <= bits && (signed || mode != Overflow.WrapSignMagnitude); n++)
                        count += CheckAllCodes(new OverflowRule(mode, bits, signed, n));
                }
            }
        }

        Assert.True(count > 10000, $"{count} codes");
    }

    [Fact]
    public void Wide_codes_and_far_sources_do_too()
    {
        var random = new Random(11);
        for (int i = 0; i < 20000; i++)
        {
            int bits = random.Next(6, 33);
            var mode = (Overflow)random.Next(4);
            var rule = new OverflowRule(mode, bits, mode == Overflow.WrapSignMagnitude || random.Next(2) == 0, random.Next(bits + 1));
            BigInteger floor = (new BigInteger(random.NextInt64(long.MinValue, long.MaxValue)) << random.Next(80)) >> random.Next(60);
            Check(rule, floor + random.Next(2), floor, floor.Sign < 0);
        }
    }

    private static int CheckAllCodes(OverflowRule rule)
    {
        int count = 0, reach = 5 << rule.Bits;
        for (int floor = -reach; floor <= reach; floor++)
        {
            for (int up = 0; up <= 1; up++, count++)
                Check(rule, floor + up, floor, floor < 0);
        }

        return count;
    }

    private static void Check(OverflowRule rule, BigInteger code, BigInteger floor, bool negative)
    {
        long most = (1L << (rule.Signed ? rule.Bits - 1 : rule.Bits)) - 1, least = rule.Signed ? -most - 1 : 0;
        long expected = code >= least && code <= most ? (long)code : Overflowing(rule, code, floor, negative, least, most);
        long actual = rule.Apply(code, floor, negative, least, most);
        if (expected != actual)
            Assert.Fail($"{rule} of code {code}, floor {floor}, {(negative ? "negative" : "positive")}: expected {expected}, actual {actual}");
    }

    /// <summary>The modes as statements on single bits, the least significant first.</summary>
    private static long Overflowing(OverflowRule rule, BigInteger code, BigInteger floor, bool negative, long least, long most)
    {
        int w = rule.Bits, n = rule.OverflowBits;
        if (rule.Mode == Overflow.Saturate)
            return code < least ? least : most;
        if (rule.Mode == Overflow.SaturateToZero)
            return 0;
        bool[] bits = [.. Enumerable.Range(0, w).Select(index => BitAt(code, index))];
        if (rule.Mode == Overflow.WrapSignMagnitude)
        {
            bool inverts = n switch
            {
                0 => BitAt(floor, w) != bits[w - 1],
                1 => bits[w - 1] != negative,
                _ => bits[w - n] == negative,
            };
            if (inverts)
                bits = [.. bits.Select(bit => !bit)];
        }

        for (int index = w - n; index < w; index++)
            bits[index] = !rule.Signed || (index == w - 1 ? negative : !negative);
        long value = Enumerable.Range(0, w).Sum(index => bits[index] ? 1L << index : 0);
        return rule.Signed && bits[w - 1] ? value - (1L << w) : value;
    }

    /// <summary>A bit of the infinite two's complement: the parity of the floor of the quotient by its power of two.</summary>
    private static bool BitAt(BigInteger number, int index)
    {
        BigInteger power = BigInteger.Pow(2, index);
        BigInteger remainder = ((number % (power * 2)) + (power * 2)) % (power * 2);
        return remainder >= power;
    }
}
