using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>Generated code compiles without a word in every project that a user may have.</summary>
public class RobustnessTests
{
    public static TheoryData<LanguageVersion, bool, NullableContextOptions> Settings
    {
        get
        {
            var settings = new TheoryData<LanguageVersion, bool, NullableContextOptions>();
            foreach (LanguageVersion language in new[] { LanguageVersion.CSharp11, LanguageVersion.Latest })
            {
                settings.Add(language, false, NullableContextOptions.Disable);
                settings.Add(language, true, NullableContextOptions.Enable);
            }

            settings.Add(LanguageVersion.Latest, true, NullableContextOptions.Annotations);
            settings.Add(LanguageVersion.Latest, false, NullableContextOptions.Warnings);
            return settings;
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_form_compiles_without_a_word(LanguageVersion language, bool overflowChecks, NullableContextOptions nullable)
    {
        var options = CompileOptions.Default with { Language = language, Checked = overflowChecks, Nullable = nullable };
        GeneratorRun run = Harness.Generate(Harness.Compile([.. Shapes.Files, ("Faulty.cs", Shapes.Faulty), ("FaultyTypedCode.cs", Shapes.FaultyTypedCode)], options));
        Assert.Equal(Shapes.Sound.Count + 3, run.Files.Count);
        Harness.AssertClean(run.Output);
    }

    /// <summary>Each alone: a file must not live on what another one brings.</summary>
    [Fact]
    public void Every_form_compiles_alone() => Assert.All(Shapes.Sound.Values, source => Harness.GenerateClean(source));

    [Fact]
    public void Every_rounding_and_code_type_compiles()
    {
        string[] declarations = (
            from rounding in Enum.GetNames<Rounding>()
            from bits in new[] { 1, 2, 8, 9, 16, 17, 24, 25, 31, 32 }
            from signed in new[] { true, false }
            select $"[QuantGen.Quantizer(Bits = {bits}, Integer = {bits % 7 - 3}, Signed = {(signed ? "true" : "false")}, Rounding = QuantGen.Rounding.{rounding})] "
                + $"static partial class {rounding}{bits}{(signed ? "S" : "U")} {{ }}").ToArray();
        GeneratorRun run = Harness.GenerateClean(string.Join("\n", declarations));
        Assert.Equal(declarations.Length + 1, run.Files.Count);
    }

    /// <summary>A project may have raised unused usings to errors; what is in generated files the user cannot mend.</summary>
    [Theory]
    [InlineData(Shapes.Int8PowerOfTwo)]
    [InlineData(Shapes.UInt32)]
    [InlineData(Shapes.TypedCode)]
    [InlineData(Shapes.Faulty)]
    public void Generated_code_has_no_unused_usings(string source) => Assert.DoesNotContain(
        Harness.Generate(source).Output.GetDiagnostics(), diagnostic => diagnostic.Id is "CS8019" or "CS0105");

    /// <summary>A public type is documented by the user; the generator documents what it adds.</summary>
    [Fact]
    public void Public_type_needs_no_documentation_but_its_own() => Harness.GenerateClean(
        """
        namespace Acme;
        /// <summary>Weights.</summary>
        [QuantGen.Quantizer(Bits = 8, Integer = 0)]
        public static partial class Weights { }
        /// <summary>Activations.</summary>
        [QuantGen.Quantizer(Bits = 28, Integer = 0)]
        public partial struct Activations : QuantGen.IQuantizer<float, int> { }
        /// <summary>Temperatures.</summary>
        [QuantGen.Quantizer(Bits = 28, Integer = 0)]
        public readonly partial struct Celsius { }
        """);

    /// <summary>Names of the user's that mean something else in generated code, in every place from which they could be found.</summary>
    [Theory]
    [InlineData("namespace Acme.System { class Unrelated { } /*here*/ }")]
    [InlineData("namespace Acme.QuantGen { class Unrelated { } /*here*/ }")]
    [InlineData("namespace Acme { class System { } class QuantGen { } class QuantGenShared { } class Shared { } /*here*/ }")]
    [InlineData("namespace Acme { class Kernels { } class Vector128 { } class Vector512 { } class Span<T> { } class ReadOnlySpan<T> { } class Specification { } class MemoryMarshal { } class Unsafe { } /*here*/ }")]
    [InlineData("class Kernels { } class Vector128 { } class Span<T> { } class Specification { } class ISpecification { } class ArgumentException { } class HalfToEven { } /*here*/")]
    [InlineData("namespace Acme.Generated.Kernels { class Math { } class BitConverter { } class MathF { } class Single { } class Int32 { } /*here*/ }")]
    [InlineData("partial class Outer { class System { } class Kernels { } class QuantGenShared { } class QuantGen { } class Specification { } class ReadOnlySpan<T> { } /*here*/ }")]
    [InlineData("namespace QuantGen.Generated { class Unrelated { } /*here*/ }")]
    [InlineData("namespace QuantGen.Generated.Acme.Inner { class Kernels { } class HalfToEven { } /*here*/ }")]
    public void Names_of_the_user_do_not_get_in_the_way(string surroundings)
    {
        const string Declarations =
            """
            [global::QuantGen.Quantizer(Bits = 8, Integer = 1)] static partial class Plain { }
            [global::QuantGen.Quantizer(Bits = 28, Integer = 1, Rounding = global::QuantGen.Rounding.HalfUp)] static partial class Wide { }
            [global::QuantGen.Quantizer(Bits = 8, Integer = 1)] partial struct Named : global::QuantGen.IQuantizer<float, sbyte> { }
            [global::QuantGen.Quantizer(Bits = 7, Integer = 1)] readonly partial struct Typed { }
            """;
        GeneratorRun run = Harness.Generate(surroundings.Replace("/*here*/", Declarations, StringComparison.Ordinal));
        Assert.Equal(5, run.Files.Count);
        // What the surroundings themselves provoke (a lower-case type name, say) is the test's own.
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => Harness.IsVisible(diagnostic) && diagnostic.Location.SourceTree?.FilePath != "Source.cs" || diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(Harness.Describe));
    }

    /// <summary>Words that are keywords in some places only, and names of types that the language knows: after <c>@</c> they are names.</summary>
    [Fact]
    public void Words_of_the_language_are_names_after_an_at_sign()
    {
        string[] words = [.. SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText).Where(SyntaxFacts.IsValidIdentifier), "_", "var", "dynamic", "nint", "nuint"];
        Assert.Contains("record", words);
        Assert.Contains("field", words);
        const string Attribute = "[QuantGen.Quantizer(Bits = 7, Integer = 1, Block = 2)]";
        IEnumerable<string> declarations = words.Distinct().Select((word, i) =>
            $$"""
            namespace A{{i}}.@{{word}} { {{Attribute}} static partial class @{{word}} { } }
            namespace B{{i}} { {{Attribute}} partial struct @{{word}} : QuantGen.IQuantizer<float, sbyte> { } }
            namespace C{{i}} { {{Attribute}} readonly partial struct @{{word}} { } }
            namespace D{{i}} { partial struct @{{word}} { {{Attribute}} static partial class Inner { } } }
            namespace E{{i}} { partial class Outer<@{{word}}> { {{Attribute}} static partial class Inner { } } }
            """);
        GeneratorRun run = Harness.GenerateClean(string.Join("\n", declarations));
        Assert.Equal(5 * words.Distinct().Count(), run.TypeFiles.Count);
    }

