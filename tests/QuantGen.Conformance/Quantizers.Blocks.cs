using static QuantGen.NaNCode;
using static QuantGen.Overflow;
using static QuantGen.Rounding;

namespace QuantGen.Conformance;

// Blocks of many lengths, each kind of arithmetic among them. The length is the end of a name.

[Quantizer(Bits = 8, Integer = 0, Block = 1)] internal partial struct S8I0HalfToEvenBlock1 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 2, Signed = false, Rounding = HalfUp, Block = 2)] internal partial struct U8I2HalfUpBlock2 : IQuantizer<float, byte>;
[Quantizer(Bits = 3, Integer = 1, Rounding = Floor, Block = 3)] internal partial struct S3I1FloorBlock3 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 0, NaN = Minimum, Block = 4)] internal partial struct S4I0HalfToEvenNaNMinimumBlock4 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Integer = 3, Rounding = Outward, Block = 7)] internal partial struct S16I3OutwardBlock7 : IQuantizer<float, short>;
[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = -13, Block = 8)] internal partial struct S8Scale3DCCCCCDZeroM13HalfToEvenBlock8 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Integer = 4, Signed = false, Overflow = Wrap, Block = 16)] internal partial struct U12I4HalfToEvenWrap0Block16 : IQuantizer<float, ushort>;
[Quantizer(Bits = 8, Scale = 0.0235, ZeroPoint = 3, Profile = Profile.Onnx, Block = 16)] internal partial struct S8Scale3CC08312Zero3OnnxBlock16 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 30, Integer = 5, Block = 31)] internal partial struct S30I5HalfToEvenBlock31 : IQuantizer<float, int>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Block = 31)] internal partial struct U8I0HalfToEvenBlock31 : IQuantizer<float, byte>;
[Quantizer(Bits = 32, Integer = 0, Signed = false, Rounding = Truncate, Block = 64)] internal partial struct U32I0TruncateBlock64 : IQuantizer<float, uint>;
[Quantizer(Bits = 8, Integer = 1, Rounding = HalfAwayFromZero, Block = 64)] internal partial struct S8I1HalfAwayFromZeroBlock64 : IQuantizer<float, sbyte>;
