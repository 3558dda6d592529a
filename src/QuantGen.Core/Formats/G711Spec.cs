using static QuantGen.Core.Formats.ArgumentTable;

namespace QuantGen.Core.Formats;

/// <summary>What <c>[G711Quantizer]</c> states.</summary>
internal sealed record G711Spec : FormatSpec
{
    /// <summary>The arguments, each once, in the order in which a <c>Format</c> has them.</summary>
    public static readonly ArgumentTable<G711Spec> Arguments = new("G711Quantizer",
    [
        new("Law", new EnumKind(typeof(G711Law)), spec => spec.Law, (spec, value) => spec with { Law = (G711Law?)value ?? G711Law.MuLaw }),
        NaN<G711Spec>(spec => spec.NaN, (spec, value) => spec with { NaN = value }),
        ArgumentTable.Block<G711Spec>(),
    ]);

    public G711Law Law { get; init; }

    public NaNCode NaN { get; init; }
}
