using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0901: one sentence for each quantizer, instead of errors in generated code.</summary>
public class EnvironmentRuleTests
{
    [Fact]
    public void Old_language() => Analyze.Reports(
        "[{|QG0901:QuantGen.Quantizer(Bits = 8, Integer = 0)|}] static partial class Weights { }",
        "The generated code needs C# 7.3, and this project is compiled as C# 7.2; set LangVersion to 7.3 or newer",
        CompileOptions.Default with { Language = LanguageVersion.CSharp7_2, Nullable = NullableContextOptions.Disable });

    [Fact]
    public void Least_language_is_enough() => Analyze.ReportsNothing(
        "[QuantGen.Quantizer(Bits = 8, Integer = 0)] static partial class Weights { }",
        CompileOptions.Default with { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable });

    /// <summary>What else is wrong is said when the environment serves.</summary>
    [Fact]
    public void Nothing_else_is_said() => Analyze.Messages(
        "[{|QG0901:QuantGen.Quantizer(Bits = 99)|}] class Weights { }",
        CompileOptions.Default with { Language = LanguageVersion.CSharp7_2, Nullable = NullableContextOptions.Disable });

    [Fact]
    public void A_type_argument_needs_a_newer_language() => Assert.Contains(
        Harness.Diagnose(Harness.Generate("[QuantGen.Quantizer] partial struct Weights : QuantGen.IQuantizer<float, sbyte> { }", CompileOptions.Default with { Language = LanguageVersion.CSharp10 })),
        diagnostic => diagnostic.Id == "QG0901" && diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).StartsWith("IQuantizer has static members, which need net8.0 and C# 11", System.StringComparison.Ordinal));
}
