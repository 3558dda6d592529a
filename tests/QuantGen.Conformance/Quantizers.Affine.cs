using static QuantGen.Rounding;

namespace QuantGen.Conformance;

// Scales that are not powers of two: random ones at 4, 8, 12 and 16 bits, with every rounding and zero points at both ends, in the
// middle and anywhere. A name says sign, bits, the bits of the scale, zero point (M for minus) and rounding.


// 4 bits.
[Quantizer(Bits = 4, Scale = 3.5392923, Signed = false)] internal partial struct U4Scale406283C4Zero0HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.09871456, ZeroPoint = -8)] internal partial struct S4Scale3DCA2ADCZeroM8HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 0.0050448943, ZeroPoint = 15, Signed = false)] internal partial struct U4Scale3BA54FA4Zero15HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.0004795902, ZeroPoint = -1)] internal partial struct S4Scale39FB7182ZeroM1HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 5.358752e-20)] internal partial struct S4Scale1F7D0F56Zero0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 1.053148e-29, Signed = false)] internal partial struct U4Scale0F559A92Zero0HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.979536, Signed = false)] internal partial struct U4Scale3F7AC2DFZero0HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 3.9147933, ZeroPoint = 7)] internal partial struct S4Scale407A8BF9Zero7HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 9.367529, ZeroPoint = 7, Signed = false, Rounding = Truncate)] internal partial struct U4Scale4115E166Zero7Truncate : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.04324382, Signed = false, Rounding = Outward)] internal partial struct U4Scale3D31206FZero0Outward : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 1.66908, Signed = false)] internal partial struct U4Scale3FD5A46AZero0HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 2.371681e+23, ZeroPoint = -8, Rounding = HalfAwayFromZero)] internal partial struct S4Scale6648E3A2ZeroM8HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 5.765305e-26, ZeroPoint = 15, Signed = false, Rounding = HalfTowardZero)] internal partial struct U4Scale158EBDF6Zero15HalfTowardZero : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.001079307, ZeroPoint = 7, Signed = false, Rounding = HalfUp)] internal partial struct U4Scale3A8D7789Zero7HalfUp : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 3.3488135, ZeroPoint = -2, Rounding = HalfDown)] internal partial struct S4Scale405652F6ZeroM2HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 0.00067671575, Signed = false, Rounding = HalfToOdd)] internal partial struct U4Scale3A3165A0Zero0HalfToOdd : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.001245489, Signed = false, Rounding = Floor)] internal partial struct U4Scale3AA33FADZero0Floor : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 7.3100547e-23, ZeroPoint = 7, Rounding = Ceiling)] internal partial struct S4Scale1AB0BF0CZero7Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 10.375126, ZeroPoint = -1, Rounding = Truncate)] internal partial struct S4Scale41260084ZeroM1Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 5.176764e+09, ZeroPoint = 10, Signed = false, Rounding = Outward)] internal partial struct U4Scale4F9A4793Zero10Outward : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.33933803, Signed = false)] internal partial struct U4Scale3EADBDB7Zero0HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 7.16566e-08, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U4Scale3399E1A2Zero0HalfAwayFromZero : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 4.0762563e-23, ZeroPoint = 15, Signed = false, Rounding = HalfTowardZero)] internal partial struct U4Scale1A451D9CZero15HalfTowardZero : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.00013876423, ZeroPoint = 7, Signed = false, Rounding = HalfUp)] internal partial struct U4Scale3911813DZero7HalfUp : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.0015661849, ZeroPoint = 11, Signed = false, Rounding = HalfDown)] internal partial struct U4Scale3ACD4872Zero11HalfDown : IQuantizer<float, byte>;
[Quantizer(Bits = 4, Scale = 0.0009593098, Rounding = HalfToOdd)] internal partial struct S4Scale3A7B7A31Zero0HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 0.5309663, ZeroPoint = -8, Rounding = Floor)] internal partial struct S4Scale3F07ED68ZeroM8Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Scale = 0.029998267, ZeroPoint = 15, Signed = false, Rounding = Ceiling)] internal partial struct U4Scale3CF5BEEDZero15Ceiling : IQuantizer<float, byte>;

