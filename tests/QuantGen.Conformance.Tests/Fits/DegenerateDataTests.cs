using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>Data that say little of a scale, or nothing, have a result: no exception, no alpha of 0, none that is not a number, none outside its bounds.</summary>
public sealed class DegenerateDataTests
{
    private static readonly float[] None = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -float.NaN];

    private static readonly (string What, float[] Elements)[] WithoutANumber =
    [
        ("no data", []),
        ("0", [0f]),
        ("-0", [-0f]),
        ("zeros", new float[37]),
        ("NaN", [float.NaN]),
        ("an infinity", [float.NegativeInfinity]),
        ("what is no number", None),
        ("zeros and what is no number", [0f, .. None, .. new float[40], .. None, -0f]),
    ];

    private static readonly (string What, float[] Elements)[] OfNumbers =
    [
        .. new[] { 1f, -1f, 0.3f, -77f, float.Epsilon, -float.Epsilon, 1.1754944e-38f, float.MaxValue, float.MinValue }.Select(value => (FormattableString.Invariant($"one element, {value:R}"), new[] { value })),
        ("subnormals", [1e-45f, -3e-42f, 9.9e-39f, -1e-39f, 2e-45f]),
        ("subnormals, nothing below 0", [.. Enumerable.Range(1, 40).Select(i => i * float.Epsilon)]),
        ("one number and what is none", [float.NaN, 0.7f, .. None]),
        ("the largest floats", [float.MaxValue, float.MinValue]),
        ("many of the largest floats", [.. Enumerable.Repeat(float.MaxValue, 70)]),
        ("the largest float and the smallest", [float.MaxValue, float.Epsilon, -float.Epsilon]),
        ("all equal", [.. Enumerable.Repeat(-2.6f, 33)]),
        ("a number, and a far smaller one below 0", [-1e-20f, 1e-7f]),
        ("a number, and a subnormal one below 0", [-1e-40f, 1e-7f]),
        ("all equal, above 0", [.. Enumerable.Repeat(1e20f, 16)]),
    ];

    public static TheoryData<string> Names => FittedFormats.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Data_without_a_number_have_the_documented_factor(string name)
    {
        FittedFormat format = FittedFormats.Of(name);
        var exact = new ExactFit(format.Spec);
        double expected = Documented(format, exact);
        foreach ((string what, float[] elements) in WithoutANumber)
        {
            Assert.True(exact.Of(elements).SequenceEqual([expected]), FormattableString.Invariant($"{name}: {what}: the rule in exact numbers gives {exact.Of(elements)[0]:R}, documented is {expected:R}"));
            double actual = format.Fit(elements);
            Assert.True(actual == expected, FormattableString.Invariant($"{name}: {what}: fitted {actual:R}, expected {expected:R}"));
            Assert.All(format.Fit(elements, 3, [-99, -99, -99]), factor => Assert.Equal(expected, factor));
            (double with, long[] codes) = format.FitAndQuantize(elements);
            Assert.Equal(expected, with);
            Assert.All(codes.Zip(elements), pair => Assert.True(pair.First == format.Grid.Quantize(pair.Second), $"{name}: {what}: {pair.Second} has code {pair.First}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Extreme_data_have_the_factor_of_the_rule(string name)
    {
        FittedFormat format = FittedFormats.Of(name);
        var exact = new ExactFit(format.Spec);
        foreach ((string what, float[] elements) in OfNumbers)
        {
            double actual = format.Fit(elements);
            IReadOnlyList<double> expected = exact.Of(elements);
            Assert.True(expected.Contains(actual), FormattableString.Invariant($"{name}: {what}: fitted {actual:R}, expected {string.Join(" or ", expected)}"));
            (double least, double most) = format.IsPo2 ? (exact.MinExponent, exact.MaxExponent) : (Math.ScaleB(1, exact.First), Math.ScaleB(1, exact.Last));
            Assert.True(actual >= least && actual <= most, FormattableString.Invariant($"{name}: {what}: {actual:R} is not {least} to {most}"));
            (double with, long[] codes) = format.FitAndQuantize(elements);
            Assert.Equal(actual, with);
            Assert.All(codes, code => Assert.InRange(code, format.Grid.MinCode, format.Grid.MaxCode));
        }
    }

    /// <summary>The sentence of <c>docs/quantizer.md</c>: alpha 1, or what epsilon gives, brought between the bounds.</summary>
    private static double Documented(FittedFormat format, ExactFit exact)
    {
        bool isLeastSquares = format.Spec.Fit == Fit.LeastSquares;
        double scale = Core.Numbers.BinaryFormat.ToDouble(format.Grid.Scale);
        int magnitudeBits = format.Grid.Bits - (format.Grid.Signed ? 1 : 0);
        if (!format.IsPo2)
            return isLeastSquares || format.Spec.FitEpsilon is not { } leastStep ? 1 : (float)((float)leastStep / scale);
        // No tie is near: these are a few numbers that stand in this folder.
        double logarithm = (format.Spec.FitEpsilon, isLeastSquares) switch
        {
            ({ } epsilon, true) => Math.Round(Math.Log2((float)epsilon / scale)),
            ({ } epsilon, false) => Math.Ceiling(Math.Log2((float)epsilon / scale)),
            (null, true) => Math.Round(Math.Log2(1e-7) + magnitudeBits),
            (null, false) => 0,
        };
        return Math.Clamp(logarithm, exact.MinExponent, exact.MaxExponent);
    }
}
