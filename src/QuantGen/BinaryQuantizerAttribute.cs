using System;
using System.Diagnostics;

namespace QuantGen;

/// <summary>Makes a partial type a quantizer with two values: <c>−Scale</c> and <c>Scale</c>, or 0 and <c>Scale</c>.</summary>
/// <remarks>
/// <para>Codes are −1 and 1 (<see cref="Signed"/>), or 0 and 1. <c>Quantize(x)</c> is 1 if <c>x ≥ 0</c>, and the other code below 0. The value of a code is <c>Scale · code</c>.
/// A packed code is one bit: 1 for code 1, 0 for the other.</para>
/// <para>The type is a <c>static partial class</c>, a <c>readonly partial struct</c>, whose values are then codes, or a <c>partial struct</c> that names <c>IQuantizer&lt;float, sbyte&gt;</c>, or
/// <c>IQuantizer&lt;float, byte&gt;</c> with <c>Signed = false</c>.</para>
/// <para>The attribute leaves no trace in the compiled program unless the symbol <c>QUANTGEN_KEEP_ATTRIBUTES</c> is defined.</para>
/// </remarks>
/// <example><code>
/// [BinaryQuantizer]
/// static partial class Weights;          // −1 and 1
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
[Conditional("QUANTGEN_KEEP_ATTRIBUTES")]
public sealed class BinaryQuantizerAttribute : Attribute
{
    /// <summary>Whether the codes are −1 and 1; otherwise 0 and 1. Default: true.</summary>
    public bool Signed { get; set; } = true;

    /// <summary>The value of code 1, from 2^-126 to 2^126: the quantizer has the <see cref="float"/> nearest to it. Default: 1.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>Whether methods fit a factor on the scale to data: a power of two, or any float. The rule is that of least squares. Default: <see cref="Alpha.One"/>, no factor.</summary>
    public Alpha Alpha { get; set; }

    /// <summary>The least exponent that a fit of <see cref="Alpha.Po2"/> chooses. Default: the least with which the scale is a float.</summary>
    public int MinExponent { get; set; }

    /// <summary>The largest exponent that a fit of <see cref="Alpha.Po2"/> chooses. Default: the largest with which the scale is a float.</summary>
    public int MaxExponent { get; set; }

    /// <summary>The code of NaN: that of 0, the lowest or the highest. Default: <see cref="NaNCode.Zero"/>.</summary>
    public NaNCode NaN { get; set; }

    /// <summary>
    /// Adds <c>QuantizeStochastic</c>, which gives code 1 with the probability <c>sigmoid(Temperature · x / deviation)</c>, and the other code otherwise.
    /// A random word follows from a seed and an index alone. <c>Quantize</c> stays as declared. Default: false.
    /// </summary>
    public bool Stochastic { get; set; }

    /// <summary>The factor in the sigmoid of <see cref="Stochastic"/>, 2^-20 to 2^20: the larger, the less random. Default: 6, as in QKeras.</summary>
    public double Temperature { get; set; } = 6;

    /// <summary>Whether the probability of <see cref="Stochastic"/> is the hard sigmoid, <c>clip(x / 2 + 1/2, 0, 1)</c>, in place of <c>1 / (1 + e^−x)</c>. Default: false.</summary>
    public bool HardSigmoid { get; set; }

    /// <summary>Adds methods for a block of exactly this many elements, 1 … 64, without a loop. Default: none.</summary>
    public int Block { get; set; }
}
