using System;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// Proves a form that computes codes in floats. Grid and form are both monotone. They are equal for every float if they are
/// equal on both sides of every threshold and at the infinities. For each threshold the proof checks the nearest float and its two
/// neighbours.
/// </summary>
internal static class FormProof
{
    /// <summary>The number of thresholds if the form agrees with the grid at all of them; null if it differs at one.</summary>
    /// <param name="grid">A saturating grid of up to 16 bits, or one with a profile.</param>
    /// <param name="form">The code of a float.</param>
    public static int? Prove(NumberGrid grid, Func<float, long> form)
    {
        if (grid.Profile is not null)
            return ProfileProof.Prove(grid, form);
        double scale = BinaryFormat.ToDouble(grid.Scale);
        ThresholdShape[] shapes = ThresholdShapes(grid);
        int thresholds = 0;
        for (long code = grid.MinCode + 1; code <= grid.MaxCode; code++)
        {
            long steps = code - grid.ZeroPoint;
            ThresholdShape shape = shapes[Class(steps)];
            double threshold = (steps + shape.Offset) * scale;           // exact: 18 bits by 24
            float nearest = (float)threshold;
            // The code or a higher one. If the rounding is outward, only 0 has the code of 0.
            bool agrees(float x) => form(x) >= code == (x > threshold || (x == threshold && shape.Inclusive));
            if (!agrees(FloatArithmetic.Below(nearest)) || !agrees(nearest) || !agrees(FloatArithmetic.Above(nearest)))
                return null;
            thresholds++;
        }

        bool endsHold = form(float.NegativeInfinity) == grid.MinCode && form(float.PositiveInfinity) == grid.MaxCode;
        return endsHold ? thresholds : null;
    }

    /// <summary>Where a code begins, in steps from its own value: −1, −½ or 0.</summary>
    private readonly record struct ThresholdShape(double Offset, bool Inclusive);

    /// <summary>The shape depends only on a code's sign and parity. The exact grid provides it for a small code of each class.</summary>
    private static ThresholdShape[] ThresholdShapes(NumberGrid grid)
    {
        NumberGrid unit = grid with { Values = new(1, 0) };
        var shapes = new ThresholdShape[7];
        for (long steps = -3; steps <= 3; steps++)
        {
            Threshold threshold = unit.ThresholdOf(steps);
            shapes[Class(steps)] = new ThresholdShape(BinaryFormat.ToDouble(threshold.Value - steps), threshold.Inclusive);
        }

        return shapes;
    }

    /// <summary>−3 … 3, shifted to 0 … 6: the number itself if it is small, else the one of 2 and 3 with its sign and parity.</summary>
    private static int Class(long steps) =>
        3 + (int)(steps > 3 ? 2 + (steps & 1) : steps < -3 ? -2 - (steps & 1) : steps);
}
