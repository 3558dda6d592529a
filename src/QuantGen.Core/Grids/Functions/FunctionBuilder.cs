using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>Spec → function. Only for specs in which the checker finds no error.</summary>
internal static class FunctionBuilder
{
    public static QuantizedFunction? Build(UniformSpec spec, GridArguments arguments) => spec.Function switch
    {
        Function.Relu => new Relu(
            spec.Slope == 0 ? null : Dyadic.FromDouble(spec.Slope).Exponent,
            spec.Slope == 0 ? null : Snapped(spec.LowerBound, arguments.Scale, Rounding.Ceiling),
            Snapped(spec.UpperBound, arguments.Scale, Rounding.Floor)),
        Function.Sigmoid => new Logistic(IsSigmoid: true),
        Function.HardSigmoid => new ClippedLine(Dyadic.PowerOfTwo(-1), IsSigmoid: true),
        Function.SmoothSigmoid => new ClippedLine(new Dyadic(3, -4), IsSigmoid: true),
        Function.Tanh => new Logistic(IsSigmoid: false),
        Function.HardTanh => new ClippedLine(1, IsSigmoid: false),
        Function.SmoothTanh => new ClippedLine(new Dyadic(3, -3), IsSigmoid: false),
        Function.HardSwish => new HardSwish(Dyadic.FromDouble(spec.Shift), Dyadic.FromDouble(spec.UpperBound ?? FunctionDefaults.Bound)),
        Function.MuLaw => new MuLaw(FullScale(arguments), Dyadic.FromDouble(spec.Mu)),
        Function.ALaw => new ALaw(FullScale(arguments)),
        _ => null,
    };

    /// <summary>A bound as a value of the grid, toward 0.</summary>
    private static Dyadic? Snapped(double? bound, Dyadic scale, Rounding towardZero) =>
        bound is { } written ? scale * new Dyadic(Rational.RoundQuotient(Dyadic.FromDouble(written), scale, towardZero), 0) : null;

    /// <summary>One step above the largest value of signed codes.</summary>
    private static Dyadic FullScale(GridArguments arguments) => arguments.Scale.TimesPowerOfTwo(arguments.Bits - 1);
}
