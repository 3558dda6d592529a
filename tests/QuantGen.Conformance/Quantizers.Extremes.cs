using static QuantGen.Rounding;

namespace QuantGen.Conformance;

// The ends of what float allows: scales from 2^-126, where half a step is subnormal, to 2^126; and steps around the width of 64-bit integers.

// Scale 2^-126.
[Quantizer(Bits = 8, Integer = -119)] internal partial struct S8IM119HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -119, Rounding = HalfAwayFromZero)] internal partial struct S8IM119HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -119, Rounding = HalfTowardZero)] internal partial struct S8IM119HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -119, Rounding = HalfUp)] internal partial struct S8IM119HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -119, Rounding = HalfDown)] internal partial struct S8IM119HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -119, Rounding = HalfToOdd)] internal partial struct S8IM119HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -119, Rounding = Floor)] internal partial struct S8IM119Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -119, Rounding = Ceiling)] internal partial struct S8IM119Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -119, Rounding = Truncate)] internal partial struct S8IM119Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -119, Rounding = Outward)] internal partial struct S8IM119Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = -126)] internal partial struct S1IM126HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = -125, Signed = false, Rounding = HalfUp)] internal partial struct U1IM125HalfUp : IQuantizer<float, byte>;
[Quantizer(Bits = 1, Integer = -126, Rounding = Floor)] internal partial struct S1IM126Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = -125, Signed = false, Rounding = Ceiling)] internal partial struct U1IM125Ceiling : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = -118, Signed = false)] internal partial struct U8IM118HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = -118, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U8IM118HalfAwayFromZero : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = -118, Signed = false, Rounding = Outward)] internal partial struct U8IM118Outward : IQuantizer<float, byte>;
[Quantizer(Bits = 16, Integer = -111)] internal partial struct S16IM111HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = -111, Rounding = HalfDown)] internal partial struct S16IM111HalfDown : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = -110, Signed = false, Rounding = HalfUp)] internal partial struct U16IM110HalfUp : IQuantizer<float, ushort>;
[Quantizer(Bits = 16, Integer = -110, Signed = false, Rounding = Truncate)] internal partial struct U16IM110Truncate : IQuantizer<float, ushort>;
[Quantizer(Bits = 24, Integer = -103)] internal partial struct S24IM103HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 24, Integer = -103, Rounding = Ceiling)] internal partial struct S24IM103Ceiling : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = -95)] internal partial struct S32IM95HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = -95, Rounding = Outward)] internal partial struct S32IM95Outward : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = -94, Signed = false, Rounding = HalfToOdd)] internal partial struct U32IM94HalfToOdd : IQuantizer<float, uint>;

// The largest values: up to 2^128 less one step.
[Quantizer(Bits = 1, Integer = 126)] internal partial struct S1I126HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 1, Integer = 127, Signed = false, Rounding = HalfToOdd)] internal partial struct U1I127HalfToOdd : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Integer = 127)] internal partial struct S2I127HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Integer = 127, Rounding = Floor)] internal partial struct S2I127Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Integer = 128, Signed = false)] internal partial struct U2I128HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Integer = 128, Signed = false, Rounding = Ceiling)] internal partial struct U2I128Ceiling : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Integer = 128, Signed = false, Rounding = HalfAwayFromZero)] internal partial struct U2I128HalfAwayFromZero : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 127)] internal partial struct S8I127HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 127, Rounding = HalfDown)] internal partial struct S8I127HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 127, Rounding = Outward)] internal partial struct S8I127Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 128, Signed = false)] internal partial struct U8I128HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 128, Signed = false, Rounding = HalfUp)] internal partial struct U8I128HalfUp : IQuantizer<float, byte>;
[Quantizer(Bits = 8, Integer = 128, NarrowRange = true)] internal partial struct S8NarrowI128HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 128, NarrowRange = true, Rounding = HalfAwayFromZero)] internal partial struct S8NarrowI128HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Integer = 127)] internal partial struct S16I127HalfToEven : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 127, Rounding = Truncate)] internal partial struct S16I127Truncate : IQuantizer<float, short>;
[Quantizer(Bits = 16, Integer = 128, Signed = false, Rounding = HalfTowardZero)] internal partial struct U16I128HalfTowardZero : IQuantizer<float, ushort>;
[Quantizer(Bits = 24, Integer = 128, Signed = false)] internal partial struct U24I128HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 24, Integer = 128, Signed = false, Rounding = Ceiling)] internal partial struct U24I128Ceiling : IQuantizer<float, uint>;
[Quantizer(Bits = 24, Integer = 127, Rounding = HalfToOdd)] internal partial struct S24I127HalfToOdd : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 127)] internal partial struct S32I127HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 127, Signed = false, Rounding = Floor)] internal partial struct U32I127Floor : IQuantizer<float, uint>;

