using System.Collections.Generic;
using QuantGen.Core.Collections;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>A profile as ops: its quotient, and then a saturating quantizer of step 1.</summary>
internal static class ProfileLowering
{
    public static Procedure FromSingle(NumberGrid grid)
    {
        Arithmetic arithmetic = grid.Profile!.Quotient == ProfileQuotient.Double ? Arithmetic.Double : Arithmetic.Single;
        return new Procedure(arithmetic, new EquatableArray<Op>(Ops(grid, grid.Profile, arithmetic)));
    }

    /// <summary>
    /// The quotients that are clamped directly, in floats. NaN and the other quotients become the quotient of the code of NaN. An end is null if it is an infinity.
    /// </summary>
    public static (Dyadic? First, Dyadic? Last) FitsInt32(NumberGrid grid)
    {
        if (grid.Profile!.Limit(grid.ZeroPoint) is not { } limit)
            return (null, null);
        Dyadic unheld = In(limit, Arithmetic.Single);
        return limit.Sign > 0 ? (null, BinaryFormat.Single.Below(unheld)) : (BinaryFormat.Single.Above(unheld), null);
    }

    /// <summary>
    /// Clamping before rounding gives the same codes, since the ends are integers. Only on one side does an overflow of an int differ from
    /// a clamp: below 0 a sum that wraps is above the codes, above 0 it is below them.
    /// </summary>
    private static IEnumerable<Op> Ops(NumberGrid grid, ProfileRule rule, Arithmetic arithmetic)
    {
        Dyadic low = grid.MinCode - grid.ZeroPoint, high = grid.MaxCode - grid.ZeroPoint, unheld = grid.NaNCode - grid.ZeroPoint;
        if (arithmetic == Arithmetic.Double)
            yield return new Op.RoundToSingle();
        yield return rule.Quotient == ProfileQuotient.ReciprocalProduct
            ? new Op.Multiply(grid.Reciprocal)
            : new Op.Divide(grid.Scale);
        yield return rule.Limit(grid.ZeroPoint) is { } limit
            ? new Op.ReplaceInt32Overflow(In(limit, arithmetic), unheld)
            : new Op.ReplaceNaN(unheld);
        yield return new Op.Clamp(low, high);
        yield return new Op.RoundProduct(1, rule.Rounding);
        if (grid.ZeroPoint != 0)
            yield return new Op.AddZeroPoint(grid.ZeroPoint);
    }

    /// <summary>The first number of the arithmetic that overflows an int; floats of this size are integers.</summary>
    private static Dyadic In(Dyadic limit, Arithmetic arithmetic) =>
        arithmetic == Arithmetic.Double ? limit
        : limit.Sign > 0 ? BinaryFormat.Single.AtOrAbove(limit)!.Value
        : BinaryFormat.Single.AtOrBelow(limit)!.Value;
}
