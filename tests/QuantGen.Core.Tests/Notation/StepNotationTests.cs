using System;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Notation;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Notation;

/// <summary>QKeras' quantizers with other values than multiples of a step: what their strings mean, and what is said of those that mean nothing.</summary>
public sealed class StepNotationTests
{
    [Theory]
    [InlineData("binary", "BinaryQuantizer()")]
    [InlineData("binary()", "BinaryQuantizer()")]
    [InlineData("binary(False,None,False,None,None,None,None)", "BinaryQuantizer()")]
    [InlineData("binary(use_01=False, alpha=None, use_stochastic_rounding=False, scale_axis=None, elements_per_scale=None, min_po2_exponent=None, max_po2_exponent=None)", "BinaryQuantizer()")]
    [InlineData("binary(alpha=1.0)", "BinaryQuantizer()")]
    [InlineData("quantized_bits(1)", "BinaryQuantizer()")]
    [InlineData("quantized_bits(1,5,1,alpha=0.75)", "BinaryQuantizer(Scale = 0.75f)")]
    [InlineData("quantized_bits(True)", "BinaryQuantizer()")]
    [InlineData("quantized_linear(1,0)", "BinaryQuantizer(Scale = 0.5f)")]
    [InlineData("quantized_linear(1,2,alpha=0.75)", "BinaryQuantizer(Scale = 1.5f)")]
    [InlineData("binary(1)", "BinaryQuantizer(Signed = false)")]
    [InlineData("binary(True,5.0)", "BinaryQuantizer(Signed = false, Scale = 5f)")]
    [InlineData("binary(False,0.3)", "BinaryQuantizer(Scale = 0.3f)")]
    [InlineData("binary(0,'auto')", "BinaryQuantizer(Alpha = Auto)")]
    [InlineData("binary(alpha='auto_po2',scale_axis=[0 1],elements_per_scale=4,min_po2_exponent=-3,max_po2_exponent=0)", "BinaryQuantizer(Alpha = Po2, MinExponent = -3, MaxExponent = 0)")]
    [InlineData("binary(False,'auto_po2',False,0,2,-101,100)", "BinaryQuantizer(Alpha = Po2, MaxExponent = 100)")]
    // QKeras bounds no other fit.
    [InlineData("binary(alpha='auto',min_po2_exponent=-3,max_po2_exponent=0)", "BinaryQuantizer(Alpha = Auto)")]
    [InlineData("binary(alpha=2,min_po2_exponent=-3)", "BinaryQuantizer(Scale = 2f)")]
    // As QKeras prints them.
    [InlineData("binary(use_01=1,alpha='auto')", "BinaryQuantizer(Signed = false, Alpha = Auto)")]
    [InlineData("binary(alpha='auto_po2',use_stochastic_rounding=True)", "BinaryQuantizer(Alpha = Po2, Stochastic = true, Temperature = 4, HardSigmoid = true)")]
    // A hard sigmoid of rounding, with every alpha.
    [InlineData("binary(use_stochastic_rounding=True)", "BinaryQuantizer(Stochastic = true, Temperature = 4, HardSigmoid = true)")]
    [InlineData("binary(True,None,1)", "BinaryQuantizer(Signed = false, Stochastic = true, Temperature = 4, HardSigmoid = true)")]
    [InlineData("binary(alpha=0.25,use_stochastic_rounding=True)", "BinaryQuantizer(Scale = 0.25f, Stochastic = true, Temperature = 4, HardSigmoid = true)")]
    [InlineData("binary(False,'auto',True)", "BinaryQuantizer(Alpha = Auto, Stochastic = true, Temperature = 4, HardSigmoid = true)")]
    [InlineData("binary(True,'auto_po2',True,min_po2_exponent=-3)", "BinaryQuantizer(Signed = false, Alpha = Po2, MinExponent = -3, Stochastic = true, Temperature = 4, HardSigmoid = true)")]
    [InlineData("stochastic_binary", "BinaryQuantizer(Stochastic = true, Temperature = 6)")]
    [InlineData("stochastic_binary(None,6.0,True)", "BinaryQuantizer(Stochastic = true, Temperature = 6)")]
    [InlineData("stochastic_binary(alpha='auto_po2', temperature=4.0, use_real_sigmoid=0)", "BinaryQuantizer(Alpha = Po2, Stochastic = true, Temperature = 4, HardSigmoid = true)")]
    [InlineData("stochastic_binary(0.5)", "BinaryQuantizer(Scale = 0.5f, Stochastic = true, Temperature = 6)")]
    [InlineData("bernoulli()", "BinaryQuantizer(Signed = false, Stochastic = true, Temperature = 6)")]
    [InlineData("bernoulli(0.5,2.0)", "BinaryQuantizer(Signed = false, Scale = 0.5f, Stochastic = true, Temperature = 2)")]
    [InlineData("bernoulli(alpha='auto',temperature=6.0,use_real_sigmoid=True)", "BinaryQuantizer(Signed = false, Alpha = Auto, Stochastic = true, Temperature = 6)")]
    public void A_notation_of_two_values_means_a_declaration(string notation, string canonical) => Means(notation, canonical);

