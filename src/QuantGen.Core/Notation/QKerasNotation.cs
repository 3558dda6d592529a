using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary><c>quantized_bits</c> and <c>quantized_linear</c> of QKeras.</summary>
internal static class QKerasNotation
{
    private const string Bits = "bits", Integer = "integer", Symmetric = "symmetric", KeepNegative = "keep_negative", Alpha = QKerasAlpha.ParameterName;

    public const string MinExponent = "min_po2_exponent", MaxExponent = "max_po2_exponent";

    /// <summary>A bound of exponents beyond this one counts as none.</summary>
    public const int MostExponent = 100;

    private const string Stochastic = QKerasSentences.Stochastic, NoiseFactor = QKerasSentences.NoiseFactor, PostTrainingScale = "post_training_scale";

    public static readonly NotationQuantizer QuantizedBits = new(
        "quantized_bits",
        HasAngles: false,
        [
            Bits, Integer, Symmetric, KeepNegative, Alpha, Stochastic, "scale_axis", NoiseFactor, "var_name", "use_ste", "use_variables",
            "elements_per_scale", MinExponent, MaxExponent, PostTrainingScale,
        ],
        Required: 0,
        arguments => Meaning(arguments, symmetricByDefault: false, fitIsSymmetric: true, fitRounding: Rounding.HalfAwayFromZero, QKerasAlpha.OfBits))
    {
        Departure = (arguments, spec) => Departure("quantized_bits", arguments, spec),
    };

    public static readonly NotationQuantizer QuantizedLinear = new(
        "quantized_linear",
        HasAngles: false,
        [Bits, Integer, Symmetric, KeepNegative, Alpha, Stochastic, "scale_axis", NoiseFactor, "var_name", "use_variables"],
        Required: 0,
        arguments => Meaning(arguments, symmetricByDefault: true, fitIsSymmetric: false, fitRounding: Rounding.HalfToEven, QKerasAlpha.OfLinear, epsilonIsOfValues: true))
    {
        Departure = (arguments, spec) => Departure("quantized_linear", arguments, spec),
    };

    private static FormatSpec Meaning(NotationArguments arguments, bool symmetricByDefault, bool fitIsSymmetric, Rounding fitRounding, QKerasAlpha kind, bool epsilonIsOfValues = false)
    {
        int bits = arguments.Integer(Bits, 8);
        if (bits is < 1 or > Limits.MaxBits)
            arguments.Fail(Bits, $"1 to {Limits.MaxBits} bits");
        bool signed = arguments.Boolean(KeepNegative, true);
        (Alpha alpha, double number) = kind.Read(arguments);
        bool fitted = alpha != QuantGen.Alpha.One;
        arguments.OnlyDefault(PostTrainingScale, "pass a frozen scale to the methods that take alpha");
        bool symmetric = arguments.Boolean(Symmetric, symmetricByDefault) || (fitted && fitIsSymmetric);
        arguments.Number(NoiseFactor, 1);
        // QKeras bounds the exponent of step / 2^integer. The exponent of alpha is larger by the number of bits without the sign.
        int shift = bits - (signed ? 1 : 0), integer = arguments.Integer(Integer, 0);
        int? minExponent = Exponent(arguments, MinExponent, alpha, shift), maxExponent = Exponent(arguments, MaxExponent, alpha, shift);
        if (bits == 1 && signed)
            return QKerasBinary.OfOneBit(arguments, alpha, number, kind.ScalesSteps ? integer - 1 : 0);
        return kind.Scaled(arguments, number, new UniformSpec
        {
            Bits = bits,
            Integer = integer,
            Signed = signed,
            NarrowRange = symmetric && signed,
            Alpha = alpha,
            FitEpsilon = fitted && epsilonIsOfValues ? BinaryFormat.ToDouble(Fitting.KerasEpsilon) : null,
            MinExponent = minExponent,
            MaxExponent = maxExponent,
            IsStochastic = arguments.Boolean(Stochastic, false),
            Rounding = fitted ? fitRounding : Rounding.HalfToEven,
        });
    }

    /// <summary>A bound of the fit; null if there is none. A bound beyond the exponents of a float also counts as none.</summary>
    private static int? Exponent(NotationArguments arguments, string name, Alpha alpha, int shift)
    {
        if (arguments[name] is null or NotationNone)
            return null;
        if (alpha != QuantGen.Alpha.Po2)
            arguments.Fail(name, "None (only alpha='auto_po2' has bounds)");
        return arguments.Integer(name, 0) is var exponent and >= -MostExponent and <= MostExponent ? exponent + shift : null;
    }

    /// <summary>
    /// QKeras adds the difference to the value in float, so that a value far outside does not reach the grid. If the step is not a power of two, most sums are rounded.
    /// </summary>
    private static string Departure(string name, NotationArguments arguments, FormatSpec read)
    {
        if (read is not UniformSpec spec)
            return QKerasBinary.DepartureOfOneBit(name, arguments, (BinarySpec)read);
        NumberGrid grid = GridBuilder.Build(spec);
        string sentence = grid.Output.ScaleExponent is { } exponent
            ? $"{name} leaves its grid for numbers from {NumberText.Decimal(Dyadic.PowerOfTwo(exponent + 24))} on and gives NaN for infinities; here they saturate"
            : $"{name} computes in float{(grid.ScaleExponent is null ? ", so that a number next to a tie may have the neighbouring code, and" : ", so that")} a value may differ from that of its code, and gives NaN for infinities; here codes are exact, values the nearest floats, and infinities saturate";
        if (arguments.Boolean(Stochastic, false))
            sentence += "; " + QKerasSentences.InTraining;
        if (QKerasSentences.Noise(arguments) is { } noise)
            sentence += "; " + noise;
        if (grid.OutputScaleDiffers)
            sentence += $"; alpha = {arguments[Alpha]!.Describe()} scales the values and not the steps, there as here, so that a value that is quantized again has another code";
        if (spec is { Alpha: not QuantGen.Alpha.One, Signed: false } && name == QuantizedBits.Name)
            sentence += $"; with a fitted alpha it keeps negative numbers and has the codes of a signed format, and here they are 0 … {NumberText.Integer(grid.MaxCode)}";
        return sentence;
    }
}
