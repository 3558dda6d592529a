using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantGen.Core.Declaration;
using QuantGen.Core.Members;

namespace QuantGen.Generator.Reading;

/// <summary>Finds members of the user in a readonly struct that clash with those of a typed code.</summary>
internal static class TypedCodeClash
{
    /// <summary>The clashes in the form of <see cref="DeclarationFacts.Clashes"/>.</summary>
    public static IEnumerable<string> Of(INamedTypeSymbol type, Compilation compilation)
    {
        if (TypedCodeClashes.Names.Contains(type.Name) || TypedCodeMembers.MethodNames.Contains(type.Name))
            yield return type.Name;
        foreach (ISymbol member in type.GetMembers().Where(member => TypeReader.IsWrittenByUser(member) && Clashes(member, type, compilation)))
            yield return TypeReader.Key(member);
    }

    private static bool Clashes(ISymbol member, INamedTypeSymbol type, Compilation compilation)
    {
        if (TypedCodeClashes.Names.Contains(member.Name))
            return true;
        if (member is not IMethodSymbol method)
            return TypedCodeMembers.MethodNames.Contains(member.Name);
        if (method.MethodKind == MethodKind.Conversion)
            return TypedCodeClashes.IsConversion(Other(method, type));
        // Every constructor must call a primary constructor, which the generated one cannot do.
        if (method.MethodKind == MethodKind.Constructor && method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax))
            return true;
        return method.Arity == 0 && TypedCodeClashes.IsMethod(method.Name, TypeReader.Signature(method), type.Name, EnvironmentReader.HasSpans(compilation));
    }

    /// <summary>The type at the other end of a conversion.</summary>
    private static string Other(IMethodSymbol conversion, INamedTypeSymbol type)
    {
        ITypeSymbol source = conversion.Parameters[0].Type;
        return (SymbolEqualityComparer.Default.Equals(source, type) ? conversion.ReturnType : source).ToDisplayString();
    }
}
