namespace QuantGen.Benchmarks.Layers;

// What is measured: dense layers of 8 bits, as TensorFlow Lite and ONNX have them.

[Quantizer(Bits = 8, Scale = 0.02, ZeroPoint = 3, Signed = false)]
internal static partial class Pixel;

[Quantizer(Bits = 8, Scale = 0.017, ZeroPoint = -5)]
internal static partial class Activation;

[Quantizer(Bits = 8, Scale = 0.01, NarrowRange = true)]
internal static partial class Weight;

[Quantizer(Bits = 4, Scale = 0.1)]
internal static partial class Nibble;

[Quantizer(Bits = 8, Scale = 0.5, ZeroPoint = 10)]
internal static partial class Out;

/// <summary>A megabyte of weights.</summary>
[Dense(typeof(Pixel), typeof(Weight), typeof(Out), Inputs = 1024, Outputs = 1024)]
internal static partial class Large;

/// <summary>The same with inputs that have a sign.</summary>
[Dense(typeof(Activation), typeof(Weight), typeof(Out), Inputs = 1024, Outputs = 1024)]
internal static partial class LargeSigned;

/// <summary>The same with the weights of one input adjacent.</summary>
[Dense(typeof(Pixel), typeof(Weight), typeof(Out), Inputs = 1024, Outputs = 1024, KernelOrder = KernelOrder.InputsByOutputs)]
internal static partial class LargeByInputs;

/// <summary>Half a megabyte of packed weights.</summary>
[Dense(typeof(Pixel), typeof(Nibble), typeof(Out), Inputs = 1024, Outputs = 1024, PackedKernel = true)]
internal static partial class LargePacked;

/// <summary>2 KB of weights.</summary>
[Dense(typeof(Pixel), typeof(Weight), typeof(Out), Inputs = 64, Outputs = 32)]
internal static partial class Small;
