using System;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>Numbers whose results are near a number of steps. They choose what is tried, and decide nothing.</summary>
internal static class Arguments
{
    /// <summary>The double that has so many steps, or nearly so; NaN if a function has no such result.</summary>
    public static double Of(NumberGrid grid, Dyadic steps)
    {
        Dyadic exact = grid.Scale * steps;
        double result = BinaryFormat.ToDouble(BinaryFormat.Double.Nearest(exact)!.Value);
        return grid.Function switch
        {
            Relu { SlopeExponent: { } exponent } when result < 0 => Math.ScaleB(result, -exponent),
            ClippedLine line => (result - (line.IsSigmoid ? 0.5 : 0)) / BinaryFormat.ToDouble(line.Slope),
            Logistic { IsSigmoid: true } => Math.Log(result / (1 - result)),
            Logistic => Math.Atanh(result),
            HardSwish swish when exact < swish.IdentityFrom => Root(BinaryFormat.ToDouble(swish.Shift), 4 * result * BinaryFormat.ToDouble(swish.Bound)),
            _ => result,
        };
    }

    /// <summary>Whether a number is exactly the argument of a result.</summary>
    public static bool Gives(NumberGrid grid, double value, Dyadic result) => grid.Function is { } function ? function.Gives(Dyadic.FromDouble(value), result) : Dyadic.FromDouble(value) == result;

    private static double Root(double shift, double product) => (Math.Sqrt((shift * shift) + product) - shift) / 2;
}
