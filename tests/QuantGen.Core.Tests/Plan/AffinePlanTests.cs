using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Plan;

/// <summary>The plans of affine and of overflowing grids, op by op, against the exact grid: at the thresholds and beside them.</summary>
public sealed class AffinePlanTests
{
    private const int ScalesEach = 100;

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    public void Affine_plans_have_the_codes_of_the_grid(int bits)
    {
        var random = new Random(bits);
        foreach (UniformSpec spec in AffineSamples.OfBits(bits, ScalesEach))
            Check(spec, grid => SomeCodes(grid, random));
    }

    /// <summary>Powers of two with a zero point, over all widths.</summary>
    [Fact]
    public void Fixed_point_plans_with_a_zero_point_have_the_codes_of_the_grid()
    {
        var random = new Random(21);
        for (int bits = 2; bits <= 32; bits++)
        {
            for (int choice = 0; choice < 6; choice++)
            {
                var spec = new UniformSpec { Bits = bits, Signed = choice % 2 == 0, Integer = (choice * 7) - 8, Rounding = (Rounding)((bits + choice) % 10) };
                GridArguments codes = GridArguments.Resolve(spec)!;
                long zeroPoint = choice < 2 ? codes.MinCode : choice < 4 ? codes.MaxCode : random.NextInt64(codes.MinCode, codes.MaxCode);
                Check(spec with { ZeroPoint = (int)Math.Min(zeroPoint, int.MaxValue) }, grid => SomeCodes(grid, random));
            }
        }
    }

    public static TheoryData<Overflow> OverflowModes => [Overflow.SaturateToZero, Overflow.Wrap, Overflow.WrapSignMagnitude];

    [Theory]
    [MemberData(nameof(OverflowModes))]
    internal void Overflowing_plans_have_the_codes_of_the_grid(Overflow mode)
    {
        var random = new Random((int)mode);
        int index = 0;
        foreach (int bits in (int[])[1, 2, 3, 4, 7, 8, 12, 16, 17, 24, 31, 32])
        {
            foreach (int integer in (int[])[-20, 0, 3, bits, bits + 5, bits + 61, 90])
            {
                index++;
                bool signed = mode == Overflow.WrapSignMagnitude || index % 3 != 0;
                var spec = new UniformSpec
                {
                    Bits = bits,
                    Integer = integer,
                    Signed = signed,
                    NarrowRange = mode == Overflow.SaturateToZero && bits > 1 && index % 2 == 0,
                    Rounding = (Rounding)(index % 10),
                    Overflow = mode,
                    OverflowBits = mode == Overflow.SaturateToZero ? 0 : index % (Math.Min(bits, 4) + 1),
                };
                Check(spec, grid => CodesAndBeyond(grid, random));
            }
        }
    }

    private static void Check(UniformSpec spec, Func<NumberGrid, IEnumerable<long>> codes)
    {
        Assert.DoesNotContain(SpecChecker.Check(spec), fault => fault.IsError);
        NumberGrid grid = GridBuilder.Build(spec);
        QuantizerPlan plan = Lowering.Lower(grid);
        string name = Canonical.Text(spec);
        List<Dyadic> points = codes(grid).Select(code => grid.ThresholdOf(code).Value).ToList();
        foreach (float x in points.Where(point => BinaryFormat.Single.AtOrBelow(point) is not null).SelectMany(Neighbours.Floats).Concat(Floats.Special).Concat(Neighbours.RandomFloats().Take(20)))
            Compare(name, $"float {BitConverter.SingleToUInt32Bits(x):X8} ({x:R})", grid.Quantize(x), PlanInterpreter.Quantize(plan, x));
        foreach (double x in points.SelectMany(Neighbours.Doubles).Concat(Floats.SpecialDoubles).Concat(Floats.RandomDoubles(20)))
            Compare(name, $"double {BitConverter.DoubleToUInt64Bits(x):X16} ({x:R})", grid.Quantize(x), PlanInterpreter.Quantize(plan, x));
        foreach (long x in points.SelectMany(Neighbours.Integers).Concat(Neighbours.IntegersOfEverySize()).Distinct())
            Compare(name, $"long {x}", grid.Quantize((Dyadic)x), PlanInterpreter.Quantize(plan, x));
    }

    private static void Compare(string quantizer, string input, long expected, long actual)
    {
        if (expected != actual)
            Assert.Fail($"{quantizer} of {input}: expected {expected}, actual {actual}");
    }

    private static IEnumerable<long> SomeCodes(NumberGrid grid, Random random)
    {
        var codes = new SortedSet<long> { grid.MinCode, grid.MinCode + 1, grid.MaxCode, grid.MaxCode + 1, grid.ZeroPoint, grid.ZeroPoint + 1, grid.ZeroPoint - 1 };
        for (int i = 0; i < 12; i++)
            codes.Add(random.NextInt64(grid.MinCode, grid.MaxCode + 1));
        return codes;
    }

    /// <summary>Rounded codes up to several times around, where bits above the code's decide.</summary>
    private static IEnumerable<long> CodesAndBeyond(NumberGrid grid, Random random)
    {
        long span = 1L << grid.Bits;
        var codes = new SortedSet<long>();
        foreach (long around in (long[])[-2 * span, -span, -span / 2, 0, span / 2, span, 2 * span, 3 * span])
            codes.UnionWith([around - 1, around, around + 1]);
        for (int i = 0; i < 12; i++)
            codes.Add(random.NextInt64(-4 * span, 4 * span));
        return codes;
    }
}
