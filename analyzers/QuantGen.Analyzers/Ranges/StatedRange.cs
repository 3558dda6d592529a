using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Ranges;

namespace QuantGen.Analyzers.Ranges;

/// <summary>The range that <c>[ValueRange(a, b)]</c>, or <c>[Range(a, b)]</c> of DataAnnotations with numbers, states for a parameter, property or field.</summary>
internal static class StatedRange
{
    public const string AttributeName = "QuantGen.ValueRangeAttribute";

    /// <summary>The range; null if none is stated, or if it contains no number.</summary>
    public static Interval? Of(ISymbol symbol) => Find(symbol) is { } attribute ? Of(attribute) : null;

    public static AttributeData? Find(ISymbol symbol) => symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { } type && (IsValueRange(type) || IsRange(type)));

    public static Interval? Of(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length != 2 || Number(attribute.ConstructorArguments[0]) is not { } min || Number(attribute.ConstructorArguments[1]) is not { } max)
            return null;
        return min <= max ? Interval.Between(Extended.FromDouble(min), Extended.FromDouble(max)) : null;
    }

    public static bool IsValueRange(AttributeData attribute) => attribute.AttributeClass is { } type && IsValueRange(type);

    private static bool IsValueRange(INamedTypeSymbol type) =>
        type is { Name: nameof(ValueRangeAttribute), ContainingNamespace: { Name: "QuantGen", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsRange(INamedTypeSymbol type) =>
        type is { Name: "RangeAttribute", ContainingNamespace: { Name: "DataAnnotations", ContainingNamespace: { Name: "ComponentModel", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } };

    private static double? Number(TypedConstant argument) =>
        argument is { Kind: TypedConstantKind.Primitive, Value: int or double } ? Convert.ToDouble(argument.Value, CultureInfo.InvariantCulture) : null;
}
