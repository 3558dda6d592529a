using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using QuantGen.Core.Grid;
using QuantGen.Core.Notation;
using QuantGen.Core.Spec;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Notation;

/// <summary>The names that generated documentation has for a format: each is read as that format, and one is there wherever one is read.</summary>
public sealed class NotationWriterTests
{
    [Theory]
    [InlineData(8, 0, true, false, "quantized_bits(8,0,0,keep_negative=True,alpha=1.0)")]
    [InlineData(8, 0, true, true, "quantized_bits(8,0,1,keep_negative=True,alpha=1.0)")]
    [InlineData(6, -2, false, true, "quantized_bits(6,-2,0,keep_negative=False,alpha=1.0)")]
    [InlineData(1, 0, false, false, "quantized_bits(1,0,0,keep_negative=False,alpha=1.0)")]
    [InlineData(32, 40, true, false, "quantized_bits(32,40,0,keep_negative=True,alpha=1.0)")]
    [InlineData(1, 0, true, false, null)]
    public void The_QKeras_quantizer_is_named_where_there_is_one(int bits, int integer, bool signed, bool narrow, string? expected) =>
        Named(expected, new QuantizerSpec { Bits = bits, Integer = integer, Signed = signed, NarrowRange = narrow });

    [Theory]
    [InlineData(Alpha.Po2, true, Rounding.HalfAwayFromZero, null, "quantized_bits(4,2,1,keep_negative=True,alpha='auto_po2')")]
    [InlineData(Alpha.Auto, true, Rounding.HalfAwayFromZero, null, "quantized_bits(4,2,1,keep_negative=True,alpha='auto')")]
    [InlineData(Alpha.Po2, false, Rounding.HalfAwayFromZero, null, null)]
    [InlineData(Alpha.Po2, true, Rounding.HalfAwayFromZero, 1e-7, null)]
    [InlineData(Alpha.Po2, true, Rounding.HalfToEven, null, null)]
    [InlineData(Alpha.Po2, true, Rounding.HalfToEven, 1e-7, "quantized_linear(4,2,1,keep_negative=True,alpha='auto_po2')")]
    [InlineData(Alpha.Auto, false, Rounding.HalfToEven, (double)1e-7f, "quantized_linear(4,2,0,keep_negative=True,alpha='auto')")]
    [InlineData(Alpha.Auto, false, Rounding.HalfToEven, 2e-7, null)]
    [InlineData(Alpha.Auto, false, Rounding.Floor, 1e-7, null)]
    public void A_fit_is_named_with_the_rounding_the_codes_and_the_epsilon_of_its_quantizer(Alpha alpha, bool narrow, Rounding rounding, double? epsilon, string? expected) =>
        Named(expected, new QuantizerSpec { Bits = 4, Integer = 2, NarrowRange = narrow, Alpha = alpha, Rounding = rounding, FitEpsilon = epsilon });

    [Fact]
    public void Another_rule_than_that_of_alpha_has_no_name()
    {
        var fitted = new QuantizerSpec { Bits = 4, NarrowRange = true, Alpha = Alpha.Po2, Rounding = Rounding.HalfAwayFromZero };
        Named("quantized_bits(4,0,1,keep_negative=True,alpha='auto_po2')", fitted with { Fit = Fit.LeastSquares });
        Named(null, fitted with { Fit = Fit.MaxAbs });
        Named(null, fitted with { Fit = Fit.MeanSquaredError });
        Assert.Null(NotationWriter.ApFixed(fitted));
    }

    /// <summary>QKeras counts them for the step over 2^integer, three bits below alpha's here, and takes those beyond ±100 for none.</summary>
    [Theory]
    [InlineData(-1, null, "quantized_bits(4,2,1,keep_negative=True,alpha='auto_po2',min_po2_exponent=-4)")]
    [InlineData(-97, 3, "quantized_bits(4,2,1,keep_negative=True,alpha='auto_po2',min_po2_exponent=-100,max_po2_exponent=0)")]
    [InlineData(-98, 3, null)]
    [InlineData(null, 7, "quantized_bits(4,2,1,keep_negative=True,alpha='auto_po2',max_po2_exponent=4)")]
    public void The_bounds_of_a_fit_are_named_as_QKeras_counts_them(int? min, int? max, string? expected) => Named(
        expected, new QuantizerSpec { Bits = 4, Integer = 2, NarrowRange = true, Alpha = Alpha.Po2, Rounding = Rounding.HalfAwayFromZero, MinExponent = min, MaxExponent = max });

