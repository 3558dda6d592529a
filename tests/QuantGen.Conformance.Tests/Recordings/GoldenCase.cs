using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>One recorded run of a real system: its own notation, our declaration of the same format, inputs and the codes that came out.</summary>
internal sealed record GoldenCase(string Notation, FormatSpec Spec, float[] Inputs, long[] Codes)
{
    /// <summary>The declaration of a uniform format.</summary>
    public UniformSpec Uniform => (UniformSpec)Spec;

    /// <summary>The <c>Format</c> of the compiled quantizer.</summary>
    public string Format => FormatFamily.Of(Spec).Canonical(Spec);

    public NumberGrid Grid => FormatFamily.Of(Spec).Build(Spec);

    /// <summary>Where the system leaves our definition; null where it does not.</summary>
    public Departures? Departures { get; init; }

    /// <summary>In how many codes the recording itself says that the system leaves the definition; null where it does not say.</summary>
    public int? DeclaredDepartures { get; init; }

    /// <summary>The codes of the recording's own statement of the definition; null where the recorded codes are those.</summary>
    public long[]? Law { get; init; }

    /// <summary>The values that came out, for a recording of values; null where it has codes only.</summary>
    public float[]? Values { get; init; }
}
