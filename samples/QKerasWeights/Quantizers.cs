using QuantGen;

namespace QKerasWeights;

// The strings of the layers, as QKeras has them.

[Quantizer("quantized_bits(6,0,1,alpha='auto_po2')")]
static partial class Conv1;

[Quantizer("quantized_bits(5,0,1,alpha='auto_po2',scale_axis=2)")]
static partial class Depthwise2;

[Quantizer("quantized_bits(4,0,1,alpha='auto_po2')")]
static partial class Pointwise3;

[Quantizer("quantized_bits(8,0,1,alpha='auto_po2')")]
static partial class Dense4;

// The format of the last with another rule for its exponents.

[Quantizer(Bits = 8, Integer = 0, NarrowRange = true, Rounding = Rounding.HalfAwayFromZero, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError)]
static partial class Dense4LeastError;
