using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Core.Collections;
using QuantGen.Core.Emit;
using QuantGen.Generator.Reading;
using QuantGen.Generator.Reporting;

namespace QuantGen.Generator;

/// <summary>A declaration, and the reports about it that the generator must make itself; nearly always none.</summary>
internal sealed record DeclarationReading(Declaration Declaration, EquatableArray<PlacedReport> Reports)
{
    public static DeclarationReading? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type)
            return null;
        // A second attribute on another part is a compiler error. Only the first one counts, so that the type is written once.
        AttributeData first = Families.Find(type)!;
        if (first.ApplicationSyntaxReference is not { } place || place.SyntaxTree != context.TargetNode.SyntaxTree || !context.TargetNode.Span.Contains(place.Span))
            return null;
        // With two attributes of different families, the step of the first one has the declaration.
        if (!context.Attributes.Any(attribute => attribute.ApplicationSyntaxReference is { } own && own.SyntaxTree == place.SyntaxTree && own.Span == place.Span))
            return null;
        return DeclarationReader.Read(type, first, context.SemanticModel.Compilation, cancellation) is { } declaration
            ? new(declaration, new(ReportsOf(type, first, declaration, (CSharpCompilation)context.SemanticModel.Compilation, cancellation)))
            : null;
    }

    private static PlacedReport[] ReportsOf(INamedTypeSymbol type, AttributeData attribute, Declaration declaration, CSharpCompilation compilation, CancellationToken cancellation)
    {
        if (!declaration.Facts.NamesInterface)
            return [];
        TargetEnvironment environment = EnvironmentReader.Read(compilation, cancellation);
        return DeclarationReports.IsOfGenerator(declaration, environment)
            ? [.. DeclarationReports.Of(type, attribute, declaration, environment, compilation, cancellation).Select(PlacedReport.Of)]
            : [];
    }
}
