using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Notation;

/// <summary>The names that generated documentation has for a format: what they are, and where there is none.</summary>
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
        Named(expected, new UniformSpec { Bits = bits, Integer = integer, Signed = signed, NarrowRange = narrow });

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
        Named(expected, new UniformSpec { Bits = 4, Integer = 2, NarrowRange = narrow, Alpha = alpha, Rounding = rounding, FitEpsilon = epsilon });

    [Fact]
    public void Another_rule_than_that_of_alpha_has_no_name()
    {
        var fitted = new UniformSpec { Bits = 4, NarrowRange = true, Alpha = Alpha.Po2, Rounding = Rounding.HalfAwayFromZero };
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
        expected, new UniformSpec { Bits = 4, Integer = 2, NarrowRange = true, Alpha = Alpha.Po2, Rounding = Rounding.HalfAwayFromZero, MinExponent = min, MaxExponent = max });

    [Fact]
    public void A_number_as_alpha_is_named_by_its_shortest_decimal()
    {
        Named("quantized_bits(6,2,0,keep_negative=True,alpha=0.3)", new UniformSpec { Bits = 6, Integer = 2, ValueAlpha = 0.3f });
        Named("quantized_bits(6,2,0,keep_negative=True,alpha=2.0)", new UniformSpec { Bits = 6, Integer = 2, ValueAlpha = 2 });
        Named("quantized_linear(6,1,0,keep_negative=True,alpha=1.2)", new UniformSpec { Bits = 6, Scale = 0.075 });
        Named(null, new UniformSpec { Bits = 6, Scale = 0.075, ZeroPoint = 1 });
        Named(null, new UniformSpec { Bits = 6, Scale = 0.075, ValueAlpha = 2 });
        Named(null, new UniformSpec { Bits = 6, Scale = 0.075, Alpha = Alpha.Po2 });
    }

    /// <summary>7.038531E-26 is the shortest decimal of this float; the double nearest to it is the middle between this float and the next, which is the even one.</summary>
    [Fact]
    public void A_number_whose_shortest_decimal_is_another_float_by_way_of_double_is_named_by_its_double() =>
        Named("quantized_bits(8,0,0,keep_negative=True,alpha=7.038530691851209E-26)", new UniformSpec { ValueAlpha = 7.038530691851209E-26 });

    [Fact]
    public void A_scale_or_a_range_that_gives_the_same_grid_has_the_same_name()
    {
        const string qkeras = "quantized_bits(8,1,0,keep_negative=True,alpha=1.0)", apFixed = "ap_fixed<8,2,AP_RND_CONV,AP_SAT>";
        foreach (UniformSpec spec in (UniformSpec[])[new() { Integer = 1 }, new() { Scale = 1 / 64.0 }, new() { Integer = 1, Max = 1.5 }, new() { Integer = 1, NaN = NaNCode.Maximum, Block = 4 }])
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
            new UniformSpec { Bits = bits, Integer = integer, Signed = signed, NarrowRange = narrow, Rounding = rounding })));

    [Theory]
    [InlineData(Overflow.SaturateToZero, 0, "ap_fixed<8,1,AP_RND_CONV,AP_SAT_ZERO>")]
    [InlineData(Overflow.Wrap, 0, "ap_fixed<8,1,AP_RND_CONV,AP_WRAP>")]
    [InlineData(Overflow.Wrap, 3, "ap_fixed<8,1,AP_RND_CONV,AP_WRAP,3>")]
    [InlineData(Overflow.WrapSignMagnitude, 1, "ap_fixed<8,1,AP_RND_CONV,AP_WRAP_SM,1>")]
    public void The_Xilinx_type_has_the_overflow(Overflow overflow, int bits, string expected) =>
        Assert.Equal(expected, NotationWriter.ApFixed(new UniformSpec { Overflow = overflow, OverflowBits = bits }));

    [Theory]
    [InlineData(24, false, false)]
    [InlineData(25, false, true)]
    [InlineData(25, true, false)]
    [InlineData(26, true, true)]
    public void Above_24_bits_of_magnitude_QKeras_loses_the_largest_code(int bits, bool signed, bool expected) =>
        Assert.Equal(expected, NotationWriter.LosesLargestCode(GridBuilder.Build(new UniformSpec { Bits = bits, Signed = signed })));

    [Fact]
    public void A_faulty_declaration_has_no_name()
    {
        foreach (UniformSpec spec in (UniformSpec[])[new() { Bits = 33 }, new() { Integer = 2_000_000_000 }, new() { Scale = double.NaN }, new() { Alpha = Alpha.Po2, Overflow = Overflow.Wrap }])
        {
            Assert.Null(NotationWriter.QKeras(spec));
            Assert.Null(NotationWriter.ApFixed(spec));
        }
    }

    private static void Named(string? expected, UniformSpec spec) => Cultures.ForEachOdd(() => Assert.Equal(expected, NotationWriter.QKeras(spec)));
}
