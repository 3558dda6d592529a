using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Conditions;

/// <summary>
/// The variables that conditions mention: those that they name, and those from which these are derived. A member counts as mentioned for every object.
/// </summary>
internal sealed class Spoken
{
    private readonly HashSet<ISymbol> _symbols = new(SymbolEqualityComparer.Default);

    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default), _tested = new(SymbolEqualityComparer.Default);

    private readonly HashSet<ISymbol> _made = new(SymbolEqualityComparer.Default);

    private readonly HashSet<IOperation> _places = [];

    public bool Contains(ISymbol symbol) => _symbols.Contains(symbol.OriginalDefinition);

    public bool ContainsLengths => _symbols.Any(symbol => symbol is IPropertySymbol { Name: "Length" or "Count" });

    public void Add(Condition condition)
    {
        if (condition.IsTypeTest)
            AddTested(condition.Operation);
        else
            Add(condition.Operation);
    }

    private void Add(IOperation operation)
    {
        switch (operation)
        {
            case { ConstantValue.HasValue: true }:
                return;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null } test
                when IsNull(test.RightOperand) || IsNull(test.LeftOperand):
                AddTested(IsNull(test.RightOperand) ? test.LeftOperand : test.RightOperand);
                return;
            case IIsTypeOperation test:
                AddTested(test.ValueOperand);
                return;
            case IIsPatternOperation test when IsTypeTest(test.Pattern):
                AddTested(test.Value);
                return;
            case IVariableDeclaratorOperation declarator:
                AddVariable(declarator.Symbol);
                return;
            case ILocalReferenceOperation local:
                AddVariable(local.Local, local);
                return;
            case IParameterReferenceOperation parameter:
                AddVariable(parameter.Parameter, parameter);
                return;
            case IFieldReferenceOperation field:
                AddStored(field.Field, field.Instance);
                return;
            case IPropertyReferenceOperation { Property: { Name: "Length" or "Count", Parameters.IsEmpty: true } property, Instance: { } instance }:
                _symbols.Add(property.OriginalDefinition);
                AddTested(instance);
                return;
            case IPropertyReferenceOperation { Property: var property, Instance: var instance } when IsStored(property):
                AddStored(property, instance);
                return;
            case IPropertyReferenceOperation { Property: var property }:
                _symbols.Add(property.OriginalDefinition);
                AddOwner(property);
                break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } type }:
                _symbols.Add(type.OriginalDefinition);
                return;
            case IInvocationOperation { TargetMethod: var method }:
                AddMethod(method, operation);
                break;
            case IMethodReferenceOperation { Method: var method }:
                AddMethod(method, operation);
                break;
        }

        foreach (IOperation child in operation.ChildOperations)
            Add(child);
    }

    /// <summary>Adds a member that returns what was stored in it and, for an object that is created here, the expressions from which it is created.</summary>
    private void AddStored(ISymbol member, IOperation? instance)
    {
        _symbols.Add(member.OriginalDefinition);
        if (instance is not ILocalReferenceOperation { Local: var local } || !_made.Add(local))
            return;
        foreach (IOperation source in BodyWrites.Of(instance).SourcesOf(local))
        {
            IOperation made = source;
            while (made is IConversionOperation or IParenthesizedOperation)
                made = made.ChildOperations.First();
            if (made is ITupleOperation or IObjectCreationOperation)
                Add(made);
        }
    }

    /// <summary>Adds an expression that is only tested for its type, for null or for its length. The expression itself is not mentioned, but its sources are.</summary>
    private void AddTested(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
            operation = operation.ChildOperations.First();
        switch (operation)
        {
            case ILocalReferenceOperation local:
                AddSources(local.Local, local, isTypeTest: true);
                break;
            case IParameterReferenceOperation parameter:
                AddSources(parameter.Parameter, parameter, isTypeTest: true);
                break;
            case IArrayCreationOperation array:
                foreach (IOperation size in array.DimensionSizes)
                    Add(size);
                break;
            case IFieldReferenceOperation or IInstanceReferenceOperation:
                break;
            case IPropertyReferenceOperation { Property: var property } when IsStored(property):
                break;
            default:
                Add(operation);
                break;
        }
    }

    private void AddVariable(ISymbol symbol, IOperation? place = null)
    {
        _symbols.Add(symbol.OriginalDefinition);
        if (place is not null)
            AddSources(symbol, place);
    }

    private void AddSources(ISymbol symbol, IOperation place, bool isTypeTest = false)
    {
        if (!(isTypeTest ? _tested : _followed).Add(symbol.OriginalDefinition))
            return;
        foreach (IOperation source in BodyWrites.Of(place).SourcesOf(symbol.OriginalDefinition))
        {
            Add(new Condition(source, isTypeTest));
            // The conditions around the assignments decide which of several values a variable has.
            if (_places.Add(source))
            {
                foreach (Condition condition in Guards.Around(source))
                    Add(condition);
            }
        }
    }

    /// <summary>A call of a local function mentions everything in its body, and a static method its containing type.</summary>
    private void AddMethod(IMethodSymbol method, IOperation place)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
            AddSources(method.OriginalDefinition, place);
        else
            AddOwner(method);
    }

    private void AddOwner(ISymbol member)
    {
        if (member is { IsStatic: true, ContainingType: { } type })
            _symbols.Add(type.OriginalDefinition);
    }

    /// <summary>Whether a property returns what was assigned to it. Any other property may be computed from everything in its object.</summary>
    private static bool IsStored(IPropertySymbol property) => property is { IsVirtual: false, IsOverride: false, IsAbstract: false }
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool IsNull(IOperation operation) =>
        operation is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation { Type.IsReferenceType: true };

    private static bool IsTypeTest(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation not => IsTypeTest(not.Pattern),
        IConstantPatternOperation constant => IsNull(constant.Value),
        IRecursivePatternOperation recursive => recursive.PropertySubpatterns.IsEmpty && recursive.DeconstructionSubpatterns.IsEmpty,
        _ => pattern is IDeclarationPatternOperation or ITypePatternOperation or IDiscardPatternOperation,
    };
}
