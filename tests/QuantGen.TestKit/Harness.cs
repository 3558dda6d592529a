using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantGen.Analyzers;
using QuantGen.Analyzers.CallSites;
using QuantGen.Analyzers.Serialization;
using QuantGen.Generator;
using Xunit;

namespace QuantGen.TestKit;

/// <summary>Compiles sources in memory with the generator and the analyzers, as a user's compiler would.</summary>
internal static class Harness
{
    /// <summary>Most tests compile with the same references; what the compiler has read of them it reads once.</summary>
    private static readonly Lazy<CSharpCompilation> Empty = new(() =>
    {
        CSharpCompilation empty = CreateEmpty(CompileOptions.Default);
        _ = empty.Assembly;
        return empty;
    });

    private static CSharpCompilation CreateEmpty(CompileOptions options) =>
        CSharpCompilation.Create(options.AssemblyName, [], options.References, options.ForCompiling);

    public static CSharpCompilation Compile(string source, CompileOptions? options = null) => Compile([("Source.cs", source)], options);

    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files, CompileOptions? options = null)
    {
        options ??= CompileOptions.Default;
        CSharpCompilation empty = options == CompileOptions.Default ? Empty.Value : CreateEmpty(options);
        return empty.AddSyntaxTrees(files.Select(file => Parse(file.Path, file.Text, options)).ToArray());
    }

    /// <summary>A tree with an encoding: without one the compiler cannot emit debug information for it.</summary>
    public static SyntaxTree Parse(string path, string text, CompileOptions? options = null) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), (options ?? CompileOptions.Default).ForParsing, path);

    /// <summary>A driver that remembers the reason of each step.</summary>
    public static GeneratorDriver Driver(Compilation compilation, bool trackSteps = true) => CSharpGeneratorDriver.Create(
        [new QuantizerGenerator().AsSourceGenerator()],
        parseOptions: (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    /// <summary>Runs the generator. An exception inside it is the test's failure, whatever the test asks.</summary>
    public static GeneratorRun Generate(CSharpCompilation compilation)
    {
        GeneratorDriver driver = Driver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return GeneratorRun.From(driver, output);
    }

    public static GeneratorRun Generate(string source, CompileOptions? options = null) => Generate(Compile(source, options));

    /// <summary>Runs the generator and demands that the compilation with its output has nothing to report above Hidden.</summary>
    public static GeneratorRun GenerateClean(string source, CompileOptions? options = null)
    {
        GeneratorRun run = Generate(source, options);
        Assert.Empty(run.Result.Diagnostics);
        AssertClean(run.Output);
        return run;
    }

    public static void AssertClean(Compilation compilation)
    {
        string[] found = compilation.GetDiagnostics().Where(IsVisible).Select(Describe).ToArray();
        Assert.True(found.Length == 0, "The compilation with the generated code reports:\n" + string.Join("\n", found));
    }

    /// <summary>
    /// What compiler and analyzers report above Hidden for the sources, file by file as an editor asks, in the order of places. The bodies of generated methods are not
    /// compiled, which is most of the work; see <see cref="DiagnoseAll"/>.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Diagnose(GeneratorRun run) => Diagnose(run.Output, run.Result.Diagnostics);

    /// <summary>The same for a compilation that has the generated code, with what the generator has reported.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(Compilation compilation, IEnumerable<Diagnostic>? ofGenerator = null)
    {
        CompilationWithAnalyzers analysis = WithAnalyzers(compilation);
        return Visible(compilation.SyntaxTrees.Where(tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).Select(tree => compilation.GetSemanticModel(tree))
            .SelectMany(model => model.GetDiagnostics().Concat(analysis.GetAnalysisResultAsync(model, filterSpan: null, CancellationToken.None).GetAwaiter().GetResult().GetAllDiagnostics()))
            .Concat(ofGenerator ?? []));
    }

    /// <summary>What compiler and analyzers report above Hidden for sources and generated code together, in the order of places.</summary>
    public static IReadOnlyList<Diagnostic> DiagnoseAll(GeneratorRun run) =>
        Visible(WithAnalyzers(run.Output).GetAllDiagnosticsAsync().GetAwaiter().GetResult().Concat(run.Result.Diagnostics));

    /// <summary>An exception inside an analyzer arrives as the diagnostic AD0001, which no test expects.</summary>
    private static CompilationWithAnalyzers WithAnalyzers(Compilation compilation) =>
        compilation.WithAnalyzers([new QuantizerDeclarationAnalyzer(), new PipelineDeclarationAnalyzer(), new CallSiteAnalyzer(), new JsonContextAnalyzer()]);

    private static List<Diagnostic> Visible(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Where(diagnostic => IsVisible(diagnostic) && !diagnostic.IsSuppressed)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
    ];

    public static bool IsVisible(Diagnostic diagnostic) => diagnostic.Severity > DiagnosticSeverity.Hidden;

    /// <summary>Id, place, message and the line itself, so that a failure can be read without a debugger.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return diagnostic.ToString();
        TextLine line = tree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start);
        return diagnostic + "\n        " + line.ToString().Trim();
    }
}
