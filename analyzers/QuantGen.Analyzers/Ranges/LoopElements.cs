using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Core.Ranges;

namespace QuantGen.Analyzers.Ranges;

/// <summary>The values of a <c>foreach</c> variable: the elements that are written out, each converted to the type of the variable.</summary>
internal static class LoopElements
{
    /// <summary>Null if the elements or their conversion are not known.</summary>
    public static Interval? Read(RangeReader reader, IForEachLoopOperation loop, ILocalSymbol variable)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax
            || loop.SemanticModel?.GetForEachStatementInfo(syntax) is not { ElementType: { } type, ElementConversion: { } conversion })
        {
            return null;
        }

        if (NumberTypes.Of(type) is not { } from || NumberTypes.Of(variable.Type) is not { } to || !(conversion.IsIdentity || conversion.IsNumeric))
            return null;
        // The compiler converts an array to IEnumerable, but still iterates over it as an array.
        IOperation collection = loop.Collection is IConversionOperation { IsImplicit: true, Type.SpecialType: SpecialType.System_Collections_IEnumerable } made
            ? made.Operand
            : loop.Collection;
        if (ElementReader.Text(collection) is { } text && type.SpecialType == SpecialType.System_Char)
            return Interval.Union(text.Distinct().Select(character => Convert(Interval.Of(character))));
        IReadOnlyList<IOperation>? elements = ElementReader.Elements(collection, reader.Sources, flatten: true);
        if (elements is null || !elements.All(element => SymbolEqualityComparer.Default.Equals(element.Type, type)))
            return null;
        return Interval.Union(elements.Select(element => Convert(reader.Read(element))));

        Interval Convert(Interval value) => conversion.IsIdentity ? value : ConversionRanges.Convert(value, from, to, IsChecked(syntax, loop.SemanticModel));
    }

    /// <summary>Whether a conversion at this place throws on overflow.</summary>
    private static bool IsChecked(SyntaxNode place, SemanticModel model)
    {
        SyntaxNode? context = place.Ancestors().FirstOrDefault(node =>
            node.Kind() is SyntaxKind.CheckedStatement or SyntaxKind.UncheckedStatement or SyntaxKind.CheckedExpression or SyntaxKind.UncheckedExpression);
        return context is null
            ? model.Compilation.Options is CSharpCompilationOptions { CheckOverflow: true }
            : context.Kind() is SyntaxKind.CheckedStatement or SyntaxKind.CheckedExpression;
    }
}
