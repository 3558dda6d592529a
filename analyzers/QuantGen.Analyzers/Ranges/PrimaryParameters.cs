using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>Parameters of primary constructors. If a member uses one, it becomes a field, which other members may change.</summary>
internal static class PrimaryParameters
{
    /// <summary>The type whose primary constructor has the parameter; null for any other parameter.</summary>
    public static INamedTypeSymbol? TypeOf(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax
            ? constructor.ContainingType
            : null;

    /// <summary>Whether the struct may exist without a call of its constructor: <c>default</c> sets the field to 0.</summary>
    public static bool MayBeDefault(IParameterReferenceOperation reference) => reference.Parameter.ContainingType.IsValueType
        && BodyFacts.RootOf(reference) is not (IFieldInitializerOperation or IPropertyInitializerOperation);

    /// <summary>Whether any part of the type assigns the parameter another value.</summary>
    public static bool IsChanged(IParameterSymbol parameter, INamedTypeSymbol type, Compilation compilation)
    {
        foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
        {
#pragma warning disable RS1030 // The other parts may be in other files; a parameter is analysed once.
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
