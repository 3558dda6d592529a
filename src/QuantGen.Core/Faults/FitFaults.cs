using System;
using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The faults of a fitted scale: arguments that cannot be combined with it.</summary>
internal static class FitFaults
{
    /// <summary>The faults that do not depend on the grid.</summary>
    public static IEnumerable<Fault> Arguments(UniformSpec spec)
    {
        if (spec.FitEpsilon is { } epsilon && !Limits.IsScale(epsilon))
        {
            yield return new Fault(FaultCode.ScaleInvalid, nameof(spec.FitEpsilon),
                Invariant($"FitEpsilon = {NumberText.OfDouble(epsilon)} is not a step between values; a step is positive, 2^-{Limits.MaxScaleExponent} to 2^{Limits.MaxScaleExponent}"));
        }

        if (spec is { Alpha: Alpha.Auto, Fit: Fit.MeanSquaredError, FitsZeroPoint: false })
        {
            yield return new Fault(FaultCode.ConflictingArguments, nameof(spec.Fit),
                "Fit = MeanSquaredError tries every power of two, but Alpha = Auto takes any float; combine it with Alpha = Po2, or Fit = LeastSquares with Alpha = Auto");
        }
    }

    /// <summary>The faults of a zero point that is fitted, and of rules that need one.</summary>
    public static IEnumerable<Fault> OfZeroPoint(UniformSpec spec)
    {
        if (spec.FitsZeroPoint && spec.Alpha == Alpha.One)
            yield return new Fault(FaultCode.ConflictingArguments, nameof(QuantizerAttribute.FitZeroPoint), "FitZeroPoint fits a zero point beside alpha, and Alpha = One has nothing to fit; state Alpha = Auto or Alpha = Po2");
        if (spec.Alpha == Alpha.One || spec.WrittenFit is not { } fit || !Enum.IsDefined(typeof(Fit), fit))
            yield break;
        if (spec.FitsZeroPoint && !Fitting.IsAffine(fit))
            yield return new Fault(FaultCode.ConflictingArguments, nameof(spec.Fit), Invariant($"Fit = {fit} fits alpha alone; with FitZeroPoint = true state {Rules(spec)}"));
        else if (!spec.FitsZeroPoint && Fitting.IsAffine(fit))
            yield return new Fault(FaultCode.ConflictingArguments, nameof(spec.Fit), Invariant($"Fit = {fit} fits a zero point too; state FitZeroPoint = true, or LeastSquares or MaxAbs"));
        else if (fit is Fit.OnnxDynamic or Fit.TfLite or Fit.TensorFlowNudged && spec.Alpha == Alpha.Po2)
            yield return new Fault(FaultCode.ConflictingArguments, nameof(spec.Fit), Invariant($"Fit = {fit} gives a scale that is no power of two; combine it with Alpha = Auto, or state {Rules(spec)}"));
    }

    /// <summary>The rules that give a zero point with these arguments.</summary>
    private static string Rules(UniformSpec spec)
    {
        bool isSigned = spec.WrittenSigned ?? spec.Kind != GridKind.Range;
        if (spec.Alpha == Alpha.Po2)
            return isSigned ? "MinMax or Midpoint" : "MinMax";
        return (isSigned ? "MinMax, Midpoint, " : "MinMax, ") + "OnnxDynamic, TfLite or TensorFlowNudged";
    }

