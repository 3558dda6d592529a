using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>Two or three values of different arguments, by their places in the list of all values.</summary>
internal readonly record struct Combination(int First, int Second, int Third = -1);

/// <summary>Which combinations of values of an attribute's arguments there are, and for each a declaration that has it, if a valid one does.</summary>
internal class Combinations
{
    private readonly FormatSpec _empty;

    /// <summary>Where the values of each argument begin in the list of all values, and the argument of each of these.</summary>
    private readonly int[] _offsets, _argumentOf;

    /// <summary>The arguments of which each combination of three values is wanted.</summary>
    private readonly (int First, int Second, int Third)[] _triples;

    private readonly Lazy<(IReadOnlyDictionary<Combination, int[]> Holders, IReadOnlyList<Combination> Invalid)> _found;

    /// <param name="empty">What the attribute without arguments states.</param>
    /// <param name="all">Every argument.</param>
    /// <param name="byThree">None, or four of them, of which each combination of three values is wanted.</param>
    protected Combinations(FormatSpec empty, IReadOnlyList<Argument> all, IReadOnlyList<string> byThree)
    {
        _empty = empty;
        All = all;
        _offsets = [.. all.Select((_, i) => all.Take(i).Sum(argument => argument.Values.Count))];
        _argumentOf = [.. all.SelectMany((argument, i) => argument.Values.Select(_ => i))];
        int[] places = [.. byThree.Select(Place).Order()];
        _triples = places.Length == 0 ? []
            : [(places[0], places[1], places[2]), (places[0], places[1], places[3]), (places[0], places[2], places[3]), (places[1], places[2], places[3])];
        _found = new(Find);
    }

    /// <summary>Those of every attribute that makes a type a quantizer.</summary>
    public static IReadOnlyList<Combinations> OfAttributes { get; } =
    [
        new UniformCombinations(),
        new(new BinarySpec(), StepArguments.Binary, []),
        new(new TernarySpec(), StepArguments.Ternary, []),
        new(new PowerOfTwoSpec(), StepArguments.PowerOfTwo, []),
        new(new G711Spec(), StepArguments.G711, []),
    ];

    /// <summary>The attribute as it is written.</summary>
    public string Attribute => FormatFamily.Of(_empty).Attribute;

    /// <summary>Every argument.</summary>
    public IReadOnlyList<Argument> All { get; }

    /// <summary>Each combination that a valid declaration has, with the choices of one.</summary>
    public IReadOnlyDictionary<Combination, int[]> Holders => _found.Value.Holders;

    /// <summary>Those that no valid declaration has, whatever else the search states.</summary>
    public IReadOnlyList<Combination> Invalid => _found.Value.Invalid;

    /// <summary>Arguments that may take a fault away. The search states values of them beside a combination.</summary>
    protected virtual IEnumerable<int> Curing => Enumerable.Range(0, All.Count);

    /// <summary>How many of them it states at the most.</summary>
    protected virtual int MostCuring => All.Count;

    /// <summary>The combinations that a declaration has; none where a value of it is not in the lists.</summary>
    public IEnumerable<Combination> Of(Declaration declaration)
    {
        int[]? values = declaration.Spec.GetType() == _empty.GetType() ? ValuesOf(declaration) : null;
        return values is null ? [] : Of(values);
    }

    /// <summary>A value with its argument.</summary>
    public string Text(int value) => ArgumentOf(value).Name + " = " + ValueOf(value);

    public string Text(Combination combination) => TextBeforeLast(combination) + ", " + Text(Last(combination));

    /// <summary>All values but the last one.</summary>
    public string TextBeforeLast(Combination combination) =>
        combination.Third < 0 ? Text(combination.First) : Text(combination.First) + ", " + Text(combination.Second);

    public static int Last(Combination combination) => combination.Third < 0 ? combination.Second : combination.Third;

    /// <summary>The valid declaration with a choice for each argument, by its place in the argument's list; null where there is none.</summary>
    public Declaration? Declare(int[] choices)
    {
        var declaration = new Declaration(_empty, TypeKind.Interface);
        for (int i = 0; i < All.Count; i++)
        {
            if (!All[i].DependsOnGrid)
                declaration = Choose(declaration, i);
        }

        foreach (string name in DependentOn(declaration))
            declaration = Choose(declaration, Place(name));

        for (int i = 0; i < All.Count; i++)
        {
            if (All[i].With is not null && All[i].Of(declaration) != All[i].Values[choices[i]])
                return null;
        }

        return FormatFamily.Of(_empty).IsFaulty(declaration.Spec) ? null : declaration;

        Declaration Choose(Declaration before, int argument) =>
            choices[argument] != 0 && All[argument].With is { } with ? with(before, All[argument].Values[choices[argument]]) : before;
    }

