using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantGen.Analyzers.Conditions;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Faults;
using QuantGen.Generator.Reporting;

namespace QuantGen.Analyzers.CallSites;

/// <summary>One use of a quantizer, and where to report what is wrong with it.</summary>
internal readonly struct CallSite(OperationAnalysisContext context, RangeSources sources)
{
    public IOperation Operation => context.Operation;

    public RangeSources Sources { get; } = sources;

    /// <summary>Reports a fault in code that can run.</summary>
    /// <param name="fault">The fault, if there is one.</param>
    /// <param name="place">Where it is marked.</param>
    /// <param name="values">The expressions whose values the fault is about: nothing is claimed if a condition speaks of one of them.</param>
    public void Report(Fault? fault, IOperation place, params IOperation[] values)
    {
        RangeSources known = Sources;
        if (fault is not null && Reachability.CanRun(place) && !values.Any(value => Guards.SpeakOf(value, known)))
            context.ReportDiagnostic(fault.ToDiagnostic(place.Syntax.GetLocation(), fault.Remedies));
    }
}
