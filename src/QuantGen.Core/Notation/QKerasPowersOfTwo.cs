using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary>The quantizers of QKeras whose values are powers of two: <c>quantized_po2</c> and <c>quantized_relu_po2</c>.</summary>
internal static class QKerasPowersOfTwo
{
    public const string MaxValue = "max_value", NegativeSlope = "negative_slope", Quadratic = "quadratic_approximation", Rounding = "log2_rounding";

    private const string Bits = "bits", UseEstimator = "use_ste", UseVariables = "use_variables", Relu = "quantized_relu_po2";

    /// <summary>The most bits of a code, and the largest exponent of a slope.</summary>
    private const int MostBits = 8, MostOfSlope = 64;

    /// <summary>Below <c>10^-7</c>, whose binary logarithm is about −23.25, QKeras takes a number for 0.</summary>
    private const int LeastCounted = -23;

    private static readonly IReadOnlyDictionary<string, ExponentRounding> Roundings = new Dictionary<string, ExponentRounding> { ["rnd"] = ExponentRounding.NearestExponent, ["floor"] = ExponentRounding.Floor };

    public static readonly NotationQuantizer PowerOfTwo = new("quantized_po2", HasAngles: false,
        [Bits, MaxValue, QKerasSentences.Stochastic, Quadratic, Rounding, QKerasSentences.NoiseFactor, "var_name", UseEstimator, UseVariables],
        Required: 0, arguments => Meaning(arguments, isRelu: false)) { Departure = (arguments, spec) => Departure("quantized_po2", arguments, (PowerOfTwoSpec)spec) };

    public static readonly NotationQuantizer ReluPowerOfTwo = new(Relu, HasAngles: false,
        [Bits, MaxValue, NegativeSlope, QKerasSentences.Stochastic, Quadratic, Rounding, QKerasSentences.NoiseFactor, "var_name", UseEstimator, UseVariables],
        Required: 0, arguments => Meaning(arguments, isRelu: true)) { IsSigned = false, Departure = (arguments, spec) => Departure(Relu, arguments, (PowerOfTwoSpec)spec) };

    private static PowerOfTwoSpec Meaning(NotationArguments arguments, bool isRelu)
    {
        bool isStochastic = arguments.Boolean(QKerasSentences.Stochastic, false);
        arguments.Boolean(UseEstimator, true);
        arguments.Boolean(UseVariables, false);
        arguments.Number(QKerasSentences.NoiseFactor, 1);
        double slope = isRelu ? ReadSlope(arguments) : 1;
        bool signed = slope != 0;
        int bits = ReadBits(arguments, isRelu, signed);
        Dyadic? max = ReadMax(arguments);
        bool isQuadratic = arguments.Boolean(Quadratic, false);
        ExponentRounding rounding = arguments.Word(Rounding, ExponentRounding.NearestExponent, Roundings);
        if (arguments.Error is not null)
            return new();
        QKerasExponents exponents = Exponents(arguments, signed ? bits - 1 : bits);
        if (max is { } bound && bound < Dyadic.PowerOfTwo(exponents.Least))
            arguments.Fail(MaxValue, $"at least 2^{NumberText.Integer(exponents.Least)}, the smallest value of these bits");
        return new()
        {
            Bits = bits, Signed = signed, Slope = signed ? slope : 1, Rounding = rounding, Quadratic = isQuadratic,
            MaxValue = BinaryFormat.ToDouble(Dyadic.PowerOfTwo(exponents.Last)), MinExponent = exponents.First,
            // With floor QKeras draws nothing.
            IsStochastic = isStochastic && rounding != ExponentRounding.Floor,
        };
    }

    private static QKerasExponents Exponents(NotationArguments arguments, int indexBits) => QKerasExponents.Of(
        indexBits, ReadMax(arguments), arguments.Boolean(Quadratic, false), arguments.Word(Rounding, ExponentRounding.NearestExponent, Roundings) == ExponentRounding.Floor);

    /// <summary>The bits of a code. QKeras counts none for the sign of a slope, whose codes are negative.</summary>
    private static int ReadBits(NotationArguments arguments, bool isRelu, bool signed)
    {
        int bits = arguments.Integer(QKerasPowersOfTwo.Bits, 8), least = isRelu ? 1 : 2, most = isRelu && signed ? MostBits - 1 : MostBits;
        if (bits < least || bits > most)
            arguments.Fail(QKerasPowersOfTwo.Bits, $"{NumberText.Integer(least)} to {NumberText.Integer(most)} bits" + (most < MostBits ? " (a slope needs one more for the sign)" : ""));
        return isRelu && signed ? bits + 1 : bits;
    }

    /// <summary>The bound of the magnitudes as QKeras compares it, a float; null if there is none.</summary>
    private static Dyadic? ReadMax(NotationArguments arguments)
    {
        if (arguments[MaxValue] is null or NotationNone)
            return null;
        Rational number = arguments.Number(MaxValue, 1);
        if (number.Numerator.Sign > 0 && BinaryFormat.Double.NearestQuotient(new Dyadic(number.Numerator, 0), new Dyadic(number.Denominator, 0)) is { } written
            && BinaryFormat.Single.Nearest(written) is { Sign: > 0 } max)
            return max;
        arguments.Fail(MaxValue, "None or a positive number that a float holds" + (number.Numerator.IsZero ? " (QKeras prints a number below 1 as 0)" : ""));
        return null;
    }

