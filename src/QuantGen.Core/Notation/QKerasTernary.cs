using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;
using static QuantGen.Core.Notation.QKerasSigns;

namespace QuantGen.Core.Notation;

/// <summary>The quantizers of QKeras with three values: <c>ternary</c> and <c>stochastic_ternary</c>.</summary>
internal static class QKerasTernary
{
    public const string Threshold = "threshold";

    /// <summary>
    /// The hard sigmoid with this factor is what <c>use_stochastic_rounding</c> draws. QKeras rounds x to a multiple of s / 3, where s is the scale, and takes what is at least s / 2: a code is not 0 with the probability
    /// <c>clip(3 · |x| / s − 1, 0, 1)</c>.
    /// </summary>
    public const double RoundingTemperature = 6;

    private const string Unrolls = "number_of_unrolls", Alpha = QKerasAlpha.ParameterName;

    /// <summary>The iterations of a fit.</summary>
    private const int DefaultUnrolls = 5;

    public static readonly NotationQuantizer Ternary = new("ternary", HasAngles: false, [Alpha, Threshold, QKerasSentences.Stochastic, Unrolls],
        Required: 0, MeaningOfTernary)
    {
        Departure = (arguments, spec) => QKerasSentences.Joined(
            Sum("ternary", arguments, (TernarySpec)spec), OfRounding("ternary", (TernarySpec)spec, "the fitted scale", "QKeras repeats its fit with drawn codes; here the fit has no draws")),
    };

    public static readonly NotationQuantizer StochasticTernary = new("stochastic_ternary", HasAngles: false, [Alpha, Threshold, Temperature, UseRealSigmoid, Unrolls],
        Required: 0, MeaningOfStochastic)
    {
        Departure = (arguments, spec) => QKerasSentences.Joined(
            ((TernarySpec)spec).IsStochastic
                ? "stochastic_ternary draws codes at random in training: Quantize gives those of inference, and QuantizeStochastic those of training"
                : "stochastic_ternary draws codes at random in training, which QKeras refuses unless alpha is 'auto' or 'auto_po2'; here they are those of inference",
            Deviations((TernarySpec)spec), Sum("it", arguments, (TernarySpec)spec)),
    };

    private static TernarySpec MeaningOfTernary(NotationArguments arguments)
    {
        TernarySpec spec = Meaning(arguments);
        if (arguments.Boolean(QKerasSentences.Stochastic, false) && spec.Alpha == QuantGen.Alpha.One)
            arguments.Fail(QKerasSentences.Stochastic, "False (QKeras asserts it, unless alpha is 'auto' or 'auto_po2')");
        return WithRounding(arguments, spec, RoundingTemperature);
    }

    private static TernarySpec MeaningOfStochastic(NotationArguments arguments)
    {
        TernarySpec spec = Meaning(arguments), drawn = WithDraws(arguments, spec);
        if (spec.Threshold == 1)
            arguments.Fail(Threshold, "another number than 1 (QKeras asserts it)");
        // With another alpha QKeras draws nothing.
        return spec.Alpha == QuantGen.Alpha.One ? spec : drawn;
    }

    private static TernarySpec Meaning(NotationArguments arguments)
    {
        (Alpha fit, double scale) = ReadAlpha(arguments);
        bool isFitted = fit != QuantGen.Alpha.One;
        if (isFitted)
            arguments.OnlyDefault(Threshold, "with a fitted alpha QKeras takes half the scale, and asserts that there is no other");
        if (arguments.Integer(Unrolls, DefaultUnrolls) != DefaultUnrolls && isFitted)
            arguments.Fail(Unrolls, $"{NumberText.Integer(DefaultUnrolls)}, as many iterations as a fit has here");
        return new() { Threshold = isFitted ? null : ReadThreshold(arguments), Scale = scale, Alpha = fit };
    }

    /// <summary>The float of the double that Python reads, because QKeras compares in float; null if there is none.</summary>
    private static double? ReadThreshold(NotationArguments arguments)
    {
        if (arguments[Threshold] is null or NotationNone)
            return null;
        Rational number = arguments.Number(Threshold, 1);
        if (BinaryFormat.Double.NearestQuotient(new Dyadic(number.Numerator, 0), new Dyadic(number.Denominator, 0)) is { Sign: > 0 } written
            && BinaryFormat.Single.Nearest(written) is { Sign: > 0 } threshold)
            return BinaryFormat.ToDouble(threshold);
        arguments.Fail(Threshold, "a positive number that a float holds");
        return null;
    }
}
