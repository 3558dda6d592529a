using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantGen.Analyzers.Conditions;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Faults;
using QuantGen.Generator.Reporting;

namespace QuantGen.Analyzers.CallSites;

/// <summary>One use of a quantizer, and the place to report its faults.</summary>
internal readonly struct CallSite(OperationAnalysisContext context, RangeSources sources)
{
    public IOperation Operation => context.Operation;

    public RangeSources Sources { get; } = sources;

    /// <summary>Reports a fault in code that can run.</summary>
    /// <param name="fault">The fault, if there is one.</param>
    /// <param name="place">The place that the report marks.</param>
    /// <param name="values">The expressions whose values the fault concerns. Nothing is reported if a condition mentions one of them.</param>
    public void Report(Fault? fault, IOperation place, params IOperation[] values)
    {
        RangeSources known = Sources;
        if (fault is not null && Reachability.CanRun(place) && !values.Any(value => Guards.SpeakOf(value, known)))
            context.ReportDiagnostic(fault.ToDiagnostic(place.Syntax.GetLocation(), fault.Remedies));
    }
}
