using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>Functions: the analyzer compares their results with the range, and knows which codes and values they give.</summary>
public class FunctionRuleTests
{
    private const string Quantizers =
        """
        using QuantGen;
        [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }
        [Quantizer(Bits = 8, Integer = 0, Signed = false, Function = Function.Sigmoid)] static partial class Gate { }
        [Quantizer(Bits = 8, Integer = 0, Signed = false, Function = Function.Sigmoid)] readonly partial struct TypedGate { }
        [Quantizer(Bits = 8, Integer = 0, Function = Function.Tanh)] static partial class State { }
        [Quantizer(Bits = 8, Integer = 2, Signed = false, Function = Function.Relu)] static partial class Rectified { }
        [Quantizer(Bits = 8, Integer = 3, Signed = false, Function = Function.Relu, UpperBound = 6)] static partial class Limited { }
        [Quantizer(Bits = 8, Integer = 2, Function = Function.HardSwish)] static partial class Swish { }
        [Quantizer(Bits = 4, Integer = 0)] static partial class Nibble { }
        [Quantizer(Bits = 8, Integer = 2, Function = Function.Relu, Slope = 2)] static partial class Steep { }
        [Quantizer(Bits = 8, Integer = 0, Function = Function.MuLaw)] static partial class Law { }

        """;

    [Theory]
    [InlineData("Rectified.Quantize({|QG0301:5f|});", "5 is outside the range 0 … 3.984375 of Rectified and saturates: it gives code 255 (3.984375); Integer = 3 would hold it")]
    [InlineData("Rectified.Quantize({|QG0303:b / 32f|});", "The value is 0 … 7.96875 and may saturate above 3.984375 in Rectified: 7.96875 gives code 255 (3.984375); Integer = 3 would hold it")]
    [InlineData("Steep.Quantize({|QG0301:-5f|});", "-5 is outside the range -4 … 3.96875 of Steep and saturates: it gives code -128 (-4)")]
    [InlineData("Swish.Quantize({|QG0301:4f|});", "4 is outside the range -0.375 … 3.96875 of Swish and saturates: it gives code 127 (3.96875); Integer = 3 would hold it")]
    [InlineData("Law.Quantize({|QG0301:1.5f|});", "1.5 is outside the range -1 … 0.95743704 of Law and saturates: it gives code 127 (0.95743704); Integer = 1 would hold it")]
    [InlineData("Gate.Quantize({|QG0301:float.NaN|});", "NaN is not a value of Gate and gives code 0 (0)")]
    [InlineData("Swish.Dequantize({|QG0306:-13|});", "-13 is not a code of Swish, whose codes are -12 … 127: Dequantize gives -0.40625; the nearest code is -12 (-0.375)")]
    [InlineData("Pixel.Quantize({|QG0303:State.Dequantize(s)|});", "The value is -1 … 0.9921875 and may saturate below 0 in Pixel: -1 gives code 0 (0); Integer = 1, Signed = true would hold it")]
    [InlineData("Pixel.Quantize({|QG0303:Law.FakeQuantize(v)|});", "The value is -1 … 0.95743704 and may saturate below 0 in Pixel: -1 gives code 0 (0); Integer = 1, Signed = true would hold it")]
    public void What_is_said(string statement, string message) => Analyze.Reports(Quantizers + Method(statement), message);

    /// <summary>A negative argument of a Relu has the result 0, a bound limits it, and a sigmoid is meant to saturate. Results of one function fit what holds them.</summary>
    [Theory]
    [InlineData("Rectified.Quantize(-5f); Rectified.Quantize(-b); Limited.Quantize(100f); Limited.Quantize(float.PositiveInfinity);")]
    [InlineData("Gate.Quantize(100f); Gate.Quantize(-100f); Gate.Quantize(b - 128f); State.Quantize(20f); State.Quantize(0.3f);")]
    [InlineData("Swish.Quantize(-100f); Swish.Quantize(-1f); Swish.Quantize(float.NegativeInfinity);")]
    [InlineData("Pixel.Quantize(Gate.Dequantize(Gate.Quantize(v))); Pixel.Quantize(Gate.FakeQuantize(v)); Pixel.Quantize((float)TypedGate.Quantize(v));")]
    [InlineData("Pixel.Quantize(Swish.FakeQuantize(b / 300f)); Nibble.Quantize(Swish.FakeQuantize(-b / 100f));")]
    [InlineData("Law.Quantize(Law.Dequantize(s)); Law.Quantize(0.3f);")]
    public void Nothing_to_report(string statement) => Analyze.ReportsNothing(Quantizers + Method(statement));

    /// <summary>A stated range is one of results, to which the function is not applied again.</summary>
    [Fact]
    public void What_is_stated_of_a_member_is_its_value() => Analyze.Reports(
        Quantizers + "class Use { [{|QG0309:ValueRange(0, 2)|}] public TypedGate Level { get; set; } [ValueRange(0, 0.9)] public TypedGate Held { get; set; } }",
        "TypedGate holds 0 … 0.99609375 and not the stated range 0 … 2: 2 gives code 255 (0.99609375)");

    private static string Method(string statement) => "static class Use { static void M(byte b, sbyte s, float v) { " + statement + " } }";
}
