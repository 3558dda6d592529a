using System;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using Narrow = QuantGen.Conformance.S8I0HalfToEvenPo2;
using Free = QuantGen.Conformance.S8I0HalfToEvenAuto;
using Wide = QuantGen.Conformance.S24I0HalfToEvenPo2;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>Arguments that are wrong are named, with their value, and nothing is written.</summary>
public sealed class FactorRefusalTests
{
    private const int Untouched = 77;

    private static readonly float[] Source = [0.5f, -0.25f, 0.125f, 0.75f, 1f];

    private static readonly sbyte[] Codes = [1, 2, 3, 4, 5];

    private static readonly int[] WideCodes = [1, 2, 3, 4, 5];

    private readonly sbyte[] _codes = [.. Enumerable.Repeat((sbyte)Untouched, 5)];

    private readonly int[] _wideCodes = [.. Enumerable.Repeat(Untouched, 5)], _exponents = [Untouched, Untouched];

    private readonly float[] _values = [.. Enumerable.Repeat((float)Untouched, 5)], _alphas = [Untouched, Untouched];

    [Theory]
    [InlineData(-120, "-119 to 127")]
    [InlineData(128, "-119 to 127")]
    [InlineData(int.MinValue, "-119 to 127")]
    [InlineData(int.MaxValue, "-119 to 127")]
    public void An_exponent_outside_the_floats_is_refused(int exponent, string range)
    {
        Outside("exponent", exponent, range, () => Narrow.Quantize(0.5, exponent));
        Outside("exponent", exponent, range, () => Narrow.Dequantize(1, exponent));
        Outside("exponent", exponent, range, () => Narrow.FakeQuantize(0.5, exponent));
        Outside("exponent", exponent, range, () => Narrow.Quantize(Source, exponent, _codes));
        Outside("exponent", exponent, range, () => Narrow.Dequantize(Codes, exponent, _values));
        Outside("exponent", exponent, range, () => Narrow.FakeQuantize(Source, exponent, _values));
        Outside("exponents", exponent, range, () => Narrow.Quantize(Source, [0, exponent], 3, _codes));
        Outside("exponents", exponent, range, () => Narrow.Quantize(Source, [0, exponent], 100, _codes));
        Outside("exponents", exponent, range, () => Narrow.Dequantize(Codes, [0, exponent], 3, _values));
        Outside("exponents", exponent, range, () => Narrow.FakeQuantize(Source, [0, exponent], 3, _values));
        Outside("minExponent", exponent, range, () => Narrow.FitExponent(Source, minExponent: exponent));
        Outside("maxExponent", exponent, range, () => Narrow.FitExponent(Source, maxExponent: exponent));
        Outside("minExponent", exponent, range, () => Narrow.FitExponents(Source, 1, _exponents, minExponent: exponent));
        Outside("maxExponent", exponent, range, () => Narrow.FitExponents(Source, 1, _exponents, maxExponent: exponent));
        Outside("minExponent", exponent, range, () => Narrow.FitAndQuantize(Source, _codes, minExponent: exponent));
        Outside("maxExponent", exponent, range, () => Narrow.FitAndQuantize(Source, 1, _exponents, _codes, maxExponent: exponent));
    }

