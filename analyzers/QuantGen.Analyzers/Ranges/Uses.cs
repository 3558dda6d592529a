using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>What an expression that names a variable is used for: whether the variable, or its elements, may change there.</summary>
internal static class Uses
{
    /// <summary>The assignment <c>name = value</c>, if that is the use.</summary>
    public static ISimpleAssignmentOperation? AsAssigned(IOperation use) =>
        use.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == use ? assignment : null;

    /// <summary>Whether the variable may change there, a plain assignment left aside.</summary>
    public static bool MayBeChanged(IOperation use) => use.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.IsRef,
        IAssignmentOperation assignment => assignment.Target == use,
        IIncrementOrDecrementOperation or IAddressOfOperation or IDeclarationExpressionOperation => true,
        IArgumentOperation argument => argument.Parameter is not { RefKind: RefKind.None or RefKind.In },
        ITupleOperation tuple => IsDeconstructionTarget(tuple),
        IConditionalOperation conditional => conditional.IsRef,
        IReturnOperation => use.Syntax.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.RefExpressionSyntax,
        IVariableInitializerOperation initializer => initializer.Parent is IVariableDeclaratorOperation { Symbol.IsRef: true },
        IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation => true,
        { Kind: OperationKind.None } parent => !IsElementList(parent),
        _ => false,
    };

    /// <summary>Whether the elements of an array or a span that is used may change there. What becomes a <c>ReadOnlySpan</c> does not change.</summary>
    public static bool MayChangeElements(IOperation use) => use.Parent switch
    {
        _ when IsReadOnlySpan(use.Type) => false,
        IArrayElementReferenceOperation element => element.ArrayReference != use || AsAssigned(element) is not null || MayBeChanged(element),
        IPropertyReferenceOperation property => property.Instance != use || AsAssigned(property) is not null || MayBeChanged(property),
        IConversionOperation { Parent: IForEachLoopOperation loop } => IsRefLoop(loop),
        IForEachLoopOperation loop => IsRefLoop(loop),
        IConversionOperation conversion => MayChangeElements(conversion),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "AsSpan" } view } => MayChangeElements(view),
        ISimpleAssignmentOperation assignment => assignment.Target != use,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.Type: { } type } } => !IsReadOnlySpan(type),
        _ => true,
    };

    public static bool IsReadOnlySpan(ITypeSymbol? type) => IsSpan(type, "ReadOnlySpan");

    public static bool IsSpan(ITypeSymbol? type, string name) =>
        type is INamedTypeSymbol { Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    /// <summary>A collection expression or a stackalloc, neither of which this version of the compiler has an operation for.</summary>
    private static bool IsElementList(IOperation operation) =>
        operation.Syntax.Kind() is SyntaxKind.CollectionExpression or SyntaxKind.StackAllocArrayCreationExpression or SyntaxKind.ImplicitStackAllocArrayCreationExpression;

    private static bool IsRefLoop(IForEachLoopOperation loop) => loop.Locals.Any(local => local.IsRef);

    private static bool IsDeconstructionTarget(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation outer)
            tuple = outer;
        return tuple.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == tuple;
    }
}
