using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>The facts about the variables of one body, with the lambdas and local functions in it. One walk finds them when they are first needed.</summary>
internal sealed class BodyFacts
{
    private static readonly ConditionalWeakTable<IOperation, BodyFacts> Known = new();

    private readonly Dictionary<ISymbol, IOperation> _values = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ISymbol, IOperation> _collections = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ISymbol, List<IOperation>> _uses = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ISymbol, int> _writes = new(SymbolEqualityComparer.Default);

    private readonly HashSet<ISymbol> _declared = new(SymbolEqualityComparer.Default), _changed = new(SymbolEqualityComparer.Default);

    private BodyFacts(IOperation root)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } loop:
                    _collections[variable.Symbol] = loop.Collection;
                    Write(variable.Symbol);
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: { } matched }:
                    Write(matched);
                    break;
                case IRecursivePatternOperation { DeclaredSymbol: { } matched }:
                    Write(matched);
                    break;
                case IVariableDeclaratorOperation { Parent: not IForEachLoopOperation } declarator:
                    Declare(declarator);
                    break;
                case ILocalReferenceOperation reference:
                    Use(reference.Local, reference);
                    break;
                case IParameterReferenceOperation reference:
                    Use(reference.Parameter, reference);
                    break;
            }
        }
    }

    public static BodyFacts Of(IOperation operation) => Known.GetValue(RootOf(operation), root => new BodyFacts(root));

    /// <summary>The whole body or the initializer that contains an operation.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>The value of a local that is assigned once, at its declaration or later; else null.</summary>
    public IOperation? ValueOf(ILocalSymbol local) =>
        _declared.Contains(local) && !_changed.Contains(local) && _values.TryGetValue(local, out IOperation? value) ? value : null;

    /// <summary>The collection over which a loop variable runs, if nothing else is assigned to it; else null.</summary>
    public IOperation? CollectionOf(ILocalSymbol local) =>
        !local.IsRef && !_changed.Contains(local) && !_values.ContainsKey(local) && _collections.TryGetValue(local, out IOperation? collection) ? collection : null;

    /// <summary>Whether a parameter may have another value than the caller passed.</summary>
    public bool IsAssigned(IParameterSymbol parameter) => _changed.Contains(parameter) || _values.ContainsKey(parameter);

    /// <summary>Whether a variable is assigned more than one value, so that its value at a place is not known. The caller's value of a parameter counts as one.</summary>
    public bool HasSeveralValues(ISymbol variable) => variable is ILocalSymbol { IsRef: true } or IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out }
        || (_writes.TryGetValue(variable, out int writes) ? writes : 0) + (variable is IParameterSymbol ? 1 : 0) > 1;

    /// <summary>Whether the elements of an array or a span are still those with which it was created.</summary>
    public bool HasFixedElements(ILocalSymbol local) => ValueOf(local) is not null && UsesOf(local).All(use => Uses.AsAssigned(use) is not null || !Uses.MayChangeElements(use));

    /// <summary>Every place that names a local.</summary>
    public IEnumerable<IOperation> UsesOf(ILocalSymbol local) => _uses.TryGetValue(local, out List<IOperation>? uses) ? uses : [];

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        _declared.Add(declarator.Symbol);
        if (declarator.Symbol.IsRef)
            _changed.Add(declarator.Symbol);
        else if (declarator.GetVariableInitializer() is { } initializer)
            Assign(declarator.Symbol, initializer.Value);
        if (declarator.GetVariableInitializer() is not null)
            Write(declarator.Symbol);
    }

    private void Write(ISymbol variable) => _writes[variable] = (_writes.TryGetValue(variable, out int writes) ? writes : 0) + 1;

    private void Use(ISymbol variable, IOperation use)
    {
        if (!_uses.TryGetValue(variable, out List<IOperation>? uses))
            _uses[variable] = uses = [];
        uses.Add(use);
        if (Uses.IsWritten(use))
            Write(variable);
        if (Uses.AsAssigned(use) is { } assignment)
            Assign(variable, assignment.Value);
        else if (Uses.MayBeChanged(use))
            _changed.Add(variable);
    }

    private void Assign(ISymbol variable, IOperation value)
    {
        if (_values.ContainsKey(variable))
            _changed.Add(variable);
        _values[variable] = value;
    }
}
