using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Core.Emit;
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
            new TargetEnvironment("Acme", IsSupported: true, HasNativeMinMax: true) { CodeInterfaces = CodeInterfaces.MinMaxValue | CodeInterfaces.SpanFormattable | CodeInterfaces.Json },
            Read(Harness.Compile("")));

    [Fact]
    public void Target_without_native_minimum_gets_kernels_without_it()
    {
        Assert.Equal(new TargetEnvironment("Acme", true, false), Read(Old("", "public static class Vector512 { }")));
        const string minNative = "public static void MinNative() { }";
        Assert.Equal(new TargetEnvironment("Acme", true, true), Read(Old(minNative, "public static class Vector512 { }", minNative)));

        // As net9.0: vectors have it, numbers do not.
        Assert.Equal(new TargetEnvironment("Acme", true, false), Read(Old(minNative, "public static class Vector512 { }")));

        // With the same needs, only the two names differ, and the scalar clamp.
        KernelNeeds needs = (KernelNeeds)Assert.Single(StepReasons.Outputs(Harness.Generate(Shapes.Int8PowerOfTwo).Result, StepNames.UniteKernelNeeds)).Value;
        string native = KernelEmitter.Emit(needs, new TargetEnvironment("Acme", true, true)), plain = KernelEmitter.Emit(needs, new TargetEnvironment("Acme", true, false));
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

    [Fact]
    public void Target_without_wide_vectors_gets_nothing()
    {
        CSharpCompilation compilation = Old("", "");
        Assert.Equal(new TargetEnvironment("Acme", false, false), Read(compilation));
        Assert.Empty(Harness.Generate(compilation.AddSyntaxTrees(Harness.Parse("Weights.cs", Shapes.Int8PowerOfTwo.Replace(", Alpha = QuantGen.Alpha.Po2", "", System.StringComparison.Ordinal)))).Files);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10, false)]
    [InlineData(LanguageVersion.CSharp11, true)]
    [InlineData(LanguageVersion.Latest, true)]
    public void Language_below_11_gets_nothing(LanguageVersion language, bool supported)
    {
        var options = CompileOptions.Default with { Language = language };
        Assert.Equal(supported, Read(Harness.Compile("class C { }", options)).IsSupported);
        Assert.Equal(supported ? 2 : 0, Harness.Generate(Shapes.Int8PowerOfTwo, options).Files.Count);
    }

    [Fact]
    public void Compilation_without_the_library_gets_nothing() =>
        Assert.Empty(Harness.Generate(Shapes.Int8PowerOfTwo, CompileOptions.Default with { References = TestReferences.Framework }).Files);

    [Fact]
    public void Compilation_without_a_quantizer_gets_nothing() => Assert.Empty(Harness.Generate("class C { }").Files);

    private static TargetEnvironment Read(Compilation compilation) => EnvironmentReader.Read(compilation, CancellationToken.None);

    private static CSharpCompilation Old(string members, string types, string single = "")
    {
        string source = OldFramework.Replace("/*members*/", members, System.StringComparison.Ordinal).Replace("/*types*/", types, System.StringComparison.Ordinal)
            .Replace("/*single*/", single, System.StringComparison.Ordinal);
        CSharpCompilation compilation = Harness.Compile(source, CompileOptions.Default with { References = [] });
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
