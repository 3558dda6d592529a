using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>
/// A small set of declarations that has every combination which a valid declaration has. Greedy: a declaration starts with a combination that is missing,
/// and takes for each argument in turn the value that adds most. The same on every machine.
/// </summary>
internal static class CoveringSet
{
    /// <summary>Declarations that are tried for each one that is taken.</summary>
    private const int Attempts = 3;

    private const int Seed = 17;

    public static IReadOnlyList<Declaration> Make(Combinations combinations)
    {
        var random = new Sequence(Seed);
        var found = new List<Declaration>();
        var missing = new HashSet<Combination>(combinations.Holders.Keys);

        // Those of three values first, which need most declarations; the values of the others come along.
        Combination[] order = [.. combinations.Holders.Keys.OrderBy(combination => combination.Third < 0)];
        foreach (Combination combination in order)
        {
            if (!missing.Contains(combination))
                continue;
            Declaration best = Enumerable.Range(0, Attempts)
                .Select(_ => Extended(combinations, combination, missing, random)).MaxBy(one => Added(combinations, one, missing))!;
            found.Add(best);
            missing.ExceptWith(combinations.Of(best));
        }

        return found;
    }

    private static Declaration Extended(Combinations combinations, Combination combination, HashSet<Combination> missing, Sequence random)
    {
        int[] choices = [.. combinations.Holders[combination]];
        Declaration best = combinations.Declare(choices)!;
        int most = Added(combinations, best, missing);
        foreach (int argument in random.Permutation(combinations.All.Count).Where(i => combinations.All[i].With is not null))
        {
            int start = random.Next(combinations.All[argument].Values.Count), chosen = choices[argument];
            for (int i = 0; i < combinations.All[argument].Values.Count; i++)
            {
                choices[argument] = (start + i) % combinations.All[argument].Values.Count;
                if (combinations.Declare(choices) is not { } declaration || Added(combinations, declaration, missing) is var added && added <= most)
                    continue;
                Combination[] all = [.. combinations.Of(declaration)];
                if (!all.Contains(combination))
                    continue;
                (best, most, chosen) = (declaration, added, choices[argument]);
            }

            choices[argument] = chosen;
        }

        return best;
    }

    private static int Added(Combinations combinations, Declaration declaration, HashSet<Combination> missing) => combinations.Of(declaration).Count(missing.Contains);

    /// <summary>Numbers that no version of a library changes.</summary>
    private sealed class Sequence(uint state)
    {
        private uint _state = state;

        public int Next(int bound)
        {
            _state = unchecked((_state * 1664525) + 1013904223);
            return (int)((_state >> 8) % (uint)bound);
        }

        public int[] Permutation(int count)
        {
            int[] places = [.. Enumerable.Range(0, count)];
            for (int i = count - 1; i > 0; i--)
            {
                int other = Next(i + 1);
                (places[i], places[other]) = (places[other], places[i]);
            }

            return places;
        }
    }
}
