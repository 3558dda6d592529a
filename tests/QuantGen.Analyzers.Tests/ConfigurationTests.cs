using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Generator.Reporting;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>An error means that nothing was generated, or only what throws: it must not be possible to silence it and run.</summary>
public class ConfigurationTests
{
    private const string Faulty = "[QuantGen.Quantizer(Bits = 8, Integer = 0, {|QG0101:Max = 1|})] partial class {|QG0003:Weights|} { }\n";

    [Fact]
    public void Pragma_does_not_silence_an_error() => Analyze.Messages("#pragma warning disable QG0101, QG0003\n#pragma warning disable\n" + Faulty);

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    [InlineData("suggestion")]
    [InlineData("warning")]
    public void Editorconfig_does_not_lower_an_error(string severity)
    {
        var options = CompileOptions.Default with { EditorConfig = $"[*.cs]\ndotnet_diagnostic.QG0101.severity = {severity}\ndotnet_diagnostic.QG0003.severity = {severity}" };
        Assert.Equal(2, Analyze.Messages(Faulty, options).Count);
        Assert.All(Harness.Diagnose(Harness.Generate(Markup.Parse(Faulty).Source, options)), diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }

    [Fact]
    public void NoWarn_does_not_silence_an_error() => Analyze.Messages(Faulty, CompileOptions.Default with
    {
        Severities = new Dictionary<string, ReportDiagnostic> { ["QG0101"] = ReportDiagnostic.Suppress, ["QG0003"] = ReportDiagnostic.Suppress },
    });

    [Fact]
    public void Every_error_is_not_configurable_and_every_warning_is() => Assert.All(Rules.All.Values, rule => Assert.Equal(
        rule.DefaultSeverity == DiagnosticSeverity.Error, rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));

    [Fact]
    public void Warning_can_be_raised_to_an_error() => Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Harness.Diagnose(Harness.Generate(
        "[QuantGen.Quantizer(Bits = 1, Integer = 0)] static partial class Sign { }",
        CompileOptions.Default with { EditorConfig = "[*.cs]\ndotnet_diagnostic.QG0105.severity = error" }))).Severity);
}
