using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>One recorded conversion of a whole array: floats and codes, of which one was given and the other came out.</summary>
/// <param name="Name">The recording, and which system ran it.</param>
/// <param name="Kind">The kind of recording.</param>
/// <param name="Spec">Our declaration.</param>
/// <param name="Dequantizes">Whether the codes were given and the floats came out.</param>
/// <param name="Values">The floats.</param>
/// <param name="Codes">The codes.</param>
internal sealed record ProfileCase(string Name, string Kind, UniformSpec Spec, bool Dequantizes, float[] Values, long[] Codes);
