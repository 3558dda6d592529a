using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0302 and QG0303: expressions that are always, or at times, outside the range.</summary>
public class RangeArgumentTests
{
    private const string Above = " and may saturate above 0.99609375 in Pixel: ", Last = " gives code 255 (0.99609375); ";

    [Fact]
    public void Partly_outside() => CallSiteSource.Reports(
        ("Pixel.Quantize({|QG0303:x / 255f|});", "The value is 0 … 1" + Above + "1" + Last + "Integer = 1 would hold it"),
        ("Pixel.FakeQuantize({|QG0303:x|});", "The value is 0 … 255" + Above + "255" + Last + "Integer = 8 would hold it"),
        ("Weight.Quantize({|QG0303:MathF.Tanh(v)|});", "The value is -1 … 1 and may saturate above 0.9921875 in Weight: 1 gives code 127 (0.9921875); Integer = 1 would hold it"),
        ("Weight.Quantize({|QG0303:s / 16384.0|});", "The value is -2 … 1.999939 and may"),
        ("Pixel.Quantize({|QG0303:Math.Clamp(n, 0, 1)|});", "The value is 0 … 1" + Above),
        ("Pixel.Quantize({|QG0303:random.NextSingle()|});", "The value is 0 … 0.99999994" + Above + "0.99999994" + Last + "Integer = 1 would hold it"),
        ("Pixel.Quantize({|QG0303:t ? 0.5f : v > 3 ? 1 : 0.25f|});", "The value is 0.25 … 1" + Above),
        ("Pixel.Quantize({|QG0303:n switch { 1 => 0.5f, 2 => 3f, _ => throw new Exception() }|});", "The value is 0.5 … 3" + Above),
        ("Wrapping.Quantize({|QG0303:x / 128f|});", "The value is 0 … 1.9921875 and may wrap above 0.9921875 in Wrapping: 1.9921875 gives code -1 (-0.0078125); Integer = 2 would hold it"),
        ("Zeroing.Quantize({|QG0303:x / 128f|});", "The value is 0 … 1.9921875 and may become 0 above 0.9921875 in Zeroing: 1.9921875 gives code 0 (0); Integer = 2 would hold it"),
        ("Lite.Quantize({|QG0303:x * 1e8f|});", "The value is 0 … 25500000256 and may overflow above 127.5 in Lite: 25500000256 gives code 0 (0)"),
        ("_ = (Celsius){|QG0303:(float)x|};", "The value is 0 … 255 and may saturate above 164.70000245422125 in Celsius: 255 gives code 2047 (164.70000245422125); Max = 255 would hold it"),
        ("float[] a = { 0f, 2f }; Pixel.Quantize({|QG0303:a[s]|});", "The value is 0 … 2" + Above),
        ("Pixel.Quantize({|QG0303:(float)Celsius.Quantize(v)|});", "The value is -40 … 164.7 and may saturate below 0 and above 0.99609375 in Pixel: 164.7 gives code 255"));

    [Fact]
    public void Always_outside() => CallSiteSource.Reports(
        ("if (n > 3) Pixel.Quantize({|QG0302:Math.Min(2f, 3f)|});", "2 is outside the range 0 … 0.99609375 of Pixel and saturates: it gives code 255 (0.99609375); Integer = 2 would hold it"),
        ("Pixel.Quantize({|QG0302:Math.Max(v, 1.5f)|});", "The value is at least 1.5, outside the range 0 … 0.99609375 of Pixel, and saturates: 1.5 gives code 255 (0.99609375); Integer = 1 would hold 1.5"),
        ("Pixel.Quantize({|QG0302:-1 - x|});", "The value is -256 … -1, outside the range 0 … 0.99609375 of Pixel, and saturates: -1 gives code 0 (0); Integer = 8, Signed = true would hold it"),
        ("Weight.Quantize({|QG0302:Math.Min(d, -3)|});", "The value is at most -3, outside the range -1 … 0.9921875 of Weight, and saturates: -3 gives code -128 (-1); Integer = 2 would hold -3"),
        ("Pixel.Quantize({|QG0302:(x & 15) + 16|});", "The value is 16 … 31, outside"),
        ("Wrapping.Quantize({|QG0302:1f + x|});", "The value is 1 … 256, outside the range -1 … 0.9921875 of Wrapping, and wraps: 1 gives code -128 (-1); Integer = 9 would hold it"),
        ("Pixel.Quantize({|QG0302:Math.Sqrt(-1 - x)|});", "NaN is not a value of Pixel and gives code 0 (0)"),
        ("_ = (Celsius)({|QG0302:(double)x + 1000|});", "The value is 1000 … 1255, outside"),
        ("float f; f = x + 2f; Pixel.Quantize({|QG0302:f|});", "The value is 2 … 257, outside"));

