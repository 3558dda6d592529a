using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0304 (and QG0303): elements that are written out, each at its place.</summary>
public class ElementRuleTests
{
    private const string One = "1 is outside the range 0 … 0.99609375 of Pixel and saturates: it gives code 255 (0.99609375); Integer = 1 would hold it";

    [Fact]
    public void Every_form_of_writing_elements() => CallSiteSource.Reports(
        ("Pixel.Quantize(new[] { 0f, 0.5f, {|QG0304:1f|} }, bytes);", One),
        ("Pixel.Quantize(new float[] { 0, {|QG0304:1|} }, bytes);", One),
        ("Pixel.Quantize([0.3f, {|QG0304:1f|}, 0.5f], bytes);", One),
        ("Pixel.Quantize(stackalloc float[] { {|QG0304:1|}, 0 }, bytes);", One),
        ("Pixel.Quantize(stackalloc[] { 0f, {|QG0304:1f|} }, bytes);", One),
        ("float[] a = { {|QG0304:1f|} }; Pixel.Quantize(a, bytes);", One),
        ("var a = new[] { {|QG0304:1f|} }; Pixel.Quantize(a.AsSpan(), bytes);", One),
        ("ReadOnlySpan<float> a = [0f, {|QG0304:1f|}]; Pixel.Quantize(a, bytes);", One),
        ("ReadOnlySpan<float> a = stackalloc float[] { {|QG0304:1f|} }; Pixel.Quantize(a, bytes);", One),
        ("float[] a; a = [{|QG0304:1f|}]; ReadOnlySpan<float> b = a; Pixel.Quantize(b, bytes);", One),
        ("Pixel.FakeQuantize([{|QG0304:1f|}], values);", One),
        ("Pixel.Quantize(destination: bytes, source: [{|QG0304:1f|}]);", One),
        ("Pixel.Quantize([v, {|QG0304:x + 1f|}], bytes);", "The value is 1 … 256, outside the range"),
        ("Pixel.Quantize([{|QG0304:float.NaN|}], bytes);", "NaN is not a value of Pixel and gives code 0 (0)"),
        ("Pixel.Quantize([{|QG0303:x / 255f|}], bytes);", "The value is 0 … 1 and may saturate above 0.99609375 in Pixel"),
        ("Celsius.Quantize([20f, {|QG0304:200f|}], new Celsius[2]);", "200 is outside the range"),
        ("float[] a = { {|QG0304:1f|} }; Pixel.Quantize(a, bytes); float sum = a[0]; foreach (float e in a) sum += e + a.Length;", One),
        ("float[] a = { 0f, 1f }; foreach (float e in a) Pixel.Quantize({|QG0303:e|});", "The value is 0 … 1 and may"));

    /// <summary>Elements off the grid are many; and where something may write to an element, nothing is known of any.</summary>
    [Fact]
    public void Nothing_to_report() => Analyze.ReportsNothing(CallSiteSource.Around(
        "{ Pixel.Quantize([0.1f, 0.2f, 0.3f], bytes); Pixel.Quantize(values, bytes); Pixel.Quantize([], bytes); Pixel.Quantize([.. values], bytes); }",
        "{ Pixel.CountOutside([1f]); _ = new[] { 1f }; Pixel.Quantize(new float[3], bytes); }",
        "{ float[] a = { 1f }; a[0] = 0.5f; Pixel.Quantize(a, bytes); }",
        "{ float[] a = { 1f }; a[0] -= 0.5f; Pixel.Quantize(a, bytes); }",
        "{ float[] a = { 1f }; Array.Clear(a); Pixel.Quantize(a, bytes); }",
        "{ float[] a = { 1f }; float[] b = a; b[0] = 0; Pixel.Quantize(a, bytes); }",
        "{ float[] a = { 1f }; a.AsSpan().Clear(); Pixel.Quantize(a, bytes); }",
        "{ float[] a = { 1f }; foreach (ref float e in a.AsSpan()) e = 0; Pixel.Quantize(a, bytes); }",
        "{ float[] a = { 1f }; a = [0.5f]; Pixel.Quantize(a, bytes); }",
        "{ Span<float> a = [1f]; Pixel.FakeQuantize([0.5f], a); Pixel.Quantize(a, bytes); }",
        "{ Span<float> a = stackalloc float[] { 1f }; a[0] = 0; Pixel.Quantize(a, bytes); }",
        "{ Span<float> a = [1f]; ref float e = ref a[0]; e = 0; Pixel.Quantize(a, bytes); }",
        "{ float[] a = { 1f }; a[..1][0] = 0; Pixel.Quantize(a.AsSpan(1), bytes); }",
        "{ var a = new float[,] { { 1f } }; Pixel.Quantize(a[0, 0]); }"));
}