// Scales from 2^61 to 2^65: 64-bit integers reach few codes or none.
[Quantizer(Bits = 8, Integer = 68, Rounding = HalfUp)] internal partial struct S8I68HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 69)] internal partial struct S8I69HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 69, Rounding = HalfToOdd)] internal partial struct S8I69HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 69, Rounding = Outward)] internal partial struct S8I69Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 70)] internal partial struct S8I70HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 66, Rounding = Outward)] internal partial struct S4I66Outward : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 66, Rounding = Floor)] internal partial struct S4I66Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 66, Rounding = HalfAwayFromZero)] internal partial struct S4I66HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 66, Rounding = HalfTowardZero)] internal partial struct S4I66HalfTowardZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 66, Rounding = HalfUp)] internal partial struct S4I66HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 66, Rounding = HalfDown)] internal partial struct S4I66HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 66, Rounding = HalfToOdd)] internal partial struct S4I66HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 66, Rounding = Ceiling)] internal partial struct S4I66Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 66, Rounding = Truncate)] internal partial struct S4I66Truncate : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 67)] internal partial struct S4I67HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 67, Rounding = HalfAwayFromZero)] internal partial struct S4I67HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 67, Rounding = HalfDown)] internal partial struct S4I67HalfDown : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 67, Rounding = HalfToOdd)] internal partial struct S4I67HalfToOdd : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 67, Rounding = Floor)] internal partial struct S4I67Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 68, Rounding = HalfAwayFromZero)] internal partial struct S4I68HalfAwayFromZero : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 68, Rounding = Floor)] internal partial struct S4I68Floor : IQuantizer<float, sbyte>;
[Quantizer(Bits = 4, Integer = 68, Rounding = Ceiling)] internal partial struct S4I68Ceiling : IQuantizer<float, sbyte>;
[Quantizer(Bits = 2, Integer = 65, Signed = false)] internal partial struct U2I65HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Integer = 65, Signed = false, Rounding = HalfUp)] internal partial struct U2I65HalfUp : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Integer = 66, Signed = false, Rounding = HalfUp)] internal partial struct U2I66HalfUp : IQuantizer<float, byte>;
[Quantizer(Bits = 2, Integer = 66, Signed = false, Rounding = Ceiling)] internal partial struct U2I66Ceiling : IQuantizer<float, byte>;
[Quantizer(Bits = 32, Integer = 94, Rounding = HalfUp)] internal partial struct S32I94HalfUp : IQuantizer<float, int>;

// Scales from 2^-61 to 2^-65: only 0 is inside.
[Quantizer(Bits = 8, Integer = -54)] internal partial struct S8IM54HalfToEven : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -55, Rounding = HalfUp)] internal partial struct S8IM55HalfUp : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = -56, Signed = false)] internal partial struct U8IM56HalfToEven : IQuantizer<float, byte>;
[Quantizer(Bits = 16, Integer = -48, Rounding = Floor)] internal partial struct S16IM48Floor : IQuantizer<float, short>;
[Quantizer(Bits = 32, Integer = -31)] internal partial struct S32IM31HalfToEven : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = -32, Signed = false, Rounding = Ceiling)] internal partial struct U32IM32Ceiling : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = -30, Signed = false)] internal partial struct U32IM30HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 32, Signed = false)] internal partial struct U32I32HalfToEven : IQuantizer<float, uint>;
[Quantizer(Bits = 32, Integer = 63, Rounding = HalfToOdd)] internal partial struct S32I63HalfToOdd : IQuantizer<float, int>;
[Quantizer(Bits = 32, Integer = 63, Signed = false, Rounding = Truncate)] internal partial struct U32I63Truncate : IQuantizer<float, uint>;
