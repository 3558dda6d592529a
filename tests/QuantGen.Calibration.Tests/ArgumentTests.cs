using System;
using System.Linq;
using System.Reflection;

namespace QuantGen.Calibration.Tests;

/// <summary>Arguments that are refused, and what is said to them.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData(0d), InlineData(-0.1), InlineData(1.001), InlineData(double.NaN)]
    public void A_constant_is_a_weight(double constant) =>
        AssertRefused("constant", "above 0 and at most 1", () => MovingAverageRange.Constant(constant));

    [Theory]
    [InlineData(1d), InlineData(-0.1), InlineData(double.NaN)]
    public void A_decay_is_a_weight(double decay) =>
        AssertRefused("decay", "at least 0 and less than 1", () => MovingAverageRange.Decay(decay));

    [Theory]
    [InlineData(0d), InlineData(-1d), InlineData(100.001)]
    public void A_percentile_is_a_percentage(double percentile) =>
        AssertRefused("percentile", "above 0 and at most 100", () => new PercentileRange(10, (decimal)percentile));

    [Fact]
    public void A_two_sided_percentile_is_at_least_50() =>
        AssertRefused("percentile", "percentile = 49.9 would put the low end above the high end", () => new PercentileRange(10, 49.9m, twoSided: true));

    [Theory]
    [InlineData(0), InlineData(-5)]
    public void A_capacity_is_at_least_1(int capacity)
    {
        AssertRefused("capacity", $"capacity = {capacity} ", () => new PercentileRange(capacity));
        AssertRefused("capacity", "at least 1", () => new MeanSquaredErrorRange(capacity));
        AssertRefused("capacity", "at least 1", () => MeanSquaredErrorRange.PowerOfTwo(capacity));
    }

    [Fact]
    public void Bits_and_candidates_have_bounds()
    {
        AssertRefused("bits", "bits = 1 is not supported: codes have 2 to 16 bits", () => new MeanSquaredErrorRange(1, 1));
        AssertRefused("bits", "bits = 17 is not supported: codes have 2 to 16 bits", () => MeanSquaredErrorRange.PowerOfTwo(1, 17, signed: false));
        AssertRefused("candidates", "candidates = 1 ", () => new MeanSquaredErrorRange(1, candidates: 1));
        AssertRefused("bits", "2 to 8 bits", () => new EntropyRange(1));
        AssertRefused("bits", "bits = 9 ", () => new EntropyRange(9));
        AssertRefused("bits", "bits = 1 is not supported for signed codes with any float as the scale: they have 2 to 16 bits", () => new CalibratedFormat(1));
        AssertRefused("bits", "2 to 16 bits", () => new CalibratedFormat(17, signed: false));
        AssertRefused("bits", "with a power of two as the scale: they have 2 to 32 bits", () => new CalibratedFormat(33, powerOfTwo: true));
        AssertRefused("bits", "2 to 31 bits", () => new CalibratedFormat(32, signed: false, powerOfTwo: true));
    }

    [Theory]
    [InlineData(float.NaN, 0f, "low"), InlineData(float.NegativeInfinity, 0f, "low"), InlineData(0f, float.NaN, "high"), InlineData(0f, float.PositiveInfinity, "high"), InlineData(1f, 0.5f, "high")]
    public void A_range_has_two_finite_ends(float low, float high, string argument) => AssertRefused(argument, argument + " = ", () => new CalibratedRange(low, high));

    [Fact]
    public void A_format_is_needed()
    {
        CalibratedRange range = default;
        Assert.Equal("format", Assert.Throws<ArgumentNullException>(() => range.ToAttribute(null!)).ParamName);
        Assert.Equal("format", Assert.Throws<ArgumentNullException>(() => range.Scale(null!)).ParamName);
        Assert.Equal("format", Assert.Throws<ArgumentNullException>(() => range.ZeroPoint(null!)).ParamName);
    }

    /// <summary>NaN needs no place. A batch that is refused leaves everything as it was.</summary>
    [Fact]
    public void A_batch_beyond_the_capacity_is_refused_as_a_whole()
    {
        foreach (RangeEstimator estimator in new RangeEstimator[] { new PercentileRange(5, 100), new MeanSquaredErrorRange(5) })
        {
            estimator.Add([1, 2, float.NaN, 3]);
            estimator.Add([float.NaN, float.NaN, float.NaN, 4]);
            CalibratedRange before = estimator.Range;
            string message = Assert.Throws<InvalidOperationException>(() => estimator.Add([9, float.NaN, 8])).Message;
            Assert.Equal("The batch has 2 finite elements, and there is place for 1: the capacity is 5, and 4 are kept. State a larger capacity.", message);
            Assert.Equal((before, 4, 4), (estimator.Range, estimator.Count, estimator.NaNCount));
            estimator.Add([5]);
            Assert.Equal((5, 5f), (estimator.Count, estimator.Range.High));
        }
    }

    [Fact]
    public void Estimators_are_sealed_and_nobody_else_can_write_one()
    {
        Type[] estimators = [.. typeof(RangeEstimator).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(RangeEstimator)))];
        Assert.Equal(["EntropyRange", "MeanSquaredErrorRange", "MinMaxRange", "MovingAverageRange", "PercentileRange"], estimators.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(estimators, type => Assert.True(type.IsSealed));
        Assert.All(typeof(RangeEstimator).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic), constructor => Assert.True(constructor.IsFamilyAndAssembly));
    }

    private static void AssertRefused(string argument, string words, Func<object> make)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(make);
        Assert.Equal(argument, exception.ParamName);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }
}