    [Theory]
    [InlineData("ternary", "TernaryQuantizer(Threshold = 0.33f)")]
    [InlineData("ternary()", "TernaryQuantizer(Threshold = 0.33f)")]
    [InlineData("ternary(None,None,False,5)", "TernaryQuantizer(Threshold = 0.33f)")]
    [InlineData("ternary(alpha=None, threshold=None, use_stochastic_rounding=False, number_of_unrolls=5)", "TernaryQuantizer(Threshold = 0.33f)")]
    [InlineData("ternary(1.0,0.33)", "TernaryQuantizer(Threshold = 0.33f)")]
    [InlineData("ternary(10.0,5.0)", "TernaryQuantizer(Threshold = 5f, Scale = 10f)")]
    [InlineData("ternary(2.0,0.1,False,3)", "TernaryQuantizer(Threshold = 0.1f, Scale = 2f)")]
    // The middle of two floats is the even one, although the text is just above it.
    [InlineData("ternary(threshold=1.000000059604644775390626)", "TernaryQuantizer(Threshold = 1f)")]
    [InlineData("ternary(alpha='auto')", "TernaryQuantizer(Alpha = Auto)")]
    [InlineData("ternary('auto_po2',None,True)", "TernaryQuantizer(Alpha = Po2, Stochastic = true, Temperature = 6, HardSigmoid = true)")]
    [InlineData("ternary(alpha='auto',use_stochastic_rounding=True)", "TernaryQuantizer(Alpha = Auto, Stochastic = true, Temperature = 6, HardSigmoid = true)")]
    // As QKeras prints them.
    [InlineData("ternary(alpha=1.0,threshold=0.5)", "TernaryQuantizer(Threshold = 0.5f)")]
    [InlineData("ternary(alpha='auto_po2',use_stochastic_rounding=1)", "TernaryQuantizer(Alpha = Po2, Stochastic = true, Temperature = 6, HardSigmoid = true)")]
    [InlineData("stochastic_ternary", "TernaryQuantizer(Threshold = 0.33f)")]
    [InlineData("stochastic_ternary(None,None,8.0,True,5)", "TernaryQuantizer(Threshold = 0.33f)")]
    [InlineData("stochastic_ternary(alpha='auto',temperature=4.0,use_real_sigmoid=0)", "TernaryQuantizer(Alpha = Auto, Stochastic = true, Temperature = 4, HardSigmoid = true)")]
    [InlineData("stochastic_ternary(alpha=1.0,threshold=0.33)", "TernaryQuantizer(Threshold = 0.33f)")]
    public void A_notation_of_three_values_means_a_declaration(string notation, string canonical) => Means(notation, canonical);

