using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>The use of an expression that names a variable: whether the variable or its elements may change there.</summary>
internal static class Uses
{
    /// <summary>The assignment <c>name = value</c>, if that is the use.</summary>
    public static ISimpleAssignmentOperation? AsAssigned(IOperation use) =>
        use.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == use ? assignment : null;

    /// <summary>Whether the use assigns the variable a value.</summary>
    public static bool IsWritten(IOperation use)
    {
        while (use.Parent is ITupleOperation or IDeclarationExpressionOperation or IParenthesizedOperation)
            use = use.Parent;
        return use.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == use,
            IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
            IIncrementOrDecrementOperation or IAddressOfOperation => true,
            _ => false,
        };
    }

    /// <summary>Whether the variable may change there, except by a plain assignment.</summary>
    public static bool MayBeChanged(IOperation use) => AsAssigned(use) is null && !VariableUses.IsRead(use);

    /// <summary>Whether the elements of an array or a span may change there.</summary>
    public static bool MayChangeElements(IOperation use) => !ElementUses.AreRead(use);

    /// <summary>Whether the method returns an array, or a part of it, as a span.</summary>
    public static bool IsAsSpan(IMethodSymbol method) => method is
    {
        Name: "AsSpan",
        ContainingType: { Name: "MemoryExtensions", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };

    public static bool IsReadOnlySpan(ITypeSymbol? type) => SequenceTypes.IsReadOnlySpan(type);

    public static bool IsSpan(ITypeSymbol? type, string name) => SequenceTypes.IsSpan(type, name);
}
