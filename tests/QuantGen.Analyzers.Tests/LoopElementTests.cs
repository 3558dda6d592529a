using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>The values of a <c>foreach</c> variable: every element is converted to its type.</summary>
public class LoopElementTests
{
    private const string From = "The value is ", Outside = ", outside the range";

    [Fact]
    public void Elements_after_their_conversion() => CallSiteSource.Reports(
        ("foreach (byte b in new[] { 257, 258 }) Pixel.Quantize({|QG0302:b|});", From + "1 … 2" + Outside),
        ("foreach (byte b in new[] { 256, 258 }) Pixel.Quantize({|QG0303:b|});", From + "0 … 2 and may"),
        ("foreach (sbyte e in new[] { 130, n = 129 }) Pixel.Quantize({|QG0302:e|});", From + "-127 … -126" + Outside),
        ("foreach (int e in new[] { 2.75, -1 }) Pixel.Quantize({|QG0303:e|});", From + "-1 … 2 and may"),
        ("foreach (float e in new[] { 16777217, 16777219 }) Pixel.Quantize({|QG0302:e|});", From + "16777216 … 16777220" + Outside),
        ("foreach (double e in new[] { 1.1f }) Pixel.Quantize({|QG0302:e|});", "1.1 is outside"),
        ("checked { foreach (byte b in new[] { 257, 2 }) Pixel.Quantize({|QG0302:b|}); }", "2 is outside"),
        ("checked { unchecked { foreach (byte b in new[] { 257, 258 }) Pixel.Quantize({|QG0302:b|}); } }", From + "1 … 2" + Outside),
        ("foreach (byte b in new[,] { { 257, 258 }, { 259, 260 } }) Pixel.Quantize({|QG0302:b|});", From + "1 … 4" + Outside),
        ("ReadOnlySpan<int> a = [257, 258]; foreach (byte b in a) Pixel.Quantize({|QG0302:b|});", From + "1 … 2" + Outside),
        ("foreach (byte b in (int[])[257, 258]) Pixel.Quantize({|QG0302:b|});", From + "1 … 2" + Outside),
        ("foreach (byte b in stackalloc[] { 257, 258 }) Pixel.Quantize({|QG0302:b|});", From + "1 … 2" + Outside),
        ("foreach (char c in \"az\") Pixel.Quantize({|QG0302:c|});", From + "97 … 122" + Outside),
        ("string text = \"az\"; foreach (int c in text) Pixel.Quantize({|QG0302:c|});", From + "97 … 122" + Outside),
        ("foreach (byte c in \"\\u0101\\u0102\") Pixel.Quantize({|QG0302:c|});", From + "1 … 2" + Outside),
        ("Pixel.Quantize({|QG0302:\"az\"[s]|});", From + "97 … 122" + Outside));

    /// <summary>No element is lost, or what becomes of it is not known.</summary>
    [Fact]
    public void Nothing_to_report() => Analyze.ReportsNothing(CallSiteSource.With(
        """
        readonly struct Halved { public static explicit operator Halved(float value) => default; public static implicit operator float(Halved value) => 0; }
        """,
        "{ foreach (int i in new[] { 0.99f }) Pixel.Quantize(i + 0.02f); }",
        "{ foreach (byte b in new[] { 256, 512 }) Pixel.Quantize(b); foreach (byte b in new[] { 257, 258 }) Bytes.Quantize(b); }",
        "{ checked { foreach (byte b in new[] { 257, 0 }) Pixel.Quantize(b); } }",
        "{ foreach (float e in new[] { 0.25f, 0.5f }) Pixel.Quantize(e); foreach (float e in \"\") Pixel.Quantize(e); }",
        "{ foreach (Halved e in new[] { 2f, 3f }) Pixel.Quantize(e); }",
        "{ foreach (int e in new object[] { 2, 3 }) Pixel.Quantize(e); }",
        "{ foreach (var (a, b) in new[] { (2, 3f) }) Pixel.Quantize(a * b); foreach ((int a, float b) in new[] { (2, 3f) }) Pixel.Quantize(a * b); }",
        "{ foreach (ref float e in new[] { 2f }.AsSpan()) { e = 0; Pixel.Quantize(e); } }",
        "{ foreach (float e in (uint[])(object)new[] { -1, -2 }) Weight.TryQuantize(e / 8589934592f, out _); Weight.Quantize(((uint[])(object)new[] { -3 })[n] / 8589934592f); }",
        "{ Weight.Quantize((t ? 1 : 0.75f) - 0.5f); float f = n switch { 1 => 3, _ => 2.5f } - 2.25f; Weight.Quantize(f); }") + "[Quantizer(Bits = 8, Integer = 7)] static partial class Bytes { }");

    /// <summary>Where the project checks arithmetic, an element that the variable does not hold throws.</summary>
    [Fact]
    public void Checked_project() => Analyze.Messages(
        CallSiteSource.Around("foreach (byte b in new[] { 257, 2 }) Pixel.Quantize({|QG0302:b|});"), CompileOptions.Default with { Checked = true });

    /// <summary>Assignments and increments give the value after the conversion to the variable's type.</summary>
    [Fact]
    public void Values_of_assignments() => CallSiteSource.Reports(
        ("byte b; Pixel.Quantize({|QG0302:b = (byte)(n = 257)|});", "1 is outside"),
        ("float e = 0; int i; e = i = (int)2.75f; Pixel.Quantize({|QG0302:i|});", "2 is outside"));
}
