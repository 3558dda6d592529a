using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Text.RegularExpressions;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Notation;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Tests.Pipelines;

/// <summary>The range of a sum: extreme inputs reach its ends, one bit less does not hold them, and the longest sum of some bits is the longest.</summary>
public class AccumulationTests
{
    private static readonly FormatSpec[] Operands =
    [
        new UniformSpec { Bits = 8, Integer = 0 }, new UniformSpec { Bits = 8, Integer = 0, Signed = false }, new UniformSpec { Bits = 8, Integer = 0, NarrowRange = true }, new UniformSpec { Bits = 4, Integer = 1 },
        new UniformSpec { Bits = 1, Integer = 0, Signed = false }, new UniformSpec { Bits = 16, Integer = 3 }, new UniformSpec { Bits = 8, Scale = 0.1, ZeroPoint = 7 }, new UniformSpec { Bits = 8, Scale = 0.3, ZeroPoint = 130, Signed = false },
        new UniformSpec { Bits = 7, Scale = 0.25, ZeroPoint = -64 }, new UniformSpec { Bits = 12, Integer = 2, Signed = false, Function = Function.Relu }, new BinarySpec(), new BinarySpec { Signed = false }, new TernarySpec { Scale = 0.75 },
    ];

    [Fact]
    public void Extreme_inputs_reach_the_ends_and_one_bit_less_does_not_hold_them()
    {
        var random = new Random(4);
        for (int i = 0; i < 200; i++)
        {
            int terms = random.Next(1, 2) << random.Next(0, 12) | random.Next(0, 50);
            Accumulation sum = Of(Operands[random.Next(Operands.Length)], Operands[random.Next(Operands.Length)], terms);
            (BigInteger least, BigInteger largest) = Extremes(sum);
            BigInteger min = BigInteger.Min(0, least * terms), max = BigInteger.Max(0, largest * terms);
            Assert.Equal((min, max), (sum.MinCode, sum.MaxCode));
            Assert.Equal(min.Sign < 0, sum.Signed);
            Assert.True(sum.Type.Holds(min, max) && sum.WorkingType!.Holds(min, max));
            Assert.True(Holds(sum.Bits, sum.Signed, min, max));
            Assert.True(sum.Bits == 1 || !Holds(sum.Bits - 1, sum.Signed, min, max), $"{terms} terms have {sum.Bits} bits");
            Assert.Equal(sum.Input.Grid.Output.ValueOf(sum.Input.Grid.MaxCode) * sum.Weight.Grid.Output.ValueOf(sum.Weight.Grid.MinCode), sum.Scale * new Dyadic(sum.Input.Max * sum.Weight.Min, 0));
        }
    }

    [Fact]
    public void Longest_sum_of_some_bits_is_the_longest()
    {
        foreach (FormatSpec input in Operands)
        {
            foreach (FormatSpec weight in Operands)
            {
                for (int bits = 1; bits <= 40; bits += 3)
                {
                    BigInteger longest = Of(input, weight, 1).LongestFor(bits);
                    if (longest.Sign > 0)
                        Assert.True(Of(input, weight, (int)longest).SafeBits <= bits);
                    if (longest < int.MaxValue)
                        Assert.True(Of(input, weight, (int)longest + 1).SafeBits > bits);
                }
            }
        }
    }

    /// <summary>Ten products 1 · 1 in 3 signed bits.</summary>
    [Theory]
    [InlineData(Overflow.Saturate, 3)]
    [InlineData(Overflow.Wrap, 2)]
    public void Each_addition_overflows(Overflow overflow, int expected)
    {
        Accumulation sum = Of(new UniformSpec { Bits = 2, Integer = 1 }, new UniformSpec { Bits = 2, Integer = 1 }, 10) with { StatedBits = 3, Overflow = overflow };
        Assert.False(sum.IsSafe);
        Assert.Equal(expected, Enumerable.Repeat(BigInteger.One, 10).Aggregate(BigInteger.Zero, sum.Add));
        Assert.Equal((-4, 3), ((int)sum.MinCode, (int)sum.MaxCode));
    }

