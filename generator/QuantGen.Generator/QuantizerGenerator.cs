using System.Collections.Immutable;
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
/// Writes the members of types marked with <c>[Quantizer]</c>. Reporting is the analyzers' part, but for declarations that make the compiler stop before
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

        // Attribute and type; places only of what the generator itself has to report.
        IncrementalValuesProvider<DeclarationReading> readings = context.SyntaxProvider
            .ForAttributeWithMetadataName(SpecReader.AttributeName, IsTypeDeclaration, DeclarationReading.Read)
            .Where(static reading => reading is not null)
            .Select(static (reading, _) => reading!);

        // The same as values.
        IncrementalValuesProvider<Target> targets = readings
            .Select(static (reading, _) => reading.Target)
            .WithTrackingName(StepNames.ReadTargets);

        // The arithmetic of each, or what stands in for it.
        IncrementalValuesProvider<Lowered> lowered = targets
            .Combine(environment)
            .Select(static (pair, _) => Lowered.From(pair.Left, pair.Right))
            .WithTrackingName(StepNames.LowerPlans);

        // What they share, once.
        IncrementalValueProvider<KernelNeeds> needs = lowered
            .Select(static (item, _) => item.Needs)
            .Collect()
            .Select(static (all, _) => KernelNeeds.Union(all))
            .WithTrackingName(StepNames.UniteKernelNeeds);

        context.RegisterSourceOutput(lowered.Combine(environment), EmitQuantizer);
        context.RegisterSourceOutput(needs.Combine(environment), EmitKernels);

        // A branch of its own: places change with every edit above them.
        IncrementalValueProvider<ImmutableArray<PlacedReport>> reports = readings.SelectMany(static (reading, _) => reading.Reports).Collect();
        context.RegisterSourceOutput(reports.Combine(context.CompilationProvider), Report);
    }

    private static readonly Encoding Utf8WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static bool IsTypeDeclaration(SyntaxNode node, CancellationToken cancellation) => node is TypeDeclarationSyntax and not InterfaceDeclarationSyntax;

    private static void EmitQuantizer(SourceProductionContext context, (Lowered Item, TargetEnvironment Environment) pair)
    {
        (Lowered item, TargetEnvironment environment) = pair;
        if (item.Quantizer is { } quantizer)
            Add(context, HintName.Of(quantizer.Shape), QuantizerEmitter.Emit(quantizer, environment));
        else if (item.Stub is { } stub)
            Add(context, HintName.Of(stub.Shape), StubEmitter.Emit(stub, environment));
    }

    private static void EmitKernels(SourceProductionContext context, (KernelNeeds Needs, TargetEnvironment Environment) pair)
    {
        if (pair.Needs.Any)
            Add(context, HintName.Kernels, KernelEmitter.Emit(pair.Needs, pair.Environment));
    }

    private static void Report(SourceProductionContext context, (ImmutableArray<PlacedReport> Reports, Compilation Compilation) pair)
    {
        foreach (PlacedReport report in pair.Reports)
            context.ReportDiagnostic(report.ToDiagnostic(pair.Compilation));
    }

    private static void Add(SourceProductionContext context, string hintName, string text) =>
        context.AddSource(hintName, SourceText.From(text, Utf8WithoutMark));
}
