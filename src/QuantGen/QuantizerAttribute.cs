using System;
using System.Diagnostics;

namespace QuantGen;

/// <summary>
/// Makes a partial type a quantizer for a grid of up to <c>2^Bits</c> equally spaced values.
/// </summary>
/// <remarks>
/// <para>Fixed point: with <c>u = Bits − (Signed ? 1 : 0)</c> the scale is <c>2^(Integer − u)</c>, the codes are <c>−2^u … 2^u − 1</c> (signed) or
/// <c>0 … 2^u − 1</c> (unsigned). Affine: <c>Scale</c> is any float. The value of code <c>n</c> is <c>Scale · (n − ZeroPoint)</c>.
/// <c>Quantize(x)</c> is the exact real number <c>x / Scale</c>, rounded once as <see cref="Rounding"/> states, then saturated or wrapped as <see cref="Overflow"/> states. With a <see cref="Profile"/> it is the float arithmetic of the named system.</para>
/// <para>The type is a <c>static partial class</c>, a <c>readonly partial struct</c>, whose values are then codes, or a <c>partial struct</c> that names <c>IQuantizer&lt;float, TCode&gt;</c>.</para>
/// <para>The attribute leaves no trace in the compiled program unless the symbol <c>QUANTGEN_KEEP_ATTRIBUTES</c> is defined.</para>
/// </remarks>
/// <example><code>
/// [Quantizer(Bits = 8, Integer = 0, Alpha = Alpha.Po2)]
/// static partial class Weights;          // −1 … 0.9921875 in steps of 2^-7
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
[Conditional("QUANTGEN_KEEP_ATTRIBUTES")]
public sealed class QuantizerAttribute : Attribute
{
    /// <summary>Declares a quantizer whose format the named arguments state.</summary>
    public QuantizerAttribute()
    {
    }

    /// <summary>
    /// Declares a quantizer in the notation of another system. Of QKeras these are the quantizers of fixed-point numbers, functions, powers of two and signs, such as <c>"quantized_bits(6,2)"</c>,
    /// <c>"quantized_relu(8)"</c>, <c>"quantized_po2(4)"</c> or <c>"ternary(alpha='auto')"</c>. Of Xilinx they are <c>"ap_fixed&lt;16,6,AP_RND_CONV,AP_SAT&gt;"</c> and <c>"ap_ufixed&lt;…&gt;"</c>.
    /// The codes are those of the original, except for
    /// <c>quantized_ulaw</c> (another curve), <c>bernoulli</c> (random there) and an unsigned <c>quantized_bits</c> with a fitted alpha.
    /// A notation can be combined with <see cref="NaN"/>, <see cref="Block"/>, and <see cref="Min"/> and <see cref="Max"/> as a requirement.
    /// </summary>
    /// <param name="notation">The quantizer as that system writes it, blanks allowed.</param>
    public QuantizerAttribute(string notation) => Notation = notation;

    /// <summary>The format in the notation of another system; null if named arguments state it.</summary>
    public string? Notation { get; }

    /// <summary>Bits of a code, the sign included: 1 … 32. Default: 8.</summary>
    public int Bits { get; set; } = 8;

    /// <summary>
    /// Bits left of the binary point, the sign excluded. May be negative or exceed <see cref="Bits"/>, as long as the scale
    /// is 2^-126 … 2^126 and no value exceeds the largest <see cref="float"/>. Default: 0.
    /// </summary>
    public int Integer { get; set; }

    /// <summary>
    /// The distance between neighbouring values, from 2^-126 to 2^126: the grid has the <see cref="float"/> nearest to it. It replaces
    /// <see cref="Integer"/>. If the scale is not a power of two, a code has up to 16 bits.
    /// </summary>
    public double Scale { get; set; }

    /// <summary>The code of 0: the value of code <c>n</c> is <c>Scale · (n − ZeroPoint)</c>. It is added after rounding. Default: 0, or what follows from a range.</summary>
    public int ZeroPoint { get; set; }

    /// <summary>Whether codes are signed (two's complement). Default: true.</summary>
    public bool Signed { get; set; } = true;

    /// <summary>Leaves out the lowest code of a signed grid, so that the codes are <c>−MaxCode … MaxCode</c>. Without effect on unsigned codes. Default: false.</summary>
    public bool NarrowRange { get; set; }

    /// <summary>
    /// The least value that the application needs. If <see cref="Integer"/>, or <see cref="Scale"/> with <see cref="Bits"/>, fixes the grid, a grid that does not reach
    /// the value is an error. Otherwise the range chooses the grid: with <see cref="Bits"/> the smallest scale that covers the range
    /// (a power of two with <see cref="Alpha.Po2"/>), with <see cref="Scale"/> the fewest bits.
    /// </summary>
    public double Min { get; set; }

    /// <summary>The largest value that the application needs; see <see cref="Min"/>.</summary>
    public double Max { get; set; }

    /// <summary>The factor on the scale. Default: <see cref="Alpha.One"/>.</summary>
    public Alpha Alpha { get; set; }

