using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>Those of <c>[Quantizer]</c>. Its arguments are too many to try them all, and some depend on the grid.</summary>
internal sealed class UniformCombinations : Combinations
{
    private readonly int[] _ofGrid;

    public UniformCombinations()
        : base(new UniformSpec(), UniformArguments.All, UniformArguments.ByThree)
    {
        _ofGrid =
        [
            .. new[]
            {
                nameof(UniformSpec.Bits), nameof(UniformSpec.Integer), nameof(UniformSpec.Scale), nameof(UniformSpec.Signed),
                nameof(UniformSpec.NarrowRange), nameof(UniformSpec.Alpha), nameof(QuantizerAttribute.FitZeroPoint), nameof(UniformSpec.ZeroPoint), nameof(UniformSpec.Min), nameof(UniformSpec.Max), nameof(UniformSpec.Slope), nameof(UniformSpec.Rounding),
            }.Select(Place),
        ];
    }

    /// <summary>The grid depends on these. No other takes a fault away: what it goes with only becomes less.</summary>
    protected override IEnumerable<int> Curing => _ofGrid;

    protected override int MostCuring => 2;

    /// <summary>A range that fixes the grid comes before what depends on it; one that the grid has to hold, behind the zero point.</summary>
    protected override IEnumerable<string> DependentOn(Declaration declaration) => declaration.HasFixedGrid
        ? [nameof(UniformSpec.ZeroPoint), nameof(UniformSpec.Min), nameof(UniformSpec.Max), nameof(UniformSpec.OverflowBits)]
        : [nameof(UniformSpec.Min), nameof(UniformSpec.Max), nameof(UniformSpec.ZeroPoint), nameof(UniformSpec.OverflowBits)];

    /// <summary>For a kind of grid, each way to state it with the values that follow.</summary>
    protected override IEnumerable<int[]> Starts(Combination combination)
    {
        int[] start = base.Starts(combination).Single();
        string grid = ValuesOf(combination).Where(value => ArgumentOf(value).With is null).Select(ValueOf).SingleOrDefault("");
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
    }
}
