namespace QuantGen;

/// <summary>
/// The function that <c>Quantize</c> applies before it rounds. <c>Quantize(x)</c> is the code of the exact real number <c>f(x)</c>, rounded once. So no approximation of the
/// function can change a code.
/// </summary>
/// <remarks>
/// <c>clip(v, a, b)</c> is <c>min(max(v, a), b)</c>. Codes that no x reaches are not part of the format: <c>MinCode</c>, <c>MaxCode</c>, <c>MinValue</c> and <c>MaxValue</c>
/// are those of the function's results. <c>TryQuantize</c>, <c>CountOutside</c> and <c>IsRepresentable</c> judge <c>f(x)</c>.
/// A function needs <c>Alpha = One</c>, <c>Profile = Exact</c> and <c>Overflow = Saturate</c>.
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
}
