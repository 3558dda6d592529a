using System.Collections.Generic;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The codes of a rule by its thresholds.</summary>
/// <param name="rule">The rule.</param>
/// <param name="codes">Its codes.</param>
internal sealed class StepMap(StepRule rule, CodeSet codes) : QuantizerMap
{
    /// <summary>The codes in the order of their values.</summary>
    public IReadOnlyList<long> Order { get; } = rule.Codes;

    /// <summary>The code; a number outside the range has the number before the lowest code, or after the highest.</summary>
    public override BigInteger Round(Dyadic value) => !rule.First.IsReachedBy(value) ? codes.Min - 1 : rule.Last.IsReachedBy(value) ? codes.Max + 1 : Quantize(value);

    public override long Quantize(Dyadic value)
    {
        int reached = 0, above = Order.Count;
        while (above - reached > 1)
        {
            int middle = (reached + above) / 2;
            if (rule.ThresholdAt(middle).IsReachedBy(value))
                reached = middle;
            else
                above = middle;
        }

        return Order[reached];
    }

    /// <summary>Where a code begins. The code after the highest stands for the end of the range.</summary>
    public override Threshold ThresholdOf(long code)
    {
        if (code > codes.Max)
            return rule.Last;
        // Between two binary codes lies a number that is no code: it begins with the higher one.
        int place = 0;
        while (place < Order.Count - 1 && Order[place] != code)
            place++;
        return place == 0 ? rule.First : rule.ThresholdAt(place);
    }
}
