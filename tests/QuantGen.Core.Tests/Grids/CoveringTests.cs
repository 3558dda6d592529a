using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Grids;

/// <summary>Ranges that choose a grid, against the definition of covering: some zero point has both ends between the first value and the last.</summary>
public sealed class CoveringTests
{
    private static Gen<UniformSpec> RangeSpec =>
        from bits in Gen.Choose(2, 16)
        from signed in Gen.Elements(true, false)
        from narrow in Gen.Elements(true, false)
        from low in Bound
        from high in Bound
        where low != 0 || high != 0
        select new UniformSpec { Bits = bits, Signed = signed, NarrowRange = narrow, Min = Math.Min(low, high), Max = Math.Max(low, high) };

    private static Gen<double> Bound => Gen.OneOf(
        Gen.Choose(-4000, 4000).Select(n => n / 16.0),
        from n in Gen.Choose(-1000000, 1000000) from e in Gen.Choose(-80, 60) select Math.ScaleB(n, e),
        Gen.Choose(-9, 9).Select(n => n / 10.0));

    [Fact]
    public void The_scale_is_the_smallest_float_that_covers() => PropertyTest.Holds(
        RangeSpec,
        spec =>
        {
            GridArguments grid = Resolved(spec);
            Assert.True(BinaryFormat.Single.Holds(grid.Scale));
            Assert.True(Covers(grid, spec, grid.Scale, grid.ZeroPoint), "The scale does not cover: " + grid);
            if (grid.Scale > Dyadic.PowerOfTwo(-126))
                Assert.False(CoversWithSome(grid, spec, BinaryFormat.Single.Below(grid.Scale)!.Value), "A smaller float covers: " + grid);
            CheckNearestZeroPoint(grid, spec);
        });

    [Fact]
    public void With_alpha_a_power_of_two_the_scale_is_the_smallest_that_covers() => PropertyTest.Holds(
        RangeSpec.Select(spec => spec with { Alpha = Alpha.Po2 }),
        spec =>
        {
            GridArguments grid = Resolved(spec);
            Assert.True(grid.Scale.Mantissa.IsOne, grid.ToString());
            Assert.True(Covers(grid, spec, grid.Scale, grid.ZeroPoint), grid.ToString());
            if (grid.Scale > Dyadic.PowerOfTwo(-126))
                Assert.False(CoversWithSome(grid, spec, grid.Scale.TimesPowerOfTwo(-1)), "Half the scale covers: " + grid);
            CheckNearestZeroPoint(grid, spec);
        });

    [Fact]
    public void A_zero_point_that_is_stated_is_kept() => PropertyTest.Holds(
        from spec in RangeSpec
        from part in Gen.Choose(0, 16)
        select (spec, part),
        sample =>
        {
            var codes = new GridArguments(sample.spec.Bits, sample.spec.Signed, sample.spec.NarrowRange, 1, 0);
            long zeroPoint = codes.MinCode + ((codes.MaxCode - codes.MinCode) * sample.part / 16);
            UniformSpec spec = sample.spec with { ZeroPoint = (int)zeroPoint };
            bool possible = (spec.Min >= 0 || zeroPoint > codes.MinCode) && (spec.Max <= 0 || zeroPoint < codes.MaxCode);
            GridArguments? grid = GridArguments.Resolve(spec);
            Assert.Equal(possible, grid is not null);
            if (grid is null)
                return;
            Assert.Equal(zeroPoint, grid.ZeroPoint);
            Assert.True(Covers(grid, spec, grid.Scale, zeroPoint), grid.ToString());
            if (grid.Scale > Dyadic.PowerOfTwo(-126))
                Assert.False(Covers(grid, spec, BinaryFormat.Single.Below(grid.Scale)!.Value, zeroPoint), "A smaller float covers: " + grid);
        });

    [Fact]
    public void With_a_scale_the_bits_are_the_fewest_that_cover() => PropertyTest.Holds(
        from low in Gen.Choose(-3000, 3000)
        from high in Gen.Choose(-3000, 3000)
        where low != 0 || high != 0
        from scale in Gen.Choose(1, 3000)
        from signed in Gen.Elements<bool?>(null, true, false)
        from narrow in Gen.Elements(true, false)
        select new UniformSpec { Min = Math.Min(low, high) / 8.0, Max = Math.Max(low, high) / 8.0, Scale = scale / 100.0, WrittenSigned = signed, NarrowRange = narrow },
        spec =>
        {
            GridArguments grid = Resolved(spec);
            Assert.Equal((spec.WrittenSigned ?? false, Dyadic.FromDouble((float)spec.Scale!.Value)), (grid.Signed, grid.Scale));
            Assert.True(Covers(grid, spec, grid.Scale, grid.ZeroPoint), grid.ToString());
            if (grid.Bits > 1 && !(grid is { Bits: 2, Signed: true, NarrowRange: true }))
                Assert.False(CoversWithSome(grid with { Bits = grid.Bits - 1 }, spec, grid.Scale), "Fewer bits cover: " + grid);
            CheckNearestZeroPoint(grid, spec);
        });

