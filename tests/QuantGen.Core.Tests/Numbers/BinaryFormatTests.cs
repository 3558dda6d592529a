using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using FsCheck.Fluent;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Numbers;

/// <summary>The formats against the system's own conversions, which IEEE 754 defines.</summary>
public sealed class BinaryFormatTests
{
    private static readonly BinaryFormat Single = BinaryFormat.Single, Double = BinaryFormat.Double;

    [Fact]
    public void The_nearest_float_is_that_of_the_conversion_from_double()
    {
        foreach (double x in Floats.AroundFloats(5000).Concat(Floats.RandomDoubles(5000)).Concat(Floats.SpecialDoubles).Where(double.IsFinite))
        {
            Dyadic value = Dyadic.FromDouble(x);
            float expected = (float)x;
            Dyadic? actual = Single.Nearest(value);
            if (float.IsInfinity(expected) ? actual is not null : actual != Dyadic.FromDouble(expected))
                Assert.Fail($"bits {Bits(x)}: expected {expected:R}, actual {actual}");
        }
    }

    [Fact]
    public void The_floats_at_or_beside_a_double_follow_from_the_nearest()
    {
        foreach (double x in Floats.AroundFloats(5000).Concat(Floats.SpecialDoubles).Where(double.IsFinite))
        {
            Dyadic value = Dyadic.FromDouble(x);
            float nearest = (float)x;
            Same(nearest > x ? MathF.BitDecrement(nearest) : nearest, Single.AtOrBelow(value), x, "at or below");
            Same(nearest < x ? MathF.BitIncrement(nearest) : nearest, Single.AtOrAbove(value), x, "at or above");
            Assert.Equal(nearest == x, Single.Holds(value));
        }
    }

    [Fact]
    public void The_next_floats_are_those_of_the_system()
    {
        foreach (float x in Floats.Sweep(40009).Concat(Floats.OfEveryExponent(0)).Concat(Floats.Special).Where(float.IsFinite))
        {
            Dyadic value = Dyadic.FromDouble(x);
            Same(MathF.BitIncrement(x), Single.Above(value), x, "above");
            Same(MathF.BitDecrement(x), Single.Below(value), x, "below");
            if (!Single.Holds(value) || BinaryFormat.ToSingle(value) != x)
                Assert.Fail($"bits {BitConverter.SingleToUInt32Bits(x):X8} come back as {value}");
        }
    }

    [Fact]
    public void The_next_doubles_are_those_of_the_system()
    {
        foreach (double x in Floats.RandomDoubles(10000).Concat(Floats.SpecialDoubles).Where(double.IsFinite))
        {
            Dyadic value = Dyadic.FromDouble(x);
            Same(Math.BitIncrement(x), Double.Above(value), x, "above");
            Same(Math.BitDecrement(x), Double.Below(value), x, "below");
            // -0 comes back as 0, which is the same number.
            if (!Double.Holds(value) || BinaryFormat.ToDouble(value) != x)
                Assert.Fail($"bits {Bits(x)} come back as {value}");
        }
    }

    [Fact]
    public void The_nearest_float_and_double_of_any_number_are_those_that_the_system_reads_from_its_decimals() => PropertyTest.Holds(
        from mantissa in PropertyTest.Mantissa
        from exponent in Gen.OneOf(Gen.Choose(-1200, 900), Gen.Choose(-180, -100), Gen.Choose(-1130, -1000), Gen.Choose(40, 110))
        select new Dyadic(mantissa, exponent),
        value =>
        {
            // m / 2^k = m * 5^k / 10^k
            string text = value.Exponent >= 0
                ? (value.Mantissa << value.Exponent).ToString(CultureInfo.InvariantCulture)
                : (value.Mantissa * BigInteger.Pow(5, -value.Exponent)).ToString(CultureInfo.InvariantCulture) + "E" + value.Exponent.ToString(CultureInfo.InvariantCulture);
            float single = float.Parse(text, CultureInfo.InvariantCulture);
            double number = double.Parse(text, CultureInfo.InvariantCulture);
            Assert.Equal(float.IsInfinity(single) ? null : Dyadic.FromDouble(single), Single.Nearest(value));
            Assert.Equal(double.IsInfinity(number) ? null : Dyadic.FromDouble(number), Double.Nearest(value));
        },
        count: 1500);

    [Fact]
    public void Beyond_the_largest_number_there_is_nothing_above_and_the_largest_below()
    {
        foreach (BinaryFormat format in (BinaryFormat[])[Single, Double])
        {
            Dyadic largest = format.MaxValue, beyond = largest + 1;
            Assert.Equal(largest, format.AtOrBelow(beyond));
            Assert.Equal(-largest, format.AtOrAbove(-beyond));
            Assert.Null(format.AtOrAbove(beyond));
            Assert.Null(format.AtOrBelow(-beyond));
            Assert.Null(format.Above(largest));
            Assert.Null(format.Below(-largest));
            Assert.False(format.Holds(beyond));
            Assert.False(format.Holds(-beyond));
            Assert.Equal(largest, format.Nearest(beyond));
            Assert.True(format.Holds(largest) && format.Holds(-largest));
        }

        Assert.Equal(Dyadic.FromDouble(float.MaxValue), Single.MaxValue);
        Assert.Equal(Dyadic.FromDouble(double.MaxValue), Double.MaxValue);
    }

    [Fact]
    public void What_a_format_does_not_hold_is_refused()
    {
        Dyadic odd25 = (1 << 24) + 1, odd54 = (1L << 53) + 1;
        Assert.Throws<ArgumentOutOfRangeException>(() => BinaryFormat.ToSingle(odd25));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinaryFormat.ToSingle(Dyadic.PowerOfTwo(-150)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinaryFormat.ToSingle(Dyadic.PowerOfTwo(128)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinaryFormat.ToDouble(odd54));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinaryFormat.ToDouble(Dyadic.PowerOfTwo(-1075)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinaryFormat.ToDouble(Dyadic.PowerOfTwo(1024)));
    }

    /// <summary>An infinity of the system is a number that the format does not have.</summary>
    private static void Same(double expected, Dyadic? actual, double x, string what)
    {
        if (double.IsInfinity(expected) ? actual is not null : actual != Dyadic.FromDouble(expected))
            Assert.Fail($"{what} {Bits(x)}: expected {expected:R}, actual {actual}");
    }

    private static string Bits(double x) => BitConverter.DoubleToUInt64Bits(x).ToString("X16", CultureInfo.InvariantCulture);
}
