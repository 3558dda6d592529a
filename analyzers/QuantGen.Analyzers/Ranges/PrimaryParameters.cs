using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>Parameters of primary constructors: a member that names one makes a field of it, which other members may change.</summary>
internal static class PrimaryParameters
{
    /// <summary>The type whose primary constructor has the parameter; null for any other parameter.</summary>
    public static INamedTypeSymbol? TypeOf(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax
            ? constructor.ContainingType
            : null;

    /// <summary>Whether the value may be that of a struct which no constructor made: <c>default</c> leaves 0 in the field.</summary>
    public static bool MayBeDefault(IParameterReferenceOperation reference) => reference.Parameter.ContainingType.IsValueType
        && BodyFacts.RootOf(reference) is not (IFieldInitializerOperation or IPropertyInitializerOperation);

    /// <summary>Whether some part of the type gives the parameter another value.</summary>
    public static bool IsChanged(IParameterSymbol parameter, INamedTypeSymbol type, Compilation compilation)
    {
        foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
        {
#pragma warning disable RS1030 // The other parts may stand in other files; a parameter is looked at once.
            SemanticModel model = compilation.GetSemanticModel(part.SyntaxTree);
#pragma warning restore RS1030
            foreach (IdentifierNameSyntax name in part.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText == parameter.Name
                    && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, parameter)
                    && (model.GetOperation(name) is not { } use || !VariableUses.IsRead(use)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
