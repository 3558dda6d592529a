using QuantGen.Core.Declaration;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>
/// A scale with a factor, and its fit, in the portable tiers: a class inside the quantizer with its constants, because C# 7.3 has no type arguments with constants.
/// </summary>
internal static class FittedScaleEmitter
{
    public static void Emit(CodeWriter writer, NumberGrid grid, Fitting fitting, Tier tier)
    {
        writer.Line("/// <summary>The scale with a factor, and the fit of the factor.</summary>");
        using (writer.Block("private static class " + GeneratedMembers.FittedScale))
        {
            writer.Line($"private const float Scale = {NumberText.SingleLiteral(grid.Scale)};");
            foreach (FitConstant constant in FitConstant.Of(grid, fitting))
                writer.Line($"private const {constant.Type} {constant.Name} = {constant.Value};");
            bool isPo2 = fitting.Alpha == Alpha.Po2;
            string round = fitting.IsPowerOfTwo(grid) ? "Round" : "RoundQuotient";
            foreach (string template in new[]
            {
                isPo2 ? FitTemplate.ScaleOfExponent : FitTemplate.ScaleOfAlpha,
                PortableFitTemplate.Steps.Replace("@Round", round),
                FitTemplate.StepOfLargest,
                isPo2 ? FitTemplate.Exponents : FitTemplate.Alphas,
                FitTemplate.OneChannel.Replace("ScaleOf<TSpecification>(fit.@Kind), rule)", "ScaleOf<TSpecification>(fit.@Kind), rule, 0, 1)"),
                PortableFitTemplate.Sums,
            })
            {
                writer.Lines(FitText.OfOne(FitText.ForKind(template, fitting.Alpha), grid.Rounding, tier));
            }
        }
    }
}