    /// <summary>The compiler's remark on a name of small letters is for the user, who may have silenced it where he wrote the name.</summary>
    [Fact]
    public void Name_of_small_letters_is_remarked_on_once_at_most() => Harness.GenerateClean(
        """
        #pragma warning disable CS8981
        partial class outer<t> { [QuantGen.Quantizer(Bits = 8, Integer = 1)] static partial class weights { } }
        [QuantGen.Quantizer(Bits = 8, Integer = 1)] readonly partial struct sample { }
        """);

    [Fact]
    public void Members_of_the_user_stand_beside_generated_ones() => Harness.GenerateClean(
        """
        namespace Acme;
        [QuantGen.Quantizer(Bits = 8, Integer = 1)]
        static partial class Weights
        {
            private const int value = 1, x = 2, rounded = 3, code = 4;
            public static int Sum => value + x + rounded + code + MaxCode;
            public static sbyte Quantize(string text) => Quantize(float.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        }
        """);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Attribute_on_two_parts_is_the_compilers_error_alone(int files)
    {
        const string One = "[QuantGen.Quantizer(Bits = 8, Integer = 1)] static partial class Weights { }\n", Two = "[QuantGen.Quantizer(Bits = 8, Integer = 2)] static partial class Weights { }\n";
        GeneratorRun run = Harness.Generate(Harness.Compile(files == 1 ? [("Source.cs", One + Two)] : [("One.cs", One), ("Two.cs", Two)]));
        Assert.Equal("CS0579", Assert.Single(run.Output.GetDiagnostics().Where(Harness.IsVisible)).Id);
        Assert.Single(run.TypeFiles);
    }

