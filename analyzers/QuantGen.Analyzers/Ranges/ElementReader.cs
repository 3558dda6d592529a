using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Core.Ranges;

namespace QuantGen.Analyzers.Ranges;

/// <summary>Arrays and spans whose elements are written out, and the lengths of those that are made here.</summary>
internal static class ElementReader
{
    private static readonly Interval Lengths = Interval.Between(0, Extended.PositiveInfinity);

    /// <summary>The elements of an array, a collection expression or a stackalloc that are written out, also through a local; null where they are not known.</summary>
    /// <param name="sequence">The array or span.</param>
    /// <param name="sources">What lies outside the body.</param>
    /// <param name="flatten">Whether the elements of an array of several dimensions count as well.</param>
    public static IReadOnlyList<IOperation>? Elements(IOperation sequence, RangeSources sources, bool flatten = false)
    {
        IOperation made = Made(sequence, needsElements: true);
        return made switch
        {
            IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 } => initializer.ElementValues,
            IArrayCreationOperation { Initializer: { } initializer } when flatten => [.. Flatten(initializer)],
            _ when IsCollectionExpression(made) => made.ChildOperations.All(child => !IsSpread(child)) ? [.. made.ChildOperations] : null,
            _ when IsStackAlloc(made) && made.ChildOperations.Count > 1 => [.. made.ChildOperations.Skip(1)],
            _ => null,
        };
    }

    /// <summary>A string that is constant, also through a local or as a span; null if it is none.</summary>
    public static string? Text(IOperation sequence) => Made(sequence, needsElements: false).ConstantValue.Value as string;

    /// <summary>How many elements an array or a span has; null where that is not known.</summary>
    public static Interval? Length(IOperation sequence, RangeReader reader)
    {
        IOperation made = Made(sequence, needsElements: false);
        Interval? length = made switch
        {
            IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 } => Interval.Of(initializer.ElementValues.Length),
            IArrayCreationOperation { DimensionSizes.Length: 1 } array => reader.Read(array.DimensionSizes[0]),
            IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } } => Interval.Of(0),
            IDefaultValueOperation when Uses.IsReadOnlySpan(made.Type) || Uses.IsSpan(made.Type, "Span") => Interval.Of(0),
            _ when IsCollectionExpression(made) => CollectionLength(made),
            _ when IsStackAlloc(made) => reader.Read(made.ChildOperations.First()),
            _ => null,
        };
        return length?.Intersect(Lengths) is { HasNumbers: true } known ? known : null;
    }

    /// <summary>The local that an array or a span is taken from, without the conversions to spans; null where it is none.</summary>
    public static ILocalReferenceOperation? Local(IOperation sequence) => Whole(sequence) as ILocalReferenceOperation;

    /// <summary>Whether the expression makes a new array or span, to which nothing else refers.</summary>
    public static bool IsMadeHere(IOperation sequence) =>
        Whole(sequence) is var made && (made is IArrayCreationOperation || IsCollectionExpression(made) || IsStackAlloc(made));

    /// <summary>What makes the array or the span: follows conversions and locals.</summary>
    private static IOperation Made(IOperation sequence, bool needsElements)
    {
        var seen = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        while (true)
        {
            sequence = Whole(sequence);
            if (sequence is not ILocalReferenceOperation { Local: var local } || !seen.Add(local))
                return sequence;
            BodyFacts facts = BodyFacts.Of(sequence);
            if (facts.ValueOf(local) is not { } value || (needsElements && !facts.HasFixedElements(local)))
                return sequence;
            sequence = value;
        }
    }

    /// <summary>The array or span of which this is the whole, as a span.</summary>
    private static IOperation Whole(IOperation sequence)
    {
        while (true)
        {
            switch (sequence)
            {
                case IParenthesizedOperation parenthesized:
                    sequence = parenthesized.Operand;
                    break;
                case IConversionOperation conversion when KeepsElements(conversion):
                    sequence = conversion.Operand;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" }, Arguments.Length: 1 } view:
                    sequence = view.Arguments[0].Value;
                    break;
                default:
                    return sequence;
            }
        }
    }

    /// <summary>Whether a conversion gives the same elements. An <c>int[]</c> that is cast to <c>uint[]</c> by way of <c>object</c> has others.</summary>
    private static bool KeepsElements(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is not (null or { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }))
            return false;
        return IsCollectionExpression(conversion.Operand) || IsStackAlloc(conversion.Operand)
            || (ElementType(conversion.Operand.Type) is { } element && SymbolEqualityComparer.Default.Equals(element, ElementType(conversion.Type)));
    }

    private static ITypeSymbol? ElementType(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        { SpecialType: SpecialType.System_String } => ((INamedTypeSymbol)type).GetMembers("get_Chars").OfType<IMethodSymbol>().FirstOrDefault()?.ReturnType,
        INamedTypeSymbol { Arity: 1 } generic => generic.TypeArguments[0],
        _ => null,
    };

    private static IEnumerable<IOperation> Flatten(IArrayInitializerOperation initializer) =>
        initializer.ElementValues.SelectMany(element => element is IArrayInitializerOperation inner ? Flatten(inner) : [element]);

    /// <summary>At least the elements that are no spreads.</summary>
    private static Interval CollectionLength(IOperation collection)
    {
        int spreads = collection.ChildOperations.Count(IsSpread), elements = collection.ChildOperations.Count - spreads;
        return Interval.Between(elements, spreads == 0 ? elements : Extended.PositiveInfinity);
    }

    // Newer compilers have operations for these; this one has children without a kind. The syntax is the same in all.
    private static bool IsCollectionExpression(IOperation operation) => operation is not IConversionOperation && operation.Syntax.IsKind(SyntaxKind.CollectionExpression);

    private static bool IsSpread(IOperation operation) => operation.Syntax.IsKind(SyntaxKind.SpreadElement);

    private static bool IsStackAlloc(IOperation operation) => operation is not IConversionOperation && operation.ChildOperations.Count > 0
        && operation.Syntax.Kind() is SyntaxKind.StackAllocArrayCreationExpression or SyntaxKind.ImplicitStackAllocArrayCreationExpression;
}
