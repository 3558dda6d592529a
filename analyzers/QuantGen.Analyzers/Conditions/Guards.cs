using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;

namespace QuantGen.Analyzers.Conditions;

/// <summary>
/// Whether a condition speaks of a value: one around the place where it is used or computed, or one that may leave the code before that place. What the
/// condition says is not followed, so nothing is known of the value there. Nor is it followed which of several values a variable has.
/// </summary>
internal sealed class Guards
{
    /// <summary>More references than this are taken to be spoken of.</summary>
    private const int MostReferences = 500;

    private readonly HashSet<ISymbol> _entered = new(SymbolEqualityComparer.Default);

    private readonly RangeSources _sources;

    private int _references;

    private Guards(RangeSources sources) => _sources = sources;

    public static bool SpeakOf(IOperation value, RangeSources sources) => new Guards(sources).IsSpokenOf(value, []);

    /// <summary>Whether a condition speaks of lengths where the length of a variable counts.</summary>
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
        // A filter leaves out elements, and a constant picks an arm.
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

        // A field that is set once is read through what it begins with.
        if (operation is IFieldReferenceOperation { Field: var field } && _sources.InitializerOf(field) is { } initial
            && _entered.Add(field) && IsSpokenOf(initial, inherited))
        {
            return true;
        }

        return Parts(operation).Any(child => IsSpokenOf(child, inherited));
    }

    /// <summary>The variables that a reference stands for; null if the operation is none.</summary>
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

    /// <summary>Which element is taken does not count where every element may be anything.</summary>
    private IEnumerable<IOperation> Parts(IOperation operation) => operation switch
    {
        // The value is the one that is assigned.
        ISimpleAssignmentOperation assignment => [assignment.Value],
        IArrayElementReferenceOperation element when ElementReader.Elements(element.ArrayReference, _sources) is null => [element.ArrayReference],
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance }
            when ElementReader.Elements(instance, _sources) is null && ElementReader.Text(instance) is null => [instance],
        _ => operation.ChildOperations,
    };
}
