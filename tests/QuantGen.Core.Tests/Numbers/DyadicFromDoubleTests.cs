using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Numbers;

public sealed class DyadicFromDoubleTests
{
    [Theory]
    [InlineData(0.0, 0, 0)]
    [InlineData(1.0, 1, 0)]
    [InlineData(-0.75, -3, -2)]
    [InlineData(double.Epsilon, 1, -1074)]
    [InlineData(-double.Epsilon, -1, -1074)]
    [InlineData(2.2250738585072009E-308, 0xFFFFFFFFFFFFF, -1074)]      // the largest subnormal
    [InlineData(2.2250738585072014E-308, 1, -1022)]                    // the smallest normal
    [InlineData(double.MaxValue, 0x1FFFFFFFFFFFFF, 971)]
    [InlineData(double.MinValue, -0x1FFFFFFFFFFFFF, 971)]
    [InlineData(float.MaxValue, 0xFFFFFF, 104)]
    [InlineData(float.Epsilon, 1, -149)]
    public void Known_doubles_have_their_exact_value(double value, long mantissa, int exponent)
    {
        Dyadic actual = Dyadic.FromDouble(value);
        Assert.Equal(((BigInteger)mantissa, exponent), (actual.Mantissa, actual.Exponent));
    }

    [Fact]
    public void Minus_zero_is_zero() => Assert.Equal(Dyadic.Zero, Dyadic.FromDouble(-0.0));

    [Fact]
    public void Every_finite_double_has_the_value_of_its_exact_decimal_expansion()
    {
        foreach (double value in Floats.RandomDoubles(3000).Concat(Floats.SpecialDoubles).Where(double.IsFinite))
        {
            // The system prints all digits of a double when asked for enough of them.
            string[] parts = value.ToString("E1080", CultureInfo.InvariantCulture).Split('E');
            BigInteger digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            int power = int.Parse(parts[1], CultureInfo.InvariantCulture) - 1080;
            Ratio expected = power >= 0 ? Ratio.Of(digits * BigInteger.Pow(10, power)) : new Ratio(digits, BigInteger.Pow(10, -power));
            Dyadic actual = Dyadic.FromDouble(value);
            Assert.True(expected == Ratio.Of(actual), $"bits {BitConverter.DoubleToInt64Bits(value):X16}: expected {value:R}, actual {actual}");
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_a_number_has_no_exact_value(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Dyadic.FromDouble(value));
}
