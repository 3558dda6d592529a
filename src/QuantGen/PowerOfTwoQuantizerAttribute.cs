using System;
using System.Diagnostics;

namespace QuantGen;

/// <summary>Makes a partial type a quantizer whose values are powers of two, so that a product is a shift.</summary>
/// <remarks>
/// <para>Unsigned codes n are the values <c>2^(MinExponent + d · n)</c>, where d is 1, or 2 with <see cref="Quadratic"/>. Signed codes have <c>2^(MinExponent + d · n)</c> from 0 on, and below 0 the negated
/// value of <c>~n</c>: the highest bit is the sign, and the others, inverted if it is 1, are the index of the exponent. With <see cref="HasZero"/> code 0 is the value 0, and <c>±n</c> are
/// <c>±2^(MinExponent + d · (n − 1))</c>. Codes have the order of their values.</para>
/// <para>The type is a <c>static partial class</c>, a <c>readonly partial struct</c>, whose values are then codes, or a <c>partial struct</c> that names <c>IQuantizer&lt;float, TCode&gt;</c>.</para>
/// <para>The attribute leaves no trace in the compiled program unless the symbol <c>QUANTGEN_KEEP_ATTRIBUTES</c> is defined.</para>
/// </remarks>
/// <example><code>
/// [PowerOfTwoQuantizer(Bits = 4)]
/// static partial class Weights;          // ±2^-4 … ±2^3
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
[Conditional("QUANTGEN_KEEP_ATTRIBUTES")]
public sealed class PowerOfTwoQuantizerAttribute : Attribute
{
    /// <summary>Bits of a code, the sign included: 2 … 8, or 1 … 8 without a sign. Default: 8.</summary>
    public int Bits { get; set; } = 8;

    /// <summary>Whether there are negative values. Without them a number below 0 counts as 0, as in QKeras' <c>quantized_relu_po2</c>. Default: true.</summary>
    public bool Signed { get; set; } = true;

    /// <summary>
    /// The largest value. Another number than a power of two means the power below it. Default: with <c>2^k</c> exponents per sign the largest is <c>2^(2^(k − 1) − 1)</c>, so that the exponents are
    /// those of two's complement.
    /// </summary>
    public double MaxValue { get; set; }

    /// <summary>The exponent of the smallest magnitude. Default: the least with which all codes are used.</summary>
    public int MinExponent { get; set; }

    /// <summary>Whether code 0 is the value 0. Otherwise 0 becomes the smallest power of two. Default: false.</summary>
    public bool HasZero { get; set; }

    /// <summary>How the power of two of a number is chosen. Default: <see cref="ExponentRounding.NearestExponent"/>.</summary>
    public ExponentRounding Rounding { get; set; }

    /// <summary>Whether neighbouring magnitudes differ by a factor of 4, so that each is the square of a power of two. Default: false.</summary>
    public bool Quadratic { get; set; }

    /// <summary>A power of two by which numbers below 0 are multiplied first. Default: 1.</summary>
    public double Slope { get; set; } = 1;

    /// <summary>The code of NaN: that of 0, the lowest or the highest. Default: <see cref="NaNCode.Zero"/>.</summary>
    public NaNCode NaN { get; set; }

    /// <summary>
    /// Adds <c>QuantizeStochastic</c>, which gives one of the two values beside a number: the one farther from 0 with the probability of the fraction, so that the mean error is 0.
    /// A random word follows from a seed and an index alone. <see cref="Rounding"/> does not count there, and <c>Quantize</c> stays as declared. Default: false.
    /// </summary>
    public bool Stochastic { get; set; }

    /// <summary>Adds methods for a block of exactly this many elements, 1 … 64, without a loop. Default: none.</summary>
    public int Block { get; set; }
}
