using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>A factor on the output values: the analyzer compares arguments with the input values, and results have the factor.</summary>
public class ValueAlphaRuleTests
{
    private const string Quantizers =
        """
        using QuantGen;
        [Quantizer(Bits = 6, Integer = 2, ValueAlpha = 0.25)] static partial class Legacy { }
        [Quantizer(Bits = 6, Integer = 0)] static partial class SameValues { }
        [Quantizer(Bits = 6, Integer = 2)] static partial class SameSteps { }
        [Quantizer(Bits = 6, Integer = 2, ValueAlpha = 0.25)] readonly partial struct Typed { }

        """;

    [Theory]
    [InlineData("Legacy.Quantize({|QG0301:5f|});", "5 is outside the range -4 … 3.875 of Legacy and saturates: it gives code 31 (0.96875); Integer = 3 would hold it")]
    [InlineData("Legacy.Quantize({|QG0303:b / 60f|});", "The value is 0 … 4.25 and may saturate above 3.875 in Legacy: 4.25 gives code 31 (0.96875); Integer = 3 would hold it")]
    [InlineData("SameValues.Quantize({|QG0303:SameSteps.Dequantize(s)|});", "The value is -4 … 3.875 and may saturate below -1 and above 0.96875 in SameValues: 3.875 gives code 31 (0.96875); Integer = 2 would hold it")]
    [InlineData("Legacy.Dequantize({|QG0306:40|});", "40 is not a code of Legacy, whose codes are -32 … 31: Dequantize gives 1.25; the nearest code is 31 (0.96875)")]
    [InlineData("Legacy.Dequantize({|QG0308:SameSteps.Quantize(v)|});", "A code of SameSteps is read as one of Legacy: code 31 is 3.875 in the first and 0.96875 in the second; SameSteps.Dequantize gives its value")]
    public void What_is_said(string statement, string message) => Analyze.Reports(Quantizers + Method(statement), message);

    [Fact]
    public void What_is_stated_of_a_member_is_its_value() => Analyze.Reports(
        Quantizers + "class Use { [{|QG0309:ValueRange(-1, 2)|}] public Typed Level { get; set; } }",
        "Typed holds -1 … 0.96875 and not the stated range -1 … 2: 2 gives code 31 (0.96875)");

    /// <summary>A value inside the input range and beyond the output range; a value off the grid of the input; codes of equal values.</summary>
    [Theory]
    [InlineData("Legacy.Quantize(3.5f); Legacy.Quantize(0.3f); Legacy.Quantize(b / 70f);")]
    [InlineData("SameValues.Quantize(Legacy.Dequantize(s)); SameValues.Quantize(Legacy.FakeQuantize(v)); SameValues.Quantize((float)Typed.FromCode(s));")]
    [InlineData("SameValues.Dequantize(Legacy.Quantize(v));")]
    public void Nothing_to_report(string statement) => Analyze.ReportsNothing(Quantizers + Method(statement));

    /// <summary>The same codes and values by notation and by argument, as text.</summary>
    [Fact]
    public void The_notation_generates_what_the_argument_does() => Assert.Equal(
        Assert.Single(Harness.GenerateClean("using QuantGen; [Quantizer(Bits = 6, Integer = 2, ValueAlpha = 0.3)] static partial class Sample { }").TypeFiles).Text,
        Assert.Single(Harness.GenerateClean("using QuantGen; [Quantizer(\"quantized_bits(6,2,0,alpha=0.3)\")] static partial class Sample { }").TypeFiles).Text);

    private static string Method(string statement) => "class Use { void M(byte b, sbyte s, float v) { " + statement + " } }";
}
