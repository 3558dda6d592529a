using System;
using System.Numerics;
using FsCheck.Fluent;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Numbers;

public sealed class RationalTests
{
    [Fact]
    public void A_quotient_is_exact_and_in_lowest_terms() => PropertyTest.Holds(
        from dividend in PropertyTest.AnyDyadic
        from divisor in PropertyTest.AnyDyadic.Where(value => value.Sign != 0)
        select (dividend, divisor),
        pair =>
        {
            Rational quotient = Rational.Quotient(pair.dividend, pair.divisor);
            Assert.Equal(Ratio.Of(pair.dividend), new Ratio(quotient.Numerator, quotient.Denominator) * Ratio.Of(pair.divisor));
            Assert.True(quotient.Denominator.Sign > 0 && BigInteger.GreatestCommonDivisor(quotient.Numerator, quotient.Denominator).IsOne, quotient.ToString());
        });

    [Fact]
    public void A_quotient_of_zero_is_zero_over_one() => Assert.Equal(("0/1", default), (new Rational(0, -12).ToString(), new Rational(0, 5).Numerator));

    [Fact]
    public void Nothing_is_divided_by_zero() => Assert.Throws<ArgumentOutOfRangeException>(() => new Rational(1, 0));

    [Fact]
    public void Equal_quotients_are_equal_values_and_the_order_is_that_of_the_numbers() => PropertyTest.Holds(
        from a in Gen.Choose(-60, 60)
        from b in Gen.Choose(-60, 60).Where(n => n != 0)
        from c in Gen.Choose(-60, 60)
        from d in Gen.Choose(-60, 60).Where(n => n != 0)
        select (a, b, c, d),
        sample =>
        {
            (int a, int b, int c, int d) = sample;
            Rational left = new(a, b), right = new(c, d);
            int expected = Math.Sign((a * d) - (c * b)) * Math.Sign(b * d);
            Assert.Equal(expected, Math.Sign(left.CompareTo(right)));
            Assert.Equal(expected == 0, left.Equals(right) && left.Equals((object)right) && left.GetHashCode() == right.GetHashCode());
        });

    [Fact]
    public void Every_rounding_is_that_of_its_formula()
    {
        foreach (Rounding rounding in Enum.GetValues<Rounding>())
        {
            for (int denominator = 1; denominator <= 12; denominator++)
            {
                for (int numerator = -60; numerator <= 60; numerator++)
                {
                    BigInteger expected = RoundingFormulas.Round(new Ratio(numerator, denominator), rounding), actual = new Rational(numerator, denominator).RoundToInteger(rounding);
                    if (expected != actual)
                        Assert.Fail($"{rounding} of {numerator}/{denominator}: expected {expected}, actual {actual}");
                }
            }
        }
    }

    [Fact]
    public void Large_quotients_round_by_the_same_formulas() => PropertyTest.Holds(
        from numerator in PropertyTest.Mantissa
        from denominator in PropertyTest.Mantissa.Where(n => n.Sign > 0)
        from rounding in Gen.Elements(Enum.GetValues<Rounding>())
        select (numerator, denominator, rounding),
        sample => Assert.Equal(
            RoundingFormulas.Round(new Ratio(sample.numerator, sample.denominator), sample.rounding),
            new Rational(sample.numerator, sample.denominator).RoundToInteger(sample.rounding)));
}
