using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The shared file of the portable tiers: the same functions without generics and vectors, with each float operation cast to
/// float, because a runtime may compute in more than its type.
/// </summary>
internal static class PortableKernelEmitter
{
    public static string Emit(KernelNeeds needs, TargetEnvironment environment)
    {
        var writer = new CodeWriter();
        TypeBlocks.Header(writer, "the quantizers of this assembly, which share it");
        using (writer.Block("namespace " + environment.SharedNamespace))
        {
            writer.Line("using global::System;");
            writer.Line("using global::System.Runtime.CompilerServices;");
            writer.Line();
            foreach (int rounding in needs.Roundings)
                PortableRounding(writer, (Rounding)rounding, needs);
            if (needs.Alphas.Count > 0)
            {
                FitText.Types(writer, needs);
                writer.Lines(PortableFitTemplate.Channel.Replace("@GeneratedCode", TypeBlocks.GeneratedCode));
            }

            writer.Line("/// <summary>What the quantizers have in common.</summary>");
            writer.Line(TypeBlocks.GeneratedCode);
            using (writer.Block("internal static class " + KernelNames.Kernels))
            {
                writer.Lines(environment.Tier == Tier.PortableSpans ? PortableTemplate.Spans : PortableTemplate.Arrays);
                writer.Lines(KernelText.ForLane(PortableTemplate.Scalars, Lane.Single));
                writer.Lines(KernelText.ForLane(PortableTemplate.Scalars, Lane.Double));
                if (needs.Quotients)
                    writer.Lines("\n" + KernelFile.Members("RoundQuotient", _ => true));
                if (needs.Blocks && environment.Tier == Tier.PortableSpans)
                    writer.Lines(PortableTemplate.Block);
                if (needs.Alphas.Count > 0)
                    EmitFits(writer, environment.Tier);
                if (needs.Packed.Count > 0)
                    EmitPacking(writer, needs, environment.Tier);
            }
        }

        return writer.ToString();
    }

    private static void EmitFits(CodeWriter writer, Tier tier)
    {
        writer.Lines("\n" + KernelFile.Members("FitNumbers", _ => true));
        writer.Lines(FitText.SharedPortable(PortableFitTemplate.Extend, tier));
        writer.Lines(tier == Tier.PortableArrays ? PortableFitTemplate.ArrayOfEntries : "\n" + KernelFile.Members("Entries", _ => true));
    }

    private static void EmitPacking(CodeWriter writer, KernelNeeds needs, Tier tier)
    {
        writer.Lines(PortablePackTemplate.Lengths);
        writer.Lines(tier == Tier.PortableSpans ? PortablePackTemplate.SpanOverlap : PortablePackTemplate.ArrayCheck);
        foreach (CodeType code in CodeType.All.Where(type => needs.Packed.Contains(type.Keyword)))
        {
            string template = tier == Tier.PortableSpans
                ? PortablePackTemplate.Spans.Replace("@BytesOfCodes", PortableSequenceEmitter.Bytes(code.Keyword, "codes"))
                : PortablePackTemplate.Arrays;
            writer.Lines(PortablePackTemplate.Of(template, code));
        }
    }

    private static void PortableRounding(CodeWriter writer, Rounding rounding, KernelNeeds needs)
    {
        ResidualRule? rule = ResidualRule.For(rounding);
        writer.Line($"/// <summary>{rounding}: {ResidualText.Describe(rule)}.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        using (writer.Block("internal static class " + rounding.ToString()))
            RoundingEmitter.Functions(writer, rounding, needs, Tier.PortableSpans);
        writer.Line();
    }
}
