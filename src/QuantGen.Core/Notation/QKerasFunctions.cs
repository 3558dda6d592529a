using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary>The quantizers of QKeras that apply a function: <c>quantized_relu</c>, <c>quantized_tanh</c>, <c>quantized_sigmoid</c>, <c>quantized_ulaw</c> and <c>quantized_hswish</c>.</summary>
internal static class QKerasFunctions
{
    private const string Bits = "bits", Integer = "integer", Symmetric = "symmetric", Alpha = QKerasAlpha.ParameterName, Stochastic = QKerasSentences.Stochastic, NoiseFactor = QKerasSentences.NoiseFactor;

    private const string UseSigmoid = "use_sigmoid", NegativeSlope = "negative_slope", UpperBound = "relu_upper_bound", IsQuantizedClip = "is_quantized_clip", FastInference = "enable_fast_inference",
        UseRealTanh = "use_real_tanh", UseRealSigmoid = "use_real_sigmoid", Mu = "u", Shift = "relu_shift";

    /// <summary>A slope with a larger exponent is refused by the checker in any case; this keeps the arithmetic finite.</summary>
    private const int MostExponent = 200;

    public static readonly NotationQuantizer Relu = new("quantized_relu", HasAngles: false,
        [Bits, Integer, UseSigmoid, NegativeSlope, Stochastic, UpperBound, IsQuantizedClip, NoiseFactor, "var_name", "use_ste", "use_variables", FastInference],
        Required: 0, MeaningOfRelu) { IsSigned = false, Departure = (arguments, spec) => DepartureOfRelu(arguments, (UniformSpec)spec) };

    public static readonly NotationQuantizer Tanh = new("quantized_tanh", HasAngles: false, [Bits, Stochastic, Symmetric, UseRealTanh],
        Required: 0, arguments => OfActivation(arguments, signed: true, UseRealTanh, Function.Tanh, Function.HardTanh)) { Departure = (arguments, _) => Ambiguous("quantized_tanh", arguments, UseRealTanh) };

    public static readonly NotationQuantizer Sigmoid = new("quantized_sigmoid", HasAngles: false, [Bits, Symmetric, UseRealSigmoid, Stochastic],
        Required: 0, arguments => OfActivation(arguments, signed: false, UseRealSigmoid, Function.Sigmoid, Function.HardSigmoid))
    { IsSigned = false, Departure = (arguments, _) => Ambiguous("quantized_sigmoid", arguments, UseRealSigmoid) };

    public static readonly NotationQuantizer MuLaw = new("quantized_ulaw", HasAngles: false, [Bits, Integer, Symmetric, Mu], Required: 0, MeaningOfMuLaw)
    {
        Departure = (_, _) => "quantized_ulaw has other codes and values: it rounds first and compands then, with half of the codes, so that its values are coarsest around 0; here companding comes first, and Dequantize expands",
    };

    public static readonly NotationQuantizer HardSwish = new("quantized_hswish", HasAngles: false,
        [Bits, Integer, Symmetric, Alpha, Stochastic, "scale_axis", NoiseFactor, "var_name", "use_variables", Shift, UpperBound], Required: 0, MeaningOfHardSwish)
    {
        Departure = (arguments, _) => "quantized_hswish computes in float, so that a number next to a tie may have the neighbouring code, and gives NaN for infinities; here codes are exact" + Noise(arguments) + Random(arguments, hasHalfCodes: false),
    };

    private static UniformSpec MeaningOfRelu(NotationArguments arguments)
    {
        int bits = ReadBits(arguments, least: 1), integer = arguments.Integer(Integer, 0);
        bool isStochastic = arguments.Boolean(Stochastic, false);
        arguments.Number(NoiseFactor, 1);
        arguments.Boolean(FastInference, false);
        if (arguments.Boolean(UseSigmoid, false))
            arguments.Fail(UseSigmoid, $"0 (with 1 QKeras rounds a sigmoid to every second code, which is no grid of its own; quantized_sigmoid({NumberText.Integer(bits)}) has every code)");
        Rational slope = arguments.Number(NegativeSlope, 0);
        double? upper = arguments.Boolean(IsQuantizedClip, true) || arguments[UpperBound] is null or NotationNone ? null : Positive(arguments, UpperBound, 0);
        if (slope.Numerator.IsZero)
            return new() { Bits = bits, Integer = integer, Signed = false, Function = Function.Relu, UpperBound = upper, IsStochastic = isStochastic };
        // Python reads a double.
        if (slope.Numerator.Sign < 0 || BinaryFormat.Double.NearestQuotient(new Dyadic(slope.Numerator, 0), new Dyadic(slope.Denominator, 0)) is not { Mantissa.IsOne: true, Exponent: > -MostExponent and < MostExponent } power)
        {
            arguments.Fail(NegativeSlope, "0 or a power of two" + QKerasSentences.NearestPowers(slope));
            return new();
        }

        int exponent = power.Exponent;
        // With a slope one bit is the sign, and numbers below −2^integer count as −2^integer.
        int reach = Math.Max(-1000, Math.Min(1000, integer)) + exponent;
        if (arguments.Error is null && exponent + bits - 1 < 0)
            arguments.Fail(NegativeSlope, $"at least 2^{NumberText.Integer(1 - bits)}, with which there is a code below 0");
        bool isBounded = exponent < 0 && reach is > -1000 and < 1000;
        return new()
        {
            Bits = bits, Integer = integer, Signed = true, Function = Function.Relu, UpperBound = upper, Slope = BinaryFormat.ToDouble(Dyadic.PowerOfTwo(exponent)),
            LowerBound = isBounded ? -BinaryFormat.ToDouble(Dyadic.PowerOfTwo(reach)) : null, IsStochastic = isStochastic,
        };
    }

