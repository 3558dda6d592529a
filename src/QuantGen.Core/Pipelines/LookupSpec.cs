using QuantGen.Core.Collections;

namespace QuantGen.Core.Pipelines;

/// <summary>What a lookup's declaration states, before the checks. Null is an argument that is not stated.</summary>
internal sealed record LookupSpec
{
    public required OperandSpec From { get; init; }

    public required OperandSpec To { get; init; }

    public Function? Function { get; init; }

    public Profile? Profile { get; init; }

    public EquatableArray<int>? Entries { get; init; }

    public Target Target { get; init; }
}
