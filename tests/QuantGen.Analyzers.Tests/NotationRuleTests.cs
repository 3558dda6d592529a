using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0119, QG0204 and what stands beside a notation: each mark on the character of the literal that it is about.</summary>
public class NotationRuleTests
{
    [Theory]
    [InlineData("\"quantized_bits(8,{|QG0119:bit|}=3)\"")]
    [InlineData("@\"quantized_bits(8,{|QG0119:bit|}=3)\"")]
    [InlineData("\"\"\"quantized_bits(8,{|QG0119:bit|}=3)\"\"\"")]
    [InlineData("notation: \"quantized_bits(8,{|QG0119:bit|}=3)\"")]
    [InlineData("{|QG0119:\"quantized_bits(\\u0038,bit=3)\"|}")]
    [InlineData("{|QG0119:\"quantized_bits\" + \"(8,bit=3)\"|}")]
    public void An_error_is_marked_in_the_literal(string literal) => Assert.StartsWith(
        "At character 18 of the notation: unknown parameter 'bit'; the nearest is bits; quantized_bits has bits, integer, ",
        Assert.Single(Analyze.Messages($"[QuantGen.Quantizer({literal})] static partial class Weights {{ }}")), System.StringComparison.Ordinal);

    [Fact]
    public void What_is_missing_at_the_end_is_marked_at_the_end() => Analyze.Reports(
        "[QuantGen.Quantizer(\"ap_fixed<16,6{|QG0119:\"|})] static partial class Sample { }",
        "At character 14 of the notation: expected ',' or '>', found the end of the notation");

    [Fact]
    public void What_the_notation_states_is_not_stated_again() => Analyze.Reports(
        "[QuantGen.Quantizer(\"ap_fixed<16,6>\", {|QG0108:Rounding = QuantGen.Rounding.Floor|})] static partial class Sample { }",
        "The notation states the whole format; leave out Rounding: beside a notation only Min, Max, NaN, Stochastic and Block can be stated");

    [Fact]
    public void What_does_not_contradict_it_may_stand_beside_it() => Analyze.Messages(
        "[QuantGen.Quantizer({|QG0204:\"ap_fixed<16,6,AP_RND,AP_SAT>\"|}, Min = -20, Max = 20, NaN = QuantGen.NaNCode.Minimum, Block = 4)] static partial class Sample { static short Half => Quantize(0.5f); }");

    [Fact]
    public void A_need_is_answered_in_the_notation() => Assert.Contains(
        "; ap_fixed<16,7,AP_RND,AP_SAT> reaches 63.998046875 with scale 0.001953125; ap_fixed<17,7,AP_RND,AP_SAT> reaches ",
        Assert.Single(Analyze.Messages("[QuantGen.Quantizer(\"ap_fixed<16,6,AP_RND,AP_SAT>\", {|QG0101:Max = 40|})] static partial class Sample { }")), System.StringComparison.Ordinal);

    /// <summary>The generated type is the one that the arguments would give.</summary>
    [Theory]
    [InlineData("\"quantized_bits(6,2)\"", "Bits = 6, Integer = 2")]
    [InlineData("\"ap_ufixed<8,0,AP_RND_CONV,AP_SAT>\"", "Bits = 8, Integer = 0, Signed = false")]
    [InlineData("\"ap_fixed<16,6>\", Block = 4", "Bits = 16, Integer = 5, Rounding = Rounding.Floor, Overflow = Overflow.Wrap, Block = 4")]
    public void The_same_text_is_generated(string notation, string arguments) => Assert.Equal(
        Assert.Single(Harness.GenerateClean($"using QuantGen; [Quantizer({arguments})] static partial class Sample {{ }}").TypeFiles).Text,
        Assert.Single(Harness.GenerateClean($"using QuantGen; [Quantizer({notation})] static partial class Sample {{ }}").TypeFiles).Text);
}
