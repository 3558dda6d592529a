using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0305: a constant between two values, with the one that it becomes.</summary>
public class OffGridRuleTests
{
    [Fact]
    public void Constant_between_values() => CallSiteSource.Reports(
        ("Pixel.Quantize({|QG0305:0.3f|});", "0.3 is not a value of Pixel: it becomes 0.30078125 (code 77), an error of 0.0007812381; write 0.30078125f"),
        ("Pixel.Quantize({|QG0305:0.3|});", "0.3 is not a value of Pixel: it becomes 0.30078125 (code 77), an error of 0.00078125; write 0.30078125f"),
        ("Pixel.FakeQuantize({|QG0305:0.001f|});", "0.001 is not a value of Pixel: it becomes 0 (code 0), an error of 0.001; write 0f"),
        ("const float Gain = 1 / 3f; Weight.Quantize({|QG0305:Gain|});", "0.33333334 is not a value of Weight: it becomes 0.3359375 (code 43)"),
        ("_ = (Typed)({|QG0305:-0.3|});", "-0.3 is not a value of Typed: it becomes -0.25 (code -2), an error of 0.05; write -0.25f"),
        ("_ = (Celsius){|QG0305:20.03f|};", "20.03 is not a value of Celsius: it becomes 20 (code 600), an error of 0.03"));

    /// <summary>Values of codes, the floats nearest to values of a scale such as 0.1f, what is no constant, and calls that ask themselves.</summary>
    [Fact]
    public void Nothing_to_report() => Analyze.ReportsNothing(CallSiteSource.With(
        "static readonly float Third = 1 / 3f;",
        "Pixel.Quantize(0.30078125f); Pixel.Quantize(0); Pixel.Quantize(-0f); Pixel.Quantize(0.5); Weight.Quantize(-1L);",
        "_ = (Celsius)20f; _ = (Celsius)20.1; _ = (Celsius)(-39.9f); Lite.Quantize(3.5f);",
        "float third = 1 / 3f; Pixel.Quantize(third); Pixel.Quantize(Third); Pixel.Quantize([0.1f, 0.2f], bytes);",
        "Pixel.TryQuantize(0.3f, out _); Pixel.IsRepresentable(0.3f);"));

    [Fact]
    public void Can_be_raised_and_silenced()
    {
        string source = CallSiteSource.Around("Pixel.Quantize(0.3f);");
        Analyze.ReportsNothing(source, CompileOptions.Default with { EditorConfig = "[*.cs]\ndotnet_diagnostic.QG0305.severity = none" });
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, Assert.Single(Harness.Diagnose(Harness.Generate(
            source, CompileOptions.Default with { EditorConfig = "[*.cs]\ndotnet_diagnostic.QG0305.severity = error" }))).Severity);
    }
}