    [Theory]
    [InlineData("quantized_po2", "PowerOfTwoQuantizer(Bits = 8)")]
    [InlineData("quantized_po2()", "PowerOfTwoQuantizer(Bits = 8)")]
    [InlineData("quantized_po2(8,None,False,False,'rnd',1.0,None,True,False)", "PowerOfTwoQuantizer(Bits = 8)")]
    [InlineData("quantized_po2(bits=8, max_value=None, use_stochastic_rounding=False, quadratic_approximation=False, log2_rounding='rnd', qnoise_factor=1.0, var_name=None, use_ste=True, use_variables=False)", "PowerOfTwoQuantizer(Bits = 8)")]
    [InlineData("quantized_po2(4)", "PowerOfTwoQuantizer(Bits = 4)")]
    [InlineData("quantized_po2(2)", "PowerOfTwoQuantizer(Bits = 2)")]
    [InlineData("quantized_po2(4,log2_rounding='floor')", "PowerOfTwoQuantizer(Bits = 4, Rounding = Floor)")]
    // The bound is at or above the largest exponent, so that it bounds nothing.
    [InlineData("quantized_po2(4,8)", "PowerOfTwoQuantizer(Bits = 4)")]
    [InlineData("quantized_po2(4,max_value=1000)", "PowerOfTwoQuantizer(Bits = 4)")]
    [InlineData("quantized_po2(4,4)", "PowerOfTwoQuantizer(Bits = 4, MaxValue = 4, MinExponent = -4)")]
    [InlineData("quantized_po2(4,3)", "PowerOfTwoQuantizer(Bits = 4, MaxValue = 2, MinExponent = -4)")]
    [InlineData("quantized_po2(4,max_value=1.5)", "PowerOfTwoQuantizer(Bits = 4, MaxValue = 1, MinExponent = -4)")]
    // Without a sign of the exponent there are twice as many below 0, and one more with 0 itself.
    [InlineData("quantized_po2(3,1)", "PowerOfTwoQuantizer(Bits = 3, MaxValue = 1)")]
    [InlineData("quantized_po2(3,max_value=0.5)", "PowerOfTwoQuantizer(Bits = 3, MaxValue = 0.5)")]
    [InlineData("quantized_po2(3,max_value=0.3)", "PowerOfTwoQuantizer(Bits = 3, MaxValue = 0.25, MinExponent = -4)")]
    [InlineData("quantized_po2(3,max_value=0.0625)", "PowerOfTwoQuantizer(Bits = 3, MaxValue = 0.0625, MinExponent = -4)")]
    [InlineData("quantized_po2(8,1)", "PowerOfTwoQuantizer(Bits = 8, MaxValue = 1)")]
    // QKeras' largest exponents of a quadratic approximation are halved twice.
    [InlineData("quantized_po2(4,quadratic_approximation=True)", "PowerOfTwoQuantizer(Bits = 4, MaxValue = 16, MinExponent = -8, Quadratic = true)")]
    [InlineData("quantized_po2(2,quadratic_approximation=True)", "PowerOfTwoQuantizer(Bits = 2, Quadratic = true)")]
    [InlineData("quantized_po2(4,6,quadratic_approximation=1,log2_rounding='floor')", "PowerOfTwoQuantizer(Bits = 4, MaxValue = 4, MinExponent = -8, Rounding = Floor, Quadratic = true)")]
    [InlineData("quantized_po2(3,1,quadratic_approximation=True)", "PowerOfTwoQuantizer(Bits = 3, MaxValue = 1, Quadratic = true)")]
    [InlineData("quantized_po2(8,quadratic_approximation=True)", "PowerOfTwoQuantizer(Bits = 8, MaxValue = 2.1267647932558654E37, MinExponent = -128, Quadratic = true)")]
    [InlineData("quantized_relu_po2", "PowerOfTwoQuantizer(Bits = 8, Signed = false)")]
    [InlineData("quantized_relu_po2(8,None,0,False,False,'rnd',1.0,None,True,False)", "PowerOfTwoQuantizer(Bits = 8, Signed = false)")]
    [InlineData("quantized_relu_po2(bits=3, max_value=None, negative_slope=0, use_stochastic_rounding=False, quadratic_approximation=False, log2_rounding='floor', qnoise_factor=1.0, var_name=None, use_ste=True, use_variables=False)", "PowerOfTwoQuantizer(Bits = 3, Signed = false, Rounding = Floor)")]
    [InlineData("quantized_relu_po2(1)", "PowerOfTwoQuantizer(Bits = 1, Signed = false)")]
    [InlineData("quantized_relu_po2(2,max_value=0.5)", "PowerOfTwoQuantizer(Bits = 2, Signed = false, MaxValue = 0.5)")]
    [InlineData("quantized_relu_po2(2,1)", "PowerOfTwoQuantizer(Bits = 2, Signed = false, MaxValue = 1)")]
    // Exponents of floats end at -149 and 127.
    [InlineData("quantized_relu_po2(8,1)", "PowerOfTwoQuantizer(Bits = 8, Signed = false, MaxValue = 1, MinExponent = -149)")]
    [InlineData("quantized_relu_po2(8,quadratic_approximation=True)", "PowerOfTwoQuantizer(Bits = 8, Signed = false, MaxValue = 8.507059173023462E37, MinExponent = -148, Quadratic = true)")]
    // A slope takes a bit for the sign.
    [InlineData("quantized_relu_po2(3,negative_slope=0.0625)", "PowerOfTwoQuantizer(Bits = 4, Slope = 0.0625)")]
    [InlineData("quantized_relu_po2(3,4,2.0)", "PowerOfTwoQuantizer(Bits = 4, MaxValue = 4, MinExponent = -4, Slope = 2)")]
    [InlineData("quantized_relu_po2(7,negative_slope=1)", "PowerOfTwoQuantizer(Bits = 8)")]
    // With floor QKeras does not draw.
    [InlineData("quantized_po2(4,use_stochastic_rounding=True)", "PowerOfTwoQuantizer(Bits = 4, Stochastic = true)")]
    [InlineData("quantized_po2(4,use_stochastic_rounding=True,log2_rounding='floor')", "PowerOfTwoQuantizer(Bits = 4, Rounding = Floor)")]
    [InlineData("quantized_relu_po2(4,use_stochastic_rounding=True)", "PowerOfTwoQuantizer(Bits = 4, Signed = false, Stochastic = true)")]
    [InlineData("quantized_relu_po2(3,negative_slope=0.0625,use_stochastic_rounding=1)", "PowerOfTwoQuantizer(Bits = 4, Slope = 0.0625, Stochastic = true)")]
    // As QKeras prints them.
    [InlineData("quantized_po2(4,8,1)", "PowerOfTwoQuantizer(Bits = 4, Stochastic = true)")]
    [InlineData("quantized_po2(4,4,quadratic_approximation=1)", "PowerOfTwoQuantizer(Bits = 4, MaxValue = 4, MinExponent = -8, Quadratic = true)")]
    [InlineData("quantized_relu_po2(3,4,0.0625,1,quadratic_approximation=1)", "PowerOfTwoQuantizer(Bits = 4, MaxValue = 4, MinExponent = -8, Quadratic = true, Slope = 0.0625, Stochastic = true)")]
    public void A_notation_of_powers_of_two_means_a_declaration(string notation, string canonical) => Means(notation, canonical);

