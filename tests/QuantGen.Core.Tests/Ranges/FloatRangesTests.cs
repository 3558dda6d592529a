using System;
using System.Collections.Generic;
using QuantGen.Core.Numbers;
using QuantGen.Core.Ranges;

namespace QuantGen.Core.Tests.Ranges;

/// <summary>Single floats and their neighbours through every operation: this machine's result is inside, and the ends are near.</summary>
public class FloatRangesTests
{
    private static readonly float[] Singles =
        [0f, -0f, 1f, -1f, 0.1f, 1.5707964f, 3.1415927f, -3.1415927f, 6.2831855f, 100f, -100f, 88.7f, 89f, -104f, 1e-5f, -1e-20f, 1e-45f, 1.17549435e-38f, 1e6f, 3e38f, -3e38f, 16777217f, float.PositiveInfinity, float.NegativeInfinity, float.NaN];

    [Fact]
    public void Arithmetic_of_points_is_what_the_machine_gives()
    {
        foreach (float left in Singles)
        {
            foreach (float right in Singles)
            {
                Interval x = Interval.OfDouble(left), y = Interval.OfDouble(right);
                Check("+", left, right, FloatRanges.Add(x, y, BinaryFormat.Single), left + right);
                Check("-", left, right, FloatRanges.Subtract(x, y, BinaryFormat.Single), left - right);
                Check("*", left, right, FloatRanges.Multiply(x, y, BinaryFormat.Single), left * right);
                Check("/", left, right, FloatRanges.Divide(x, y, BinaryFormat.Single), left / right, isPoint: right != 0 && !(float.IsInfinity(left) && float.IsInfinity(right)));
                Check("%", left, right, FloatRanges.Remainder(x, y), left % right, isPoint: false);
                Check("min", left, right, FunctionRanges.Min(x, y), Math.Min(left, right));
                Check("max", left, right, FunctionRanges.Max(x, y), Math.Max(left, right));
            }
        }
    }

    [Fact]
    public void Functions_of_points_have_the_machines_value_inside_a_few_units_in_the_last_place()
    {
        foreach (float value in Singles)
        {
            Interval x = Interval.OfDouble(value);
            Near("sqrt", value, TranscendentalRanges.Sqrt(x, BinaryFormat.Single), MathF.Sqrt(value));
            Near("exp", value, TranscendentalRanges.Exp(x, BinaryFormat.Single), MathF.Exp(value));
            Near("tanh", value, TranscendentalRanges.Tanh(x, BinaryFormat.Single), MathF.Tanh(value));
            Check("sin", value, value, TranscendentalRanges.Sin(x, BinaryFormat.Single), MathF.Sin(value), isPoint: false);
            Check("cos", value, value, TranscendentalRanges.Cos(x, BinaryFormat.Single), MathF.Cos(value), isPoint: false);
            Check("double sin", value, value, TranscendentalRanges.Sin(x, BinaryFormat.Double), Math.Sin(value), isPoint: false);
            Check("double exp", value, value, TranscendentalRanges.Exp(x, BinaryFormat.Double), Math.Exp(value), isPoint: false);
            Check("double tanh", value, value, TranscendentalRanges.Tanh(x, BinaryFormat.Double), Math.Tanh(value), isPoint: false);
        }
    }

    [Fact]
    public void Waves_have_their_peaks_where_an_interval_has_them()
    {
        Assert.Equal("-1 … 1", TranscendentalRanges.Sin(Interval.Between(0, 7), BinaryFormat.Double).ToString());
        Assert.Equal(1, TranscendentalRanges.Cos(Interval.Between(-1, 1), BinaryFormat.Single).Max);
        Assert.True(TranscendentalRanges.Sin(Interval.Between(0, 1), BinaryFormat.Single).Max < Extended.FromDouble(0.8415));
        Assert.True(TranscendentalRanges.Sin(Interval.Between(2, 4), BinaryFormat.Single) is { MayBeNaN: false } falling && falling.Max < Extended.FromDouble(0.91) && falling.Min < Extended.FromDouble(-0.75));
        Assert.Equal(Interval.Between(-1, 1).OrNaN(true), TranscendentalRanges.Sin(Interval.Unknown, BinaryFormat.Single));
        Assert.Equal(Interval.Between(-1, 1).OrNaN(true), TranscendentalRanges.Tanh(Interval.Unknown, BinaryFormat.Single));
        Assert.Equal(Interval.Between(0, 1), TranscendentalRanges.Exp(Interval.Between(Extended.NegativeInfinity, 0), BinaryFormat.Single));
    }

    public static IEnumerable<object[]> Clamps =>
    [
        [Interval.Unknown, Interval.Of(0), Interval.Of(1), Interval.Between(0, 1).OrNaN(true)],
        [Interval.Between(-5, 0), Interval.Of(-2), Interval.Of(9), Interval.Between(-2, 0)],
        [Interval.Between(-5, 5), Interval.NaN, Interval.Of(1), Interval.Between(-5, 1)],
        [Interval.Between(-5, 5), Interval.Of(0).OrNaN(true), Interval.Of(1), Interval.Between(-5, 1)],
    ];

    [Theory]
    [MemberData(nameof(Clamps))]
    public void Clamp(object value, object min, object max, object expected) =>
        Assert.Equal((Interval)expected, FunctionRanges.Clamp((Interval)value, (Interval)min, (Interval)max));

    private static void Near(string function, float value, Interval result, float actual)
    {
        Check(function, value, value, result, actual, isPoint: false);
        if (!result.IsBounded || !float.IsNormal(actual))
            return;
        Dyadic width = result.Max.Value - result.Min.Value, ulp = Dyadic.FromDouble(MathF.BitIncrement(MathF.Abs(actual))) - Dyadic.FromDouble(MathF.Abs(actual));
        Assert.True(width <= ulp * 24, $"{function}({value:R}) is {result}, wider than 24 units in the last place");
    }

    private static void Check(string operation, float left, float right, Interval result, double actual, bool isPoint = true)
    {
        Assert.True(result.Contains(actual), FormattableString.Invariant($"{left:R} {operation} {right:R} = {actual:R} is outside {result}"));
        if (isPoint && !double.IsNaN(actual))
            Assert.True(result.IsPoint, FormattableString.Invariant($"{left:R} {operation} {right:R} = {actual:R} is more than a point: {result}"));
    }
}
