using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Numbers;

public sealed class NumberTextTests
{
    // -0 has no literal of its own: the number 0 is written.
    private static IEnumerable<float> SampleFloats => Floats.OfEveryExponent(8).Where(x => x != 0);

    private static IEnumerable<double> SampleDoubles =>
        Floats.RandomDoubles(2500).Concat(Floats.SpecialDoubles).Concat(Enumerable.Range(-1074, 2098).Select(n => Math.ScaleB(1, n)))
            .Where(x => double.IsFinite(x) && x != 0);

    [Fact]
    public void A_float_literal_reads_back_as_the_float_and_is_about_as_short_as_the_systems()
    {
        foreach (float x in SampleFloats)
        {
            string literal = NumberText.SingleLiteral(Dyadic.FromDouble(x));
            Assert.EndsWith("f", literal, StringComparison.Ordinal);
            string text = literal[..^1];
            uint expected = BitConverter.SingleToUInt32Bits(x), actual = BitConverter.SingleToUInt32Bits(float.Parse(text, CultureInfo.InvariantCulture));
            if (expected != actual)
                Assert.Fail($"{literal} is {actual:X8}, not {expected:X8}");
            CheckLength(Dyadic.FromDouble(x), text, x.ToString("R", CultureInfo.InvariantCulture), precision: 24);
        }
    }

    [Fact]
    public void A_double_literal_reads_back_as_the_double_and_is_about_as_short_as_the_systems()
    {
        foreach (double x in SampleDoubles)
        {
            string literal = NumberText.DoubleLiteral(Dyadic.FromDouble(x));
            ulong expected = BitConverter.DoubleToUInt64Bits(x), actual = BitConverter.DoubleToUInt64Bits(double.Parse(literal, CultureInfo.InvariantCulture));
            if (expected != actual)
                Assert.Fail($"{literal} is {actual:X16}, not {expected:X16}");
            Assert.True(literal.Contains('.', StringComparison.Ordinal) || literal.Contains('E', StringComparison.Ordinal), literal + " is an integer literal");
            CheckLength(Dyadic.FromDouble(x), literal, x.ToString("R", CultureInfo.InvariantCulture), precision: 53);
        }
    }

    [Theory]
    [InlineData(0, "0f", "0.0")]
    [InlineData(1, "1f", "1.0")]
    [InlineData(-0.0078125, "-0.0078125f", "-0.0078125")]
    [InlineData(0.1f, "0.1f", "0.10000000149011612")]
    [InlineData(float.MaxValue, "3.4028235E38f", "3.4028234663852886E38")]
    [InlineData(float.Epsilon, "1E-45f", "1.401298464324817E-45")]
    [InlineData(16777216, "16777216f", "16777216.0")]
    [InlineData(-1000000, "-1000000f", "-1000000.0")]
    public void Literals_look_as_a_person_would_write_them(double value, string single, string number) => Cultures.ForEachOdd(() =>
    {
        Assert.Equal(single, NumberText.SingleLiteral(Dyadic.FromDouble(value)));
        Assert.Equal(number, NumberText.DoubleLiteral(Dyadic.FromDouble(value)));
    });

    [Theory]
    [InlineData(1E-5, "0.00001")]
    [InlineData(-1E-7, "-1E-7")]
    [InlineData(1.5E300, "1.5E300")]
    public void A_literal_has_no_trailing_zeros(double value, string expected) => Cultures.ForEachOdd(() =>
        Assert.Equal(expected, NumberText.DoubleLiteral(Dyadic.FromDouble(value))));

    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(1, 0, "1")]
    [InlineData(-3, -1, "-1.5")]
    [InlineData(255, -8, "0.99609375")]
    [InlineData(-1, -7, "-0.0078125")]
    [InlineData(1, -18, "0.000003814697265625")]                 // 20 characters: the exact expansion
    [InlineData(1, -20, "9.5367431640625E-7")]                   // the exact expansion has 22 characters
    [InlineData(1, -60, "8.673617379884035E-19")]
    [InlineData(1, 62, "4611686018427387904")]
    [InlineData(1, 100, "1.2676506002282294E30")]
    [InlineData((1L << 60) + 1, 20, "1208925819614629175754752")]  // no double holds it, so its exact value
    public void A_decimal_is_exact_where_it_is_short_enough_to_read(long mantissa, int exponent, string expected) =>
        Cultures.ForEachOdd(() => Assert.Equal(expected, NumberText.Decimal(new Dyadic(mantissa, exponent))));

    [Fact]
    public void The_culture_changes_no_text()
    {
        List<Dyadic> numbers = SampleFloats.Where((_, i) => i % 40 == 0).Select(x => Dyadic.FromDouble(x)).ToList();
        List<string> before = numbers.SelectMany(Texts).ToList();
        Cultures.ForEachOdd(() => Assert.Equal(before, numbers.SelectMany(Texts)));
        Assert.All(before, text => Assert.DoesNotContain(text, c => c > 'z' || c == ','));

        static string[] Texts(Dyadic x) => [NumberText.SingleLiteral(x), NumberText.DoubleLiteral(x), NumberText.Decimal(x), NumberText.Integer(x.Mantissa)];
    }

    [Fact]
    public void What_the_type_does_not_hold_has_no_literal()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NumberText.SingleLiteral((1 << 24) + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NumberText.DoubleLiteral((1L << 53) + 1));
    }

    /// <summary>
    /// As many digits as the system needs, but for two cases: one more where the shortest text is no nearest decimal (possible at a
    /// power of two only, where the numbers below are closer), and more where the shortest text lies exactly halfway to a neighbour
    /// and names the number by a tie (100663300 for 100663296), which is not used; in this sample that costs at most two.
    /// </summary>
    private static void CheckLength(Dyadic value, string text, string system, int precision)
    {
        int excess = Digits(text) - Digits(system);
        if (excess <= 0)
            return;
        Ratio halfPlace = Ratio.Scaled(1, value.FloorLog2 - precision);
        bool tie = (Exact(system) - Ratio.Of(value)).Magnitude == halfPlace;
        bool powerOfTwo = value.Mantissa.IsOne || (-value.Mantissa).IsOne;
        Assert.True(excess <= (tie ? 2 : powerOfTwo ? 1 : 0), $"{text} is longer than {system}");
    }

    private static Ratio Exact(string text)
    {
        string[] parts = text.Split('E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int power = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - (point < 0 ? 0 : parts[0].Length - point - 1);
        BigInteger digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return power >= 0 ? Ratio.Of(digits * BigInteger.Pow(10, power)) : new Ratio(digits, BigInteger.Pow(10, -power));
    }

    private static int Digits(string text) =>
        text.TrimStart('-').Split('E')[0].Replace(".", "", StringComparison.Ordinal).Trim('0').Length;
}
