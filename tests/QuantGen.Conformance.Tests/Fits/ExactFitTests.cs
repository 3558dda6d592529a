using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>What is fitted is what the rule gives in exact arithmetic.</summary>
public sealed class ExactFitTests
{
    private static readonly string LeastError = Canonical.Text(new UniformSpec { Bits = 8, Integer = 0, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError });

    private static readonly string UnsignedLeastError = Canonical.Text(new UniformSpec { Bits = 8, Integer = 0, Signed = false, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError });

    public static TheoryData<string> Names => FittedFormats.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_is_that_of_exact_sums(string name)
    {
        FittedFormat format = FittedFormats.Of(name);
        var exact = new ExactFit(format.Spec);
        int decided = FitData.All.Count(data => IsDecided(name, data.What, exact.Of(data.Elements), format.Fit(data.Elements)));
        // Only least errors may be as close as that: where all elements saturate, or where one that does so in every scale is far larger than the others.
        int least = format.Spec.Fit == Fit.MeanSquaredError ? FitData.All.Count - 4 : FitData.All.Count;
        Assert.True(decided >= least, FormattableString.Invariant($"{name}: exact numbers decide {decided} of {FitData.All.Count} fits; the data do not test this quantizer"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bounds_of_a_call_are_those_of_the_fit(string name)
    {
        FittedFormat format = FittedFormats.Of(name);
        if (!format.IsPo2)
            return;
        var exact = new ExactFit(format.Spec);
        foreach ((int min, int max) in new[] { (-3, 2), (4, 4), (exact.First, exact.First + 1), (exact.Last - 1, exact.Last), (-20, 20) })
        {
            foreach ((string what, float[] elements) in FitData.All.Where((_, i) => i % 4 == 3))
                IsDecided(name, FormattableString.Invariant($"{what}, {min} to {max}"), exact.Of(elements, min, max), format.Fit(elements, min, max));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Codes_are_those_of_the_scale_that_was_fitted(string name)
    {
        FittedFormat format = FittedFormats.Of(name);
        foreach ((string what, float[] elements) in FitData.All)
        {
            (double factor, long[] codes) = format.FitAndQuantize(elements);
            Assert.True(factor == format.Fit(elements), FormattableString.Invariant($"{name}: {what}: {factor} with codes, and without {format.Fit(elements)}"));
            Dyadic alpha = format.IsPo2 ? Dyadic.PowerOfTwo((int)factor) : Dyadic.FromDouble(factor);
            var grid = format.Grid.AtScale(BinaryFormat.Single.Nearest(format.Grid.Scale * alpha)!.Value);
            for (int i = 0; i < elements.Length; i++)
                Assert.True(grid.Quantize(elements[i]) == codes[i], FormattableString.Invariant($"{name}: {what}: element 0x{BitConverter.SingleToUInt32Bits(elements[i]):X8} has code {codes[i]} with {factor}, expected {grid.Quantize(elements[i])}"));
        }
    }

    [Theory]
    [InlineData(7, 64f)]
    [InlineData(7, 127f, -128f, 1f)]
    [InlineData(0, 0.9921875f, -0.0078125f)]
    [InlineData(-4, 0.03125f, 0f)]
    [InlineData(2, 2.5f, -2.5f, 3f, 0.5f)]
    public void Without_an_error_at_several_exponents_it_is_the_largest_up_to_that_of_the_largest_magnitude(int expected, params float[] elements)
    {
        Assert.Equal([expected], new ExactFit(FittedFormats.Of(LeastError).Spec).Of(elements));
        Assert.Equal(expected, FittedFormats.Of(LeastError).Fit(elements));
    }

    /// <summary>What unsigned codes cannot hold is an error of every scale, here of 2^120: its sum with another is the same double.</summary>
    [Fact]
    public void Errors_that_differ_by_less_than_the_rounding_of_their_sum_count_as_equal()
    {
        float[] elements = [-1.1529215e18f, 0.499f, 0.1f, 0.1f, 0.1f];
        FittedFormat format = FittedFormats.Of(UnsignedLeastError);
        var exact = new ExactFit(format.Spec);
        Dyadic[] values = [.. elements.Select(value => Dyadic.FromDouble(value))];
        double fitted = format.Fit(elements);
        Assert.Equal(0, fitted);
        Assert.True(exact.ErrorAt(values, -1) < exact.ErrorAt(values, 0), "A finer scale would be better by an exact sum");
        Assert.Contains(fitted, exact.Of(elements));
        Assert.True(exact.Of(elements).Count > 1);
    }

    /// <summary>Fails for another result; returns whether there was one that the exact numbers decided for.</summary>
    private static bool IsDecided(string name, string what, IReadOnlyList<double> allowed, double actual)
    {
        string text = string.Join(" or ", allowed.Select(item => item.ToString("R", CultureInfo.InvariantCulture)));
        Assert.True(allowed.Contains(actual), FormattableString.Invariant($"{name}: {what}: fitted {actual:R}, expected {text}"));
        return allowed.Count == 1;
    }
}
