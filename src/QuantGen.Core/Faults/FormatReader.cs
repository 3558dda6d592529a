using System.Linq;
using QuantGen.Core.Formats;

namespace QuantGen.Core.Faults;

/// <summary>Reads the <c>Format</c> constant of a quantizer.</summary>
internal static class FormatReader
{
    /// <summary>The spec, or null if the text is not canonical. Never throws.</summary>
    public static FormatSpec? Read(string? text) => FormatFamily.All.Select(family => family.ReadCanonical(text)).FirstOrDefault(spec => spec is not null);
}
