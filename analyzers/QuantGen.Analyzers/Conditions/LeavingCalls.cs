using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Analyzers.Ranges;

namespace QuantGen.Analyzers.Conditions;

/// <summary>Calls after which execution may not continue: methods that check their arguments, and methods of this compilation that throw.</summary>
internal sealed class LeavingCalls
{
    private static readonly string[] Verbs =
        ["Throw", "Fail", "Assert", "Ensure", "Check", "Require", "Validate", "Verify", "Guard", "Demand", "Expect", "Assume", "Abort", "Exit"];

    private static readonly string[] Checkers =
        ["Guard", "Ensure", "Requires", "Require", "Check", "Assert", "Contract", "Verify", "Throw", "ThrowHelper", "Preconditions"];

    private readonly Dictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool MayLeave(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (!_known.TryGetValue(method, out bool leaves))
            _known[method] = leaves = Find(method);
        return leaves;
    }

    private static bool Find(IMethodSymbol method)
    {
        if (method.IsStatic && QuantizerMethods.IsName(method.Name))
            return false;
        return Verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal))
            || Checkers.Contains(method.ContainingType.Name) || IsException(method.ContainingType)
            || method.GetAttributes().Any(IsDoesNotReturn) || method.Parameters.Any(parameter => parameter.GetAttributes().Any(IsDoesNotReturn))
            || method.DeclaringSyntaxReferences.Any(reference => HasThrow(reference.GetSyntax()));
    }

    private static bool HasThrow(SyntaxNode declaration) =>
        declaration.DescendantNodes().Any(node => node.Kind() is SyntaxKind.ThrowStatement or SyntaxKind.ThrowExpression);

    private static bool IsDoesNotReturn(AttributeData attribute) => attribute.AttributeClass?.Name is "DoesNotReturnAttribute" or "DoesNotReturnIfAttribute";

    private static bool IsException(INamedTypeSymbol? type)
    {
        while (type is not null and not { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            type = type.BaseType;
        return type is not null;
    }
}
