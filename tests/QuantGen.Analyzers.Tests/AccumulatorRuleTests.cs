using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Members;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>What is said of an accumulator's declaration, each at its argument and with the numbers that would do.</summary>
public class AccumulatorRuleTests
{
    private const string Quantizers =
        """
        using QuantGen;
        [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }
        [Quantizer(Bits = 8, Integer = 0)] static partial class Weight { }
        [Quantizer(Bits = 8, Integer = 0)] readonly partial struct TypedWeight { }
        [Quantizer(Bits = 8, Scale = 1, Alpha = Alpha.Auto)] static partial class Fitted { }
        [Quantizer(Bits = 32, Integer = 0, Signed = false)] static partial class Wide { }
        [Quantizer(Bits = 8, Integer = 0, Function = Function.MuLaw)] static partial class Law { }
        [PowerOfTwoQuantizer(Bits = 4)] static partial class Power { }
        [TernaryQuantizer] static partial class Signs { }
        [Quantizer(Bits = 8, Scale = 0.1)] static partial class Decimal { }
        [Quantizer(Bits = 24, Integer = 0)] static partial class Fine { }
        static class Other { }

        """;

    /// <summary>Without what is said of the quantizers themselves.</summary>
    private static readonly CompileOptions Options = new() { Severities = new[] { "QG0201", "QG0202", "QG0206" }.ToDictionary(id => id, _ => ReportDiagnostic.Suppress) };

