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
    public void A_float_literal_reads_back_as_the_float_and_is_as_short_as_the_systems()
    {
        foreach (float x in SampleFloats)
        {
            string literal = NumberText.SingleLiteral(Dyadic.FromDouble(x));
            Assert.EndsWith("f", literal, StringComparison.Ordinal);
            string text = literal[..^1];
            uint expected = BitConverter.SingleToUInt32Bits(x), actual = BitConverter.SingleToUInt32Bits(float.Parse(text, CultureInfo.InvariantCulture));
            if (expected != actual)
                Assert.Fail($"{literal} is {actual:X8}, not {expected:X8}");
            CheckLength(text, x.ToString("R", CultureInfo.InvariantCulture), system => float.Parse(system, CultureInfo.InvariantCulture) == x);
        }
    }

    [Fact]
    public void A_double_literal_reads_back_as_the_double_and_is_as_short_as_the_systems()
    {
        foreach (double x in SampleDoubles)
        {
            string literal = NumberText.DoubleLiteral(Dyadic.FromDouble(x));
            ulong expected = BitConverter.DoubleToUInt64Bits(x), actual = BitConverter.DoubleToUInt64Bits(double.Parse(literal, CultureInfo.InvariantCulture));
            if (expected != actual)
                Assert.Fail($"{literal} is {actual:X16}, not {expected:X16}");
            Assert.True(literal.Contains('.', StringComparison.Ordinal) || literal.Contains('E', StringComparison.Ordinal), literal + " is an integer literal");
            CheckLength(literal, x.ToString("R", CultureInfo.InvariantCulture), system => double.Parse(system, CultureInfo.InvariantCulture) == x);
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
    [InlineData(1E23, null, "1E23")]                                          // a tie between two doubles, the even one of which it names
    [InlineData(9.007199254740992E22, null, "9.007199254740992E22")]
    [InlineData(5E-324, null, "5E-324")]
    [InlineData(100663296, "100663300f", "100663296.0")]                      // a tie between two floats
    [InlineData(33554432, "33554432f", "33554432.0")]
    public void Literals_look_as_a_person_would_write_them(double value, string? single, string number) => Cultures.ForEachOdd(() =>
    {
        if (single is not null)
            Assert.Equal(single, NumberText.SingleLiteral(Dyadic.FromDouble(value)));
        Assert.Equal(number, NumberText.DoubleLiteral(Dyadic.FromDouble(value)));
    });

    /// <summary>Above a power of two the numbers are twice as far apart as below, so that the shortest text may not be the nearest of its length.</summary>
    [Fact]
    public void No_shorter_text_names_a_power_of_two()
    {
        for (int exponent = -1074; exponent <= 1023; exponent++)
        {
            double x = Math.ScaleB(1, exponent);
            int digits = Digits(NumberText.DoubleLiteral(Dyadic.FromDouble(x)));
            Assert.DoesNotContain(NearestTexts(x, digits - 1), text => double.Parse(text, CultureInfo.InvariantCulture) == x);
        }
    }

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

    /// <summary>The texts of so many digits next to a number, on both sides; the system's own digits are exact.</summary>
    private static IEnumerable<string> NearestTexts(double x, int digits)
    {
        if (digits == 0)
            yield break;
        string[] parts = x.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Split('E');
        BigInteger integer = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        int exponent = int.Parse(parts[1], CultureInfo.InvariantCulture) - digits + 1;
        for (int offset = -1; offset <= 1; offset++)
            yield return (integer + offset).ToString(CultureInfo.InvariantCulture) + "E" + exponent.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>No longer than the system's text, unless that names another number, as that of 2^-958 does.</summary>
    private static void CheckLength(string text, string system, Func<string, bool> readsBack) =>
        Assert.True(Digits(text) <= Digits(system) || !readsBack(system), $"{text} is longer than {system}");

    private static int Digits(string text) =>
        text.TrimStart('-').Split('E')[0].Replace(".", "", StringComparison.Ordinal).Trim('0').Length;
}
