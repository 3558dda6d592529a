using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Formats;

/// <summary>What a user reads: the fact, then the remedy, in numbers, in every culture.</summary>
public sealed class FaultMessageTests
{
    private static readonly Dictionary<string, UniformSpec> Specs = new()
    {
        ["fitted function"] = new() { Function = Function.Tanh, Alpha = Alpha.Po2 },
        ["slope"] = new() { Function = Function.Relu, Slope = 0.1 },
        ["wide curve"] = new() { Bits = 16, Signed = false, Function = Function.Sigmoid },
        ["bound"] = new() { Bits = 4, Integer = 2, Signed = false, Function = Function.Relu, UpperBound = 1.6 },
        ["pixel"] = new() { Bits = 8, Integer = 0, Signed = false, Min = 0, Max = 1 },
        ["weight"] = new() { Bits = 8, Integer = 0, Min = -1.5, Max = 0.5 },
        ["unsigned below zero"] = new() { Bits = 8, Integer = 0, Signed = false, Min = -0.25 },
        ["both ends"] = new() { Bits = 4, Integer = 1, NarrowRange = true, Min = -2, Max = 3 },
        ["nothing holds"] = new() { Bits = 8, Integer = 0, Max = 1e300 },
        ["no bits"] = new() { Bits = 0 },
        ["33 bits"] = new() { Bits = 33 },
        ["negative bits"] = new() { Bits = -7 },
        ["fine scale"] = new() { Bits = 8, Integer = -120 },
        ["coarse scale"] = new() { Bits = 8, Integer = 128 },
        ["least integer"] = new() { Bits = 8, Integer = int.MinValue },
        ["wide unsigned"] = new() { Bits = 32, Integer = 128, Signed = false },
        ["narrow bit"] = new() { Bits = 1, NarrowRange = true },
        ["signed bit"] = new() { Bits = 1, Integer = 2 },
        ["NaN"] = new() { Integer = 0, Min = double.NaN },
        ["infinite"] = new() { Integer = 0, Max = double.PositiveInfinity },
        ["minus infinite"] = new() { Integer = 0, Min = double.NegativeInfinity },
        ["crossed"] = new() { Integer = 4, Min = 2.5, Max = -1.25 },
        ["alpha"] = new() { Alpha = (Alpha)3 },
        ["rounding"] = new() { Rounding = (Rounding)(-7) },
        ["nan code"] = new() { NaN = (NaNCode)9 },
        ["only a least value"] = new() { Bits = 8, Integer = 0, Min = 5 },
        ["only a largest value"] = new() { Bits = 8, Integer = 0, Max = -5 },
        ["only a least value that would choose"] = new() { Bits = 8, Min = 0.5 },
        ["only a largest value with a scale"] = new() { Scale = 0.5, Max = -1 },
        ["only a least value beside a notation"] = new() { Notation = "ap_fixed<8,4>", Bits = 8, Integer = 3, Min = 1e-3 },
        ["empty range"] = new() { Bits = 8, Min = 0 },
        ["scale twice"] = new() { Scale = 0.25, Integer = 3 },
        ["wrap about a zero point"] = new() { Integer = 0, ZeroPoint = -7, Overflow = Overflow.Wrap },
        ["wrap on a grid"] = new() { Scale = 0.75, Overflow = Overflow.SaturateToZero },
        ["magnitude without a sign"] = new() { Scale = 0.5, Signed = false, Overflow = Overflow.WrapSignMagnitude },
        ["magnitude without a sign by a range"] = new() { Scale = 0.5, Min = 0, Max = 7, Overflow = Overflow.WrapSignMagnitude },
        ["narrow wrap"] = new() { Integer = 0, NarrowRange = true, Overflow = Overflow.Wrap },
        ["overflow"] = new() { Overflow = (Overflow)4 },
        ["overflow bits"] = new() { Bits = 6, Overflow = Overflow.Wrap, OverflowBits = 7 },
        ["minus a scale"] = new() { Scale = -0.5 },
        ["many bits"] = new() { Bits = 17, Scale = 0.375 },
        ["zero point"] = new() { Scale = 0.5, ZeroPoint = 200 },
        ["not coverable"] = new() { Signed = false, ZeroPoint = 0, Min = -2.5 },
        ["not coverable with the scale"] = new() { Scale = 0.5, Min = -1e10, Max = 1 },
        ["too far"] = new() { Scale = Math.ScaleB(1, 126) },
        ["too far by a range"] = new() { Bits = 1, Signed = false, Min = 0, Max = 3.4028235677973366E38, Alpha = Alpha.Po2 },
        ["no float"] = new() { Scale = 0.1 },
        ["factor that is no float"] = new() { Integer = 0, ValueAlpha = 0.3 },
        ["minus a factor"] = new() { Integer = 0, ValueAlpha = -0.5 },
        ["NaN as factor"] = new() { Integer = 128, ValueAlpha = double.NaN },
        ["half of a fitted scale"] = new() { Scale = 1.7E-38f, Alpha = Alpha.Po2 },
        ["half of a free scale"] = new() { Integer = -119, Alpha = Alpha.Auto },
        ["two factors"] = new() { Integer = 0, Alpha = Alpha.Po2, ValueAlpha = 0.5 },
        ["factor of a profile"] = new() { Scale = 0.5, ValueAlpha = 2, Profile = Profile.Onnx },
        ["product that is no float"] = new() { Scale = 0.1f, ValueAlpha = 0.3f },
        ["small product"] = new() { Integer = -100, ValueAlpha = 1e-20f },
        ["wide factor"] = new() { Bits = 17, Integer = 0, ValueAlpha = 1.5 },
        ["too far by a factor"] = new() { Bits = 16, Integer = 100, ValueAlpha = 1099511627776 },
        ["affine"] = new() { Bits = 8, Scale = 0.5, ZeroPoint = 27, Max = 64 },
        ["rounding of a profile"] = new() { Scale = 0.5, ZeroPoint = -3, Rounding = Rounding.Floor, Profile = Profile.TfLiteOptimized },
        ["NaN of a profile"] = new() { Integer = 0, ZeroPoint = -3, NaN = NaNCode.Zero, Profile = Profile.OnnxRuntime },
        ["wide profile"] = new() { Bits = 24, Integer = -2, Profile = Profile.Onnx },
        ["random rounding that wraps"] = new() { IsStochastic = true, Overflow = Overflow.Wrap },
        ["random rounding of a profile"] = new() { IsStochastic = true, Profile = Profile.Onnx },
        ["random rounding in tiny steps"] = new() { Bits = 12, Integer = -49, IsStochastic = true, Function = Function.Tanh },
        ["random rounding after companding"] = new() { IsStochastic = true, Function = Function.MuLaw },
        ["zero point without alpha"] = new() { FitsZeroPoint = true },
        ["zero point by least squares"] = new() { Alpha = Alpha.Auto, FitsZeroPoint = true, Fit = Fit.LeastSquares },
        ["midpoint without a zero point"] = new() { Alpha = Alpha.Auto, Fit = Fit.Midpoint },
        ["dynamic power of two"] = new() { Alpha = Alpha.Po2, FitsZeroPoint = true, Fit = Fit.OnnxDynamic },
        ["unsigned midpoint"] = new() { Alpha = Alpha.Po2, FitsZeroPoint = true, Fit = Fit.Midpoint, Signed = false },
        ["wide zero point"] = new() { Bits = 17, Alpha = Alpha.Po2, FitsZeroPoint = true },
        ["no block"] = new() { Block = 0 },
        ["negative block"] = new() { Block = -4 },
        ["wide block"] = new() { Block = 65 },
        ["block by position"] = new() { Block = 8, Profile = Profile.TfLiteOptimized },
        ["profile"] = new() { Profile = (Profile)(-1) },
        ["symmetric"] = new() { Bits = 8, Integer = 0, Min = -1, Max = 1 },
        ["nearly symmetric"] = new() { Bits = 13, Integer = 3, Min = -16, Max = 4095 / 256.0 },
        ["symmetric with room"] = new() { Bits = 8, Integer = 0, Min = -0.995, Max = 0.995 },
        ["unsigned suffices"] = new() { Bits = 8, Integer = 0, Min = 0, Max = 0.99609375 },
        ["narrow unsigned"] = new() { Bits = 8, Integer = 0, Signed = false, NarrowRange = true },
        ["overflow bits that saturate"] = new() { Bits = 8, Integer = 0, OverflowBits = 2 },
        ["wide codes"] = new() { Bits = 32, Integer = 8 },
        ["wide unsigned codes"] = new() { Bits = 25, Integer = 25, Signed = false },
        ["wide codes below zero"] = new() { Bits = 26, Integer = 25, ZeroPoint = 33554431 },
        ["unused integer bits"] = new() { Bits = 8, Integer = 3, Min = -1, Max = 1 },
        ["notation"] = new() { Notation = "quantized_bits(8;0)" },
        ["notation of QKeras"] = new() { Bits = 8, Integer = 0, Notation = "quantized_bits(8,0)" },
        ["fit"] = new() { Integer = 0, Alpha = Alpha.Po2, Fit = (Fit)8 },
        ["no epsilon"] = new() { Integer = 0, Alpha = Alpha.Po2, FitEpsilon = 0 },
        ["infinite epsilon"] = new() { Integer = 0, Alpha = Alpha.Auto, FitEpsilon = double.PositiveInfinity },
        ["small epsilon"] = new() { Integer = 0, FitEpsilon = 1e-39 },
        ["errors of any float"] = new() { Integer = 0, Alpha = Alpha.Auto, Fit = Fit.MeanSquaredError },
        ["fit that wraps"] = new() { Integer = 0, Alpha = Alpha.Po2, Overflow = Overflow.Wrap },
        ["free fit that saturates to zero"] = new() { Integer = 0, Alpha = Alpha.Auto, Overflow = Overflow.SaturateToZero },
        ["fit of a profile"] = new() { Scale = 1, Alpha = Alpha.Auto, FitsZeroPoint = true, Profile = Profile.Onnx, WrittenNaN = NaNCode.Maximum },
        ["fit of a profile with too few bits"] = new() { WrittenBits = 2, Scale = 1, Alpha = Alpha.Auto, Profile = Profile.OnnxRuntime },
        ["fit of a profile with too many bits"] = new() { WrittenBits = 16, Scale = 1, Alpha = Alpha.Auto, FitsZeroPoint = true, Profile = Profile.Xnnpack },
        ["wide free fit"] = new() { Bits = 17, Integer = 0, Alpha = Alpha.Auto },
        ["least exponent"] = new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2, MinExponent = -120, MaxExponent = 0 },
        ["largest exponent"] = new() { Bits = 8, Scale = 0.1f, Alpha = Alpha.Po2, MaxExponent = 125 },
        ["exponents crossed"] = new() { Integer = 0, Alpha = Alpha.Po2, MinExponent = 3, MaxExponent = -2 },
        ["nothing is fitted"] = new() { Integer = 0, Fit = Fit.LeastSquares, FitEpsilon = 0.5, MinExponent = -3, MaxExponent = 999 },
        ["free fit by bounds"] = new() { Integer = 0, Alpha = Alpha.Auto, Fit = Fit.LeastSquares, FitEpsilon = 0.5, MinExponent = 5 },
        ["zero point of a power of two"] = new() { Integer = 2, Signed = false, ZeroPoint = 250, Max = 1 },
    };

    [Theory]
    [InlineData("pixel", FaultCode.RangeNotHeld, "Max", "1 is not representable: the largest value of an 8-bit unsigned format with 0 integer bits is 0.99609375 (code 255); Integer = 1 reaches 1.9921875 with scale 0.0078125; Bits = 9, Integer = 1 reaches 1.99609375 with scale 0.00390625")]
    [InlineData("weight", FaultCode.RangeNotHeld, "Min", "-1.5 is not representable: the smallest value of an 8-bit signed format with 0 integer bits is -1 (code -128); Integer = 1 reaches -2 with scale 0.015625; Bits = 9, Integer = 1 reaches -2 with scale 0.0078125")]
    [InlineData("unsigned below zero", FaultCode.RangeNotHeld, "Min", "-0.25 is not representable: the smallest value of an 8-bit unsigned format with 0 integer bits is 0 (code 0); ")]
    [InlineData("both ends", FaultCode.RangeNotHeld, "Max", "3 is not representable: the largest value of a 4-bit signed narrow-range format with 1 integer bit is 1.75 (code 7); Integer = 2 reaches 3.5 with scale 0.5; Bits = 5, Integer = 2 reaches 3.75 with scale 0.25")]
    [InlineData("both ends", FaultCode.RangeNotHeld, "Min", "-2 is not representable: the smallest value of a 4-bit signed narrow-range format with 1 integer bit is -1.75 (code -7); ")]
    [InlineData("nothing holds", FaultCode.RangeNotHeld, "Max", "; no format of up to 32 bits holds it")]
    [InlineData("rounding of a profile", FaultCode.ProfileNotSupported, "Rounding", "Profile = TfLiteOptimized rounds HalfAwayFromZero, so that Rounding = Floor has no meaning; leave it out, or leave out Profile")]
    [InlineData("NaN of a profile", FaultCode.ProfileNotSupported, "NaN", "Profile = OnnxRuntime gives NaN the code -128, so that NaN = Zero has no meaning; leave it out, or leave out Profile")]
    [InlineData("wide profile", FaultCode.ProfileNotSupported, "Bits", "Profile = Onnx supports up to 16 bits, and this format has 24; Bits = 16 or Profile = Exact is supported")]
    [InlineData("profile", FaultCode.UndefinedEnumValue, "Profile", "-1 is not a value of Profile; valid are Exact, Onnx, OnnxRuntime, TfLiteReference, TfLiteOptimized, Xnnpack")]
    [InlineData("random rounding that wraps", FaultCode.StochasticNotSupported, "Stochastic", "Overflow = Wrap could take a code that is rounded up to the other end of the range; leave out Stochastic or Overflow")]
    [InlineData("random rounding of a profile", FaultCode.StochasticNotSupported, "Stochastic", "Profile = Onnx is the arithmetic of a system that rounds to nearest; leave out Stochastic or Profile")]
    [InlineData("random rounding in tiny steps", FaultCode.StochasticNotSupported, "Stochastic", "The result of Function = Tanh is a double, whose fraction is exact enough in steps of at least 2^-19, and a step is 2^-60; leave out Stochastic or Function, or state a larger Integer")]
    [InlineData("random rounding after companding", FaultCode.StochasticNotSupported, "Stochastic", "Function = MuLaw compands before the rounding, and values that are expanded again are biased; leave out Stochastic or Function")]
    [InlineData("zero point without alpha", FaultCode.ConflictingArguments, "FitZeroPoint", "FitZeroPoint fits a zero point beside alpha, and Alpha = One has nothing to fit; state Alpha = Auto or Alpha = Po2")]
    [InlineData("zero point by least squares", FaultCode.ConflictingArguments, "Fit", "Fit = LeastSquares fits alpha alone; with FitZeroPoint = true state MinMax, Midpoint, OnnxDynamic, TfLite or TensorFlowNudged")]
    [InlineData("midpoint without a zero point", FaultCode.ConflictingArguments, "Fit", "Fit = Midpoint fits a zero point too; state FitZeroPoint = true, or LeastSquares or MaxAbs")]
    [InlineData("dynamic power of two", FaultCode.ConflictingArguments, "Fit", "Fit = OnnxDynamic gives a scale that is no power of two; combine it with Alpha = Auto, or state MinMax or Midpoint")]
    [InlineData("unsigned midpoint", FaultCode.ConflictingArguments, "Fit", "Fit = Midpoint is a rule for signed codes; state Signed = true, or Fit = MinMax")]
    [InlineData("wide zero point", FaultCode.TooManyBitsForScale, "FitZeroPoint", "FitZeroPoint is supported up to 16 bits, and this format has 17")]
    [InlineData("no block", FaultCode.BlockNotSupported, "Block", "Block = 0 is not supported: a block has 1 to 64 elements")]
    [InlineData("negative block", FaultCode.BlockNotSupported, "Block", "Block = -4 is not supported: a block has 1 to 64 elements")]
    [InlineData("wide block", FaultCode.BlockNotSupported, "Block", "Block = 65 is not supported: a block has 1 to 64 elements")]
    [InlineData("block by position", FaultCode.BlockNotSupported, "Block", "With Profile = TfLiteOptimized a code depends on its position in a span, and in a block it does not; leave out Block, or state Profile = TfLiteReference")]
    [InlineData("no bits", FaultCode.BitsOutOfRange, "Bits", "Bits = 0 is not supported: a code has 1 to 32 bits")]
    [InlineData("33 bits", FaultCode.BitsOutOfRange, "Bits", "Bits = 33 is not supported: a code has 1 to 32 bits")]
    [InlineData("negative bits", FaultCode.BitsOutOfRange, "Bits", "Bits = -7 is not supported")]
    [InlineData("fine scale", FaultCode.ScaleOutOfRange, "Integer", "Integer = -120 puts the scale at 2^-127, where a float does not hold the values; with 8 bits Integer is -119 to 127")]
    [InlineData("coarse scale", FaultCode.ScaleOutOfRange, "Integer", "Integer = 128 puts the scale at 2^121, where a float does not hold the values; with 8 bits Integer is -119 to 127")]
    [InlineData("least integer", FaultCode.ScaleOutOfRange, "Integer", "Integer = -2147483648 puts the scale at 2^-2147483655")]
    [InlineData("wide unsigned", FaultCode.ScaleOutOfRange, "Integer", "with 32 bits Integer is -94 to 127")]
    [InlineData("narrow bit", FaultCode.NarrowRangeOneBit, "NarrowRange", "the single code 0; Bits = 2 has the codes -1, 0 and 1")]
    [InlineData("signed bit", FaultCode.OneBitSigned, "Bits", "the codes -1 and 0, that is the values -4 and 0")]
    [InlineData("NaN", FaultCode.RequirementInvalid, "Min", "Min = NaN is not a bound")]
    [InlineData("infinite", FaultCode.RequirementInvalid, "Max", "Max = +infinity is not a bound")]
    [InlineData("minus infinite", FaultCode.RequirementInvalid, "Min", "Min = -infinity is not a bound")]
    [InlineData("crossed", FaultCode.RequirementInvalid, "Min", "Min = 2.5 lies above Max = -1.25")]
    [InlineData("alpha", FaultCode.UndefinedEnumValue, "Alpha", "3 is not a value of Alpha; valid are One, Po2, Auto")]
    [InlineData("rounding", FaultCode.UndefinedEnumValue, "Rounding", "-7 is not a value of Rounding; valid are HalfToEven, ")]
    [InlineData("nan code", FaultCode.UndefinedEnumValue, "NaN", "9 is not a value of NaNCode; valid are Zero, Minimum, Maximum")]
    [InlineData("only a least value", FaultCode.RequirementInvalid, "Min", "Max is not written and counts as 0, and Min = 5 lies above it: no value is in between; write Max too, or Max = 5 alone")]
    [InlineData("only a largest value", FaultCode.RequirementInvalid, "Max", "Min is not written and counts as 0, and Max = -5 lies below it: no value is in between; write Min too, or Min = -5 alone")]
    [InlineData("only a least value that would choose", FaultCode.RequirementInvalid, "Min", "Max is not written and counts as 0, and Min = 0.5 lies above it")]
    [InlineData("only a largest value with a scale", FaultCode.RequirementInvalid, "Max", "Min is not written and counts as 0, and Max = -1 lies below it")]
    [InlineData("only a least value beside a notation", FaultCode.RequirementInvalid, "Min", "Max is not written and counts as 0, and Min = 0.001 lies above it")]
    [InlineData("empty range", FaultCode.RequirementInvalid, "Min", "The range from 0 to 0 does not determine a scale; state Integer, or Scale with Bits")]
    [InlineData("scale twice", FaultCode.ConflictingArguments, "Integer", "Scale and Integer = 3 both state the distance between values; leave out one of them")]
    [InlineData("wrap about a zero point", FaultCode.OverflowNotSupported, "Overflow", "Overflow = Wrap belongs to fixed-point numbers, which have a power of two as scale and no zero point, and this format has the zero point -7; ")]
    [InlineData("wrap on a grid", FaultCode.OverflowNotSupported, "Overflow", "this format has the scale 0.75f; state Overflow = Saturate")]
    [InlineData("magnitude without a sign", FaultCode.OverflowNotSupported, "Overflow", "keeps the sign of a code, and unsigned codes have none")]
    [InlineData("magnitude without a sign by a range", FaultCode.OverflowNotSupported, "Overflow", "keeps the sign of a code, and unsigned codes have none")]
    [InlineData("narrow wrap", FaultCode.OverflowNotSupported, "NarrowRange", "Overflow = Wrap uses every code of 8 bits, and NarrowRange leaves one out")]
    [InlineData("overflow", FaultCode.UndefinedEnumValue, "Overflow", "4 is not a value of Overflow; valid are Saturate, SaturateToZero, Wrap, WrapSignMagnitude")]
    [InlineData("overflow bits", FaultCode.OverflowBitsOutOfRange, "OverflowBits", "OverflowBits = 7 is not a number of bits of a 6-bit code; state 0 to 6")]
    [InlineData("minus a scale", FaultCode.ScaleInvalid, "Scale", "Scale = -0.5 is not a step between values; a scale is positive, 2^-126 to 2^126")]
    [InlineData("many bits", FaultCode.TooManyBitsForScale, "Bits", "0.375f, is supported up to 16 bits, and this format has 17; Alpha = Po2 on a range, or a scale of 2^-2 or 2^-1, is supported up to 32")]
    [InlineData("zero point", FaultCode.ZeroPointOutside, "ZeroPoint", "ZeroPoint = 200 is not a code, so that 0 is not representable; the codes are -128 to 127")]
    [InlineData("not coverable", FaultCode.RangeNotCoverable, "Min", "No scale up to 2^126 covers the range from -2.5 to 0 with 8 bits with ZeroPoint = 0")]
    [InlineData("not coverable with the scale", FaultCode.RangeNotCoverable, "Scale", "With Scale = 0.5 no format of up to 32 bits covers the range from -10000000000 to 1")]
    [InlineData("too far", FaultCode.ScaleOutOfRange, "Scale", "With a scale of 8.507059E37f the values reach beyond the largest float")]
    [InlineData("no float", FaultCode.ScaleRounded, "Scale", "Scale = 0.1 is not a float; the scale is the nearest one, 0.10000000149011612")]
    [InlineData("factor that is no float", FaultCode.ScaleRounded, "ValueAlpha", "ValueAlpha = 0.3 is not a float; the factor is the nearest one, 0.30000001192092896")]
    [InlineData("minus a factor", FaultCode.ScaleInvalid, "ValueAlpha", "ValueAlpha = -0.5 is not a factor on values; a factor is positive, 2^-126 to 2^126")]
    [InlineData("NaN as factor", FaultCode.ScaleInvalid, "ValueAlpha", "ValueAlpha = NaN is not a factor on values")]
    [InlineData("half of a fitted scale", FaultCode.ScaleOutOfRange, "Scale", "Alpha = Po2 needs scales of which half is a float, and half of 1.7E-38f, or of a float above, is not; 2^-125 and above are supported")]
    [InlineData("half of a free scale", FaultCode.ScaleOutOfRange, "Integer", "Alpha = Auto needs scales of which half is a float, and half of 1.1754944E-38f, or of a float above, is not; ")]
    [InlineData("two factors", FaultCode.ConflictingArguments, "ValueAlpha", "Alpha = Po2 and ValueAlpha = 0.5 both state a factor; leave out one of them")]
    [InlineData("factor of a profile", FaultCode.ProfileNotSupported, "ValueAlpha", "Profile = Onnx dequantizes with its scale alone, so that ValueAlpha = 2f has no meaning; leave it out, or leave out Profile")]
    [InlineData("product that is no float", FaultCode.ScaleInvalid, "ValueAlpha", "Scale = 0.1f times ValueAlpha = 0.3f is the step between output values, and is not a float; it is one if either factor is a power of two")]
    [InlineData("small product", FaultCode.ScaleOutOfRange, "ValueAlpha", "is the step between output values, and is not 2^-126 to 2^126")]
    [InlineData("wide factor", FaultCode.TooManyBitsForScale, "Bits", "ValueAlpha = 1.5f is not a power of two and is supported up to 16 bits, and this format has 17")]
    [InlineData("too far by a factor", FaultCode.ScaleOutOfRange, "ValueAlpha", "the output values reach beyond the largest float")]
    [InlineData("affine", FaultCode.RangeNotHeld, "Max", "64 is not representable: the largest value of an 8-bit signed format with scale 0.5f and zero point 27 is 50 (code 127); ")]
    [InlineData("symmetric", FaultCode.SymmetricRequirementNotHeld, "Max", "-1 is representable and 1 is not: two's complement has one value more below zero than above, and the largest one of an 8-bit signed format with 0 integer bits is 0.9921875 (code 127); Integer = 1 reaches 1.984375 with scale 0.015625; Bits = 9, Integer = 1 reaches 1.9921875 with scale 0.0078125")]
    [InlineData("nearly symmetric", FaultCode.RangeNotHeld, "Max", "; Integer = 4 reaches 15.99609375 with scale 0.00390625; ")]
    [InlineData("nearly symmetric", FaultCode.RangeNotHeld, "Min", "; Integer = 4 reaches -16 with scale 0.00390625; ")]
    [InlineData("symmetric with room", FaultCode.SymmetricRequirementNotHeld, "Max", "-0.995 is representable and 0.995 is not: ")]
    [InlineData("unsigned suffices", FaultCode.RangeNotHeld, "Max", "; Signed = false reaches 0.99609375 with scale 0.00390625; Integer = 1 reaches 1.984375 with scale 0.015625; Bits = 9, Integer = 1 reaches ")]
    [InlineData("narrow unsigned", FaultCode.ArgumentWithoutEffect, "NarrowRange", "NarrowRange leaves out the lowest code of signed codes, and these are unsigned; it has no effect here")]
    [InlineData("overflow bits that saturate", FaultCode.ArgumentWithoutEffect, "OverflowBits", "OverflowBits = 2 is for codes that wrap, and with Overflow = Saturate they do not; it has no effect here")]
    [InlineData("wide codes", FaultCode.CodesNotExactInFloat, "Bits", "A float has 24 significant bits, and these codes have 32: code 16777217 is 2.000000119209289")]
    [InlineData("wide unsigned codes", FaultCode.CodesNotExactInFloat, "Bits", "code 16777217 is 16777217, and Dequantize gives 16777216; DequantizeToDouble is exact, and so is every code of a format of 24 bits")]
    [InlineData("wide codes below zero", FaultCode.CodesNotExactInFloat, "Bits", "code 16777214 is -16777217, and Dequantize gives -16777216; DequantizeToDouble is exact, and so is every code of a format of 25 bits")]
    [InlineData("unused integer bits", FaultCode.IntegerBitsUnused, "Integer", "-1 … 1 does not use the range -8 … 7.9375 of Integer = 3; Integer = 1 has -2 … 1.984375 with a scale of 0.015625, 2^2 times as fine")]
    [InlineData("notation", FaultCode.NotationInvalid, "Notation", "At character 17 of the notation: expected ',' or ')', found ';'")]
    [InlineData("notation of QKeras", FaultCode.NotationDeparts, "Notation", "quantized_bits leaves its grid for numbers from 131072 on and gives NaN for infinities; here they saturate")]
    [InlineData("fit", FaultCode.UndefinedEnumValue, "Fit", "8 is not a value of Fit; valid are LeastSquares, MaxAbs, MeanSquaredError")]
    [InlineData("no epsilon", FaultCode.ScaleInvalid, "FitEpsilon", "FitEpsilon = 0 is not a step between values; a step is positive, 2^-126 to 2^126")]
    [InlineData("infinite epsilon", FaultCode.ScaleInvalid, "FitEpsilon", "FitEpsilon = +infinity is not a step between values")]
    [InlineData("small epsilon", FaultCode.ScaleInvalid, "FitEpsilon", "FitEpsilon = 1E-39 is not a step between values")]
    [InlineData("errors of any float", FaultCode.ConflictingArguments, "Fit", "Fit = MeanSquaredError tries every power of two, but Alpha = Auto takes any float; combine it with Alpha = Po2, or Fit = LeastSquares with Alpha = Auto")]
    [InlineData("fit that wraps", FaultCode.OverflowNotSupported, "Overflow", "Alpha = Po2 fits the scale to data that saturate, and with Overflow = Wrap they do not; state Overflow = Saturate")]
    [InlineData("free fit that saturates to zero", FaultCode.OverflowNotSupported, "Overflow", "Alpha = Auto fits the scale to data that saturate, and with Overflow = SaturateToZero they do not; ")]
    [InlineData("fit of a profile", FaultCode.ProfileNotSupported, "NaN", "Profile = Onnx gives NaN the code -128, or 127 if the zero point is negative, so that NaN = Maximum has no meaning; leave it out, or leave out Profile")]
    [InlineData("fit of a profile with too few bits", FaultCode.ProfileNotSupported, "Bits", "onnxruntime converts 2-bit codes before it clamps them, unlike all others; state Profile = Onnx, which is what it does with 2 bits")]
    [InlineData("fit of a profile with too many bits", FaultCode.ProfileNotSupported, "Bits", "XNNPACK has codes of up to 8 bits, and this format has 16; for wider codes TensorFlow Lite runs what Profile = TfLiteOptimized defines")]
    [InlineData("wide free fit", FaultCode.TooManyBitsForScale, "Alpha", "Alpha = Auto fits a scale that is not a power of two, which is supported up to 16 bits, and this format has 17; Alpha = Po2 is supported up to 32")]
    [InlineData("least exponent", FaultCode.ScaleOutOfRange, "MinExponent", "MinExponent = -120 puts the scale where a float does not hold the values or half a step; exponents are -119 to 127")]
    [InlineData("largest exponent", FaultCode.ScaleOutOfRange, "MaxExponent", "MaxExponent = 125 puts the scale where a float does not hold the values or half a step; exponents are -121 to 124")]
    [InlineData("exponents crossed", FaultCode.ConflictingArguments, "MinExponent", "MinExponent = 3 lies above MaxExponent = -2: no exponent is in between")]
    [InlineData("nothing is fitted", FaultCode.ArgumentWithoutEffect, "Fit", "Fit = LeastSquares is a rule for alpha, and Alpha = One has nothing to fit; it has no effect here")]
    [InlineData("nothing is fitted", FaultCode.ArgumentWithoutEffect, "FitEpsilon", "FitEpsilon belongs to the fits of Alpha = Po2, and to Fit = MaxAbs; it has no effect here")]
    [InlineData("nothing is fitted", FaultCode.ArgumentWithoutEffect, "MinExponent", "MinExponent bounds the exponents of Alpha = Po2, and Alpha = One has none; it has no effect here")]
    [InlineData("nothing is fitted", FaultCode.ArgumentWithoutEffect, "MaxExponent", "MaxExponent bounds the exponents of Alpha = Po2, and Alpha = One has none; it has no effect here")]
    [InlineData("free fit by bounds", FaultCode.ArgumentWithoutEffect, "FitEpsilon", "FitEpsilon belongs to the fits of Alpha = Po2, and to Fit = MaxAbs; it has no effect here")]
    [InlineData("free fit by bounds", FaultCode.ArgumentWithoutEffect, "MinExponent", "MinExponent bounds the exponents of Alpha = Po2, and Alpha = Auto has none; it has no effect here")]
    [InlineData("zero point of a power of two", FaultCode.RangeNotHeld, "Max", "1 is not representable: the largest value of an 8-bit unsigned format with 2 integer bits and zero point 250 is 0.078125 (code 255); Integer = 6 reaches 1.25 with scale 0.25; ")]
    internal void A_fault_says_what_is_wrong_in_numbers(string spec, FaultCode code, string argument, string text) => Cultures.ForEachOdd(() =>
    {
        IReadOnlyList<Fault> faults = SpecChecker.Check(Specs[spec]);
        Fault fault = Assert.Single(faults, fault => fault.Code == code && fault.Argument == argument);
        Assert.Contains(text, fault.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void The_message_of_the_first_page_is_exact_to_the_letter()
    {
        Fault fault = Assert.Single(SpecChecker.Check(Specs["pixel"]));
        Assert.Equal(
            "1 is not representable: the largest value of an 8-bit unsigned format with 0 integer bits is 0.99609375 (code 255); "
            + "Integer = 1 reaches 1.9921875 with scale 0.0078125; Bits = 9, Integer = 1 reaches 1.99609375 with scale 0.00390625",
            fault.Message);
        Assert.Equal(("QG0101", "Max", true), (Fault.Id(fault.Code), fault.Argument, fault.IsError));
    }

    [Fact]
    public void Every_fault_of_the_format_occurs_here()
    {
        // Where a value comes from is a fault of the attribute's text, which a spec does not have. StepFaultTests has those that only other attributes have.
        IEnumerable<FaultCode> expected = Enum.GetValues<FaultCode>().Where(code => (int)code is > 100 and < 300 && code is not (FaultCode.ArgumentFromGeneratedCode or FaultCode.ThresholdInvalid or FaultCode.ExponentsNotSupported or FaultCode.ZeroNotRepresentable));
        Assert.Equal(expected, Specs.Values.SelectMany(SpecChecker.Check).Select(fault => fault.Code).Distinct().Order());
    }

    [Fact]
    public void What_loses_values_or_says_too_little_is_no_error() =>
        Assert.Equal(
            [FaultCode.OneBitSigned, FaultCode.ArgumentWithoutEffect, FaultCode.ScaleRounded, FaultCode.CodesNotExactInFloat, FaultCode.IntegerBitsUnused, FaultCode.NotationDeparts, FaultCode.BoundRounded, FaultCode.ZeroNotRepresentable],
            Enum.GetValues<FaultCode>().Where(code => !Fault.IsOfCallSite(code) && !Fault.IsOfSerialization(code) && !new Fault(code, "", "").IsError));

    /// <summary>What a program does with a quantizer is its own affair: nothing is left ungenerated for it.</summary>
    [Fact]
    public void No_fault_of_a_call_site_is_an_error() =>
        Assert.All(Enum.GetValues<FaultCode>().Where(Fault.IsOfCallSite), code => Assert.False(new Fault(code, "", "").IsError));

    [Theory]
    [InlineData("both ends", 2)]
    [InlineData("crossed", 1)]
    [InlineData("signed bit", 1)]
    [InlineData("narrow bit", 1)]
    [InlineData("exponents crossed", 1)]
    [InlineData("nothing is fitted", 4)]
    [InlineData("free fit by bounds", 2)]
    public void A_fault_is_reported_once(string spec, int count) => Assert.Equal(count, SpecChecker.Check(Specs[spec]).Count);
}
