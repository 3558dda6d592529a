using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantGen.CodeFixes;
using QuantGen.Generator;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests.CodeFixes;

/// <summary>A solution in which code fixes are applied as an editor applies them.</summary>
internal static class FixHarness
{
    public static readonly CodeFixProvider[] Providers = [new ArgumentFixProvider(), new ExpressionFixProvider(), new PartialFixProvider(), new WidenQuantizerFixProvider()];

    /// <summary>A solution of one project for each list of sources.</summary>
    public static Solution Solution(params string[][] projects)
    {
        var workspace = new AdhocWorkspace();
        Solution solution = workspace.CurrentSolution;
        foreach ((string[] sources, int index) in projects.Select((sources, index) => (sources, index)))
        {
            ProjectId project = ProjectId.CreateNewId();
            solution = solution.AddProject(ProjectInfo.Create(
                project, VersionStamp.Default, "Acme" + index, "Acme" + index, LanguageNames.CSharp,
                compilationOptions: CompileOptions.Default.ForCompiling, parseOptions: CompileOptions.Default.ForParsing, metadataReferences: TestReferences.Default, analyzerReferences: [new Generators()]));
            foreach ((string source, int file) in sources.Select((source, file) => (source, file)))
                solution = solution.AddDocument(DocumentId.CreateNewId(project), $"Source{file}.cs", SourceText.From(source, System.Text.Encoding.UTF8), filePath: $"Source{file}.cs");
        }

        return solution;
    }

    public static async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Project project) =>
        Harness.Diagnose((await project.GetCompilationAsync())!);

    /// <summary>What an editor offers for a diagnostic.</summary>
    public static async Task<IReadOnlyList<(CodeFixProvider Provider, CodeAction Action)>> FixesAsync(Document document, Diagnostic diagnostic)
    {
        var found = new List<(CodeFixProvider, CodeAction)>();
        foreach (CodeFixProvider provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => found.Add((provider, action)), CancellationToken.None));
        return found;
    }

    public static async Task<Solution> ApplyAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    public static async Task<Solution> FixAllAsync(Document document, CodeFixProvider provider, FixAllScope scope, string key, string id)
    {
        var context = new FixAllContext(document, provider, scope, key, [id], new Analysis(), CancellationToken.None);
        return await ApplyAsync((await provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    public static async Task<string> TextAsync(Document document) => (await document.GetTextAsync()).ToString();

    public static Document Document(Solution solution, int project, int file) => solution.Projects.ElementAt(project).Documents.ElementAt(file);

    /// <summary>The generator, as a project references it: a fix sees the generated code as the editor does.</summary>
    private sealed class Generators : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators = [new QuantizerGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(Generators);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
    }

    private sealed class Analysis : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await DiagnoseAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await DiagnoseAsync(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await DiagnoseAsync(project)).Where(diagnostic => diagnostic.Location.SourceTree is null);
    }
}
