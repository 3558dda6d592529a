using System;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Grids;

/// <summary>Grids with a function. Their thresholds come from the inverse function by one series; the tests compute the function itself by another one.</summary>
public class FunctionGridTests
{
    private static NumberGrid Grid(string arguments) => GridBuilder.Build(Declared.Spec("Quantizer(" + arguments + ")"));

    [Fact]
    public void Codes_that_users_of_QKeras_know()
    {
        NumberGrid hard = Grid("Bits = 8, Signed = false, Function = HardSigmoid"), relu = Grid("Bits = 6, Signed = false, Function = Relu");
        Assert.Equal((0, 255, 166, 255), (hard.Quantize(-1000d), hard.Quantize(1000d), hard.Quantize(0.3), hard.Quantize(1d)));
        Assert.Equal(176, Grid("Bits = 8, Signed = false, Function = SmoothSigmoid").Quantize(1d));
        Assert.Equal((0, 32, 63), (relu.Quantize(-1d), relu.Quantize(0.5), relu.Quantize(1d)));
    }

    [Theory]
    [InlineData("Bits = 8, Signed = false, Function = Sigmoid, Symmetric = true", 1, 255, 128)]
    [InlineData("Bits = 8, Function = Sigmoid", 0, 127, 0)]
    [InlineData("Bits = 8, Integer = 1, Signed = false, Function = Sigmoid, Symmetric = true", 0, 128, 0)]
    [InlineData("Bits = 8, Integer = 1, Signed = false, Function = Sigmoid, Rounding = Floor", 0, 127, 0)]
    [InlineData("Bits = 8, Signed = false, Function = Sigmoid, Rounding = Ceiling", 1, 255, 128)]
    [InlineData("Bits = 8, Scale = 0.00390625f, ZeroPoint = -128, Function = Sigmoid, Symmetric = true", -127, 127, 0)]
    [InlineData("Bits = 8, Function = Tanh, Symmetric = true", -127, 127, 0)]
    [InlineData("Bits = 8, Integer = 2, Function = HardTanh", -32, 32, 0)]
    [InlineData("Bits = 8, Integer = 2, Function = HardSwish", -12, 127, 0)]
    [InlineData("Bits = 8, Integer = 3, Signed = false, Function = Relu, UpperBound = 6", 0, 192, 0)]
    [InlineData("Bits = 6, Integer = 2, Function = Relu, Slope = 0.25, LowerBound = -1", -8, 31, 0)]
    public void Only_results_have_codes(string arguments, long min, long max, long nan)
    {
        NumberGrid grid = Grid(arguments);
        Assert.Equal((min, max, nan), (grid.MinCode, grid.MaxCode, grid.NaNCode));
    }

    [Theory]
    [InlineData("Bits = 8, Signed = false, Function = Sigmoid")]
    [InlineData("Bits = 12, Integer = 1, Signed = false, Function = Sigmoid, Rounding = HalfDown")]
    [InlineData("Bits = 8, Function = Tanh")]
    [InlineData("Bits = 10, Scale = 0.003f, ZeroPoint = 7, Function = Tanh, Rounding = Truncate")]
    [InlineData("Bits = 8, Function = MuLaw")]
    [InlineData("Bits = 7, Integer = 3, Function = MuLaw, Mu = 15, Rounding = Ceiling")]
    [InlineData("Bits = 8, Function = ALaw")]
    [InlineData("Bits = 9, Integer = 15, Function = ALaw, Rounding = Floor")]
    public void A_curve_is_the_function_itself_rounded(string arguments)
    {
        NumberGrid grid = Grid(arguments), plain = grid.Function is Companding ? grid with { Function = null } : grid.OfResults;
        var random = new Random(20260);
        for (int i = 0; i < 2000; i++)
        {
            double size = grid.Function is Companding law ? BinaryFormat.ToDouble(law.FullScale) : 6, x = (random.NextDouble() - 0.5) * 2 * size;
            Dyadic result = Result(grid.Function!, Dyadic.FromDouble(x)), error = Dyadic.PowerOfTwo(-180);
            Assert.Equal(plain.Quantize(result - error), plain.Quantize(result + error));
            Assert.Equal(plain.Quantize(result), grid.Quantize(x));
        }
    }

    /// <summary>The function by the series of <see cref="ExactFunctions"/>, which knows no inverse; a logarithm by Newton's method on its exponential.</summary>
    private static Dyadic Result(QuantizedFunction function, Dyadic x) => function switch
    {
        Logistic { IsSigmoid: true } => Quotient(1, 1 + ExactFunctions.Exp(-x)),
        Logistic => ExactFunctions.Tanh(x),
        MuLaw law => Odd(x, law.FullScale, v => Quotient(Ln(1 + (law.Mu * v)), Ln(1 + law.Mu))),
        ALaw law => Odd(x, law.FullScale, v => Quotient(438 * v < 5 ? Quotient(438 * v, 5) : 1 + Ln(Quotient(438 * v, 5)), 1 + Ln(Quotient(438, 5)))),
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };

