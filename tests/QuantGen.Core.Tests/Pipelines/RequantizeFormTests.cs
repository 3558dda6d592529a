using System.Numerics;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Tests.Pipelines;

/// <summary>Forms whose numbers would overflow are refused.</summary>
public class RequantizeFormTests
{
    /// <summary>A multiplier next to 2^31 leaves the first result next to the largest int, and half of the divisor is added to it.</summary>
    [Theory]
    [InlineData(1 << 20, true)]
    [InlineData(int.MaxValue, false)]
    public void Second_rounding_fits_32_bits(int largest, bool fits)
    {
        foreach (bool isHalfUp in new[] { false, true })
        {
            var rule = new TwoRoundingsRule(0x7FFFFF00, -16, isHalfUp, 0);
            var steps = StepFunction.Of(rule, -largest, largest, short.MinValue, short.MaxValue);
            RequantizeVectors? vectors = RequantizeLowering.Vectors(rule, steps, 0);
            Assert.Equal(fits, vectors is not null);
            if (vectors is TwoRoundingsVectors)
                Assert.True(Gemmlowp.MultiplyHigh(largest, rule.Multiplier) + (1 << 15) <= int.MaxValue);
        }
    }

    /// <summary>The zero point is added to a result that may be next to the largest int.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(255, true)]
    [InlineData(257, false)]
    [InlineData(-257, false)]
    public void Zero_point_fits_32_bits(int zeroPoint, bool fits)
    {
        var rule = new TwoRoundingsRule(0x7FFFFF00, 0, IsHalfUp: false, zeroPoint);
        var steps = StepFunction.Of(rule, -int.MaxValue, int.MaxValue, short.MinValue, short.MaxValue);
        Assert.Equal(fits, RequantizeLowering.Vectors(rule, steps, zeroPoint) is TwoRoundingsVectors);
    }

    /// <summary>Thresholds that no integer reaches are larger than each.</summary>
    [Fact]
    public void Largest_int_reaches_no_threshold_beyond_it()
    {
        var operand = new OperandSpec("In", FormatFamily.Of(new UniformSpec()).WithDefaults(new UniformSpec { Bits = 8, Integer = 0 }), true);
        var to = new OperandSpec("Out", FormatFamily.Of(new UniformSpec()).WithDefaults(new UniformSpec { Bits = 8, Scale = 3000 }), true);
        var spec = new RequantizerSpec { From = new("Sums", null, false) { IsAccumulator = true, Sum = new() { Input = operand, Weight = operand, Terms = 1 << 20, Bits = 32, Overflow = Overflow.Wrap } }, To = to };
        Assert.Empty(RequantizerChecker.Check(spec));
        Requantization built = RequantizerChecker.Build(spec);
        Assert.IsType<SearchForm>(built.Form![0]);
        Assert.Equal((BigInteger)44, built.CodeOf(int.MaxValue));
        Assert.Equal("long", new QuantGen.Core.Emit.RequantizeFormText(built, built.Form, "").ThresholdType);
    }
}
