using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>Two or three values of different arguments, by their places in the list of all values.</summary>
internal readonly record struct Combination(int First, int Second, int Third = -1);

/// <summary>Which combinations of values there are, and for each a declaration that has it, if a valid one does.</summary>
internal sealed class Combinations
{
    private static readonly Argument[] All = [.. Arguments.All];

    /// <summary>Where the values of each argument begin in the list of all values, and the argument of each of these.</summary>
    private static readonly int[] Offsets = [.. All.Select((_, i) => All.Take(i).Sum(argument => argument.Values.Count))];

    private static readonly int[] ArgumentOf = [.. All.SelectMany((argument, i) => argument.Values.Select(_ => i))];

    private static readonly int[] ByThree = [.. Arguments.ByThree.Select(name => Array.FindIndex(All, argument => argument.Name == name)).Order()];

    /// <summary>Arguments that may take a fault away, because the grid depends on them. No other does: what it goes with only becomes less.</summary>
    private static readonly int[] OfGrid =
    [
        .. new[]
        {
            nameof(UniformSpec.Bits), nameof(UniformSpec.Integer), nameof(UniformSpec.Scale), nameof(UniformSpec.Signed),
            nameof(UniformSpec.NarrowRange), nameof(UniformSpec.Alpha), nameof(UniformSpec.ZeroPoint), nameof(UniformSpec.Min), nameof(UniformSpec.Max), nameof(UniformSpec.Slope), nameof(UniformSpec.Rounding),
        }.Select(name => Array.FindIndex(All, argument => argument.Name == name)),
    ];

    private static readonly Lazy<Combinations> Found = new(() => new Combinations());