// 8 bits.
[Quantizer(Bits = 8, Scale = 4.1927095e+26)] internal partial struct S8Scale6BAD680AZero0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.0002924329, ZeroPoint = -128)] internal partial struct S8Scale399951AEZeroM128HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 7.107417e+20, ZeroPoint = 255, Signed = false)] internal partial struct U8Scale621A1E17Zero255HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.21784195, ZeroPoint = 127, Signed = false)] internal partial struct U8Scale3E5F11F6Zero127HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 1.1314001, ZeroPoint = 39, Signed = false)] internal partial struct U8Scale3F90D1B8Zero39HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 2.6470618e-15)] internal partial struct S8Scale273EBDACZero0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.00053185754, ZeroPoint = -128)] internal partial struct S8Scale3A0B6C5BZeroM128HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.7007058e+08, ZeroPoint = 255, Signed = false)] internal partial struct U8Scale4D223123Zero255HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.018341161, ZeroPoint = 127, Signed = false, Rounding = Truncate)] internal partial struct U8Scale3C964034Zero127Truncate : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 1.5049884, ZeroPoint = -94, Rounding = Outward)] internal partial struct S8Scale3FC0A376ZeroM94Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.5067602e-13)] internal partial struct S8Scale2A29A568Zero0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3.7360265, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U8Scale406F1B0FZero0HalfAwayFromZero : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.01079638, ZeroPoint = 127, Rounding = HalfTowardZero)] internal partial struct S8Scale3C30E34DZero127HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.00759932, ZeroPoint = 127, Signed = false, Rounding = HalfUp)] internal partial struct U8Scale3BF903B7Zero127HalfUp : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 4.9804368e+16, ZeroPoint = 213, Signed = false, Rounding = HalfDown)] internal partial struct U8Scale5B30F0CFZero213HalfDown : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 5.4645645e-20, Rounding = HalfToOdd)] internal partial struct S8Scale1F810744Zero0HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.518763, Signed = false, Rounding = Floor)] internal partial struct U8Scale3F04CDA7Zero0Floor : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.0007724098, ZeroPoint = 255, Signed = false, Rounding = Ceiling)] internal partial struct U8Scale3A4A7B8BZero255Ceiling : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.022126874, ZeroPoint = -1, Rounding = Truncate)] internal partial struct S8Scale3CB5436BZeroM1Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 5.010892, ZeroPoint = 205, Signed = false, Rounding = Outward)] internal partial struct U8Scale40A0593AZero205Outward : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.23081274)] internal partial struct S8Scale3E6C5A2DZero0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.121485256, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U8Scale3DF8CD43Zero0HalfAwayFromZero : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.00018986253, ZeroPoint = 255, Signed = false, Rounding = HalfTowardZero)] internal partial struct U8Scale394715D6Zero255HalfTowardZero : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 9.441235e+18, ZeroPoint = 127, Signed = false, Rounding = HalfUp)] internal partial struct U8Scale5F030601Zero127HalfUp : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 1.4374004e-22, ZeroPoint = 52, Rounding = HalfDown)] internal partial struct S8Scale1B2DC563Zero52HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.0010922856, Signed = false, Rounding = HalfToOdd)] internal partial struct U8Scale3A8F2B06Zero0HalfToOdd : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.22636642, Signed = false, Rounding = Floor)] internal partial struct U8Scale3E67CC99Zero0Floor : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.0063014594, ZeroPoint = 255, Signed = false, Rounding = Ceiling)] internal partial struct U8Scale3BCE7C79Zero255Ceiling : IQuantizer<float, byte>;

