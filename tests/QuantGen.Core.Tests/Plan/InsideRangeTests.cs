using System;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
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
        foreach (UniformSpec spec in SampleGrids.OfBits(bits))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            InsideRange range = Lowering.Lower(grid).Inside;
            float first = BinaryFormat.ToSingle(range.First!.Value), last = BinaryFormat.ToSingle(range.Last!.Value);
            Check(spec, grid, first, MathF.BitDecrement(first));
            Check(spec, grid, last, MathF.BitIncrement(last));
        }
    }

    private static void Check(UniformSpec spec, NumberGrid grid, double inside, double beyond)
    {
        string name = Canonical.Text(spec);
        Assert.False(grid.IsOutside(inside), $"{name}: {inside:R} is called inside");
        Assert.True(grid.IsOutside(beyond), $"{name}: {beyond:R} is called outside");
    }
}
