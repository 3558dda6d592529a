using System;
using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Kernels.Tests;

/// <summary>Grids of random scales, and the floats around each of their thresholds.</summary>
internal static class Thresholds
{
    public static NumberGrid Grid(Random random, Rounding rounding, Profile profile = Profile.Exact, int exponents = 60) => GridBuilder.Build(new UniformSpec
    {
        Bits = 8,
        Scale = MathF.ScaleB(1 + (float)random.NextDouble(), random.Next(-exponents, exponents)),
        ZeroPoint = random.Next(-20, 20),
        Rounding = rounding,
        Profile = profile,
    });

    /// <summary>The float nearest to each threshold and those beside it, in steps of 16: a kernel takes so many at 128 bits.</summary>
    public static float[] Around(NumberGrid grid)
    {
        var floats = new List<float> { 0f, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, float.Epsilon };
        for (long code = grid.MinCode; code <= grid.MaxCode + 1; code++)
        {
            float nearest = BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(grid.ThresholdOf(code).Value)!.Value);
            floats.AddRange([MathF.BitDecrement(nearest), nearest, MathF.BitIncrement(nearest)]);
        }

        while (floats.Count % 16 != 0)
            floats.Add(0f);
        return [.. floats];
    }
}