// 12 bits.
[Quantizer(Bits = 12, Scale = 0.0014172065, Signed = false)] internal partial struct U12Scale3AB9C18FZero0HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 0.0014764438, ZeroPoint = -2048)] internal partial struct S12Scale3AC1853CZeroM2048HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 140350.86, ZeroPoint = 2047)] internal partial struct S12Scale48090FB7Zero2047HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 8.707842e-30, ZeroPoint = -1)] internal partial struct S12Scale0F309DB3ZeroM1HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 0.30431673, ZeroPoint = -1883)] internal partial struct S12Scale3E9BCF67ZeroM1883HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 8.037903e-15)] internal partial struct S12Scale2810CC49Zero0HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 2.26355, ZeroPoint = -2048)] internal partial struct S12Scale4010DE01ZeroM2048HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 0.32996187, ZeroPoint = 2047)] internal partial struct S12Scale3EA8F0C3Zero2047HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 8.9904425e+21, ZeroPoint = 2047, Signed = false, Rounding = Truncate)] internal partial struct U12Scale63F3AFBAZero2047Truncate : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 69.20751, ZeroPoint = -1515, Rounding = Outward)] internal partial struct S12Scale428A6A3FZeroM1515Outward : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 1.7168964, Signed = false)] internal partial struct U12Scale3FDBC343Zero0HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 756.79376, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U12Scale443D32CDZero0HalfAwayFromZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 0.005774426, ZeroPoint = 4095, Signed = false, Rounding = HalfTowardZero)] internal partial struct U12Scale3BBD3765Zero4095HalfTowardZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 0.0063922517, ZeroPoint = -1, Rounding = HalfUp)] internal partial struct S12Scale3BD17618ZeroM1HalfUp : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 1.804418e-22, ZeroPoint = 1458, Signed = false, Rounding = HalfDown)] internal partial struct U12Scale1B5A2408Zero1458HalfDown : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 0.00035602206, Signed = false, Rounding = HalfToOdd)] internal partial struct U12Scale39BAA879Zero0HalfToOdd : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 0.0007780896, ZeroPoint = -2048, Rounding = Floor)] internal partial struct S12Scale3A4BF8B6ZeroM2048Floor : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 0.0025445768, ZeroPoint = 2047, Rounding = Ceiling)] internal partial struct S12Scale3B26C2EAZero2047Ceiling : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 0.40656805, ZeroPoint = -1, Rounding = Truncate)] internal partial struct S12Scale3ED029B0ZeroM1Truncate : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 0.0006566582, ZeroPoint = -264, Rounding = Outward)] internal partial struct S12Scale3A2C2396ZeroM264Outward : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 2.6282307e-28)] internal partial struct S12Scale11A6957BZero0HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 0.00021808152, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U12Scale3964ACD0Zero0HalfAwayFromZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 0.00027721087, ZeroPoint = 4095, Signed = false, Rounding = HalfTowardZero)] internal partial struct U12Scale3991569DZero4095HalfTowardZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 0.0014285023, ZeroPoint = 2047, Signed = false, Rounding = HalfUp)] internal partial struct U12Scale3ABB3C95Zero2047HalfUp : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 0.4570298, ZeroPoint = -1328, Rounding = HalfDown)] internal partial struct S12Scale3EE9FFCFZeroM1328HalfDown : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 0.24216603, Signed = false, Rounding = HalfToOdd)] internal partial struct U12Scale3E77FA5FZero0HalfToOdd : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 0.0006730811, ZeroPoint = -2048, Rounding = Floor)] internal partial struct S12Scale3A3071B5ZeroM2048Floor : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 3.6678026, ZeroPoint = 2047, Rounding = Ceiling)] internal partial struct S12Scale406ABD47Zero2047Ceiling : IQuantizer<float, short>;

