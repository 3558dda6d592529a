using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Core.Emit;
using QuantGen.Core.Members;
using QuantGen.Generator.Reading;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>What is asked of the compilation, and what follows where it cannot serve.</summary>
public class EnvironmentTests
{
    /// <summary>A framework without vectors of 512 bits, as net7.0 is: the least that the test's source needs.</summary>
    private const string OldFramework =
        """
        namespace System
        {
            public class Object { }
            public class ValueType { }
            public struct Void { }
            public struct Int32 { }
            public struct Double { }
            public struct Single { /*single*/ }
            public struct Boolean { }
            public class Enum : ValueType { }
            public class String { }
            public class Attribute { }
            public class AttributeUsageAttribute : Attribute { public AttributeUsageAttribute(AttributeTargets targets) { } public bool AllowMultiple { get; set; } public bool Inherited { get; set; } }
            public enum AttributeTargets { All = 32767 }
        }
        namespace System.Runtime.Intrinsics { public static class Vector128 { /*members*/ } /*types*/ }
        namespace QuantGen
        {
            public sealed class QuantizerAttribute : System.Attribute { public int Bits { get; set; } public int Integer { get; set; } }
        }
        """;

    [Fact]
    public void Net10_is_supported_and_has_native_minimum_and_maximum() =>
        Assert.Equal(
            new TargetEnvironment("Acme", Tier.Modern, HasNativeMinMax: true)
            {
                CodeInterfaces = CodeInterfaces.MinMaxValue | CodeInterfaces.SpanFormattable | CodeInterfaces.Json | CodeInterfaces.Parsable | CodeInterfaces.Utf8Formattable
                    | CodeInterfaces.Utf8Parsable | CodeInterfaces.InitAccessors,
            },
            Read(Harness.Compile("")));

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, (int)(CodeInterfaces.SpanFormattable | CodeInterfaces.Json | CodeInterfaces.Utf8Formattable))]
    [InlineData(LanguageVersion.CSharp9, (int)(CodeInterfaces.SpanFormattable | CodeInterfaces.Json | CodeInterfaces.Utf8Formattable | CodeInterfaces.InitAccessors))]
    public void Older_language_implements_less(LanguageVersion language, int interfaces) =>
        Assert.Equal((CodeInterfaces)interfaces, Read(Harness.Compile("class C { }", CompileOptions.Default with { Language = language })).CodeInterfaces);

    [Fact]
    public void Target_without_native_minimum_gets_kernels_without_it()
    {
        Assert.Equal(new TargetEnvironment("Acme", Tier.Modern, false), Read(Old("", "public static class Vector512 { }")));
        const string minNative = "public static void MinNative() { }";
        Assert.Equal(new TargetEnvironment("Acme", Tier.Modern, true), Read(Old(minNative, "public static class Vector512 { }", minNative)));

        // As net9.0: vectors have it, numbers do not.
        Assert.Equal(new TargetEnvironment("Acme", Tier.Modern, false), Read(Old(minNative, "public static class Vector512 { }")));

        // With the same needs, only the two names differ, and the scalar clamp.
        KernelParts needs = (KernelParts)Assert.Single(StepReasons.Outputs(Harness.Generate(Shapes.Int8PowerOfTwo).Result, StepNames.UniteKernelParts)).Value;
        string native = KernelEmitter.Emit(needs, new TargetEnvironment("Acme", Tier.Modern, true)), plain = KernelEmitter.Emit(needs, new TargetEnvironment("Acme", Tier.Modern, false));
        Assert.Contains("MinNative(", native, System.StringComparison.Ordinal);
        Assert.DoesNotContain("Native", plain, System.StringComparison.Ordinal);
        string expected = native
            .Replace(".MinNative(float.MaxNative(value, low), high)", "@", System.StringComparison.Ordinal)
            .Replace(".MinNative(double.MaxNative(value, low), high)", "@", System.StringComparison.Ordinal)
            .Replace("return float@;", "return value < low ? low : value > high ? high : value;", System.StringComparison.Ordinal)
            .Replace("return double@;", "return value < low ? low : value > high ? high : value;", System.StringComparison.Ordinal)
            .Replace("MinNative(", "Min(", System.StringComparison.Ordinal)
            .Replace("MaxNative(", "Max(", System.StringComparison.Ordinal);
        Assert.Equal(plain, expected);
    }

    /// <summary>A framework in a few lines: without spans it takes arrays, with them spans, and with wide vectors the modern tier.</summary>
    [Fact]
    public void What_the_framework_has_chooses_the_tier()
    {
        Assert.Equal(new TargetEnvironment("Acme", Tier.PortableArrays, false), Read(Old("", "")));
        Assert.Equal(Tier.PortableArrays, Read(WithSpans("")).Tier);
        Assert.Equal(Tier.PortableSpans, Read(WithSpans("public static class MemoryExtensions { }")).Tier);
        Assert.Equal(Tier.Modern, Read(Old("", "public static class Vector512 { }")).Tier);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_2, "None", 0)]
    [InlineData(LanguageVersion.CSharp7_3, "PortableSpans", 2)]
    [InlineData(LanguageVersion.CSharp9, "PortableSpans", 2)]
    [InlineData(LanguageVersion.CSharp10, "PortableSpans", 2)]
    [InlineData(LanguageVersion.CSharp11, "Modern", 2)]
    [InlineData(LanguageVersion.Latest, "Modern", 2)]
    public void The_language_chooses_the_tier(LanguageVersion language, string tier, int files)
    {
        var options = CompileOptions.Default with { Language = language };
        Assert.Equal(tier, Read(Harness.Compile("class C { }", options)).Tier.ToString());
        Assert.Equal(files, Harness.Generate("[QuantGen.Quantizer(Bits = 8, Integer = 0)] static partial class Weights { }", options).Files.Count);
    }

    /// <summary>Every kind of format, without a warning in the oldest language that there is text for.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, false)]
    [InlineData(LanguageVersion.CSharp7_3, true)]
    [InlineData(LanguageVersion.CSharp10, false)]
    public void Portable_text_compiles_without_a_warning(LanguageVersion language, bool isChecked)
    {
        const string source =
            """
            using QuantGen;
            [Quantizer(Bits = 8, Integer = 0, Alpha = Alpha.Po2)] static partial class Weights { }
            [Quantizer(Bits = 12, Integer = -3, Rounding = Rounding.HalfUp)] static partial class Fine { }
            [Quantizer(Bits = 30, Integer = 40, Rounding = Rounding.Outward)] static partial class Wide { }
            [Quantizer(Bits = 8, Scale = 0.03125, ZeroPoint = 7, Signed = false)] static partial class Shifted { }
            [Quantizer(Min = -40, Max = 125, Bits = 16, Rounding = Rounding.Floor)] static partial class Celsius { }
            [Quantizer(Bits = 6, Integer = 9, Overflow = Overflow.Wrap, OverflowBits = 2)] static partial class Phase { }
            [Quantizer(Bits = 8, Scale = 0.5, ZeroPoint = 3, Profile = Profile.TfLiteOptimized)] static partial class Optimized { }
            [Quantizer(Bits = 8, Scale = 0.5, ZeroPoint = -3, Profile = Profile.Onnx)] static partial class Onnx { }
            [Quantizer(Bits = 8, Scale = 1, Alpha = Alpha.Auto, FitZeroPoint = true, Profile = Profile.TfLiteOptimized)] static partial class Imported { }
            [Quantizer(Bits = 16, Integer = 0, ZeroPoint = -9, Alpha = Alpha.Po2, Profile = Profile.TfLiteReference)] static partial class Words { }
            [Quantizer(Bits = 8, Scale = 1, Signed = false, Alpha = Alpha.Po2, FitZeroPoint = true, Profile = Profile.Xnnpack)] static partial class Clamped { }
            """;
        var nullable = language < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable;
        GeneratorRun run = Harness.GenerateClean(source, CompileOptions.Default with { Language = language, Checked = isChecked, Nullable = nullable });
        Assert.Equal(12, run.Files.Count);
    }

    /// <summary>Each kind of fit alone, and each two: a fit has fields of the others.</summary>
    [Theory]
    [InlineData("Auto")]
    [InlineData("Po2")]
    [InlineData("Auto, FitZeroPoint = true")]
    [InlineData("Po2, FitZeroPoint = true")]
    [InlineData("Auto", "Po2, FitZeroPoint = true")]
    [InlineData("Po2", "Auto, FitZeroPoint = true")]
    [InlineData("Auto, FitZeroPoint = true", "Po2, FitZeroPoint = true")]
    [InlineData("Auto, Stochastic = true")]
    [InlineData("Po2, Stochastic = true")]
    [InlineData("Auto, FitZeroPoint = true, Stochastic = true")]
    [InlineData("Po2, FitZeroPoint = true, Stochastic = true")]
    [InlineData("Po2, Profile = Profile.Xnnpack")]
    [InlineData("Auto, Profile = Profile.OnnxRuntime")]
    [InlineData("Auto, FitZeroPoint = true, Profile = Profile.TfLiteOptimized")]
    [InlineData("Po2, FitZeroPoint = true, Profile = Profile.Onnx", "Po2, Stochastic = true")]
    [InlineData("One, Stochastic = true")]
    public void Fits_alone_compile_without_a_warning(params string[] fits)
    {
        string source = "using QuantGen; " + string.Concat(fits.Select((fit, i) => $"[Quantizer(Bits = 8, Scale = 1, Alpha = Alpha.{fit})] static partial class Fit{i} {{ }} "));
        Harness.GenerateClean(source, CompileOptions.Default with { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable });
        Harness.GenerateClean(source, CompileOptions.Default with { Language = LanguageVersion.CSharp10 });
        Harness.GenerateClean(source);
    }

    [Fact]
    public void A_type_argument_needs_the_modern_tier() => Assert.Empty(Harness.Generate(
        "[QuantGen.Quantizer] partial struct Weights : QuantGen.IQuantizer<float, sbyte> { }", CompileOptions.Default with { Language = LanguageVersion.CSharp10 }).Files);

    [Fact]
    public void Compilation_without_the_library_gets_nothing() =>
        Assert.Empty(Harness.Generate(Shapes.Int8PowerOfTwo, CompileOptions.Default with { References = TestReferences.Framework }).Files);

    [Fact]
    public void Compilation_without_a_quantizer_gets_nothing() => Assert.Empty(Harness.Generate("class C { }").Files);

    private static TargetEnvironment Read(Compilation compilation) => EnvironmentReader.Read(compilation, CancellationToken.None);

    private static CSharpCompilation WithSpans(string type)
    {
        CSharpCompilation compilation = Old("", "");
        return compilation.AddSyntaxTrees(Harness.Parse("Spans.cs", "namespace System { public struct Span<T> { } " + type + " }"));
    }

    private static CSharpCompilation Old(string members, string types, string single = "")
    {
        string source = OldFramework.Replace("/*members*/", members, System.StringComparison.Ordinal).Replace("/*types*/", types, System.StringComparison.Ordinal)
            .Replace("/*single*/", single, System.StringComparison.Ordinal);
        CSharpCompilation compilation = Harness.Compile(source, CompileOptions.Default with { References = [] });
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
