using System.Collections.Generic;
using QuantGen.Core.Numbers;
using QuantGen.Core.Spec;
using static System.FormattableString;

namespace QuantGen.Core.Notation;

/// <summary><c>quantized_bits</c> and <c>quantized_linear</c> of QKeras.</summary>
internal static class QKerasNotation
{
    private const string Bits = "bits", Integer = "integer", Symmetric = "symmetric", KeepNegative = "keep_negative", Alpha = "alpha";

    private const string Stochastic = "use_stochastic_rounding", PostTrainingScale = "post_training_scale";

    private static readonly IReadOnlyDictionary<string, Alpha> Fits = new Dictionary<string, Alpha>
    {
        ["auto"] = QuantGen.Alpha.Auto,
        ["auto_po2"] = QuantGen.Alpha.Po2,
    };

    public static readonly NotationForm QuantizedBits = new(
        "quantized_bits",
        HasAngles: false,
        [
            Bits, Integer, Symmetric, KeepNegative, Alpha, Stochastic, "scale_axis", "qnoise_factor", "var_name", "use_ste", "use_variables",
            "elements_per_scale", "min_po2_exponent", "max_po2_exponent", PostTrainingScale,
        ],
        Required: 0,
        arguments => Meaning(arguments, symmetricByDefault: false, fitIsSymmetric: true, fitRounding: Rounding.HalfAwayFromZero))
    {
        Departure = spec => Departure("quantized_bits", spec),
    };

    public static readonly NotationForm QuantizedLinear = new(
        "quantized_linear",
        HasAngles: false,
        [Bits, Integer, Symmetric, KeepNegative, Alpha, Stochastic, "scale_axis", "qnoise_factor", "var_name", "use_variables"],
        Required: 0,
        arguments => Meaning(arguments, symmetricByDefault: true, fitIsSymmetric: false, fitRounding: Rounding.HalfToEven))
    {
        Departure = spec => Departure("quantized_linear", spec),
    };

    private static QuantizerSpec Meaning(NotationArguments arguments, bool symmetricByDefault, bool fitIsSymmetric, Rounding fitRounding)
    {
        int bits = arguments.Integer(Bits, 8);
        if (bits is < 1 or > SpecChecker.MaxBits)
            arguments.Fail(Bits, $"1 to {SpecChecker.MaxBits} bits");
        bool signed = arguments.Boolean(KeepNegative, true);
        Alpha alpha = AlphaOf(arguments);
        bool fitted = alpha != QuantGen.Alpha.One;
        if (bits == 1 && signed)
            arguments.Fail(Bits, "2 bits or more: one signed bit is there a binary format of two opposite values, which is not a uniform grid,");
        if (arguments.Boolean(Stochastic, false))
            arguments.Fail(Stochastic, "False: stochastic rounding is of training, and QKeras itself does without at inference,");
        arguments.OnlyDefault(PostTrainingScale, "a frozen scale is given to the methods that take alpha");
        bool symmetric = arguments.Boolean(Symmetric, symmetricByDefault) || (fitted && fitIsSymmetric);
        return new QuantizerSpec
        {
            Bits = bits,
            Integer = arguments.Integer(Integer, 0),
            Signed = signed,
            NarrowRange = symmetric && signed,
            Alpha = alpha,
            Rounding = fitted ? fitRounding : Rounding.HalfToEven,
        };
    }

    private static Alpha AlphaOf(NotationArguments arguments)
    {
        switch (arguments[Alpha])
        {
            case null or NotationNone:
            case NotationNumber { Value: { Numerator.IsOne: true, Denominator.IsOne: true } }:
                return QuantGen.Alpha.One;
            case NotationWord:
                return arguments.Word(Alpha, QuantGen.Alpha.One, Fits);
            default:
                arguments.Fail(Alpha, "None, 1, 'auto' or 'auto_po2'");
                return QuantGen.Alpha.One;
        }
    }

    /// <summary>QKeras adds the difference to the value in float, so that a value far outside is not brought back onto the grid.</summary>
    private static string Departure(string name, QuantizerSpec spec)
    {
        int exponent = (spec.Integer ?? 0) - spec.Bits + (spec.Signed ? 1 : 0);
        string from = NumberText.Decimal(Dyadic.PowerOfTwo(exponent + 24));
        return Invariant($"{name} leaves its grid for numbers from {from} on and gives NaN for infinities; here they saturate");
    }
}
