using System;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using QuantGen.Conformance.Laws;
using Free = QuantGen.Conformance.S8Scale3F800000Zero0HalfToEvenAutoMinMax;
using Po2 = QuantGen.Conformance.S12I3HalfAwayFromZeroPo2Midpoint;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>Arguments of the methods with a zero point that are wrong are named, with their value, and nothing is written. What is right allocates nothing.</summary>
public sealed class AffineRefusalTests
{
    private const int Untouched = 77;

    private static readonly float[] Source = [0.5f, -0.25f, 0.125f, 0.75f, 1f];

    private static readonly sbyte[] Codes = [1, 2, 3, 4, 5];

    private static readonly short[] Words = [1, 2, 3, 4, 5];

    private readonly sbyte[] _codes = [.. Enumerable.Repeat((sbyte)Untouched, 5)];

    private readonly short[] _words = [.. Enumerable.Repeat((short)Untouched, 5)];

    private readonly int[] _exponents = [Untouched, Untouched], _zeroPoints = [Untouched, Untouched];

    private readonly float[] _values = [.. Enumerable.Repeat((float)Untouched, 5)], _alphas = [Untouched, Untouched];

    [Theory]
    [InlineData((1 << 20) + 1)]
    [InlineData(-(1 << 20) - 1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_zero_point_that_is_too_large_is_refused(int zeroPoint)
    {
        Outside("zeroPoint", zeroPoint, "-1048576 to 1048576", () => Free.Quantize(0.5, 1f, zeroPoint));
        Outside("zeroPoint", zeroPoint, "-1048576 to 1048576", () => Free.Dequantize(1, 1f, zeroPoint));
        Outside("zeroPoint", zeroPoint, "-1048576 to 1048576", () => Free.FakeQuantize(0.5, 1f, zeroPoint));
        Outside("zeroPoint", zeroPoint, "-1048576 to 1048576", () => Free.Quantize(Source, 1f, zeroPoint, _codes));
        Outside("zeroPoint", zeroPoint, "-1048576 to 1048576", () => Free.Quantize([], 1f, zeroPoint, _codes));
        Outside("zeroPoint", zeroPoint, "-1048576 to 1048576", () => Free.Dequantize(Codes, 1f, zeroPoint, _values));
        Outside("zeroPoint", zeroPoint, "-1048576 to 1048576", () => Free.FakeQuantize(Source, 1f, zeroPoint, _values));
        Outside("zeroPoints", zeroPoint, "-1048576 to 1048576", () => Free.Quantize(Source, [1f, 2f], [0, zeroPoint], 3, _codes));
        Outside("zeroPoints", zeroPoint, "-1048576 to 1048576", () => Free.Quantize(Source, [1f, 2f], [0, zeroPoint], 100, _codes));
        Outside("zeroPoints", zeroPoint, "-1048576 to 1048576", () => Free.Dequantize(Codes, [1f, 2f], [0, zeroPoint], 3, _values));
        Outside("zeroPoints", zeroPoint, "-1048576 to 1048576", () => Free.FakeQuantize(Source, [1f, 2f], [0, zeroPoint], 3, _values));
        Outside("zeroPoint", zeroPoint, "-1048576 to 1048576", () => Po2.Quantize(Source, 1, zeroPoint, _words));
        Outside("zeroPoint", zeroPoint, "-1048576 to 1048576", () => Po2.Dequantize(1, 1, zeroPoint));
        Outside("zeroPoints", zeroPoint, "-1048576 to 1048576", () => Po2.Dequantize(Words, [1, 2], [0, zeroPoint], 1, _values));
    }

    /// <summary>With the largest zero point a value has 2^20 steps more than there are codes.</summary>
    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1e-38f)]
    [InlineData(1.7014120e38f)]
    [InlineData(3e32f)]
    public void An_alpha_outside_the_floats_is_refused(float alpha)
    {
        const string Range = "2^-125 to 2^107";
        Outside("alpha", alpha, Range, () => Free.Quantize(0.5, alpha, 0));
        Outside("alpha", alpha, Range, () => Free.Dequantize(1, alpha, 0));
        Outside("alpha", alpha, Range, () => Free.FakeQuantize(0.5, alpha, 0));
        Outside("alpha", alpha, Range, () => Free.Quantize(Source, alpha, 0, _codes));
        Outside("alpha", alpha, Range, () => Free.Dequantize(Codes, alpha, 0, _values));
        Outside("alpha", alpha, Range, () => Free.FakeQuantize(Source, alpha, 0, _values));
        Outside("alphas", alpha, Range, () => Free.Quantize(Source, [1f, alpha], [0, 0], 3, _codes));
        Outside("alphas", alpha, Range, () => Free.Quantize(Source, [1f, alpha], [0, 0], 64, _codes));
        Outside("alphas", alpha, Range, () => Free.Dequantize(Codes, [1f, alpha], [0, 0], 3, _values));
        Outside("alphas", alpha, Range, () => Free.FakeQuantize(Source, [1f, alpha], [0, 0], 3, _values));
    }

