using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Spec;
using QuantGen.Generator.Reporting;

namespace QuantGen.Analyzers.CallSites;

/// <summary>One use of a quantizer, and where to report what is wrong with it.</summary>
internal readonly struct CallSite(OperationAnalysisContext context, RangeSources sources)
{
    public IOperation Operation => context.Operation;

    public RangeSources Sources { get; } = sources;

    public void Report(Fault? fault, IOperation place)
    {
        if (fault is not null)
            context.ReportDiagnostic(fault.ToDiagnostic(place.Syntax.GetLocation(), fault.Remedies));
    }
}
