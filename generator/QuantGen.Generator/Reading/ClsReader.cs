using System.Linq;
using Microsoft.CodeAnalysis;

namespace QuantGen.Generator.Reading;

/// <summary>INamedTypeSymbol → whether the compiler checks its members against the Common Language Specification.</summary>
internal static class ClsReader
{
    /// <summary>The compiler checks the visible members if the assembly has the attribute, unless the type or a containing type states otherwise.</summary>
    public static bool Claims(INamedTypeSymbol type)
    {
        if (Stated(type.ContainingAssembly) is not { } stated)
            return false;
        bool? nearest = null;
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
            nearest ??= Stated(current);
        }

        return nearest ?? stated;
    }

    private static bool? Stated(ISymbol symbol)
    {
        AttributeData? attribute = symbol.GetAttributes().FirstOrDefault(item => item.AttributeClass is { Name: "CLSCompliantAttribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });
        return attribute?.ConstructorArguments.FirstOrDefault().Value as bool?;
    }
}
