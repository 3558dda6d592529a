using QuantGen;

namespace Audio;

/// <summary>Samples of 16 bits, with the values −32768 … 32767: what everything else is compared with.</summary>
[Quantizer(Bits = 16, Integer = 15)]
internal partial struct Pcm16 : IQuantizer<float, short>;

/// <summary>The same range in 8 bits, in steps of 256.</summary>
[Quantizer(Bits = 8, Integer = 15)]
internal partial struct Pcm8 : IQuantizer<float, sbyte>;

/// <summary>The same range in 4 bits, in steps of 4096.</summary>
[Quantizer(Bits = 4, Integer = 15)]
internal partial struct Pcm4 : IQuantizer<float, sbyte>;

/// <summary>Telephone codes of North America and Japan.</summary>
[G711Quantizer(Law = G711Law.MuLaw)]
internal partial struct MuLawLine : IQuantizer<float, byte>;

/// <summary>Telephone codes of Europe and of international lines.</summary>
[G711Quantizer(Law = G711Law.ALaw)]
internal partial struct ALawLine : IQuantizer<float, byte>;

/// <summary>The smooth curve that the µ-law of telephony approximates by lines.</summary>
[Quantizer(Bits = 8, Integer = 15, Function = Function.MuLaw, Symmetric = true)]
internal partial struct MuLawCurve : IQuantizer<float, sbyte>;
