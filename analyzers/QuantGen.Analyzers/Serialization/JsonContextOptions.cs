using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace QuantGen.Analyzers.Serialization;

/// <summary>The options of <c>[JsonSourceGenerationOptions]</c> on a context that decide what is lost.</summary>
/// <param name="IncludesFields">Whether fields are written.</param>
/// <param name="Converted">The types that its converters are for.</param>
internal sealed record JsonContextOptions(bool IncludesFields, IReadOnlyList<ITypeSymbol> Converted)
{
    /// <summary>The options; null if a converter may be for any type, like a factory.</summary>
    public static JsonContextOptions? Of(INamedTypeSymbol context)
    {
        AttributeData? attribute = context.GetAttributes().FirstOrDefault(item => JsonAttributes.Is(item, "JsonSourceGenerationOptionsAttribute"));
        bool includesFields = Argument(attribute, "IncludeFields").Value is true;
        var converted = new List<ITypeSymbol>();
        TypedConstant converters = Argument(attribute, "Converters");
        foreach (TypedConstant item in converters is { Kind: TypedConstantKind.Array, IsNull: false } ? converters.Values : ImmutableArray<TypedConstant>.Empty)
        {
            if (item.Value is not INamedTypeSymbol converter)
                return null;
            // The source generator has already warned about this converter, and continues without it.
            if (JsonAttributes.IsGenerated(converter))
                continue;
            if (ConvertedType(converter) is not { } type)
                return null;
            converted.Add(type);
        }

        return new(includesFields, converted);
    }

    private static TypedConstant Argument(AttributeData? attribute, string name) =>
        attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value ?? default;

    private static ITypeSymbol? ConvertedType(INamedTypeSymbol converter)
    {
        for (INamedTypeSymbol? type = converter; type is not null; type = type.BaseType)
        {
            if (type is { Name: "JsonConverter", TypeArguments: { Length: 1 } arguments })
                return arguments[0];
        }

        return null;
    }
}
