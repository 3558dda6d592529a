using QuantGen;

namespace Digest;

// What the sample's formats leave out: an affine grid, one of a range, one whose values need double, and overflow that is not saturation.

[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = 117, Signed = false)]
partial struct Affine : IQuantizer<float, byte>;

[Quantizer(Bits = 12, Min = -3.1, Max = 5.7, Rounding = Rounding.HalfAwayFromZero)]
partial struct Range : IQuantizer<float, short>;

[Quantizer(Bits = 30, Integer = 4, Rounding = Rounding.Floor)]
partial struct Wide : IQuantizer<float, int>;

[Quantizer(Bits = 6, Integer = 1, Overflow = Overflow.Wrap, OverflowBits = 1, Rounding = Rounding.HalfUp)]
partial struct Wrapped : IQuantizer<float, sbyte>;
