using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;
using QuantGen.Core.Ranges;

namespace QuantGen.Analyzers.Ranges;

/// <summary>The results of pipelines: sums, and codes.</summary>
internal static class PipelineReads
{
    /// <summary>The values of a call of a pipeline's method; null for any other call.</summary>
    public static Interval? Read(RangeReader reader, IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (!PipelineMethods.IsName(method) || method.ReturnsVoid)
            return null;
        return (reader.Sources.Pipelines.Find(method.ContainingType), method.Name) switch
        {
            // A sum that the caller continues may have any number of terms.
            (AccumulatorPipeline { Sum: var sum }, AccumulatorMembers.Sum) => Between(sum.MinCode, sum.MaxCode),
            (RequantizerPipeline { Built: var built }, RequantizerMembers.Requantize) => Requantized(built, reader.Read(invocation.Arguments[0].Value)),
            (LookupPipeline { Table: var table }, LookupMembers.Lookup) => LookedUp(table, reader.Read(invocation.Arguments[0].Value)),
            (DensePipeline { Layer: var layer }, DenseMembers.ArgMax) => Between(0, layer.Outputs - 1),
            _ => null,
        };
    }

    private static Interval Requantized(Requantization built, Interval source)
    {
        Interval all = Between(built.Source.Min, built.Source.Max), results = Between(built.MinCode, built.MaxCode);
        if (!source.IsBounded || !source.IsWithin(all))
            return source.IsBounded && source.Intersect(all) == all ? Requantized(built, all) : results;
        (BigInteger min, BigInteger max) = (source.Min.Value.RoundToInteger(Rounding.Ceiling), source.Max.Value.RoundToInteger(Rounding.Floor));
        // Each channel keeps the order.
        return Interval.Union(Enumerable.Range(0, built.Rules.Count).Select(channel => Between(built.CodeOf(min, channel), built.CodeOf(max, channel))));
    }

    private static Interval LookedUp(LookupTable table, Interval codes)
    {
        Interval known = codes.Intersect(Between(table.From.MinCode, table.From.MaxCode));
        if (!known.IsBounded)
            return Between(table.Entries.Min(), table.Entries.Max());
        int first = (int)(long)(known.Min.Value.RoundToInteger(Rounding.Ceiling) - table.From.MinCode), last = (int)(long)(known.Max.Value.RoundToInteger(Rounding.Floor) - table.From.MinCode);
        return last < first ? Interval.Empty : Between(table.Entries.Skip(first).Take(last - first + 1).Min(), table.Entries.Skip(first).Take(last - first + 1).Max());
    }

    private static Interval Between(BigInteger min, BigInteger max) => Interval.Between(new Dyadic(min, 0), new Dyadic(max, 0));
}
