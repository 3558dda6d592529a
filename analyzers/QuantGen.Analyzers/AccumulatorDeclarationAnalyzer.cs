using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantGen.Core.Faults;
using QuantGen.Generator.Pipelines;
using QuantGen.Generator.Reading;
using QuantGen.Generator.Reporting;

namespace QuantGen.Analyzers;

/// <summary>QG04xx, and those of QG00xx and QG01xx that an accumulator may have: the faults of a type with <c>[Accumulator]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccumulatorDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.OfAccumulators;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AccumulatorReader.MetadataName) is not null)
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (AccumulatorReader.Find(type) is not { } attribute || AccumulatorReader.Read(type, attribute, context.Compilation, context.CancellationToken) is not { } declaration)
            return;
        foreach (Fault fault in declaration.Check())
            context.ReportDiagnostic(fault.ToDiagnostic(LocationOf(type, attribute, fault.Argument, context), fault.Remedies));
    }

    private static Location? LocationOf(INamedTypeSymbol type, AttributeData attribute, string argument, SymbolAnalysisContext context)
    {
        if (argument.Length == 0 || attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax syntax)
            return DeclarationReports.TypeName(type, attribute, context.CancellationToken);
        AttributeArgumentSyntax? found = syntax.ArgumentList?.Arguments.FirstOrDefault(item => item.NameEquals?.Name.Identifier.ValueText == argument);
        int place = argument == nameof(AccumulatorAttribute.Input) ? 0 : argument == nameof(AccumulatorAttribute.Weight) ? 1 : -1;
        found ??= syntax.ArgumentList?.Arguments.Where(item => item.NameEquals is null).ElementAtOrDefault(place);
        return (found ?? (SyntaxNode)syntax).GetLocation();
    }
}