    private Combinations()
    {
        Combination[] wanted = [.. Wanted()];
        var declarations = new int[wanted.Length][];
        Parallel.For(0, wanted.Length, i => declarations[i] = Holder(wanted[i])!);
        Holders = wanted.Zip(declarations).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second);
        Invalid = [.. wanted.Where((_, i) => declarations[i] is null)];
    }

    public static Combinations Instance => Found.Value;

    /// <summary>Each combination that a valid declaration has, with the choices of one.</summary>
    public IReadOnlyDictionary<Combination, int[]> Holders { get; }

    /// <summary>Those that no valid declaration has, with whatever two other arguments of the grid.</summary>
    public IReadOnlyList<Combination> Invalid { get; }

    /// <summary>The combinations that a declaration has; none where a value of it is not in the lists.</summary>
    public static IEnumerable<Combination> Of(Declaration declaration)
    {
        int[]? values = ValuesOf(declaration);
        return values is null ? [] : Of(values);
    }

    /// <summary>A value with its argument.</summary>
    public static string Text(int value) => All[ArgumentOf[value]].Name + " = " + All[ArgumentOf[value]].Values[value - Offsets[ArgumentOf[value]]];

    public static string Text(Combination combination) => TextBeforeLast(combination) + ", " + Text(Last(combination));

    /// <summary>All values but the last one.</summary>
    public static string TextBeforeLast(Combination combination) =>
        combination.Third < 0 ? Text(combination.First) : Text(combination.First) + ", " + Text(combination.Second);

    public static int Last(Combination combination) => combination.Third < 0 ? combination.Second : combination.Third;

    /// <summary>The valid declaration with a choice for each argument, by its place in the argument's list; null where there is none.</summary>
    public static Declaration? Declare(int[] choices)
    {
        var declaration = new Declaration(new UniformSpec(), TypeKind.Interface);
        for (int i = 0; i < All.Length; i++)
        {
            if (!All[i].DependsOnGrid)
                declaration = Choose(declaration, i);
        }

        // A range that fixes the grid comes before what depends on it; one that the grid has to hold, behind the zero point.
        foreach (string name in declaration.HasFixedGrid
            ? new[] { nameof(UniformSpec.ZeroPoint), nameof(UniformSpec.Min), nameof(UniformSpec.Max), nameof(UniformSpec.OverflowBits) }
            : [nameof(UniformSpec.Min), nameof(UniformSpec.Max), nameof(UniformSpec.ZeroPoint), nameof(UniformSpec.OverflowBits)])
        {
            declaration = Choose(declaration, Array.FindIndex(All, argument => argument.Name == name));
        }

        for (int i = 0; i < All.Length; i++)
        {
            if (All[i].With is not null && All[i].Of(declaration) != All[i].Values[choices[i]])
                return null;
        }

        return SpecChecker.IsFaulty(declaration.Spec) ? null : declaration;

        Declaration Choose(Declaration before, int argument) =>
            choices[argument] != 0 && All[argument].With is { } with ? with(before, All[argument].Values[choices[argument]]) : before;
    }

    private static int[]? ValuesOf(Declaration declaration)
    {
        var values = new int[All.Length];
        for (int i = 0; i < All.Length; i++)
        {
            string value = All[i].Of(declaration);
            int place = 0;
            while (place < All[i].Values.Count && All[i].Values[place] != value)
                place++;
            if (place == All[i].Values.Count)
                return null;
            values[i] = Offsets[i] + place;
        }

        return values;
    }

    private static IEnumerable<Combination> Of(int[] values)
    {
        for (int first = 0; first < values.Length; first++)
        {
            for (int second = first + 1; second < values.Length; second++)
                yield return new(values[first], values[second]);
        }

        foreach ((int first, int second, int third) in Triples)
            yield return new(values[first], values[second], values[third]);
    }

    private static readonly (int First, int Second, int Third)[] Triples =
    [
        (ByThree[0], ByThree[1], ByThree[2]), (ByThree[0], ByThree[1], ByThree[3]), (ByThree[0], ByThree[2], ByThree[3]), (ByThree[1], ByThree[2], ByThree[3]),
    ];

    private static IEnumerable<Combination> Wanted()
    {
        for (int first = 0; first < ArgumentOf.Length; first++)
        {
            for (int second = first + 1; second < ArgumentOf.Length; second++)
            {
                if (ArgumentOf[first] != ArgumentOf[second])
                    yield return new(first, second);
            }
        }

        foreach ((int first, int second, int third) in Triples)
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

        static IEnumerable<int> Places(int argument) => Enumerable.Range(Offsets[argument], All[argument].Values.Count);
    }

    /// <summary>The choices of a valid declaration with a combination: at most two other arguments of the grid are stated, besides those that make its kind.</summary>
    private static int[]? Holder(Combination combination)
    {
        foreach (int[] start in Starts(combination))
        {
            int[] free = [.. OfGrid.Where(i => start[i] == 0 && !IsIn(combination, i))];
            foreach (int[] choices in With(start, free, stated: 0).Concat(With(start, free, stated: 1)).Concat(With(start, free, stated: 2)))
            {
                if (Declare(choices) is { } declaration && ValuesOf(declaration) is { } values && Holds(values, combination))
                    return [.. choices];
            }
        }

        return null;
    }

    private static bool Holds(int[] values, Combination combination) =>
        values[ArgumentOf[combination.First]] == combination.First && values[ArgumentOf[combination.Second]] == combination.Second
        && (combination.Third < 0 || values[ArgumentOf[combination.Third]] == combination.Third);

    private static bool IsIn(Combination combination, int argument) =>
        ArgumentOf[combination.First] == argument || ArgumentOf[combination.Second] == argument
        || (combination.Third >= 0 && ArgumentOf[combination.Third] == argument);

    /// <summary>The values of a combination and nothing else; for a kind of grid, each way to state it with the values that follow.</summary>
    private static IEnumerable<int[]> Starts(Combination combination)
    {
        var start = new int[All.Length];
        string grid = "";
        foreach (int value in new[] { combination.First, combination.Second, combination.Third }.Where(value => value >= 0))
        {
            int argument = ArgumentOf[value], place = value - Offsets[argument];
            if (All[argument].With is null)
                grid = All[argument].Values[place];
            else
                start[argument] = place;
        }

        int scale = Place(nameof(UniformSpec.Scale)), min = Place(nameof(UniformSpec.Min)), max = Place(nameof(UniformSpec.Max));
        int scales = All[scale].Values.Count;
        IEnumerable<(int Scale, int Min, int Max)> ways = grid switch
        {
            "power of two" or "any scale" => Enumerable.Range(1, scales - 1).Select(i => (i, 0, 0)),
            "range" => [(0, 0, 3), (0, 1, 0), (0, 1, 3)],
            "range with scale" => Enumerable.Range(1, scales - 1).SelectMany(i => new[] { (i, 0, 3), (i, 1, 0), (i, 1, 3) }),
            _ => [(0, 0, 0)],
        };
        foreach ((int ofScale, int ofMin, int ofMax) in ways)
        {
            int[] choices = [.. start];
            bool fits = State(scale, ofScale) & State(min, ofMin) & State(max, ofMax);
            if (fits)
                yield return choices;

            bool State(int argument, int place)
            {
                if (place == 0)
                    return true;
                if (IsIn(combination, argument))
                    return choices[argument] == place || argument != scale;
                choices[argument] = place;
                return true;
            }
        }

        static int Place(string name) => Array.FindIndex(All, argument => argument.Name == name);
    }

    /// <summary>The choices with so many other arguments stated: one array, which changes.</summary>
    private static IEnumerable<int[]> With(int[] start, int[] free, int stated)
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
