using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0301: a constant that saturates, on the argument.</summary>
public class ConstantArgumentTests
{
    private const string Weights = "[QuantGen.Quantizer(Bits = 8, Integer = 0)] static partial class Weights { }\n";

    private const string Range = "is outside the range -1 … 0.9921875 of Weights and saturates: it gives code";

    [Theory]
    [InlineData("1f", "1 " + Range + " 127 (0.9921875); Integer = 1 would hold it")]
    [InlineData("1.5", "1.5 " + Range + " 127 (0.9921875); Integer = 1 would hold it")]
    [InlineData("2", "2 " + Range + " 127 (0.9921875); Integer = 2 would hold it")]
    [InlineData("-2L", "-2 " + Range + " -128 (-1); Integer = 1 would hold it")]
    [InlineData("-1.25f", "-1.25 " + Range + " -128 (-1); Integer = 1 would hold it")]
    [InlineData("float.NaN", "NaN is not a value of Weights and gives code 0 (0)")]
    [InlineData("double.NaN", "NaN is not a value of Weights and gives code 0 (0)")]
    [InlineData("float.PositiveInfinity", "+infinity is outside the range of Weights and gives code 127 (0.9921875)")]
    [InlineData("double.NegativeInfinity", "-infinity is outside the range of Weights and gives code -128 (-1)")]
    [InlineData("(float)(1 << 10)", "1024 " + Range + " 127 (0.9921875); Integer = 11 would hold it")]
    public void Constant_outside(string argument, string message) =>
        Analyze.Reports(Weights + $"static class Use {{ static int M() => Weights.Quantize({{|QG0301:{argument}|}}); }}", message);

    [Fact]
    public void Fake_quantize_as_well() => Analyze.Reports(
        Weights + "static class Use { static float M() => Weights.FakeQuantize({|QG0301:3f|}); }",
        "3 " + Range + " 127 (0.9921875); Integer = 2 would hold it");

    [Theory]
    [InlineData("const float limit = 4f; return Weights.Quantize({|QG0301:limit|});")]
    [InlineData("return Weights.Quantize({|QG0301:Limit|});")]
    [InlineData("return Weights.Quantize(value: {|QG0301:Limit / 2|});")]
    [InlineData("return Weights.Quantize({|QG0301:-(Limit)|});")]
    [InlineData("System.Func<sbyte> later = () => Weights.Quantize({|QG0301:Limit|}); return later();")]
    public void Constants_by_name_count(string body) =>
        Analyze.Messages(Weights + "static class Use { const float Limit = 4f; static sbyte M() { " + body + " } }");

    /// <summary>The ends themselves, what nobody knows at compile time, and calls that ask the question themselves.</summary>
    [Theory]
    [InlineData("Weights.Quantize(0)")]
    [InlineData("Weights.Quantize(-1)")]
    [InlineData("Weights.Quantize(Weights.MaxValue)")]
    [InlineData("Weights.Quantize(x)")]
    [InlineData("Weights.TryQuantize(0.5f, out _)")]
    [InlineData("Weights.TryQuantize(x, out _)")]
    [InlineData("Weights.Dequantize(100)")]
    [InlineData("Weights.IsRepresentable(7f)")]
    [InlineData("Other.Quantize(7f)")]
    public void Nothing_to_report(string call) => Analyze.ReportsNothing(
        Weights + "static class Other { public static int Quantize(float value) => (int)value; }\n"
        + "static class Use { static object M(float x) => " + call + "; }");

    [Theory]
    [InlineData("{|QG0301:7f|}", "7 is outside the range -1 … 0.9921875 of Weights and saturates: it gives code 127 (0.9921875); Integer = 3 would hold it")]
    [InlineData("{|QG0302:System.Math.Max(x, 1.5f)|}", "The value is at least 1.5, outside the range -1 … 0.9921875 of Weights, and saturates: 1.5 gives code 127 (0.9921875); Integer = 1 would hold 1.5")]
    public void Question_whose_answer_is_always_no(string argument, string message) => Analyze.Reports(
        Weights + "static class Use { static bool M(float x) => Weights.TryQuantize(" + argument + ", out _); }", "TryQuantize always returns false: " + message);

    /// <summary>The last numbers that round to the last codes are lost no more than by rounding.</summary>
    [Theory]
    [InlineData("-1.00390625f", "-1.00390625 is not a value of Weights: it becomes -1 (code -128), an error of 0.00390625; write -1f")]
    [InlineData("0.99609369f", "0.9960937 is not a value of Weights: it becomes 0.9921875 (code 127), an error of 0.0039061904; write 0.9921875f")]
    public void Constant_that_rounds_to_an_end(string argument, string message) =>
        Analyze.Reports(Weights + $"static class Use {{ static int M() => Weights.Quantize({{|QG0305:{argument}|}}); }}", message);

    /// <summary>A tie at the end of the range goes to the even neighbour, which is outside: one float below is not.</summary>
    [Fact]
    public void Tie_at_the_end_is_outside() =>
        Analyze.Messages(Weights + "static class Use { static int M() => Weights.Quantize({|QG0301:0.99609375f|}) + Weights.Quantize({|QG0301:-1.0117188f|}); }");

    [Fact]
    public void Struct_quantizers_as_well() => Analyze.Messages(
        "[QuantGen.Quantizer(Bits = 8, Integer = 3, Signed = false)] partial struct Level : QuantGen.IQuantizer<float, byte> { }\n"
        + "static class Use { static int M() => Level.Quantize({|QG0301:8f|}) + Level.Quantize({|QG0301:-1|}); }");

    [Fact]
    public void Declared_code_of_NaN_is_named() => Analyze.Reports(
        "[QuantGen.Quantizer(Bits = 8, Integer = 0, NaN = QuantGen.NaNCode.Minimum)] static partial class Weights { }\nstatic class Use { static int M() => Weights.Quantize({|QG0301:float.NaN|}); }",
        "NaN is not a value of Weights and gives code -128 (-1)");

    [Fact]
    public void Faulty_declaration_is_reported_alone() => Analyze.Messages(
        "[QuantGen.Quantizer(Bits = 8, Integer = 0, {|QG0101:Max = 1|})] static partial class Weights { }\nstatic class Use { static int M() => Weights.Quantize(7f); }");

    /// <summary>It is a warning, and so the user's to silence.</summary>
    [Fact]
    public void Can_be_silenced()
    {
        const string Use = "static class Use { static int M() => Weights.Quantize(7f); }";
        Analyze.ReportsNothing(Weights + "#pragma warning disable QG0301\n" + Use);
        Analyze.ReportsNothing(Weights + Use, CompileOptions.Default with { EditorConfig = "[*.cs]\ndotnet_diagnostic.QG0301.severity = none" });
        Assert.Single(Harness.Diagnose(Harness.Generate(Weights + Use)), diagnostic => diagnostic.Id == "QG0301");
    }
}
