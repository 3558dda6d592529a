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
}