// 16 bits.
[Quantizer(Bits = 16, Scale = 0.0059786187, Signed = false)] internal partial struct U16Scale3BC3E84AZero0HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 9.672444e+11, ZeroPoint = -32768)] internal partial struct S16Scale53613442ZeroM32768HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 4.4123116, ZeroPoint = 32767)] internal partial struct S16Scale408D31A8Zero32767HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 0.002640067, ZeroPoint = 32767, Signed = false)] internal partial struct U16Scale3B2D04F9Zero32767HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 1250.1072, ZeroPoint = 1816, Signed = false)] internal partial struct U16Scale449C436EZero1816HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.24701688, Signed = false)] internal partial struct U16Scale3E7CF1FEZero0HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 2.839486, Signed = false)] internal partial struct U16Scale4035BA23Zero0HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 1275.3694, ZeroPoint = 65535, Signed = false)] internal partial struct U16Scale449F6BD2Zero65535HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.119934656, ZeroPoint = 32767, Signed = false, Rounding = Truncate)] internal partial struct U16Scale3DF5A04DZero32767Truncate : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.00052734, ZeroPoint = 33916, Signed = false, Rounding = Outward)] internal partial struct U16Scale3A0A3D30Zero33916Outward : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.103242174, Signed = false)] internal partial struct U16Scale3DD370A2Zero0HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 4.0245357, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U16Scale4080C8FFZero0HalfAwayFromZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.007990201, ZeroPoint = 65535, Signed = false, Rounding = HalfTowardZero)] internal partial struct U16Scale3C02E955Zero65535HalfTowardZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.0004073418, ZeroPoint = -1, Rounding = HalfUp)] internal partial struct S16Scale39D5907EZeroM1HalfUp : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 0.5007678, ZeroPoint = 19265, Signed = false, Rounding = HalfDown)] internal partial struct U16Scale3F003252Zero19265HalfDown : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 6.0511436e-11, Signed = false, Rounding = HalfToOdd)] internal partial struct U16Scale2E8510E9Zero0HalfToOdd : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.0154133085, Signed = false, Rounding = Floor)] internal partial struct U16Scale3C7C881AZero0Floor : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 5.8946967, ZeroPoint = 32767, Rounding = Ceiling)] internal partial struct S16Scale40BCA15BZero32767Ceiling : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 0.5633219, ZeroPoint = 32767, Signed = false, Rounding = Truncate)] internal partial struct U16Scale3F1035DDZero32767Truncate : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 7.1668907e-26, ZeroPoint = 24303, Signed = false, Rounding = Outward)] internal partial struct U16Scale15B17191Zero24303Outward : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 9.064016e-14, Signed = false)] internal partial struct U16Scale29CC1A7FZero0HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 1.4432676, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U16Scale3FB8BCFEZero0HalfAwayFromZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.009178636, ZeroPoint = 32767, Rounding = HalfTowardZero)] internal partial struct S16Scale3C1661FDZero32767HalfTowardZero : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 2.7822815e+22, ZeroPoint = 32767, Signed = false, Rounding = HalfUp)] internal partial struct U16Scale64BC88E4Zero32767HalfUp : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.009932989, ZeroPoint = 10279, Signed = false, Rounding = HalfDown)] internal partial struct U16Scale3C22BDFAZero10279HalfDown : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 3.5832176, Signed = false, Rounding = HalfToOdd)] internal partial struct U16Scale40655370Zero0HalfToOdd : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.04645547, ZeroPoint = -32768, Rounding = Floor)] internal partial struct S16Scale3D3E4817ZeroM32768Floor : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 617277.94, ZeroPoint = 65535, Signed = false, Rounding = Ceiling)] internal partial struct U16Scale4916B3DFZero65535Ceiling : IQuantizer<float, ushort>;

