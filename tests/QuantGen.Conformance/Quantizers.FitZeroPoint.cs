using static QuantGen.Alpha;
using static QuantGen.NaNCode;
using static QuantGen.Rounding;

namespace QuantGen.Conformance;

// Zero points that are fitted: each rule, each width of codes, roundings to nearest and directed, codes of NaN that are ends, one of them 0, and a scale so large that alpha is never 1.

[Quantizer(Bits = 8, Scale = 1, Alpha = Auto, FitZeroPoint = true)] internal partial struct S8Scale3F800000Zero0HalfToEvenAutoMinMax : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1, Signed = false, Alpha = Auto, FitZeroPoint = true, Fit = Fit.OnnxDynamic)] static partial class U8Scale3F800000Zero0HalfToEvenAutoOnnxDynamic;
[Quantizer(Bits = 8, Integer = 0, Alpha = Po2, FitZeroPoint = true)] internal partial struct S8I0HalfToEvenPo2MinMax : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 2, NarrowRange = true, Rounding = HalfToOdd, Alpha = Auto, FitZeroPoint = true, Fit = Fit.Midpoint, Block = 16)] static partial class S4NarrowI2HalfToOddAutoMidpointBlock16;
[Quantizer(Bits = 2, Integer = 1, Signed = false, Rounding = Floor, NaN = Maximum, Alpha = Po2, FitZeroPoint = true)] readonly partial struct U2I1FloorNaNMaximumPo2MinMax;
[Quantizer(Bits = 1, Integer = 1, Signed = false, Alpha = Auto, FitZeroPoint = true)] static partial class U1I1HalfToEvenAutoMinMax;
[Quantizer(Bits = 12, Integer = 3, Rounding = HalfAwayFromZero, Alpha = Po2, FitZeroPoint = true, Fit = Fit.Midpoint)] internal partial struct S12I3HalfAwayFromZeroPo2Midpoint : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 0.1, Signed = false, Rounding = Ceiling, NaN = Minimum, Alpha = Auto, FitZeroPoint = true, Fit = Fit.TensorFlowNudged)] static partial class U12Scale3DCCCCCDZero0CeilingNaNMinimumAutoTensorFlowNudged;
[Quantizer(Bits = 12, Integer = 5, Signed = false, Rounding = HalfUp, NaN = Minimum, Alpha = Po2, FitZeroPoint = true)] readonly partial struct U12I5HalfUpNaNMinimumPo2MinMax;
[Quantizer(Bits = 16, Integer = 3, Rounding = Truncate, NarrowRange = true, NaN = Minimum, Alpha = Auto, FitZeroPoint = true)] internal partial struct S16NarrowI3TruncateNaNMinimumAutoMinMax : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 1, Signed = false, Alpha = Auto, FitZeroPoint = true, Fit = Fit.TfLite)] readonly partial struct U16Scale3F800000Zero0HalfToEvenAutoTfLite;
[Quantizer(Bits = 16, Integer = 0, Rounding = HalfTowardZero, Alpha = Po2, FitZeroPoint = true, MinExponent = -6, MaxExponent = 9)] static partial class S16I0HalfTowardZeroPo2MinMax;
[Quantizer(Bits = 8, Scale = 3, Rounding = Outward, Alpha = Po2, FitZeroPoint = true)] static partial class S8Scale40400000Zero0OutwardPo2MinMax;
[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = -7, NaN = Maximum, Alpha = Auto, FitZeroPoint = true, Block = 32)] readonly partial struct S8Scale3DCCCCCDZeroM7HalfToEvenNaNMaximumAutoMinMaxBlock32;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Rounding = HalfDown, Alpha = Po2, FitZeroPoint = true, Stochastic = true)] static partial class U8I0HalfDownPo2MinMaxStochastic;
[Quantizer(Bits = 8, Scale = 1, Alpha = Auto, FitZeroPoint = true, Fit = Fit.Midpoint, Stochastic = true)] internal partial struct S8Scale3F800000Zero0HalfToEvenAutoMidpointStochastic : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 115, Alpha = Auto, FitZeroPoint = true)] static partial class S8I115HalfToEvenAutoMinMax;