    /// <summary>
    /// A factor on the output values and not on the input values: the value of code <c>n</c> is <c>ValueAlpha · Scale · (n − ZeroPoint)</c>,
    /// but <c>Quantize(x)</c> gives the code of <c>x / Scale</c>. In <c>quantized_bits</c> of QKeras, <c>alpha=0.3</c> means the same. A value that is quantized again
    /// has another code. A number from 2^-126 to 2^126: the grid has the <see cref="float"/> nearest to it. The generated constants are those of the output values.
    /// Default: 1.
    /// </summary>
    public double ValueAlpha { get; set; } = 1;

    /// <summary>How <see cref="Alpha"/> is fitted to data. Default: <see cref="Fit.LeastSquares"/> with <see cref="Alpha.Po2"/>, <see cref="Fit.MaxAbs"/> with <see cref="Alpha.Auto"/>.</summary>
    public Fit Fit { get; set; }

    /// <summary>
    /// Whether a zero point is fitted beside alpha. The methods of a fitted scale then take both, and <c>FitAffine</c> gives both. It needs <see cref="Alpha.Po2"/> or <see cref="Alpha.Auto"/>.
    /// The methods without a factor have <see cref="ZeroPoint"/>. Default: false.
    /// </summary>
    public bool FitZeroPoint { get; set; }

    /// <summary>
    /// A small step, in the unit of the data, to which a fit falls back if the data are nearly 0. <see cref="Fit.LeastSquares"/> with <see cref="Alpha.Po2"/> adds it to each step, and no step
    /// of <see cref="Fit.MaxAbs"/> is smaller. Default: <c>10^-7 · 2^Integer</c> if it is added (as in QKeras' <c>quantized_bits</c>; <c>quantized_linear</c> adds <c>10^-7</c>), and no least step.
    /// </summary>
    public double FitEpsilon { get; set; }

    /// <summary>The least exponent that a fit with <see cref="Alpha.Po2"/> gives, unless the call states another bound. Default: the least with which the scale is at least 2^-126.</summary>
    public int MinExponent { get; set; }

    /// <summary>The largest exponent that a fit with <see cref="Alpha.Po2"/> gives, unless the call states another bound. Default: the largest with which scale and values are floats.</summary>
    public int MaxExponent { get; set; }

    /// <summary>How <c>x / Scale</c> becomes an integer. Default: <see cref="Rounding.HalfToEven"/>.</summary>
    public Rounding Rounding { get; set; }

    /// <summary>What becomes of a rounded code outside the codes. Default: <see cref="Overflow.Saturate"/>.</summary>
    public Overflow Overflow { get; set; }

    /// <summary>The parameter N of <see cref="Overflow.Wrap"/> and <see cref="Overflow.WrapSignMagnitude"/>: the number of top bits that are set instead of wrapped, 0 … <see cref="Bits"/>. Default: 0.</summary>
    public int OverflowBits { get; set; }

    /// <summary>The code of NaN. Default: <see cref="NaNCode.Zero"/>.</summary>
    public NaNCode NaN { get; set; }

    /// <summary>
    /// The system whose arithmetic defines <c>Quantize</c> and <c>Dequantize</c>. It replaces <see cref="Rounding"/>, <see cref="Overflow"/> and <see cref="NaN"/>, and supports
    /// up to 16 bits. With <see cref="Alpha"/> it is the arithmetic of the methods that take a factor too. Default: <see cref="Profile.Exact"/>.
    /// </summary>
    public Profile Profile { get; set; }

    /// <summary>The function that is applied before the rounding. Default: <see cref="Function.None"/>.</summary>
    public Function Function { get; set; }

    /// <summary>
    /// Makes the codes of a sigmoid (about ½), of a tanh and of a law of companding exact mirror images: <c>Quantize(-x)</c> is the mirrored code for every x.
    /// A code without a mirrored one, such as 0 of an unsigned sigmoid, is left out. The rounding must be symmetric too. Default: false.
    /// </summary>
    public bool Symmetric { get; set; }

    /// <summary>The slope of <see cref="Function.Relu"/> below 0: 0 or a power of two, 2^-30 … 2^30. Default: 0.</summary>
    public double Slope { get; set; }

    /// <summary>
    /// The largest result of <see cref="Function.Relu"/>, rounded down to a value of the grid. In <see cref="Function.HardSwish"/> the number by which it divides, 6 by default.
    /// </summary>
    public double UpperBound { get; set; }

    /// <summary>The least result of <see cref="Function.Relu"/> with a <see cref="Slope"/>, rounded up to a value of the grid. Default: the lowest value.</summary>
    public double LowerBound { get; set; }

    /// <summary>What <see cref="Function.HardSwish"/> adds to x. Default: 3.</summary>
    public double Shift { get; set; } = 3;

    /// <summary>The parameter µ of <see cref="Function.MuLaw"/>, 2^-10 … 2^20. Default: 255.</summary>
    public double Mu { get; set; } = 255;

    /// <summary>
    /// Adds <c>QuantizeStochastic</c>, which rounds up with a probability equal to the fraction of the exact quotient, and down otherwise. A random word follows from a seed and an index alone.
    /// <c>Quantize</c> stays as declared. Default: false.
    /// </summary>
    public bool Stochastic { get; set; }

    /// <summary>
    /// Adds <c>QuantizeBlock</c>, <c>DequantizeBlock</c> and <c>FakeQuantizeBlock</c> for spans of exactly this many elements, 1 … 64. They have no loop, and use
    /// vectors if the target has them. Default: no such methods.
    /// </summary>
    public int Block { get; set; }
}