    [Theory]
    [InlineData(-104, "-103 to 127")]
    [InlineData(128, "-103 to 127")]
    public void An_exponent_outside_the_floats_is_refused_by_what_is_a_loop(int exponent, string range)
    {
        Outside("exponent", exponent, range, () => Wide.Quantize(Source, exponent, _wideCodes));
        Outside("exponent", exponent, range, () => Wide.Dequantize(WideCodes, exponent, _values));
        Outside("exponent", exponent, range, () => Wide.FakeQuantize(Source, exponent, _values));
        Outside("exponent", exponent, range, () => Wide.Quantize([], exponent, _wideCodes));
        Outside("exponents", exponent, range, () => Wide.Quantize(Source, [0, exponent], 3, _wideCodes));
        Outside("exponents", exponent, range, () => Wide.Dequantize(WideCodes, [0, exponent], 3, _values));
        Outside("exponents", exponent, range, () => Wide.FakeQuantize(Source, [0, exponent], 3, _values));
        Outside("minExponent", exponent, range, () => Wide.FitAndQuantize(Source, 1, _exponents, _wideCodes, minExponent: exponent));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1e-38f)]
    [InlineData(1.7014120e38f)]
    public void An_alpha_outside_the_floats_is_refused(float alpha)
    {
        const string Range = "2^-118 to 2^126";
        Outside("alpha", alpha, Range, () => Free.Quantize(0.5, alpha));
        Outside("alpha", alpha, Range, () => Free.Dequantize(1, alpha));
        Outside("alpha", alpha, Range, () => Free.FakeQuantize(0.5, alpha));
        Outside("alpha", alpha, Range, () => Free.Quantize(Source, alpha, _codes));
        Outside("alpha", alpha, Range, () => Free.Dequantize(Codes, alpha, _values));
        Outside("alpha", alpha, Range, () => Free.FakeQuantize(Source, alpha, _values));
        Outside("alphas", alpha, Range, () => Free.Quantize(Source, [1f, alpha], 3, _codes));
        Outside("alphas", alpha, Range, () => Free.Dequantize(Codes, [1f, alpha], 3, _values));
        Outside("alphas", alpha, Range, () => Free.FakeQuantize(Source, [1f, alpha], 3, _values));
    }

    [Fact]
    public void Bounds_that_cross_are_refused()
    {
        Action[] calls =
        [
            () => Narrow.FitExponent(Source, 3, -2),
            () => Narrow.FitExponents(Source, 1, _exponents, 3, -2),
            () => Narrow.FitAndQuantize(Source, _codes, 3, -2),
            () => Narrow.FitAndQuantize(Source, 1, _exponents, _codes, 3, -2),
            () => Wide.FitAndQuantize(Source, _wideCodes, 3, -2),
            () => Wide.FitAndQuantize(Source, 1, _exponents, _wideCodes, 3, -2),
        ];
        foreach (Action call in calls)
        {
            string message = Refused<ArgumentException>("minExponent", call);
            Assert.Contains("3", message, StringComparison.Ordinal);
            Assert.Contains("-2", message, StringComparison.Ordinal);
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
            () => Narrow.Quantize(Source, [0, 1], innerLength, _codes),
            () => Narrow.Dequantize(Codes, [0, 1], innerLength, _values),
            () => Narrow.FakeQuantize(Source, [0, 1], innerLength, _values),
            () => Narrow.FitExponents(Source, innerLength, _exponents),
            () => Narrow.FitAndQuantize(Source, innerLength, _exponents, _codes),
            () => Free.Quantize(Source, [1f, 2f], innerLength, _codes),
            () => Free.FitAlphas(Source, innerLength, _alphas),
            () => Free.FitAndQuantize(Source, innerLength, _alphas, _codes),
            () => Wide.Quantize(Source, [0, 1], innerLength, _wideCodes),
            () => Wide.Dequantize(WideCodes, [0, 1], innerLength, _values),
            () => Wide.FitAndQuantize(Source, innerLength, _exponents, _wideCodes),
        ];
        foreach (Action call in calls)
            Assert.Contains(innerLength.ToString(CultureInfo.InvariantCulture), Refused<ArgumentOutOfRangeException>("innerLength", call), StringComparison.Ordinal);
    }

    [Fact]
    public void No_channel_at_all_is_refused()
    {
        Refused<ArgumentException>("exponents", () => Narrow.Quantize(Source, [], 1, _codes));
        Refused<ArgumentException>("exponents", () => Narrow.Dequantize(Codes, [], 1, _values));
        Refused<ArgumentException>("exponents", () => Narrow.FakeQuantize(Source, [], 1, _values));
        Refused<ArgumentException>("exponents", () => Narrow.FitExponents(Source, 1, []));
        Refused<ArgumentException>("exponents", () => Narrow.FitAndQuantize(Source, 1, [], _codes));
        Refused<ArgumentException>("alphas", () => Free.Quantize(Source, [], 1, _codes));
        Refused<ArgumentException>("alphas", () => Free.FitAlphas(Source, 1, []));
        Refused<ArgumentException>("alphas", () => Free.FitAndQuantize(Source, 1, [], _codes));
        Refused<ArgumentException>("exponents", () => Wide.Quantize(Source, [], 1, _wideCodes));
        Refused<ArgumentException>("exponents", () => Wide.FitAndQuantize(Source, 1, [], _wideCodes));
    }

    [Fact]
    public void A_destination_that_is_too_short_is_refused()
    {
        Action[] calls =
        [
            () => Narrow.Quantize(Source, 0, _codes.AsSpan(0, 4)),
            () => Narrow.Dequantize(Codes, 0, _values.AsSpan(0, 4)),
            () => Narrow.FakeQuantize(Source, 0, _values.AsSpan(0, 4)),
            () => Narrow.Quantize(Source, [0, 1], 1, _codes.AsSpan(0, 4)),
            () => Narrow.Dequantize(Codes, [0, 1], 1, _values.AsSpan(0, 4)),
            () => Narrow.FakeQuantize(Source, [0, 1], 1, _values.AsSpan(0, 4)),
            () => Narrow.FitAndQuantize(Source, _codes.AsSpan(0, 4)),
            () => Narrow.FitAndQuantize(Source, 1, _exponents, _codes.AsSpan(0, 4)),
            () => Free.FitAndQuantize(Source, _codes.AsSpan(0, 4)),
            () => Free.FitAndQuantize(Source, 1, _alphas, _codes.AsSpan(0, 4)),
            () => Wide.Quantize(Source, 0, _wideCodes.AsSpan(0, 4)),
            () => Wide.Quantize(Source, [0, 1], 1, _wideCodes.AsSpan(0, 4)),
            () => Wide.FitAndQuantize(Source, 1, _exponents, _wideCodes.AsSpan(0, 4)),
        ];
        foreach (Action call in calls)
        {
            string message = Refused<ArgumentException>("destination", call);
            Assert.Contains("4", message, StringComparison.Ordinal);
            Assert.Contains("5", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_written_must_not_lie_over_what_is_read()
    {
        float[] memory = [.. Source, .. Source];
        Action[] calls =
        [
            () => Narrow.Quantize(memory, 0, MemoryMarshal.Cast<float, sbyte>(memory.AsSpan())),
            () => Narrow.Quantize(memory, [0, 1], 1, MemoryMarshal.Cast<float, sbyte>(memory.AsSpan())),
            () => Narrow.Dequantize(MemoryMarshal.Cast<float, sbyte>(memory.AsSpan())[..5], 0, memory),
            () => Narrow.Dequantize(MemoryMarshal.Cast<float, sbyte>(memory.AsSpan())[..5], [0, 1], 1, memory),
            () => Narrow.FakeQuantize(memory.AsSpan(0, 5), 0, memory.AsSpan(1, 5)),
            () => Narrow.FakeQuantize(memory.AsSpan(0, 5), [0, 1], 1, memory.AsSpan(1, 5)),
            () => Narrow.FitAndQuantize(memory, MemoryMarshal.Cast<float, sbyte>(memory.AsSpan())),
            () => Narrow.FitAndQuantize(memory, 1, _exponents, MemoryMarshal.Cast<float, sbyte>(memory.AsSpan())),
            () => Free.FitAndQuantize(memory, 1, _alphas, MemoryMarshal.Cast<float, sbyte>(memory.AsSpan())),
            () => Wide.Quantize(memory.AsSpan(0, 5), 0, MemoryMarshal.Cast<float, int>(memory.AsSpan())[1..]),
            () => Wide.Quantize(memory.AsSpan(0, 5), [0, 1], 1, MemoryMarshal.Cast<float, int>(memory.AsSpan())[1..]),
        ];
        foreach (Action call in calls)
        {
            Refused<ArgumentException>("destination", call);
            Assert.Equal([.. Source, .. Source], memory);
        }
    }

    [Fact]
    public void Entries_must_not_lie_over_elements()
    {
        float[] memory = [.. Source, .. Source];
        (string Entries, Action Call)[] calls =
        [
            ("alphas", () => Free.FitAlphas(memory, 1, memory.AsSpan(8))),
            ("alphas", () => Free.FitAndQuantize(memory, 1, memory.AsSpan(4, 1), new sbyte[10])),
            ("alphas", () => Free.FitAndQuantize(Source, 1, memory.AsSpan(4, 1), MemoryMarshal.Cast<float, sbyte>(memory.AsSpan(3)))),
            ("alphas", () => Free.FakeQuantize(Source, memory.AsSpan(0, 1), 1, memory)),
            ("alphas", () => Free.Dequantize(Codes, memory.AsSpan(4, 1), 1, memory)),
            ("exponents", () => Narrow.FitExponents(memory, 1, MemoryMarshal.Cast<float, int>(memory.AsSpan(9)))),
            ("exponents", () => Narrow.Quantize(Source, MemoryMarshal.Cast<float, int>(memory.AsSpan(1, 1)), 1, MemoryMarshal.Cast<float, sbyte>(memory.AsSpan()))),
            ("exponents", () => Wide.FitExponents(memory, 1, MemoryMarshal.Cast<float, int>(memory.AsSpan(9)))),
            ("exponents", () => Wide.FakeQuantize(Source, MemoryMarshal.Cast<float, int>(memory.AsSpan(4, 1)), 1, memory)),
            ("exponents", () => Wide.FitAndQuantize(Source, 1, MemoryMarshal.Cast<float, int>(memory.AsSpan(4, 1)), MemoryMarshal.Cast<float, int>(memory.AsSpan()))),
        ];
        foreach ((string entries, Action call) in calls)
        {
            Refused<ArgumentException>(entries, call);
            Assert.Equal([.. Source, .. Source], memory);
        }
    }

    [Fact]
    public void A_destination_in_the_place_of_the_source_is_allowed_where_elements_have_one_size()
    {
        float[] values = [.. Source], apart = new float[5];
        Narrow.FakeQuantize(Source, [-3, 2], 2, apart);
        Narrow.FakeQuantize(values, [-3, 2], 2, values);
        Assert.Equal(apart, values);
        values = [.. Source];
        Wide.Quantize(Source, [-3, 2], 2, _wideCodes);
        Wide.Quantize(values, [-3, 2], 2, MemoryMarshal.Cast<float, int>(values.AsSpan()));
        Assert.Equal(_wideCodes, MemoryMarshal.Cast<float, int>(values.AsSpan()).ToArray());
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
        Assert.All(_wideCodes.Concat(_exponents), number => Assert.Equal(Untouched, number));
        Assert.All(_values.Concat(_alphas), number => Assert.Equal(Untouched, number));
        return thrown.Message;
    }
}
