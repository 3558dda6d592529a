using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Notation;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Notation;

/// <summary>Names of formats by the thousand: each is read as its format, and one is there wherever one is read.</summary>
public sealed class NotationWriterPropertyTests
{
    /// <summary>What a generated type says of itself in its documentation is true.</summary>
    [Fact]
    public void The_notations_in_generated_documentation_are_read_back_as_the_same_quantizer()
    {
        var counts = new Dictionary<string, int>();
        PropertyTest.Holds(
            Specs,
            spec =>
            {
                if (SpecChecker.IsFaulty(spec))
                    return;
                foreach (string notation in new[] { NotationWriter.QKeras(spec), NotationWriter.ApFixed(spec) }.OfType<string>())
                {
                    NotationReading reading = NotationReader.Read(notation);
                    Assert.True(reading.Spec is not null, $"{notation}: {reading.Error}");
                    Assert.True(Facts(spec).Equals(Facts((UniformSpec)reading.Spec!)), $"{notation} is said of\n{Canonical.Text(spec)}\nand is read as\n{Canonical.Text((UniformSpec)reading.Spec!)}");
                    Count(counts, notation);
                }
            },
            count: 10_000);
        // Formats of every kind must have been among them. The rarest kind has about 60 of these random ones, and 43 were seen.
        Assert.All((string[])["ap_fixed", "ap_ufixed", "quantized_bits", "quantized_linear", "quantized_bits fitted", "quantized_linear fitted"],
            kind => Assert.True(counts.GetValueOrDefault(kind) >= 10, $"{kind}: {counts.GetValueOrDefault(kind)}"));
    }

    [Fact]
    public void A_format_that_is_read_from_a_notation_has_a_name_which_is_read_as_the_same_and_has_itself_as_its_name()
    {
        var counts = new Dictionary<string, int>();
        var random = new System.Random(1_121);
        for (int i = 0; i < 5000; i++)
        {
            string notation = i % 3 == 0 ? RandomApFixed(random) : RandomQKeras(random);
            UniformSpec? spec = NotationReader.Read(notation).Spec as UniformSpec;
            if (spec is null || SpecChecker.IsFaulty(spec))
                continue;
            Func<UniformSpec, string?> write = notation[0] == 'q' ? NotationWriter.QKeras : NotationWriter.ApFixed;
            string? name = write(spec);
            Assert.True(name is not null, $"{notation} has no name: {Canonical.Text(spec)}");
            UniformSpec again = (UniformSpec)NotationReader.Read(name).Spec!;
            Assert.True(Facts(spec).Equals(Facts(again)), $"{notation} is named {name}, which is read as {Canonical.Text(again)}");
            Assert.Equal(name, write(again));
            Count(counts, name);
        }

        Assert.All((string[])["ap_fixed", "ap_ufixed", "quantized_bits", "quantized_linear", "quantized_bits fitted", "quantized_linear fitted"],
            kind => Assert.True(counts.GetValueOrDefault(kind) >= 100, $"{kind}: {counts.GetValueOrDefault(kind)}"));
    }

    private static void Count(Dictionary<string, int> counts, string notation)
    {
        string kind = notation[..notation.IndexOfAny(['(', '<'])] + (notation.Contains("'auto", StringComparison.Ordinal) ? " fitted" : "");
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
    }

    /// <summary>Everything that decides a code, a value or a fit, but for the code of NaN, which no notation states.</summary>
    private static object Facts(UniformSpec spec)
    {
        NumberGrid grid = GridBuilder.Build(spec);
        (Overflow, int) overflow = grid.Overflow.DoesSaturate ? (Overflow.Saturate, 0) : (grid.Overflow.Mode, grid.Overflow.OverflowBits);
        return ((grid.Bits, grid.MinCode, grid.MaxCode, grid.Scale, grid.ValueFactor, (grid.ZeroPoint, grid.Rounding, overflow, grid.Profile)), Fitting.Of(spec, grid));
    }

