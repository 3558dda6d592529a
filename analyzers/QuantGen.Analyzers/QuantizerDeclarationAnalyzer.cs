using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantGen.Core.Emit;
using QuantGen.Core.Spec;
using QuantGen.Generator;
using QuantGen.Generator.Reading;

namespace QuantGen.Analyzers;

/// <summary>QG00xx, QG01xx, QG02xx and QG09xx: what is wrong with a type that carries <c>[Quantizer]</c>, and with its arguments.</summary>
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
        if (context.Compilation.GetTypeByMetadataName(SpecReader.AttributeName) is null)
            return;
        TargetEnvironment environment = EnvironmentReader.Read(context.Compilation, context.CancellationToken);
        context.RegisterSymbolAction(symbolContext => Analyze(symbolContext, environment), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, TargetEnvironment environment)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        // Elsewhere the compiler refuses the attribute.
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || SpecReader.Find(type) is not { } attribute || SpecReader.Read(attribute) is not { } spec)
            return;
        var target = new Target(DeclarationReader.Shape(type), DeclarationReader.Facts(type, context.CancellationToken), spec);
        if (TargetFault((CSharpCompilation)context.Compilation, environment, target) is { } targetFault)
        {
            context.ReportDiagnostic(targetFault.ToDiagnostic(SpecReader.LocationOf(attribute, "")));
            return;
        }

        foreach (Fault fault in TargetChecker.Check(target))
        {
            Location? location = fault.Argument.Length > 0 ? SpecReader.LocationOf(attribute, fault.Argument, fault.Range) : TypeName(type, attribute, context.CancellationToken);
            context.ReportDiagnostic(fault.ToDiagnostic(location, Remedies.Of(fault, spec)));
        }
    }

    private static Fault? TargetFault(CSharpCompilation compilation, TargetEnvironment environment, Target target)
    {
        if (environment.Supports(target.Facts.NamesInterface))
            return null;
        string language = compilation.LanguageVersion.ToDisplayString();
        return new(FaultCode.TargetNotSupported, "", environment.Tier == Tier.None
            ? $"The generated code needs C# 7.3, and this project is compiled as C# {language}; set LangVersion to 7.3 or newer"
            : $"IQuantizer has static members, which need net8.0 and C# 11, and this project is compiled as C# {language}; leave out the interface and make the type a static class, or set LangVersion to 11 or newer and TargetFramework to net8.0 or newer");
    }

    /// <summary>The name in the part of the type that carries the attribute.</summary>
    private static Location? TypeName(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation()
        ?? type.Locations.FirstOrDefault();
}
