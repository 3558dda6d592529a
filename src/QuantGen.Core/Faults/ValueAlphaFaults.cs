using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The faults of a factor on output values.</summary>
internal static class ValueAlphaFaults
{
    /// <summary>The faults that do not depend on the grid.</summary>
    public static IEnumerable<Fault> OfArguments(UniformSpec spec)
    {
        if (!Limits.IsScale(spec.ValueAlpha))
        {
            yield return new Fault(FaultCode.ScaleInvalid, nameof(spec.ValueAlpha),
                Invariant($"ValueAlpha = {NumberText.OfDouble(spec.ValueAlpha)} is not a factor on values; a factor is positive, 2^-{Limits.MaxScaleExponent} to 2^{Limits.MaxScaleExponent}"));
        }
        else if (spec.ValueAlpha != 1 && spec.Alpha != Alpha.One)
        {
            yield return new Fault(FaultCode.ConflictingArguments, nameof(spec.ValueAlpha),
                Invariant($"Alpha = {spec.Alpha} and ValueAlpha = {NumberText.OfDouble(spec.ValueAlpha)} both state a factor; leave out one of them"));
        }
    }

    /// <summary>The faults and notes of the output values of a grid.</summary>
    public static IEnumerable<Fault> OfGrid(UniformSpec spec, GridArguments grid)
    {
        Dyadic factor = BinaryFormat.NearestSingle(spec.ValueAlpha), step = grid.Scale * factor;
        // No note for a notation: the other system takes the nearest float too.
        if (spec.Notation is null && Dyadic.FromDouble(spec.ValueAlpha) != factor)
        {
            yield return new Fault(FaultCode.ScaleRounded, nameof(spec.ValueAlpha),
                Invariant($"ValueAlpha = {NumberText.OfDouble(spec.ValueAlpha)} is not a float; the factor is the nearest one, {NumberText.Decimal(factor)}"));
        }

        if (factor == 1)
            yield break;
        string product = Invariant($"Scale = {NumberText.SingleLiteral(grid.Scale)} times ValueAlpha = {NumberText.SingleLiteral(factor)}");
        if (step < Dyadic.PowerOfTwo(-Limits.MaxScaleExponent) || step > Dyadic.PowerOfTwo(Limits.MaxScaleExponent))
        {
            yield return new Fault(FaultCode.ScaleOutOfRange, nameof(spec.ValueAlpha),
                Invariant($"{product} is the step between output values, and is not 2^-{Limits.MaxScaleExponent} to 2^{Limits.MaxScaleExponent}"));
        }
        else if (!BinaryFormat.Single.Holds(step))
        {
            yield return new Fault(FaultCode.ScaleInvalid, nameof(spec.ValueAlpha),
                Invariant($"{product} is the step between output values, and is not a float; it is one if either factor is a power of two"));
        }
        else if (!step.Mantissa.IsOne && grid.Scale.Mantissa.IsOne && grid.Bits > Limits.MaxBitsForScale)
        {
            yield return new Fault(FaultCode.TooManyBitsForScale, nameof(spec.Bits),
                Invariant($"ValueAlpha = {NumberText.SingleLiteral(factor)} is not a power of two and is supported up to {Limits.MaxBitsForScale} bits, and this format has {grid.Bits}"));
        }
        else if (BinaryFormat.Single.Nearest(step * (grid.MaxCode - grid.ZeroPoint)) is null || BinaryFormat.Single.Nearest(step * (grid.MinCode - grid.ZeroPoint)) is null)
        {
            yield return new Fault(FaultCode.ScaleOutOfRange, nameof(spec.ValueAlpha),
                Invariant($"With {product} the output values reach beyond the largest float"));
        }
    }
}
