using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Numbers;

/// <summary>Rounded real functions against other series, against fractions, and at the ends of the line.</summary>
public sealed class RealFunctionsTests
{
    private static readonly Rounding[] Roundings = Enum.GetValues<Rounding>();

    private static readonly Dyadic Huge = Dyadic.PowerOfTwo(3000);

    /// <summary>The functions that are fractions, as their documentation states them.</summary>
    private static readonly Dictionary<Function, Func<Ratio, Ratio>> Fractions = new()
    {
        [Function.None] = x => x,
        [Function.Relu] = x => x.Sign < 0 ? Whole(0) : x,
        [Function.HardSigmoid] = x => Clip((x * Ratio.Half) + Ratio.Half, 0, 1),
        [Function.SmoothSigmoid] = x => Clip((x * new Ratio(3, 16)) + Ratio.Half, 0, 1),
        [Function.HardTanh] = x => Clip(x, -1, 1),
        [Function.SmoothTanh] = x => Clip(x * new Ratio(3, 8), -1, 1),
        [Function.HardSwish] = x => x * Clip(x + Whole(3), 0, 6) * new Ratio(1, 6),
        [Function.Softsign] = x => new Ratio(x.Numerator, x.Denominator + BigInteger.Abs(x.Numerator)),
        [Function.Reciprocal] = x => new Ratio(x.Denominator * x.Sign, BigInteger.Abs(x.Numerator)),
    };

    private static readonly Function[] Curves =
    [
        Function.Sigmoid, Function.Tanh, Function.Gelu, Function.GeluTanh, Function.Silu, Function.Elu, Function.Exp, Function.Erf, Function.Log2, Function.Softplus, Function.Mish, Function.Sqrt,
    ];

    public static TheoryData<Function> Series => [.. Curves];

    public static TheoryData<Function> Quotients => [.. Fractions.Keys];