    /// <summary>The slope; 0 if there are no negative values.</summary>
    private static double ReadSlope(NotationArguments arguments)
    {
        Rational slope = arguments.Number(NegativeSlope, 0);
        if (slope.Numerator.IsZero)
            return 0;
        // Python reads a double.
        if (slope.Numerator.Sign > 0 && BinaryFormat.Double.NearestQuotient(new Dyadic(slope.Numerator, 0), new Dyadic(slope.Denominator, 0)) is { Mantissa.IsOne: true, Exponent: >= -MostOfSlope and <= MostOfSlope } power)
            return BinaryFormat.ToDouble(power);
        arguments.Fail(NegativeSlope, $"0 or a power of two, 2^-{NumberText.Integer(MostOfSlope)} to 2^{NumberText.Integer(MostOfSlope)}" + QKerasSentences.NearestPowers(slope));
        return 0;
    }

    private static string? Departure(string name, NotationArguments arguments, PowerOfTwoSpec spec)
    {
        QKerasExponents exponents = Exponents(arguments, spec.Signed ? spec.Bits - 1 : spec.Bits);
        bool isRelu = name == Relu;
        // A number beyond max_value is replaced by it before the sum.
        bool isSafe = isRelu && arguments[MaxValue] is not (null or NotationNone);
        string large = !arguments.Boolean(UseEstimator, true) || exponents.Reached + 24 > 127 ? "it gives NaN for infinities; here they saturate"
            : $"it leaves its format for numbers from 2^{NumberText.Integer(exponents.Reached + 24)} on and gives NaN for infinities; here they saturate";
        return QKerasSentences.Joined(
            $"{name} computes exponents in float, so that a number next to the border of two may have the neighbouring one; here exponents are exact",
            isSafe ? null : large,
            exponents.Reached > exponents.Most ? $"it rounds numbers up to 2^{NumberText.Integer(exponents.Reached)}, which is more than {MaxValue} = {arguments[MaxValue]!.Describe()}; here the largest value is 2^{NumberText.Integer(exponents.Last)}" : null,
            spec is { Quadratic: true, Rounding: ExponentRounding.NearestExponent } ? "it rounds a number in the middle of two exponents to the one that is a multiple of 4; here it has the larger one" : null,
            exponents.Zero > exponents.First ? $"it takes numbers below 1e-7 for 0 and gives 2^{NumberText.Integer(exponents.Zero)} for it; here 0 becomes 2^{NumberText.Integer(exponents.First)}"
            : exponents.First < LeastCounted ? $"it takes numbers below 1e-7 for 0, and may give 0 for them, which is no value of the format; here they have their own exponents" : null,
            OfExponents(exponents, spec.Bits),
            isRelu && spec.Signed ? $"it counts no bit for the sign; here the sign makes {NumberText.Integer(spec.Bits)} bits" : null,
            IsPrintedSlope(name, arguments) ? $"QKeras prints {NegativeSlope} without {MaxValue} before it, so that its text may mean {NegativeSlope}={arguments[MaxValue]!.Describe()}" : null,
            QKerasSentences.Noise(arguments),
            InTraining(arguments, exponents, spec));
    }

    /// <summary>What stochastic rounding does; null if there is none.</summary>
    private static string? InTraining(NotationArguments arguments, QKerasExponents exponents, PowerOfTwoSpec spec)
    {
        if (!arguments.Boolean(QKerasSentences.Stochastic, false))
            return null;
        if (!spec.IsStochastic)
            return $"{QKerasSentences.Stochastic} has no effect in QKeras beside {Rounding} = 'floor', and none here";
        return QKerasSentences.Joined(
            QKerasSentences.InTraining,
            spec.Quadratic ? "in training it rounds the root of a number without bias; here the number itself" : null,
            exponents.Drawn > exponents.Reached ? $"in training it rounds numbers up to 2^{NumberText.Integer(exponents.Drawn)}, which is more than {MaxValue} = {arguments[MaxValue]!.Describe()}; here the largest value is 2^{NumberText.Integer(exponents.Last)}" : null);
    }

    private static string? OfExponents(QKerasExponents exponents, int bits)
    {
        if (exponents.First == exponents.Least && exponents.Last == exponents.Most)
            return null;
        string reason = exponents.ExceedFloats ? "are not all those of floats" : $"are one more than {NumberText.Integer(bits)} bits hold";
        return $"its exponents {NumberText.Integer(exponents.Least)} to {NumberText.Integer(exponents.Most)} {reason}; here they are {NumberText.Integer(exponents.First)} to {NumberText.Integer(exponents.Last)}";
    }

    /// <summary>Whether QKeras' own text of a slope looks like this: it prints a bound as an integer.</summary>
    private static bool IsPrintedSlope(string name, NotationArguments arguments) =>
        name == Relu && arguments.IsPositional(MaxValue) && arguments[NegativeSlope] is null && arguments[MaxValue] is NotationNumber { Value.Denominator.IsOne: false } && ReadMax(arguments) is { Mantissa.IsOne: true };
}
