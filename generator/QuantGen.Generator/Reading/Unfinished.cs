using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace QuantGen.Generator.Reading;

/// <summary>
/// Recognises a declaration that is still being typed. Either a part that a generated file would repeat has no name yet or is an error. Or a struct, which the file
/// names in the signatures of typed codes, is not the only type of its name. The compiler reports that in the user's code, and would repeat it for a generated file.
/// </summary>
internal static class Unfinished
{
    public static bool IsUnfinished(INamedTypeSymbol type, Compilation compilation) =>
        WithContainers(type).Any(HasErrorInHeader) || Namespaces(type).Any(container => container.Name.Length == 0)
        || (TypeReader.Interface(type) is { } quantizer && IsError(quantizer, compilation))
        || (type.TypeKind == TypeKind.Struct && TypeReader.Interface(type) is null && TypeReader.HasNamesake(type));

    /// <summary>Whether the interface cannot be bound although the target has it: its name is not imported, or a type argument is an error.</summary>
    private static bool IsError(INamedTypeSymbol quantizer, Compilation compilation) =>
        (quantizer.TypeKind == TypeKind.Error && compilation.GetTypeByMetadataName("QuantGen.IQuantizer`2") is not null)
        || quantizer.TypeArguments.Any(argument => argument.TypeKind == TypeKind.Error);

    private static IEnumerable<INamedTypeSymbol> WithContainers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
            yield return current;
    }

    private static IEnumerable<INamespaceSymbol> Namespaces(INamedTypeSymbol type)
    {
        for (INamespaceSymbol current = type.ContainingNamespace; !current.IsGlobalNamespace; current = current.ContainingNamespace)
            yield return current;
    }

    private static bool HasErrorInHeader(INamedTypeSymbol type)
    {
        string[] names = [type.Name, .. type.TypeParameters.Select(parameter => parameter.Name)];
        return names.Contains("") || names.Distinct().Count() < names.Length
            || (type.TypeKind != TypeKind.Interface && type.TypeParameters.Any(parameter => parameter.Variance != VarianceKind.None));
    }
}
