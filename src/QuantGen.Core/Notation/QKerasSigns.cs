using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary>What QKeras' quantizers of a sign share: the ways to state <c>alpha</c>, and how their values leave the format.</summary>
internal static class QKerasSigns
{
    public const string Temperature = "temperature", UseRealSigmoid = "use_real_sigmoid";

    /// <summary>Reads what the original needs in training alone.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="temperature">The temperature that is meant without one.</param>
    public static void ReadTraining(NotationArguments arguments, int temperature)
    {
        arguments.Number(Temperature, temperature);
        arguments.Boolean(UseRealSigmoid, true);
    }

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
