using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Pipelines;

/// <summary>The rule of each profile for each pair of formats.</summary>
/// <param name="to">The format of the results, as <see cref="Target"/> gives it.</param>
/// <param name="profile">The profile.</param>
/// <param name="layer">The layer.</param>
/// <param name="isSingle">Whether CMSIS-NN rounds once.</param>
internal sealed class RequantizeRules(RequantizeTarget to, Profile profile, Layer layer, bool isSingle)
{
    private readonly long _zeroPoint = to.Grid.ZeroPoint;

    /// <summary>The rule of sums of products.</summary>
    /// <param name="input">The scale of the inputs.</param>
    /// <param name="weight">The scale of the weights; for a profile a float.</param>
    /// <param name="isWide">Whether inputs have 16 bits.</param>
    /// <param name="byChannel">Whether each channel has a scale of its own.</param>
    public RequantizeRule OfSum(Dyadic input, Dyadic weight, bool isWide, bool byChannel)
    {
        if (profile == Profile.Exact)
            return to.Exact(input * weight);
        if (profile is Profile.Xnnpack or Profile.OnnxRuntime or Profile.Onnx)
            return new FloatRule(Single(Rational.Quotient(Single(Rational.Quotient(input * weight, 1)), to.Scale)), _zeroPoint);
        // The optimized kernel of dense layers rounds the product of the scales, if there is one for all channels.
        bool isRounded = profile == Profile.TfLiteOptimized && layer == Layer.Dense && !byChannel && !isWide;
        Dyadic product = isRounded ? Single(Rational.Quotient(input * weight, 1)) : input * weight, scale = BinaryFormat.Double.NearestQuotient(product, to.Scale)!.Value;
        if (layer == Layer.Dense && profile != Profile.CmsisNN && (profile == Profile.TfLiteReference || isWide))
            return new DoubleRule(scale, _zeroPoint);
        (int multiplier, int shift) = Gemmlowp.QuantizeMultiplier(scale);
        return isWide ? new ReducedRule(Gemmlowp.ReducedMultiplier(multiplier), shift, _zeroPoint) : OfMultiplier(multiplier, shift, profile == Profile.TfLiteOptimized);
    }

    /// <summary>The rule of codes.</summary>
    /// <param name="from">The scale of the codes.</param>
    /// <param name="type">Their type.</param>
    public RequantizeRule OfCodes(Dyadic from, CodeType type) => profile switch
    {
        Profile.Exact => to.Exact(from),
        Profile.Onnx or Profile.OnnxRuntime => new QuotientRule(from, to.Scale, _zeroPoint),
        Profile.Xnnpack when type.Bits == 8 && type == to.Grid.CodeType => new EightBitsRule((Single(Rational.Quotient(from, to.Scale)) * 256).RoundToInteger(Rounding.HalfToEven), _zeroPoint),
        _ => OfScale(from, isHalfUp: false),
    };

    /// <summary>The rule of codes in the blocks of a span; null if it is that of one code. XNNPACK leaves what it does not convert to the optimized kernels.</summary>
    public RequantizeRule? OfBlocks(Dyadic from, CodeType type) =>
        type.Bits == 8 && (profile == Profile.TfLiteOptimized || (profile == Profile.Xnnpack && type != to.Grid.CodeType)) ? OfScale(from, isHalfUp: true) : null;

    private RequantizeRule OfScale(Dyadic from, bool isHalfUp)
    {
        (int multiplier, int shift) = Gemmlowp.QuantizeMultiplier(BinaryFormat.Double.NearestQuotient(from, to.Scale)!.Value);
        return OfMultiplier(multiplier, shift, isHalfUp);
    }

    private RequantizeRule OfMultiplier(int multiplier, int shift, bool isHalfUp) =>
        isSingle ? new OneRoundingRule(multiplier, shift, _zeroPoint) : new TwoRoundingsRule(multiplier, shift, isHalfUp, _zeroPoint);

    private static Dyadic Single(Rational value) => BinaryFormat.Single.NearestQuotient(new(value.Numerator, 0), new(value.Denominator, 0))!.Value;
}

/// <summary>The format of a requantizer's results, and its codes.</summary>
/// <param name="Grid">The quantizer, without a profile, with the rounding of the requantizer.</param>
internal sealed record RequantizeTarget(NumberGrid Grid)
{
    /// <summary>The grid to which a function that is a line reduces, of a multiple; null for a curve or a rule of its own.</summary>
    private readonly FunctionReduction? _line = Grid.Rule is not null ? null : Grid.Function is null ? new(1, Grid) : FunctionReduction.Of(Grid);

    /// <summary>The scale of the codes.</summary>
    public Dyadic Scale => Grid.Scale;

    /// <summary>Whether codes have equal distances and no function, or a Relu: what every profile needs.</summary>
    public bool IsLinear => Grid.Rule is null && Grid.Function is null or Relu { SlopeExponent: null };

    /// <summary>Whether codes have the order of their values, and numbers beyond them the code at the end.</summary>
    public bool KeepsOrder => Grid.Overflow.DoesSaturate && (Grid.Rule is null || IsOrdered(Grid.Rule.Codes));

    /// <summary>The rule of integers that stand for multiples of a unit.</summary>
    public RequantizeRule Exact(Dyadic unit) => _line is { } line
        ? new ExactRule(Rational.Quotient(unit * line.Multiple, line.Grid.Scale), line.Grid.Rounding, line.Grid.ZeroPoint)
        : new GridRule(Grid, unit);

    private static bool IsOrdered(IReadOnlyList<long> codes) => Enumerable.Range(1, codes.Count - 1).All(i => codes[i - 1] < codes[i]);
}
