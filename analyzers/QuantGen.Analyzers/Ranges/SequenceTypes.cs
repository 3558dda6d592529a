using Microsoft.CodeAnalysis;

namespace QuantGen.Analyzers.Ranges;

/// <summary>The types whose elements and length are those written at the creation of the value. For other types they are not known.</summary>
internal static class SequenceTypes
{
    /// <summary>The type of the elements of an array with one dimension, a span or an <c>ImmutableArray</c>; null for another type.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => array.ElementType,
        INamedTypeSymbol { Arity: 1 } named when IsSpan(named, "Span") || IsSpan(named, "ReadOnlySpan") || IsImmutableArray(named) => named.TypeArguments[0],
        _ => null,
    };

    public static bool IsReadOnlySpan(ITypeSymbol? type) => IsSpan(type, "ReadOnlySpan");

    public static bool IsSpan(ITypeSymbol? type, string name) =>
        type is INamedTypeSymbol { Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    private static bool IsImmutableArray(INamedTypeSymbol type) => type is
    {
        Name: "ImmutableArray",
        ContainingNamespace:
        {
            Name: "Immutable",
            ContainingNamespace: { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
        },
    };
}
