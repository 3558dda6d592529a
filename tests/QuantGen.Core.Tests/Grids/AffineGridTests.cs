using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Grids;

/// <summary>Affine grids against the definition in exact fractions: x / s by the formula of the rounding, then the zero point, then the ends.</summary>
public sealed class AffineGridTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    public void Every_value_has_the_code_of_the_definition(int bits)
    {
        foreach (UniformSpec sample in AffineSamples.OfBits(bits, 8))
        {
            if (bits == 1 && sample.Signed)
                continue;
            foreach (Rounding rounding in Enum.GetValues<Rounding>())
            {
                UniformSpec spec = sample with { Rounding = rounding };
                NumberGrid grid = GridBuilder.Build(spec);
                foreach (Dyadic x in AroundEverything(grid))
                    Check(spec, grid, x);
            }
        }
    }

    [Fact]
    public void Thresholds_are_where_the_code_changes()
    {
        foreach (UniformSpec spec in AffineSamples.OfBits(5, 60))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            Dyadic nudge = grid.Scale.TimesPowerOfTwo(-60);
            for (long code = grid.MinCode + 1; code <= grid.MaxCode; code++)
            {
                Threshold threshold = grid.ThresholdOf(code);
                string name = $"{Canonical.Text(spec)}, threshold of {code}";
                // Rounding outward, the code of 0 is that of 0 alone, so that the next one follows at once.
                Assert.True(grid.Quantize(threshold.Value - nudge) < code, name);
                Assert.True(grid.Quantize(threshold.Value + nudge) >= code, name);
                Assert.True((grid.Quantize(threshold.Value) >= code) == threshold.Inclusive, name);
            }
        }
    }

    [Fact]
    public void Zero_has_the_zero_point_as_code_and_NaN_the_declared_one()
    {
        foreach (UniformSpec spec in AffineSamples.OfBits(8, 60))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            Assert.Equal(spec.ZeroPoint!.Value, grid.Quantize(0.0));
            Assert.Equal(0, grid.ValueOf(grid.ZeroPoint).Sign);
            Assert.Equal(spec.NaN switch { NaNCode.Minimum => grid.MinCode, NaNCode.Maximum => grid.MaxCode, _ => spec.ZeroPoint.Value }, grid.Quantize(double.NaN));
            Assert.Equal((grid.MinCode, grid.MaxCode), (grid.Quantize(double.NegativeInfinity), grid.Quantize(double.PositiveInfinity)));
        }
    }

    /// <summary>Every eighth of a step over the range and beyond, and just beside it.</summary>
    private static IEnumerable<Dyadic> AroundEverything(NumberGrid grid)
    {
        Dyadic nudge = grid.Scale.TimesPowerOfTwo(-70);
        for (long eighth = (grid.MinCode - grid.ZeroPoint - 3) * 8; eighth <= (grid.MaxCode - grid.ZeroPoint + 3) * 8; eighth++)
        {
            Dyadic x = (grid.Scale * eighth).TimesPowerOfTwo(-3);
            yield return x;
            if (eighth % 4 == 0)
            {
                yield return x + nudge;
                yield return x - nudge;
            }
        }
    }

    private static void Check(UniformSpec spec, NumberGrid grid, Dyadic x)
    {
        Ratio scale = Ratio.Of(Dyadic.FromDouble(spec.Scale!.Value));
        BigInteger rounded = RoundingFormulas.Round(Ratio.Of(x) * new Ratio(scale.Denominator, scale.Numerator), spec.Rounding) + spec.ZeroPoint!.Value;
        long most = (1L << (spec.Signed ? spec.Bits - 1 : spec.Bits)) - 1, least = !spec.Signed ? 0 : spec.NarrowRange ? -most : -most - 1;
        long expected = (long)BigInteger.Max(least, BigInteger.Min(most, rounded)), actual = grid.Quantize(x);
        if (expected != actual || grid.IsOutside(x) != (rounded < least || rounded > most))
            Assert.Fail($"{Canonical.Text(spec)} of {x}: expected {expected} ({rounded}), actual {actual}, outside {grid.IsOutside(x)}");
    }
}
