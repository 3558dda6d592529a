using Microsoft.CodeAnalysis;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Members;

namespace QuantGen.Analyzers.CallSites;

/// <summary>QG0306 and QG0308: codes that are passed to a quantizer.</summary>
internal static class CodeRules
{
    public static void Argument(CallSite site, Quantizer quantizer, IOperation code, string method)
    {
        if (NumberTypes.Of(code.Type) is null)
            return;
        // The origin of the code is more informative than its size.
        Fault? other = CodeOrigin.Of(code, site.Sources) is { } giver ? CodeFaults.OfOther(giver.Name, giver.Grid, quantizer.Name, quantizer.Grid) : null;
        if (other is not null)
            site.Report(other, code);
        else
            site.Report(Outside(site, quantizer, code, method), code, code);
    }

    public static void Elements(CallSite site, Quantizer quantizer, IOperation source, string method)
    {
        if (ElementReader.Elements(source, site.Sources) is { } elements)
        {
            foreach (IOperation element in elements)
            {
                if (NumberTypes.Of(element.Type) is not null)
                    site.Report(Outside(site, quantizer, element, method), element, element, source);
            }
        }
        else if (CodeOrigin.OfElements(source, site.Sources) is { } giver && method != "Pack")
        {
            site.Report(CodeFaults.OfOther(giver.Name, giver.Grid, quantizer.Name, quantizer.Grid, isLayer: method is DenseMembers.Run or DenseMembers.RunFolded), source);
        }
    }

    private static Fault? Outside(CallSite site, Quantizer quantizer, IOperation code, string method)
    {
        Fault? fault = CodeFaults.OfCode(quantizer.Name, quantizer.Grid, new RangeReader(site.Sources).Read(code).WithoutNaN(), method);
        // The remedy replaces a code that is written out, not a computation.
        return code.ConstantValue.HasValue ? fault : fault is null ? null : fault with { Remedies = [] };
    }
}
