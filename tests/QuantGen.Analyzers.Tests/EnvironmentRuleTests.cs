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
        "The generated code needs C# 11, and this project is compiled as C# 10.0; set LangVersion to 11 or newer",
        CompileOptions.Default with { Language = LanguageVersion.CSharp10 });

    [Fact]
    public void Least_language_is_enough() => Analyze.ReportsNothing(
        "[QuantGen.Quantizer(Bits = 8, Integer = 0)] static partial class Weights { }", CompileOptions.Default with { Language = LanguageVersion.CSharp11 });

    /// <summary>What else is wrong is said when the environment serves.</summary>
    [Fact]
    public void Nothing_else_is_said() => Analyze.Messages(
        "[{|QG0901:QuantGen.Quantizer(Bits = 99)|}] class Weights { }", CompileOptions.Default with { Language = LanguageVersion.CSharp10 });

    [Fact]
    public void Old_framework()
    {
        // A framework in a few lines: all that the attribute needs, and vectors of 128 bits only.
        const string Framework =
            """
            namespace System
            {
                public class Object { }
                public class ValueType { }
                public struct Void { }
                public struct Int32 { }
                public struct Boolean { }
                public class Enum : ValueType { }
                public class Attribute { }
                public enum AttributeTargets { All = 32767 }
                public class AttributeUsageAttribute : Attribute { public AttributeUsageAttribute(AttributeTargets targets) { } public bool AllowMultiple { get; set; } public bool Inherited { get; set; } }
            }
            namespace System.Runtime.Intrinsics { public static class Vector128 { } }
            namespace QuantGen { public sealed class QuantizerAttribute : System.Attribute { public int Bits { get; set; } } }
            [QuantGen.Quantizer(Bits = 8)] static partial class Weights { }
            """;
        Diagnostic found = Assert.Single(Harness.Diagnose(Harness.Generate(Framework, CompileOptions.Default with { References = [] })), diagnostic => diagnostic.Id.StartsWith("QG", System.StringComparison.Ordinal));
        Assert.Equal(
            "The generated code needs net8.0 or newer, and this project's target framework has no System.Runtime.Intrinsics.Vector512; set TargetFramework to net8.0 or newer",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
