using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using QuantGen.Core.Emit;
using QuantGen.Generator.Reading;

namespace QuantGen.Generator;

/// <summary>Writes the members of types marked with <c>[Quantizer]</c>. It reports nothing: that is the analyzers' part.</summary>
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

        // Attribute and type, as values.
        IncrementalValuesProvider<Target> targets = context.SyntaxProvider
            .ForAttributeWithMetadataName(SpecReader.AttributeName, IsTypeDeclaration, ReadTarget)
            .Where(static target => target is not null)
            .Select(static (target, _) => target!)
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
    }

    private static readonly Encoding Utf8WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static bool IsTypeDeclaration(SyntaxNode node, CancellationToken cancellation) => node is TypeDeclarationSyntax and not InterfaceDeclarationSyntax;

    private static Target? ReadTarget(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type)
            return null;
        // A second attribute on another part is the compiler's error; only the first one counts, so that the type is written once.
        AttributeData first = type.GetAttributes().First(attribute => SpecReader.IsQuantizer(attribute));
        if (first.ApplicationSyntaxReference is not { } place || place.SyntaxTree != context.TargetNode.SyntaxTree || !context.TargetNode.Span.Contains(place.Span))
            return null;
        return SpecReader.Read(first) is { } spec ? new Target(DeclarationReader.Shape(type), DeclarationReader.Facts(type, cancellation), spec) : null;
    }

    private static void EmitQuantizer(SourceProductionContext context, (Lowered Item, TargetEnvironment Environment) pair)
    {
        (Lowered item, TargetEnvironment environment) = pair;
        if (item.Quantizer is { } quantizer)
            Add(context, HintName.Of(quantizer.Shape.MetadataName), QuantizerEmitter.Emit(quantizer, environment));
        else if (item.Stub is { } stub)
            Add(context, HintName.Of(stub.Shape.MetadataName), StubEmitter.Emit(stub, environment));
    }

    private static void EmitKernels(SourceProductionContext context, (KernelNeeds Needs, TargetEnvironment Environment) pair)
    {
        if (pair.Needs.Any)
            Add(context, HintName.Kernels, KernelEmitter.Emit(pair.Needs, pair.Environment));
    }

    private static void Add(SourceProductionContext context, string hintName, string text) =>
        context.AddSource(hintName, SourceText.From(text, Utf8WithoutMark));
}
