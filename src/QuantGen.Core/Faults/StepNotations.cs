using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Notation;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>
/// The texts with which QKeras may write a canonical binary, ternary or power-of-two format, the shortest first. <c>alpha</c> is written even if it is 1, because QKeras reads None as
/// <c>'auto_po2'</c> for the kernel of a layer.
/// </summary>
internal static class StepNotations
{
    private const string Rounded = "," + QKerasSentences.Stochastic + "=True";

    public static IEnumerable<string> Of(BinarySpec spec)
    {
        string use01 = spec.Signed ? "" : "use_01=True,", bounds = Bound(QKerasNotation.MinExponent, spec.MinExponent) + Bound(QKerasNotation.MaxExponent, spec.MaxExponent);
        foreach (string alpha in Alphas(spec))
        {
            if (RoundingOf(spec, QKerasBinary.RoundingTemperature) is { } rounding)
                yield return $"{QKerasBinary.Binary.Name}({use01}{QKerasAlpha.ParameterName}={alpha}{rounding}{bounds})";
            if (spec.IsStochastic)
                yield return $"{(spec.Signed ? QKerasBinary.StochasticBinary.Name : QKerasBinary.Bernoulli.Name)}({QKerasAlpha.ParameterName}={alpha}{Draws(spec)})";
        }
    }

    public static IEnumerable<string> Of(TernarySpec spec)
    {
        foreach (string alpha in Alphas(spec))
        {
            if (spec.IsStochastic && RoundingOf(spec, QKerasTernary.RoundingTemperature) is { } rounding)
                yield return $"{QKerasTernary.Ternary.Name}({QKerasAlpha.ParameterName}={alpha}{rounding})";
            string text = $"{(spec.IsStochastic ? QKerasTernary.StochasticTernary : QKerasTernary.Ternary).Name}({QKerasAlpha.ParameterName}={alpha}{(spec.IsStochastic ? Draws(spec) : "")}";
            yield return text + ")";
            if (spec.Threshold is not { } threshold)
                continue;
            foreach (string number in NotationWriter.Literals(BinaryFormat.NearestSingle(threshold)))
                yield return $"{text},{QKerasTernary.Threshold}={number})";
        }
    }

    public static IEnumerable<string> Of(PowerOfTwoSpec spec)
    {
        string flags = (spec.Quadratic ? $",{QKerasPowersOfTwo.Quadratic}=True" : "") + (spec.Rounding == ExponentRounding.Floor ? $",{QKerasPowersOfTwo.Rounding}='floor'" : "") + (spec.IsStochastic ? Rounded : "") + ")";
        bool isRelu = !spec.Signed || spec.Slope != 1;
        string name = isRelu ? QKerasPowersOfTwo.ReluPowerOfTwo.Name : QKerasPowersOfTwo.PowerOfTwo.Name;
        // QKeras counts no bit for the sign of a slope.
        string bits = NumberText.Integer(isRelu && spec.Signed ? spec.Bits - 1 : spec.Bits), slope = isRelu && spec.Signed ? $",{QKerasPowersOfTwo.NegativeSlope}={NotationWriter.Python(spec.Slope)}" : "";
        yield return $"{name}({bits}{slope}{flags}";
        int max = StepGrids.ExponentsOf(spec).Max;
        yield return $"{name}({bits},{QKerasPowersOfTwo.MaxValue}={NotationWriter.Python(BinaryFormat.ToDouble(Dyadic.PowerOfTwo(max)))}{slope}{flags}";
        // The exponents have a sign if max_value is larger than 1, so that 1 as the largest value is written as a larger number which is rounded to it.
        if (max == 0)
            yield return $"{name}({bits},{QKerasPowersOfTwo.MaxValue}=1.25{slope}{flags}";
    }

    private static IEnumerable<string> Alphas(FittedSpec spec) => spec.Alpha switch
    {
        Alpha.Po2 => ["'auto_po2'"],
        Alpha.Auto => ["'auto'"],
        _ => NotationWriter.Literals(BinaryFormat.NearestSingle(spec.Scale)),
    };

    /// <summary>The argument with which QKeras draws the codes of a format by rounding, empty if none are drawn; null if they are drawn in another way.</summary>
    private static string? RoundingOf(FittedSpec spec, double temperature) => !spec.IsStochastic ? "" : spec.IsHardSigmoid && spec.Temperature == temperature ? Rounded : null;

    /// <summary>How codes are drawn, as far as it is not what QKeras does anyway.</summary>
    private static string Draws(FittedSpec spec) =>
        (spec.Temperature == (spec is BinarySpec ? 6 : 8) ? "" : $",{QKerasSigns.Temperature}={NotationWriter.Python(spec.Temperature)}") + (spec.IsHardSigmoid ? $",{QKerasSigns.UseRealSigmoid}=False" : "");

    private static string Bound(string parameter, int? exponent) => exponent is { } bound ? Invariant($",{parameter}={bound}") : "";
}
