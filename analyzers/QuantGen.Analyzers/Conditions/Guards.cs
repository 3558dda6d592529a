using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;

namespace QuantGen.Analyzers.Conditions;

/// <summary>
/// Whether a condition mentions a value: one around the place where the value is used or computed, or one that may leave the code before that place. The
/// analyzer does not evaluate the condition, so nothing is known about the value there. Nor does it determine which of several values a variable has.
/// </summary>
internal sealed class Guards
{
    /// <summary>With more references than this, a value counts as mentioned.</summary>
    private const int MostReferences = 500;

    private readonly HashSet<ISymbol> _entered = new(SymbolEqualityComparer.Default);

    private readonly RangeSources _sources;

    private int _references;

    private Guards(RangeSources sources) => _sources = sources;

    public static bool SpeakOf(IOperation value, RangeSources sources) => new Guards(sources).IsSpokenOf(value, []);

    /// <summary>Whether the length of a variable matters and a condition mentions lengths.</summary>
    public static bool SpeakOfLength(IOperation sequence) => ElementReader.Local(sequence) is not null && SpokenAt(Around(sequence)).ContainsLengths;

    /// <summary>The conditions around a place, and those that may leave the code before it.</summary>
    public static List<Condition> Around(IOperation place)
    {
        var conditions = new List<Condition>();
        AddAround(place, conditions, []);
        return conditions;
    }

    private static void AddAround(IOperation place, List<Condition> conditions, HashSet<IOperation> functions)
    {
        BodyWrites body = BodyWrites.Of(place);
        var inward = new Dictionary<IOperation, IOperation>();
        for (IOperation inner = place; inner.Parent is { } outer; inner = outer)
        {
            inward[outer] = inner;
            Conditions.Around.Add(inner, outer, conditions);
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation && functions.Add(outer))
                AddCallers(outer, body, conditions, functions);
        }

        foreach (Leaving leaving in body.Places)
        {
            if (leaving.ConditionsBefore(inward, body.HasLabels) is { } before)
                conditions.AddRange(before);
        }
    }

    /// <summary>The conditions around the calls of a local function, and around the uses of a local that holds a lambda.</summary>
    private static void AddCallers(IOperation function, BodyWrites body, List<Condition> conditions, HashSet<IOperation> functions)
    {
        IEnumerable<IOperation> calls = function switch
        {
            ILocalFunctionOperation { Symbol: var symbol } => body.CallsOf(symbol),
            { Parent: IDelegateCreationOperation { Parent: IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } } } =>
                BodyFacts.Of(function).UsesOf(local),
            { Parent: IDelegateCreationOperation { Parent: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } } } =>
                BodyFacts.Of(function).UsesOf(local),
            _ => [],
        };
        foreach (IOperation call in calls)
            AddAround(call, conditions, functions);
    }

    private static Spoken SpokenAt(IEnumerable<Condition> conditions)
    {
        var spoken = new Spoken();
        foreach (Condition condition in conditions)
            spoken.Add(condition);
        return spoken;
    }

    private bool IsSpokenOf(IOperation operation, IReadOnlyList<Spoken> inherited)
    {
        if (operation.ConstantValue.HasValue)
            return false;
        // A filter leaves out elements, and a constant selects an arm.
        if (operation is IAnonymousFunctionOperation { Symbol.ReturnType.SpecialType: SpecialType.System_Boolean }
            or ISwitchExpressionOperation { Value.ConstantValue.HasValue: true })
        {
            return true;
        }

        if (Named(operation) is { } symbols)
        {
            if (++_references > MostReferences || symbols.Any(BodyFacts.Of(operation).HasSeveralValues))
                return true;
            Spoken[] spoken = [.. inherited, SpokenAt(Around(operation))];
            if (symbols.Any(symbol => spoken.Any(set => set.Contains(symbol))))
                return true;
            foreach (ISymbol symbol in symbols.Where(symbol => symbol is ILocalSymbol or IParameterSymbol))
            {
                if (_entered.Add(symbol))
                {
                    if (BodyWrites.Of(operation).SourcesOf(symbol.OriginalDefinition).Any(source => IsSpokenOf(source, spoken)))
                        return true;
                    _entered.Remove(symbol);
                }
            }
        }

        // For a field that is set once, the initializer counts too.
        if (operation is IFieldReferenceOperation { Field: var field } && _sources.InitializerOf(field) is { } initial
            && _entered.Add(field) && IsSpokenOf(initial, inherited))
        {
            return true;
        }

        return Parts(operation).Any(child => IsSpokenOf(child, inherited));
    }

    /// <summary>The variables that an operation refers to; null if it is not a reference.</summary>
    private static IReadOnlyList<ISymbol>? Named(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => [local.Local],
        IParameterReferenceOperation parameter => [parameter.Parameter],
        IFieldReferenceOperation field => WithOwner(field.Field),
        IPropertyReferenceOperation property => WithOwner(property.Property),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } type } => [type],
        _ => null,
    };

    private static IReadOnlyList<ISymbol> WithOwner(ISymbol member) => member is { IsStatic: true, ContainingType: { } type } ? [member, type] : [member];

    /// <summary>The parts of an operation. An index does not count if the elements are unknown anyway.</summary>
    private IEnumerable<IOperation> Parts(IOperation operation) => operation switch
    {
        // The value of an assignment is the assigned one.
        ISimpleAssignmentOperation assignment => [assignment.Value],
        IArrayElementReferenceOperation element when ElementReader.Elements(element.ArrayReference, _sources) is null => [element.ArrayReference],
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance }
            when ElementReader.Elements(instance, _sources) is null && ElementReader.Text(instance) is null => [instance],
        _ => operation.ChildOperations,
    };
}
