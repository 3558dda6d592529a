using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Core.Collections;
using QuantGen.Core.Emit;
using QuantGen.Generator.Reading;
using QuantGen.Generator.Reporting;

namespace QuantGen.Generator;

/// <summary>A declaration, and what the generator has to report of it; nearly always nothing.</summary>
internal sealed record DeclarationReading(Target Target, EquatableArray<PlacedReport> Reports)
{
    public static DeclarationReading? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type)
            return null;
        // A second attribute on another part is the compiler's error; only the first one counts, so that the type is written once.
        AttributeData first = type.GetAttributes().First(SpecReader.IsQuantizer);
        if (first.ApplicationSyntaxReference is not { } place || place.SyntaxTree != context.TargetNode.SyntaxTree || !context.TargetNode.Span.Contains(place.Span))
            return null;
        return TargetReader.Read(type, first, context.SemanticModel.Compilation, cancellation) is { } target
            ? new(target, new(ReportsOf(type, first, target, (CSharpCompilation)context.SemanticModel.Compilation, cancellation)))
            : null;
    }

    private static PlacedReport[] ReportsOf(INamedTypeSymbol type, AttributeData attribute, Target target, CSharpCompilation compilation, CancellationToken cancellation)
    {
        if (!target.Facts.NamesInterface)
            return [];
        TargetEnvironment environment = EnvironmentReader.Read(compilation, cancellation);
        return DeclarationReports.IsOfGenerator(target, environment)
            ? [.. DeclarationReports.Of(type, attribute, target, environment, compilation, cancellation).Select(PlacedReport.Of)]
            : [];
    }
}
