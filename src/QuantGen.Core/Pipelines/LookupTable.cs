using System.Collections.Generic;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Pipelines;

/// <summary>A table with an entry for each code of a format.</summary>
/// <param name="FromName">The name of the source's quantizer.</param>
/// <param name="ToName">The name of the entries' quantizer.</param>
/// <param name="From">The codes of the source.</param>
/// <param name="To">The codes of the entries.</param>
/// <param name="Entries">The entries, from the least code on.</param>
internal sealed record LookupTable(string FromName, string ToName, NumberGrid From, NumberGrid To, IReadOnlyList<long> Entries)
{
    /// <summary>Whether every byte is a code, so that the table is read without a check.</summary>
    public bool IsWhole => From.CodeType.Bits == 8 && Entries.Count == 256;
}
