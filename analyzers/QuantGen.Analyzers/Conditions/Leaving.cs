using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Conditions;

/// <summary>A place after which the following code may not be reached: a jump, a call that may throw, or a loop that ends by its condition.</summary>
/// <param name="Place">The place.</param>
/// <param name="Spoken">The conditions of the place itself: the arguments of a call, the condition of a loop.</param>
internal sealed record Leaving(IOperation Place, IReadOnlyList<Condition> Spoken)
{
    /// <summary>Null if execution always continues after the operation.</summary>
    public static Leaving? Of(IOperation operation, LeavingCalls calls) => operation switch
    {
        IReturnOperation { IsImplicit: false, Kind: not OperationKind.YieldReturn } or IThrowOperation or IBranchOperation => new(operation, []),
        IWhileLoopOperation { Condition: { } condition } => new(operation, [new(condition)]),
        IForLoopOperation { Condition: { } condition } => new(operation, [new(condition)]),
        IInvocationOperation call when calls.MayLeave(call.TargetMethod) =>
            new(operation, call.TargetMethod.Name.StartsWith("ThrowIfNull", StringComparison.Ordinal)
                ? [.. call.Arguments.Select(argument => new Condition(argument.Value, IsTypeTest: true))]
                : [new(call)]),
        IObjectCreationOperation { Constructor: { } constructor } creation when !IsThrown(creation) && calls.MayLeave(constructor) =>
            new(operation, [.. creation.Arguments.Select(argument => new Condition(argument.Value))]),
        IPropertyReferenceOperation { Property: var property } access when AccessorsOf(property).Any(calls.MayLeave) => new(operation, [new(access.Parent ?? access)]),
        IConversionOperation { OperatorMethod: { } method } conversion when calls.MayLeave(method) => new(operation, [new(conversion)]),
        _ => null,
    };

    private static IEnumerable<IMethodSymbol> AccessorsOf(IPropertySymbol property) => new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>();

    /// <summary>The conditions under which the place prevents another one from being reached; null if it does not.</summary>
    /// <param name="inward">For each operation around the other place, its child on the way there.</param>
    /// <param name="hasLabels">Whether code may be reached by a <c>goto</c>.</param>
    public IReadOnlyList<Condition>? ConditionsBefore(IReadOnlyDictionary<IOperation, IOperation> inward, bool hasLabels)
    {
        if (inward.ContainsKey(Place) || EndsAtSwitch(inward))
            return null;
        var conditions = new List<Condition>(Spoken);
        IOperation inner = Place;
        IOperation? outer = Place.Parent;
        for (; outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); inner = outer, outer = outer.Parent)
        {
            Around.Add(inner, outer, conditions);
            if (!inward.TryGetValue(outer, out IOperation? other))
                continue;
            if (Precedes(inner, other, outer) || hasLabels)
                return conditions;
            // In the next iteration, the later statements of a loop have run before.
            if (GoesRoundAgain() || LoopAround(outer) is not { } loop)
                return null;
            if (conditions.Count == 0)
                conditions.AddRange(loop.ChildOperations.OfType<IVariableDeclaratorOperation>().Select(variable => new Condition(variable)));
            return conditions;
        }

        return null;
    }

    private static bool Precedes(IOperation first, IOperation second, IOperation outer) => first.Syntax.SpanStart <= second.Syntax.SpanStart && outer switch
    {
        IConditionalOperation conditional => first == conditional.Condition,
        ISwitchOperation choice => first == choice.Value,
        ISwitchExpressionOperation choice => first == choice.Value,
        _ => first != second,
    };

    private static ILoopOperation? LoopAround(IOperation operation)
    {
        IOperation? outer = operation;
        while (outer is not (null or ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation))
            outer = outer.Parent;
        return outer as ILoopOperation;
    }

    private bool GoesRoundAgain() => Place is IBranchOperation { BranchKind: BranchKind.Continue } || BrokenSwitch() is not null;

    /// <summary>Whether the place is a <c>break</c> that only ends a switch that does not contain the other place.</summary>
    private bool EndsAtSwitch(IReadOnlyDictionary<IOperation, IOperation> inward) => BrokenSwitch() is { } choice && !inward.ContainsKey(choice);

    private ISwitchOperation? BrokenSwitch()
    {
        if (Place is not IBranchOperation { BranchKind: BranchKind.Break })
            return null;
        IOperation? outer = Place.Parent;
        while (outer is not (null or ILoopOperation or ISwitchOperation))
            outer = outer.Parent;
        return outer as ISwitchOperation;
    }

    private static bool IsThrown(IOperation creation)
    {
        IOperation? parent = creation.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        return parent is IThrowOperation;
    }
}
