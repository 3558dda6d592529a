using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The faults of a stated format that does not hold the required range.</summary>
internal static class RequirementFaults
{
    /// <summary>The faults of a spec without other errors.</summary>
    public static IEnumerable<Fault> Check(UniformSpec spec)
    {
        if (spec.Kind is not (GridKind.FixedPoint or GridKind.Affine) || (spec.Min is null && spec.Max is null))
            yield break;
        RequiredRange need = RequiredRange.Of(spec);
        NumberGrid grid = GridBuilder.Build(spec);
        if (need.IsHeldBy(grid))
            yield break;
        string remedies(bool upper) => string.Join("; ", FormatSearch.NearestHolding(spec, need).Select(format => Describe(spec, format, upper)));
        if (need.Max == -need.Min && need.Min >= grid.MinValue)
        {
            yield return new(FaultCode.SymmetricRequirementNotHeld, nameof(spec.Max),
                Invariant($"{Text(need.Min)} is representable and {Text(need.Max)} is not: two's complement has one value more below zero than above, and the largest one of {FormatNames.Describe(spec)} is {Text(grid.MaxValue)} (code {grid.MaxCode}); {remedies(upper: true)}"));
            yield break;
        }

        if (need.Max > grid.MaxValue)
            yield return NotHeld(spec, nameof(spec.Max), need.Max, "largest", grid.MaxValue, grid.MaxCode, remedies(upper: true));
        if (need.Min < grid.MinValue)
            yield return NotHeld(spec, nameof(spec.Min), need.Min, "smallest", grid.MinValue, grid.MinCode, remedies(upper: false));
    }

    private static Fault NotHeld(UniformSpec spec, string argument, Dyadic needed, string which, Dyadic reached, long code, string remedies) =>
        new(FaultCode.RangeNotHeld, argument,
            Invariant($"{Text(needed)} is not representable: the {which} value of {FormatNames.Describe(spec)} is {Text(reached)} (code {code}); {remedies}"));

    private static string Describe(UniformSpec spec, HoldingFormat format, bool upper) => format.Spec is not { } holding
        ? "no format of up to 32 bits holds it"
        : Invariant($"{NotationWriter.InNotationOf(spec, holding) ?? format.Arguments} {format.Reach(upper)}");

    private static string Text(Dyadic value) => NumberText.Decimal(value);
}
