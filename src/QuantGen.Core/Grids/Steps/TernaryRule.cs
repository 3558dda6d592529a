using System.Collections.Generic;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The codes −1, 0 and 1; 0 lies between two opposite thresholds, which belong to the other codes.</summary>
/// <param name="Threshold">The least number with code 1.</param>
internal sealed record TernaryRule(Dyadic Threshold) : StepRule
{
    public override IReadOnlyList<long> Codes => [-1, 0, 1];

    public override bool IsCoarse => true;

    public override Threshold ThresholdAt(int place) => place == 1 ? new(-Threshold, Inclusive: false) : new(Threshold, Inclusive: true);
}
