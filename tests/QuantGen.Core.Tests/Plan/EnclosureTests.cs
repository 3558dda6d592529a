using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Plan;

/// <summary>
/// The form of the kernels for roundings to the nearest and scales that are not powers of two, with the processor's own fused operation: where the sums with two products that
/// enclose the quotient are equal, they are the code, and at ties they never are.
/// </summary>
public sealed class EnclosureTests
{
    private const float Magic = 12582912f;

    private static readonly Rounding[] ToNearest = [.. Enum.GetValues<Rounding>().Where(RoundingDefinition.IsToNearest)];

    [Theory]
    [InlineData(4, 1)]
    [InlineData(8, 1)]
    [InlineData(12, 31)]
    [InlineData(16, 997)]
    public void Equal_sums_are_the_code(int bits, int everyCode)
    {
        foreach (NumberGrid grid in Grids(bits))
        {
            Assert.True(Enclosure.Holds(grid));
            (float below, float above) = Beside(grid);
            int equal = 0, floats = 0;
            foreach (float x in Inputs(grid, everyCode))
            {
                floats++;
                if (Code(grid, x, below, above) is not { } code)
                    continue;
                equal++;
                if (code != grid.Quantize(x))
                    Assert.Fail($"{grid.Scale}, zero point {grid.ZeroPoint}, {grid.Rounding}: {x:R} has the code {grid.Quantize(x)}, and the sums give {code}");
            }

            Assert.True(equal > floats / 4, $"{equal} of {floats} equal");
        }
    }

    /// <summary>The product with the inverse alone is wrong beside a tie for most scales: the inputs would show it.</summary>
    [Fact]
    public void One_product_alone_is_wrong()
    {
        int wrong = 0;
        foreach (NumberGrid grid in Grids(8))
        {
            float inverse = BinaryFormat.ToSingle(grid.Reciprocal);
            wrong += Inputs(grid, 1).Any(x => Code(grid, x, inverse, inverse) is { } code && code != grid.Quantize(x)) ? 1 : 0;
        }

        Assert.True(wrong > 50, $"{wrong} scales");
    }

    /// <summary>Sums that are negative would wrap as integers; for a quotient so large the two differ.</summary>
    [Fact]
    public void Sums_that_would_wrap_are_never_equal()
    {
        var random = new Random(3);
        foreach (NumberGrid grid in Grids(8))
        {
            (float below, float above) = Beside(grid);
            float scale = BinaryFormat.ToSingle(grid.Scale);
            for (int i = 0; i < 2000; i++)
            {
                float x = (float)(-(1.5 + (1.5 * random.NextDouble())) * (1 << 23) * scale);
                float sum = MathF.FusedMultiplyAdd(x, below, Magic);
                Assert.False(sum <= 0 && sum > -Magic && sum == MathF.FusedMultiplyAdd(x, above, Magic), $"{x:R} by {scale:R}");
            }
        }
    }

    [Fact]
    public void Every_scale_that_a_float_can_be_is_enclosed()
    {
        foreach (float scale in (float[])[float.MaxValue, MathF.BitDecrement(float.MaxValue), 1.7014119e38f, 8.507058e37f, 3f, 0.99999994f, 1.0000001f, MathF.BitIncrement(1.1754944e-38f), 1.7e-38f])
            Assert.True(Enclosure.Holds(GridBuilder.Build(new UniformSpec { Bits = 8, Scale = 0.1f }).AtScale(Dyadic.FromDouble(scale))), $"{scale:R}");
    }

    private static IEnumerable<NumberGrid> Grids(int bits) => AffineSamples.OfBits(bits, 60)
        .SelectMany((spec, index) => new[] { ToNearest[index % ToNearest.Length], Rounding.HalfToEven }.Distinct().Select(rounding => GridBuilder.Build(spec with { Rounding = rounding })));

    private static (float Below, float Above) Beside(NumberGrid grid)
    {
        float inverse = BinaryFormat.ToSingle(grid.Reciprocal);
        return (MathF.BitDecrement(inverse), MathF.BitIncrement(inverse));
    }

    /// <summary>The floats on both sides of thresholds, the values of codes, and some of every size.</summary>
    private static IEnumerable<float> Inputs(NumberGrid grid, int everyCode)
    {
        for (long code = grid.MinCode + 1; code <= grid.MaxCode; code += everyCode)
        {
            foreach (float x in Neighbours.Floats(grid.ThresholdOf(code).Value))
                yield return x;
            foreach (float x in Neighbours.Floats(grid.ValueOf(code)))
                yield return x;
        }

        foreach (float x in Neighbours.RandomFloats().Where(x => !float.IsNaN(x)))
            yield return x;
    }

    /// <summary>One lane of the kernel; null where the other form is asked.</summary>
    private static long? Code(NumberGrid grid, float x, float below, float above)
    {
        float magic = Magic + grid.ZeroPoint;
        float sum = MathF.FusedMultiplyAdd(x, below, magic);
        if (BitConverter.SingleToInt32Bits(sum - MathF.FusedMultiplyAdd(x, above, magic)) != 0)
            return null;
        int bits = unchecked(BitConverter.SingleToInt32Bits(sum) - BitConverter.SingleToInt32Bits(Magic));
        return Math.Clamp(bits, grid.MinCode, grid.MaxCode);
    }
}