    /// <summary>What QKeras gives, where it keeps its format.</summary>
    [Theory]
    [InlineData("ternary()", 0.332f, 1)]
    [InlineData("ternary()", 0.33f, 1)]
    [InlineData("ternary()", -0.33f, -1)]
    [InlineData("ternary()", 0.32999998f, 0)]
    [InlineData("ternary(10.0,5.0)", -5f, -10)]
    [InlineData("binary()", 0f, 1)]
    [InlineData("binary(True,5.0)", -0.001f, 0)]
    [InlineData("bernoulli()", 0f, 1)]
    [InlineData("quantized_po2(4)", 1.45f, 2)]
    [InlineData("quantized_po2(4)", 1.41f, 1)]
    [InlineData("quantized_po2(4)", 0f, 0.0625)]
    [InlineData("quantized_po2(4)", -1.45f, -2)]
    [InlineData("quantized_po2(4)", 100f, 8)]
    [InlineData("quantized_po2(4,log2_rounding='floor')", 1.99f, 1)]
    [InlineData("quantized_po2(4,quadratic_approximation=True)", 0.01f, 0.015625)]
    [InlineData("quantized_po2(4,quadratic_approximation=True)", 8f, 16)]
    [InlineData("quantized_relu_po2(6)", -3f, 2.3283064365386963e-10)]
    [InlineData("quantized_relu_po2(3,negative_slope=0.0625)", -8f, -0.5)]
    // Here it leaves it: 4, 8 and 1, 2^-4, 1, and 2^-4.
    [InlineData("quantized_po2(4,3)", 3f, 2)]
    [InlineData("quantized_po2(4,6)", 1e9f, 4)]
    [InlineData("quantized_po2(4,max_value=0.75)", 0.75f, 0.5)]
    [InlineData("quantized_po2(3,max_value=1)", 0.01f, 0.125)]
    [InlineData("quantized_po2(4,quadratic_approximation=True)", 2f, 4)]
    [InlineData("quantized_po2(4,quadratic_approximation=True)", 0f, 0.00390625)]
    public void A_string_has_these_values(string notation, float x, double value)
    {
        FormatSpec spec = NotationReader.Read(notation).Spec!;
        NumberGrid grid = FormatFamily.Of(spec).Build(spec);
        Assert.Equal(value, BinaryFormat.ToDouble(grid.Dequantize(grid.Quantize(Dyadic.FromDouble(x)))!.Value));
    }

