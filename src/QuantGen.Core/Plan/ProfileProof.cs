using System;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Plan;

/// <summary>
/// Proves that a form equals the definition of a profile, whose thresholds may differ by a float or so from those of the exact quotient.
/// Between two thresholds both are constant, provided that the form is monotone in the range of int and constant beyond it.
/// </summary>
internal static class ProfileProof
{
    /// <summary>The number of thresholds if the form agrees with the definition at all of them, at the ends of int and float, and at NaN; null if it differs anywhere.</summary>
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

        // The point where the rounded code plus the zero point overflows an int, on the side on which the sum wraps.
        if (rule.GoesThroughInt32 && !AgreesAround(definition, rule.Int32OverflowIsLowest(grid.ZeroPoint) ? 1L << 31 : -(1L << 31), agrees))
            return null;
        bool endsHold = agrees(float.MinValue) && agrees(float.MaxValue) && agrees(float.NegativeInfinity) && agrees(float.PositiveInfinity) && agrees(float.NaN);
        return endsHold ? thresholds : null;
    }

    /// <summary>Whether the form agrees at the first float with a code and at its two neighbours; true if no float has the code.</summary>
    private static bool AgreesAround(ProfileForm definition, long code, Func<float, bool> agrees) =>
        definition.First(code) is not { } first || (agrees(FloatArithmetic.Below(first)) && agrees(first) && agrees(FloatArithmetic.Above(first)));
}
