using System;
using QuantGen.Core.Formats;
using QuantGen.Core.Notation;

namespace QuantGen.Core.Tests.Notation;

/// <summary>
/// What <c>use_stochastic_rounding</c> of <c>binary</c> and <c>ternary</c> draws is what signs with a hard sigmoid are, with the temperature that a notation means: all probabilities as exact quotients of integers.
/// </summary>
public sealed class RoundingAsSigmoidTests
{
    /// <summary>A multiple of 8 parts, and of 6.</summary>
    private const int Unit = 240;

    [Theory]
    [InlineData("binary(use_stochastic_rounding=True)")]
    [InlineData("binary(use_01=True,alpha='auto',use_stochastic_rounding=True)")]
    public void Binary_codes(string notation)
    {
        FittedSpec spec = Drawn(notation);
        for (int x = -2 * Unit; x <= 2 * Unit; x++)
        {
            // QKeras rounds x / f to a multiple of 1/8, with f twice the deviation, and the sign of 0 is positive as often as not: probabilities are numerators of 2 · part.
            const int Part = 2 * Unit / 8;
            (int floor, int rest) = Split(x, Part);
            int positive = (SignOf(floor) * (Part - rest)) + (SignOf(floor + 1) * rest);
            AssertEqual(positive, 2 * Part, Sigmoid(spec, x, Unit), 2 * Unit, x);
        }

        static int SignOf(int step) => step > 0 ? 2 : step < 0 ? 0 : 1;
    }

    [Theory]
    [InlineData("ternary(alpha='auto',use_stochastic_rounding=True)")]
    [InlineData("ternary(alpha='auto_po2',use_stochastic_rounding=True)")]
    public void Ternary_codes(string notation)
    {
        FittedSpec spec = Drawn(notation);
        for (int x = -3 * Unit; x <= 3 * Unit; x++)
        {
            // QKeras rounds x / scale to a multiple of 1/3, and the code is 0 below half the scale. The deviation is the scale.
            const int Part = Unit / 3;
            (int floor, int rest) = Split(Math.Abs(x), Part);
            int outer = (2 * floor * Part >= Unit ? Part - rest : 0) + (2 * (floor + 1) * Part >= Unit ? rest : 0);

            // Half the sum of two signs: both of one sign, or different ones.
            long first = Sigmoid(spec, x - (Unit / 2), Unit), second = Sigmoid(spec, x + (Unit / 2), Unit), whole = 2 * Unit;
            long plus = first * second, minus = (whole - first) * (whole - second);
            AssertEqual(x > 0 ? outer : 0, Part, plus, whole * whole, x);
            AssertEqual(x < 0 ? outer : 0, Part, minus, whole * whole, x);
        }
    }

    private static FittedSpec Drawn(string notation)
    {
        var spec = (FittedSpec)NotationReader.Read(notation).Spec!;
        Assert.True(spec is { IsStochastic: true, IsHardSigmoid: true });
        return spec;
    }

    /// <summary>The hard sigmoid of temperature · x / deviation, as the numerator of 2 · deviation.</summary>
    private static long Sigmoid(FittedSpec spec, int x, int deviation) => Math.Clamp((long)(spec.Temperature * x) + deviation, 0, 2 * deviation);

    private static (int Floor, int Left) Split(int x, int part)
    {
        int floor = (int)Math.Floor(x / (double)part);
        return (floor, x - (floor * part));
    }

    private static void AssertEqual(long numerator, long denominator, long otherNumerator, long otherDenominator, int x) =>
        Assert.True(numerator * otherDenominator == otherNumerator * denominator, FormattableString.Invariant($"{x} of {Unit}: {numerator}/{denominator} and {otherNumerator}/{otherDenominator}"));
}