    [Theory]
    [InlineData("typeof(Pixel), {|QG0401:typeof(Other)|}, Terms = 2", "'Other' is no quantizer; name a type with an attribute such as [Quantizer]")]
    [InlineData("{|QG0401:typeof(int[])|}, typeof(Weight), Terms = 2", "'int[]' is no quantizer; name a type with an attribute such as [Quantizer]")]
    [InlineData("{|QG0402:typeof(Law)|}, typeof(Weight), Terms = 2", "The values of 'Law' are not at equal distances, so that a product of its codes is not a product of values; name a [Quantizer], [BinaryQuantizer] or [TernaryQuantizer] without companding")]
    [InlineData("typeof(Pixel), {|QG0402:typeof(Power)|}, Terms = 2", "The values of 'Power' are not at equal distances, so that a product of its codes is not a product of values; name a [Quantizer], [BinaryQuantizer] or [TernaryQuantizer]")]
    [InlineData("typeof(Pixel), typeof(Weight), {|QG0403:Terms = 0|}", "Terms = 0 is no number of products; state 1 to 2147483647")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 2, {|QG0102:Bits = 65|}", "Bits = 65 is not supported; a sum has 1 to 64")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 2, Bits = 9, {|QG0109:Overflow = Overflow.SaturateToZero|}", "A sum does not have Overflow = SaturateToZero; state Saturate or Wrap")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 2, Bits = 9, {|QG0107:Overflow = (Overflow)9|}", "Overflow = 9 is not a value of the enum; state Saturate or Wrap")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 2, {|QG0118:Overflow = Overflow.Wrap|}", "The sum has as many bits as it needs, so that none overflows; leave out Overflow, or state Bits")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 784, {|QG0404:Bits = 24|}", "The sum of 784 products of 'Pixel' and 'Weight' lies between -25589760 and 25389840, which needs 26 bits, and Bits is 24; state Bits = 26 (int), at most 257 Terms, or an Overflow")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 1, {|QG0404:Bits = 8|}", "The sum of 1 product of 'Pixel' and 'Weight' lies between -32640 and 32385, which needs 16 bits, and Bits is 8; state Bits = 16 (short), or an Overflow")]
    [InlineData("typeof(Wide), typeof(Weight), {|QG0404:Terms = 2147483647|}", "The sum of 2147483647 products of 'Wide' and 'Weight' lies between -1180591619892777582720 and 1171368247862365257855, which needs 71 bits, more than a long holds; state at most 16777216 Terms")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 9, {|QG0405:Bias = typeof(Fine)|}", "The scale of 'Fine' is 2^-23, finer than the accumulator's 2^-15; give it a multiple of that, or state BiasBits in place of Bias, for a bias in steps of the sum")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 9, {|QG0405:Bias = typeof(Decimal)|}", "The scale of 'Decimal' is 0.1f, no multiple of the accumulator's 2^-15; give it a multiple of that, or state BiasBits in place of Bias, for a bias in steps of the sum")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 9, {|QG0102:BiasBits = 65|}", "BiasBits = 65 is not supported; a bias has 1 to 64")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 9, Bias = typeof(Weight), {|QG0108:BiasBits = 20|}", "Bias and BiasBits both state a bias, in steps of its own and in steps of the sum; leave out one of them")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 9, BiasBits = 32, {|QG0404:Bits = 32|}", "The sum of 9 products of 'Pixel' and 'Weight' and a bias of 32 bits lies between -2147777408 and 2147775112, which needs 33 bits, and Bits is 32; state Bits = 33 (long), BiasBits = 31, or an Overflow")]
    [InlineData("typeof(Pixel), typeof(Weight), {|QG0404:Terms = 9|}, BiasBits = 64", "The sum of 9 products of 'Pixel' and 'Weight' and a bias of 64 bits lies between -9223372036855069568 and 9223372036855067272, which needs 65 bits, more than a long holds; state BiasBits = 63")]
    [InlineData("typeof(Pixel), typeof(Weight), Terms = 9, BiasBits = 64, {|QG0404:Bits = 64|}", "The sum of 9 products of 'Pixel' and 'Weight' and a bias of 64 bits lies between -9223372036855069568 and 9223372036855067272, which needs 65 bits, and Bits is 64; state BiasBits = 63, or an Overflow")]
    public void What_is_said(string arguments, string message) => Analyze.Reports(Quantizers + $"[Accumulator({arguments})] static partial class Sums {{ }}", message, Options);

    [Fact]
    public void Terms_are_missing() =>
        Analyze.Reports(Quantizers + "[{|QG0403:Accumulator(typeof(Pixel), typeof(Weight))|}] static partial class Sums { }", "The largest number of products is missing; state Terms, 1 to 2147483647", Options);

    [Theory]
    [InlineData("static partial class {|QG0007:Sums|} { public static void Add() { } }", "'Sums.Add' has the name of a generated member; rename it")]
    [InlineData("partial class {|QG0003:Sums|} { }", "'Sums' is no static class, but an accumulator has no instances; write 'static partial class Sums'")]
    [InlineData("readonly partial struct {|QG0003:Sums|} { }", "'Sums' is no static class, but an accumulator has no instances; write 'static partial class Sums'")]
    [InlineData("static class {|QG0001:Sums|} { }", "'Sums' is not partial, so nothing can be added to it; add the modifier 'partial'")]
    [InlineData("static partial class {|QG0004:Sums|}<T> { }", "'Sums' is generic, and an accumulator does not depend on a type argument; nest a type that is not generic")]
    public void What_is_said_of_the_type(string type, string message) => Analyze.Reports(Quantizers + "[Accumulator(typeof(Pixel), typeof(Weight), Terms = 3)] " + type, message, Options);

    /// <summary>Codes of each kind, a factor that is fitted, and the faults of another declaration, which are its own.</summary>
    [Theory]
    [InlineData("[Accumulator(typeof(Pixel), typeof(TypedWeight), Terms = 784)] static partial class Sums { static int M() => Sum([1], [2]); }")]
    [InlineData("[Accumulator(typeof(Fitted), typeof(Signs), Terms = 3, Bits = 12)] static partial class Sums { }")]
    [InlineData("[Accumulator(typeof(Pixel), typeof(Weight), Terms = 3, Bias = null)] static partial class Sums { }")]
    [InlineData("[Quantizer(Bits = {|QG0102:40|}, Integer = 0)] static partial class Faulty { } [Accumulator(typeof(Pixel), typeof(Faulty), Terms = 784)] static partial class Sums { static int M() => Add(0, 1, 1); }")]
    public void Nothing_more_is_said(string declarations) => Analyze.Messages(Quantizers + declarations.Replace("Bits = {|QG0102:40|}", "{|QG0102:Bits = 40|}", StringComparison.Ordinal), Options);

    [Fact]
    public void Page_has_every_argument_and_member()
    {
        string page = File.ReadAllText(Path.Combine(TestPaths.RepositoryRoot(typeof(AccumulatorRuleTests).Assembly), "docs", "integer-inference.md"));
        Assert.All(new[] { typeof(AccumulatorAttribute), typeof(RequantizerAttribute), typeof(LookupAttribute) }.SelectMany(type => type.GetProperties()).Where(property => property.CanWrite), property => Assert.Contains($"\n| `{property.Name}` | `", page, StringComparison.Ordinal));
        string[] members = [.. AccumulatorMembers.Names.Except([AccumulatorMembers.Check, AccumulatorMembers.Saturate]), RequantizerMembers.Requantize, RequantizerMembers.Channels, LookupMembers.Lookup];
        Assert.All(members, name => Assert.True(page.Contains($"`{name}`", StringComparison.Ordinal) || page.Contains($"`{name}(", StringComparison.Ordinal), name));
    }

    [Fact]
    public void A_type_is_one_of_both() => Analyze.Reports(
        Quantizers + "[Quantizer(Bits = 8, Integer = 0)] [Accumulator(typeof(Pixel), typeof(Weight), Terms = 3)] static partial class {|QG0108:Both|} { }",
        "The type has a second attribute that writes members, [Quantizer]; leave out one of them", Options);
}
