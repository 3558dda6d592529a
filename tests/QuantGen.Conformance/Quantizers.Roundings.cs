using static QuantGen.Rounding;

namespace QuantGen.Conformance;

// Every rounding for every kind of code. A name says sign, bits, integer bits (M for minus) and rounding.

// 1 bit.
[Quantizer(Bits = 1, Integer = 0)] internal partial struct S1I0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Rounding = HalfAwayFromZero)] internal partial struct S1I0HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Rounding = HalfTowardZero)] internal partial struct S1I0HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Rounding = HalfUp)] internal partial struct S1I0HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Rounding = HalfDown)] internal partial struct S1I0HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Rounding = HalfToOdd)] internal partial struct S1I0HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Rounding = Floor)] internal partial struct S1I0Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Rounding = Ceiling)] internal partial struct S1I0Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Rounding = Truncate)] internal partial struct S1I0Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Rounding = Outward)] internal partial struct S1I0Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Signed = false)] internal partial struct U1I0HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Integer = 0, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U1I0HalfAwayFromZero : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Integer = 0, Signed = false, Rounding = HalfTowardZero)] internal partial struct U1I0HalfTowardZero : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Integer = 0, Signed = false, Rounding = HalfUp)] internal partial struct U1I0HalfUp : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Integer = 0, Signed = false, Rounding = HalfDown)] internal partial struct U1I0HalfDown : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Integer = 0, Signed = false, Rounding = HalfToOdd)] internal partial struct U1I0HalfToOdd : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Integer = 0, Signed = false, Rounding = Floor)] internal partial struct U1I0Floor : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Integer = 0, Signed = false, Rounding = Ceiling)] internal partial struct U1I0Ceiling : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Integer = 0, Signed = false, Rounding = Truncate)] internal partial struct U1I0Truncate : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Integer = 0, Signed = false, Rounding = Outward)] internal partial struct U1I0Outward : IQuantizer<float, byte>;

// 8 bits.
[Quantizer(Bits = 8, Integer = 0)] internal partial struct S8I0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Rounding = HalfAwayFromZero)] internal partial struct S8I0HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Rounding = HalfTowardZero)] internal partial struct S8I0HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Rounding = HalfUp)] internal partial struct S8I0HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Rounding = HalfDown)] internal partial struct S8I0HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Rounding = HalfToOdd)] internal partial struct S8I0HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Rounding = Floor)] internal partial struct S8I0Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Rounding = Ceiling)] internal partial struct S8I0Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Rounding = Truncate)] internal partial struct S8I0Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Rounding = Outward)] internal partial struct S8I0Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false)] internal partial struct U8I0HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U8I0HalfAwayFromZero : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Rounding = HalfTowardZero)] internal partial struct U8I0HalfTowardZero : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Rounding = HalfUp)] internal partial struct U8I0HalfUp : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Rounding = HalfDown)] internal partial struct U8I0HalfDown : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Rounding = HalfToOdd)] internal partial struct U8I0HalfToOdd : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Rounding = Floor)] internal partial struct U8I0Floor : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Rounding = Ceiling)] internal partial struct U8I0Ceiling : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Rounding = Truncate)] internal partial struct U8I0Truncate : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Rounding = Outward)] internal partial struct U8I0Outward : IQuantizer<float, byte>;

// 16 bits.
[Quantizer(Bits = 16, Integer = 0)] internal partial struct S16I0HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, Rounding = HalfAwayFromZero)] internal partial struct S16I0HalfAwayFromZero : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, Rounding = HalfTowardZero)] internal partial struct S16I0HalfTowardZero : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, Rounding = HalfUp)] internal partial struct S16I0HalfUp : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, Rounding = HalfDown)] internal partial struct S16I0HalfDown : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, Rounding = HalfToOdd)] internal partial struct S16I0HalfToOdd : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, Rounding = Floor)] internal partial struct S16I0Floor : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, Rounding = Ceiling)] internal partial struct S16I0Ceiling : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, Rounding = Truncate)] internal partial struct S16I0Truncate : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, Rounding = Outward)] internal partial struct S16I0Outward : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 4, Signed = false)] internal partial struct U16I4HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 4, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U16I4HalfAwayFromZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 4, Signed = false, Rounding = HalfTowardZero)] internal partial struct U16I4HalfTowardZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 4, Signed = false, Rounding = HalfUp)] internal partial struct U16I4HalfUp : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 4, Signed = false, Rounding = HalfDown)] internal partial struct U16I4HalfDown : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 4, Signed = false, Rounding = HalfToOdd)] internal partial struct U16I4HalfToOdd : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 4, Signed = false, Rounding = Floor)] internal partial struct U16I4Floor : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 4, Signed = false, Rounding = Ceiling)] internal partial struct U16I4Ceiling : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 4, Signed = false, Rounding = Truncate)] internal partial struct U16I4Truncate : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 4, Signed = false, Rounding = Outward)] internal partial struct U16I4Outward : IQuantizer<float, ushort>;

