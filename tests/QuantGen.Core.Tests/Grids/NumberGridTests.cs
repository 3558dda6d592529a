using System;
using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Grids;

/// <summary>Every small grid against a search over its codes.</summary>
public sealed class NumberGridTests
{
    public static TheoryData<Rounding> Roundings => new(Enum.GetValues<Rounding>());

    [Theory]
    [MemberData(nameof(Roundings))]
    public void The_code_of_a_value_is_the_one_that_a_search_finds(Rounding rounding)
    {
        foreach (UniformSpec spec in SmallFormats(rounding))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            (int exponent, long minCode, long maxCode) = Definition(spec);
            long previous = minCode;
            for (long value = (minCode - 2) * BruteForceRounding.Unit; value <= (maxCode + 2) * BruteForceRounding.Unit; value++)
            {
                Dyadic x = new(value, exponent - 3);
                long expected = BruteForceRounding.Code(value, minCode, maxCode, rounding);
                bool outside = BruteForceRounding.Code(value, minCode - 4, maxCode + 4, rounding) is var code && (code < minCode || code > maxCode);
                long actual = grid.Quantize(x);
                if (expected != actual || actual != grid.Quantize(BinaryFormat.ToDouble(x)) || actual < previous)
                    Assert.Fail($"{Canonical.Text(spec)} of {x}: expected {expected}, actual {actual} after {previous}");
                if (outside != grid.IsOutside(x) || outside != grid.IsOutside(BinaryFormat.ToDouble(x)))
                    Assert.Fail($"{Canonical.Text(spec)} of {x}: expected outside = {outside}");
                previous = actual;
            }

            Assert.Equal(maxCode, previous);
        }
    }

    [Theory]
    [MemberData(nameof(Roundings))]
    public void A_code_begins_at_its_threshold(Rounding rounding)
    {
        foreach (UniformSpec spec in SmallFormats(rounding))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            for (long code = grid.MinCode - 1; code <= grid.MaxCode + 2; code++)
            {
                // Codes beyond the range are those before saturation: the ends of the range begin and end there.
                string name = $"{Canonical.Text(spec)}, code {code}";
                Threshold threshold = grid.ThresholdOf(code);
                foreach (BinaryFormat format in (BinaryFormat[])[BinaryFormat.Single, BinaryFormat.Double])
                {
                    Dyadic first = threshold.First(format)!.Value, last = threshold.LastBelow(format)!.Value;
                    if (grid.Round(first) != code || grid.Round(last) != code - 1 || format.Above(last) != first)
                        Assert.Fail($"{name}: begins at {first} with {grid.Round(first)}, ends below at {last} with {grid.Round(last)}");
                }

                // A step below 1 skips integers' codes, so the first integer has the code or a higher one.
                Dyadic integer = new(threshold.FirstInteger(), 0);
                if (grid.Round(integer) < code || grid.Round(integer - 1) >= code)
                    Assert.Fail($"{name}: the first integer is {integer} with {grid.Round(integer)} after {grid.Round(integer - 1)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Roundings))]
    public void The_values_of_the_codes_are_multiples_of_the_scale_and_quantize_to_their_code(Rounding rounding)
    {
        foreach (UniformSpec spec in SmallFormats(rounding))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            (int exponent, long minCode, long maxCode) = Definition(spec);
            Assert.Equal((exponent, minCode, maxCode), (grid.ScaleExponent, grid.MinCode, grid.MaxCode));
            Assert.Equal(Ratio.Scaled(1, exponent), Ratio.Of(grid.Scale));
            Assert.Equal(Ratio.Scaled(minCode, exponent), Ratio.Of(grid.MinValue));
            Assert.Equal(Ratio.Scaled(maxCode, exponent), Ratio.Of(grid.MaxValue));
            for (long code = minCode; code <= maxCode; code++)
            {
                Assert.Equal(Ratio.Scaled(code, exponent), Ratio.Of(grid.ValueOf(code)));
                Assert.Equal(code, grid.Quantize(grid.ValueOf(code)));
            }
        }
    }

    [Fact]
    public void Infinities_saturate_and_NaN_has_the_declared_code()
    {
        foreach (NaNCode nan in Enum.GetValues<NaNCode>())
        {
            foreach (UniformSpec small in SmallFormats(Rounding.HalfToEven))
            {
                NumberGrid grid = GridBuilder.Build(small with { NaN = nan });
                (_, long minCode, long maxCode) = Definition(small);
                Assert.Equal(maxCode, grid.Quantize(double.PositiveInfinity));
                Assert.Equal(minCode, grid.Quantize(double.NegativeInfinity));
                Assert.Equal(maxCode, grid.Quantize(double.MaxValue));
                Assert.Equal(minCode, grid.Quantize(double.MinValue));
                Assert.Equal(nan switch { NaNCode.Minimum => minCode, NaNCode.Maximum => maxCode, _ => 0 }, grid.Quantize(double.NaN));
                Assert.True(grid.IsOutside(double.PositiveInfinity) && grid.IsOutside(double.NegativeInfinity) && grid.IsOutside(double.NaN));
            }
        }
    }

    [Fact]
    public void A_float_holds_every_value_exactly_where_the_grid_says_so()
    {
        foreach (bool signed in (bool[])[true, false])
        {
            for (int bits = 1; bits <= 32; bits++)
            {
                NumberGrid grid = GridBuilder.Build(new UniformSpec { Bits = bits, Signed = signed });
                // The largest odd magnitude is that of the highest code; signed codes have one bit less for it.
                Assert.Equal(bits - (signed ? 1 : 0) <= 24, grid.ExactInSingle);
            }
        }
    }

    [Fact]
    public void Six_roundings_take_the_nearest_code_and_four_do_not()
    {
        foreach (Rounding rounding in Enum.GetValues<Rounding>())
        {
            NumberGrid grid = GridBuilder.Build(new UniformSpec { Rounding = rounding });
            bool nearest = true;
            for (long value = -100; value <= 100; value++)
            {
                long code = BruteForceRounding.Code(value, -50, 50, rounding);
                nearest &= Math.Abs(value - (code * BruteForceRounding.Unit)) * 2 <= BruteForceRounding.Unit;
            }

            Assert.Equal(nearest, grid.RoundsToNearest);
        }
    }

    /// <summary>The formula of the attribute's documentation.</summary>
    private static (int Exponent, long MinCode, long MaxCode) Definition(UniformSpec spec)
    {
        int u = spec.Bits - (spec.Signed ? 1 : 0);
        long codes = (long)Math.Pow(2, u);
        return (spec.Integer!.Value - u, !spec.Signed ? 0 : spec.NarrowRange ? 1 - codes : -codes, codes - 1);
    }

    private static IEnumerable<UniformSpec> SmallFormats(Rounding rounding)
    {
        for (int bits = 1; bits <= 6; bits++)
        {
            for (int integer = -3; integer <= 6; integer++)
            {
                var spec = new UniformSpec { Bits = bits, Integer = integer, Rounding = rounding };
                yield return spec;
                yield return spec with { Signed = false };
                yield return spec with { Signed = false, NarrowRange = true };
                if (bits > 1)
                    yield return spec with { NarrowRange = true };
            }
        }
    }
}
