using System;
using System.Numerics;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
using QuantGen.Core.Spec;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Plan;

/// <summary>The first and the last value that do not saturate, against the exact grid at both and just beyond.</summary>
public sealed class InsideRangeTests
{
    public static TheoryData<int> EveryBits => SampleGrids.EveryBits;

    [Theory]
    [MemberData(nameof(EveryBits))]
    public void Floats_are_inside_from_the_first_to_the_last(int bits)
    {
        foreach (QuantizerSpec spec in SampleGrids.OfBits(bits))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            InsideRange range = Lowering.Lower(grid).InsideSingle;
            float first = BinaryFormat.ToSingle(range.First), last = BinaryFormat.ToSingle(range.Last);
            Check(spec, grid, first, MathF.BitDecrement(first));
            Check(spec, grid, last, MathF.BitIncrement(last));
        }
    }

    [Theory]
    [MemberData(nameof(EveryBits))]
    public void Doubles_are_inside_from_the_first_to_the_last(int bits)
    {
        foreach (QuantizerSpec spec in SampleGrids.OfBits(bits))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            InsideRange range = Lowering.Lower(grid).InsideDouble;
            double first = BinaryFormat.ToDouble(range.First), last = BinaryFormat.ToDouble(range.Last);
            Check(spec, grid, first, Math.BitDecrement(first));
            Check(spec, grid, last, Math.BitIncrement(last));
        }
    }

    [Theory]
    [MemberData(nameof(EveryBits))]
    public void Integers_are_inside_from_the_first_to_the_last(int bits)
    {
        foreach (QuantizerSpec spec in SampleGrids.OfBits(bits))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            InsideRange range = Lowering.Lower(grid).InsideInt64;
            BigInteger first = range.First.RoundToInteger(Rounding.Floor), last = range.Last.RoundToInteger(Rounding.Floor);
            string name = $"{FormatNames.Canonical(spec)}: {first} to {last}";
            Assert.True(range.First == new Dyadic(first, 0) && range.Last == new Dyadic(last, 0), name);
            Assert.False(grid.IsOutside(new Dyadic(first, 0)) || grid.IsOutside(new Dyadic(last, 0)), name + " is not inside");
            Assert.True(first == long.MinValue || grid.IsOutside(new Dyadic(first - 1, 0)), name + " begins too late");
            Assert.True(last == long.MaxValue || grid.IsOutside(new Dyadic(last + 1, 0)), name + " ends too early");
            Assert.True(first >= long.MinValue && last <= long.MaxValue && first <= 0 && last >= 0, name);
        }
    }

    private static void Check(QuantizerSpec spec, NumberGrid grid, double inside, double beyond)
    {
        string name = FormatNames.Canonical(spec);
        Assert.False(grid.IsOutside(inside), $"{name}: {inside:R} is called inside");
        Assert.True(grid.IsOutside(beyond), $"{name}: {beyond:R} is called outside");
    }
}
