using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary>What QKeras' quantizers of a sign share: the ways to state <c>alpha</c>, and how their values leave the format.</summary>
internal static class QKerasSigns
{
    public const string Temperature = "temperature", UseRealSigmoid = "use_real_sigmoid";

    /// <summary>Reads how the original draws its codes: the temperature, as the double that Python reads, and the sigmoid.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="spec">The format, with the temperature that is meant without one.</param>
    public static TSpec WithDraws<TSpec>(NotationArguments arguments, TSpec spec)
        where TSpec : FittedSpec
    {
        Dyadic? temperature = null;
        if (arguments[Temperature] is not null)
        {
            Rational number = arguments.Number(Temperature, 1);
            temperature = BinaryFormat.Double.NearestQuotient(new Dyadic(number.Numerator, 0), new Dyadic(number.Denominator, 0));
            if (temperature is not { } found || found < Dyadic.PowerOfTwo(-Limits.MaxTemperatureExponent) || found > Dyadic.PowerOfTwo(Limits.MaxTemperatureExponent))
                arguments.Fail(Temperature, $"a number from 2^-{Limits.MaxTemperatureExponent} to 2^{Limits.MaxTemperatureExponent}");
        }

        bool isHard = !arguments.Boolean(UseRealSigmoid, true);
        return (TSpec)(spec with { IsStochastic = true, IsHardSigmoid = isHard, WrittenTemperature = arguments.Error is null && temperature is { } read ? BinaryFormat.ToDouble(read) : spec.WrittenTemperature });
    }

    /// <summary>The format with the draws of <c>use_stochastic_rounding</c>, if that is stated: a hard sigmoid with a factor.</summary>
    public static TSpec WithRounding<TSpec>(NotationArguments arguments, TSpec spec, double temperature)
        where TSpec : FittedSpec => arguments.Boolean(QKerasSentences.Stochastic, false) ? (TSpec)(spec with { IsStochastic = true, IsHardSigmoid = true, WrittenTemperature = temperature }) : spec;

    /// <summary>What <c>use_stochastic_rounding</c> does; null if it is not stated.</summary>
    /// <param name="name">The quantizer.</param>
    /// <param name="spec">The format.</param>
    /// <param name="deviation">What divides a number.</param>
    /// <param name="fit">How the fit differs.</param>
    public static string? OfRounding(string name, FittedSpec spec, string deviation, string fit) => !spec.IsStochastic ? null
        : QKerasSentences.Joined(
            $"with {QKerasSentences.Stochastic} {name} draws codes at random in training: Quantize gives those of inference, and QuantizeStochastic those of training",
            $"the deviation that QuantizeStochastic takes is {deviation}",
            spec.Alpha == Alpha.One ? null : fit);

    /// <summary>What divides a number before the sigmoid, if that follows from the data; null if it is 1.</summary>
    public static string? Deviations(FittedSpec spec) => spec.Alpha == Alpha.One ? null
        : "QKeras divides by the standard deviation of a channel plus 10^-7; here QuantizeStochastic takes it as an argument";

    /// <summary>The fit, and the value of code 1: the float of a number, or 1.</summary>
    public static (Alpha Fit, double Scale) ReadAlpha(NotationArguments arguments)
    {
        (Alpha fit, double number) = QKerasAlpha.OfLinear.Read(arguments);
        return (fit, BinaryFormat.ToDouble(BinaryFormat.NearestSingle(number)));
    }

    /// <summary>QKeras adds the difference to the number in float; without alpha to its tanh, which is never large.</summary>
    public static string? Sum(string name, NotationArguments arguments, FittedSpec spec)
    {
        if (spec.Alpha != Alpha.One)
        {
            string values = spec.Alpha == Alpha.Po2 ? "leaves its format for numbers from 2^24 scales on" : "computes in float, so that a value may differ from that of its code,";
            return $"{name} {values} and gives NaN for infinities; here values are exact; for a vector QKeras fits one scale per element, and QuantGen one for all";
        }

        Dyadic scale = BinaryFormat.NearestSingle(spec.Scale);
        return arguments[QKerasAlpha.ParameterName] is null or NotationNone ? null
            : scale.Mantissa.IsOne ? $"{name} leaves its format for numbers from {NumberText.Decimal(scale.TimesPowerOfTwo(24))} on and gives NaN for infinities; here they saturate"
            : $"{name} computes in float, so that a value may differ from that of its code, and gives NaN for infinities; here values are the nearest floats, and infinities saturate";
    }
}
