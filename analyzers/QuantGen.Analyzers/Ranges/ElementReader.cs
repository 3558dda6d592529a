using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Core.Ranges;

namespace QuantGen.Analyzers.Ranges;

/// <summary>Reads the elements of arrays and spans that are written out, and the lengths of those that are created here.</summary>
internal static class ElementReader
{
    private static readonly Interval Lengths = Interval.Between(0, Extended.PositiveInfinity);

    /// <summary>
    /// The elements of an array, a collection expression or a stackalloc that are written out, also through a local; null if they are not known.
    /// </summary>
    /// <param name="sequence">The array or span.</param>
    /// <param name="sources">The facts from outside the body.</param>
    /// <param name="flatten">Whether the elements of an array of several dimensions count as well.</param>
    public static IReadOnlyList<IOperation>? Elements(IOperation sequence, RangeSources sources, bool flatten = false)
    {
        if ((SequenceTypes.ElementOf(sequence.Type) ?? (flatten ? (sequence.Type as IArrayTypeSymbol)?.ElementType : null)) is not { } type)
            return null;
        IOperation made = Made(sequence, needsElements: true);
        IReadOnlyList<IOperation>? elements = made switch
        {
            IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 } => initializer.ElementValues,
            IArrayCreationOperation { Initializer: { } initializer } when flatten => [.. Flatten(initializer)],
            _ when ListOperations.IsCollectionExpression(made) => ListOperations.Elements(made),
            _ when ListOperations.IsStackAlloc(made) && made.ChildOperations.Count > 1 => [.. made.ChildOperations.Skip(1)],
            _ => null,
        };
        // If an element is converted without a conversion operation, its value is not the written one.
        return elements is not null && elements.All(element => element is IThrowOperation || SymbolEqualityComparer.Default.Equals(element.Type, type)) ? elements : null;
    }

    /// <summary>The text of a constant string, also through a local or as a span; null if it is not one.</summary>
    public static string? Text(IOperation sequence) => Made(sequence, needsElements: false).ConstantValue.Value as string;

    /// <summary>The number of elements of an array or a span; null if it is not known.</summary>
    public static Interval? Length(IOperation sequence, RangeReader reader)
    {
        if (SequenceTypes.ElementOf(sequence.Type) is null)
            return null;
        IOperation made = Made(sequence, needsElements: false);
        Interval? length = made switch
        {
            IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 } => Interval.Of(initializer.ElementValues.Length),
            IArrayCreationOperation { DimensionSizes.Length: 1 } array => reader.Read(array.DimensionSizes[0]),
            IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } } => Interval.Of(0),
            IDefaultValueOperation when Uses.IsReadOnlySpan(made.Type) || Uses.IsSpan(made.Type, "Span") => Interval.Of(0),
            _ when ListOperations.IsCollectionExpression(made) => CollectionLength(made),
            _ when ListOperations.IsStackAlloc(made) => reader.Read(made.ChildOperations.First()),
            _ => null,
        };
        return length?.Intersect(Lengths) is { HasNumbers: true } known ? known : null;
    }

    /// <summary>The local that holds an array or a span, without conversions to spans; null if it is not a local.</summary>
    public static ILocalReferenceOperation? Local(IOperation sequence) => Whole(sequence) as ILocalReferenceOperation;

    /// <summary>Whether the expression creates a new array or span, to which nothing else refers.</summary>
    public static bool IsMadeHere(IOperation sequence) => Whole(sequence) is var made
        && (made is IArrayCreationOperation || ListOperations.IsCollectionExpression(made) || ListOperations.IsStackAlloc(made));

    /// <summary>The expression that creates the array or the span. Follows conversions and locals.</summary>
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

    /// <summary>The array or span that the expression views as a whole.</summary>
    private static IOperation Whole(IOperation sequence)
    {
        while (true)
        {
            switch (sequence)
            {
                case IParenthesizedOperation parenthesized:
                    sequence = parenthesized.Operand;
                    break;
                case IConversionOperation conversion when IsView(conversion):
                    sequence = conversion.Operand;
                    break;
                case IInvocationOperation { Arguments.Length: 1 } view when Uses.IsAsSpan(view.TargetMethod):
                    sequence = view.Arguments[0].Value;
                    break;
                default:
                    return sequence;
            }
        }
    }

    /// <summary>Whether a conversion keeps elements and length: it gives a new collection its type, or makes a span of it.</summary>
    private static bool IsView(IConversionOperation conversion)
    {
        ITypeSymbol? element = SequenceTypes.ElementOf(conversion.Type);
        if (conversion.Operand.Type?.SpecialType == SpecialType.System_String)
            return conversion.Type?.SpecialType == SpecialType.System_String || element?.SpecialType == SpecialType.System_Char;
        return element is not null && (ListOperations.IsCollectionExpression(conversion.Operand) || ListOperations.IsStackAlloc(conversion.Operand)
            || SymbolEqualityComparer.Default.Equals(element, SequenceTypes.ElementOf(conversion.Operand.Type)));
    }

    private static IEnumerable<IOperation> Flatten(IArrayInitializerOperation initializer) =>
        initializer.ElementValues.SelectMany(element => element is IArrayInitializerOperation inner ? Flatten(inner) : [element]);

    /// <summary>The length: at least the number of elements that are not spreads.</summary>
    private static Interval? CollectionLength(IOperation collection) => ListOperations.Count(collection) is { } count
        ? Interval.Between(count.Elements, count.HasSpreads ? Extended.PositiveInfinity : count.Elements)
        : null;
}
