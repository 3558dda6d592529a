using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Collections;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>What the quantizers of one compilation need of the shared file.</summary>
/// <param name="CodeTypes">Keywords of the code types with vector kernels, in ordinal order.</param>
/// <param name="Roundings">The roundings with vector kernels, in the order of the enum.</param>
/// <param name="Residual">Whether a scale is not a power of two.</param>
/// <param name="Any">Whether there is a quantizer at all: without one there is no file.</param>
internal sealed record KernelNeeds(EquatableArray<string> CodeTypes, EquatableArray<int> Roundings, bool Residual, bool Any)
{
    public static KernelNeeds Of(QuantizerPlan plan) => plan.HasVectors
        ? new(new EquatableArray<string>([plan.Grid.CodeType.Keyword]), new EquatableArray<int>([(int)plan.Grid.Rounding]), plan.Vectors.Form == VectorForm.Residual, true)
        : new(EquatableArray<string>.Empty, EquatableArray<int>.Empty, false, true);

    public static KernelNeeds Union(IEnumerable<KernelNeeds> needs)
    {
        var all = needs.ToList();
        return new(
            new EquatableArray<string>(all.SelectMany(need => need.CodeTypes).Distinct().OrderBy(name => name, StringComparer.Ordinal)),
            new EquatableArray<int>(all.SelectMany(need => need.Roundings).Distinct().OrderBy(rounding => rounding)),
            all.Any(need => need.Residual),
            all.Any(need => need.Any));
    }
}