    [Fact]
    public void The_thermometer_of_the_first_page_has_11_bits() => Assert.Equal(
        new GridArguments(11, false, false, Dyadic.FromDouble(0.1f), 400),
        GridArguments.Resolve(new UniformSpec { Min = -40, Max = 125, Scale = 0.1 }));

    [Theory]
    [InlineData(0.0, 255.0, 1.0, 0)]
    [InlineData(-1.0, 0.0, 0.003921569, 255)]
    [InlineData(5.0, 255.0, 1.0, 0)]                     // widened to 0
    public void Ranges_on_one_side_of_zero_use_every_unsigned_code(double min, double max, double scale, long zeroPoint)
    {
        GridArguments grid = Resolved(new UniformSpec { Signed = false, Min = min, Max = max });
        Assert.Equal((zeroPoint, (float)scale), (grid.ZeroPoint, BinaryFormat.ToSingle(grid.Scale)));
    }

    /// <summary>Unsigned codes of 32 bits reach beyond the type of a zero point.</summary>
    [Fact]
    public void A_zero_point_is_an_int()
    {
        var spec = new UniformSpec { Bits = 32, Signed = false, Min = -5, Max = 0, Alpha = Alpha.Po2 };
        Assert.DoesNotContain(SpecChecker.Check(spec), fault => fault.IsError);
        GridArguments grid = Resolved(spec);
        Assert.InRange(grid.ZeroPoint, 0, int.MaxValue);
        Assert.True(Covers(grid, spec, grid.Scale, grid.ZeroPoint), grid.ToString());
    }

    [Fact]
    public void A_range_beyond_every_scale_has_no_grid()
    {
        Assert.Null(GridArguments.Resolve(new UniformSpec { Max = 1e300 }));
        Assert.Null(GridArguments.Resolve(new UniformSpec { Scale = 0.5, Max = 1e300 }));
        Assert.Equal(Dyadic.PowerOfTwo(-126), Resolved(new UniformSpec { Max = double.Epsilon }).Scale);
    }

    private static GridArguments Resolved(UniformSpec spec)
    {
        GridArguments? grid = GridArguments.Resolve(spec);
        Assert.NotNull(grid);
        return grid;
    }

    private static bool Covers(GridArguments codes, UniformSpec spec, Dyadic scale, long zeroPoint)
    {
        Dyadic min = Dyadic.FromDouble(Math.Min(0, spec.Min!.Value)), max = Dyadic.FromDouble(Math.Max(0, spec.Max!.Value));
        return zeroPoint >= codes.MinCode && zeroPoint <= codes.MaxCode && scale * (codes.MinCode - zeroPoint) <= min && max <= scale * (codes.MaxCode - zeroPoint);
    }

    /// <summary>With few bits every zero point is tried; with many the ones around the only candidates, which follow from the ends.</summary>
    private static bool CoversWithSome(GridArguments codes, UniformSpec spec, Dyadic scale)
    {
        long last = codes.MaxCode - codes.MinCode;
        if (last < 300)
            return Enumerable.Range(0, (int)last + 1).Any(index => Covers(codes, spec, scale, codes.MinCode + index));
        // The lower end needs at least so many codes below the zero point; the lowest zero point that gives them leaves the most above.
        double steps = -Math.Min(0, spec.Min!.Value) / BinaryFormat.ToDouble(scale);
        return steps <= last + 2 && Enumerable.Range(-2, 5).Any(near => Covers(codes, spec, scale, codes.MinCode + (long)steps + near));
    }

    private static void CheckNearestZeroPoint(GridArguments grid, UniformSpec spec)
    {
        long towardZero = grid.ZeroPoint - Math.Sign(grid.ZeroPoint);
        if (grid.ZeroPoint != 0)
            Assert.False(Covers(grid, spec, grid.Scale, towardZero), "A zero point nearer to 0 covers: " + grid);
    }
}
