using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using QuantGen.Core.Emit;
using QuantGen.Generator.Reading;
using QuantGen.Generator.Reporting;

namespace QuantGen.Generator;

/// <summary>
/// Writes the members of types with an attribute of <see cref="Families"/>. Reporting is the analyzers' part, but for declarations that make the compiler stop before
/// analyzers run (<see cref="DeclarationReports.IsOfGenerator"/>).
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class QuantizerGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the target offers, asked once.
        IncrementalValueProvider<TargetEnvironment> environment = context.CompilationProvider
            .Select(EnvironmentReader.Read)
            .WithTrackingName(StepNames.ReadEnvironment);

        var parts = new List<IncrementalValueProvider<KernelParts>>();
        foreach (Family family in Families.All)
            parts.Add(Register(context, family, environment));

        // What they share, once.
        IncrementalValueProvider<KernelParts> all = parts
            .Aggregate(static (left, right) => left.Combine(right).Select(static (pair, _) => KernelParts.Union([pair.Left, pair.Right])))
            .WithTrackingName(StepNames.UniteKernelParts);
        context.RegisterSourceOutput(all.Combine(environment), EmitKernels);
    }

    /// <summary>The files of one attribute's declarations, and what is reported of them; gives what the files need of the shared one.</summary>
    private static IncrementalValueProvider<KernelParts> Register(IncrementalGeneratorInitializationContext context, Family family, IncrementalValueProvider<TargetEnvironment> environment)
    {
        // Attribute and type; places only of what the generator itself has to report.
        IncrementalValuesProvider<DeclarationReading> readings = context.SyntaxProvider
            .ForAttributeWithMetadataName(family.MetadataName, IsTypeDeclaration, DeclarationReading.Read)
            .Where(static reading => reading is not null)
            .Select(static (reading, _) => reading!);

        // The same as values.
        IncrementalValuesProvider<Declaration> declarations = readings
            .Select(static (reading, _) => reading.Declaration)
            .WithTrackingName(StepNames.ReadDeclarations);

        // The arithmetic of each, or what stands in for it; null if nothing can be generated.
        IncrementalValuesProvider<Artefact?> artefacts = declarations
            .Combine(environment)
            .Select(static (pair, _) => Families.Lower(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Lower);
        context.RegisterSourceOutput(artefacts.Combine(environment), Emit);

        // A branch of its own: places change with every edit above them.
        IncrementalValueProvider<ImmutableArray<PlacedReport>> reports = readings.SelectMany(static (reading, _) => reading.Reports).Collect();
        context.RegisterSourceOutput(reports.Combine(context.CompilationProvider), Report);

        return artefacts.Select(static (artefact, _) => artefact?.Parts ?? KernelParts.None).Collect().Select(static (all, _) => KernelParts.Union(all));
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
