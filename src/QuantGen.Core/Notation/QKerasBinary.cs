using System;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;
using static QuantGen.Core.Notation.QKerasSigns;

namespace QuantGen.Core.Notation;

/// <summary>The quantizers of QKeras with two values: <c>binary</c>, <c>stochastic_binary</c> and <c>bernoulli</c>.</summary>
internal static class QKerasBinary
{
    private const string Use01 = "use_01", Alpha = QKerasAlpha.ParameterName;

    /// <summary>
    /// The hard sigmoid with this factor is what <c>use_stochastic_rounding</c> draws. QKeras rounds x to a multiple of d / 4, where d is the largest magnitude up to 1, and draws the sign of 0: it is positive with the probability
    /// <c>clip(1/2 + 2x / d, 0, 1)</c>.
    /// </summary>
    public const double RoundingTemperature = 4;

    public static readonly NotationQuantizer Binary = new("binary", HasAngles: false,
        [Use01, Alpha, QKerasSentences.Stochastic, "scale_axis", "elements_per_scale", QKerasNotation.MinExponent, QKerasNotation.MaxExponent],
        Required: 0, arguments => WithRounding(arguments, Meaning(arguments, signed: !arguments.Boolean(Use01, false)), RoundingTemperature))
    {
        Departure = (arguments, spec) => QKerasSentences.Joined(
            Sum("binary", arguments, (BinarySpec)spec), Subnormal("binary"), OfRounding("binary", (BinarySpec)spec, "the largest magnitude of a channel, at most 1", "QKeras fits alpha to the drawn codes; here it is fitted to those of Quantize")),
    };

    public static readonly NotationQuantizer StochasticBinary = new("stochastic_binary", HasAngles: false, [Alpha, Temperature, UseRealSigmoid],
        Required: 0, arguments => WithDraws(arguments, Meaning(arguments, signed: true)))
    {
        Departure = (arguments, spec) => QKerasSentences.Joined(
            "stochastic_binary draws codes at random in training: Quantize gives those of inference, and QuantizeStochastic those of training",
            Deviations((BinarySpec)spec), Sum("it", arguments, (BinarySpec)spec), Subnormal("it")),
    };

    public static readonly NotationQuantizer Bernoulli = new("bernoulli", HasAngles: false, [Alpha, Temperature, UseRealSigmoid],
        Required: 0, arguments => WithDraws(arguments, Meaning(arguments, signed: false)))
    {
        IsSigned = false,
        Departure = (arguments, spec) => QKerasSentences.Joined(
            "bernoulli draws its codes at random, also at inference: QuantizeStochastic does so, and Quantize gives 1 from 0 on", Deviations((BinarySpec)spec), Sum("it", arguments, (BinarySpec)spec)),
    };

    /// <summary>
    /// One signed bit of quantized_bits and of quantized_linear: two opposite values, as of <c>binary</c>. They are ±alpha of the first one, whatever its integer bits, and ±alpha · 2^(integer − 1)
    /// of the second. With a fitted alpha the first one gives NaN or only zeros, and the second one fits by a rule that a binary format does not have.
    /// </summary>
    public static BinarySpec OfOneBit(NotationArguments arguments, Alpha fit, double alpha, int exponent)
    {
        if (fit != QuantGen.Alpha.One)
            arguments.Fail(Alpha, "None or a number with one signed bit (binary(alpha='auto') fits the scale of a format of one bit)");
        Dyadic scale = BinaryFormat.NearestSingle(alpha).TimesPowerOfTwo(Math.Max(-1000, Math.Min(1000, exponent)));
        if (scale < Dyadic.PowerOfTwo(-Limits.MaxScaleExponent) || scale > Dyadic.PowerOfTwo(Limits.MaxScaleExponent))
            arguments.Fail("integer", $"integer bits with which the values are ±2^-{Limits.MaxScaleExponent} to ±2^{Limits.MaxScaleExponent}");
        return new() { Scale = arguments.Error is null ? BinaryFormat.ToDouble(scale) : 1 };
    }

    /// <summary>Both add the difference to the number in float.</summary>
    public static string DepartureOfOneBit(string name, NotationArguments arguments, BinarySpec spec)
    {
        bool isLinear = name == QKerasNotation.QuantizedLinear.Name;
        Dyadic scale = BinaryFormat.NearestSingle(spec.Scale);
        string exact = scale.Mantissa.IsOne ? $"leaves its format for numbers from {NumberText.Decimal(scale.TimesPowerOfTwo(24))} on" : "computes in float, so that a value may differ from that of its code,";
        string border = isLinear ? $"takes a number from {NumberText.Decimal(-scale.TimesPowerOfTwo(-24))} on for 0" : "takes a subnormal number for 0";
        return QKerasSentences.Joined($"{name} with one signed bit has two opposite values, and {exact} and gives NaN for infinities; here they saturate; it {border}, which has code 1; here a number below 0 has code −1", QKerasSentences.Noise(arguments))!;
    }

    private static BinarySpec Meaning(NotationArguments arguments, bool signed)
    {
        (Alpha fit, double scale) = ReadAlpha(arguments);
        return new()
        {
            Signed = signed, Scale = scale, Alpha = fit,
            MinExponent = Exponent(arguments, QKerasNotation.MinExponent, fit), MaxExponent = Exponent(arguments, QKerasNotation.MaxExponent, fit),
        };
    }

    /// <summary>A bound of the fit; null if there is none. QKeras ignores it with another alpha. A bound beyond the exponents of a float also counts as none.</summary>
    private static int? Exponent(NotationArguments arguments, string name, Alpha fit)
    {
        if (arguments[name] is null or NotationNone)
            return null;
        int exponent = arguments.Integer(name, 0);
        return fit == QuantGen.Alpha.Po2 && exponent is >= -QKerasNotation.MostExponent and <= QKerasNotation.MostExponent ? exponent : null;
    }

    private static string Subnormal(string name) => $"{name} takes a subnormal number for 0, which has code 1; here a number below 0 has the other code";
}
