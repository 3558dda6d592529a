using System;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Plan;

/// <summary>
/// Proves a form against the definition of a profile, which is not the exact quotient: it begins its codes a float or so beside where
/// that does. Between two thresholds both are constant, if the form is monotone as far as an int reaches and constant beyond.
/// </summary>
internal static class ProfileProof
{
    /// <summary>The number of thresholds at which the form agrees with the definition if it does at all of them, at the ends of an int, of float, and at NaN; null where it errs at one.</summary>
    /// <param name="grid">A grid with a profile.</param>
    /// <param name="form">The code of a float.</param>
    public static int? Prove(NumberGrid grid, Func<float, long> form)
    {
        ProfileRule rule = grid.Profile ?? throw new ArgumentException("Not a grid with a profile.", nameof(grid));
        var definition = new ProfileForm(grid);
        bool agrees(float x) => form(x) == definition.Quantize(x);
        int thresholds = 0;
        for (long code = grid.MinCode + 1; code <= grid.MaxCode; code++)
        {
            if (!AgreesAround(definition, code, agrees))
                return null;
            thresholds++;
        }

        // Where the rounded code with its zero point leaves an int on the side on which it then wraps.
        if (rule.GoesThroughInt32 && !AgreesAround(definition, rule.Int32OverflowIsLowest(grid.ZeroPoint) ? 1L << 31 : -(1L << 31), agrees))
            return null;
        bool endsHold = agrees(float.MinValue) && agrees(float.MaxValue) && agrees(float.NegativeInfinity) && agrees(float.PositiveInfinity) && agrees(float.NaN);
        return endsHold ? thresholds : null;
    }

    /// <summary>At the first float with a code, and at the two beside it; true where no float has the code.</summary>
    private static bool AgreesAround(ProfileForm definition, long code, Func<float, bool> agrees) =>
        definition.First(code) is not { } first || (agrees(FloatArithmetic.Below(first)) && agrees(first) && agrees(FloatArithmetic.Above(first)));
}
