using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Collections;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>What the quantizers of one compilation need of the shared file.</summary>
/// <param name="CodeTypes">Keywords of the code types with vector kernels, in ordinal order.</param>
/// <param name="Roundings">The roundings of scalar methods and kernels, in the order of the enum.</param>
/// <param name="Quotients">Whether a scale is not a power of two.</param>
/// <param name="Residual">Whether such a scale has vector kernels.</param>
/// <param name="Divisions">Whether an integer is divided.</param>
/// <param name="Any">Whether there is a quantizer at all: without one there is no file.</param>
internal sealed record KernelNeeds(EquatableArray<string> CodeTypes, EquatableArray<int> Roundings, bool Quotients, bool Residual, bool Divisions, bool Any)
{
    public static readonly KernelNeeds None = new(EquatableArray<string>.Empty, EquatableArray<int>.Empty, false, false, false, false);

    public static KernelNeeds Of(QuantizerPlan plan)
    {
        bool saturates = plan.Grid.Overflow.Mode == Overflow.Saturate;
        return new(
            plan.HasVectors ? new EquatableArray<string>([plan.Grid.CodeType.Keyword]) : EquatableArray<string>.Empty,
            saturates ? new EquatableArray<int>(plan.Grid.Body is { } body ? [(int)body.Rounding, (int)plan.Grid.Rounding] : [(int)plan.Grid.Rounding]) : EquatableArray<int>.Empty,
            Quotients: plan.Grid.ScaleExponent is null,
            Residual: plan.Vectors.Form == VectorForm.Residual,
            Divisions: saturates && plan.FromInt64.Ops.Any(op => op is Op.DivideSaturating or Op.RoundingShiftRight),
            Any: true);
    }

    public static KernelNeeds Union(IEnumerable<KernelNeeds> needs)
    {
        var all = needs.ToList();
        return new(
            new EquatableArray<string>(all.SelectMany(need => need.CodeTypes).Distinct().OrderBy(name => name, StringComparer.Ordinal)),
            new EquatableArray<int>(all.SelectMany(need => need.Roundings).Distinct().OrderBy(rounding => rounding)),
            all.Any(need => need.Quotients),
            all.Any(need => need.Residual),
            all.Any(need => need.Divisions),
            all.Any(need => need.Any));
    }
}