    [Fact]
    public void Names_that_differ_only_in_case_get_files_that_differ_in_more()
    {
        GeneratorRun run = Harness.GenerateClean(
            """
            namespace Acme
            {
                [QuantGen.Quantizer(Bits = 8, Integer = 1)] static partial class WeightS { }
                [QuantGen.Quantizer(Bits = 8, Integer = 1)] static partial class WeighTs { }
                [QuantGen.Quantizer(Bits = 8, Integer = 1)] static partial class Straße { }
                [QuantGen.Quantizer(Bits = 8, Integer = 1)] static partial class STRASSE { }
                partial class A { [QuantGen.Quantizer(Bits = 8, Integer = 1)] static partial class B { } }
                partial class A<T> { [QuantGen.Quantizer(Bits = 8, Integer = 1)] static partial class B { } }
            }
            namespace acme { [QuantGen.Quantizer(Bits = 8, Integer = 1)] static partial class WeightS { } }
            namespace Acme.A_ { [QuantGen.Quantizer(Bits = 8, Integer = 1)] static partial class B { } }
            namespace QuantGen { [Quantizer(Bits = 8, Integer = 1)] static partial class Kernels { } }
            """);
        Assert.Equal(10, run.Files.Select(file => file.HintName.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Friends see each other's internals: what is shared must have another name in each assembly.</summary>
    [Theory]
    [InlineData("Acme.Core", "Acme.App")]
    [InlineData("a.b", "a_b")]
    [InlineData("a-b", "a.b")]
    [InlineData("a_d_b", "a.d.b")]
    [InlineData("class", "Class")]
    [InlineData("1st", "_1st")]
    [InlineData("Ünïcode", "Acme Core")]
    public void Friend_assemblies_do_not_clash(string core, string app)
    {
        string friend = $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{app}\")]\n[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{core}\")]\n";
        GeneratorRun first = Harness.GenerateClean(friend + Shapes.Int8PowerOfTwo.Replace("namespace Acme;", "namespace Core {", StringComparison.Ordinal) + "}", CompileOptions.Default with { AssemblyName = core });
        using var image = new MemoryStream();
        Assert.True(first.Output.Emit(image).Success);
        GeneratorRun second = Harness.GenerateClean(
            friend
            + Shapes.Int8PowerOfTwo.Replace("namespace Acme;", "namespace App {", StringComparison.Ordinal)
            + "static class Use { public static int Both() => Weights.Quantize(0.5f) + Core.Weights.Quantize(0.5f); } }",
            CompileOptions.Default with { AssemblyName = app, References = [.. TestReferences.Default, MetadataReference.CreateFromImage(image.ToArray())] });
        Assert.True(second.Output.Emit(Stream.Null).Success);
    }

    [Fact]
    public void Output_references_nothing_of_ours_unless_the_interface_is_named()
    {
        Assert.DoesNotContain("QuantGen", References(Shapes.Int8PowerOfTwo));
        Assert.Contains("QuantGen", References(Shapes.StructWithInterface));

        static string[] References(string source)
        {
            using var image = new MemoryStream();
            Assert.True(Harness.GenerateClean(source).Output.Emit(image).Success);
            return System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(new System.Reflection.PortableExecutable.PEReader(new MemoryStream(image.ToArray()))) is { } reader
                ? reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)).ToArray()
                : [];
        }
    }
}