    private static Gen<UniformSpec> Specs =>
        from bits in Gen.Choose(1, 32)
        from integer in Gen.Choose(-20, 40)
        from signs in Gen.Choose(0, 3)
        from rounding in Gen.OneOf(Gen.Choose(0, 1), Gen.Choose(0, 9))
        from overflow in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 3))
        from overflowBits in Gen.Choose(0, bits)
        from factor in Gen.Choose(-300, 300)
        from scale in Gen.Frequency((4, Gen.Constant((double?)null)), (1, Gen.Choose(1, 3000).Select(n => (double?)(n / 1024.0))), (1, Gen.Choose(1, 3000).Select(n => (double?)(n / 700.0))))
        from fit in Fits
        from other in Gen.Choose(0, 60)
        let signed = (signs & 1) == 0
        select fit with
        {
            Bits = scale is null ? bits : Math.Min(bits, 16),
            Integer = scale is null ? integer : null,
            Scale = scale,
            Signed = signed,
            NarrowRange = signs == 2 && overflow == 0 && bits > 1,
            Rounding = (Rounding)rounding,
            Overflow = (Overflow)overflow,
            OverflowBits = overflow >= 2 ? overflowBits : 0,
            ValueAlpha = factor <= 0 || fit.Alpha != Alpha.One ? 1 : factor / 7.0,
            ZeroPoint = other == 1 ? 1 : null,
            WrittenNaN = other == 2 ? NaNCode.Maximum : null,
            Block = other == 3 ? 8 : null,
            Max = other == 4 ? 0.25 : null,
        };

    private static Gen<UniformSpec> Fits =>
        from alpha in Gen.Elements(Alpha.One, Alpha.Po2, Alpha.Auto)
        from rule in Gen.Elements((Fit?)null, null, Fit.LeastSquares, Fit.MaxAbs, Fit.MeanSquaredError)
        from epsilon in Gen.Elements((double?)null, 1e-7, 1e-7f, 2e-7)
        from least in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(-110, 20).Select(n => (int?)n))
        from most in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(-20, 110).Select(n => (int?)n))
        select alpha == Alpha.One ? new UniformSpec() : new UniformSpec
        {
            Alpha = alpha,
            WrittenFit = rule,
            FitEpsilon = epsilon,
            MinExponent = alpha == Alpha.Po2 ? least : null,
            MaxExponent = alpha == Alpha.Po2 ? most : null,
        };

    /// <summary>Every parameter, now and then, with all that it may be.</summary>
    private static string RandomQKeras(System.Random random)
    {
        bool linear = random.Next(2) == 0;
        string alpha = Pick(random, "None", "1", "'auto'", "'auto_po2'", "'auto_po2'", Text(random.Next(1, 4000) / 1000.0), Text(random.NextSingle() * 3), Text(random.NextSingle() * 1e-20f), Text(Math.Pow(2, random.Next(-60, 60))));
        var arguments = new List<string> { "bits=" + Text(random.Next(1, random.Next(2) == 0 ? 17 : 33)) };
        arguments.AddRange(Some("integer=" + Text(random.Next(-40, 80)), "symmetric=" + Pick(random, "0", "1", "True"), "keep_negative=" + Pick(random, "True", "False", "False"), "scale_axis=" + Pick(random, "None", "1", "[0, 1]"), "qnoise_factor=0.5", "use_variables=True", "var_name='x'"));
        if (random.Next(8) > 0)
            arguments.Add("alpha=" + alpha);
        if (!linear)
            arguments.AddRange(Some("use_ste=False", "elements_per_scale=[2 4]", "post_training_scale=None", "min_po2_exponent=" + Text(random.Next(-120, 20)), "max_po2_exponent=" + Text(random.Next(-20, 120))));
        return (linear ? "quantized_linear(" : "quantized_bits(") + string.Join(", ", arguments.OrderBy(_ => random.Next())) + ")";

        IEnumerable<string> Some(params string[] all) => all.Where(_ => random.Next(3) == 0);
    }

    private static string RandomApFixed(System.Random random)
    {
        int bits = random.Next(1, 33);
        string[] arguments =
        [
            Text(bits), Text(random.Next(-30, 60)), Pick(random, [.. ApFixedNotation.Roundings.Keys]), Pick(random, [.. ApFixedNotation.Overflows.Keys]), Text(random.Next(0, bits + 1)),
        ];
        return Pick(random, "ap_fixed<", "ap_ufixed<") + string.Join(",", arguments.Take(random.Next(2, 6))) + ">";
    }

    private static T Pick<T>(System.Random random, params T[] values) => values[random.Next(values.Length)];

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
