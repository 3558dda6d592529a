using QuantGen.Core.Collections;

namespace QuantGen.Core.Pipelines;

/// <summary>What a requantizer's declaration states, before the checks. Null is an argument that is not stated.</summary>
internal sealed record RequantizerSpec
{
    public required OperandSpec From { get; init; }

    public required OperandSpec To { get; init; }

    public Profile? Profile { get; init; }

    public Rounding? Rounding { get; init; }

    public Function? Function { get; init; }

    public double? LowerBound { get; init; }

    public double? UpperBound { get; init; }

    public EquatableArray<int>? WeightExponents { get; init; }

    public EquatableArray<float>? WeightAlphas { get; init; }

    public Layer? Layer { get; init; }

    public bool? SingleRounding { get; init; }

    public Target Target { get; init; }

    /// <summary>The range of the sums of a layer, and their units; null for a requantizer of its own.</summary>
    public LayerSums? Sums { get; init; }
}
