using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantGen.Core.Faults;
using QuantGen.Generator.Pipelines;
using QuantGen.Generator.Reporting;

namespace QuantGen.Analyzers;

/// <summary>QG04xx, and those of QG00xx and QG01xx that pipelines may have: the faults of types with <c>[Accumulator]</c>, <c>[Requantizer]</c> and <c>[Lookup]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PipelineDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.OfPipelines;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (PipelineKind.All.Any(kind => start.Compilation.GetTypeByMetadataName(kind.MetadataName) is not null))
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (PipelineKind.Find(type) is not (var kind, { } attribute) || kind.Read(type, attribute, context.Compilation, context.CancellationToken) is not { } declaration)
            return;
        foreach (Fault fault in DeclarationReports.OfTarget(declaration, (CSharpCompilation)context.Compilation, context.CancellationToken) is { } target ? [target] : declaration.Check())
            context.ReportDiagnostic(fault.ToDiagnostic(LocationOf(type, kind, attribute, fault.Argument, context), fault.Remedies));
    }

    private static Location? LocationOf(INamedTypeSymbol type, PipelineKind kind, AttributeData attribute, string argument, SymbolAnalysisContext context)
    {
        if (argument.Length == 0 || attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax syntax)
            return DeclarationReports.TypeName(type, attribute, context.CancellationToken);
        AttributeArgumentSyntax? found = syntax.ArgumentList?.Arguments.FirstOrDefault(item => item.NameEquals?.Name.Identifier.ValueText == argument);
        for (int place = 0; found is null && place < kind.Constructor.Count; place++)
        {
            if (kind.Constructor[place] == argument)
                found = syntax.ArgumentList?.Arguments.Where(item => item.NameEquals is null).ElementAtOrDefault(place);
        }

        return (found ?? (SyntaxNode)syntax).GetLocation();
    }
}