    /// <summary>Static fields, also through each other, and stated ranges.</summary>
    [Fact]
    public void Members() => Analyze.Messages(CallSiteSource.With(
        """
        static readonly float Once = 1; static readonly float Twice = 2 * Once;
        [ValueRange(-1, 1)] static float Field = Call(); static float Call() => 0;
        [System.ComponentModel.DataAnnotations.Range(0, 1)] static float Property { get; set; }
        static void N([ValueRange(0.25, 3)] double p) => Pixel.Quantize({|QG0303:p|});
        """,
        "Pixel.Quantize({|QG0302:Twice|});",
        "Weight.Quantize({|QG0303:Field|});",
        "Pixel.Quantize({|QG0303:Property|});"));

    /// <summary>A last step of half a step is rounded away, and nothing is known of what nobody has stated.</summary>
    [Fact]
    public void Nothing_to_report() => Analyze.ReportsNothing(CallSiteSource.With(
        """
        static readonly float Assigned = 0; static float Changing = 7f; static Use() => Assigned = 7f;
        [ValueRange(0, 0.99)] static float Field = Call();
        [System.ComponentModel.DataAnnotations.Range(typeof(float), "3", "4")] static float Text = Call();
        static void N([ValueRange(2, 3)] double p) { p = 0.5; Pixel.Quantize(p); }
        static float Call() => 7f;
        """,
        "Pixel.Quantize(x / 256f);",
        "Pixel.Quantize(Math.Clamp(v, 0f, 0.998f));",
        "Pixel.Quantize(n); Pixel.Quantize(u); Pixel.Quantize(l); Pixel.Quantize(v); Pixel.Quantize(d);",
        "Pixel.Quantize(Math.Abs((float)n));",
        "Pixel.Quantize(n / 255f); Pixel.Quantize(n * 3L); Pixel.Quantize(n >> 1); Pixel.Quantize(1 << n); Pixel.Quantize(~u);",
        "Pixel.Quantize(Math.Sqrt(0.25 - x % 2 / 4.0));",
        "Pixel.Quantize(v * 0f); Pixel.Quantize(Math.Max(v, 0.5f)); Pixel.Quantize(x / (float)s);",
        "Pixel.TryQuantize(x, out _); Pixel.TryQuantize(x / 255f, out _); Pixel.TryQuantize(Math.Max(v, 0.5f), out _); Pixel.IsRepresentable(x);",
        "Weight.Quantize(Math.Sin(0.5)); Weight.Quantize(Pixel.Dequantize(x) * 0.99f); Weight.Quantize((float)Typed.FromCode(3));",
        "float twice = x / 256f; twice *= 2; Pixel.Quantize(twice);",
        "float byReference = 2f; Change(ref byReference); Pixel.Quantize(byReference); static void Change(ref float f) => f = 0;",
        "float later = 2f; Action change = () => later = 0; change(); Pixel.Quantize(later);",
        "for (float loop = 2f; loop > 0; loop -= 0.25f) Pixel.Quantize(loop);",
        "Pixel.Quantize(Assigned); Pixel.Quantize(Changing); Pixel.Quantize(Field); Pixel.Quantize(Text); Pixel.Quantize(Call());",
        "decimal money = 7m; Pixel.Quantize((float)money);",
        "float self = 2f; self = self / 4; Pixel.Quantize(self);"));

    /// <summary>Depth and cycles end in silence.</summary>
    [Fact]
    public void No_end_of_an_expression() => Analyze.ReportsNothing(CallSiteSource.With(
        "static readonly float A = B + 1; static readonly float B = A + 1;",
        "Pixel.Quantize(A);",
        "Pixel.Quantize(" + string.Concat(System.Linq.Enumerable.Repeat("x + ", 300)) + "x / 255f);"));
}