    [Fact]
    public void Bias_moves_the_ends_by_its_own()
    {
        Accumulation sum = Of(Operands[0], Operands[0], 3) with { Bias = OperandOf(new UniformSpec { Bits = 8, Integer = 2 }) };
        Assert.Equal(512, (int)sum.BiasFactor!.Value);
        Assert.Equal((-3 * 16256 - 128 * 512, 3 * 16384 + 127 * 512), ((int)sum.MinCode, (int)sum.MaxCode));
        Assert.Null((sum with { Bias = OperandOf(new UniformSpec { Bits = 16, Integer = -1 }) }).BiasFactor);
        Assert.Null((sum with { Bias = OperandOf(new UniformSpec { Bits = 8, Scale = 0.1 }) }).BiasFactor);
    }

    /// <summary>A bias of 32 bits, as TensorFlow Lite has it, needs one bit more than an int with any products.</summary>
    [Theory]
    [InlineData(32, 33, "long")]
    [InlineData(31, 32, "int")]
    [InlineData(1, 20, "int")]
    public void Bias_in_steps_of_the_sum_has_bits_alone(int bits, int expectedBits, string type)
    {
        Accumulation sum = Of(Operands[0], Operands[0], 30) with { BiasBits = bits };
        Assert.Equal((sum.MinOf(30), sum.MaxOf(30)), (-30 * 16256 - (BigInteger.One << (bits - 1)), 30 * 16384 + (BigInteger.One << (bits - 1)) - 1));
        Assert.Equal((expectedBits, type), (sum.Bits, sum.Type.Keyword));
    }

    /// <summary>The table of the page: what qtools' rules give (QKeras, qtools/quantized_operators: multiplier_impl.py and accumulator_impl.py), and the exact bits.</summary>
    [Fact]
    public void Page_has_the_bits_of_qtools_and_the_exact_ones()
    {
        string root = typeof(AccumulationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        Match[] rows = [.. Regex.Matches(File.ReadAllText(Path.Combine(root, "docs", "integer-inference.md")), @"^\| `(.+)` \| `(.+)` \| (\d+) \| (\d+) \| (\d+) \|$", RegexOptions.Multiline).Cast<Match>()];
        Assert.Equal(7, rows.Length);
        Assert.All(rows, row =>
        {
            FormatSpec input = Read(row.Groups[1].Value), weight = Read(row.Groups[2].Value);
            int terms = int.Parse(row.Groups[3].Value, CultureInfo.InvariantCulture);
            int growth = (int)Math.Ceiling(Math.Log2(terms)), product = weight is UniformSpec ? Fraction(input) + Fraction(weight) + 1 : ((UniformSpec)input).Bits;
            Assert.Equal($"{product + growth} | {Of(input, weight, terms).SafeBits}", $"{row.Groups[4].Value} | {row.Groups[5].Value}");
        });

        static FormatSpec Read(string notation) => FormatFamily.Of(NotationReader.Read(notation).Spec!).WithDefaults(NotationReader.Read(notation).Spec!);
        // The bits of these formats behind the sign, none of which is an integer bit.
        static int Fraction(FormatSpec spec) => ((UniformSpec)spec).Bits - (((UniformSpec)spec).Signed ? 1 : 0);
    }

    private static (BigInteger Least, BigInteger Largest) Extremes(Accumulation sum)
    {
        IEnumerable<BigInteger> Integers(Operand operand) => new[] { operand.Grid.MinCode, operand.Grid.MaxCode, operand.Grid.ZeroPoint }.Where(operand.Grid.IsCode).Select(code => (BigInteger)code - operand.Grid.ZeroPoint);
        BigInteger[] products = [.. from input in Integers(sum.Input) from weight in Integers(sum.Weight) select input * weight];
        return (products.Min(), products.Max());
    }

    private static bool Holds(int bits, bool signed, BigInteger min, BigInteger max) =>
        min >= (signed ? -(BigInteger.One << (bits - 1)) : 0) && max < BigInteger.One << (signed ? bits - 1 : bits);

    private static Accumulation Of(FormatSpec input, FormatSpec weight, int terms) => new(OperandOf(input), OperandOf(weight), terms);

    private static Operand OperandOf(FormatSpec spec)
    {
        var family = FormatFamily.Of(spec);
        FormatSpec whole = family.WithDefaults(spec);
        Assert.False(family.IsFaulty(whole), family.Canonical(whole));
        return new("X", family.Build(whole));
    }
}