// Scales with few bits, where quotients by them have ties among the floats; 0.1, and a scale near the ends of the range.
[Quantizer(Bits = 8, Scale = 0.75)] internal partial struct S8Scale3F400000Zero0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.75, Rounding = HalfAwayFromZero)] internal partial struct S8Scale3F400000Zero0HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.75, Rounding = HalfTowardZero)] internal partial struct S8Scale3F400000Zero0HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.75, Rounding = HalfUp)] internal partial struct S8Scale3F400000Zero0HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.75, Rounding = HalfDown)] internal partial struct S8Scale3F400000Zero0HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.75, ZeroPoint = -7, Rounding = HalfToOdd)] internal partial struct S8Scale3F400000ZeroM7HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.75, ZeroPoint = -7, Rounding = Floor)] internal partial struct S8Scale3F400000ZeroM7Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.75, ZeroPoint = -7, Rounding = Ceiling)] internal partial struct S8Scale3F400000ZeroM7Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.75, ZeroPoint = -7, Rounding = Truncate)] internal partial struct S8Scale3F400000ZeroM7Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.75, ZeroPoint = -7, Rounding = Outward)] internal partial struct S8Scale3F400000ZeroM7Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3)] internal partial struct S8Scale40400000Zero0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3, Rounding = HalfAwayFromZero)] internal partial struct S8Scale40400000Zero0HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3, Rounding = HalfTowardZero)] internal partial struct S8Scale40400000Zero0HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3, Rounding = HalfUp)] internal partial struct S8Scale40400000Zero0HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3, Rounding = HalfDown)] internal partial struct S8Scale40400000Zero0HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3, ZeroPoint = -7, Rounding = HalfToOdd)] internal partial struct S8Scale40400000ZeroM7HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3, ZeroPoint = -7, Rounding = Floor)] internal partial struct S8Scale40400000ZeroM7Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3, ZeroPoint = -7, Rounding = Ceiling)] internal partial struct S8Scale40400000ZeroM7Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3, ZeroPoint = -7, Rounding = Truncate)] internal partial struct S8Scale40400000ZeroM7Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 3, ZeroPoint = -7, Rounding = Outward)] internal partial struct S8Scale40400000ZeroM7Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 5)] internal partial struct S8Scale40A00000Zero0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 5, Rounding = HalfAwayFromZero)] internal partial struct S8Scale40A00000Zero0HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 5, Rounding = HalfTowardZero)] internal partial struct S8Scale40A00000Zero0HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 5, Rounding = HalfUp)] internal partial struct S8Scale40A00000Zero0HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 5, Rounding = HalfDown)] internal partial struct S8Scale40A00000Zero0HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 5, ZeroPoint = -7, Rounding = HalfToOdd)] internal partial struct S8Scale40A00000ZeroM7HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 5, ZeroPoint = -7, Rounding = Floor)] internal partial struct S8Scale40A00000ZeroM7Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 5, ZeroPoint = -7, Rounding = Ceiling)] internal partial struct S8Scale40A00000ZeroM7Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 5, ZeroPoint = -7, Rounding = Truncate)] internal partial struct S8Scale40A00000ZeroM7Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 5, ZeroPoint = -7, Rounding = Outward)] internal partial struct S8Scale40A00000ZeroM7Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.1)] internal partial struct S8Scale3DCCCCCDZero0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.1, Rounding = HalfAwayFromZero)] internal partial struct S8Scale3DCCCCCDZero0HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.1, Rounding = HalfTowardZero)] internal partial struct S8Scale3DCCCCCDZero0HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.1, Rounding = HalfUp)] internal partial struct S8Scale3DCCCCCDZero0HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.1, Rounding = HalfDown)] internal partial struct S8Scale3DCCCCCDZero0HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = -7, Rounding = HalfToOdd)] internal partial struct S8Scale3DCCCCCDZeroM7HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = -7, Rounding = Floor)] internal partial struct S8Scale3DCCCCCDZeroM7Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = -7, Rounding = Ceiling)] internal partial struct S8Scale3DCCCCCDZeroM7Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = -7, Rounding = Truncate)] internal partial struct S8Scale3DCCCCCDZeroM7Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = -7, Rounding = Outward)] internal partial struct S8Scale3DCCCCCDZeroM7Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.1284746e-36)] internal partial struct S8Scale03C00000Zero0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.1284746e-36, Rounding = HalfAwayFromZero)] internal partial struct S8Scale03C00000Zero0HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.1284746e-36, Rounding = HalfTowardZero)] internal partial struct S8Scale03C00000Zero0HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.1284746e-36, Rounding = HalfUp)] internal partial struct S8Scale03C00000Zero0HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.1284746e-36, Rounding = HalfDown)] internal partial struct S8Scale03C00000Zero0HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.1284746e-36, ZeroPoint = -7, Rounding = HalfToOdd)] internal partial struct S8Scale03C00000ZeroM7HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.1284746e-36, ZeroPoint = -7, Rounding = Floor)] internal partial struct S8Scale03C00000ZeroM7Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.1284746e-36, ZeroPoint = -7, Rounding = Ceiling)] internal partial struct S8Scale03C00000ZeroM7Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.1284746e-36, ZeroPoint = -7, Rounding = Truncate)] internal partial struct S8Scale03C00000ZeroM7Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 1.1284746e-36, ZeroPoint = -7, Rounding = Outward)] internal partial struct S8Scale03C00000ZeroM7Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 2.2716299e+33)] internal partial struct S8Scale76E00000Zero0HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 2.2716299e+33, Rounding = HalfAwayFromZero)] internal partial struct S8Scale76E00000Zero0HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 2.2716299e+33, Rounding = HalfTowardZero)] internal partial struct S8Scale76E00000Zero0HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 2.2716299e+33, Rounding = HalfUp)] internal partial struct S8Scale76E00000Zero0HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 2.2716299e+33, Rounding = HalfDown)] internal partial struct S8Scale76E00000Zero0HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 2.2716299e+33, ZeroPoint = -7, Rounding = HalfToOdd)] internal partial struct S8Scale76E00000ZeroM7HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 2.2716299e+33, ZeroPoint = -7, Rounding = Floor)] internal partial struct S8Scale76E00000ZeroM7Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 2.2716299e+33, ZeroPoint = -7, Rounding = Ceiling)] internal partial struct S8Scale76E00000ZeroM7Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 2.2716299e+33, ZeroPoint = -7, Rounding = Truncate)] internal partial struct S8Scale76E00000ZeroM7Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 2.2716299e+33, ZeroPoint = -7, Rounding = Outward)] internal partial struct S8Scale76E00000ZeroM7Outward : IQuantizer<float, sbyte>;

