using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Conditions;

/// <summary>
/// The facts of one body about its variables, except their values: the expressions from which each is derived, and the places after which code may not be reached.
/// </summary>
internal sealed class BodyWrites
{
    private static readonly ConditionalWeakTable<IOperation, BodyWrites> Known = new();

    private readonly Dictionary<ISymbol, List<IOperation>> _sources = new(SymbolEqualityComparer.Default), _calls = new(SymbolEqualityComparer.Default);

    private BodyWrites(IOperation root)
    {
        var leaving = new LeavingCalls();
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                    Add(_sources, declarator.Symbol, initializer.Value);
                    break;
                case IForEachLoopOperation loop:
                    foreach (ILocalSymbol local in loop.Locals)
                        Add(_sources, local, loop.Collection);
                    break;
                case ILocalReferenceOperation reference:
                    Use(reference, reference.Local);
                    break;
                case IParameterReferenceOperation reference:
                    Use(reference, reference.Parameter);
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: { } symbol } pattern:
                    AddMatched(symbol, pattern);
                    break;
                case IRecursivePatternOperation { DeclaredSymbol: { } symbol } pattern:
                    AddMatched(symbol, pattern);
                    break;
                case IListPatternOperation { DeclaredSymbol: { } symbol } pattern:
                    AddMatched(symbol, pattern);
                    break;
                case IAnonymousFunctionOperation function when CallOf(function) is { } call:
                    // A filter may change the collection on which it is called: RemoveAll.
                    if (function.Symbol.ReturnType.SpecialType == SpecialType.System_Boolean)
                        AddToReceiver(call, function);
                    foreach (IParameterSymbol parameter in function.Symbol.Parameters)
                    {
                        foreach (IOperation other in call.ChildOperations.Where(child => child != function.Parent!.Parent))
                            Add(_sources, parameter, other);
                    }

                    break;
                case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } call:
                    Add(_calls, call.TargetMethod.OriginalDefinition, call);
                    foreach (IArgumentOperation argument in call.Arguments.Where(argument => argument.Parameter is not null))
                        Add(_sources, argument.Parameter!.OriginalDefinition, argument.Value);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "Append" or "Insert" or "Push" or "Enqueue" } call:
                    AddToReceiver(call, call);
                    break;
                case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference:
                    Add(_calls, reference.Method.OriginalDefinition, reference);
                    break;
                case ILocalFunctionOperation function:
                    Add(_sources, function.Symbol.OriginalDefinition, function);
                    break;
                case ILabeledOperation:
                    HasLabels = true;
                    break;
            }

            if (Leaving.Of(operation, leaving) is { } place)
                Places.Add(place);
        }
    }

    /// <summary>Every place after which the following code may not be reached.</summary>
    public List<Leaving> Places { get; } = [];

    /// <summary>Whether a <c>goto</c> may repeat or skip code.</summary>
    public bool HasLabels { get; }

    public static BodyWrites Of(IOperation operation) => Known.GetValue(Ranges.BodyFacts.RootOf(operation), root => new BodyWrites(root));

    /// <summary>The expressions from which a local, a parameter or a local function gets its values.</summary>
    public IReadOnlyList<IOperation> SourcesOf(ISymbol symbol) => _sources.TryGetValue(symbol, out List<IOperation>? sources) ? sources : [];

    /// <summary>The places where a local function is called or converted to a delegate.</summary>
    public IReadOnlyList<IOperation> CallsOf(IMethodSymbol localFunction) =>
        _calls.TryGetValue(localFunction.OriginalDefinition, out List<IOperation>? calls) ? calls : [];

    /// <summary>The call that has a lambda as argument; null if there is none.</summary>
    public static IInvocationOperation? CallOf(IAnonymousFunctionOperation function) =>
        function.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } ? call : null;

    private void Use(IOperation use, ISymbol symbol)
    {
        IOperation whole = use;
        while (whole.Parent is ITupleOperation or IDeclarationExpressionOperation or IConversionOperation)
            whole = whole.Parent;
        if (whole.Parent is IAssignmentOperation { Target: var target } assignment && target == whole
            && assignment is ISimpleAssignmentOperation or IDeconstructionAssignmentOperation)
            Add(_sources, symbol, assignment.Value);
        else if (whole.Parent is IArgumentOperation { Parameter: not { RefKind: RefKind.None or RefKind.In }, Parent: { } call })
            Add(_sources, symbol, call);
        else if (Ranges.Uses.MayBeChanged(use))
            Add(_sources, symbol, use.Parent!);
    }

    private void AddToReceiver(IInvocationOperation call, IOperation source)
    {
        if (call.Instance is ILocalReferenceOperation local)
            Add(_sources, local.Local, source);
        else if (call.Instance is IParameterReferenceOperation parameter)
            Add(_sources, parameter.Parameter, source);
    }

    private void AddMatched(ISymbol symbol, IOperation pattern)
    {
        IOperation? matched = pattern.Parent;
        while (matched is not (null or IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation))
            matched = matched.Parent;
        IOperation? value = matched switch
        {
            IIsPatternOperation test => test.Value,
            ISwitchOperation choice => choice.Value,
            ISwitchExpressionOperation choice => choice.Value,
            _ => null,
        };
        if (value is not null)
            Add(_sources, symbol, value);
    }

    private static void Add(Dictionary<ISymbol, List<IOperation>> lists, ISymbol symbol, IOperation operation)
    {
        if (!lists.TryGetValue(symbol, out List<IOperation>? list))
            lists[symbol] = list = [];
        list.Add(operation);
    }
}
