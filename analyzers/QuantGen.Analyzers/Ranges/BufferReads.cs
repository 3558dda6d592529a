using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;
using QuantGen.Core.Ranges;

namespace QuantGen.Analyzers.Ranges;

/// <summary>The elements of a buffer that one quantizer, requantizer, lookup or layer has written.</summary>
internal static class BufferReads
{
    /// <summary>What an element may be; null if it is not certain who wrote it.</summary>
    public static Interval? Read(IOperation sequence, RangeSources sources)
    {
        if (CodeBuffer.WriterOf(sequence, sources) is not { } writer)
            return null;
        (BigInteger Min, BigInteger Max)? codes = sources.Quantizers.Find(writer) is { Grid: var grid } ? (grid.MinCode, grid.MaxCode) : sources.Pipelines.Find(writer) switch
        {
            RequantizerPipeline { Built: var built } => (built.MinCode, built.MaxCode),
            LookupPipeline { Table: var table } => (table.Entries.Min(), table.Entries.Max()),
            DensePipeline { Layer: var layer } => layer.Map is { } map ? (map.MinCode, map.MaxCode) : (layer.Min, layer.Max),
            _ => null,
        };
        // The call may have written a part of the buffer, and the rest is 0.
        return codes is { } known ? Interval.Between(new Dyadic(BigInteger.Min(0, known.Min), 0), new Dyadic(BigInteger.Max(0, known.Max), 0)) : null;
    }
}
