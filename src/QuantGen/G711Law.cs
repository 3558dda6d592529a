namespace QuantGen;

/// <summary>The law of a <see cref="G711QuantizerAttribute"/>.</summary>
public enum G711Law
{
    /// <summary>µ-law, of North America and Japan: 14-bit samples.</summary>
    MuLaw = 0,

    /// <summary>A-law, of Europe and international lines: 13-bit samples.</summary>
    ALaw = 1,
}
