using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantGen.Core.Emit;
using QuantGen.Generator;
using QuantGen.Generator.Reading;
using QuantGen.Generator.Reporting;

namespace QuantGen.Analyzers;

/// <summary>QG00xx, QG01xx, QG02xx and QG09xx: the faults of a type with <c>[Quantizer]</c>, and of the arguments.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QuantizerDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.OfDeclarations;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (!Families.AreKnown(context.Compilation))
            return;
        TargetEnvironment environment = EnvironmentReader.Read(context.Compilation, context.CancellationToken);
        context.RegisterSymbolAction(symbolContext => Analyze(symbolContext, environment), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, TargetEnvironment environment)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (Families.Find(type) is not { } attribute || DeclarationReader.Read(type, attribute, context.Compilation, context.CancellationToken) is not { } declaration
            || DeclarationReports.IsOfGenerator(declaration, environment))
        {
            return;
        }

        foreach (Diagnostic report in DeclarationReports.Of(type, attribute, declaration, environment, (CSharpCompilation)context.Compilation, context.CancellationToken))
            context.ReportDiagnostic(report);
    }
}
