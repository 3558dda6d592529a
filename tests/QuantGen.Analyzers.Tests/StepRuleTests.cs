using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>Binary, ternary, power-of-two and G.711 quantizers: faults of their declarations, and what the analyzer says of calls.</summary>
public class StepRuleTests
{
    private const string Quantizers =
        """
        using QuantGen;
        [BinaryQuantizer] static partial class Sign { }
        [BinaryQuantizer(Signed = false)] static partial class Bit { }
        [TernaryQuantizer] static partial class Three { }
        [TernaryQuantizer(Scale = 2)] readonly partial struct TypedThree { }
        [PowerOfTwoQuantizer(Bits = 4, HasZero = true)] static partial class Shift { }
        [PowerOfTwoQuantizer(Bits = 4, HasZero = true, MaxValue = 1)] static partial class Small { }
        [PowerOfTwoQuantizer(Bits = 4, HasZero = true, Slope = 0.25)] static partial class Leaky { }
        [G711Quantizer] static partial class Line { }
        [G711Quantizer(Law = G711Law.ALaw)] static partial class Europe { }
        [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }

        """;

    /// <summary>Each fault is marked at its argument, and nothing else is reported.</summary>
    [Theory]
    [InlineData("PowerOfTwoQuantizer({|QG0102:Bits = 9|})")]
    [InlineData("PowerOfTwoQuantizer({|QG0102:Bits = 1|}, HasZero = true)")]
    [InlineData("BinaryQuantizer(Alpha = Alpha.Po2, {|QG0103:MinExponent = -200|})")]
    [InlineData("G711Quantizer({|QG0107:Law = (G711Law)2|})")]
    [InlineData("PowerOfTwoQuantizer(HasZero = true, {|QG0107:Rounding = (ExponentRounding)3|})")]
    [InlineData("TernaryQuantizer({|QG0108:Threshold = 0.5|}, Alpha = Alpha.Auto)")]
    [InlineData("BinaryQuantizer({|QG0111:Scale = 0|})")]
    [InlineData("TernaryQuantizer({|QG0111:Scale = double.PositiveInfinity|})")]
    [InlineData("G711Quantizer({|QG0116:Block = 0|})")]
    [InlineData("TernaryQuantizer({|QG0118:MaxExponent = 2|})")]
    [InlineData("PowerOfTwoQuantizer(Signed = false, HasZero = true, {|QG0118:Slope = 2|})")]
    [InlineData("PowerOfTwoQuantizer(HasZero = true, {|QG0122:Slope = 0.75|})")]
    [InlineData("TernaryQuantizer({|QG0124:Threshold = double.NaN|})")]
    [InlineData("TernaryQuantizer({|QG0124:Threshold = double.MaxValue|})")]
    [InlineData("PowerOfTwoQuantizer({|QG0125:MaxValue = -1|})")]
    [InlineData("PowerOfTwoQuantizer(Bits = 3, HasZero = true, MaxValue = 1, {|QG0125:MinExponent = -9|})")]
    [InlineData("TernaryQuantizer({|QG0201:Scale = 0.7|})")]
    [InlineData("PowerOfTwoQuantizer(HasZero = true, {|QG0205:MaxValue = 0.7|})")]
    [InlineData("{|QG0206:PowerOfTwoQuantizer|}")]
    [InlineData("PowerOfTwoQuantizer({|QG0206:HasZero = false|})")]
    public void A_declaration_is_marked(string attribute) => Analyze.Messages("using QuantGen;\n[" + attribute + "] static partial class Weights { }");

    /// <summary>A ternary quantizer takes any number, but a code has one of three values.</summary>
    [Fact]
    public void A_stated_range_is_compared_with_the_values() => Analyze.Reports(
        Quantizers + "static class Use { static void Of([{|QG0309:ValueRange(0, 5)|}] TypedThree p, [ValueRange(-2, 2)] TypedThree fits) { } }",
        "TypedThree holds -2 … 2 and not the stated range 0 … 5: 5 gives code 1 (2)");

