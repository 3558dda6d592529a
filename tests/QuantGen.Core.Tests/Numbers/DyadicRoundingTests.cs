using System;
using System.Linq;
using System.Numerics;
using FsCheck.Fluent;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Numbers;

public sealed class DyadicRoundingTests
{
    private static readonly Rounding[] All = Enum.GetValues<Rounding>();

    public static TheoryData<Rounding> Roundings => new(All);

    [Fact]
    public void There_are_ten_roundings() => Assert.Equal(10, All.Length);

    [Theory]
    [MemberData(nameof(Roundings))]
    public void Sixteenths_around_zero_follow_the_formula(Rounding rounding)
    {
        for (int numerator = -80; numerator <= 80; numerator++)
            Check(new Dyadic(numerator, -4), rounding);
    }

    [Theory]
    [MemberData(nameof(Roundings))]
    public void Ties_and_their_nearest_neighbours_follow_the_formula(Rounding rounding) => PropertyTest.Holds(
        from mantissa in PropertyTest.Mantissa from distance in Gen.Choose(2, 200) from side in Gen.Choose(-1, 1)
        select new Dyadic((2 * mantissa) + 1, -1) + (new Dyadic(side, -distance)),
        value => Check(value, rounding),
        count: 400);

    [Theory]
    [MemberData(nameof(Roundings))]
    public void Huge_and_tiny_numbers_follow_the_formula(Rounding rounding)
    {
        PropertyTest.Holds(PropertyTest.AnyDyadic, value => Check(value, rounding), count: 400);
        foreach (int exponent in (int[])[-1074, -200, -64, -2, -1, 0, 1, 64, 1000])
        {
            Check(Dyadic.PowerOfTwo(exponent), rounding);
            Check(-Dyadic.PowerOfTwo(exponent), rounding);
        }
    }

    /// <summary>The samples are those of the documentation of each value of the enum.</summary>
    [Theory]
    [InlineData(Rounding.HalfToEven, -2.5, -2)]
    [InlineData(Rounding.HalfToEven, -1.5, -2)]
    [InlineData(Rounding.HalfToEven, 0.5, 0)]
    [InlineData(Rounding.HalfToEven, 1.5, 2)]
    [InlineData(Rounding.HalfAwayFromZero, -2.5, -3)]
    [InlineData(Rounding.HalfAwayFromZero, 2.5, 3)]
    [InlineData(Rounding.HalfTowardZero, -2.5, -2)]
    [InlineData(Rounding.HalfTowardZero, 2.5, 2)]
    [InlineData(Rounding.HalfUp, -2.5, -2)]
    [InlineData(Rounding.HalfUp, 2.5, 3)]
    [InlineData(Rounding.HalfDown, -2.5, -3)]
    [InlineData(Rounding.HalfDown, 2.5, 2)]
    [InlineData(Rounding.HalfToOdd, -2.5, -3)]
    [InlineData(Rounding.HalfToOdd, -1.5, -1)]
    [InlineData(Rounding.HalfToOdd, 0.5, 1)]
    [InlineData(Rounding.HalfToOdd, 1.5, 1)]
    [InlineData(Rounding.Floor, -2.5, -3)]
    [InlineData(Rounding.Floor, 2.5, 2)]
    [InlineData(Rounding.Ceiling, -2.5, -2)]
    [InlineData(Rounding.Ceiling, 2.5, 3)]
    [InlineData(Rounding.Truncate, -2.5, -2)]
    [InlineData(Rounding.Truncate, 2.5, 2)]
    [InlineData(Rounding.Outward, -2.5, -3)]
    [InlineData(Rounding.Outward, 2.5, 3)]
    public void Documented_samples_are_true(Rounding rounding, double value, int expected)
    {
        Assert.Equal(expected, Dyadic.FromDouble(value).RoundToInteger(rounding));
        Assert.Equal(expected, RoundingFormulas.Round(Ratio.Of(Dyadic.FromDouble(value)), rounding));
    }

    [Theory]
    [MemberData(nameof(Roundings))]
    public void Integers_stay(Rounding rounding) => PropertyTest.Holds(
        PropertyTest.Mantissa,
        integer => Assert.Equal(integer, new Dyadic(integer, 0).RoundToInteger(rounding)),
        count: 200);

    [Fact]
    public void A_multiple_of_a_power_of_two_is_the_rounded_quotient_times_it() => PropertyTest.Holds(
        from value in PropertyTest.AnyDyadic from exponent in Gen.Choose(-160, 160) from rounding in Gen.Elements(All) select (value, exponent, rounding),
        sample =>
        {
            BigInteger quotient = RoundingFormulas.Round(Ratio.Of(sample.value) * Ratio.Scaled(1, -sample.exponent), sample.rounding);
            Dyadic actual = sample.value.RoundToMultipleOfPowerOfTwo(sample.exponent, sample.rounding);
            Assert.Equal(Ratio.Scaled(quotient, sample.exponent), Ratio.Of(actual));
        });

    [Fact]
    public void What_is_not_a_rounding_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Dyadic.PowerOfTwo(-1).RoundToInteger((Rounding)All.Length));

    private static void Check(Dyadic value, Rounding rounding)
    {
        BigInteger expected = RoundingFormulas.Round(Ratio.Of(value), rounding);
        BigInteger actual = value.RoundToInteger(rounding);
        if (expected != actual)
            Assert.Fail($"{rounding} of {value}: expected {expected}, actual {actual}");
    }
}
