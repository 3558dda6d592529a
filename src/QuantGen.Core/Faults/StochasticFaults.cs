using System.Collections.Generic;
using QuantGen.Core.Formats;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The arguments beside which there is no random rounding.</summary>
internal static class StochasticFaults
{
    public static IEnumerable<Fault> Check(UniformSpec spec)
    {
        if (!spec.IsStochastic)
            yield break;
        if (spec.Profile != Profile.Exact)
            yield return NotSupported(Invariant($"Profile = {spec.Profile} is the arithmetic of a system that rounds to nearest; leave out Stochastic or Profile"));
        if (spec.Overflow != Overflow.Saturate)
            yield return NotSupported(Invariant($"Overflow = {spec.Overflow} could take a code that is rounded up to the other end of the range; leave out Stochastic or Overflow"));
        if (spec.Function is Function.MuLaw or Function.ALaw)
            yield return NotSupported(Invariant($"Function = {spec.Function} compands before the rounding, and values that are expanded again are biased; leave out Stochastic or Function"));
    }

    private static Fault NotSupported(string message) => new(FaultCode.StochasticNotSupported, nameof(QuantizerAttribute.Stochastic), message);
}
