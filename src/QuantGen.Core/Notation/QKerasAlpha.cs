using System;
using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary>The <c>alpha</c> of a quantizer of QKeras: None, the name of a fit, or a number, which QKeras rounds to the nearest float.</summary>
/// <param name="Fits">The names of fits.</param>
/// <param name="ScalesSteps">Whether a number multiplies the steps; otherwise it multiplies only the output values.</param>
internal sealed record QKerasAlpha(IReadOnlyDictionary<string, Alpha> Fits, bool ScalesSteps)
{
    public const string ParameterName = "alpha";

    public static readonly QKerasAlpha OfLinear = new(new Dictionary<string, Alpha> { ["auto"] = Alpha.Auto, ["auto_po2"] = Alpha.Po2 }, ScalesSteps: true);

    /// <summary>quantized_bits reads every word that contains po2 as auto_po2.</summary>
    public static readonly QKerasAlpha OfBits = new(new Dictionary<string, Alpha> { ["auto"] = Alpha.Auto, ["auto_po2"] = Alpha.Po2, ["po2"] = Alpha.Po2 }, ScalesSteps: false);

    /// <summary>The fit, or One and the number, which is 1 by default.</summary>
    public (Alpha Fit, double Number) Read(NotationArguments arguments)
    {
        switch (arguments[ParameterName])
        {
            case null or NotationNone:
                return (Alpha.One, 1);
            case NotationWord:
                return (arguments.Word(ParameterName, Alpha.One, Fits), 1);
            case NotationNumber { Value: { Numerator.Sign: > 0 } number } when NearestDouble(number) is var nearest && Limits.IsScale(nearest):
                return (Alpha.One, nearest);
            default:
                arguments.Fail(ParameterName, $"None, a number from 2^-{Limits.MaxScaleExponent} to 2^{Limits.MaxScaleExponent}, or one of {string.Join(", ", Fits.Keys)}");
                return (Alpha.One, 1);
        }
    }

    /// <summary>The format with the number that <see cref="Read"/> returned.</summary>
    public UniformSpec Scaled(NotationArguments arguments, double number, UniformSpec spec)
    {
        if (arguments.Error is not null)
            return spec;
        Dyadic alpha = BinaryFormat.NearestSingle(number);
        bool isPowerOfTwo = alpha.Mantissa.IsOne;
        if (!isPowerOfTwo && spec.Bits > Limits.MaxBitsForScale)
            arguments.Fail(ParameterName, $"a power of two with more than {Limits.MaxBitsForScale} bits");
        if (!ScalesSteps)
            return spec with { ValueAlpha = number };
        int integer = spec.Integer ?? 0;
        if (isPowerOfTwo)
            return spec with { Integer = (int)Math.Max(int.MinValue, Math.Min(int.MaxValue, (long)integer + alpha.Exponent)) };
        // Beyond these bounds no alpha brings the scale back into the range of scales.
        int bounded = Math.Max(-1000, Math.Min(1000, integer));
        Dyadic scale = alpha.TimesPowerOfTwo(bounded - spec.Bits + (spec.Signed ? 1 : 0));
        if (scale >= Dyadic.PowerOfTwo(-Limits.MaxScaleExponent) && scale <= Dyadic.PowerOfTwo(Limits.MaxScaleExponent))
            return spec with { Integer = null, Scale = BinaryFormat.ToDouble(scale) };
        arguments.Fail(ParameterName, $"a factor with which the scale is 2^-{Limits.MaxScaleExponent} to 2^{Limits.MaxScaleExponent}");
        return spec;
    }

    /// <summary>The double that Python reads for the number.</summary>
    private static double NearestDouble(Rational number) =>
        BinaryFormat.Double.NearestQuotient(new Dyadic(number.Numerator, 0), new Dyadic(number.Denominator, 0)) is { } nearest
            ? BinaryFormat.ToDouble(nearest)
            : double.PositiveInfinity;
}
