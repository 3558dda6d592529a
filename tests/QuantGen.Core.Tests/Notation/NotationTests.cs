using System;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Notation;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Notation;

/// <summary>Strings of other systems, what they mean, and what is said of those that mean nothing.</summary>
public sealed class NotationTests
{
    [Theory]
    [InlineData("quantized_bits", "Quantizer(Bits = 8, Integer = 0)")]
    [InlineData("quantized_bits()", "Quantizer(Bits = 8, Integer = 0)")]
    [InlineData("quantized_bits(6,2)", "Quantizer(Bits = 6, Integer = 2)")]
    [InlineData(" quantized_bits ( 6 , integer = 2 , alpha = None ) ", "Quantizer(Bits = 6, Integer = 2)")]
    [InlineData("quantized_bits(4, -1, 1)", "Quantizer(Bits = 4, Integer = -1, NarrowRange = true)")]
    [InlineData("quantized_bits(4,0,symmetric=True,alpha=1.0)", "Quantizer(Bits = 4, Integer = 0, NarrowRange = true)")]
    [InlineData("quantized_bits(8,0,0,False)", "Quantizer(Bits = 8, Integer = 0, Signed = false)")]
    [InlineData("quantized_bits(8,0,1,keep_negative=0)", "Quantizer(Bits = 8, Integer = 0, Signed = false)")]
    [InlineData("quantized_bits(1,0,0,False)", "Quantizer(Bits = 1, Integer = 0, Signed = false)")]
    [InlineData("quantized_bits(4,0,alpha='auto_po2')", "Quantizer(Bits = 4, Integer = 0, NarrowRange = true, Alpha = Po2, Rounding = HalfAwayFromZero)")]
    [InlineData("quantized_bits(4.0,0,alpha=\"auto\")", "Quantizer(Bits = 4, Integer = 0, NarrowRange = true, Alpha = Auto, Rounding = HalfAwayFromZero)")]
    [InlineData("quantized_bits(4,0,alpha=auto,scale_axis=[0, 1],elements_per_scale=[2 4])", "Quantizer(Bits = 4, Integer = 0, NarrowRange = true, Alpha = Auto, Rounding = HalfAwayFromZero)")]
    [InlineData("quantized_bits(8,3,use_stochastic_rounding=False,qnoise_factor=1.0,use_ste=True,var_name=None)", "Quantizer(Bits = 8, Integer = 3)")]
    [InlineData("quantized_bits(8,0,use_stochastic_rounding=True)", "Quantizer(Bits = 8, Integer = 0, Stochastic = true)")]
    [InlineData("quantized_linear(8,0,alpha='auto',use_stochastic_rounding=1)", "Quantizer(Bits = 8, Integer = 0, NarrowRange = true, Alpha = Auto, FitEpsilon = 1E-7f, Stochastic = true)")]
    [InlineData("quantized_linear(8,0)", "Quantizer(Bits = 8, Integer = 0, NarrowRange = true)")]
    [InlineData("quantized_linear(8,0,symmetric=0)", "Quantizer(Bits = 8, Integer = 0)")]
    [InlineData("quantized_linear(8,0,0,alpha='auto_po2')", "Quantizer(Bits = 8, Integer = 0, Alpha = Po2, FitEpsilon = 1E-7f)")]
    [InlineData("quantized_bits(4,2,alpha='auto_po2',min_po2_exponent=-4)", "Quantizer(Bits = 4, Integer = 2, NarrowRange = true, Alpha = Po2, MinExponent = -1, Rounding = HalfAwayFromZero)")]
    [InlineData("quantized_bits(4,0,alpha='po2')", "Quantizer(Bits = 4, Integer = 0, NarrowRange = true, Alpha = Po2, Rounding = HalfAwayFromZero)")]
    [InlineData("quantized_bits(6,2,0,alpha=0.3)", "Quantizer(Bits = 6, Integer = 2, ValueAlpha = 0.3f)")]
    [InlineData("quantized_bits(4,0,1,alpha=2.0)", "Quantizer(Bits = 4, Integer = 0, NarrowRange = true, ValueAlpha = 2f)")]
    [InlineData("quantized_bits(24,0,alpha=4)", "Quantizer(Bits = 24, Integer = 0, ValueAlpha = 4f)")]
    [InlineData("quantized_bits(8,0,alpha=1.00000001)", "Quantizer(Bits = 8, Integer = 0)")]
    [InlineData("quantized_linear(4,0,alpha=2.0)", "Quantizer(Bits = 4, Integer = 1, NarrowRange = true)")]
    [InlineData("quantized_linear(4,1,alpha=1.5)", "Quantizer(Bits = 4, Scale = 0.375f, NarrowRange = true)")]
    [InlineData("quantized_linear(6,2,0,alpha=0.3)", "Quantizer(Bits = 6, Scale = 0.0375f)")]
    [InlineData("quantized_linear(30,0,0,alpha=0.5)", "Quantizer(Bits = 30, Integer = -1)")]
    [InlineData("quantized_linear(8,0,0,False,alpha=0.1)", "Quantizer(Bits = 8, Scale = 0.000390625f, Signed = false)")]
    // Just above the middle of two floats: the double nearest to it is the middle, and of that the float is the even one.
    [InlineData("quantized_bits(8,0,alpha=1.000000178813934326171876)", "Quantizer(Bits = 8, Integer = 0, ValueAlpha = 1.0000002f)")]
    [InlineData("quantized_bits(8,0,alpha=1.000000059604644775390626)", "Quantizer(Bits = 8, Integer = 0)")]
    [InlineData("flexible(n=8, blk_exp=1, sym=0, stochastic=1)", "Quantizer(Bits = 8, Integer = 7, Alpha = Po2, Fit = Midpoint, FitZeroPoint = true, Rounding = HalfToOdd, Stochastic = true)")]
    [InlineData("flexible(4,0,1)", "Quantizer(Bits = 4, Integer = 3, Alpha = Auto, Rounding = HalfToOdd)")]
    [InlineData("flexible(1)", "Quantizer(Bits = 1, Integer = 0, Alpha = Auto, Fit = Midpoint, FitZeroPoint = true, Rounding = HalfToOdd)")]
    [InlineData("flexible(16,True,False,False)", "Quantizer(Bits = 16, Integer = 15, Alpha = Po2, Fit = Midpoint, FitZeroPoint = true, Rounding = HalfToOdd)")]
    [InlineData("ap_fixed<16,6>", "Quantizer(Bits = 16, Integer = 5, Rounding = Floor, Overflow = Wrap)")]
    [InlineData("ap_fixed<16, 6, AP_RND_CONV, AP_SAT>", "Quantizer(Bits = 16, Integer = 5)")]
    [InlineData("ap_fixed<8,0,AP_RND,AP_SAT_SYM>", "Quantizer(Bits = 8, Integer = -1, NarrowRange = true, Rounding = HalfUp)")]
    [InlineData("ap_fixed<1,1,AP_TRN_ZERO,AP_SAT_SYM>", "Quantizer(Bits = 1, Integer = 0, Rounding = Truncate)")]
    [InlineData("ap_ufixed<8,8,AP_RND_INF,AP_SAT_SYM>", "Quantizer(Bits = 8, Integer = 8, Signed = false, Rounding = HalfAwayFromZero)")]
    [InlineData("ap_ufixed<8,0,AP_RND_ZERO,AP_WRAP,3>", "Quantizer(Bits = 8, Integer = 0, Signed = false, Rounding = HalfTowardZero, Overflow = Wrap, OverflowBits = 3)")]
    [InlineData("ap_fixed<8,4,AP_RND_MIN_INF,AP_WRAP_SM,2>", "Quantizer(Bits = 8, Integer = 3, Rounding = HalfDown, Overflow = WrapSignMagnitude, OverflowBits = 2)")]
    [InlineData("ap_fixed<8,4,AP_TRN,AP_SAT_ZERO,2>", "Quantizer(Bits = 8, Integer = 3, Rounding = Floor, Overflow = SaturateToZero)")]
    public void A_notation_means_a_declaration(string notation, string canonical) => Cultures.ForEachOdd(() =>
    {
        NotationReading reading = NotationReader.Read(notation);
        Assert.True(reading.Error is null, reading.Error?.ToString());
        Assert.Equal(canonical, FormatFamily.Of(reading.Spec!).Canonical(FormatFamily.Of(reading.Spec!).WithDefaults(reading.Spec!)));
    });

