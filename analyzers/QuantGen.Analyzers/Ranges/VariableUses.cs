using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>
/// The uses of a variable, or of an element, that only read it; only those that are listed here count. Any other use may write, because newer
/// compilers have operations and members that this version does not know. Whatever takes a reference, even <c>in</c>, may write through it.
/// </summary>
internal static class VariableUses
{
    public static bool IsRead(IOperation use) => use.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target != use && !assignment.IsRef,
        ICompoundAssignmentOperation assignment => assignment.Target != use && TakesValues(assignment.OperatorMethod),
        ICoalesceAssignmentOperation assignment => assignment.Target != use,
        IBinaryOperation binary => TakesValues(binary.OperatorMethod),
        IUnaryOperation unary => TakesValues(unary.OperatorMethod),
        IConversionOperation conversion => TakesValues(conversion.OperatorMethod),
        IParenthesizedOperation parenthesized => IsRead(parenthesized),
        IConditionalOperation conditional => !conditional.IsRef,
        IVariableInitializerOperation initializer =>
            initializer.Parent is IVariableDeclaratorOperation { Symbol: { IsRef: false, Type.TypeKind: not TypeKind.Pointer } },
        IReturnOperation => use.Syntax.Parent is not RefExpressionSyntax,
        IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.None },
        ITupleOperation tuple => !IsDeconstructed(tuple),
        IInvocationOperation invocation => IsOwnMember(invocation.TargetMethod, use.Type),
        IPropertyReferenceOperation property => IsOwnMember(property.Property, use.Type),
        IMethodReferenceOperation method => IsOwnMember(method.Method, use.Type),
        IConditionalAccessOperation => use.Type is { IsReferenceType: true },
        IForEachLoopOperation or IImplicitIndexerReferenceOperation => SequenceTypes.ElementOf(use.Type) is not null,
        // A pattern may call a Deconstruct method, whose receiver is a reference.
        IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation =>
            !use.Parent.Descendants().Any(operation => operation is IRecursivePatternOperation or IListPatternOperation),
        IArrayElementReferenceOperation or IArrayInitializerOperation or IArrayCreationOperation => true,
        IFieldInitializerOperation or IPropertyInitializerOperation => true,
        ICoalesceOperation or IInterpolationOperation or IExpressionStatementOperation or ISwitchExpressionArmOperation or IRangeOperation => true,
        INameOfOperation or IIsTypeOperation or ITupleBinaryOperation => true,
        { } parent => ListOperations.IsCollectionExpression(parent) || ListOperations.IsSpread(parent) || ListOperations.IsStackAlloc(parent),
        null => false,
    };

    /// <summary>Whether an operator has no parameter by reference; the built-in ones have none.</summary>
    private static bool TakesValues(IMethodSymbol? method) =>
        method is null || (method.IsStatic && method.Parameters.All(parameter => parameter.RefKind == RefKind.None));

    /// <summary>A member of a class, a number or a <c>readonly struct</c> does not change the variable; an extension member may.</summary>
    private static bool IsOwnMember(ISymbol member, ITypeSymbol? type) => type is not null
        && (type.IsReferenceType
            || member.ContainingType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum }
            || (SymbolEqualityComparer.Default.Equals(member.ContainingType?.OriginalDefinition, type.OriginalDefinition)
                && (type.SpecialType != SpecialType.None || type.IsReadOnly)));

    private static bool IsDeconstructed(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation outer)
            tuple = outer;
        return tuple.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == tuple;
    }
}
