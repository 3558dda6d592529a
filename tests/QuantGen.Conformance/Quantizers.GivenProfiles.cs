using static QuantGen.Alpha;

namespace QuantGen.Conformance;

// Profiles whose scale, and perhaps zero point, are known at run time: every profile with each kind of factor, with a zero point that is a parameter, a constant, or 0, codes of each width and sign, scales that are not 1,
// and each rule of a fit whose zero point need not be a code.

// Onnx.
[Quantizer(Bits = 8, Scale = 1, Alpha = Auto, FitZeroPoint = true, Fit = Fit.OnnxDynamic, Signed = false, Profile = Profile.Onnx)] internal partial struct U8Scale3F800000Zero0OnnxAutoOnnxDynamic : IQuantizer<float, byte>;
[Quantizer(Bits = 16, Scale = 1, Alpha = Auto, FitZeroPoint = true, Profile = Profile.Onnx)] static partial class S16Scale3F800000Zero0OnnxAutoMinMax;
[Quantizer(Bits = 8, Scale = 1, ZeroPoint = -5, Alpha = Auto, Profile = Profile.Onnx)] internal partial struct S8Scale3F800000ZeroM5OnnxAuto : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 2, Alpha = Po2, FitZeroPoint = true, Profile = Profile.Onnx)] readonly partial struct S4I2OnnxPo2MinMax;
[Quantizer(Bits = 2, Scale = 1, Signed = false, Alpha = Auto, FitZeroPoint = true, Profile = Profile.Onnx)] static partial class U2Scale3F800000Zero0OnnxAutoMinMax;

// OnnxRuntime.
[Quantizer(Bits = 8, Scale = 1, Alpha = Auto, FitZeroPoint = true, Profile = Profile.OnnxRuntime)] internal partial struct S8Scale3F800000Zero0OnnxRuntimeAutoMinMax : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1, Alpha = Auto, Profile = Profile.OnnxRuntime)] internal partial struct S8Scale3F800000Zero0OnnxRuntimeAuto : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1, NarrowRange = true, Alpha = Auto, Fit = Fit.LeastSquares, Profile = Profile.OnnxRuntime)] static partial class S8NarrowScale3F800000Zero0OnnxRuntimeAuto;
[Quantizer(Bits = 16, Scale = 1, Signed = false, Alpha = Auto, FitZeroPoint = true, Fit = Fit.TfLite, Profile = Profile.OnnxRuntime)] readonly partial struct U16Scale3F800000Zero0OnnxRuntimeAutoTfLite;
[Quantizer(Bits = 4, Scale = 1, Signed = false, ZeroPoint = 8, Alpha = Auto, Profile = Profile.OnnxRuntime)] static partial class U4Scale3F800000Zero8OnnxRuntimeAuto;
[Quantizer(Bits = 8, Scale = 0.1, Alpha = Po2, Profile = Profile.OnnxRuntime)] internal partial struct S8Scale3DCCCCCDZero0OnnxRuntimePo2 : IQuantizer<float, sbyte>;

// TfLiteReference.
[Quantizer(Bits = 8, Scale = 1, Alpha = Auto, FitZeroPoint = true, Fit = Fit.TfLite, Profile = Profile.TfLiteReference)] internal partial struct S8Scale3F800000Zero0TfLiteReferenceAutoTfLite : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Scale = 1, NarrowRange = true, Alpha = Auto, Profile = Profile.TfLiteReference)] internal partial struct S16NarrowScale3F800000Zero0TfLiteReferenceAuto : IQuantizer<float, short>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Alpha = Po2, FitZeroPoint = true, MinExponent = -9, MaxExponent = 9, Profile = Profile.TfLiteReference)] static partial class U8I0TfLiteReferencePo2MinMax;
[Quantizer(Bits = 8, Integer = 0, Alpha = Po2, Fit = Fit.MeanSquaredError, Profile = Profile.TfLiteReference)] readonly partial struct S8I0TfLiteReferencePo2;

// TfLiteOptimized.
[Quantizer(Bits = 8, Scale = 1, Alpha = Auto, FitZeroPoint = true, Fit = Fit.Midpoint, Profile = Profile.TfLiteOptimized)] internal partial struct S8Scale3F800000Zero0TfLiteOptimizedAutoMidpoint : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1, Signed = false, Alpha = Auto, ZeroPoint = 128, Profile = Profile.TfLiteOptimized)] static partial class U8Scale3F800000Zero128TfLiteOptimizedAuto;
[Quantizer(Bits = 16, Scale = 1, Alpha = Auto, FitZeroPoint = true, Profile = Profile.TfLiteOptimized)] internal partial struct S16Scale3F800000Zero0TfLiteOptimizedAutoMinMax : IQuantizer<float, short>;
[Quantizer(Bits = 8, Scale = 1, Alpha = Auto, Profile = Profile.TfLiteOptimized)] readonly partial struct S8Scale3F800000Zero0TfLiteOptimizedAuto;
[Quantizer(Bits = 8, Scale = 0.3, ZeroPoint = -7, Alpha = Po2, FitZeroPoint = true, Profile = Profile.TfLiteOptimized)] static partial class S8Scale3E99999AZeroM7TfLiteOptimizedPo2MinMax;

// Xnnpack.
[Quantizer(Bits = 8, Scale = 1, Alpha = Auto, FitZeroPoint = true, Profile = Profile.Xnnpack)] internal partial struct S8Scale3F800000Zero0XnnpackAutoMinMax : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1, Signed = false, ZeroPoint = 7, Alpha = Auto, Profile = Profile.Xnnpack)] internal partial struct U8Scale3F800000Zero7XnnpackAuto : IQuantizer<float, byte>;
[Quantizer(Bits = 7, Integer = 3, Alpha = Po2, FitZeroPoint = true, Block = 16, Profile = Profile.Xnnpack)] static partial class S7I3XnnpackPo2MinMaxBlock16;
