using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0306 and QG0308: codes that are not of the quantizer that reads them.</summary>
public class CodeRuleTests
{
    private const string Nine = "9 is not a code of Nibble, whose codes are -8 … 7: Dequantize gives 1.125; the nearest code is 7 (0.875)";

    private const string Other = "A code of Weight is read as one of Activation: code 127 is 0.9921875 there and 7.9375 here; Weight.Dequantize gives its value";

    [Fact]
    public void Code_outside() => CallSiteSource.Reports(
        ("Nibble.Dequantize({|QG0306:9|});", Nine),
        ("const sbyte Code = 9; Nibble.Dequantize({|QG0306:Code|});", Nine),
        ("sbyte code = 9; Nibble.Dequantize({|QG0306:code|});", Nine),
        ("Nibble.Dequantize({|QG0306:-9|});", "-9 is not a code of Nibble, whose codes are -8 … 7: Dequantize gives -1.125; the nearest code is -8 (-1)"),
        ("Nibble.Dequantize({|QG0306:(sbyte)((w & 3) + 8)|});", "8 is not a code of Nibble"),
        ("Nibble.Dequantize({|QG0308:Weight.MaxCode|});", "A code of Weight is read as one of Nibble"),
        ("Nibble.Dequantize(new sbyte[] { 7, {|QG0306:9|} }, values);", Nine),
        ("Nibble.Dequantize([{|QG0306:9|}], values);", Nine),
        ("Nibble.Pack([{|QG0306:9|}, 7], bytes);", "9 is not a code of Nibble, whose codes are -8 … 7: Pack keeps its low 4 bits; the nearest code is 7 (0.875)"),
        ("Typed.FromCode({|QG0306:8|});", "8 is not a code of Typed, whose codes are -8 … 7: FromCode throws; the nearest code is 7 (0.875)"),
        ("Celsius.FromCode({|QG0306:2048|});", "2048 is not a code of Celsius, whose codes are 0 … 2047: FromCode throws; the nearest code is 2047 (164.7"));

    [Fact]
    public void Code_inside() => Analyze.ReportsNothing(CallSiteSource.Around(
        "Nibble.Dequantize(7); Nibble.Dequantize(-8); Nibble.Dequantize(w); Nibble.Dequantize(Nibble.MaxCode); Nibble.Dequantize((sbyte)(w & 15));",
        "Typed.FromCode(w); Typed.FromCode((sbyte)n); Typed.Dequantize(Typed.FromCode(3)); Celsius.FromCode(0);",
        "Nibble.Dequantize([7, -8, w], values); Nibble.Pack(codes, bytes); Weight.Dequantize(-128); Pixel.Dequantize(255);"));

    [Fact]
    public void Code_of_another_quantizer() => CallSiteSource.Reports(
        ("Activation.Dequantize({|QG0308:Weight.Quantize(v)|});", Other),
        ("var code = Weight.Quantize(v); Activation.Dequantize({|QG0308:code|});", Other),
        ("sbyte code; code = Weight.Quantize(v); sbyte other = code; Activation.Dequantize({|QG0308:other|});", Other),
        ("if (Weight.TryQuantize(v, out sbyte code)) Activation.Dequantize({|QG0308:code|});", Other),
        ("sbyte code = Weight.Quantize(v); Action later = () => Activation.Dequantize({|QG0308:code|});", Other),
        ("Activation.Dequantize({|QG0308:Typed.Quantize(v).Code|});", "A code of Typed is read as one of Activation"),
        ("Typed.FromCode({|QG0308:Activation.Quantize(v)|});", "A code of Activation is read as one of Typed"),
        ("var a = new sbyte[3]; Weight.Quantize(values, a); Activation.Dequantize({|QG0308:a|}, values);", Other),
        ("Span<sbyte> a = stackalloc sbyte[3]; Weight.Quantize(values, a); Activation.Dequantize({|QG0308:a|}, values);", Other),
        ("var a = new sbyte[3]; Weight.Quantize(values, a.AsSpan(1)); Activation.Dequantize({|QG0308:a.AsSpan()|}, values);", Other));

    /// <summary>Formats with the same scale and zero point agree on every code that both have; and what is not certain is not said.</summary>
    [Fact]
    public void Code_that_is_read_as_it_was_meant() => Analyze.ReportsNothing(CallSiteSource.With(
        "static sbyte Code(float v) => Weight.Quantize(v);",
        "{ Weight.Dequantize(Weight.Quantize(v)); Weight.Dequantize(Wrapping.Quantize(v)); }",
        "{ sbyte code = t ? Weight.Quantize(v) : Activation.Quantize(v); Activation.Dequantize(code); }",
        "{ sbyte code = Weight.Quantize(v); code = Activation.Quantize(v); Activation.Dequantize(code); }",
        "{ sbyte code = Weight.Quantize(v); code++; Activation.Dequantize(code); Activation.Dequantize(Code(v)); Activation.Dequantize((sbyte)(Weight.Quantize(v) / 8)); }",
        "{ if (Weight.TryQuantize(v, out sbyte code)) code = 3; Activation.Dequantize(code); }",
        "{ var a = new sbyte[3]; Weight.Quantize(values, a); Activation.Quantize(values, a); Activation.Dequantize(a, values); }",
        "{ var a = new sbyte[3]; Weight.Quantize(values, a); a[0] = 3; Activation.Dequantize(a, values); }",
        "{ var a = new sbyte[3]; Weight.Quantize(values, a); Array.Reverse(a); Activation.Dequantize(a, values); }",
        "{ var a = new sbyte[3]; Activation.Dequantize(a, values); Activation.Dequantize(codes, values); }"));
}
