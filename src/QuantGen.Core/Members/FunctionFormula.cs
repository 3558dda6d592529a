using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The formula of a function, for the documentation of generated members.</summary>
internal static class FunctionFormula
{
    /// <summary>The result for a variable.</summary>
    public static string Of(NumberGrid grid, string x) => grid.Function switch
    {
        Relu relu => Limited(relu, relu.SlopeExponent is { } exponent ? $"({x} < 0 ? 2^{NumberText.Integer(exponent)} · {x} : {x})" : $"max({x}, 0)"),
        Logistic { IsSigmoid: true } => $"1 / (1 + e^−{x})",
        Logistic => $"tanh({x})",
        ClippedLine { IsSigmoid: true } line => $"clip({Product(line.Slope, x)} + 1/2, 0, 1)",
        ClippedLine line => $"clip({Product(line.Slope, x)}, −1, 1)",
        HardSwish swish => $"{x} · clip({x} + {Number(swish.Shift)}, 0, {Number(swish.Bound)}) / {Number(swish.Bound)}",
        MuLaw law => $"{Factor(law.FullScale)}sgn({x}) · ln(1 + {Number(law.Mu)} · |{x}|{Divisor(law.FullScale)}) / ln({Number(1 + law.Mu)})",
        ALaw law => $"{Factor(law.FullScale)}alaw({x}{Divisor(law.FullScale)})",
        _ => x,
    };

    private static string Limited(Relu relu, string text)
    {
        if (relu.UpperBound is { } upper)
            text = $"min({text}, {Number(upper)})";
        return relu.LowerBound is { } lower ? $"max({text}, {Number(lower)})" : text;
    }

    private static string Product(Dyadic slope, string x) => slope == 1 ? x : slope.Mantissa.IsOne ? x + " / " + Number(Dyadic.PowerOfTwo(-slope.Exponent)) : $"{NumberText.Integer((long)slope.Mantissa)} · {x} / {Number(Dyadic.PowerOfTwo(-slope.Exponent))}";

    private static string Factor(Dyadic fullScale) => fullScale == 1 ? "" : Number(fullScale) + " · ";

    private static string Divisor(Dyadic fullScale) => fullScale == 1 ? "" : " / " + Number(fullScale);

    private static string Number(Dyadic value) => NumberText.Brief(value);
}
