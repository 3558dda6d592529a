using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>One recorded run of a real system: its own notation, our declaration of the same format, inputs and the codes that came out.</summary>
internal sealed record GoldenCase(string Notation, UniformSpec Spec, float[] Inputs, long[] Codes)
{
    /// <summary>Where the system leaves our definition; null where it does not.</summary>
    public Departures? Departures { get; init; }

    /// <summary>In how many codes the recording itself says that the system leaves the definition; null where it does not say.</summary>
    public int? DeclaredDepartures { get; init; }
}
