using QuantGen;

namespace Digits.QKeras;

// The strings of the network, as its network.json has them.

[Quantizer("quantized_bits(8,0,0,keep_negative=False)")]
static partial class Pixel;

[Quantizer("quantized_bits(4,0,1,alpha=1.0)")]
static partial class Weight;

[Quantizer("quantized_bits(8,2,1,alpha=1.0)")]
static partial class Bias;

[Quantizer("quantized_relu(6,2)")]
static partial class Activation;

// Keras stores the weights of one input side by side. Two weights of 4 bits share a byte.

[Dense(typeof(Pixel), typeof(Weight), typeof(Activation), Inputs = 64, Outputs = 32,
    KernelOrder = KernelOrder.InputsByOutputs, PackedKernel = true, Bias = typeof(Bias), Target = Target.IntegerOnly)]
static partial class HiddenLayer;

// The scores have no format in the network: they are the sums.

[Dense(typeof(Activation), typeof(Weight), Inputs = 32, Outputs = 10,
    KernelOrder = KernelOrder.InputsByOutputs, PackedKernel = true, Bias = typeof(Bias), Target = Target.IntegerOnly)]
static partial class ScoreLayer;
