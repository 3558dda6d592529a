using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG01xx: the arguments, each underlined where it is written, each with a remedy in numbers.</summary>
public class FormatRuleTests
{
    [Fact]
    public void Headline_says_what_the_format_reaches_and_the_two_nearest_that_hold_the_need() => Analyze.Reports(
        "[QuantGen.Quantizer(Bits = 8, Integer = 0, Signed = false, Min = 0, {|QG0101:Max = 1|})] static partial class Pixel { }",
        "1 is not representable: the largest value of an 8-bit unsigned format with 0 integer bits is 0.99609375 (code 255); "
        + "Integer = 1 reaches 1.9921875 with scale 0.0078125; Bits = 9, Integer = 1 reaches 1.99609375 with scale 0.00390625");

    [Fact]
    public void Both_ends_may_be_out_of_reach()
    {
        var messages = Analyze.Messages("[QuantGen.Quantizer(Bits = 4, Integer = 1, {|QG0101:Min = -3|}, {|QG0101:Max = 2.5|})] static partial class Narrow { }");
        Assert.Collection(messages,
            min => Assert.StartsWith("-3 is not representable: the smallest value of a 4-bit signed format with 1 integer bit is -2 (code -8)", min, System.StringComparison.Ordinal),
            max => Assert.StartsWith("2.5 is not representable: the largest value of a 4-bit signed format with 1 integer bit is 1.75 (code 7)", max, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Negative_need_of_an_unsigned_format_proposes_a_sign() => Assert.Contains("Signed = true", Assert.Single(Analyze.Messages(
        "[QuantGen.Quantizer(Bits = 8, Integer = 2, Signed = false, {|QG0101:Min = -1|})] static partial class Offset { }")), System.StringComparison.Ordinal);

    /// <summary>The end of the grid itself is held; the next double is not.</summary>
    [Theory]
    [InlineData("Max = 127 / 128.0", false)]
    [InlineData("Max = 0.99218750000000011", true)]
    [InlineData("Min = -1", false)]
    [InlineData("Min = -1.0000000000000002", true)]
    public void Need_is_compared_exactly(string need, bool reported) => Assert.Equal(reported ? 1 : 0, Analyze.Messages(
        $"[QuantGen.Quantizer(Bits = 8, Integer = 0, {(reported ? "{|QG0101:" + need + "|}" : need)})] static partial class Weights {{ }}").Count);

    [Theory]
    [InlineData("0")]
    [InlineData("33")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    public void Bits_out_of_range(string bits) => Analyze.Reports(
        $"[QuantGen.Quantizer({{|QG0102:Bits = {bits}|}}, Integer = 0)] static partial class Weights {{ }}",
        $"Bits = {bits} is not supported: a code has 1 to 32 bits");

    [Fact]
    public void Scale_out_of_range()
    {
        Analyze.Reports(
            "[QuantGen.Quantizer(Bits = 8, {|QG0103:Integer = 200|})] static partial class Huge { }",
            "Integer = 200 puts the scale at 2^193, where a float does not hold the values; with 8 bits Integer is -119 to 127");
        Analyze.Reports(
            "[QuantGen.Quantizer(Bits = 8, Signed = false, {|QG0103:Integer = -200|})] static partial class Tiny { }",
            "Integer = -200 puts the scale at 2^-208, where a float does not hold the values; with 8 bits Integer is -118 to 128");
    }

    [Fact]
    public void Narrow_range_of_one_bit() => Analyze.Reports(
        "[QuantGen.Quantizer(Bits = 1, Integer = 0, {|QG0104:NarrowRange = true|})] static partial class Sign { }",
        "NarrowRange leaves a signed 1-bit format the single code 0; Bits = 2 has the codes -1, 0 and 1");

    [Fact]
    public void One_signed_bit_is_a_warning_and_yields_code() => Analyze.Reports(
        "[QuantGen.Quantizer({|QG0105:Bits = 1|}, Integer = 0)] static partial class Sign { static sbyte Code => Quantize(-1f); }",
        "A signed 1-bit format has the codes -1 and 0, that is the values -1 and 0; [BinaryQuantizer] has two opposite values, and Signed = false has the codes 0 and 1");

    [Theory]
    [InlineData("{|QG0106:Min = 2|}, Max = 1", "Min = 2 lies above Max = 1: no value is in between")]
    [InlineData("{|QG0106:Max = double.NaN|}", "Max = NaN is not a bound that a format can hold; state a finite number")]
    [InlineData("{|QG0106:Min = double.NegativeInfinity|}", "Min = -infinity is not a bound that a format can hold; state a finite number")]
    public void Need_that_is_no_range(string need, string message) =>
        Analyze.Reports($"[QuantGen.Quantizer(Bits = 8, Integer = 0, {need})] static partial class Weights {{ }}", message);

    [Theory]
    [InlineData("Rounding = (QuantGen.Rounding)99", "99 is not a value of Rounding; valid are HalfToEven, HalfAwayFromZero, HalfTowardZero, HalfUp, HalfDown, HalfToOdd, Floor, Ceiling, Truncate, Outward")]
    [InlineData("Alpha = (QuantGen.Alpha)(-1)", "-1 is not a value of Alpha; valid are One, Po2, Auto")]
    [InlineData("NaN = (QuantGen.NaNCode)3", "3 is not a value of NaNCode; valid are Zero, Minimum, Maximum")]
    public void Undefined_enum_value(string argument, string message) => Analyze.Reports(
        $"[QuantGen.Quantizer(Bits = 8, Integer = 0, {{|QG0107:{argument}|}})] static partial class Weights {{ }}", message);

    [Fact]
    public void Remedy_with_a_sign_keeps_the_scale() => Analyze.Reports(
        "[QuantGen.Quantizer(Bits = 8, Integer = 2, Signed = false, {|QG0101:Min = -3|})] static partial class Offset { }",
        "-3 is not representable: the smallest value of an 8-bit unsigned format with 2 integer bits is 0 (code 0); "
        + "Signed = true reaches -4 with scale 0.03125; Bits = 9, Signed = true reaches -4 with scale 0.015625");

    [Fact]
    public void Need_that_no_format_holds() => Assert.EndsWith("; no format of up to 32 bits holds it", Assert.Single(Analyze.Messages(
        "[QuantGen.Quantizer(Bits = 8, Integer = 0, {|QG0101:Max = 1e300|})] static partial class Weights { }")), System.StringComparison.Ordinal);

    /// <summary>Spelling of the attribute and line breaks in it do not move the mark.</summary>
    [Fact]
    public void Argument_is_found_in_every_spelling() => Analyze.Messages(
        """
        using QuantGen;
        [type: QuantizerAttribute(
            @Bits = 8,
            Integer = 0,
            {|QG0101:@Max =
                1.0 + 1|})]
        static partial class Weights { }
        """);

    [Fact]
    public void Several_faults_are_several_diagnostics() => Analyze.Messages(
        "[QuantGen.Quantizer({|QG0102:Bits = 99|}, {|QG0106:Max = double.NaN|}, {|QG0107:NaN = (QuantGen.NaNCode)9|})] partial class {|QG0003:Weights|} { }");
}
