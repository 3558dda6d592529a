namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>A <c>QAdaptiveActivation</c>, the batches that it was called with, and what each call gave and left.</summary>
internal sealed record AdaptiveCase
{
    public required string Notation { get; init; }

    /// <summary><c>quantized_relu</c> in place of <c>quantized_bits</c>.</summary>
    public required bool Relu { get; init; }

    public required int Bits { get; init; }

    public required bool Symmetric { get; init; }

    /// <summary>The training step from which on it quantizes.</summary>
    public required int Delay { get; init; }

    /// <summary>The training step up to which it observes, in training or not; null for every step of training.</summary>
    public required int? FreezeDelay { get; init; }

    public required float Decay { get; init; }

    public required bool PowerOfTwoRounding { get; init; }

    /// <summary>The slope of negative values of quantized_relu; with one its codes are signed.</summary>
    public required float Slope { get; init; }

    public required float? Bound { get; init; }

    public required int Calls { get; init; }

    public required int BatchLength { get; init; }

    /// <summary>How many averages and integer bits there are; the channel comes last in a batch.</summary>
    public required int Channels { get; init; }

    public required bool[] Training { get; init; }

    public required float[] Input { get; init; }

    public required float[] Output { get; init; }

    /// <summary>The moving average of the least values after each call, by channel.</summary>
    public required float[] AverageMin { get; init; }

    public required float[] AverageMax { get; init; }

    /// <summary>The integer bits after each call, by channel.</summary>
    public required long[] Integer { get; init; }

    public bool Signed => !Relu || Slope != 0;

    /// <summary>Whether its codes are a function of the value other than identity and ReLU.</summary>
    public bool HasFunction => Slope != 0 || Bound is not null;

    public IntegerBitsRule Rule => new(Bits, Symmetric, Signed, PowerOfTwoRounding);
}
