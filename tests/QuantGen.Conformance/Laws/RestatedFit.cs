using System;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>The rules of a fit once more, over the exact grid: 16 lanes of double, added in the tree of halves.</summary>
internal static class RestatedFit
{
    /// <summary>The exponent or alpha for the elements of one channel.</summary>
    public static double StepOf(Fitting fitting, NumberGrid grid, float[] elements)
    {
        double[] values = [.. elements.Select(value => float.IsFinite(value) ? (double)value : 0.0)];
        double below = BinaryFormat.ToDouble(fitting.ReachBelow), above = BinaryFormat.ToDouble(fitting.ReachAbove);
        double step = Math.Max(below > 0 ? -values.Append(0).Min() / below : 0, above > 0 ? values.Append(0).Max() / above : 0);
        step = Math.Max(step, BinaryFormat.ToDouble(fitting.LeastStep));
        return fitting.Alpha == Alpha.Auto ? AlphaOf(fitting, grid, values, step) : ExponentOf(fitting, grid, values, step);
    }

    private static double AlphaOf(Fitting fitting, NumberGrid grid, double[] values, double step)
    {
        double scale = BinaryFormat.ToDouble(grid.Scale), alpha = Bounded(step);
        for (int iteration = 0; iteration < 5 && fitting.Fit == Fit.LeastSquares; iteration++)
            alpha = Bounded(LeastSquares(grid.AtScale(BinaryFormat.Single.Nearest(grid.Scale * Dyadic.FromDouble(alpha))!.Value), values));
        return alpha;

        double Bounded(double of) => of == 0 ? 1 : (float)Math.Clamp(of / scale, Math.ScaleB(1, fitting.FirstExponent), Math.ScaleB(1, fitting.LastExponent));
    }

    private static double ExponentOf(Fitting fitting, NumberGrid grid, double[] values, double step)
    {
        double scale = BinaryFormat.ToDouble(grid.Scale);
        if (fitting.Fit == Fit.LeastSquares)
        {
            double epsilon = BinaryFormat.ToDouble(fitting.Epsilon);
            int exponent = Math.Clamp(Nearest((step + epsilon) / scale), fitting.FirstExponent, fitting.LastExponent);
            for (int iteration = 0; iteration < 5; iteration++)
                exponent = Math.Clamp(Nearest((LeastSquares(At(grid, exponent), values) + epsilon) / scale), fitting.MinExponent, fitting.MaxExponent);
            return exponent;
        }

        int largest = Math.Clamp(step == 0 ? 0 : AtLeast(step / scale), fitting.MinExponent, fitting.MaxExponent), best = largest;
        if (fitting.Fit == Fit.MaxAbs || step == 0)
            return largest;

        // Every exponent below, until an end of the data that saturates costs more by itself: with each smaller exponent it does so more.
        double least = values.Append(0).Min(), most = values.Append(0).Max(), smallest = double.PositiveInfinity;
        for (int exponent = largest; exponent >= fitting.MinExponent && smallest > 0; exponent--)
        {
            NumberGrid at = At(grid, exponent);
            if ((at.IsOutside(least) && Error(at, least) >= smallest) || (at.IsOutside(most) && Error(at, most) >= smallest))
                break;
            double error = Sum([.. values.Select(value => Error(at, value))], 0, 1);
            if (error < smallest)
                (smallest, best) = (error, exponent);
        }

        return best;
    }

    private static NumberGrid At(NumberGrid grid, int exponent) => grid.AtScale(grid.Scale.TimesPowerOfTwo(exponent));

    /// <summary>The squared error of a value, each difference and product rounded once.</summary>
    private static double Error(NumberGrid grid, double value)
    {
        double error = value - (StepsOf(grid, value) * BinaryFormat.ToDouble(grid.Scale));
        return error * error;
    }

    private static double StepsOf(NumberGrid grid, double value) => grid.Quantize(value) - grid.ZeroPoint;

    /// <summary>The step with the least sum of squared errors for the codes of a grid.</summary>
    private static double LeastSquares(NumberGrid grid, double[] values)
    {
        double[] steps = [.. values.Select(value => StepsOf(grid, value))];
        double count = Math.Max(values.Length, 1), products = Sum([.. values.Zip(steps, (x, z) => x * z)], 0, 1), squares = Sum([.. steps.Select(z => z * z)], 0, 1);
        return products / count / ((squares / count) + BinaryFormat.ToDouble(Fitting.KerasEpsilon));
    }

    private static double Sum(double[] terms, int lane, int width)
    {
        if (width < 16)
            return Sum(terms, lane, width * 2) + Sum(terms, lane + width, width * 2);
        double sum = 0;
        for (int i = lane; i < terms.Length; i += 16)
            sum += terms[i];
        return sum;
    }

    private static int AtLeast(double value)
    {
        Dyadic exact = Dyadic.FromDouble(value);
        return exact.FloorLog2 + (exact.Mantissa.IsOne ? 0 : 1);
    }

    /// <summary>By the square of the number: beyond 2^(2k + 1) the logarithm is nearer to k + 1.</summary>
    private static int Nearest(double value)
    {
        Dyadic exact = Dyadic.FromDouble(value);
        int floor = exact.FloorLog2;
        return exact * exact > Dyadic.PowerOfTwo((2 * floor) + 1) ? floor + 1 : floor;
    }
}
