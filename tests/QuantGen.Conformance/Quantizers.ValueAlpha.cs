namespace QuantGen.Conformance;

// Output values that differ from the input values: a factor that is a power of two and one that is not, with a zero point and another scale, in blocks,
// with codes that wrap, and with more digits than a float. A name says the bits of the factor behind Value.

[Quantizer(Bits = 6, Integer = 2, ValueAlpha = 0.3)] internal partial struct S6I2HalfToEvenValue3E99999A : IQuantizer<float, sbyte>;
[Quantizer(Bits = 8, Integer = 0, NarrowRange = true, ValueAlpha = 2, Block = 23)] internal partial struct S8NarrowI0HalfToEvenValue40000000Block23 : IQuantizer<float, sbyte>;
[Quantizer(Bits = 16, Integer = 3, Rounding = Rounding.Floor, ValueAlpha = 1.7)] internal partial struct S16I3FloorValue3FD9999A : IQuantizer<float, short>;
[Quantizer(Bits = 12, Scale = 0.1, ZeroPoint = 1000, Signed = false, Rounding = Rounding.HalfUp, ValueAlpha = 0.25)] internal partial struct U12Scale3DCCCCCDZero1000HalfUpValue3E800000 : IQuantizer<float, ushort>;
[Quantizer(Bits = 8, Integer = 2, Rounding = Rounding.Floor, Overflow = Overflow.Wrap, ValueAlpha = 0.3)] internal partial struct S8I2FloorWrap0Value3E99999A : IQuantizer<float, sbyte>;
[Quantizer(Bits = 28, Integer = 3, ValueAlpha = 8)] internal partial struct S28I3HalfToEvenValue41000000 : IQuantizer<float, int>;
