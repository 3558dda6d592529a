using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>
/// A type that names IQuantizer and gets no members does not implement it, and the compiler then stops before analyzers run: the generator reports, and the
/// analyzer does not repeat it.
/// </summary>
public class GeneratorReportTests
{
    private static readonly CompileOptions CSharp10 = CompileOptions.Default with { Language = LanguageVersion.CSharp10 };

    /// <summary>Without the net8.0 library: its IQuantizer is what other targets do not have.</summary>
    private static CompileOptions WithoutInterface => CompileOptions.Default with
    {
        Nullable = NullableContextOptions.Disable,
        References = [.. TestReferences.Framework, NetStandardLibrary.Value],
    };

    private static readonly System.Lazy<MetadataReference> NetStandardLibrary = new(() =>
    {
        string[] attributes = ["QuantizerAttribute", "Alpha", "Fit", "Function", "NaNCode", "Overflow", "Profile", "Rounding"];
        string folder = System.IO.Path.Combine(TestPaths.RepositoryRoot(typeof(GeneratorReportTests).Assembly), "src", "QuantGen");
        var library = CSharpCompilation.Create("QuantGen", attributes.Select(name => CSharpSyntaxTree.ParseText(System.IO.File.ReadAllText(System.IO.Path.Combine(folder, name + ".cs")))),
            TestReferences.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new System.IO.MemoryStream();
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    [Theory]
    [InlineData("[QuantGen.Quantizer] struct {|QG0001:X|} : QuantGen.IQuantizer<float, sbyte> { }", "'X' is not partial, so nothing can be added to it; add the modifier 'partial'")]
    [InlineData("class Outer { [QuantGen.Quantizer] public partial struct {|QG0002:X|} : QuantGen.IQuantizer<float, sbyte> { } }", "'X' lies in 'Outer', which is not partial; add the modifier 'partial' to 'Outer'")]
    [InlineData("[QuantGen.Quantizer] file partial struct {|QG0005:X|} : QuantGen.IQuantizer<float, sbyte> { }", "'X' is file-local and cannot have a part in a generated file; make it internal")]
    public void Type_without_members(string markup, string message) => Reports(markup, message, CompileOptions.Default, "CS0535");

    [Fact]
    public void Base_list_may_be_on_another_part() => Reports(
        "[QuantGen.Quantizer] file partial struct {|QG0005:X|} { }\nfile partial struct X : QuantGen.IQuantizer<float, sbyte> { }",
        "'X' is file-local and cannot have a part in a generated file; make it internal", CompileOptions.Default, "CS0535");

    [Fact]
    public void Interface_may_derive_from_it() => Reports(
        "interface IMine : QuantGen.IQuantizer<float, sbyte> { }\n[QuantGen.Quantizer] struct {|QG0001:X|} : IMine { }",
        "'X' is not partial, so nothing can be added to it; add the modifier 'partial'", CompileOptions.Default, "CS0535");

    [Fact]
    public void Old_language() => Reports(
        "[{|QG0901:QuantGen.Quantizer|}] partial struct X : QuantGen.IQuantizer<float, sbyte> { }",
        "IQuantizer has static members, which need net8.0 and C# 11, and this project is compiled as C# 10.0; leave out the interface and make the type a static class, or set LangVersion to 11 or newer and TargetFramework to net8.0 or newer",
        CSharp10, "CS0535");

    [Theory]
    [InlineData("QuantGen.IQuantizer<float, sbyte>", "CS0234")]
    [InlineData("IQuantizer<float, sbyte>", "CS0246")]
    public void Target_without_the_interface(string name, string compilers) => Reports(
        $"using QuantGen;\n[{{|QG0901:Quantizer|}}] partial struct X : {name} {{ }}",
        "IQuantizer has static members, which need net8.0 and C# 11, and this project is compiled as C# 14.0; leave out the interface and make the type a static class, or set LangVersion to 11 or newer and TargetFramework to net8.0 or newer",
        WithoutInterface with { Language = LanguageVersion.CSharp10 }, compilers, "10.0");

    /// <summary>What the generator reports can be mended as what an analyzer reports can.</summary>
    [Fact]
    public void Report_carries_its_remedy()
    {
        Diagnostic report = Assert.Single(Harness.Generate("[QuantGen.Quantizer] struct X : QuantGen.IQuantizer<float, sbyte> { }").Result.Diagnostics);
        Assert.Equal("Add 'partial'", Assert.Single(QuantGen.Generator.Reporting.RemedyProperties.Read(report.Properties)).Title);
    }

    /// <summary>Where members are generated, analyzers run.</summary>
    [Theory]
    [InlineData("[QuantGen.Quantizer(Bits = 9)] partial struct X : QuantGen.IQuantizer<float, sbyte> { }")]
    [InlineData("[QuantGen.Quantizer] partial record struct X : QuantGen.IQuantizer<float, sbyte> { }")]
    [InlineData("[QuantGen.Quantizer] partial struct X<T> : QuantGen.IQuantizer<float, sbyte> { }")]
    [InlineData("[QuantGen.Quantizer] partial struct X : QuantGen.IQuantizer<float, sbyte> { public int Bits => 8; }")]
    [InlineData("[QuantGen.Quantizer] static class X { }")]
    public void Generator_is_silent_where_analyzers_speak(string source)
    {
        GeneratorRun run = Harness.Generate(source);
        Assert.Empty(run.Result.Diagnostics);
        Assert.StartsWith("QG", Assert.Single(Harness.DiagnoseAll(run)).Id, System.StringComparison.Ordinal);
    }

    /// <summary>The place moves with the text before it, and the values of the pipeline stay.</summary>
    [Fact]
    public void Place_follows_an_edit()
    {
        const string source = "[QuantGen.Quantizer] struct X : QuantGen.IQuantizer<float, sbyte> { }\n";
        CSharpCompilation compilation = Harness.Compile(source);
        GeneratorRun before = Harness.Generate(compilation), after = before.RunAgain(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Harness.Parse("Source.cs", "// A comment.\n" + source)));
        Assert.Equal(Assert.Single(before.Result.Diagnostics).Location.SourceSpan.Start + 14, Assert.Single(after.Result.Diagnostics).Location.SourceSpan.Start);
        Assert.Equal("Cached", StepReasons.Of(after.Result, QuantGen.Generator.StepNames.Lower));
    }

    private static void Reports(string markup, string message, CompileOptions options, string compilers, string? language = null)
    {
        Markup expected = Markup.Parse(markup);
        GeneratorRun run = Harness.Generate(expected.Source, options);
        Diagnostic report = Assert.Single(run.Result.Diagnostics);
        (string id, Microsoft.CodeAnalysis.Text.TextSpan span) = Assert.Single(expected.Expected);
        Assert.Equal((id, span), (report.Id, report.Location.SourceSpan));
        Assert.Equal(language is null ? message : message.Replace("14.0", language, System.StringComparison.Ordinal), report.GetMessage(CultureInfo.InvariantCulture));
        // The analyzers add nothing to it, and the compiler only what follows.
        IEnumerable<string> others = Harness.DiagnoseAll(run).Select(item => item.Id).Where(other => other != id);
        Assert.Equal([compilers], others.Distinct());
        Assert.Single(Harness.DiagnoseAll(run), item => item.Id == id);
    }
}
