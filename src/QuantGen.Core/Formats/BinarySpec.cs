using static QuantGen.Core.Formats.ArgumentTable;

namespace QuantGen.Core.Formats;

/// <summary>What <c>[BinaryQuantizer]</c> states.</summary>
internal sealed record BinarySpec : FittedSpec
{
    /// <summary>The arguments, each once, in the order in which a <c>Format</c> has them.</summary>
    public static readonly ArgumentTable<BinarySpec> Arguments = new("BinaryQuantizer",
    [
        new("Signed", new FlagKind(), spec => Unless(true, spec.Signed), (spec, value) => spec with { Signed = (bool?)value ?? true }),
        .. Shared<BinarySpec>(),
    ]);

    /// <summary>Whether the codes are −1 and 1; otherwise 0 and 1.</summary>
    public bool Signed { get; init; } = true;

    protected override double DefaultTemperature => 6;
}
