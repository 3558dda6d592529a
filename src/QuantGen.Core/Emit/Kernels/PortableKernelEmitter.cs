using System.Linq;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The shared file of the portable tiers, from the files of src/QuantGen.Kernels.Portable. It has no generics and no vectors. Each float operation is cast to
/// float, because a runtime may compute with more precision.
/// </summary>
internal static class PortableKernelEmitter
{
    /// <summary>The prefix of a file that only the portable tiers have.</summary>
    private const string Portable = "Portable/";

    public static string Emit(KernelParts needs, TargetEnvironment environment)
    {
        var writer = new CodeWriter();
        TypeBlocks.Header(writer, "the quantizers of this assembly, which share it");
        if (needs.Alphas.Count > 0)
            writer.Lines("#pragma warning disable 0649 // A fit has fields of other kinds of fits.");
        using (writer.Block("namespace " + environment.SharedNamespace))
        {
            writer.Line("using global::System;");
            writer.Line("using global::System.Runtime.CompilerServices;");
            writer.Line();
            foreach (int rounding in needs.Roundings)
                PortableRounding(writer, (Rounding)rounding, needs);
            string[] declaration = KernelFile.Declaration(Portable + KernelNames.Kernels).Split('\n');
            writer.Line(declaration[0]);
            writer.Line(TypeBlocks.GeneratedCode);
            using (writer.Block(declaration[1]))
                writer.Lines(string.Join("\n\n", Files(needs, environment.Dialect).Select(file => KernelFile.Members(file, symbol => IsDefined(symbol, needs, environment.Dialect)))));
        }

        return writer.ToString();
    }

    private static string[] Files(KernelParts needs, Dialect dialect)
    {
        bool fitted = needs.Alphas.Count > 0;
        return
        [
            Portable + "Checks", Portable + "Scalars",
            .. KernelFiles.Named(("RoundQuotient", needs.Quotients), ("Triple", needs.Triples), ("CountReached", needs.Searches), (Portable + "CountReachedDoubles", needs.Searches), ("PowerPlace", needs.Powers), ("RandomWord", needs.RandomWord), ("RandomSteps", needs.RandomSteps), ("RandomCurve", needs.RandomCurves), ("PowerOfHalf", needs.SignDraws || needs.RandomSigmoids), ("Sigmoid", needs.RandomSigmoids), ("RandomSign", needs.SignDraws), ("PowerOfTwo", fitted || needs.RandomPowers), ("RandomPower", needs.RandomPowers), ("ProfileSteps", needs.GivenProfiles), ("MuLaw", needs.Laws.Contains((int)G711Law.MuLaw)), ("ALaw", needs.Laws.Contains((int)G711Law.ALaw)), (Portable + "BlockChecks", needs.Blocks && dialect.HasSpans),
                ("FitNumbers", fitted), ("Factors", fitted), ("FactorFit", fitted), ("AffineFit", needs.Affine), (Portable + "Channel", fitted), ("ChannelChecks", fitted || needs.SignDraws), (Portable + "ArrayChecks", (fitted || needs.SignDraws) && !dialect.HasSpans), ("Entries", (fitted || needs.SignDraws) && dialect.HasSpans), (Portable + "PackChecks", needs.Packed.Count > 0)),
        ];
    }

    private static bool IsDefined(string symbol, KernelParts needs, Dialect dialect) => symbol switch
    {
        "SPANS" => dialect.HasSpans,
        "EXPONENTS" => needs.Alphas.Contains((int)Alpha.Po2),
        "ALPHAS" => needs.Alphas.Contains((int)Alpha.Auto),
        _ => false,
    };

    private static void PortableRounding(CodeWriter writer, Rounding rounding, KernelParts needs)
    {
        ResidualRule? rule = ResidualRule.For(rounding);
        writer.Line($"/// <summary>{rounding}: {ResidualText.Describe(rule)}.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        using (writer.Block("internal static class " + rounding.ToString()))
            RoundingEmitter.Functions(writer, rounding, needs, Dialect.Spans);
        writer.Line();
    }
}
