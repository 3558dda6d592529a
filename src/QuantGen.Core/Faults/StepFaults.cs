using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The faults of quantizers of another nature than a rounded quotient. Errors come first; the notes presume that there is none.</summary>
internal static class StepFaults
{
    /// <summary>The exponents of floats.</summary>
    private const int LeastExponent = -149, MostExponent = 127;

    public static IEnumerable<Fault> Errors(BinarySpec spec) => OfFitted(spec);

    public static IEnumerable<Fault> Errors(TernarySpec spec)
    {
        if (spec.Threshold is { } threshold && !(threshold > 0 && threshold <= float.MaxValue))
            yield return new Fault(FaultCode.ThresholdInvalid, nameof(spec.Threshold), Invariant($"Threshold = {Number(threshold)} does not separate three codes; state a positive number that a float holds"));
        else if (spec is { Threshold: { } written, Alpha: not Alpha.One })
        {
            yield return new Fault(FaultCode.ConflictingArguments, nameof(spec.Threshold),
                Invariant($"Alpha = {spec.Alpha} fits the threshold with the scale, but Threshold = {Number(written)} fixes it; leave out one of them"));
        }

        foreach (Fault fault in OfFitted(spec))
            yield return fault;
    }

    public static IEnumerable<Fault> Errors(PowerOfTwoSpec spec)
    {
        int least = spec.Signed ? 2 : 1;
        if (spec.Bits < least || spec.Bits > 8)
        {
            yield return new Fault(FaultCode.BitsOutOfRange, nameof(spec.Bits), Invariant($"Bits = {spec.Bits} is not supported: a power of two has codes of {least} to 8 bits, whose exponents a float holds"));
            yield break;
        }

        if (spec.MaxValue is { } max && !(max > 0 && max <= float.MaxValue))
            yield return new Fault(FaultCode.ExponentsNotSupported, nameof(spec.MaxValue), Invariant($"MaxValue = {Number(max)} is not a largest value; state a positive number that a float holds"));
        bool isSlope = spec.Slope > 0 && spec.Slope <= double.MaxValue && Dyadic.FromDouble(spec.Slope) is { Mantissa.IsOne: true, Exponent: >= -LimitOfSlope and <= LimitOfSlope };
        if (!isSlope)
            yield return new Fault(FaultCode.FunctionArgumentInvalid, nameof(spec.Slope), Invariant($"Slope = {Number(spec.Slope)} is not a power of two, 2^-{LimitOfSlope} to 2^{LimitOfSlope}{FunctionFaults.NearestPowers(spec.Slope, LimitOfSlope)}; the product with another number is no shift"));
        if (!isSlope || (spec.MaxValue is { } other && !(other > 0 && other <= float.MaxValue)))
            yield break;
        foreach (Fault fault in OfExponents(spec))
            yield return fault;
    }

    public static IEnumerable<Fault> Notes(FittedSpec spec)
    {
        if (Dyadic.FromDouble(spec.Scale) is var written && BinaryFormat.NearestSingle(spec.Scale) is var scale && written != scale)
        {
            yield return new Fault(FaultCode.ScaleRounded, nameof(spec.Scale),
                Invariant($"Scale = {Number(spec.Scale)} is not a float; the scale is the nearest one, {NumberText.Decimal(scale)}"));
        }

        if (!spec.IsStochastic)
        {
            if (spec.WrittenTemperature is not null)
                yield return Core.Faults.Notes.WithoutEffect(nameof(spec.Temperature), "Temperature is for QuantizeStochastic, which Stochastic = true adds");
            if (spec.IsHardSigmoid)
                yield return Core.Faults.Notes.WithoutEffect(nameof(BinaryQuantizerAttribute.HardSigmoid), "HardSigmoid is for QuantizeStochastic, which Stochastic = true adds");
        }

        if (spec.Alpha == Alpha.Po2)
            yield break;
        foreach ((string argument, int? exponent) in new[] { (nameof(spec.MinExponent), spec.MinExponent), (nameof(spec.MaxExponent), spec.MaxExponent) })
        {
            if (exponent is not null)
                yield return Core.Faults.Notes.WithoutEffect(argument, Invariant($"{argument} bounds the exponents of Alpha = Po2, and Alpha = {spec.Alpha} has none"));
        }
    }

    public static IEnumerable<Fault> Notes(PowerOfTwoSpec spec)
    {
        PowerOfTwoRule rule = StepGrids.RuleOf(spec);
        if (spec.MaxValue is { } max && Dyadic.FromDouble(max) is var written && written != Dyadic.PowerOfTwo(rule.MaxExponent))
        {
            yield return new Fault(FaultCode.BoundRounded, nameof(spec.MaxValue),
                Invariant($"MaxValue = {NumberText.Brief(written)} is not a value of the format; the largest value is {NumberText.Brief(Dyadic.PowerOfTwo(rule.MaxExponent))} = 2^{rule.MaxExponent}"));
        }

        if (!spec.HasZero)
        {
            yield return new Fault(FaultCode.ZeroNotRepresentable, nameof(spec.HasZero),
                Invariant($"0 is not a value of this format and becomes 2^{rule.MinExponent}; with {(spec.Notation is null ? "" : "[PowerOfTwoQuantizer] and ")}HasZero = true it has code 0"));
        }

        if (spec is { Signed: false, Slope: not 1 })
            yield return Core.Faults.Notes.WithoutEffect(nameof(spec.Slope), Invariant($"Slope = {Number(spec.Slope)} is for numbers below 0, and with Signed = false they count as 0"));
        if (spec is { IsStochastic: true, Notation: null } && rule is { Magnitudes: 1, HasZero: false })
            yield return Core.Faults.Notes.WithoutEffect(nameof(PowerOfTwoQuantizerAttribute.Stochastic), Invariant($"Stochastic chooses between neighbouring magnitudes, and this format has only 2^{rule.MinExponent}"));
    }

