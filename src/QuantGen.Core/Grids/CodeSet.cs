namespace QuantGen.Core.Grids;

/// <summary>The codes of a quantizer, and the type that holds them.</summary>
/// <param name="Bits">Bits of a code.</param>
/// <param name="Signed">Whether codes are signed (two's complement).</param>
/// <param name="Min">The lowest code.</param>
/// <param name="Max">The highest code.</param>
internal sealed record CodeSet(int Bits, bool Signed, long Min, long Max)
{
    public CodeType Type => CodeType.For(Bits, Signed);

    /// <summary>Whether the code type has bits to spare, so that packed codes take less room.</summary>
    public bool IsPackable => Bits < Type.Bits;

    /// <summary>Whether every number of the code's type is a code.</summary>
    public bool IsWholeType => Max - Min + 1 == 1L << Type.Bits;
}