// 24 bits, as many as a float distinguishes: scalar only.
[Quantizer(Bits = 24, Integer = 0)] internal partial struct S24I0HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = 0, Rounding = HalfAwayFromZero)] internal partial struct S24I0HalfAwayFromZero : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = 0, Rounding = HalfTowardZero)] internal partial struct S24I0HalfTowardZero : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = 0, Rounding = HalfUp)] internal partial struct S24I0HalfUp : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = 0, Rounding = HalfDown)] internal partial struct S24I0HalfDown : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = 0, Rounding = HalfToOdd)] internal partial struct S24I0HalfToOdd : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = 0, Rounding = Floor)] internal partial struct S24I0Floor : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = 0, Rounding = Ceiling)] internal partial struct S24I0Ceiling : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = 0, Rounding = Truncate)] internal partial struct S24I0Truncate : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = 0, Rounding = Outward)] internal partial struct S24I0Outward : IQuantizer<float, int>;

// 32 bits: values that no float holds.
[Quantizer(Bits = 32, Integer = 0)] internal partial struct S32I0HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, Rounding = HalfAwayFromZero)] internal partial struct S32I0HalfAwayFromZero : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, Rounding = HalfTowardZero)] internal partial struct S32I0HalfTowardZero : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, Rounding = HalfUp)] internal partial struct S32I0HalfUp : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, Rounding = HalfDown)] internal partial struct S32I0HalfDown : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, Rounding = HalfToOdd)] internal partial struct S32I0HalfToOdd : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, Rounding = Floor)] internal partial struct S32I0Floor : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, Rounding = Ceiling)] internal partial struct S32I0Ceiling : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, Rounding = Truncate)] internal partial struct S32I0Truncate : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, Rounding = Outward)] internal partial struct S32I0Outward : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 5, Signed = false)] internal partial struct U32I5HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 5, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U32I5HalfAwayFromZero : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 5, Signed = false, Rounding = HalfTowardZero)] internal partial struct U32I5HalfTowardZero : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 5, Signed = false, Rounding = HalfUp)] internal partial struct U32I5HalfUp : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 5, Signed = false, Rounding = HalfDown)] internal partial struct U32I5HalfDown : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 5, Signed = false, Rounding = HalfToOdd)] internal partial struct U32I5HalfToOdd : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 5, Signed = false, Rounding = Floor)] internal partial struct U32I5Floor : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 5, Signed = false, Rounding = Ceiling)] internal partial struct U32I5Ceiling : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 5, Signed = false, Rounding = Truncate)] internal partial struct U32I5Truncate : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 5, Signed = false, Rounding = Outward)] internal partial struct U32I5Outward : IQuantizer<float, uint>;

// A step of 32: 64-bit integers are rounded.
[Quantizer(Bits = 8, Integer = 12)] internal partial struct S8I12HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 12, Rounding = HalfAwayFromZero)] internal partial struct S8I12HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 12, Rounding = HalfTowardZero)] internal partial struct S8I12HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 12, Rounding = HalfUp)] internal partial struct S8I12HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 12, Rounding = HalfDown)] internal partial struct S8I12HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 12, Rounding = HalfToOdd)] internal partial struct S8I12HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 12, Rounding = Floor)] internal partial struct S8I12Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 12, Rounding = Ceiling)] internal partial struct S8I12Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 12, Rounding = Truncate)] internal partial struct S8I12Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 12, Rounding = Outward)] internal partial struct S8I12Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Integer = 21, Signed = false)] internal partial struct U16I21HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 21, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U16I21HalfAwayFromZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 21, Signed = false, Rounding = HalfTowardZero)] internal partial struct U16I21HalfTowardZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 21, Signed = false, Rounding = HalfUp)] internal partial struct U16I21HalfUp : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 21, Signed = false, Rounding = HalfDown)] internal partial struct U16I21HalfDown : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 21, Signed = false, Rounding = HalfToOdd)] internal partial struct U16I21HalfToOdd : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 21, Signed = false, Rounding = Floor)] internal partial struct U16I21Floor : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 21, Signed = false, Rounding = Ceiling)] internal partial struct U16I21Ceiling : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 21, Signed = false, Rounding = Truncate)] internal partial struct U16I21Truncate : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 21, Signed = false, Rounding = Outward)] internal partial struct U16I21Outward : IQuantizer<float, ushort>;
