using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0306 and QG0308: codes that are not of the quantizer that reads them.</summary>
public class CodeRuleTests
{
    private const string Nine = "9 is not a code of Nibble, whose codes are -8 … 7: Dequantize gives 1.125; the nearest code is 7 (0.875)";

    private const string Other = "A code of Weight is read as one of Activation: code 127 is 0.9921875 in the first and 7.9375 in the second; Weight.Dequantize gives its value";

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

    /// <summary>A read after the only writer, whatever stands between or around it.</summary>
    [Fact]
    public void Buffer_that_one_quantizer_wrote() => CallSiteSource.Reports(
        ("var a = new sbyte[3]; Weight.Quantize(values, a); Weight.Dequantize(a, values); if (t) Activation.Dequantize({|QG0308:a|}, values);", Other),
        ("sbyte[] a = [1, 2, 3]; Weight.Quantize(values, a); while (v > 0) { v--; Activation.Dequantize({|QG0308:a|}, values); }", Other),
        ("var a = new sbyte[3]; while (v > 0) { Weight.Quantize(values, a); Activation.Dequantize({|QG0308:a|}, values); }", Other),
        ("var a = new sbyte[3]; Weight.Quantize(values, a); Action later = () => Activation.Dequantize({|QG0308:a|}, values); later(); if (t) Weight.Quantize(values, a);", Other),
        ("var a = new sbyte[3]; switch (n) { case 1: Weight.Quantize(values, a); Activation.Dequantize({|QG0308:a|}, values); break; }", Other),
        ("var a = new sbyte[3]; Weight.Quantize(destination: a, source: values); try { Activation.Dequantize({|QG0308:a|}, values); } finally { }", Other));

    /// <summary>Initial contents may be of any format, and so may be what another name of the buffer, or a call that has not certainly run, has written.</summary>
    [Fact]
    public void Buffer_whose_codes_may_be_of_the_reader() => Analyze.ReportsNothing(CallSiteSource.With(
        """
        static sbyte[] stored = new sbyte[3]; static sbyte[] Make() => new sbyte[3];
        static void P(sbyte[] c, float[] v) { Weight.Dequantize(c, v); Activation.Quantize(v, c); }
        """,
        "{ sbyte[] c = stored; Weight.Dequantize(c, values); Activation.Quantize(values, c); }",
        "{ sbyte[] c = stored; Activation.Quantize(values, c); Weight.Dequantize(c, values); }",
        "{ Span<sbyte> c = codes; Activation.Quantize(values, c); Weight.Quantize(values, codes); Weight.Dequantize(c, values); }",
        "{ sbyte[] c = Make(); Weight.Dequantize(c, values); Activation.Quantize(values, c); }",
        "{ var c = new sbyte[3]; Weight.Dequantize(c, values); Activation.Quantize(values, c); }",
        "{ var c = new sbyte[3]; while (v > 0) { Weight.Dequantize(c, values); Activation.Quantize(values, c); } }",
        "{ var c = new sbyte[3]; for (int i = 0; i < 3; Activation.Quantize(values, c), i++) Weight.Dequantize(c, values); }",
        "{ var c = new sbyte[3]; if (t) Activation.Quantize(values, c); Weight.Dequantize(c, values); }",
        "{ var c = new sbyte[3]; if (t) Activation.Quantize(values, c); else Weight.Dequantize(c, values); }",
        "{ var c = new sbyte[3]; switch (n) { case 1: Activation.Quantize(values, c); break; default: Weight.Dequantize(c, values); break; } }",
        "{ var c = new sbyte[3]; try { Activation.Quantize(values, c); } catch (Exception) { } Weight.Dequantize(c, values); }",
        "{ var c = new sbyte[3]; while (v > 0) { v--; Activation.Quantize(values, c); } Weight.Dequantize(c, values); }",
        "{ var c = new sbyte[3]; Action later = () => Activation.Quantize(values, c); Weight.Dequantize(c, values); later(); }",
        "{ var c = new sbyte[3]; Read(); Activation.Quantize(values, c); void Read() { Weight.Dequantize(c, values); } }",
        "{ var c = new sbyte[3]; Write(); Weight.Dequantize(c, values); void Write() { Activation.Quantize(values, c); } }",
        "{ var c = new sbyte[3]; if (t) goto Past; Activation.Quantize(values, c); Past: Weight.Dequantize(c, values); }"));

    /// <summary>Other names of the buffer, parts of it, and other methods that write to it.</summary>
    [Fact]
    public void Buffer_that_something_else_may_write() => Analyze.ReportsNothing(CallSiteSource.With(
        """
        static void Fill(ref sbyte[] buffer) { } static void Fill(Span<sbyte> buffer) { } static sbyte[] AsSpan(this sbyte[] buffer, string copy) => (sbyte[])buffer.Clone();
        """,
        "{ var c = new sbyte[3]; Activation.Quantize(values, c); Fill(ref c); Weight.Dequantize(c, values); }",
        "{ var c = new sbyte[3]; Activation.Quantize(values, c); Fill(c); Weight.Dequantize(c, values); }",
        "{ var c = new sbyte[3]; Activation.Quantize(values, c); Nibble.Unpack(bytes, c); Weight.Dequantize(c, values); }",
        "{ var c = new sbyte[3]; Span<sbyte> e = c; Activation.Quantize(values, e); Weight.Quantize(values, c); Weight.Dequantize(e, values); }",
        "{ var c = new sbyte[3]; Span<sbyte> e = c; Activation.Quantize(values, c); Weight.Quantize(values, e); Weight.Dequantize(c, values); }",
        "{ sbyte[] c = new sbyte[3]; ref sbyte[] e = ref c; Activation.Quantize(values, c); Weight.Quantize(values, e); Weight.Dequantize(c, values); }",
        "{ var c = new sbyte[3]; (sbyte[], int) both = (c, 1); Activation.Quantize(values, c); Weight.Quantize(values, both.Item1); Weight.Dequantize(c, values); }",
        "{ var c = new sbyte[3]; Activation.Quantize(values, c); foreach (ref sbyte e in c.AsSpan()) e = 0; Weight.Dequantize(c, values); }",
        "{ var c = new sbyte[3]; Activation.Quantize(values, c.AsSpan(0, 1)); Weight.Dequantize(c.AsSpan(1), values); }",
        "{ var c = new sbyte[3]; Activation.Quantize(values, c.AsSpan(\"copy\")); Weight.Dequantize(c, values); }",
        "{ sbyte code; Weight.TryQuantize(v, out code); Activation.TryQuantize(v, out code); Activation.Dequantize(code); }",
        "{ sbyte code = 0; if (t) Weight.TryQuantize(v, out code); Activation.Dequantize(code); }"));
}
