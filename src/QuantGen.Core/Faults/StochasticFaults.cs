using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The arguments beside which there is no random rounding.</summary>
internal static class StochasticFaults
{
    /// <summary>The exponent of the least scale of a sigmoid or tanh: the error of its double, 2^-51, is then 2^-32 of a step.</summary>
    private const int LeastScaleOfSigmoid = -19;

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

    /// <summary>The faults of the scale.</summary>
    public static IEnumerable<Fault> OfGrid(UniformSpec spec, GridArguments grid)
    {
        if (spec is { IsStochastic: true, Function: Function.Sigmoid or Function.Tanh } && grid.Scale < Dyadic.PowerOfTwo(LeastScaleOfSigmoid))
            yield return NotSupported(Invariant($"The result of Function = {spec.Function} is a double, whose fraction is exact enough in steps of at least 2^{LeastScaleOfSigmoid}, and a step is {Wording.Step(grid.Scale)}; leave out Stochastic or Function, or state a larger {(spec.Scale is null ? "Integer" : "Scale")}"));
    }

    private static Fault NotSupported(string message) => new(FaultCode.StochasticNotSupported, nameof(QuantizerAttribute.Stochastic), message);
}
