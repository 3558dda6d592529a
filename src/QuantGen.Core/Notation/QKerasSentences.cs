using System.Linq;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary>What several quantizers of QKeras have in common with each other and not with QuantGen, as sentences without a full stop.</summary>
internal static class QKerasSentences
{
    public const string Stochastic = "use_stochastic_rounding", NoiseFactor = "qnoise_factor";

    /// <summary>When stochastic rounding counts.</summary>
    public const string InTraining = $"{Stochastic} belongs to training: Quantize rounds as inference does, and QuantizeStochastic as training does";

    /// <summary>Powers of two with a larger exponent are no slopes that a message names.</summary>
    private const int MostOfSlope = 20;

    /// <summary>The sentences that there are, with a semicolon between them; null if there is none.</summary>
    public static string? Joined(params string?[] sentences) => sentences.OfType<string>().ToArray() is { Length: > 0 } found ? string.Join("; ", found) : null;

    /// <summary>What a noise factor other than 1 does; null if there is none.</summary>
    public static string? Noise(NotationArguments arguments) => arguments.Number(NoiseFactor, 1).Equals(new Rational(1, 1)) ? null
        : $"with {NoiseFactor} = {arguments[NoiseFactor]!.Describe()} it mixes a number with its quantized value, which is off the grid; here the value is on the grid";

    /// <summary>" (the nearest are 0.25 and 0.5)", for a slope that is no power of two; empty if one of them is beyond every format.</summary>
    public static string NearestPowers(Rational slope)
    {
        if (slope.Numerator.Sign <= 0 || BinaryFormat.Double.NearestQuotient(new Dyadic(slope.Numerator, 0), new Dyadic(slope.Denominator, 0)) is not { Sign: > 0, FloorLog2: >= -MostOfSlope and < MostOfSlope } number)
            return "";
        string below = NumberText.Decimal(Dyadic.PowerOfTwo(number.FloorLog2)), above = NumberText.Decimal(Dyadic.PowerOfTwo(number.FloorLog2 + 1));
        return number.Mantissa.IsOne ? "" : $" (the nearest are {below} and {above})";
    }
}
