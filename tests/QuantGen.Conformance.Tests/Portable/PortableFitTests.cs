using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using QuantGen.Conformance.Laws;
using QuantGen.Conformance.Tests.Fits;
using QuantGen.Core.Emit;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Portable;

/// <summary>Fits of the portable tiers against exact arithmetic: free alphas by least squares, which show each element that a sum forgets, and least errors.</summary>
public sealed class PortableFitTests
{
    private static readonly UniformSpec[] Specs =
    [
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Auto, WrittenFit = Fit.LeastSquares },
        new() { Bits = 5, Integer = 1, Signed = false, Alpha = Alpha.Auto, WrittenFit = Fit.LeastSquares, Rounding = Rounding.Floor },
        new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2, WrittenFit = Fit.MeanSquaredError },
        new() { Bits = 4, Integer = 0, Alpha = Alpha.Po2, WrittenFit = Fit.MaxAbs },
    ];

    [Theory]
    [InlineData(Tier.PortableSpans)]
    [InlineData(Tier.PortableArrays)]
    internal void Fit_is_that_of_exact_sums(Tier tier)
    {
        IReadOnlyList<Type> types = PortableAssembly.Load(Specs, tier, isTyped: false, isChecked: true);
        for (int i = 0; i < Specs.Length; i++)
        {
            Type code = types[i].GetField("MinCode")!.FieldType;
            if (Specs[i].Alpha == Alpha.Po2)
                Check(Subject<sbyte, int>(types[i], Specs[i], tier), Specs[i]);
            else if (code == typeof(sbyte))
                Check(Subject<sbyte, float>(types[i], Specs[i], tier), Specs[i]);
            else
                Check(Subject<byte, float>(types[i], Specs[i], tier), Specs[i]);
        }
    }

    private static AlphaSubject<TCode, TFactor> Subject<TCode, TFactor>(Type type, UniformSpec spec, Tier tier)
        where TCode : unmanaged
        where TFactor : unmanaged
    {
        Fitting fitting = Fitting.Of(spec, GridBuilder.Build(spec))!;
        return tier == Tier.PortableArrays ? new ArrayAlphaSubject<TCode, TCode, TFactor>(type, fitting) : new SpanAlphaSubject<TCode, TCode, TFactor>(type, fitting);
    }

    private static void Check<TCode, TFactor>(AlphaSubject<TCode, TFactor> subject, UniformSpec spec)
        where TFactor : unmanaged
    {
        var exact = new ExactFit(spec);
        foreach ((string what, float[] elements) in FitData.All)
        {
            double actual = Convert.ToDouble(subject.Fit(elements), CultureInfo.InvariantCulture);
            IReadOnlyList<double> expected = exact.Of(elements);
            Assert.True(expected.Contains(actual), FormattableString.Invariant($"{Canonical.Text(spec)}: {what}: {actual}, expected {string.Join(" or ", expected)}"));
        }
    }
}
