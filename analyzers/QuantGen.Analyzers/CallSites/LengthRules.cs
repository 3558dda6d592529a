using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Conditions;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Faults;
using QuantGen.Core.Numbers;
using QuantGen.Core.Ranges;

namespace QuantGen.Analyzers.CallSites;

/// <summary>QG0307: a destination that is too short, so that the call throws.</summary>
internal static class LengthRules
{
    public static void Destination(CallSite site, Quantizer quantizer, IInvocationOperation invocation)
    {
        IOperation source = QuantizerMethods.Source(invocation), destination = QuantizerMethods.Destination(invocation);
        var reader = new RangeReader(site.Sources);
        if (ElementReader.Length(source, reader) is not { } from || ElementReader.Length(destination, reader) is not { } to)
            return;
        string method = invocation.TargetMethod.Name;
        (Fault? fault, IOperation place) = method switch
        {
            "Pack" => (CodeFaults.OfLength(method, PackedLength(quantizer, from), to, "destination"), destination),
            // The destination decides the number of codes, which the packed source must contain.
            "Unpack" => (CodeFaults.OfLength(method, PackedLength(quantizer, to), from, "source"), source),
            _ => (CodeFaults.OfLength(method, from, to, "destination"), destination),
        };
        if (fault is not null && !Guards.SpeakOfLength(source) && !Guards.SpeakOfLength(destination))
            site.Report(fault, place, source, destination);
    }

    private static Interval PackedLength(Quantizer quantizer, Interval codes) => codes.Map(count => count.Map(codes =>
        new Dyadic((codes * quantizer.Grid.Bits).TimesPowerOfTwo(-3).RoundToInteger(Rounding.Ceiling), 0)));
}
