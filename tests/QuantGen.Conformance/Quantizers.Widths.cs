using static QuantGen.Alpha;
using static QuantGen.NaNCode;
using static QuantGen.Rounding;

namespace QuantGen.Conformance;

// Every number of bits, signed and unsigned, with integer bits from negative to more than there are bits.

// Signed.
[Quantizer(Bits = 2, Integer = 1)] internal partial struct S2I1HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 3, Integer = -3, Rounding = HalfUp)] internal partial struct S3IM3HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 7)] internal partial struct S4I7HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 5, Integer = 0, Rounding = HalfToOdd)] internal partial struct S5I0HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 6, Integer = 3)] internal partial struct S6I3HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Integer = 6, Rounding = Ceiling)] internal partial struct S7I6Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -3)] internal partial struct S8IM3HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 9, Integer = 12, Rounding = Outward)] internal partial struct S9I12Outward : IQuantizer<float, short>;
[Quantizer(Bits = 10, Integer = 0)] internal partial struct S10I0HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 11, Integer = 5, Rounding = HalfAwayFromZero)] internal partial struct S11I5HalfAwayFromZero : IQuantizer<float, short>;
[Quantizer(Bits = 12, Integer = 11)] internal partial struct S12I11HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 13, Integer = -3, Rounding = HalfUp)] internal partial struct S13IM3HalfUp : IQuantizer<float, short>;
[Quantizer(Bits = 14, Integer = 17)] internal partial struct S14I17HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 15, Integer = 0, Rounding = HalfToOdd)] internal partial struct S15I0HalfToOdd : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 8)] internal partial struct S16I8HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 17, Integer = 16, Rounding = Ceiling)] internal partial struct S17I16Ceiling : IQuantizer<float, int>;
[Quantizer(Bits = 18, Integer = -3)] internal partial struct S18IM3HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 19, Integer = 22, Rounding = Outward)] internal partial struct S19I22Outward : IQuantizer<float, int>;
[Quantizer(Bits = 20, Integer = 0)] internal partial struct S20I0HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 21, Integer = 10, Rounding = HalfAwayFromZero)] internal partial struct S21I10HalfAwayFromZero : IQuantizer<float, int>;
[Quantizer(Bits = 22, Integer = 21)] internal partial struct S22I21HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 23, Integer = -3, Rounding = HalfUp)] internal partial struct S23IM3HalfUp : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = 27)] internal partial struct S24I27HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 25, Integer = 0, Rounding = HalfToOdd)] internal partial struct S25I0HalfToOdd : IQuantizer<float, int>;
[Quantizer(Bits = 26, Integer = 13)] internal partial struct S26I13HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 27, Integer = 26, Rounding = Ceiling)] internal partial struct S27I26Ceiling : IQuantizer<float, int>;
[Quantizer(Bits = 28, Integer = -3)] internal partial struct S28IM3HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 29, Integer = 32, Rounding = Outward)] internal partial struct S29I32Outward : IQuantizer<float, int>;
[Quantizer(Bits = 30, Integer = 0)] internal partial struct S30I0HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 31, Integer = 15, Rounding = HalfAwayFromZero)] internal partial struct S31I15HalfAwayFromZero : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 31)] internal partial struct S32I31HalfToEven : IQuantizer<float, int>;

// Unsigned.
[Quantizer(Bits = 2, Integer = -4, Signed = false, Rounding = Floor)] internal partial struct U2IM4Floor : IQuantizer<float, byte>;
[Quantizer(Bits = 3, Integer = 3, Signed = false)] internal partial struct U3I3HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Integer = 6, Signed = false, Rounding = Truncate)] internal partial struct U4I6Truncate : IQuantizer<float, byte>;
[Quantizer(Bits = 5, Integer = 2, Signed = false)] internal partial struct U5I2HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 6, Integer = 0, Signed = false)] internal partial struct U6I0HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 7, Integer = -4, Signed = false)] internal partial struct U7IM4HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 8, Signed = false, Rounding = HalfTowardZero)] internal partial struct U8I8HalfTowardZero : IQuantizer<float, byte>;
[Quantizer(Bits = 9, Integer = 11, Signed = false)] internal partial struct U9I11HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 10, Integer = 5, Signed = false, Rounding = HalfDown)] internal partial struct U10I5HalfDown : IQuantizer<float, ushort>;
[Quantizer(Bits = 11, Integer = 0, Signed = false)] internal partial struct U11I0HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Integer = -4, Signed = false, Rounding = Floor)] internal partial struct U12IM4Floor : IQuantizer<float, ushort>;
[Quantizer(Bits = 13, Integer = 13, Signed = false)] internal partial struct U13I13HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 14, Integer = 16, Signed = false, Rounding = Truncate)] internal partial struct U14I16Truncate : IQuantizer<float, ushort>;
[Quantizer(Bits = 15, Integer = 7, Signed = false)] internal partial struct U15I7HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 0, Signed = false)] internal partial struct U16I0HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 17, Integer = -4, Signed = false)] internal partial struct U17IM4HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 18, Integer = 18, Signed = false, Rounding = HalfTowardZero)] internal partial struct U18I18HalfTowardZero : IQuantizer<float, uint>;
[Quantizer(Bits = 19, Integer = 21, Signed = false)] internal partial struct U19I21HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 20, Integer = 10, Signed = false, Rounding = HalfDown)] internal partial struct U20I10HalfDown : IQuantizer<float, uint>;
[Quantizer(Bits = 21, Integer = 0, Signed = false)] internal partial struct U21I0HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 22, Integer = -4, Signed = false, Rounding = Floor)] internal partial struct U22IM4Floor : IQuantizer<float, uint>;
[Quantizer(Bits = 23, Integer = 23, Signed = false)] internal partial struct U23I23HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 24, Integer = 26, Signed = false, Rounding = Truncate)] internal partial struct U24I26Truncate : IQuantizer<float, uint>;
[Quantizer(Bits = 25, Integer = 12, Signed = false)] internal partial struct U25I12HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 26, Integer = 0, Signed = false)] internal partial struct U26I0HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 27, Integer = -4, Signed = false)] internal partial struct U27IM4HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 28, Integer = 28, Signed = false, Rounding = HalfTowardZero)] internal partial struct U28I28HalfTowardZero : IQuantizer<float, uint>;
[Quantizer(Bits = 29, Integer = 31, Signed = false)] internal partial struct U29I31HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 30, Integer = 15, Signed = false, Rounding = HalfDown)] internal partial struct U30I15HalfDown : IQuantizer<float, uint>;
[Quantizer(Bits = 31, Integer = 0, Signed = false)] internal partial struct U31I0HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = -4, Signed = false, Rounding = Floor)] internal partial struct U32IM4Floor : IQuantizer<float, uint>;

