using System.Collections.Generic;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>A constant of a fitted scale as text. The default of a specification is 0, or infinity for the reach of codes.</summary>
internal sealed record FitConstant(string Type, string Name, string Value, bool IsDefault)
{
    /// <summary>The ends of the range and the value of NaN, in steps.</summary>
    public static IEnumerable<FitConstant> Steps(NumberGrid grid) =>
        [Real("MinSteps", grid.MinCode - grid.ZeroPoint), Real("MaxSteps", grid.MaxCode - grid.ZeroPoint), Real("NaNSteps", grid.NaNCode - grid.ZeroPoint)];

    public static IEnumerable<FitConstant> Of(NumberGrid grid, Fitting fitting)
    {
        foreach (FitConstant constant in Steps(grid))
            yield return constant;
        yield return new("int", "FirstExponent", NumberText.Integer(fitting.FirstExponent), IsDefault: false);
        yield return new("int", "LastExponent", NumberText.Integer(fitting.LastExponent), IsDefault: false);
        yield return Real("Epsilon", fitting is { Alpha: Alpha.Po2, Fit: Fit.LeastSquares } ? fitting.Epsilon : 0);
        yield return Real("LeastStep", fitting.LeastStep);
        yield return Reach("ReachBelow", fitting.ReachBelow);
        yield return Reach("ReachAbove", fitting.ReachAbove);
    }

    private static FitConstant Real(string name, Dyadic value) => new("double", name, NumberText.DoubleLiteral(value), value.Sign == 0);

    /// <summary>Infinity makes a side without codes irrelevant, because a quotient by infinity is 0.</summary>
    private static FitConstant Reach(string name, Dyadic value) => value.Sign > 0 ? Real(name, value) : new("double", name, "double.PositiveInfinity", IsDefault: true);
}
