using System.Linq;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary>What several quantizers of QKeras have in common with each other and not with QuantGen, as sentences without a full stop.</summary>
internal static class QKerasSentences
{
    public const string Stochastic = "use_stochastic_rounding", NoiseFactor = "qnoise_factor";

    /// <summary>The sentences that there are, with a semicolon between them; null if there is none.</summary>
    public static string? Joined(params string?[] sentences) => sentences.OfType<string>().ToArray() is { Length: > 0 } found ? string.Join("; ", found) : null;

    /// <summary>What a noise factor other than 1 does; null if there is none.</summary>
    public static string? Noise(NotationArguments arguments) => arguments.Number(NoiseFactor, 1).Equals(new Rational(1, 1)) ? null
        : $"with {NoiseFactor} = {arguments[NoiseFactor]!.Describe()} it mixes a number with its quantized value, which is off the grid; here the value is on the grid";

    /// <summary>What stochastic rounding does; null if there is none.</summary>
    public static string? Random(NotationArguments arguments) => arguments.Boolean(Stochastic, false)
        ? $"{Stochastic} belongs to training; at inference QKeras rounds without it, and so does this quantizer"
        : null;
}