// Without the lowest code.
[Quantizer(Bits = 2, Integer = 0, NarrowRange = true)] internal partial struct S2NarrowI0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 3, Integer = 1, NarrowRange = true, Rounding = Floor)] internal partial struct S3NarrowI1Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = -2, NarrowRange = true, Rounding = HalfUp)] internal partial struct S4NarrowIM2HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 7, Integer = 0, NarrowRange = true, Rounding = HalfDown)] internal partial struct S7NarrowI0HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, NarrowRange = true)] internal partial struct S8NarrowI0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, NarrowRange = true, Rounding = Floor)] internal partial struct S8NarrowI0Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 3, NarrowRange = true, Rounding = Outward)] internal partial struct S8NarrowI3Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 12, Integer = 4, NarrowRange = true, Rounding = HalfAwayFromZero)] internal partial struct S12NarrowI4HalfAwayFromZero : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 0, NarrowRange = true)] internal partial struct S16NarrowI0HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 15, NarrowRange = true, Rounding = Ceiling)] internal partial struct S16NarrowI15Ceiling : IQuantizer<float, short>;
[Quantizer(Bits = 17, Integer = 0, NarrowRange = true, Rounding = HalfTowardZero)] internal partial struct S17NarrowI0HalfTowardZero : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = -1, NarrowRange = true, Rounding = HalfToOdd)] internal partial struct S24NarrowIM1HalfToOdd : IQuantizer<float, int>;
[Quantizer(Bits = 31, Integer = 0, NarrowRange = true, Rounding = Truncate)] internal partial struct S31NarrowI0Truncate : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, NarrowRange = true)] internal partial struct S32NarrowI0HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, NarrowRange = true, Rounding = Floor)] internal partial struct S32NarrowI0Floor : IQuantizer<float, int>;

// The code of NaN.
[Quantizer(Bits = 8, Integer = 0, NaN = Minimum)] internal partial struct S8I0HalfToEvenNaNMinimum : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, NaN = Maximum)] internal partial struct S8I0HalfToEvenNaNMaximum : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, NaN = Maximum)] internal partial struct U8I0HalfToEvenNaNMaximum : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 0, Rounding = Floor, NaN = Minimum)] internal partial struct S8I0FloorNaNMinimum : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, NarrowRange = true, NaN = Minimum)] internal partial struct S8NarrowI0HalfToEvenNaNMinimum : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Integer = 3, NaN = Minimum)] internal partial struct S16I3HalfToEvenNaNMinimum : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 3, Signed = false, NaN = Maximum)] internal partial struct U16I3HalfToEvenNaNMaximum : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = 3, Rounding = Outward, NaN = Maximum)] internal partial struct S16I3OutwardNaNMaximum : IQuantizer<float, short>;
[Quantizer(Bits = 24, Integer = 0, NaN = Minimum)] internal partial struct S24I0HalfToEvenNaNMinimum : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, NaN = Maximum)] internal partial struct S32I0HalfToEvenNaNMaximum : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 0, Signed = false, NaN = Maximum)] internal partial struct U32I0HalfToEvenNaNMaximum : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 0, NaN = Minimum)] internal partial struct S32I0HalfToEvenNaNMinimum : IQuantizer<float, int>;
[Quantizer(Bits = 1, Integer = 0, NaN = Minimum)] internal partial struct S1I0HalfToEvenNaNMinimum : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 0, Signed = false, NaN = Maximum)] internal partial struct U1I0HalfToEvenNaNMaximum : IQuantizer<float, byte>;

// Alpha changes nothing here: the members are folded for 1.
[Quantizer(Bits = 8, Integer = 0, Alpha = Po2)] internal partial struct S8I0HalfToEvenPo2 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Alpha = Auto)] internal partial struct S8I0HalfToEvenAuto : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, Signed = false, Alpha = Po2, Rounding = HalfAwayFromZero)] internal partial struct U8I0HalfAwayFromZeroPo2 : IQuantizer<float, byte>;
[Quantizer(Bits = 16, Integer = 2, Alpha = Auto, Rounding = Floor)] internal partial struct S16I2FloorAuto : IQuantizer<float, short>;
[Quantizer(Bits = 24, Integer = 0, Alpha = Po2)] internal partial struct S24I0HalfToEvenPo2 : IQuantizer<float, int>;
