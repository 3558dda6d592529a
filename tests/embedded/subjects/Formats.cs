using QuantGen;

namespace Embedded
{
    // Fifty-eight quantizers that every target runs: the one text for both tiers, C# 7.3. A declaration is one line, since run.sh reads the names off them.

    // A power of two as scale, up to 16 bits: floats alone. Every rounding, both signs, narrow ranges, zero points, each code of NaN.
    [Quantizer(Bits = 8, Integer = 0)] public static partial class Weights { }
    [Quantizer(Bits = 8, Integer = 0, Signed = false)] public static partial class Pixel { }
    [Quantizer(Bits = 8, Integer = 3, Rounding = Rounding.HalfAwayFromZero)] public static partial class S8HalfAwayFromZero { }
    [Quantizer(Bits = 7, Integer = 7, Signed = false, Rounding = Rounding.HalfTowardZero)] public static partial class U7HalfTowardZero { }
    [Quantizer(Bits = 8, Integer = -3, Rounding = Rounding.HalfUp, NaN = NaNCode.Minimum)] public static partial class S8HalfUp { }
    [Quantizer(Bits = 6, Integer = 2, Signed = false, Rounding = Rounding.HalfDown, NaN = NaNCode.Maximum)] public static partial class U6HalfDown { }
    [Quantizer(Bits = 5, Integer = 0, Rounding = Rounding.HalfToOdd)] public static partial class S5HalfToOdd { }
    [Quantizer(Bits = 8, Integer = 1, Rounding = Rounding.Floor)] public static partial class S8Floor { }
    [Quantizer(Bits = 8, Integer = 0, NarrowRange = true, Rounding = Rounding.Ceiling)] public static partial class S8NarrowCeiling { }
    [Quantizer(Bits = 4, Integer = 6, NarrowRange = true, Rounding = Rounding.Truncate)] public static partial class S4NarrowTruncate { }
    [Quantizer(Bits = 8, Integer = -119, Rounding = Rounding.Outward)] public static partial class S8Subnormal { }
    [Quantizer(Bits = 1, Integer = 0)] public static partial class S1 { }
    [Quantizer(Bits = 1, Integer = 0, Signed = false, Rounding = Rounding.Ceiling)] public static partial class U1Ceiling { }
    [Quantizer(Bits = 2, Integer = 1, NarrowRange = true, Rounding = Rounding.HalfAwayFromZero)] public static partial class S2Narrow { }
    [Quantizer(Bits = 3, Integer = 128, Signed = false)] public static partial class U3Large { }
    [Quantizer(Bits = 8, Scale = 0.03125, ZeroPoint = -128, Rounding = Rounding.HalfAwayFromZero)] public static partial class S8ZeroPoint { }
    [Quantizer(Bits = 11, Integer = 3, Rounding = Rounding.HalfDown)] public static partial class S11HalfDown { }
    [Quantizer(Bits = 13, Integer = 5, Signed = false, Rounding = Rounding.Outward)] public static partial class U13Outward { }
    [Quantizer(Bits = 16, Integer = 0, Rounding = Rounding.HalfUp)] public static partial class S16HalfUp { }
    [Quantizer(Bits = 16, Integer = 3, Signed = false, NaN = NaNCode.Maximum)] public static partial class U16 { }

    // The same with more bits, in double: exact values of a code with more bits than a float holds among them.
    [Quantizer(Bits = 17, Integer = 2)] public static partial class S17 { }
    [Quantizer(Bits = 24, Integer = 0, Rounding = Rounding.HalfToOdd)] public static partial class S24HalfToOdd { }
    [Quantizer(Bits = 25, Integer = 25, Signed = false, Rounding = Rounding.Floor)] public static partial class U25Floor { }
    [Quantizer(Bits = 31, Integer = 4, Rounding = Rounding.Truncate)] public static partial class S31Truncate { }
    [Quantizer(Bits = 32, Integer = 0)] public static partial class S32 { }
    [Quantizer(Bits = 32, Integer = 16, Signed = false, Rounding = Rounding.HalfAwayFromZero)] public static partial class U32 { }

    // Overflow other than saturation.
    [Quantizer(Bits = 8, Integer = 2, Overflow = Overflow.Wrap, Rounding = Rounding.HalfUp)] public static partial class S8Wrap { }
    [Quantizer(Bits = 9, Integer = 2, Overflow = Overflow.WrapSignMagnitude, OverflowBits = 2)] public static partial class S9WrapSignMagnitude { }
    [Quantizer(Bits = 6, Integer = 1, Signed = false, Overflow = Overflow.SaturateToZero, Rounding = Rounding.Ceiling)] public static partial class U6SaturateToZero { }
    [Quantizer(Bits = 20, Integer = 8, Overflow = Overflow.Wrap, OverflowBits = 1, Rounding = Rounding.Floor)] public static partial class S20Wrap { }