    [Theory]
    [InlineData("binary(alpha=0)", 13, 1, "expected None, a number from 2^-126 to 2^126, or one of auto, auto_po2 as 'alpha', found 0")]
    [InlineData("binary(alpha=-1.0)", 13, 4, "expected None, a number from 2^-126 to 2^126, or one of auto, auto_po2 as 'alpha', found -1.0")]
    [InlineData("binary(alpha='po2')", 13, 5, "expected one of auto, auto_po2 as 'alpha', found 'po2'")]
    [InlineData("binary(alpha=[0.5 1.0])", 13, 9, "expected None, a number from 2^-126 to 2^126, or one of auto, auto_po2 as 'alpha', found [0.5, 1.0]")]
    [InlineData("binary(2)", 7, 1, "expected True or False, or 1 or 0 as 'use_01', found 2")]
    [InlineData("binary(alpha='auto_po2',min_po2_exponent=0.5)", 41, 3, "expected an integer as 'min_po2_exponent', found 0.5")]
    [InlineData("binary(bits=1)", 7, 4, "unknown parameter 'bits'; binary has use_01, alpha, ")]
    [InlineData("bernoulli(use_01=True)", 10, 6, "unknown parameter 'use_01'; bernoulli has alpha, temperature, use_real_sigmoid")]
    [InlineData("stochastic_binary(temperature=0)", 30, 1, "expected a number from 2^-20 to 2^20 as 'temperature', found 0")]
    [InlineData("bernoulli(temperature=-1.5)", 22, 4, "expected a number from 2^-20 to 2^20 as 'temperature', found -1.5")]
    [InlineData("stochastic_ternary(temperature=1e7)", 31, 3, "expected a number from 2^-20 to 2^20 as 'temperature', found 1e7")]
    [InlineData("stochastic_binary(temperature=hot)", 30, 3, "expected a number as 'temperature', found 'hot'")]
    [InlineData("ternary('auto',0.5)", 15, 3, "expected no 'threshold': with a fitted alpha QKeras takes half the scale, and asserts that there is no other")]
    [InlineData("quantized_ulaw(8,0,True,u=1e7)", 26, 3, "expected a number from 2^-10 to 2^20 as 'u', found ")]
    [InlineData("ternary(1.0,0)", 12, 1, "expected a positive number that a float holds as 'threshold', found 0")]
    [InlineData("ternary(threshold=-0.5)", 18, 4, "expected a positive number that a float holds as 'threshold', found -0.5")]
    [InlineData("ternary(threshold=1e-60)", 18, 5, "expected a positive number that a float holds as 'threshold', found 1e-60")]
    [InlineData("ternary(threshold='auto')", 18, 6, "expected a number as 'threshold', found 'auto'")]
    [InlineData("ternary(1.0,0.5,True)", 16, 4, "expected False (QKeras asserts it, unless alpha is 'auto' or 'auto_po2') as 'use_stochastic_rounding', found True")]
    [InlineData("ternary('auto',number_of_unrolls=10)", 33, 2, "expected 5, as many iterations as a fit has here as 'number_of_unrolls', found 10")]
    [InlineData("stochastic_ternary(alpha=1.0,threshold=1.0)", 39, 3, "expected another number than 1 (QKeras asserts it) as 'threshold', found 1.0")]
    [InlineData("quantized_po2(1)", 14, 1, "expected 2 to 8 bits as 'bits', found 1")]
    [InlineData("quantized_po2(9)", 14, 1, "expected 2 to 8 bits as 'bits', found 9")]
    [InlineData("quantized_po2(2000000000,1,quadratic_approximation=True)", 14, 10, "expected 2 to 8 bits as 'bits', found 2000000000")]
    [InlineData("quantized_po2(4,0)", 16, 1, "expected None or a positive number that a float holds (QKeras prints a number below 1 as 0) as 'max_value', found 0")]
    [InlineData("quantized_po2(4,-2)", 16, 2, "expected None or a positive number that a float holds as 'max_value', found -2")]
    [InlineData("quantized_po2(4,1e39)", 16, 4, "expected None or a positive number that a float holds as 'max_value', found 1e39")]
    [InlineData("quantized_po2(3,max_value=0.06)", 26, 4, "expected at least 2^-4, the smallest value of these bits as 'max_value', found 0.06")]
    [InlineData("quantized_po2(4,log2_rounding='ceil')", 30, 6, "expected one of rnd, floor as 'log2_rounding', found 'ceil'")]
    [InlineData("quantized_po2(4,qnoise_factor=None)", 30, 4, "expected a number as 'qnoise_factor', found None")]
    [InlineData("quantized_po2(4,max=2)", 16, 3, "unknown parameter 'max'; the nearest is max_value; quantized_po2 has bits, max_value, ")]
    [InlineData("quantized_po2(4,integer=2)", 16, 7, "unknown parameter 'integer'; quantized_po2 has bits, max_value, use_stochastic_rounding, quadratic_approximation, log2_rounding, qnoise_factor, var_name, use_ste, use_variables")]
    [InlineData("quantized_relu_po2(0)", 19, 1, "expected 1 to 8 bits as 'bits', found 0")]
    [InlineData("quantized_relu_po2(8,negative_slope=0.0625)", 19, 1, "expected 1 to 7 bits (a slope needs one more for the sign) as 'bits', found 8")]
    [InlineData("quantized_relu_po2(3,negative_slope=0.3)", 36, 3, "expected 0 or a power of two, 2^-64 to 2^64 (the nearest are 0.25 and 0.5) as 'negative_slope', found 0.3")]
    [InlineData("quantized_relu_po2(3,negative_slope=-0.5)", 36, 4, "expected 0 or a power of two, 2^-64 to 2^64 as 'negative_slope', found -0.5")]
    [InlineData("quantized_relu_po2(3,1e-400)", 21, 6, "expected None or a positive number that a float holds as 'max_value', found 1e-400")]
    [InlineData("quantized_po3(4)", 0, 13, "unknown quantizer 'quantized_po3'; the nearest is quantized_po2; known are quantized_bits, ")]
    [InlineData("Ternary(alpha=1.0)", 0, 7, "unknown quantizer 'Ternary'; the nearest is ternary; known are quantized_bits, ")]
    public void An_error_says_what_was_expected_and_where(string notation, int start, int length, string message) => Cultures.ForEachOdd(() =>
    {
        NotationError error = NotationReader.Read(notation).Error!;
        Assert.Equal((start, length), (error.Range.Start, error.Range.Length));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("quantized_po3", "quantized_po2")]
    [InlineData("relu_po2", "quantized_relu_po2")]
    [InlineData("Ternary", "ternary")]
    [InlineData("binarry", "binary")]
    [InlineData("bernouilli", "bernoulli")]
    public void A_name_near_a_known_one_is_answered_with_it(string name, string known) =>
        Assert.Contains("; the nearest is " + known + "; known are ", NotationReader.Read(name).Error!.Message, StringComparison.Ordinal);

    private static void Means(string notation, string canonical) => Cultures.ForEachOdd(() =>
    {
        NotationReading reading = NotationReader.Read(notation);
        Assert.True(reading.Error is null, reading.Error?.ToString());
        FormatFamily family = FormatFamily.Of(reading.Spec!);
        FormatSpec spec = family.WithDefaults(reading.Spec!) with { Notation = notation };
        Assert.Equal(canonical, family.Canonical(spec));
        // Nothing but notes: the information on the original, and on 0 in a format without it.
        Assert.All(family.Check(spec), fault => Assert.Contains(fault.Code, (FaultCode[])[FaultCode.NotationDeparts, FaultCode.ZeroNotRepresentable]));
    });
}