    [Fact]
    public void Every_function_is_computed_except_the_laws_of_companding()
    {
        Function[] tested = [.. Curves, .. Fractions.Keys];
        Assert.Equal(Enum.GetValues<Function>().Except([Function.MuLaw, Function.ALaw]), tested.Order());
        Assert.All(Enum.GetValues<Function>(), function => Assert.Equal(tested.Contains(function), RealFunctions.Supports(function)));
        Assert.False(RealFunctions.Supports((Function)23) || RealFunctions.Supports((Function)(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RealFunctions.Round(Function.MuLaw, 1, 1, Rounding.Floor));
    }

    [Theory]
    [MemberData(nameof(Series))]
    public void Every_rounding_is_that_of_other_series(Function function)
    {
        var random = new Random((int)function);
        int compared = 0;
        for (int i = 0; i < 60; i++)
        {
            // Arguments of up to 12 in steps of 2^-1 … 2^-40, and scales of 2^-30 … 4, some down to 2^-117, that are a float or a power of two.
            int places = random.Next(1, 41);
            var x = new Dyadic(random.NextInt64(-12L << places, 12L << places), -places);
            Dyadic scale = new(i % 3 == 0 ? 1 : random.Next(1 << 23, 1 << 24), (i % 4 == 0 ? random.Next(-140, -53) : random.Next(-53, -22)) + (i % 3 == 0 ? 23 : 0));
            if (!RealFunctions.IsDefinedAt(function, x) || IsRational(function, x))
                continue;
            (Ratio low, Ratio high) = RealOracle.Around(function, x);
            foreach (Rounding rounding in Roundings)
            {
                BigInteger expected = RoundingFormulas.Round(Over(low, scale), rounding);
                Assert.Equal(expected, RoundingFormulas.Round(Over(high, scale), rounding));
                Assert.Equal(expected, RealFunctions.Round(function, x, scale, rounding));
                compared++;
            }
        }

        Assert.True(compared > 200, $"{compared} compared");
    }

    /// <summary>The series of erf is large where erf itself is nearly 1, so that the least scale needs the most digits there.</summary>
    [Theory]
    [MemberData(nameof(Series))]
    public void The_least_scale_has_all_its_digits(Function function)
    {
        Dyadic scale = Dyadic.PowerOfTwo(-Limits.MaxScaleExponent);
        foreach (Dyadic x in new[] { new Dyadic(-107, -3), new Dyadic(-75, -3), new Dyadic(-1, -40), new Dyadic(3, -2), new Dyadic(75, -3), new Dyadic(107, -3) })
        {
            if (!RealFunctions.IsDefinedAt(function, x) || IsRational(function, x))
                continue;
            (Ratio low, Ratio high) = RealOracle.Around(function, x);
            Assert.Equal(Over(low, scale).Floor(), Over(high, scale).Floor());
            Assert.Equal(Over(low, scale).Floor(), RealFunctions.Round(function, x, scale, Rounding.Floor));
        }
    }

    [Theory]
    [MemberData(nameof(Quotients))]
    public void A_fraction_is_exact_and_its_ties_go_where_the_rounding_says(Function function)
    {
        int ties = 0;
        foreach (Dyadic scale in new[] { 1, Dyadic.PowerOfTwo(-1), Dyadic.PowerOfTwo(-4), new Dyadic(3, -6), new Dyadic(5, -3), new Dyadic(1, 2) })
        {
            for (int code = -160; code <= 160; code++)
            {
                var x = new Dyadic(code, -4);
                if (!RealFunctions.IsDefinedAt(function, x))
                    continue;
                Ratio quotient = Over(Fractions[function](Ratio.Of(x)), scale);
                ties += quotient - Ratio.Of(quotient.Floor()) == Ratio.Half ? 1 : 0;
                foreach (Rounding rounding in Roundings)
                    Assert.Equal(RoundingFormulas.Round(quotient, rounding), RealFunctions.Round(function, x, scale, rounding));
            }
        }

        Assert.True(ties > 3, $"{ties} ties");
    }

    [Fact]
    public void Roots_of_squares_and_logarithms_of_powers_are_exact()
    {
        foreach (Rounding rounding in Roundings)
        {
            for (int n = 0; n < 50; n++)
            {
                // √(n² / 16) / (1/2) = n / 2, and log2(2^n) / 2 = n / 2.
                var root = new Dyadic(n, -2);
                Assert.Equal(RoundingFormulas.Round(new Ratio(n, 2), rounding), RealFunctions.Round(Function.Sqrt, root * root, Dyadic.PowerOfTwo(-1), rounding));
                Assert.Equal(RoundingFormulas.Round(new Ratio(n, 2), rounding), RealFunctions.Round(Function.Log2, Dyadic.PowerOfTwo(n), 2, rounding));
                Assert.Equal(RoundingFormulas.Round(new Ratio(-n, 3), rounding), RealFunctions.Round(Function.Log2, Dyadic.PowerOfTwo(-n), 3, rounding));
                // A square that is no square of a dyadic number: √(9 · n²) / 6 with a scale of 3/4 of it.
                Assert.Equal(RoundingFormulas.Round(new Ratio(4 * n, 3), rounding), RealFunctions.Round(Function.Sqrt, n * n, new Dyadic(3, -2), rounding));
            }
        }
    }

    [Fact]
    public void Results_at_zero_are_exact()
    {
        foreach (Rounding rounding in Roundings)
        {
            foreach (Function function in new[] { Function.Tanh, Function.Gelu, Function.GeluTanh, Function.Silu, Function.Elu, Function.Erf, Function.Mish, Function.Sqrt })
                Assert.Equal(BigInteger.Zero, RealFunctions.Round(function, 0, Dyadic.PowerOfTwo(-100), rounding));
            Assert.Equal(RoundingFormulas.Round(Ratio.Half, rounding), RealFunctions.Round(Function.Sigmoid, 0, 1, rounding));
            Assert.Equal(RoundingFormulas.Round(Ratio.Half, rounding), RealFunctions.Round(Function.Exp, 0, 2, rounding));
            // ln 2 / scale is 0.693147… · 2^20 / 3 = 242272.4993….
            Assert.Equal(RoundingFormulas.Round(new Ratio(2422724993, 10000), rounding), RealFunctions.Round(Function.Softplus, 0, new Dyadic(3, -20), rounding));
        }
    }

    /// <summary>A result next to a number of the scale rounds as a number beside it, and never as the number.</summary>
    [Theory]
    [InlineData(Function.Tanh, 1, 1, -1)]
    [InlineData(Function.Tanh, -1, -1, 1)]
    [InlineData(Function.Erf, 1, 1, -1)]
    [InlineData(Function.Erf, -1, -1, 1)]
    [InlineData(Function.Sigmoid, 1, 1, -1)]
    [InlineData(Function.Sigmoid, -1, 0, 1)]
    [InlineData(Function.Elu, -1, -1, 1)]
    [InlineData(Function.Exp, -1, 0, 1)]
    [InlineData(Function.Softplus, -1, 0, 1)]
    [InlineData(Function.Gelu, -1, 0, -1)]
    [InlineData(Function.GeluTanh, -1, 0, -1)]
    [InlineData(Function.Silu, -1, 0, -1)]
    [InlineData(Function.Mish, -1, 0, -1)]
    [InlineData(Function.Softsign, 1, 1, -1)]
    [InlineData(Function.Softsign, -1, -1, 1)]
    public void Far_from_zero_a_result_is_beside_its_limit(Function function, int sign, int limit, int side)
    {
        foreach (Dyadic size in new[] { 50, 300, 1000, Dyadic.PowerOfTwo(100), Huge })
        {
            foreach (int halves in new[] { 1, 2 })
            {
                // limit / scale is a multiple of one half: a tie, or an integer.
                foreach (Rounding rounding in Roundings)
                {
                    Ratio beside = new Ratio(limit * halves, 2) + new Ratio(side, 1 << 20);
                    Dyadic scale = halves == 1 ? 2 : 1;
                    Assert.Equal(RoundingFormulas.Round(beside, rounding), RealFunctions.Round(function, size * sign, scale, rounding));
                }
            }
        }
    }

    [Theory]
    [InlineData(Function.Gelu, -1)]
    [InlineData(Function.GeluTanh, -1)]
    [InlineData(Function.Silu, -1)]
    [InlineData(Function.Mish, -1)]
    [InlineData(Function.Softplus, 1)]
    public void Far_above_zero_a_result_is_beside_x(Function function, int side)
    {
        foreach (Dyadic x in new[] { 40, 1001, Dyadic.PowerOfTwo(100), Huge })
        {
            foreach (Dyadic scale in new Dyadic[] { 1, 2 })
            {
                foreach (Rounding rounding in Roundings)
                    Assert.Equal(RoundingFormulas.Round(Over(Ratio.Of(x), scale) + new Ratio(side, 1 << 20), rounding), RealFunctions.Round(function, x, scale, rounding));
            }
        }
    }

    /// <summary><c>tanh x</c> is below x by a third of its cube, so that here the digits after the two hundredth decide.</summary>
    [Fact]
    public void A_result_just_beside_a_tie_is_none()
    {
        Dyadic x = Dyadic.PowerOfTwo(-90), scale = Dyadic.PowerOfTwo(-89);
        foreach ((Function function, Dyadic of, int tie, int side) in new[]
        {
            (Function.Tanh, x, 1, -1), (Function.Tanh, -x, -1, 1), (Function.Elu, -x, -1, 1),
            (Function.Silu, x * 2, 1, 1), (Function.Gelu, x * 2, 1, 1), (Function.GeluTanh, x * 2, 1, 1), (Function.Silu, -x * 2, -1, 1), (Function.Gelu, -x * 2, -1, 1),
        })
        {
            foreach (Rounding rounding in Roundings)
                Assert.Equal(RoundingFormulas.Round(new Ratio(tie, 2) + new Ratio(side, 1 << 30), rounding), RealFunctions.Round(function, of, scale, rounding));
        }

        // e^x − 1 and 1/2 + x / 4, against 1 and 1/2.
        Assert.Equal(2, RealFunctions.Round(Function.Exp, x, 1, Rounding.Ceiling));
        Assert.Equal(1, RealFunctions.Round(Function.Exp, x, 1, Rounding.Floor));
        Assert.Equal(0, RealFunctions.Round(Function.Exp, -x, 1, Rounding.Floor));
        Assert.Equal(1, RealFunctions.Round(Function.Sigmoid, x, 1, Rounding.HalfDown));
        Assert.Equal(0, RealFunctions.Round(Function.Sigmoid, -x, 1, Rounding.HalfUp));
    }

    [Fact]
    public void Results_beyond_the_integers_saturate_without_their_digits()
    {
        foreach (Rounding rounding in Roundings)
        {
            foreach (Dyadic scale in new[] { Dyadic.PowerOfTwo(-126), 1, new Dyadic(13, -4), Dyadic.PowerOfTwo(126) })
            {
                foreach (Dyadic x in new[] { 1000, Huge })
                {
                    Assert.Equal(127, RealFunctions.Round(Function.Exp, x, scale, rounding, -128, 127));
                    Assert.Equal(-3, RealFunctions.Round(Function.Exp, x, scale, rounding, -128, -3));
                    Assert.Equal(0, RealFunctions.Round(Function.Exp, x, scale, rounding, -128, 0));
                    Assert.Equal(rounding is Rounding.Ceiling or Rounding.Outward ? 1 : 0, RealFunctions.Round(Function.Exp, -x, scale, rounding, -128, 127));
                }

                Assert.Equal(127, RealFunctions.Round(Function.Softplus, Huge, scale, rounding, -128, 127));
                Assert.Equal(-128, RealFunctions.Round(Function.None, -Huge, scale, rounding, -128, 127));
                Assert.Equal(127, RealFunctions.Round(Function.Reciprocal, Dyadic.PowerOfTwo(-3000), scale, rounding, -128, 127));
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => RealFunctions.Round(Function.Exp, Huge, 1, Rounding.Floor));
    }

    /// <summary>Bounds on the integers change a result only if it is outside them.</summary>
    [Fact]
    public void Saturation_is_the_nearer_bound()
    {
        foreach (Function function in Enum.GetValues<Function>().Where(RealFunctions.Supports))
        {
            for (int code = -64; code < 64; code++)
            {
                var x = new Dyadic(code, -3);
                BigInteger? free = RealFunctions.Round(function, x, new Dyadic(5, -6), Rounding.HalfToEven);
                Assert.Equal(free is { } value ? BigInteger.Max(-9, BigInteger.Min(20, value)) : null, RealFunctions.Round(function, x, new Dyadic(5, -6), Rounding.HalfToEven, -9, 20));
            }
        }
    }

    [Fact]
    public void Where_a_function_has_no_value_the_integer_is_a_bound_or_zero()
    {
        foreach ((Function function, Dyadic x, int expected) in new[]
        {
            (Function.Log2, 0, -128), (Function.Log2, -3, -128), (Function.Log2, -Huge, -128), (Function.Reciprocal, 0, 127), (Function.Sqrt, -1, 0), (Function.Sqrt, -Huge, 0),
        })
        {
            Assert.Null(RealFunctions.Round(function, x, 1, Rounding.Floor));
            Assert.Null(RealFunctions.Round(function, x, 1, Rounding.Floor, -128, 127));
            Assert.Equal(expected, RealFunctions.RoundOrPole(function, x, 1, Rounding.Floor, -128, 127));
        }

        Assert.Equal(4, RealFunctions.RoundOrPole(Function.Sqrt, -1, 1, Rounding.Floor, 4, 127));
        Assert.Equal(-4, RealFunctions.RoundOrPole(Function.Sqrt, -1, 1, Rounding.Floor, -128, -4));
        Assert.Equal(3, RealFunctions.RoundOrPole(Function.Sqrt, 9, 1, Rounding.Floor, -128, 127));
    }

    [Theory]
    [InlineData(Function.Sigmoid)]
    [InlineData(Function.Tanh)]
    [InlineData(Function.Elu)]
    [InlineData(Function.Exp)]
    [InlineData(Function.Erf)]
    [InlineData(Function.Softplus)]
    [InlineData(Function.Softsign)]
    [InlineData(Function.Log2)]
    [InlineData(Function.Sqrt)]
    public void A_rising_function_has_rising_integers(Function function)
    {
        var random = new Random(7);
        Dyadic scale = Dyadic.PowerOfTwo(-13);
        foreach (Rounding rounding in new[] { Rounding.HalfToEven, Rounding.Floor, Rounding.Outward })
        {
            IEnumerable<Dyadic> points = Enumerable.Range(0, 300).Select(_ => new Dyadic(random.Next(-20000, 20000), -11)).Order();
            BigInteger? before = null;
            foreach (BigInteger integer in points.Select(x => RealFunctions.Round(function, x, scale, rounding)).OfType<BigInteger>())
            {
                Assert.True(before is null || before <= integer, $"{before} and then {integer}");
                before = integer;
            }
        }
    }

    /// <summary>Points that the tests of exact results have.</summary>
    private static bool IsRational(Function function, Dyadic x) => x.Sign == 0 || (function == Function.Log2 && x.Mantissa.IsOne) || (function == Function.Elu && x.Sign > 0)
        || (function == Function.Sqrt && ExactFunctions.Sqrt(x, 100).IsExact);

    private static Ratio Over(Ratio value, Dyadic scale)
    {
        Ratio divisor = Ratio.Of(scale);
        return value * new Ratio(divisor.Denominator, divisor.Numerator);
    }

    private static Ratio Whole(int value) => Ratio.Of((BigInteger)value);

    private static Ratio Clip(Ratio value, int low, int high) => value <= Whole(low) ? Whole(low) : value >= Whole(high) ? Whole(high) : value;
}
