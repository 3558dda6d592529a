using System;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The rule by which alpha is fitted, and the bounds of alpha.</summary>
/// <param name="Alpha">Po2 or Auto.</param>
/// <param name="Fit">The rule.</param>
/// <param name="FirstExponent">The least exponent with which scale, half of it and values are floats.</param>
/// <param name="LastExponent">The largest such exponent.</param>
/// <param name="MinExponent">The least exponent that a fit may choose.</param>
/// <param name="MaxExponent">The largest such exponent.</param>
/// <param name="Epsilon">The number that least squares adds to each step.</param>
/// <param name="LeastStep">The smallest step that the rule of the largest magnitude chooses.</param>
/// <param name="ReachBelow">The number of steps from 0 down to the lowest code, as the rule of the largest magnitude counts them; 0 if that rule ignores negative values.</param>
/// <param name="ReachAbove">The same above 0.</param>
internal sealed record Fitting(Alpha Alpha, Fit Fit, int FirstExponent, int LastExponent, int MinExponent, int MaxExponent, Dyadic Epsilon, Dyadic LeastStep, Dyadic ReachBelow, Dyadic ReachAbove)
{
    /// <summary>The zero points that a method takes: −2^20 … 2^20, so that float arithmetic holds every number of steps.</summary>
    public const int MaxZeroPoint = 1 << 20;

    /// <summary>Whether a zero point is fitted beside alpha.</summary>
    public bool FitsZeroPoint { get; init; }

    /// <summary>The code of NaN; with a fitted zero point, that of the grid says too little: the zero point of the declaration may be an end of the codes.</summary>
    public NaNCode NaN { get; init; }

    /// <summary>Whether a rule fits a zero point too.</summary>
    public static bool IsAffine(Fit fit) => fit >= Fit.MinMax;

    /// <summary>The float nearest to 10^-7, with which QKeras avoids divisions by 0.</summary>
    public static readonly Dyadic KerasEpsilon = BinaryFormat.Single.NearestQuotient(1, 10_000_000)!.Value;

    /// <summary>Whether every scale is a power of two.</summary>
    public bool IsPowerOfTwo(NumberGrid grid) => Alpha == Alpha.Po2 && grid.ScaleExponent is not null;

    /// <summary>The fit of a spec; null if alpha is 1. Only for specs without an error.</summary>
    public static Fitting? Of(UniformSpec spec, NumberGrid grid)
    {
        if (spec.Alpha == Alpha.One)
            return null;
        // The bounds of exponents have no effect on a free alpha.
        bool isPo2 = spec.Alpha == Alpha.Po2;
        (int first, int last) = Exponents(spec, grid.Scale, grid.MinCode, grid.MaxCode, grid.ZeroPoint);
        int magnitudeBits = grid.Bits - (grid.Signed ? 1 : 0);
        Dyadic? written = spec.FitEpsilon is { } epsilon ? BinaryFormat.NearestSingle(epsilon) : null;
        // Both sides of signed codes count alike, even if the negative side has one more code.
        Dyadic? both = grid.Signed && grid.ZeroPoint == 0 ? new Dyadic(grid.MaxCode - grid.MinCode, -1) : null;
        return new Fitting(
            spec.Alpha,
            spec.Fit,
            first,
            last,
            isPo2 ? Math.Max(spec.MinExponent ?? first, first) : first,
            isPo2 ? Math.Min(spec.MaxExponent ?? last, last) : last,
            written ?? KerasEpsilon * grid.Scale.TimesPowerOfTwo(magnitudeBits),
            written ?? 0,
            both ?? grid.ZeroPoint - grid.MinCode,
            both ?? grid.MaxCode - grid.ZeroPoint) { FitsZeroPoint = spec.FitsZeroPoint, NaN = spec.FitsZeroPoint ? spec.NaN : NaNCode.Zero };
    }

    /// <summary>The exponents of a spec. A zero point that is fitted may be any valid one, and the values with it are floats.</summary>
    public static (int First, int Last) Exponents(UniformSpec spec, Dyadic scale, long minCode, long maxCode, long zeroPoint) => spec.FitsZeroPoint
        ? Exponents(scale, minCode - MaxZeroPoint, maxCode + MaxZeroPoint, spec.Alpha)
        : Exponents(scale, minCode - zeroPoint, maxCode - zeroPoint, spec.Alpha);

    /// <summary>
    /// The exponents with which the scale is 2^-126 … 2^126, and half the scale and every value are floats. Half the scale is needed because a value is compared with the middle between two codes.
    /// A free alpha is a float itself.
    /// </summary>
    public static (int First, int Last) Exponents(Dyadic scale, long minSteps, long maxSteps, Alpha alpha)
    {
        int least = -Limits.MaxScaleExponent, most = Limits.MaxScaleExponent;
        // The first power that keeps the scale in its bounds, rounded inwards if the scale is not a power of two.
        int first = least - scale.FloorLog2 + (alpha == Alpha.Auto ? 1 : 0), last = most - scale.FloorLog2 - (scale.Mantissa.IsOne ? 0 : 1);
        while (!BinaryFormat.Single.Holds(scale.TimesPowerOfTwo(first - 1)))
            first++;
        while (!IsFloat(maxSteps, last) || !IsFloat(minSteps, last))
            last--;
        return alpha == Alpha.Auto ? (Math.Max(first, least), Math.Min(last, most)) : (first, last);

        bool IsFloat(long steps, int exponent) => BinaryFormat.Single.Nearest((scale * steps).TimesPowerOfTwo(exponent)) is not null;
    }
}
