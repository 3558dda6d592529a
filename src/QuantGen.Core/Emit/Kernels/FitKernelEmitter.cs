using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The part of the shared file that fits a factor on a scale.</summary>
internal static class FitKernelEmitter
{
    /// <summary>Elements that are gathered at a time.</summary>
    private const int Gather = 512;

    /// <summary>The types beside the kernels.</summary>
    public static void Types(CodeWriter writer, KernelNeeds needs)
    {
        if (needs.Alphas.Count == 0)
            return;
        FitText.Types(writer, needs);
        writer.Lines(Filled(FitSumTemplate.Channel).Replace("@GeneratedCode", TypeBlocks.GeneratedCode));
    }

    public static void Emit(CodeWriter writer, KernelNeeds needs)
    {
        if (needs.Alphas.Count == 0)
            return;
        writer.Lines(FitTemplate.StepOfLargest);
        string sums = KernelText.WithTurns(FitSumTemplate.OneChannel, FitSumTemplate.ExtendTurn);
        writer.Lines(KernelText.WithTurns(sums, "@SumTurns", FitSumTemplate.SumTurn));
        foreach (int width in KernelText.Widths)
            writer.Lines(KernelText.ForWidth(FitSumTemplate.FiniteVector, width));
        writer.Lines(FitAcrossTemplate.Common);
        foreach (int width in KernelText.Widths)
            writer.Lines(FitRowTemplate.OfWidth(width));
        foreach (int alpha in needs.Alphas)
        {
            var kind = (Alpha)alpha;
            writer.Lines(FitText.Shared(kind == Alpha.Po2 ? FitTemplate.Exponents : FitTemplate.Alphas));
            foreach (string template in new[] { FitTemplate.OneChannel, FitAcrossTemplate.Fit, FitSumTemplate.Channels })
                writer.Lines(FitText.Shared(FitText.ForKind(Filled(template), kind)));
        }
    }

    private static string Filled(string template) => template.Replace("@Gather", NumberText.Integer(Gather));
}
