using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Conformance.Exhaustive;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Plan;

namespace QuantGen.Conformance.Laws;

/// <summary>
/// Few quantizers in which every pair of features occurs that occurs in one quantizer of the assembly. A feature is what the shared kernels branch on, or what
/// has a text of its own.
/// </summary>
internal static class PairCover
{
    /// <summary>Greedy: the quantizer that adds most pairs is next, and of several the first by name.</summary>
    public static IReadOnlyList<Type> Of(IReadOnlyList<Type> quantizers)
    {
        var numbers = new Dictionary<(int, object, int, object), int>();
        var left = quantizers.Select(type => (Type: type, Pairs: Pairs(type).Select(NumberOf).ToHashSet())).ToList();
        var chosen = new List<Type>();
        while (left.Count > 0)
        {
            (Type type, HashSet<int> pairs) = left.MaxBy(one => one.Pairs.Count);
            chosen.Add(type);
            int[] found = [.. pairs];
            foreach ((_, HashSet<int> missing) in left)
                missing.ExceptWith(found);
            left.RemoveAll(one => one.Pairs.Count == 0);
        }

        return chosen;

        int NumberOf((int, object, int, object) pair)
        {
            if (!numbers.TryGetValue(pair, out int number))
                numbers.Add(pair, number = numbers.Count);
            return number;
        }
    }

    /// <summary>Each two features of a quantizer, by their places.</summary>
    public static IEnumerable<(int First, object FirstValue, int Second, object SecondValue)> Pairs(Type quantizer)
    {
        object[] features = Features(quantizer);
        for (int i = 0; i < features.Length; i++)
        {
            for (int j = i < Corrected ? 0 : Corrected - 1; j < i; j++)
                yield return (j, features[j], i, features[i]);
        }
    }

    /// <summary>The correction of a rounding is one function at each width, whatever else a quantizer has: roundings go with the forms that use them.</summary>
    private const int Corrected = 17;

    private static object[] Features(Type quantizer)
    {
        FormatSpec declared = Declarations.SpecOf(quantizer);
        NumberGrid grid = Declarations.GridOf(declared);
        UniformSpec spec = declared as UniformSpec ?? new();
        QuantizerPlan plan = Lowering.Lower(grid);
        KernelShape shape = KernelShape.Of(plan);
        return
        [
            declared.GetType(), shape.CodeType, shape.Correction, shape.HasZeroPoint, shape.IsPartial, shape.IsLarge, shape.NaN,
            spec.Function, declared.Alpha, !grid.OutputScaleDiffers, spec.Profile, grid.Bulk is not null, spec.IsStochastic || declared is PowerOfTwoSpec { IsStochastic: true }, declared is FittedSpec { IsStochastic: true } draws ? draws.IsHardSigmoid ? "hard" : "sigmoid" : "", declared.Block ?? 0, spec.Overflow, Declarations.NamesInterface(quantizer) ? "interface" : quantizer.IsValueType ? "typed" : "static",
            shape.Form, shape.Rounding,
        ];
    }
}
