namespace QuantGen;

/// <summary>
/// How the factor on the scale is found for data. The step is <c>s = alpha · Scale</c>, <c>z(s)</c> the code of an element at that step less the zero point;
/// NaN and infinities count as 0.
/// </summary>
public enum Fit
{
    /// <summary>
    /// From the step of <see cref="MaxAbs"/> on, five times: <c>s = (mean(x · z(s)) / (mean(z(s)²) + 10^-7)) + ε</c>, and with <see cref="Alpha.Po2"/> then the power of two
    /// whose logarithm is nearest, decided exactly. <c>ε</c> is <see cref="QuantizerAttribute.FitEpsilon"/> with <see cref="Alpha.Po2"/> and else 0. The default of <see cref="Alpha.Po2"/>; QKeras: <c>auto_po2</c>.
    /// </summary>
    LeastSquares = 0,

    /// <summary>
    /// Signed codes without a zero point: <c>s = 2 · max|x| / (MaxCode − MinCode)</c>. Else the least step with which no element lies outside, where there are codes on its side.
    /// With <see cref="Alpha.Po2"/> the next power of two that is not smaller. Data that are all 0 have <c>alpha = 1</c>. The default of <see cref="Alpha.Auto"/>; QKeras: <c>auto</c>.
    /// </summary>
    MaxAbs = 1,

    /// <summary>The power of two, not above that of <see cref="MaxAbs"/>, with the least <c>Σ (x − s · z(s))²</c>; of equals the larger. With <see cref="Alpha.Po2"/>.</summary>
    MeanSquaredError = 2,
}
