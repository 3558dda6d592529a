using System;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Plan;

/// <summary>Which arithmetic a grid gets, and that its constants are numbers of that arithmetic.</summary>
public sealed class LoweringTests
{
    public static TheoryData<int> EveryBits => SampleGrids.EveryBits;

    [Theory]
    [MemberData(nameof(EveryBits))]
    public void Floats_stay_floats_up_to_16_bits(int bits)
    {
        foreach (UniformSpec spec in SampleGrids.OfBits(bits))
        {
            NumberGrid grid = GridBuilder.Build(spec);
            QuantizerPlan plan = Lowering.Lower(grid);
            Arithmetic lane = bits <= 16 ? Arithmetic.Single : Arithmetic.Double;
            Assert.Equal((lane, lane, bits <= 16), (plan.FromSingle.Arithmetic, plan.DequantizeArithmetic, plan.HasVectors));
            Assert.Equal((Arithmetic.Double, Arithmetic.Int64), (plan.FromDouble.Arithmetic, plan.FromInt64.Arithmetic));
            Assert.Same(grid, plan.Grid);
        }
    }

    [Theory]
    [MemberData(nameof(EveryBits))]
    public void Every_constant_is_a_number_of_its_lane(int bits)
    {
        foreach (UniformSpec spec in SampleGrids.OfBits(bits))
            CheckConstants(spec);
    }

    [Fact]
    public void A_value_is_saturated_before_it_is_rounded_once()
    {
        foreach (Rounding rounding in Enum.GetValues<Rounding>())
        {
            Procedure procedure = Lowering.Lower(GridBuilder.Build(new UniformSpec { Rounding = rounding })).FromSingle;
            Assert.Equal(3, procedure.Ops.Count);
            Assert.IsType<Op.ReplaceNaN>(procedure.Ops[0]);
            Assert.IsType<Op.Clamp>(procedure.Ops[1]);
            Assert.Equal(rounding, Assert.IsType<Op.RoundProduct>(procedure.Ops[2]).Rounding);
        }
    }

    [Theory]
    [InlineData(-20, typeof(Op.ShiftLeftSaturating))]
    [InlineData(0, typeof(Op.ShiftLeftSaturating))]
    [InlineData(1, typeof(Op.RoundingShiftRight))]
    [InlineData(62, typeof(Op.RoundingShiftRight))]
    [InlineData(63, typeof(Op.CompareWithThresholds))]
    [InlineData(100, typeof(Op.CompareWithThresholds))]
    public void The_scale_decides_how_an_integer_is_converted(int scaleExponent, Type op)
    {
        QuantizerPlan plan = Lowering.Lower(GridBuilder.Build(new UniformSpec { Integer = scaleExponent + 7 }));
        Assert.IsType(op, plan.FromInt64.Ops[^1]);
    }

    [Fact]
    public void Equal_grids_give_equal_plans_and_different_ones_do_not()
    {
        QuantizerPlan[] plans = SampleGrids.All.Select(spec => Lowering.Lower(GridBuilder.Build(spec))).ToArray();
        QuantizerPlan[] again = SampleGrids.All.Select(spec => Lowering.Lower(GridBuilder.Build(spec))).ToArray();
        Assert.Equal(plans, again);
        Assert.Equal(plans.Select(plan => plan.GetHashCode()), again.Select(plan => plan.GetHashCode()));
        Assert.Equal(plans.Select(plan => plan.Grid).Distinct().Count(), plans.Distinct().Count());
    }

    internal static void CheckConstants(UniformSpec spec)
    {
        QuantizerPlan plan = Lowering.Lower(GridBuilder.Build(spec));
        foreach (Procedure procedure in (Procedure[])[plan.FromSingle, plan.FromDouble])
        {
            BinaryFormat format = procedure.Arithmetic == Arithmetic.Single ? BinaryFormat.Single : BinaryFormat.Double;
            foreach (Op op in procedure.Ops)
            {
                Dyadic[] constants = op switch
                {
                    Op.ReplaceNaN replace => [replace.Value],
                    Op.Clamp clamp => [clamp.Low, clamp.High],
                    Op.RoundProduct round => [round.Scale, round.Scale.TimesPowerOfTwo(-1), Dyadic.PowerOfTwo(-round.Scale.Exponent)],
                    Op.RoundQuotient round => [round.Scale],
                    Op.RoundByFloor round => [round.InverseScale],
                    Op.AddZeroPoint or Op.ApplyOverflow => [],
                    _ => throw new InvalidOperationException("Not an op on reals: " + op),
                };
                Assert.All(constants, value => Assert.True(format.Holds(value), $"{Canonical.Text(spec)}: {op} has {value}"));
            }
        }

        Assert.True(BinaryFormat.Single.Holds(plan.Grid.Scale), Canonical.Text(spec));
        Assert.NotNull(BinaryFormat.Single.Nearest(plan.Grid.MinValue));
        Assert.NotNull(BinaryFormat.Single.Nearest(plan.Grid.MaxValue));
        Assert.True(BinaryFormat.Double.Holds(plan.Grid.MinValue) && BinaryFormat.Double.Holds(plan.Grid.MaxValue));
    }
}
