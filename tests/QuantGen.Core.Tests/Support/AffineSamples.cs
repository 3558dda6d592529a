using System;
using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Tests.Support;

/// <summary>Formats with random scales that are not powers of two, with zero points at the ends, in the middle and absent. The same in every run.</summary>
internal static class AffineSamples
{
    public static IEnumerable<UniformSpec> OfBits(int bits, int count)
    {
        var random = new Random(bits);
        for (int index = 0; index < count; index++)
        {
            bool signed = index % 2 == 0;
            var spec = new UniformSpec
            {
                Bits = bits,
                Signed = signed,
                NarrowRange = index % 3 == 0,
                Scale = RandomScale(random, index),
                Rounding = (Rounding)(index % 10),
                NaN = (NaNCode)(index / 7 % 3),
            };
            GridArguments grid = GridArguments.Resolve(spec)!;
            long zeroPoint = (index / 2 % 4) switch
            {
                0 => signed ? 0 : grid.MinCode,
                1 => grid.MinCode,
                2 => grid.MaxCode,
                _ => random.NextInt64(grid.MinCode, grid.MaxCode + 1),
            };
            yield return spec with { ZeroPoint = (int)zeroPoint };
        }
    }

    /// <summary>A random mantissa; mostly at an exponent that data have, now and then at any.</summary>
    public static float RandomScale(Random random, int index)
    {
        int exponent = index % 5 == 4 ? random.Next(-120, 105) : random.Next(-12, 5);
        return MathF.ScaleB(random.Next((1 << 23) + 1, 1 << 24), exponent - 23);
    }
}
