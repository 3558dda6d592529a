using QuantGen.Core.Formats;

namespace QuantGen.Core.Pipelines;

/// <summary>A quantizer that another declaration names.</summary>
/// <param name="Name">Its name, as messages and documentation have it.</param>
/// <param name="Spec">Its declaration; null if it has an error, or if the type is no quantizer.</param>
/// <param name="IsQuantizer">Whether the type is a quantizer, even one with an error.</param>
internal sealed record OperandSpec(string Name, FormatSpec? Spec, bool IsQuantizer)
{
    /// <summary>The declaration of an accumulator without an error, for a type that is one; null for any other type.</summary>
    public AccumulatorSpec? Sum { get; init; }

    /// <summary>Whether the type is an accumulator, even one with an error.</summary>
    public bool IsAccumulator { get; init; }

    /// <summary>The quantizer whose codes a requantizer or a lookup gives, for a type that is one; null for any other type.</summary>
    public string? ResultName { get; init; }

    /// <summary>Whether the type is the one whose declaration names it.</summary>
    public bool IsItself { get; init; }

    /// <summary>Whether null is written in place of a type.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether the type names, directly or through others, the one whose declaration names it.</summary>
    public bool IsCircular { get; init; }
}

/// <summary>What an accumulator's declaration states, before the checks.</summary>
internal sealed record AccumulatorSpec
{
    public required OperandSpec Input { get; init; }

    public required OperandSpec Weight { get; init; }

    /// <summary>Null if there is no bias.</summary>
    public OperandSpec? Bias { get; init; }

    /// <summary>The bits of a bias in the unit of the sum; null if there is none.</summary>
    public int? BiasBits { get; init; }

    /// <summary>The largest number of terms; null if it is not stated.</summary>
    public int? Terms { get; init; }

    /// <summary>The bits of a sum; null if they follow from the terms.</summary>
    public int? Bits { get; init; }

    /// <summary>What becomes of a sum that does not fit; null if every sum must fit.</summary>
    public Overflow? Overflow { get; init; }

    /// <summary>Which C# is written.</summary>
    public Target Target { get; init; }
}
