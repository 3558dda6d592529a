using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Generator.Pipelines;
using QuantGen.Generator.Reading;
using QuantGen.Generator.Reporting;

namespace QuantGen.Generator;

/// <summary>
/// Writes the members of types with an attribute of <see cref="Families"/>. The analyzers report faults, except for declarations that make the compiler stop before
/// analyzers run (<see cref="DeclarationReports.IsOfGenerator"/>).
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class QuantizerGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the target offers, read once.
        IncrementalValueProvider<TargetEnvironment> environment = context.CompilationProvider
            .Select(EnvironmentReader.Read)
            .WithTrackingName(StepNames.ReadEnvironment);

        var parts = new List<IncrementalValueProvider<KernelParts>>();
        foreach (FormatFamily family in Families.All)
            parts.Add(Register(context, family, environment));

        foreach (PipelineKind kind in PipelineKind.All)
            parts.Add(RegisterPipelines(context, kind, environment));

        // The shared file, written once.
        IncrementalValueProvider<KernelParts> all = parts
            .Aggregate(static (left, right) => left.Combine(right).Select(static (pair, _) => KernelParts.Union([pair.Left, pair.Right])))
            .WithTrackingName(StepNames.UniteKernelParts);
        context.RegisterSourceOutput(all.Combine(environment), EmitKernels);
    }

    /// <summary>Registers the files and the reports of one attribute's declarations. Returns the parts of the shared file that they need.</summary>
    private static IncrementalValueProvider<KernelParts> Register(IncrementalGeneratorInitializationContext context, FormatFamily family, IncrementalValueProvider<TargetEnvironment> environment)
    {
        // Attribute and type; locations only for reports that the generator itself must make.
        IncrementalValuesProvider<DeclarationReading> readings = context.SyntaxProvider
            .ForAttributeWithMetadataName(Families.MetadataName(family), IsTypeDeclaration, DeclarationReading.Read)
            .Where(static reading => reading is not null)
            .Select(static (reading, _) => reading!);

        // The declarations as values.
        IncrementalValuesProvider<Declaration> declarations = readings
            .Select(static (reading, _) => reading.Declaration)
            .WithTrackingName(StepNames.ReadDeclarations);

        // The artefact of each declaration: a quantizer or a stub; null if nothing can be generated.
        IncrementalValuesProvider<Artefact?> artefacts = declarations
            .Combine(environment)
            .Select(static (pair, _) => Families.Lower(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Lower);
        context.RegisterSourceOutput(artefacts.Combine(environment), Emit);

        // A separate branch, because locations change with every edit above them.
        IncrementalValueProvider<ImmutableArray<PlacedReport>> reports = readings.SelectMany(static (reading, _) => reading.Reports).Collect();
        context.RegisterSourceOutput(reports.Combine(context.CompilationProvider), Report);

        return artefacts.Select(static (artefact, _) => artefact?.Parts ?? KernelParts.None).Collect().Select(static (all, _) => KernelParts.Union(all));
    }

    /// <summary>Registers the files of one attribute's declarations that name quantizers. Returns the parts of the shared file that they need. The analyzer reports their faults.</summary>
    private static IncrementalValueProvider<KernelParts> RegisterPipelines(IncrementalGeneratorInitializationContext context, PipelineKind kind, IncrementalValueProvider<TargetEnvironment> environment)
    {
        IncrementalValuesProvider<PipelineDeclaration> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(kind.MetadataName, IsTypeDeclaration, ReadPipeline)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(StepNames.ReadPipelines);
        IncrementalValuesProvider<Artefact?> artefacts = declarations
            .Combine(environment)
            .Select(static (pair, _) => pair.Left.Lower(pair.Right))
            .WithTrackingName(StepNames.LowerPipelines);
        context.RegisterSourceOutput(artefacts.Combine(environment), Emit);
        return artefacts.Select(static (artefact, _) => artefact?.Parts ?? KernelParts.None).Collect().Select(static (all, _) => KernelParts.Union(all));
    }

    /// <summary>The declaration of the part that has the attribute. A second attribute on another part is a compiler error, and only the first one counts.</summary>
    private static PipelineDeclaration? ReadPipeline(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || PipelineKind.Find(type) is not (var kind, { ApplicationSyntaxReference: { } place } attribute)
            || !SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, context.Attributes[0].AttributeClass))
        {
            return null;
        }

        bool isHere = place.SyntaxTree == context.TargetNode.SyntaxTree && context.TargetNode.Span.Contains(place.Span);
        return isHere ? kind.Read(type, attribute, context.SemanticModel.Compilation, cancellation) : null;
    }

    private static readonly Encoding Utf8WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static bool IsTypeDeclaration(SyntaxNode node, CancellationToken cancellation) => node is TypeDeclarationSyntax and not InterfaceDeclarationSyntax;

    private static void Emit(SourceProductionContext context, (Artefact? Artefact, TargetEnvironment Environment) pair)
    {
        if (pair.Artefact is { } artefact)
            Add(context, artefact.HintName, artefact.Text(pair.Environment));
    }

    private static void EmitKernels(SourceProductionContext context, (KernelParts Parts, TargetEnvironment Environment) pair)
    {
        if (pair.Parts.Any)
            Add(context, HintName.Kernels, KernelEmitter.Emit(pair.Parts, pair.Environment));
    }

    private static void Report(SourceProductionContext context, (ImmutableArray<PlacedReport> Reports, Compilation Compilation) pair)
    {
        foreach (PlacedReport report in pair.Reports)
            context.ReportDiagnostic(report.ToDiagnostic(pair.Compilation));
    }

    private static void Add(SourceProductionContext context, string hintName, string text) =>
        context.AddSource(hintName, SourceText.From(text, Utf8WithoutMark));
}