    [Theory]
    [InlineData("", 0, 0, "expected the name of a quantizer, found the end of the notation; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("  ", 2, 0, "expected the name of a quantizer, found the end of the notation; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("8,0", 0, 1, "unknown quantizer '8'; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("(8,0)", 0, 1, "expected the name of a quantizer, found '('; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("Q1.15", 0, 5, "unknown quantizer 'Q1.15'; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData(" uq0.8 ", 1, 5, "unknown quantizer 'uq0.8'; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("int8", 0, 4, "unknown quantizer 'int8'; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("E4M3", 0, 4, "unknown quantizer 'E4M3'; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("1.15", 0, 4, "unknown quantizer '1.15'; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("quantized_float(6,2", 0, 15, "unknown quantizer 'quantized_float'; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("fixed<16,6>", 0, 5, "unknown quantizer 'fixed'; the nearest is ap_fixed; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("ap_ufxed<16,6", 0, 8, "unknown quantizer 'ap_ufxed'; the nearest is ap_ufixed; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("AP_FIXED<16,6>", 0, 8, "unknown quantizer 'AP_FIXED'; the nearest is ap_fixed; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("ap_fixed.16", 0, 11, "unknown quantizer 'ap_fixed.16'; the nearest is ap_fixed; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("qkeras.quantized_linear(8,0)", 0, 23, "unknown quantizer 'qkeras.quantized_linear'; the nearest is quantized_linear; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("QuantizedBits(8)", 0, 13, "unknown quantizer 'QuantizedBits'; the nearest is quantized_bits; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("quantised_bits(8,0)", 0, 14, "unknown quantizer 'quantised_bits'; the nearest is quantized_bits; known are quantized_bits, quantized_linear, quantized_relu, quantized_tanh, quantized_sigmoid, quantized_ulaw, quantized_hswish, quantized_po2, quantized_relu_po2, binary, stochastic_binary, bernoulli, ternary, stochastic_ternary, flexible, ap_fixed, ap_ufixed")]
    [InlineData("quantized_bits(8,0", 18, 0, "expected ',' or ')', found the end of the notation")]
    [InlineData("quantized_bits(8 0)", 17, 1, "expected ',' or ')', found '0'")]
    [InlineData("quantized_bits(8,0) x", 20, 1, "expected the end of the notation, found 'x'")]
    [InlineData("quantized_bits(8,)", 17, 1, "expected a value, found ')'")]
    [InlineData("quantized_bits(8,bit=3)", 17, 3, "unknown parameter 'bit'; the nearest is bits; quantized_bits has bits, integer, symmetric, keep_negative, ")]
    [InlineData("quantized_bits(8,bits=3)", 17, 4, "expected 'bits' once, found it twice")]
    [InlineData("quantized_bits(bits=3,0)", 22, 1, "expected a name, since an argument before this one has one")]
    [InlineData("quantized_bits(8.5)", 15, 3, "expected an integer as 'bits', found 8.5")]
    [InlineData("quantized_bits(40)", 15, 2, "expected 1 to 32 bits as 'bits', found 40")]
    [InlineData("quantized_bits(1,alpha='auto')", 23, 6, "expected None or a number with one signed bit (binary(alpha='auto') fits the scale of a format of one bit)")]
    [InlineData("flexible(17)", 9, 2, "expected 1 to 16 bits as 'n', found 17")]
    [InlineData("flexible(n=0)", 11, 1, "expected 1 to 16 bits as 'n', found 0")]
    [InlineData("flexible(8,2)", 11, 1, "expected True or False, or 1 or 0 as 'blk_exp', found 2")]
    [InlineData("quantized_linear(1,200)", 19, 3, "expected integer bits with which the values are ±2^-126 to ±2^126")]
    [InlineData("quantized_linear(1,-2147483648)", 19, 11, "expected integer bits with which the values are ±2^-126 to ±2^126")]
    [InlineData("quantized_bits(8,0,2)", 19, 1, "expected True or False, or 1 or 0 as 'symmetric', found 2")]
    [InlineData("quantized_linear(8,0,alpha='po2')", 27, 5, "expected one of auto, auto_po2 as 'alpha', found 'po2'")]
    [InlineData("quantized_bits(8,0,alpha='po3')", 25, 5, "expected one of auto, auto_po2, po2 as 'alpha', found 'po3'")]
    [InlineData("quantized_linear(17,2,alpha=0.3)", 28, 3, "expected a power of two with more than 16 bits as 'alpha', found 0.3")]
    [InlineData("quantized_bits(17,2,alpha=1.5)", 26, 3, "expected a power of two with more than 16 bits as 'alpha', found 1.5")]
    [InlineData("quantized_bits(8,0,alpha=-0.5)", 25, 4, "expected None, a number from 2^-126 to 2^126, or one of auto, auto_po2, po2 as 'alpha', found -0.5")]
    [InlineData("quantized_linear(8,0,alpha=0)", 27, 1, "expected None, a number from 2^-126 to 2^126, or one of auto, auto_po2 as 'alpha', found 0")]
    [InlineData("quantized_linear(8,0,alpha=1e-50)", 27, 5, "expected None, a number from 2^-126 to 2^126, or one of auto, auto_po2 as 'alpha', found 1e-50")]
    [InlineData("quantized_linear(8,-100,alpha=1e-20)", 30, 5, "expected a factor with which the scale is 2^-126 to 2^126 as 'alpha', found 1e-20")]
    [InlineData("quantized_linear(8,2000000000,alpha=0.3)", 36, 3, "expected a factor with which the scale is 2^-126 to 2^126 as 'alpha', found 0.3")]
    [InlineData("quantized_linear(99999999,0,alpha=0.3)", 17, 8, "expected 1 to 32 bits as 'bits', found 99999999")]
    [InlineData("quantized_bits(8,0,qnoise_factor=None)", 33, 4, "expected a number as 'qnoise_factor', found None")]
    [InlineData("quantized_bits(8,0,alpha='auto)", 31, 0, "expected ' at the end of the word that begins at character 26, found the end of the notation")]
    [InlineData("quantized_bits(8,0,scale_axis=[0 1)", 34, 1, "expected a value, found ')'")]
    [InlineData("quantized_bits(1e999)", 15, 5, "expected a number of at most 400 digits, found '1e999'")]
    [InlineData("quantized_bits<8,0>", 14, 1, "expected '(': quantized_bits(bits, integer, ")]
    [InlineData("ap_fixed(8,0)", 8, 1, "expected '<': ap_fixed<W, I, Q, O, N>")]
    [InlineData("ap_fixed<8>", 0, 11, "expected 'I'; ap_fixed<W, I, Q, O, N> has no default for it")]
    [InlineData("ap_fixed<8,0,AP_ROUND>", 13, 8, "expected one of AP_RND, AP_RND_ZERO, AP_RND_MIN_INF, AP_RND_INF, AP_RND_CONV, AP_TRN, AP_TRN_ZERO as 'Q', found 'AP_ROUND'")]
    [InlineData("ap_fixed<8,0,AP_RND,AP_WRAP,9>", 28, 1, "expected 0 to 8 bits as 'N', found 9")]
    [InlineData("ap_ufixed<8,0,AP_RND,AP_WRAP_SM>", 21, 10, "expected a mode of unsigned codes (which keep no sign) as 'O', found 'AP_WRAP_SM'")]
    [InlineData("ap_fixed<8,0,AP_RND,AP_SAT,0,0>", 29, 1, "expected at most 5 arguments; ap_fixed<W, I, Q, O, N> has no more")]
    [InlineData("ap_fixed<W=8,I=0>", 9, 1, "unknown parameter 'W'; ")]
    public void An_error_says_what_was_expected_and_where(string notation, int start, int length, string message) => Cultures.ForEachOdd(() =>
    {
        NotationError error = NotationReader.Read(notation).Error!;
        Assert.Equal((start, length), (error.Range.Start, error.Range.Length));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(message.Contains("nearest", StringComparison.Ordinal), error.Message.Contains("nearest", StringComparison.Ordinal));
    });

    [Fact]
    public void Brackets_nested_without_end_are_an_error_and_no_overflow_of_the_stack()
    {
        foreach (string open in (string[])["[", "f(", "f<"])
            Assert.Contains("nested", NotationReader.Read("quantized_bits(" + string.Concat(Enumerable.Repeat(open, 100_000))).Error!.Message, StringComparison.Ordinal);
    }

    /// <summary>The sentence on what the original does would have hundreds of millions of digits.</summary>
    [Fact]
    public void A_scale_beyond_all_numbers_is_read_and_refused() => Assert.Equal(
        FaultCode.ScaleOutOfRange,
        Assert.Single(SpecChecker.Check((UniformSpec)NotationReader.Read("quantized_bits(8,2000000000)").Spec! with { Notation = "quantized_bits(8,2000000000)" })).Code);

    [Fact]
    public void A_departure_has_the_number_from_which_on_the_original_leaves_its_grid() => Assert.Equal(
        "quantized_bits leaves its grid for numbers from 131072 on and gives NaN for infinities; here they saturate",
        NotationReader.Read("quantized_bits(8,0)").Departure);

    [Theory]
    [InlineData("quantized_bits(8,0,alpha=2.0)", "quantized_bits leaves its grid for numbers from 262144 on and gives NaN for infinities; here they saturate; alpha = 2.0 scales the values and not the steps, there as here, so that a value that is quantized again has another code")]
    [InlineData("quantized_bits(6,2,0,alpha=0.3)", "quantized_bits computes in float, so that a value may differ from that of its code, and gives NaN for infinities; here codes are exact, values the nearest floats, and infinities saturate; alpha = 0.3 scales the values and not the steps, there as here, so that a value that is quantized again has another code")]
    [InlineData("quantized_linear(6,2,0,alpha=0.3)", "quantized_linear computes in float, so that a number next to a tie may have the neighbouring code, and a value may differ from that of its code, and gives NaN for infinities; here codes are exact, values the nearest floats, and infinities saturate")]
    [InlineData("quantized_linear(8,0,alpha=2.0)", "quantized_linear leaves its grid for numbers from 262144 on and gives NaN for infinities; here they saturate")]
    [InlineData("quantized_bits(8,0,qnoise_factor=0.5)", "quantized_bits leaves its grid for numbers from 131072 on and gives NaN for infinities; here they saturate; with qnoise_factor = 0.5 it mixes a number with its quantized value, which is off the grid; here the value is on the grid")]
    [InlineData("quantized_bits(8,0,qnoise_factor=False)", "quantized_bits leaves its grid for numbers from 131072 on and gives NaN for infinities; here they saturate; with qnoise_factor = False it mixes a number with its quantized value, which is off the grid; here the value is on the grid")]
    [InlineData("quantized_bits(4,0,keep_negative=False,alpha='auto_po2')", "quantized_bits leaves its grid for numbers from 1048576 on and gives NaN for infinities; here they saturate; with a fitted alpha it keeps negative numbers and has the codes of a signed format, and here they are 0 … 15")]
    [InlineData("quantized_linear(4,0,0,keep_negative=False,alpha='auto_po2')", "quantized_linear leaves its grid for numbers from 1048576 on and gives NaN for infinities; here they saturate")]
    [InlineData("quantized_bits(8,0,qnoise_factor=1.0)", "quantized_bits leaves its grid for numbers from 131072 on and gives NaN for infinities; here they saturate")]
    public void A_departure_says_what_a_number_as_alpha_and_noise_do(string notation, string sentence) => Cultures.ForEachOdd(() =>
        Assert.Equal(sentence, NotationReader.Read(notation).Departure));
}
