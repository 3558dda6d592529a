namespace QuantGen.Benchmarks.Subjects;

// The formats that are measured. Public, because they are type arguments of classes that BenchmarkDotNet looks for.

/// <summary>Scale 2^-7.</summary>
[Quantizer(Bits = 8, Integer = 0)]
public partial struct PowerOfTwoInt8 : IQuantizer<float, sbyte>;

/// <summary>Scale 2^-5: the power of two nearest to <see cref="AffineInt8"/>, so that both see the same numbers.</summary>
[Quantizer(Bits = 8, Integer = 2)]
public partial struct PowerOfTwoNearAffine : IQuantizer<float, sbyte>;

/// <summary>A scale that no power of two and no reciprocal serves.</summary>
[Quantizer(Bits = 8, Scale = 0.0371, ZeroPoint = -13)]
public partial struct AffineInt8 : IQuantizer<float, sbyte>;

/// <summary>The same as <see cref="AffineInt8"/> by the quotient in float, as the ONNX evaluator has it.</summary>
[Quantizer(Bits = 8, Scale = 0.0371, ZeroPoint = -13, Profile = Profile.Onnx)]
public partial struct OnnxInt8 : IQuantizer<float, sbyte>;

/// <summary>The same as onnxruntime has it, which saturates the quotient in float.</summary>
[Quantizer(Bits = 8, Scale = 0.0371, ZeroPoint = -13, Profile = Profile.OnnxRuntime)]
public partial struct OnnxRuntimeInt8 : IQuantizer<float, sbyte>;

/// <summary>Scale 2^-8, codes without sign.</summary>
[Quantizer(Bits = 8, Integer = 0, Signed = false)]
public partial struct PowerOfTwoUInt8 : IQuantizer<float, byte>;

/// <summary>Scale 2^-15.</summary>
[Quantizer(Bits = 16, Integer = 0)]
public partial struct PowerOfTwoInt16 : IQuantizer<float, short>;

/// <summary>A power of two fitted by least squares.</summary>
[Quantizer(Bits = 8, Integer = 0, Alpha = Alpha.Po2)]
public partial struct FittedInt8 : IQuantizer<float, sbyte>;

/// <summary>The power of two with the least error.</summary>
[Quantizer(Bits = 8, Integer = 0, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError)]
public partial struct LeastErrorInt8 : IQuantizer<float, sbyte>;

/// <summary>Any scale, fitted by least squares.</summary>
[Quantizer(Bits = 8, Integer = 0, Alpha = Alpha.Auto, Fit = Fit.LeastSquares)]
public partial struct FreeInt8 : IQuantizer<float, sbyte>;
