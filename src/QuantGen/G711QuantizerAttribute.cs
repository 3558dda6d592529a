using System;
using System.Diagnostics;

namespace QuantGen;

/// <summary>Makes a partial type a quantizer of telephony: 16-bit samples become the 8-bit codes of ITU-T G.711.</summary>
/// <remarks>
/// <para>Values are samples, −32768 … 32767. A code is the byte on the line, with the bits that G.711 inverts: all of them (µ-law), or every second one (A-law). The highest bit is the sign,
/// three bits are the segment, and four bits are the place in it. Codes do not have the order of their values.</para>
/// <para><c>Quantize(x)</c> is the code of the sample <c>⌊x⌋</c>. Negative samples have the magnitude of their one's complement, as in ITU-T G.191.</para>
/// <para>The type is a <c>static partial class</c>, a <c>readonly partial struct</c>, whose values are then codes, or a <c>partial struct</c> that names <c>IQuantizer&lt;float, byte&gt;</c>.</para>
/// <para>The attribute leaves no trace in the compiled program unless the symbol <c>QUANTGEN_KEEP_ATTRIBUTES</c> is defined.</para>
/// </remarks>
/// <example><code>
/// [G711Quantizer(Law = G711Law.ALaw)]
/// static partial class Line;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
[Conditional("QUANTGEN_KEEP_ATTRIBUTES")]
public sealed class G711QuantizerAttribute : Attribute
{
    /// <summary>The law. Default: <see cref="G711Law.MuLaw"/>.</summary>
    public G711Law Law { get; set; }

    /// <summary>The code of NaN: that of 0, the lowest or the highest. Default: <see cref="NaNCode.Zero"/>.</summary>
    public NaNCode NaN { get; set; }

    /// <summary>Adds methods for a block of exactly this many elements, 1 … 64, without a loop. Default: none.</summary>
    public int Block { get; set; }
}