// Powers of two with a zero point.
[Quantizer(Bits = 8, Scale = 0.03125, ZeroPoint = 128, Signed = false)] internal partial struct U8Scale3D000000Zero128HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.03125, ZeroPoint = 128, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U8Scale3D000000Zero128HalfAwayFromZero : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.03125, ZeroPoint = 128, Signed = false, Rounding = Floor)] internal partial struct U8Scale3D000000Zero128Floor : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Scale = 0.03125, ZeroPoint = -128)] internal partial struct S8Scale3D000000ZeroM128HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.03125, ZeroPoint = -128, Rounding = HalfAwayFromZero)] internal partial struct S8Scale3D000000ZeroM128HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 0.03125, ZeroPoint = -128, Rounding = Floor)] internal partial struct S8Scale3D000000ZeroM128Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 4, ZeroPoint = 127)] internal partial struct S8Scale40800000Zero127HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 4, ZeroPoint = 127, Rounding = HalfAwayFromZero)] internal partial struct S8Scale40800000Zero127HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Scale = 4, ZeroPoint = 127, Rounding = Floor)] internal partial struct S8Scale40800000Zero127Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Scale = 0.00390625, ZeroPoint = 32768, Signed = false)] internal partial struct U16Scale3B800000Zero32768HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.00390625, ZeroPoint = 32768, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U16Scale3B800000Zero32768HalfAwayFromZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Scale = 0.00390625, ZeroPoint = 32768, Signed = false, Rounding = Floor)] internal partial struct U16Scale3B800000Zero32768Floor : IQuantizer<float, ushort>;
[Quantizer(Bits = 12, Scale = 0.0009765625, ZeroPoint = 5)] internal partial struct S12Scale3A800000Zero5HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 0.0009765625, ZeroPoint = 5, Rounding = HalfAwayFromZero)] internal partial struct S12Scale3A800000Zero5HalfAwayFromZero : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 0.0009765625, ZeroPoint = 5, Rounding = Floor)] internal partial struct S12Scale3A800000Zero5Floor : IQuantizer<float, short>;

// The code of NaN is not the zero point.
[Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = -7, Rounding = Floor, NaN = NaNCode.Minimum)] internal partial struct S8Scale3DCCCCCDZeroM7FloorNaNMinimum : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Scale = 0.1, ZeroPoint = 300, Signed = false, NaN = NaNCode.Maximum)] internal partial struct U16Scale3DCCCCCDZero300HalfToEvenNaNMaximum : IQuantizer<float, ushort>;

// The float nearest to the last value is 2^53 or 2^63, from where on a double holds no longer each integer, or a long none.
[Quantizer(Bits = 16, Scale = 137441050624.0, Signed = false)] internal partial struct U16Scale52000080Zero0HalfToEven : IQuantizer<float, ushort>;
[Quantizer(Bits = 5, Scale = 290554806009856.0, Signed = false)] internal partial struct U5Scale57842108Zero0HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 16, Scale = 274886295552.0, NarrowRange = true)] internal partial struct S16NarrowScale52800100Zero0HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 16, Scale = 140739635871744.0, Signed = false)] internal partial struct U16Scale57000080Zero0HalfToEven : IQuantizer<float, ushort>;
