namespace QuantGen.Core.Formats;

/// <summary>What <c>[TernaryQuantizer]</c> states.</summary>
internal sealed record TernarySpec : FittedSpec
{
    /// <summary>The threshold that the absence of the argument means, that of QKeras.</summary>
    public const double DefaultThreshold = 0.33f;

    /// <summary>The arguments, each once, in the order in which a <c>Format</c> has them.</summary>
    public static readonly ArgumentTable<TernarySpec> Arguments = new("TernaryQuantizer",
    [
        new("Threshold", new NumberKind(isStep: true), spec => spec.Threshold, (spec, value) => spec with { Threshold = (double?)value }) { CanBeRemoved = true },
        .. Shared<TernarySpec>(),
    ]);

    /// <summary>Null if the argument is absent: that of QKeras, or half the scale if alpha is fitted.</summary>
    public double? Threshold { get; init; }

    protected override double DefaultTemperature => 8;
}
