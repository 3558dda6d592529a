using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>How a binary or ternary quantizer draws codes at random: with the probability <c>sigmoid(Temperature · x / deviation)</c>.</summary>
/// <param name="Temperature">The factor of x.</param>
/// <param name="IsHard">Whether the sigmoid is <c>clip(x / 2 + 1/2, 0, 1)</c>; otherwise it is <c>1 / (1 + e^−x)</c>.</param>
internal sealed record SignDraws(Dyadic Temperature, bool IsHard)
{
    /// <summary>The draws of a spec; null if it has none.</summary>
    public static SignDraws? Of(FormatSpec spec) => spec is FittedSpec { IsStochastic: true } fitted ? new(Dyadic.FromDouble(fitted.Temperature), fitted.IsHardSigmoid) : null;

    /// <summary>The double by which x is multiplied: the temperature, or the double nearest to <c>temperature / ln 2</c>, because the power is one of 2.</summary>
    public Dyadic Slope => IsHard ? Temperature : BinaryExponent.SlopeOf(Temperature);
}