    private static Dyadic Odd(Dyadic x, Dyadic fullScale, Func<Dyadic, Dyadic> positive) =>
        x.Sign == 0 ? x : fullScale * (x.Sign > 0 ? positive(Quotient(x, fullScale)) : -positive(Quotient(-x, fullScale)));

    private static Dyadic Quotient(Dyadic dividend, Dyadic divisor) => new(Rational.RoundQuotient(dividend.TimesPowerOfTwo(230), divisor, Rounding.Floor), -230);

    private static Dyadic Ln(Dyadic value)
    {
        Dyadic y = Dyadic.FromDouble(Math.Log(BinaryFormat.ToDouble(BinaryFormat.Double.Nearest(value)!.Value)));
        for (int i = 0; i < 3; i++)
            y = (y + (Quotient(value, ExactFunctions.Exp(y)) - 1)).RoundToMultipleOfPowerOfTwo(-240, Rounding.Floor);
        return y;
    }

    /// <summary>µ = 8 and half of the full scale: the square root of 9 is rational, so that a quarter has exactly that result.</summary>
    [Fact]
    public void An_exact_result_of_a_curve_is_found()
    {
        NumberGrid floor = Grid("Bits = 3, Function = MuLaw, Mu = 8, Rounding = Floor"), ceiling = Grid("Bits = 3, Function = MuLaw, Mu = 8, Rounding = Ceiling");
        Assert.Equal((1, 2, 2), (floor.Quantize(Math.BitDecrement(0.25)), floor.Quantize(0.25), floor.Quantize(Math.BitIncrement(0.25))));
        Assert.Equal((2, 2, 3), (ceiling.Quantize(Math.BitDecrement(0.25)), ceiling.Quantize(0.25), ceiling.Quantize(Math.BitIncrement(0.25))));
        Assert.Equal((-2, -2, -1), (ceiling.Quantize(Math.BitDecrement(-0.25)), ceiling.Quantize(-0.25), ceiling.Quantize(Math.BitIncrement(-0.25))));
    }

    [Theory]
    [InlineData("Bits = 8, Signed = false, Function = Sigmoid, Symmetric = true", 256)]
    [InlineData("Bits = 5, Signed = false, Function = HardSigmoid, Symmetric = true", 32)]
    [InlineData("Bits = 8, Signed = false, Function = SmoothSigmoid, Symmetric = true, Rounding = HalfToOdd", 256)]
    [InlineData("Bits = 8, Function = Tanh, Symmetric = true", 0)]
    [InlineData("Bits = 6, Scale = 0.03f, ZeroPoint = 4, Function = Tanh, Symmetric = true, Rounding = Outward", 8)]
    [InlineData("Bits = 8, Function = MuLaw, Symmetric = true, Rounding = HalfTowardZero", 0)]
    public void Mirrored_numbers_have_mirrored_codes(string arguments, long sum)
    {
        NumberGrid grid = Grid(arguments);
        var random = new Random(7);
        for (int i = 0; i < 3000; i++)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)random.NextInt64(1L << 32));
            if (!float.IsNaN(x))
                Assert.Equal(sum, grid.Quantize(x) + grid.Quantize(-x));
        }

        for (long code = grid.MinCode + 1; code <= grid.MaxCode; code++)
        {
            double threshold = BinaryFormat.ToDouble(BinaryFormat.Double.Nearest(grid.ThresholdOf(code).Value)!.Value);
            foreach (double x in new[] { threshold, Math.BitDecrement(threshold), Math.BitIncrement(threshold) })
                Assert.Equal(sum, grid.Quantize(x) + grid.Quantize(-x));
        }
    }

    /// <summary>The series has as many digits as are asked for.</summary>
    [Fact]
    public void Series_agree_at_every_number_of_digits()
    {
        foreach (int places in new[] { 64, 160, 500 })
        {
            var series = new FixedSeries(places);
            var precise = new FixedSeries(places + 300);
            foreach (Dyadic x in new Dyadic[] { 3, new(7, -3), new(1, -20), 255 })
            {
                (Dyadic low, Dyadic high) = series.Around(series.Ln(x, 1));
                (Dyadic least, Dyadic most) = precise.Around(precise.Ln(x, 1));
                Assert.True(low <= least && most <= high);
                (low, high) = series.Around(series.Exp(series.Of(new(5, -2)) - series.Of(x.TimesPowerOfTwo(-8))));
                (least, most) = precise.Around(precise.Exp(precise.Of(new(5, -2)) - precise.Of(x.TimesPowerOfTwo(-8))));
                Assert.True(low <= least && most <= high);
            }
        }
    }
}
