using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Declaration;
using QuantGen.Core.Members;
using QuantGen.Generator;
using QuantGen.Generator.Reading;

namespace QuantGen.Analyzers.Serialization;

/// <summary>The attributes of System.Text.Json, as its source generator sees them, without the code that QuantGen generates.</summary>
internal static class JsonAttributes
{
    public static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == "System.Text.Json.Serialization";

    /// <summary>Whether an attribute in the user's code names a converter of the user or of another assembly.</summary>
    public static bool HasConverter(ISymbol symbol) => symbol.GetAttributes().Any(attribute => IsConverter(attribute)
        && !(attribute.ApplicationSyntaxReference is { } place && TypeReader.IsOwnOutput(place.SyntaxTree.FilePath))
        && !(attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol converter && IsGenerated(converter)));

    /// <summary>Whether the member is never read nor written.</summary>
    public static bool IsIgnored(ISymbol member) => member.GetAttributes().Any(attribute => Is(attribute, "JsonIgnoreAttribute")
        && attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value.Value is null or 1);

    public static bool IsIncluded(ISymbol member) => member.GetAttributes().Any(attribute => Is(attribute, "JsonIncludeAttribute"));

    /// <summary>Whether a type is the converter that QuantGen writes into a typed code of this compilation.</summary>
    public static bool IsGenerated(INamedTypeSymbol converter) =>
        converter is { Name: TypedCodeMembers.JsonConverter, ContainingType: { } code } && Families.Find(code) is not null
        && !TypeReader.IsWrittenByUser(converter);

    /// <summary>Whether the attribute names a converter; it may be of a derived class.</summary>
    private static bool IsConverter(AttributeData attribute)
    {
        for (INamedTypeSymbol? type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.Name == "JsonConverterAttribute")
                return true;
        }

        return false;
    }
}