    /// <summary>The type is the fault of any attribute.</summary>
    [Theory]
    [InlineData("[BinaryQuantizer] static class {|QG0001:Weights|} { }")]
    [InlineData("[TernaryQuantizer] partial class {|QG0003:Weights|} { }")]
    [InlineData("[TernaryQuantizer, BinaryQuantizer] static partial class {|QG0108:Weights|} { }\n[TernaryQuantizer] static partial class Other { public static int One => Quantize(1f); }")]
    [InlineData("[Quantizer(Bits = 4)][TernaryQuantizer] static partial class {|QG0108:Weights|} { }")]
    [InlineData("[TernaryQuantizer, Quantizer(\"ternary()\")] static partial class {|QG0108:Weights|} { }")]
    [InlineData("[TernaryQuantizer] static partial class {|QG0108:Weights|} { }\n[G711Quantizer] static partial class Weights { }")]
    [InlineData("[G711Quantizer] static partial class {|QG0007:Line|} { public const int Bits = 8; }")]
    [InlineData("[PowerOfTwoQuantizer(Bits = 4, HasZero = true)] partial struct {|QG0008:Weights|} : IQuantizer<float, byte> { }")]
    public void A_type_is_marked(string declaration) => Analyze.Messages("using QuantGen;\n" + declaration);

    [Theory]
    [InlineData("Shift.Quantize({|QG0301:12f|});", "12 is outside the range -8 … 8 of Shift and saturates: it gives code 7 (8)")]
    [InlineData("Shift.Quantize({|QG0305:9f|});", "9 is not a value of Shift: it becomes 8 (code 7), an error of 1; write 8f")]
    [InlineData("Small.Quantize({|QG0302:b + 3f|});", "The value is 3 … 258, outside the range -1 … 1 of Small, and saturates: 3 gives code 7 (1)")]
    [InlineData("Line.Quantize({|QG0301:40000f|});", "40000 is outside the range -32124 … 32124 of Line and saturates: it gives code 128 (32124)")]
    [InlineData("Europe.Quantize({|QG0301:-40000f|});", "-40000 is outside the range -32256 … 32256 of Europe and saturates: it gives code 42 (-32256)")]
    [InlineData("Shift.TryQuantize({|QG0301:float.PositiveInfinity|}, out _);", "TryQuantize always returns false: +infinity is outside the range of Shift and gives code 7 (8)")]
    [InlineData("Line.TryQuantize({|QG0301:float.NegativeInfinity|}, out _);", "TryQuantize always returns false: -infinity is outside the range of Line and gives code 0 (-32124)")]
    [InlineData("Sign.Quantize({|QG0301:float.NaN|});", "NaN is not a value of Sign and gives code 1 (1)")]
    [InlineData("Three.Dequantize({|QG0306:2|});", "2 is not a code of Three, whose codes are -1 … 1: Dequantize gives 2; the nearest code is 1 (1)")]
    [InlineData("Bit.Dequantize({|QG0306:2|});", "2 is not a code of Bit, whose codes are 0 … 1: Dequantize gives 2; the nearest code is 1 (1)")]
    [InlineData("Pixel.Quantize({|QG0303:Three.FakeQuantize(v)|});", "The value is -1 … 1 and may saturate below 0 and above 0.99609375 in Pixel: 1 gives code 255 (0.99609375); Integer = 1, Signed = true would hold it")]
    public void What_is_said(string statement, string message) => Analyze.Reports(Quantizers + Method(statement), message);

    /// <summary>Two or three values stand for all numbers, and 0 is a value of all others here. What a quantizer gives is a value of it.</summary>
    [Theory]
    [InlineData("Sign.Quantize(100f); Sign.Quantize(-0.3f); Bit.Quantize(5f); Bit.Quantize(b - 300f); Three.Quantize(0.1f); Three.Quantize(-50f);")]
    [InlineData("Sign.Quantize(float.PositiveInfinity); Three.TryQuantize(float.NegativeInfinity, out _); Bit.TryQuantize(1e30, out _);")]
    [InlineData("Shift.Quantize(0f); Shift.Quantize(0.5f); Small.Quantize(0f); Line.Quantize(0f); Leaky.FakeQuantize(-1f); Leaky.FakeQuantize(-40f);")]
    [InlineData("Shift.Quantize(Shift.FakeQuantize(v)); Line.Quantize(Line.FakeQuantize(v)); Line.Dequantize(b); Europe.Dequantize(Europe.Quantize(v));")]
    [InlineData("Three.Quantize((float)TypedThree.Quantize(v)); Sign.Dequantize(Sign.Quantize(v)); Pixel.Quantize(Bit.FakeQuantize(v) / 2);")]
    public void Nothing_to_report(string statement) => Analyze.ReportsNothing(Quantizers + Method(statement));

    private static string Method(string statement) => "static class Use { static void M(byte b, sbyte s, float v) { " + statement + " } }";
}
