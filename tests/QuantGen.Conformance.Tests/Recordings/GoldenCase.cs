using QuantGen.Core.Spec;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>One recorded run of a real system: its own notation, our declaration of the same format, inputs and the codes that came out.</summary>
internal sealed record GoldenCase(string Notation, QuantizerSpec Spec, float[] Inputs, long[] Codes);
