using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Members;
using QuantGen.Generator;
using QuantGen.Generator.Reading;
using QuantGen.Generator.Reporting;

namespace QuantGen.Analyzers.CallSites;

/// <summary>QG0309 and QG0310: ranges that are stated for parameters, properties and fields.</summary>
internal static class StatedRangeRules
{
    public static void Member(ISymbol member, RangeSources sources, Action<Diagnostic> report)
    {
        // An attribute that does not compile has no effect.
        if (StatedRange.Find(member) is not { AttributeConstructor: not null } attribute || TypeOf(member) is not { TypeKind: not TypeKind.Error } type
            || attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax || !IsFirstOf(member, syntax))
        {
            return;
        }

        if (StatedRange.IsValueRange(attribute) && Invalid(attribute, syntax, member, type, sources) is { } invalid)
            report(invalid);
        else if (StatedRange.Of(attribute) is { } stated && sources.Quantizers.Find(type) is { IsTypedCode: true } quantizer
            && new ValueFaults(quantizer.Name, quantizer.Spec as UniformSpec, quantizer.Grid.Output, clamp: () => "").OfStated(stated) is { } fault)
            report(fault.ToDiagnostic(syntax.GetLocation()));
    }

    /// <summary>The parts of a partial member share their attributes, and so do the fields of one declaration. The fault is reported once.</summary>
    private static bool IsFirstOf(ISymbol member, AttributeSyntax attribute) => member.DeclaringSyntaxReferences.Any(reference =>
    {
        SyntaxNode declaration = reference.GetSyntax();
        if (declaration is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax fields })
            return fields.Variables[0] == declaration;
        return declaration.SyntaxTree == attribute.SyntaxTree && declaration.Span.Contains(attribute.Span);
    });

    /// <summary>The report of a range without effect. A range of DataAnnotations may be meant for other tools, so it is not reported.</summary>
    private static Diagnostic? Invalid(AttributeData attribute, AttributeSyntax syntax, ISymbol member, ITypeSymbol type, RangeSources sources)
    {
        if (attribute.ConstructorArguments.Length != 2
            || attribute.ConstructorArguments[0].Value is not double min || attribute.ConstructorArguments[1].Value is not double max)
            return null;
        if (double.IsNaN(min) || double.IsNaN(max))
            return StatedRangeFaults.NotANumber(isMin: double.IsNaN(min)).ToDiagnostic(Argument(syntax, double.IsNaN(min) ? "min" : "max").GetLocation());
        Fault? fault = min > max ? StatedRangeFaults.Crossed(min, max)
            : member is IParameterSymbol { RefKind: RefKind.Out } ? StatedRangeFaults.OfOutParameter(member.Name)
            : NumberTypes.Of(type) is { } number ? StatedRangeFaults.OfIntegers(min, max, type.ToDisplayString(), number)
            : IsQuantizer(type, sources) ? null
            : StatedRangeFaults.NotRead(type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        return fault?.ToDiagnostic(syntax.GetLocation());
    }

    /// <summary>Whether the type is a typed code. If its declaration has an error, that is reported by itself.</summary>
    private static bool IsQuantizer(ITypeSymbol type, RangeSources sources) =>
        sources.Quantizers.Find(type) is not null || (type is INamedTypeSymbol named && Families.Find(named.OriginalDefinition) is not null);

    private static SyntaxNode Argument(AttributeSyntax syntax, string name) =>
        syntax.ArgumentList!.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name)
        ?? syntax.ArgumentList.Arguments.Where(argument => argument.NameColon is null).ElementAtOrDefault(name == "min" ? 0 : 1)
        ?? (SyntaxNode)syntax;

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IParameterSymbol parameter => parameter.Type,
        IPropertySymbol property => property.Type,
        _ => (member as IFieldSymbol)?.Type,
    };
}