    [Fact]
    public void A_number_as_alpha_is_named_by_its_shortest_decimal()
    {
        Named("quantized_bits(6,2,0,keep_negative=True,alpha=0.3)", new QuantizerSpec { Bits = 6, Integer = 2, ValueAlpha = 0.3f });
        Named("quantized_bits(6,2,0,keep_negative=True,alpha=2.0)", new QuantizerSpec { Bits = 6, Integer = 2, ValueAlpha = 2 });
        Named("quantized_linear(6,1,0,keep_negative=True,alpha=1.2)", new QuantizerSpec { Bits = 6, Scale = 0.075 });
        Named(null, new QuantizerSpec { Bits = 6, Scale = 0.075, ZeroPoint = 1 });
        Named(null, new QuantizerSpec { Bits = 6, Scale = 0.075, ValueAlpha = 2 });
        Named(null, new QuantizerSpec { Bits = 6, Scale = 0.075, Alpha = Alpha.Po2 });
    }

    /// <summary>7.038531E-26 is the shortest decimal of this float; the double nearest to it is the middle between this float and the next, which is the even one.</summary>
    [Fact]
    public void A_number_whose_shortest_decimal_is_another_float_by_way_of_double_is_named_by_its_double() =>
        Named("quantized_bits(8,0,0,keep_negative=True,alpha=7.038530691851209E-26)", new QuantizerSpec { ValueAlpha = 7.038530691851209E-26 });

    [Fact]
    public void A_scale_or_a_range_that_gives_the_same_grid_has_the_same_name()
    {
        const string qkeras = "quantized_bits(8,1,0,keep_negative=True,alpha=1.0)", apFixed = "ap_fixed<8,2,AP_RND_CONV,AP_SAT>";
        foreach (QuantizerSpec spec in (QuantizerSpec[])[new() { Integer = 1 }, new() { Scale = 1 / 64.0 }, new() { Integer = 1, Max = 1.5 }, new() { Integer = 1, NaN = NaNCode.Maximum, Block = 4 }])
        {
            Named(qkeras, spec);
            Assert.Equal(apFixed, NotationWriter.ApFixed(spec));
        }
    }

    [Theory]
    [InlineData(8, 0, true, false, Rounding.HalfToEven, "ap_fixed<8,1,AP_RND_CONV,AP_SAT>")]
    [InlineData(16, 5, true, true, Rounding.HalfAwayFromZero, "ap_fixed<16,6,AP_RND_INF,AP_SAT_SYM>")]
    [InlineData(16, 6, false, true, Rounding.HalfTowardZero, "ap_ufixed<16,6,AP_RND_ZERO,AP_SAT>")]
    [InlineData(8, -3, false, false, Rounding.HalfUp, "ap_ufixed<8,-3,AP_RND,AP_SAT>")]
    [InlineData(8, -3, true, false, Rounding.HalfDown, "ap_fixed<8,-2,AP_RND_MIN_INF,AP_SAT>")]
    [InlineData(8, 0, true, false, Rounding.Floor, "ap_fixed<8,1,AP_TRN,AP_SAT>")]
    [InlineData(8, 0, true, false, Rounding.Truncate, "ap_fixed<8,1,AP_TRN_ZERO,AP_SAT>")]
    [InlineData(1, 0, true, false, Rounding.Truncate, "ap_fixed<1,1,AP_TRN_ZERO,AP_SAT>")]
    [InlineData(8, 0, true, false, Rounding.HalfToOdd, null)]
    [InlineData(8, 0, true, false, Rounding.Ceiling, null)]
    [InlineData(8, 0, true, false, Rounding.Outward, null)]
    public void The_Xilinx_type_is_named_where_there_is_one(int bits, int integer, bool signed, bool narrow, Rounding rounding, string? expected) =>
        Cultures.ForEachOdd(() => Assert.Equal(expected, NotationWriter.ApFixed(
            new QuantizerSpec { Bits = bits, Integer = integer, Signed = signed, NarrowRange = narrow, Rounding = rounding })));

    [Theory]
    [InlineData(Overflow.SaturateToZero, 0, "ap_fixed<8,1,AP_RND_CONV,AP_SAT_ZERO>")]
    [InlineData(Overflow.Wrap, 0, "ap_fixed<8,1,AP_RND_CONV,AP_WRAP>")]
    [InlineData(Overflow.Wrap, 3, "ap_fixed<8,1,AP_RND_CONV,AP_WRAP,3>")]
    [InlineData(Overflow.WrapSignMagnitude, 1, "ap_fixed<8,1,AP_RND_CONV,AP_WRAP_SM,1>")]
    public void The_Xilinx_type_has_the_overflow(Overflow overflow, int bits, string expected) =>
        Assert.Equal(expected, NotationWriter.ApFixed(new QuantizerSpec { Overflow = overflow, OverflowBits = bits }));

