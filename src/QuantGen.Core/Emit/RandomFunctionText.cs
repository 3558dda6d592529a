using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>How the result of a function is rounded at random.</summary>
internal static class RandomFunctionText
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    /// <summary>Whether the result is computed, and so rounded before the draw. Other functions are exact quotients by another scale; three times a double is one only by a power of two.</summary>
    public static bool IsCurve(NumberGrid grid) => grid.Function is not null && (FunctionLowering.IsSearched(grid) || (FunctionText.Triples(grid) && grid.ScaleExponent is null));

    /// <summary>Whether the kernels of rounded quotients round spans at random: they saturate to codes, which the limits of a line may not be.</summary>
    public static bool HasVectors(QuantizerPlan plan) => plan.HasVectors && !IsCurve(plan.Grid) && !EndsBetweenCodes(plan.Grid);

    /// <summary>The code of one value, with the random word of an index.</summary>
    public static string Code(QuantizerPlan plan, string index)
    {
        NumberGrid grid = plan.Grid;
        if (IsCurve(grid))
            return StochasticEmitter.CodeOfSteps(grid, "RandomCurve", $"{Result(grid.Function!)} / {Literal(grid.Scale)}", index);
        if (FunctionReduction.OfSlope(grid) is { } slope)
            return StochasticEmitter.Code(slope.Above, "value", $"value < 0 ? {Literal(slope.Below.Scale)} : {Literal(slope.Above.Scale)}", index);
        string value = FunctionText.Triples(grid) ? $"{Kernels}.TripleToOdd(value)" : "value";
        if (EndsBetweenCodes(grid))
        {
            string end = Literal(Dyadic.PowerOfTwo(-((ClippedLine)grid.Function!).Slope.Exponent));
            value = $"global::System.Math.Min(global::System.Math.Max({value}, -{end}), {end})";
        }

        return StochasticEmitter.Code(plan.Input, value, Literal(plan.Input.Scale), index);
    }

    /// <summary>Whether the limits of a tanh are results and no values, so that its largest results are rounded at random as well.</summary>
    private static bool EndsBetweenCodes(NumberGrid grid)
    {
        if (grid.Function is not ClippedLine { IsSigmoid: false })
            return false;
        BigInteger steps = Rational.RoundQuotient(1, grid.Scale, Rounding.Floor);
        return grid.Scale * new Dyadic(steps, 0) != 1 && (steps + grid.ZeroPoint < grid.MaxCode || grid.ZeroPoint - steps > grid.MinCode);
    }

    /// <summary>The result of a curve. A cast keeps a runtime from computing with more bits.</summary>
    private static string Result(QuantizedFunction function)
    {
        switch (function)
        {
            case HardSwish swish:
                return $"{Kernels}.HardSwish(value, {Literal(swish.Shift)}, {Literal(swish.Bound)}, {Literal(BinaryFormat.Double.AtOrAbove(swish.IdentityFrom)!.Value)})";
            case ClippedLine line:
                return $"{Kernels}.ClippedLine(value, {Literal(line.Slope)}, {Literal(line.Offset)}, {Literal(line.IsSigmoid ? 0 : -1)})";
            default:
                bool isSigmoid = ((Logistic)function).IsSigmoid;
                string sigmoid = $"{Kernels}.Sigmoid((double)(value * {Literal(BinaryExponent.SlopeOf(isSigmoid ? 1 : 2))}))";
                return isSigmoid ? sigmoid : $"({sigmoid} * 2 - 1)";
        }
    }

    private static string Literal(Dyadic value) => NumberText.DoubleLiteral(value);
}
