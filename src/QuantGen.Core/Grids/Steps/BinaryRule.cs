using System.Collections.Generic;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>Two codes: the higher one from 0 on.</summary>
/// <param name="IsSigned">Whether the codes are −1 and 1; otherwise 0 and 1.</param>
internal sealed record BinaryRule(bool IsSigned) : StepRule
{
    public override IReadOnlyList<long> Codes => [IsSigned ? -1 : 0, 1];

    public override bool IsCoarse => true;

    public override Threshold ThresholdAt(int place) => new(Dyadic.Zero, Inclusive: true);
}