    private static UniformSpec OfActivation(NotationArguments arguments, bool signed, string useReal, Function real, Function hard)
    {
        int bits = ReadBits(arguments, least: signed ? 2 : 1);
        return new()
        {
            Bits = bits, Integer = 0, Signed = signed, Function = arguments.Boolean(useReal, false) ? real : hard, Symmetric = arguments.Boolean(Symmetric, false), IsStochastic = arguments.Boolean(Stochastic, false),
        };
    }

    private static UniformSpec MeaningOfMuLaw(NotationArguments arguments) => new()
    {
        Bits = ReadBits(arguments, least: 2), Integer = arguments.Integer(Integer, 0), Function = Function.MuLaw, Symmetric = arguments.Boolean(Symmetric, false), Mu = ReadMu(arguments),
    };

    private static double ReadMu(NotationArguments arguments)
    {
        double mu = Positive(arguments, Mu, 255);
        if (mu < FunctionDefaults.LeastMu || mu > FunctionDefaults.MostMu)
            arguments.Fail(Mu, "a number from 2^-10 to 2^20");
        return mu;
    }

    private static UniformSpec MeaningOfHardSwish(NotationArguments arguments)
    {
        int bits = ReadBits(arguments, least: 2), integer = arguments.Integer(Integer, 0);
        arguments.Number(NoiseFactor, 1);
        (Alpha fit, double number) = QKerasAlpha.OfBits.Read(arguments);
        if (fit != QuantGen.Alpha.One)
            arguments.Fail(Alpha, "None or a number (a scale that is fitted to data has no function)");
        double bound = Positive(arguments, UpperBound, FunctionDefaults.Bound);
        return QKerasAlpha.OfBits.Scaled(arguments, number, new()
        {
            Bits = bits, Integer = integer, NarrowRange = arguments.Boolean(Symmetric, false), Function = Function.HardSwish, Shift = Positive(arguments, Shift, 3), UpperBound = bound == FunctionDefaults.Bound ? null : bound,
            IsStochastic = arguments.Boolean(Stochastic, false),
        });
    }

    private static int ReadBits(NotationArguments arguments, int least)
    {
        int bits = arguments.Integer(Bits, 8);
        if (bits < least || bits > Limits.MaxBits)
            arguments.Fail(Bits, $"{NumberText.Integer(least)} to {NumberText.Integer(Limits.MaxBits)} bits");
        return bits;
    }

    /// <summary>A positive number as the double that Python reads.</summary>
    private static double Positive(NotationArguments arguments, string name, int absent)
    {
        Rational number = arguments.Number(name, absent);
        if (number.Numerator.Sign > 0 && BinaryFormat.Double.NearestQuotient(new Dyadic(number.Numerator, 0), new Dyadic(number.Denominator, 0)) is { Sign: > 0 } nearest)
            return BinaryFormat.ToDouble(nearest);
        arguments.Fail(name, "a positive number");
        return 1;
    }

    private static string DepartureOfRelu(NotationArguments arguments, UniformSpec spec) =>
        "quantized_relu leaves its grid for large numbers and gives NaN for infinities; here they saturate"
            + (spec.UpperBound is not null ? "; a bound between two values is a result there, and here the value below it" : "")
            + (spec.Slope != 0 && arguments.Boolean(FastInference, false) ? $"; with {FastInference} it ignores the slope, which counts here" : "") + Noise(arguments) + Random(arguments, hasHalfCodes: true);

    private static string Noise(NotationArguments arguments) => QKerasSentences.Noise(arguments) is { } noise ? "; " + noise : "";

    /// <summary>What random rounding does; empty if there is none.</summary>
    private static string Random(NotationArguments arguments, bool hasHalfCodes) => arguments.Boolean(Stochastic, false)
        ? "; " + QKerasSentences.InTraining + (hasHalfCodes ? ", to codes alone where QKeras also has half codes" : "")
        : "";

    /// <summary>QKeras prints only the flags that are set, without their names, so that its own text may mean another quantizer.</summary>
    private static string? Ambiguous(string name, NotationArguments arguments, string useReal)
    {
        string[] flags = [Symmetric, useReal, Stochastic];
        string[] set = [.. flags.Where(flag => arguments.Boolean(flag, false)).Select(flag => flag + "=True")];
        List<string> sentences = [];
        if (flags.Any(arguments.IsPositional))
            sentences.Add($"QKeras prints the flags of {name} without their positions, so that its text may mean another one; this one is {name}({string.Join(",", [NumberText.Integer(arguments.Integer(Bits, 8)), .. set])})");
        if (!arguments.Boolean(useReal, false))
            sentences.Add($"{name} rounds x / 2 + 1/2 to float, so that a number next to a tie may have the neighbouring code; here codes are exact");
        else
            sentences.Add($"{name} computes in float, so that a number next to a tie may have the neighbouring code; here codes are exact");
        return string.Join("; ", sentences) + Random(arguments, hasHalfCodes: true);
    }
}