    // Other scales, and ranges.
    [Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = 7)] public static partial class S8Affine { }
    [Quantizer(Bits = 8, Scale = 0.3, ZeroPoint = 130, Signed = false, Rounding = Rounding.HalfAwayFromZero)] public static partial class U8Affine { }
    [Quantizer(Bits = 16, Scale = 0.00123, Rounding = Rounding.Floor)] public static partial class S16AffineFloor { }
    [Quantizer(Min = -40, Max = 125, Scale = 0.1)] public static partial class Celsius { }
    [Quantizer(Min = -3.1, Max = 5.7, Bits = 10, Rounding = Rounding.Truncate)] public static partial class RangeTruncate { }

    // Random rounding: Subject.cs.in calls it where the line says so.
    [Quantizer(Bits = 8, Integer = 1, NaN = NaNCode.Minimum, Stochastic = true)] public static partial class S8Stochastic { }
    [Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = -7, Stochastic = true)] public static partial class S8AffineStochastic { }

    // Functions: searches on one side and on two, lines of another scale, two lines, three times a value, companded values.
    [Quantizer(Bits = 8, Integer = 0, Signed = false, Function = Function.Sigmoid, Symmetric = true)] public static partial class U8Sigmoid { }
    [Quantizer(Bits = 10, Integer = 1, Function = Function.Tanh, Rounding = Rounding.Floor, NaN = NaNCode.Minimum)] public static partial class S10Tanh { }
    [Quantizer(Bits = 8, Integer = 2, Function = Function.HardSwish)] public static partial class S8HardSwish { }
    [Quantizer(Bits = 8, Integer = 0, Signed = false, Function = Function.HardSigmoid)] public static partial class U8HardSigmoid { }
    [Quantizer(Bits = 7, Integer = 1, Function = Function.SmoothTanh, Rounding = Rounding.HalfToOdd)] public static partial class S7SmoothTanh { }
    [Quantizer(Bits = 8, Integer = 2, Function = Function.Relu, Slope = 0.125, UpperBound = 3)] public static partial class S8LeakyRelu { }
    [Quantizer(Bits = 6, Integer = 3, Function = Function.MuLaw)] public static partial class S6MuLaw { }
    [Quantizer(Bits = 8, Integer = 15, Function = Function.ALaw, NarrowRange = true)] public static partial class S8ALaw { }

    // Other natures: comparisons, the bits of a double, telephony.
    [BinaryQuantizer(Scale = 0.5)] public static partial class S1Binary { }
    [BinaryQuantizer(Signed = false, NaN = NaNCode.Minimum)] public static partial class U1Binary { }
    [TernaryQuantizer(Scale = 0.75)] public static partial class S2Ternary { }
    [PowerOfTwoQuantizer(Bits = 4, HasZero = true)] public static partial class S4Powers { }
    [PowerOfTwoQuantizer(Signed = false)] public static partial class U8Powers { }
    [PowerOfTwoQuantizer(Bits = 5, Quadratic = true, Rounding = ExponentRounding.NearestValue, Slope = 0.25)] public static partial class S5Powers { }
    [G711Quantizer] public static partial class U8MuLaw { }
    [G711Quantizer(Law = G711Law.ALaw)] public static partial class U8ALaw { }

    // The same at random: a curve, two lines, powers of two.
    [Quantizer(Bits = 8, Integer = 0, Signed = false, Function = Function.Sigmoid, Stochastic = true)] public static partial class U8SigmoidStochastic { }
    [Quantizer(Bits = 8, Integer = 2, Function = Function.Relu, Slope = 0.125, Stochastic = true)] public static partial class S8ReluStochastic { }
    [PowerOfTwoQuantizer(Bits = 5, HasZero = true, Stochastic = true)] public static partial class S5PowersStochastic { }

    // The arithmetic of other systems.
    [Quantizer(Bits = 8, Scale = 0.0235, ZeroPoint = -5, Profile = Profile.Onnx)] public static partial class S8Onnx { }
    [Quantizer(Bits = 16, Scale = 0.00123, ZeroPoint = -100, Profile = Profile.OnnxRuntime)] public static partial class S16OnnxRuntime { }
    [Quantizer(Bits = 8, Scale = 0.3, ZeroPoint = 7, Signed = false, Profile = Profile.TfLiteReference)] public static partial class U8TfLiteReference { }
    [Quantizer(Bits = 8, Scale = 0.0317, ZeroPoint = 128, Signed = false, Profile = Profile.TfLiteOptimized)] public static partial class U8TfLiteOptimized { }
    [Quantizer(Bits = 8, Scale = 3.7e-05, ZeroPoint = 127, Profile = Profile.Xnnpack)] public static partial class S8Xnnpack { }
}
