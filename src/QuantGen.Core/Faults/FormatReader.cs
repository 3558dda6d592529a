using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Faults;

/// <summary>Reads the <c>Format</c> constant of a quantizer: the exact inverse of <see cref="Canonical.Text"/>. It reads no other text, however similar.</summary>
internal static class FormatReader
{
    /// <summary>The spec, or null if the text is not canonical. Never throws.</summary>
    public static UniformSpec? Read(string? text) =>
        UniformSpec.Arguments.Parse(text) is { } parsed && parsed.WithDefaults() is var spec && !SpecChecker.IsFaulty(spec) && Canonical.Text(spec) == text ? spec : null;
}
