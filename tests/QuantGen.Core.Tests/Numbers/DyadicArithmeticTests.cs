using System;
using System.Numerics;
using FsCheck.Fluent;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Numbers;

public sealed class DyadicArithmeticTests
{
    [Fact]
    public void Sums_differences_and_products_are_those_of_the_fractions() => PropertyTest.Holds(
        from left in PropertyTest.AnyDyadic from right in PropertyTest.AnyDyadic select (left, right),
        pair =>
        {
            (Dyadic left, Dyadic right) = pair;
            Same(Ratio.Of(left) + Ratio.Of(right), left + right, $"{left} + {right}");
            Same(Ratio.Of(left) - Ratio.Of(right), left - right, $"{left} - {right}");
            Same(Ratio.Of(left) * Ratio.Of(right), left * right, $"{left} * {right}");
            Same(-Ratio.Of(left), -left, $"-({left})");
        });

    [Fact]
    public void Comparisons_are_those_of_the_fractions() => PropertyTest.Holds(
        from left in PropertyTest.AnyDyadic
        from other in PropertyTest.AnyDyadic
        from kind in Gen.Choose(0, 3)
        select (left, kind switch { 0 => left, 1 => -left, 2 => left + Dyadic.PowerOfTwo(-200), _ => other }),
        pair =>
        {
            (Dyadic left, Dyadic right) = pair;
            int expected = Ratio.Of(left).CompareTo(Ratio.Of(right));
            Assert.Equal(expected, Math.Sign(left.CompareTo(right)));
            Assert.Equal(expected < 0, left < right);
            Assert.Equal(expected > 0, left > right);
            Assert.Equal(expected <= 0, left <= right);
            Assert.Equal(expected >= 0, left >= right);
            Assert.Equal(expected == 0, left == right);
            Assert.Equal(expected != 0, left != right);
            Assert.Equal(expected <= 0 ? left : right, Dyadic.Min(left, right));
            Assert.Equal(expected >= 0 ? left : right, Dyadic.Max(left, right));
        });

    [Fact]
    public void Equal_numbers_are_equal_values() => PropertyTest.Holds(
        from mantissa in PropertyTest.Mantissa from exponent in Gen.Choose(-300, 300) from shift in Gen.Choose(0, 90) select (mantissa, exponent, shift),
        number =>
        {
            var value = new Dyadic(number.mantissa, number.exponent);
            var same = new Dyadic(number.mantissa << number.shift, number.exponent - number.shift);
            Assert.Equal(Ratio.Scaled(number.mantissa, number.exponent), Ratio.Of(value));
            Assert.True(value.Sign == 0 ? value.Exponent == 0 : !value.Mantissa.IsEven, $"{value.Mantissa} * 2^{value.Exponent} is not normalised");
            Assert.Equal((value.Mantissa, value.Exponent), (same.Mantissa, same.Exponent));
            Assert.True(value == same && value.Equals(same) && value.Equals((object)same) && value.CompareTo(same) == 0);
            Assert.Equal(value.GetHashCode(), same.GetHashCode());
        });

    [Fact]
    public void The_place_of_the_leading_bit_is_the_floor_of_the_logarithm() => PropertyTest.Holds(
        PropertyTest.AnyDyadic.Where(value => value.Sign != 0),
        value =>
        {
            Ratio magnitude = Ratio.Of(value).Magnitude;
            int log = value.FloorLog2;
            Assert.True(Ratio.Scaled(1, log) <= magnitude, $"2^{log} > |{value}|");
            Assert.False(Ratio.Scaled(1, log + 1) <= magnitude, $"2^{log + 1} <= |{value}|");
        });

    [Theory]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(32767)]
    [InlineData(32768)]
    [InlineData(65535)]
    [InlineData(65536)]
    public void The_leading_bit_is_found_at_byte_borders(int value)
    {
        // A BigInteger's bytes have an extra zero byte where the top bit would read as a sign.
        Assert.Equal(BitOperations.Log2((uint)value), new Dyadic(value, 0).FloorLog2);
        Assert.Equal(BitOperations.Log2((uint)value), new Dyadic(-value, 0).FloorLog2);
        Assert.Equal(BitOperations.Log2((uint)value) - 300, new Dyadic(value, -300).FloorLog2);
    }

    [Fact]
    public void A_power_of_two_moves_the_exponent_only() => PropertyTest.Holds(
        from value in PropertyTest.AnyDyadic from exponent in Gen.Choose(-200, 200) select (value, exponent),
        pair => Same(Ratio.Of(pair.value) * Ratio.Scaled(1, pair.exponent), pair.value.TimesPowerOfTwo(pair.exponent), $"{pair.value} * 2^{pair.exponent}"));

    [Fact]
    public void Integers_convert_exactly()
    {
        foreach (long value in (long[])[0, 1, -1, 96, long.MaxValue, long.MinValue])
            Assert.Equal(Ratio.Of((BigInteger)value), Ratio.Of((Dyadic)value));
    }

    [Fact]
    public void The_text_is_the_exact_decimal_expansion_in_every_culture() => Cultures.ForEachOdd(() =>
    {
        Assert.Equal("0", Dyadic.Zero.ToString());
        Assert.Equal("-96", new Dyadic(-3, 5).ToString());
        Assert.Equal("0.5", Dyadic.PowerOfTwo(-1).ToString());
        Assert.Equal("-0.0078125", new Dyadic(-1, -7).ToString());
        Assert.Equal("-1.5", new Dyadic(-3, -1).ToString());
        Assert.Equal("1267650600228229401496703205376", Dyadic.PowerOfTwo(100).ToString());
    });

    private static void Same(Ratio expected, Dyadic actual, string expression) =>
        Assert.True(expected == Ratio.Of(actual), $"{expression}: expected {expected}, actual {actual}");
}