    /// <summary>A float times a larger power, or a smaller one, is beyond every format.</summary>
    public const int LimitOfSlope = 64;

    private static IEnumerable<Fault> OfFitted(FittedSpec spec)
    {
        if (!Limits.IsScale(spec.Scale))
        {
            yield return new Fault(FaultCode.ScaleInvalid, nameof(spec.Scale),
                Invariant($"Scale = {Number(spec.Scale)} is not a step between values; a scale is positive, 2^-{Limits.MaxScaleExponent} to 2^{Limits.MaxScaleExponent}"));
            yield break;
        }

        const double Most = 1 << Limits.MaxTemperatureExponent;
        if (!(spec.Temperature >= 1 / Most && spec.Temperature <= Most))
        {
            yield return new Fault(FaultCode.FunctionArgumentInvalid, nameof(spec.Temperature),
                Invariant($"Temperature = {Number(spec.Temperature)} is not a factor in a sigmoid here; it is positive, 2^-{Limits.MaxTemperatureExponent} to 2^{Limits.MaxTemperatureExponent}"));
        }

        if (spec.Alpha != Alpha.Po2)
            yield break;
        (int first, int last) = Fitting.Exponents(BinaryFormat.NearestSingle(spec.Scale), -1, 1, spec.Alpha);
        foreach (Fault fault in FitFaults.OfBounds(spec.MinExponent, spec.MaxExponent, first, last))
            yield return fault;
    }

    private static IEnumerable<Fault> OfExponents(PowerOfTwoSpec spec)
    {
        if (spec.MostMagnitudes < 1)
        {
            yield return new Fault(FaultCode.BitsOutOfRange, nameof(spec.Bits), Invariant($"Bits = {spec.Bits} leaves HasZero no power of two beside 0"));
            yield break;
        }

        if (spec.MinExponent is < -1000 or > 1000)
        {
            yield return new Fault(FaultCode.ExponentsNotSupported, nameof(spec.MinExponent), Invariant($"MinExponent = {spec.MinExponent} is not an exponent of a float; exponents are {LeastExponent} to {MostExponent}"));
            yield break;
        }

        (int min, int max) = StepGrids.ExponentsOf(spec);
        string argument = spec.MinExponent is not null ? nameof(spec.MinExponent) : spec.MaxValue is not null ? nameof(spec.MaxValue) : nameof(spec.Bits);
        int count = ((max - min) / spec.Stride) + 1;
        if (max < min)
        {
            yield return new Fault(FaultCode.ExponentsNotSupported, argument, spec.MaxValue is null
                ? Invariant($"MinExponent = {min} lies above the largest exponent, {max}; state MaxValue too")
                : Invariant($"MinExponent = {min} lies above MaxValue = {Number(spec.MaxValue.Value)}, whose exponent is {max}"));
        }
        else if (count > spec.MostMagnitudes)
        {
            int bits = spec.Bits;
            while (bits < 32 && (spec with { Bits = bits }).MostMagnitudes < count)
                bits++;
            string wider = bits <= 8 ? Invariant($"Bits = {bits} holds them, and so does MinExponent = {max - (spec.Stride * (spec.MostMagnitudes - 1))} with these bits") : Invariant($"MinExponent = {max - (spec.Stride * (spec.MostMagnitudes - 1))} fits");
            yield return new Fault(FaultCode.ExponentsNotSupported, argument,
                Invariant($"The {count} exponents {min} to {max} do not fit {FormatNames.Width(spec.Bits)} code, which has {spec.MostMagnitudes}{(spec.Signed ? " for each sign" : "")}; {wider}"));
        }
        else if (min < LeastExponent || max > MostExponent)
        {
            yield return new Fault(FaultCode.ExponentsNotSupported, argument,
                Invariant($"{(spec.MaxValue is { } written ? Invariant($"With MaxValue = {Number(written)} the") : "The")} exponents {min} to {max} are not those of floats, which are {LeastExponent} to {MostExponent}; state {(max < LeastExponent ? "a larger MaxValue" : max > MostExponent ? "a smaller MaxValue" : spec.MinExponent is null ? "fewer bits, or MinExponent too" : "a larger MinExponent")}"));
        }
    }

    private static string Number(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? value > 0 ? "+infinity" : "-infinity" : NumberText.OfDouble(value);
}
