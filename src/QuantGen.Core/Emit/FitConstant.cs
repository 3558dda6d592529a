using System.Collections.Generic;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>A constant of a fitted scale as text; what a specification has by default is 0.</summary>
internal sealed record FitConstant(string Type, string Name, string Value, bool IsDefault)
{
    public static IEnumerable<FitConstant> Of(NumberGrid grid, Fitting fitting)
    {
        yield return Real("MinSteps", grid.MinCode - grid.ZeroPoint);
        yield return Real("MaxSteps", grid.MaxCode - grid.ZeroPoint);
        yield return Real("NaNSteps", grid.NaNCode - grid.ZeroPoint);
        yield return new("int", "FirstExponent", NumberText.Integer(fitting.FirstExponent), IsDefault: false);
        yield return new("int", "LastExponent", NumberText.Integer(fitting.LastExponent), IsDefault: false);
        yield return Real("Epsilon", fitting is { Alpha: Alpha.Po2, Fit: Fit.LeastSquares } ? fitting.Epsilon : 0);
        yield return Real("LeastStep", fitting.LeastStep);
        yield return Real("ReachBelow", fitting.ReachBelow.Sign > 0 ? fitting.ReachBelow : 0);
        yield return Real("ReachAbove", fitting.ReachAbove.Sign > 0 ? fitting.ReachAbove : 0);
    }

    private static FitConstant Real(string name, Dyadic value) => new("double", name, NumberText.DoubleLiteral(value), value.Sign == 0);
}