    [Theory]
    [InlineData(24, false, false)]
    [InlineData(25, false, true)]
    [InlineData(25, true, false)]
    [InlineData(26, true, true)]
    public void Above_24_bits_of_magnitude_QKeras_loses_the_largest_code(int bits, bool signed, bool expected) =>
        Assert.Equal(expected, NotationWriter.LosesLargestCode(GridBuilder.Build(new QuantizerSpec { Bits = bits, Signed = signed })));

    [Fact]
    public void A_faulty_declaration_has_no_name()
    {
        foreach (QuantizerSpec spec in (QuantizerSpec[])[new() { Bits = 33 }, new() { Integer = 2_000_000_000 }, new() { Scale = double.NaN }, new() { Alpha = Alpha.Po2, Overflow = Overflow.Wrap }])
        {
            Assert.Null(NotationWriter.QKeras(spec));
            Assert.Null(NotationWriter.ApFixed(spec));
        }
    }

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
                    Assert.True(Facts(spec).Equals(Facts(reading.Spec)), $"{notation} is said of\n{FormatNames.Canonical(spec)}\nand is read as\n{FormatNames.Canonical(reading.Spec)}");
                    Count(counts, notation);
                }
            },
            count: 10_000);
        // Formats of every kind must have been among them.
        Assert.All((string[])["ap_fixed", "ap_ufixed", "quantized_bits", "quantized_linear", "quantized_bits fitted", "quantized_linear fitted"],
            kind => Assert.True(counts.GetValueOrDefault(kind) >= 50, $"{kind}: {counts.GetValueOrDefault(kind)}"));
    }

    [Fact]
    public void A_format_that_is_read_from_a_notation_has_a_name_which_is_read_as_the_same_and_has_itself_as_its_name()
    {
        var counts = new Dictionary<string, int>();
        var random = new System.Random(1_121);
        for (int i = 0; i < 5000; i++)
        {
            string notation = i % 3 == 0 ? RandomApFixed(random) : RandomQKeras(random);
            QuantizerSpec? spec = NotationReader.Read(notation).Spec;
            if (spec is null || SpecChecker.IsFaulty(spec))
                continue;
            Func<QuantizerSpec, string?> write = notation[0] == 'q' ? NotationWriter.QKeras : NotationWriter.ApFixed;
            string? name = write(spec);
            Assert.True(name is not null, $"{notation} has no name: {FormatNames.Canonical(spec)}");
            QuantizerSpec again = NotationReader.Read(name).Spec!;
            Assert.True(Facts(spec).Equals(Facts(again)), $"{notation} is named {name}, which is read as {FormatNames.Canonical(again)}");
            Assert.Equal(name, write(again));
            Count(counts, name);
        }

        Assert.All((string[])["ap_fixed", "ap_ufixed", "quantized_bits", "quantized_linear", "quantized_bits fitted", "quantized_linear fitted"],
            kind => Assert.True(counts.GetValueOrDefault(kind) >= 100, $"{kind}: {counts.GetValueOrDefault(kind)}"));
    }

    private static void Named(string? expected, QuantizerSpec spec) => Cultures.ForEachOdd(() => Assert.Equal(expected, NotationWriter.QKeras(spec)));

    private static void Count(Dictionary<string, int> counts, string notation)
    {
        string kind = notation[..notation.IndexOfAny(['(', '<'])] + (notation.Contains("'auto", StringComparison.Ordinal) ? " fitted" : "");
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
    }

    /// <summary>Everything that decides a code, a value or a fit, but for the code of NaN, which no notation states.</summary>
    private static object Facts(QuantizerSpec spec)
    {
        NumberGrid grid = GridBuilder.Build(spec);
        (Overflow, int) overflow = grid.Overflow.DoesSaturate ? (Overflow.Saturate, 0) : (grid.Overflow.Mode, grid.Overflow.OverflowBits);
        return ((grid.Bits, grid.MinCode, grid.MaxCode, grid.Scale, grid.ValueFactor, (grid.ZeroPoint, grid.Rounding, overflow, grid.Profile)), Fitting.Of(spec, grid));
    }

    private static Gen<QuantizerSpec> Specs =>
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

    private static Gen<QuantizerSpec> Fits =>
        from alpha in Gen.Elements(Alpha.One, Alpha.Po2, Alpha.Auto)
        from rule in Gen.Elements((Fit?)null, null, Fit.LeastSquares, Fit.MaxAbs, Fit.MeanSquaredError)
        from epsilon in Gen.Elements((double?)null, 1e-7, 1e-7f, 2e-7)
        from least in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(-110, 20).Select(n => (int?)n))
        from most in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(-20, 110).Select(n => (int?)n))
        select alpha == Alpha.One ? new QuantizerSpec() : new QuantizerSpec
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