    /// <summary>The faults of the grid that the arguments declare.</summary>
    public static IEnumerable<Fault> Check(UniformSpec spec, GridArguments grid)
    {
        if (spec.Alpha == Alpha.One)
            yield break;
        if (spec.Overflow != Overflow.Saturate)
        {
            yield return new Fault(FaultCode.OverflowNotSupported, nameof(spec.Overflow),
                Invariant($"Alpha = {spec.Alpha} fits the scale to data that saturate, and with Overflow = {spec.Overflow} they do not; state Overflow = Saturate"));
        }

        if (spec.Alpha == Alpha.Auto && grid.Bits > Limits.MaxBitsForScale)
        {
            yield return new Fault(FaultCode.TooManyBitsForScale, nameof(spec.Alpha),
                Invariant($"Alpha = Auto fits a scale that is not a power of two, which is supported up to {Limits.MaxBitsForScale} bits, and this format has {grid.Bits}; Alpha = Po2 is supported up to {Limits.MaxBits}"));
        }

        if (spec is { FitsZeroPoint: true, Fit: Fit.Midpoint } && !grid.Signed)
            yield return new Fault(FaultCode.ConflictingArguments, nameof(spec.Fit), "Fit = Midpoint is a rule for signed codes; state Signed = true, or Fit = MinMax");
        if (spec.FitsZeroPoint && grid.Bits > Limits.MaxBitsForScale)
            yield return new Fault(FaultCode.TooManyBitsForScale, nameof(QuantizerAttribute.FitZeroPoint), Invariant($"FitZeroPoint is supported up to {Limits.MaxBitsForScale} bits, and this format has {grid.Bits}"));

        (int first, int last) = Fitting.Exponents(spec, grid.Scale, grid.MinCode, grid.MaxCode, grid.ZeroPoint);
        if (first > 0)
        {
            string argument = spec.Scale is not null ? nameof(spec.Scale) : spec.Kind == GridKind.Range ? RequiredRange.AnyArgument(spec) : nameof(spec.Integer);
            yield return new Fault(FaultCode.ScaleOutOfRange, argument,
                Invariant($"Alpha = {spec.Alpha} needs scales of which half is a float, and half of {NumberText.SingleLiteral(grid.Scale)}, or of a float above, is not;")
                + Invariant($" 2^{1 - Limits.MaxScaleExponent} and above are supported"));
        }

        if (spec.Alpha != Alpha.Po2)
            yield break;
        foreach (Fault fault in OfBounds(spec.MinExponent, spec.MaxExponent, first, last))
            yield return fault;
    }

    /// <summary>The faults of the bounds of a fitted exponent; the first and the last exponent are those that the scale allows.</summary>
    public static IEnumerable<Fault> OfBounds(int? min, int? max, int first, int last)
    {
        foreach ((string argument, int? written) in new[] { (nameof(UniformSpec.MinExponent), min), (nameof(UniformSpec.MaxExponent), max) })
        {
            if (written is { } exponent && (exponent < first || exponent > last))
            {
                yield return new Fault(FaultCode.ScaleOutOfRange, argument,
                    Invariant($"{argument} = {exponent} puts the scale where a float does not hold the values or half a step; exponents are {first} to {last}"));
            }
        }

        if (min > max)
        {
            yield return new Fault(FaultCode.ConflictingArguments, nameof(UniformSpec.MinExponent),
                Invariant($"MinExponent = {min} lies above MaxExponent = {max}: no exponent is in between"));
        }
    }

    /// <summary>Arguments of a fit that have no effect, with the setting that they need.</summary>
    public static IEnumerable<(string Argument, string Message)> WithoutEffect(UniformSpec spec)
    {
        bool fitted = spec.Alpha != Alpha.One, isPo2 = spec.Alpha == Alpha.Po2;
        if (spec.WrittenFit is { } fit && !fitted)
            yield return (nameof(spec.Fit), Invariant($"Fit = {fit} is a rule for alpha, and Alpha = One has nothing to fit"));
        if (spec.FitEpsilon is not null && (!fitted || (!isPo2 && spec.Fit == Fit.LeastSquares)))
            yield return (nameof(spec.FitEpsilon), "FitEpsilon belongs to the fits of Alpha = Po2, and to Fit = MaxAbs");
        foreach ((string argument, int? written) in new[] { (nameof(spec.MinExponent), spec.MinExponent), (nameof(spec.MaxExponent), spec.MaxExponent) })
        {
            if (written is not null && !isPo2)
                yield return (argument, Invariant($"{argument} bounds the exponents of Alpha = Po2, and Alpha = {spec.Alpha} has none"));
        }
    }
}