    [Theory]
    [InlineData(-119)]
    [InlineData(116)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void An_exponent_outside_the_floats_is_refused(int exponent)
    {
        const string Range = "-118 to 115";
        Outside("exponent", exponent, Range, () => Po2.Quantize(0.5, exponent, 0));
        Outside("exponent", exponent, Range, () => Po2.Dequantize(Words, exponent, 0, _values));
        Outside("exponents", exponent, Range, () => Po2.FakeQuantize(Source, [0, exponent], [0, 0], 3, _values));
        Outside("minExponent", exponent, Range, () => Po2.FitAffine(Source, out _, minExponent: exponent));
        Outside("maxExponent", exponent, Range, () => Po2.FitAffine(Source, 1, _exponents, _zeroPoints, maxExponent: exponent));
        Outside("minExponent", exponent, Range, () => Po2.FitAndQuantize(Source, _words, out _, minExponent: exponent));
        Outside("maxExponent", exponent, Range, () => Po2.FitAndQuantize(Source, 1, _exponents, _zeroPoints, _words, maxExponent: exponent));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void As_many_zero_points_as_channels_are_needed(int count)
    {
        int[] zeroPoints = [.. Enumerable.Repeat(Untouched, count)];
        Action[] calls =
        [
            () => Free.Quantize(Source, [1f, 2f], zeroPoints, 1, _codes),
            () => Free.Dequantize(Codes, [1f, 2f], zeroPoints, 1, _values),
            () => Free.FakeQuantize(Source, [1f, 2f], zeroPoints, 1, _values),
            () => Free.FitAffine(Source, 1, _alphas, zeroPoints),
            () => Free.FitAndQuantize(Source, 1, _alphas, zeroPoints, _codes),
            () => Po2.Quantize(Source, [1, 2], zeroPoints, 1, _words),
            () => Po2.FitAffine(Source, 1, _exponents, zeroPoints),
            () => Po2.FitAndQuantize(Source, 1, _exponents, zeroPoints, _words),
        ];
        foreach (Action call in calls)
        {
            string message = Refused<ArgumentException>("zeroPoints", call);
            Assert.Contains(count.ToString(CultureInfo.InvariantCulture) + " zero points for 2 channels", message, StringComparison.Ordinal);
            Assert.All(zeroPoints, zeroPoint => Assert.Equal(Untouched, zeroPoint));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_row_without_an_element_is_refused(int innerLength)
    {
        Action[] calls =
        [
            () => Free.Quantize(Source, [1f, 2f], [0, 0], innerLength, _codes),
            () => Free.Dequantize(Codes, [1f, 2f], [0, 0], innerLength, _values),
            () => Free.FakeQuantize(Source, [1f, 2f], [0, 0], innerLength, _values),
            () => Free.FitAffine(Source, innerLength, _alphas, _zeroPoints),
            () => Free.FitAndQuantize(Source, innerLength, _alphas, _zeroPoints, _codes),
            () => Po2.FitAffine(Source, innerLength, _exponents, _zeroPoints),
        ];
        foreach (Action call in calls)
            Assert.Contains(innerLength.ToString(CultureInfo.InvariantCulture), Refused<ArgumentOutOfRangeException>("innerLength", call), StringComparison.Ordinal);
    }

    [Fact]
    public void No_channel_at_all_is_refused()
    {
        Refused<ArgumentException>("alphas", () => Free.Quantize(Source, [], [], 1, _codes));
        Refused<ArgumentException>("alphas", () => Free.Dequantize(Codes, [], [], 1, _values));
        Refused<ArgumentException>("alphas", () => Free.FakeQuantize(Source, [], [], 1, _values));
        Refused<ArgumentException>("alphas", () => Free.FitAffine(Source, 1, [], []));
        Refused<ArgumentException>("alphas", () => Free.FitAndQuantize(Source, 1, [], [], _codes));
        Refused<ArgumentException>("exponents", () => Po2.FitAffine(Source, 1, [], []));
    }

    [Fact]
    public void A_destination_that_is_too_short_is_refused()
    {
        Action[] calls =
        [
            () => Free.Quantize(Source, 1f, 0, _codes.AsSpan(0, 4)),
            () => Free.Dequantize(Codes, 1f, 0, _values.AsSpan(0, 4)),
            () => Free.FakeQuantize(Source, 1f, 0, _values.AsSpan(0, 4)),
            () => Free.Quantize(Source, [1f, 2f], [0, 0], 1, _codes.AsSpan(0, 4)),
            () => Free.Dequantize(Codes, [1f, 2f], [0, 0], 1, _values.AsSpan(0, 4)),
            () => Free.FakeQuantize(Source, [1f, 2f], [0, 0], 1, _values.AsSpan(0, 4)),
            () => Free.FitAndQuantize(Source, _codes.AsSpan(0, 4), out _),
            () => Free.FitAndQuantize(Source, 1, _alphas, _zeroPoints, _codes.AsSpan(0, 4)),
            () => Po2.FitAndQuantize(Source, 1, _exponents, _zeroPoints, _words.AsSpan(0, 4)),
        ];
        foreach (Action call in calls)
            Assert.Contains("4", Refused<ArgumentException>("destination", call), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_must_not_lie_over_what_is_read()
    {
        float[] memory = [.. Source, .. Source];
        (string Argument, Action Call)[] calls =
        [
            ("destination", () => Free.Quantize(memory, 1f, 0, MemoryMarshal.Cast<float, sbyte>(memory.AsSpan()))),
            ("destination", () => Free.Quantize(memory, [1f, 2f], [0, 0], 1, MemoryMarshal.Cast<float, sbyte>(memory.AsSpan()))),
            ("destination", () => Free.Dequantize(MemoryMarshal.Cast<float, sbyte>(memory.AsSpan())[..5], 1f, 0, memory)),
            ("destination", () => Free.FakeQuantize(memory.AsSpan(0, 5), 1f, 0, memory.AsSpan(1, 5))),
            ("destination", () => Free.FitAndQuantize(memory, MemoryMarshal.Cast<float, sbyte>(memory.AsSpan()), out _)),
            ("destination", () => Free.FitAndQuantize(memory, 1, _alphas, _zeroPoints, MemoryMarshal.Cast<float, sbyte>(memory.AsSpan()))),
            ("alphas", () => Free.FitAffine(memory, 1, memory.AsSpan(8), _zeroPoints)),
            ("alphas", () => Free.FakeQuantize(Source, memory.AsSpan(0, 1), [0], 1, memory)),
            ("alphas", () => Free.FitAndQuantize(Source, 1, memory.AsSpan(4, 1), _zeroPoints.AsSpan(0, 1), MemoryMarshal.Cast<float, sbyte>(memory.AsSpan(3)))),
            ("zeroPoints", () => Free.FitAffine(memory, 1, _alphas, MemoryMarshal.Cast<float, int>(memory.AsSpan(8)))),
            ("zeroPoints", () => Free.Quantize(Source, [1f], MemoryMarshal.Cast<float, int>(memory.AsSpan(1, 1)), 1, MemoryMarshal.Cast<float, sbyte>(memory.AsSpan()))),
            ("zeroPoints", () => Free.Dequantize(Codes, [1f], MemoryMarshal.Cast<float, int>(memory.AsSpan(4, 1)), 1, memory)),
            ("zeroPoints", () => Free.FakeQuantize(Source, [1f], MemoryMarshal.Cast<float, int>(memory.AsSpan(4, 1)), 1, memory)),
            ("zeroPoints", () => Free.FitAndQuantize(Source, 1, _alphas, MemoryMarshal.Cast<float, int>(memory.AsSpan(4, 2)), MemoryMarshal.Cast<float, sbyte>(memory.AsSpan(3)))),
            ("zeroPoints", () => Free.FitAndQuantize(memory, 1, _alphas, MemoryMarshal.Cast<float, int>(memory.AsSpan(4, 2)), new sbyte[10])),
            ("zeroPoints", () => Po2.FitAndQuantize(Source, 1, _exponents, MemoryMarshal.Cast<float, int>(memory.AsSpan(4, 2)), MemoryMarshal.Cast<float, short>(memory.AsSpan(3)))),
        ];
        foreach ((string argument, Action call) in calls)
        {
            Refused<ArgumentException>(argument, call);
            Assert.Equal([.. Source, .. Source], memory);
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        float[] source = [.. Enumerable.Range(0, 5000).Select(i => (i % 97 * 0.37f) - 9)], values = new float[5000], alphas = new float[50];
        var codes = new sbyte[5000];
        var words = new short[5000];
        int[] exponents = new int[50], zeroPoints = new int[50];
        Assert.Equal(0, Memory.LeastAllocation(() =>
        {
            foreach (int innerLength in new ReadOnlySpan<int>([1, 3, 100]))
            {
                Free.FitAffine(source, innerLength, alphas, zeroPoints);
                Free.Quantize(source, alphas, zeroPoints, innerLength, codes);
                Free.Dequantize(codes, alphas, zeroPoints, innerLength, values);
                Free.FakeQuantize(source, alphas, zeroPoints, innerLength, values);
                Free.FitAndQuantize(source, innerLength, alphas, zeroPoints, codes);
                Po2.FitAndQuantize(source, innerLength, exponents, zeroPoints, words);
            }

            float alpha = Free.FitAffine(source, out int zeroPoint);
            Free.Quantize(source, alpha, zeroPoint, codes);
            Free.Dequantize(codes, alpha, zeroPoint, values);
            Free.FakeQuantize(source, alpha, zeroPoint, values);
            Free.FitAndQuantize(source, codes, out _);
            Po2.FitAndQuantize(source, words, out _);
        }));
    }

    private void Outside(string argument, object value, string range, Action call)
    {
        string message = Refused<ArgumentOutOfRangeException>(argument, call, value);
        Assert.Contains(range, message, StringComparison.Ordinal);
    }

    /// <summary>The message of the exception; nothing that a call writes to has changed.</summary>
    private string Refused<TException>(string argument, Action call, object? value = null)
        where TException : ArgumentException
    {
        TException thrown = Assert.Throws<TException>(call);
        Assert.Equal(argument, thrown.ParamName);
        if (thrown is ArgumentOutOfRangeException outside && value is not null)
            Assert.Equal(value, outside.ActualValue);
        Assert.All(_codes, code => Assert.Equal(Untouched, code));
        Assert.All(_words, code => Assert.Equal(Untouched, code));
        Assert.All(_exponents.Concat(_zeroPoints), number => Assert.Equal(Untouched, number));
        Assert.All(_values.Concat(_alphas), number => Assert.Equal(Untouched, number));
        return thrown.Message;
    }
}
