namespace QuantGen;

/// <summary>
/// The function that <c>Quantize</c> applies before it rounds. <c>Quantize(x)</c> is the code of the exact real number <c>f(x)</c>, rounded once. So no approximation of the
/// function can change a code.
/// </summary>
/// <remarks>
/// <c>clip(v, a, b)</c> is <c>min(max(v, a), b)</c>. Codes that no x reaches are not part of the format: <c>MinCode</c>, <c>MaxCode</c>, <c>MinValue</c> and <c>MaxValue</c>
/// are those of the function's results. <c>TryQuantize</c>, <c>CountOutside</c> and <c>IsRepresentable</c> judge <c>f(x)</c>.
/// A function needs <c>Alpha = One</c>, <c>Profile = Exact</c> and <c>Overflow = Saturate</c>. The functions after <see cref="ALaw"/> are for lookup tables only: <c>[Quantizer]</c>
/// refuses them (QG0121).
/// </remarks>
public enum Function
{
    /// <summary>No function: <c>x</c>.</summary>
    None = 0,

    /// <summary>
    /// <c>x</c> for <c>x ≥ 0</c>, and <c>Slope · x</c> below 0. With <c>UpperBound</c> and <c>LowerBound</c> the result stays between them.
    /// </summary>
    Relu = 1,

    /// <summary><c>1 / (1 + e^−x)</c>.</summary>
    Sigmoid = 2,

    /// <summary><c>clip(x / 2 + 1/2, 0, 1)</c>: QKeras' hard_sigmoid, not that of Keras.</summary>
    HardSigmoid = 3,

    /// <summary><c>clip(3 · x / 16 + 1/2, 0, 1)</c>: QKeras' smooth_sigmoid.</summary>
    SmoothSigmoid = 4,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh = 5,

    /// <summary><c>clip(x, −1, 1)</c>.</summary>
    HardTanh = 6,

    /// <summary><c>clip(3 · x / 8, −1, 1)</c>: QKeras' smooth_tanh.</summary>
    SmoothTanh = 7,

    /// <summary><c>x · clip(x + Shift, 0, UpperBound) / UpperBound</c>, with 3 and 6 if they are not stated.</summary>
    HardSwish = 8,

    /// <summary>
    /// The µ-law: <c>F · sgn(x) · ln(1 + Mu · abs(x) / F) / ln(1 + Mu)</c>. F is the full scale, <c>2^Integer</c> or <c>2^(Bits − 1) · Scale</c>. <c>Dequantize</c> applies the inverse, so values are
    /// densest around 0. Telephony's own 8-bit code is piecewise linear, and another one.
    /// </summary>
    MuLaw = 9,

    /// <summary>
    /// The A-law with A = 87.6: <c>F · sgn(x) · A·v / (1 + ln A)</c> for <c>v = abs(x) / F</c> up to <c>1/A</c>, and <c>F · sgn(x) · (1 + ln(A·v)) / (1 + ln A)</c> above. F and <c>Dequantize</c> are as in <see cref="MuLaw"/>.
    /// </summary>
    ALaw = 10,

    /// <summary><c>x · (1 + erf(x / √2)) / 2</c>. For lookup tables only.</summary>
    Gelu = 11,

    /// <summary><c>x · (1 + tanh(√(2 / π) · (x + 0.044715 · x³))) / 2</c>. For lookup tables only.</summary>
    GeluTanh = 12,

    /// <summary><c>x / (1 + e^−x)</c>. For lookup tables only.</summary>
    Silu = 13,

    /// <summary><c>x</c> for <c>x ≥ 0</c>, and <c>e^x − 1</c> below 0. For lookup tables only.</summary>
    Elu = 14,

    /// <summary><c>e^x</c>. For lookup tables only.</summary>
    Exp = 15,

    /// <summary>The error function, <c>2 / √π</c> times the integral of <c>e^−t²</c> from 0 to x. For lookup tables only.</summary>
    Erf = 16,

    /// <summary>The logarithm of base 2, for <c>x &gt; 0</c>. For lookup tables only.</summary>
    Log2 = 17,

    /// <summary><c>ln(1 + e^x)</c>. For lookup tables only.</summary>
    Softplus = 18,

    /// <summary><c>x / (1 + abs(x))</c>. For lookup tables only.</summary>
    Softsign = 19,

    /// <summary><c>x · tanh(ln(1 + e^x))</c>. For lookup tables only.</summary>
    Mish = 20,

    /// <summary><c>1 / x</c>, for x other than 0. For lookup tables only.</summary>
    Reciprocal = 21,

    /// <summary><c>√x</c>, for <c>x ≥ 0</c>. For lookup tables only.</summary>
    Sqrt = 22,
}
