using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>
/// Collection expressions and stackallocs. Newer compilers have operations for them, with further children; in this version the children have
/// no kind. The syntax is the same in all versions.
/// </summary>
internal static class ListOperations
{
    public static bool IsCollectionExpression(IOperation operation) => IsMadeBy(operation) && operation.Syntax.IsKind(SyntaxKind.CollectionExpression);

    public static bool IsSpread(IOperation operation) => operation.Syntax.IsKind(SyntaxKind.SpreadElement);

    public static bool IsStackAlloc(IOperation operation) => IsMadeBy(operation) && operation.ChildOperations.Count > 0
        && operation.Syntax.Kind() is SyntaxKind.StackAllocArrayCreationExpression or SyntaxKind.ImplicitStackAllocArrayCreationExpression;

    /// <summary>The elements of a collection expression; null if one of them is not a single element, such as a spread.</summary>
    public static IReadOnlyList<IOperation>? Elements(IOperation collection)
    {
        var syntax = (CollectionExpressionSyntax)collection.Syntax;
        // Arguments for a builder have the syntax of the whole expression.
        IOperation[] elements = [.. collection.ChildOperations.Where(child => child.Syntax != syntax && syntax.Span.Contains(child.Syntax.Span))];
        return syntax.Elements.All(element => element is ExpressionElementSyntax) && elements.Length == syntax.Elements.Count ? elements : null;
    }

    /// <summary>The number of single elements of a collection expression, and whether it has spreads; null if it has other parts.</summary>
    public static (int Elements, bool HasSpreads)? Count(IOperation collection)
    {
        SeparatedSyntaxList<CollectionElementSyntax> elements = ((CollectionExpressionSyntax)collection.Syntax).Elements;
        int single = elements.Count(element => element is ExpressionElementSyntax), spreads = elements.Count(element => element is SpreadElementSyntax);
        return single + spreads == elements.Count ? (single, spreads > 0) : null;
    }

    /// <summary>Conversions and arguments have the syntax of their operand.</summary>
    private static bool IsMadeBy(IOperation operation) => operation is not (IConversionOperation or IArgumentOperation);
}
