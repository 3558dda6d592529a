using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>What a recording holds: the runs that have a counterpart here, and the cells that have none, by reason.</summary>
internal sealed class Recording
{
    private readonly List<GoldenCase> _cases = [];

    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);

    public IReadOnlyList<GoldenCase> Cases => _cases;

    public IReadOnlyDictionary<string, int> LeftOut => _leftOut;

    /// <summary>Takes the case, or leaves it out where our rules refuse its declaration.</summary>
    public void Add(GoldenCase item)
    {
        Fault? fault = FormatFamily.Of(item.Spec).Check(item.Spec).FirstOrDefault(fault => fault.IsError);
        if (fault is null)
            _cases.Add(item);
        else
            LeaveOut($"a format that is refused here: {Fault.Id(fault.Code)}, {fault.Code}", item.Inputs.Length);
    }

    public void LeaveOut(string reason, int cells) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + cells;
}
