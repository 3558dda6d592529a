namespace QuantGen.Conformance;

// Random rounding, in each code type and with each form of the kernels: powers of two as scale, small and large ones at which a share is no float, other scales, zero points, codes of NaN, few bits and many;
// factors that are powers of two and free ones; static classes and typed codes as well.

[Quantizer(Bits = 8, Integer = 0, Stochastic = true)] internal partial struct S8I0HalfToEvenStochastic : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 8, Signed = false, NaN = NaNCode.Maximum, Stochastic = true)] internal static partial class U8I8HalfToEvenNaNMaximumStochastic;
[Quantizer(Bits = 8, Integer = 30, NarrowRange = true, NaN = NaNCode.Minimum, Stochastic = true)] internal readonly partial struct S8NarrowI30HalfToEvenNaNMinimumStochastic;
[Quantizer(Bits = 8, Integer = -85, Stochastic = true)] internal partial struct S8IM85HalfToEvenStochastic : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -119, Rounding = Rounding.Floor, Stochastic = true)] internal partial struct S8IM119FloorStochastic : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 120, Stochastic = true)] internal static partial class S8I120HalfToEvenStochastic;
[Quantizer(Bits = 2, Integer = 2, Stochastic = true)] internal readonly partial struct S2I2HalfToEvenStochastic;
[Quantizer(Bits = 5, Integer = 1, Signed = false, Stochastic = true, Block = 7)] internal partial struct U5I1HalfToEvenStochasticBlock7 : IQuantizer<float, byte>;
[Quantizer(Bits = 12, Integer = 3, Stochastic = true)] internal partial struct S12I3HalfToEvenStochastic : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, Stochastic = true)] internal static partial class S16I0HalfToEvenStochastic;
[Quantizer(Bits = 16, Integer = 20, Signed = false, NaN = NaNCode.Maximum, Stochastic = true)] internal readonly partial struct U16I20HalfToEvenNaNMaximumStochastic;
[Quantizer(Bits = 20, Integer = 4, Stochastic = true)] internal partial struct S20I4HalfToEvenStochastic : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 16, Stochastic = true)] internal static partial class S32I16HalfToEvenStochastic;
[Quantizer(Bits = 32, Integer = 0, Signed = false, Stochastic = true)] internal readonly partial struct U32I0HalfToEvenStochastic;
[Quantizer(Bits = 8, Scale = 0.25, ZeroPoint = -128, NaN = NaNCode.Maximum, Stochastic = true)] internal partial struct S8Scale3E800000ZeroM128HalfToEvenNaNMaximumStochastic : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Scale = 0.0625, ZeroPoint = 40000, Signed = false, Stochastic = true)] internal static partial class U16Scale3D800000Zero40000HalfToEvenStochastic;
[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = 7, Stochastic = true)] internal partial struct S8Scale3DCCCCCDZero7HalfToEvenStochastic : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3, Signed = false, NarrowRange = false, NaN = NaNCode.Maximum, Stochastic = true)] internal static partial class U8Scale40400000Zero0HalfToEvenNaNMaximumStochastic;
[Quantizer(Bits = 8, Scale = 0.0371, ZeroPoint = -13, NarrowRange = true, Stochastic = true)] internal readonly partial struct S8NarrowScale3D17F62BZeroM13HalfToEvenStochastic;
[Quantizer(Bits = 16, Scale = 0.00123, ZeroPoint = -300, NaN = NaNCode.Minimum, Stochastic = true)] internal partial struct S16Scale3AA137F4ZeroM300HalfToEvenNaNMinimumStochastic : IQuantizer<float, short>;
[Quantizer(Bits = 8, Scale = 7.7E20, Stochastic = true)] internal static partial class S8Scale6226F796Zero0HalfToEvenStochastic;
[Quantizer(Bits = 8, Scale = 3E-30, Stochastic = true)] internal partial struct S8Scale0E736390Zero0HalfToEvenStochastic : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Alpha = Alpha.Po2, Stochastic = true)] internal partial struct S8I0HalfToEvenPo2Stochastic : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Alpha = Alpha.Auto, NaN = NaNCode.Maximum, Stochastic = true)] internal static partial class U8I0HalfToEvenNaNMaximumAutoStochastic;
[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = -13, Alpha = Alpha.Auto, Stochastic = true)] internal readonly partial struct S8Scale3DCCCCCDZeroM13HalfToEvenAutoStochastic;
[Quantizer(Bits = 16, Scale = 0.00123, ZeroPoint = -300, Alpha = Alpha.Po2, NaN = NaNCode.Minimum, Stochastic = true)] internal partial struct S16Scale3AA137F4ZeroM300HalfToEvenNaNMinimumPo2Stochastic : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 2, Signed = false, Alpha = Alpha.Po2, Stochastic = true)] internal static partial class U16I2HalfToEvenPo2Stochastic;
[Quantizer(Bits = 24, Integer = 0, Alpha = Alpha.Po2, Stochastic = true)] internal readonly partial struct S24I0HalfToEvenPo2Stochastic;
[Quantizer(Bits = 4, Integer = 0, Alpha = Alpha.Po2, NarrowRange = true, Stochastic = true)] internal readonly partial struct S4NarrowI0HalfToEvenPo2Stochastic;
