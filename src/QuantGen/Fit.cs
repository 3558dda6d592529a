namespace QuantGen;

/// <summary>
/// How the factor on the scale is fitted to data. The step is <c>s = alpha · Scale</c>, and <c>z(s)</c> is the code of an element at that step, minus the zero point.
/// NaN and infinities count as 0.
/// </summary>
public enum Fit
{
    /// <summary>
    /// Starts from the step of <see cref="MaxAbs"/> and repeats five times: <c>s = (mean(x · z(s)) / (mean(z(s)²) + 10^-7)) + ε</c>. With <see cref="Alpha.Po2"/> s then becomes the power of two
    /// with the nearest logarithm, decided exactly. <c>ε</c> is <see cref="QuantizerAttribute.FitEpsilon"/> with <see cref="Alpha.Po2"/>, else 0. The default of <see cref="Alpha.Po2"/>; QKeras: <c>auto_po2</c>.
    /// </summary>
    LeastSquares = 0,

    /// <summary>
    /// Signed codes without a zero point: <c>s = 2 · max|x| / (MaxCode − MinCode)</c>. Other codes: the least step with which no element is outside; elements on a side without codes are ignored.
    /// With <see cref="Alpha.Po2"/> the step becomes the next power of two that is not smaller. Data that are all 0 give <c>alpha = 1</c>. The default of <see cref="Alpha.Auto"/>; QKeras: <c>auto</c>.
    /// </summary>
    MaxAbs = 1,

    /// <summary>The power of two, at most that of <see cref="MaxAbs"/>, with the least <c>Σ (x − s · z(s))²</c>; the larger one if two are equal. Only with <see cref="Alpha.Po2"/>.</summary>
    MeanSquaredError = 2,

    /// <summary>
    /// With <see cref="QuantizerAttribute.FitZeroPoint"/>: the range of the data, widened to 0. <c>s = (max − min) / (MaxCode − MinCode)</c>, and the zero point is
    /// <c>MinCode − round half to even(min / s)</c>, clamped to the codes. With <see cref="Alpha.Po2"/> s becomes the smallest power of two with <c>⌈−min / s⌉ + ⌈max / s⌉ ≤ MaxCode − MinCode</c>. Data that are all 0 give <c>alpha = 1</c>. The default of
    /// <see cref="QuantizerAttribute.FitZeroPoint"/>. PyTorch's observers compute the same in float.
    /// </summary>
    MinMax = 3,

    /// <summary>
    /// With <see cref="QuantizerAttribute.FitZeroPoint"/>: <c>a = (2^Bits − 1) / (max − min)</c> of the data alone, <c>s = 1 / a</c>, and the zero point is <c>⌊−a · (min + max) / 2⌋</c> of signed codes. It is
    /// not clamped to the codes, but limited to −2^20 … 2^20. With <see cref="Alpha.Po2"/> a becomes the power of two that is not larger. Flexible_quantization computes the same in double. Only for signed codes.
    /// </summary>
    Midpoint = 4,

    /// <summary>
    /// With <see cref="QuantizerAttribute.FitZeroPoint"/> and <see cref="Alpha.Auto"/>: the operator DynamicQuantizeLinear of ONNX, each operation rounded to float. The range is widened to 0,
    /// <c>s = (max − min) / (MaxCode − MinCode)</c>, 1 if that is 0, and the zero point is <c>round half to even(clamp(MinCode − min / s))</c>.
    /// </summary>
    OnnxDynamic = 5,

    /// <summary>
    /// With <see cref="QuantizerAttribute.FitZeroPoint"/> and <see cref="Alpha.Auto"/>: the converter of TensorFlow Lite for 8-bit activations, each operation rounded to float. As
    /// <see cref="OnnxDynamic"/>, but the zero point rounds ties away from zero before it is clamped.
    /// </summary>
    TfLite = 6,

    /// <summary>
    /// With <see cref="QuantizerAttribute.FitZeroPoint"/> and <see cref="Alpha.Auto"/>: the nudged range of TensorFlow's fake quantization, each operation rounded to float. The range is not
    /// widened: a zero point beyond the codes becomes the nearest code, and another one is rounded, ties away from zero.
    /// </summary>
    TensorFlowNudged = 7,
}
