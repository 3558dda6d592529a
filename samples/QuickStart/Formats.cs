using QuantGen;

namespace QuickStart;

// A static class is called by its name.

[Quantizer(Bits = 8, Integer = 0)]
static partial class Weights;

// A struct that names IQuantizer can be a type argument as well, so that one method measures them all.

[Quantizer(Bits = 4, Integer = 0, NarrowRange = true)]
partial struct Weights4 : IQuantizer<float, sbyte>;

[Quantizer(Bits = 4, Integer = 0, NarrowRange = true, Rounding = Rounding.Truncate)]
partial struct Weights4Truncated : IQuantizer<float, sbyte>;

[Quantizer(Bits = 2, Integer = 0, NarrowRange = true)]
partial struct Weights2 : IQuantizer<float, sbyte>;

[Quantizer(Bits = 8, Integer = 2, NarrowRange = true)]
partial struct Bias : IQuantizer<float, sbyte>;

[Quantizer(Bits = 8, Integer = 0, Signed = false)]
partial struct Pixel : IQuantizer<float, byte>;

[Quantizer(Bits = 8, Integer = 1, Signed = false, Min = 0, Max = 1)]
partial struct PixelHolding1 : IQuantizer<float, byte>;

[Quantizer(Bits = 4, Integer = 0, Signed = false)]
partial struct Pixel4 : IQuantizer<float, byte>;

[Quantizer(Bits = 2, Integer = 0, Signed = false)]
partial struct Pixel2 : IQuantizer<float, byte>;

[Quantizer(Bits = 8, Integer = 2)]
partial struct Activation : IQuantizer<float, sbyte>;

[Quantizer(Bits = 16, Integer = 3)]
partial struct Activation16 : IQuantizer<float, short>;
