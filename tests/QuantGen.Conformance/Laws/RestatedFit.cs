using System;
using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Spec;

namespace QuantGen.Conformance.Laws;

/// <summary>The rules of a fit once more, over the exact grid: 16 lanes of double, added in the tree of halves.</summary>
internal static class RestatedFit
{
    /// <summary>The exponent or alpha for the elements of one channel.</summary>
    public static double StepOf(QuantizerSpec spec, NumberGrid grid, float[] elements)
    {
        Fitting fitting = Fitting.Of(spec, grid)!;
        double[] values = [.. elements.Select(value => float.IsFinite(value) ? (double)value : 0.0)];
        double scale = BinaryFormat.ToDouble(grid.Scale), below = BinaryFormat.ToDouble(fitting.ReachBelow), above = BinaryFormat.ToDouble(fitting.ReachAbove);
        double step = Math.Max(below > 0 ? -values.Append(0).Min() / below : 0, above > 0 ? values.Append(0).Max() / above : 0);
        if (fitting.Alpha == Alpha.Auto)
            return step == 0 ? 1 : (float)(step / scale);
        double epsilon = BinaryFormat.ToDouble(fitting.Epsilon);
        int exponent = Nearest((step + epsilon) / scale);
        for (int iteration = 0; iteration < 5; iteration++)
        {
            NumberGrid at = grid with { Scale = grid.Scale.TimesPowerOfTwo(exponent) };
            double[] steps = [.. values.Select(value => (double)(at.Quantize(value) - grid.ZeroPoint))];
            double count = Math.Max(values.Length, 1), products = Sum(values.Zip(steps, (x, z) => x * z).ToArray(), 0, 1), squares = Sum([.. steps.Select(z => z * z)], 0, 1);
            exponent = Nearest(((products / count / ((squares / count) + BinaryFormat.ToDouble(Fitting.KerasEpsilon))) + epsilon) / scale);
        }

        return exponent;
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

    /// <summary>By the square of the number: beyond 2^(2k + 1) the logarithm is nearer to k + 1.</summary>
    private static int Nearest(double value)
    {
        Dyadic exact = Dyadic.FromDouble(value);
        int floor = exact.FloorLog2;
        return exact * exact > Dyadic.PowerOfTwo((2 * floor) + 1) ? floor + 1 : floor;
    }
}