    /// <summary>The arguments that depend on the grid, in the order in which they are applied.</summary>
    protected virtual IEnumerable<string> DependentOn(Declaration declaration) => [];

    /// <summary>The choices with which the search for a combination starts: its values and nothing else.</summary>
    protected virtual IEnumerable<int[]> Starts(Combination combination)
    {
        var start = new int[All.Count];
        foreach (int value in ValuesOf(combination))
            start[_argumentOf[value]] = value - _offsets[_argumentOf[value]];
        return [start];
    }

    protected static IEnumerable<int> ValuesOf(Combination combination) => new[] { combination.First, combination.Second, combination.Third }.Where(value => value >= 0);

    protected Argument ArgumentOf(int value) => All[_argumentOf[value]];

    protected string ValueOf(int value) => ArgumentOf(value).Values[value - _offsets[_argumentOf[value]]];

    protected int Place(string argument) => All.Select(one => one.Name).ToList().IndexOf(argument);

    private int[]? ValuesOf(Declaration declaration)
    {
        var values = new int[All.Count];
        for (int i = 0; i < All.Count; i++)
        {
            string value = All[i].Of(declaration);
            int place = 0;
            while (place < All[i].Values.Count && All[i].Values[place] != value)
                place++;
            if (place == All[i].Values.Count)
                return null;
            values[i] = _offsets[i] + place;
        }

        return values;
    }

    private IEnumerable<Combination> Of(int[] values)
    {
        for (int first = 0; first < values.Length; first++)
        {
            for (int second = first + 1; second < values.Length; second++)
                yield return new(values[first], values[second]);
        }

        foreach ((int first, int second, int third) in _triples)
            yield return new(values[first], values[second], values[third]);
    }

    private IEnumerable<Combination> Wanted()
    {
        for (int first = 0; first < _argumentOf.Length; first++)
        {
            for (int second = first + 1; second < _argumentOf.Length; second++)
            {
                if (_argumentOf[first] != _argumentOf[second])
                    yield return new(first, second);
            }
        }

        foreach ((int first, int second, int third) in _triples)
        {
            foreach (int a in Places(first))
            {
                foreach (int b in Places(second))
                {
                    foreach (int c in Places(third))
                        yield return new(a, b, c);
                }
            }
        }

        IEnumerable<int> Places(int argument) => Enumerable.Range(_offsets[argument], All[argument].Values.Count);
    }

    private (IReadOnlyDictionary<Combination, int[]> Holders, IReadOnlyList<Combination> Invalid) Find()
    {
        Combination[] wanted = [.. Wanted()];
        var choices = new int[wanted.Length][];
        Parallel.For(0, wanted.Length, i => choices[i] = Holder(wanted[i])!);
        return (wanted.Zip(choices).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second), [.. wanted.Where((_, i) => choices[i] is null)]);
    }

    /// <summary>The choices of a valid declaration with a combination; as few other arguments as possible are stated, besides those that make its kind of grid.</summary>
    private int[]? Holder(Combination combination)
    {
        foreach (int[] start in Starts(combination))
        {
            int[] free = [.. Curing.Where(i => start[i] == 0 && !IsIn(combination, i))];
            foreach (int[] choices in Enumerable.Range(0, Math.Min(MostCuring, free.Length) + 1).SelectMany(stated => With(start, free, stated)))
            {
                if (Declare(choices) is { } declaration && ValuesOf(declaration) is { } values && Holds(values, combination))
                    return [.. choices];
            }
        }

        return null;
    }

    private bool Holds(int[] values, Combination combination) =>
        values[_argumentOf[combination.First]] == combination.First && values[_argumentOf[combination.Second]] == combination.Second
        && (combination.Third < 0 || values[_argumentOf[combination.Third]] == combination.Third);

    protected bool IsIn(Combination combination, int argument) =>
        _argumentOf[combination.First] == argument || _argumentOf[combination.Second] == argument
        || (combination.Third >= 0 && _argumentOf[combination.Third] == argument);

    /// <summary>The choices with so many other arguments stated: one array, which changes.</summary>
    private IEnumerable<int[]> With(int[] start, int[] free, int stated)
    {
        if (stated == 0)
        {
            yield return start;
            yield break;
        }

        for (int i = 0; i < free.Length; i++)
        {
            for (int value = 1; value < All[free[i]].Values.Count; value++)
            {
                start[free[i]] = value;
                foreach (int[] choices in With(start, free[(i + 1)..], stated - 1))
                    yield return choices;
            }

            start[free[i]] = 0;
        }
    }
}
