namespace QuantGen.Conformance;

// Every profile: 8 bits and the other widths that it goes with, zero points at the ends, in the middle and below 0, where an int that
// overflows gives the highest code; two scales at which the reciprocal in two terms is refused. A name says sign, bits, the bits of the scale, zero point (M for minus) and profile.

// Onnx.
[Quantizer(Bits = 8, Scale = 0.0235, ZeroPoint = -5, Profile = Profile.Onnx)] internal partial struct S8Scale3CC08312ZeroM5Onnx : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.3, ZeroPoint = 130, Signed = false, Profile = Profile.Onnx)] internal partial struct U8Scale3E99999AZero130Onnx : IQuantizer<float, byte>;
[Quantizer(Bits = 16, Scale = 0.0007, ZeroPoint = 32000, Signed = false, Profile = Profile.Onnx)] internal partial struct U16Scale3A378034Zero32000Onnx : IQuantizer<float, ushort>;
[Quantizer(Bits = 4, Scale = 0.37, ZeroPoint = 1, Profile = Profile.Onnx)] internal partial struct S4Scale3EBD70A4Zero1Onnx : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Scale = 0.3, ZeroPoint = 1, Signed = false, Profile = Profile.Onnx)] internal partial struct U2Scale3E99999AZero1Onnx : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.0078125, NarrowRange = true, Profile = Profile.Onnx)] internal partial struct S8NarrowScale3C000000Zero0Onnx : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 4.1955016e+35, ZeroPoint = -7, Profile = Profile.Onnx)] internal partial struct S8Scale7AA19AD7ZeroM7Onnx : IQuantizer<float, sbyte>;

// OnnxRuntime.
[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = 7, Profile = Profile.OnnxRuntime)] internal partial struct S8Scale3DCCCCCDZero7OnnxRuntime : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.003921569, Signed = false, Profile = Profile.OnnxRuntime)] internal partial struct U8Scale3B808081Zero0OnnxRuntime : IQuantizer<float, byte>;
[Quantizer(Bits = 16, Scale = 0.00123, ZeroPoint = -100, Profile = Profile.OnnxRuntime)] internal partial struct S16Scale3AA137F4ZeroM100OnnxRuntime : IQuantizer<float, short>;
[Quantizer(Bits = 4, Scale = 0.11, ZeroPoint = 8, Signed = false, Profile = Profile.OnnxRuntime)] internal partial struct U4Scale3DE147AEZero8OnnxRuntime : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 1.9503524e-16, ZeroPoint = 5, Profile = Profile.OnnxRuntime)] internal partial struct S8Scale2560DC3EZero5OnnxRuntime : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 4.1955016e+35, ZeroPoint = -7, Profile = Profile.OnnxRuntime)] internal partial struct S8Scale7AA19AD7ZeroM7OnnxRuntime : IQuantizer<float, sbyte>;

// TfLiteReference.
[Quantizer(Bits = 8, Scale = 0.023499999, ZeroPoint = -128, Profile = Profile.TfLiteReference)] internal partial struct S8Scale3CC08312ZeroM128TfLiteReference : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.3, ZeroPoint = 7, Signed = false, Profile = Profile.TfLiteReference)] internal partial struct U8Scale3E99999AZero7TfLiteReference : IQuantizer<float, byte>;
[Quantizer(Bits = 16, Scale = 3e-07, Profile = Profile.TfLiteReference)] internal partial struct S16Scale34A10FB0Zero0TfLiteReference : IQuantizer<float, short>;
[Quantizer(Bits = 8, Scale = 1.5e-36, ZeroPoint = 127, NarrowRange = true, Profile = Profile.TfLiteReference)] internal partial struct S8NarrowScale03FF3637Zero127TfLiteReference : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.00390625, ZeroPoint = -1, Profile = Profile.TfLiteReference)] internal partial struct S8Scale3B800000ZeroM1TfLiteReference : IQuantizer<float, sbyte>;

// TfLiteOptimized.
[Quantizer(Bits = 8, Scale = 0.0235, ZeroPoint = -5, Profile = Profile.TfLiteOptimized)] internal partial struct S8Scale3CC08312ZeroM5TfLiteOptimized : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.0317, ZeroPoint = 128, Signed = false, Profile = Profile.TfLiteOptimized)] internal partial struct U8Scale3D01D7DCZero128TfLiteOptimized : IQuantizer<float, byte>;
[Quantizer(Bits = 16, Scale = 0.00123, Profile = Profile.TfLiteOptimized)] internal partial struct S16Scale3AA137F4Zero0TfLiteOptimized : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 0.0011, ZeroPoint = 40000, Signed = false, Profile = Profile.TfLiteOptimized)] internal partial struct U16Scale3A902DE0Zero40000TfLiteOptimized : IQuantizer<float, ushort>;
[Quantizer(Bits = 6, Scale = 1.25, ZeroPoint = 3, Profile = Profile.TfLiteOptimized)] internal partial struct S6Scale3FA00000Zero3TfLiteOptimized : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.17, NarrowRange = true, Profile = Profile.TfLiteOptimized)] internal partial struct S8NarrowScale3E2E147BZero0TfLiteOptimized : IQuantizer<float, sbyte>;

// Xnnpack.
[Quantizer(Bits = 8, Scale = 0.0235, ZeroPoint = -5, Profile = Profile.Xnnpack)] internal partial struct S8Scale3CC08312ZeroM5Xnnpack : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.3, ZeroPoint = 255, Signed = false, Profile = Profile.Xnnpack)] internal partial struct U8Scale3E99999AZero255Xnnpack : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 3.7e-05, ZeroPoint = 127, Profile = Profile.Xnnpack)] internal partial struct S8Scale381B3073Zero127Xnnpack : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 2.1e+35, NarrowRange = true, Profile = Profile.Xnnpack)] internal partial struct S8NarrowScale7A21C733Zero0Xnnpack : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Scale = 7.3, ZeroPoint = 64, Signed = false, Profile = Profile.Xnnpack)] internal partial struct U7Scale40E9999AZero64Xnnpack : IQuantizer<float, byte>;
