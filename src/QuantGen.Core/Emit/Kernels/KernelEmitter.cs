using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The file that the quantizers of a compilation share: one traversal for each code type that occurs, generic over the
/// specification and the rounding of a quantizer.
/// </summary>
internal static class KernelEmitter
{
    public static string Emit(KernelNeeds needs, TargetEnvironment environment)
    {
        var writer = new CodeWriter();
        TypeBlocks.Header(writer, "the quantizers of this assembly, which share it");
        using (writer.Block("namespace " + environment.SharedNamespace))
        {
            // Inside the namespace, so that no type of the user's with such a name comes first.
            writer.Line("using global::System;");
            writer.Line("using global::System.Runtime.CompilerServices;");
            writer.Line("using global::System.Runtime.InteropServices;");
            writer.Line("using global::System.Runtime.Intrinsics;");
            if (needs.Residual)
            {
                writer.Line("using Arm = global::System.Runtime.Intrinsics.Arm;");
                writer.Line("using X86 = global::System.Runtime.Intrinsics.X86;");
            }

            writer.Line();
            if (needs.CodeTypes.Count > 0)
                writer.Lines(KernelTemplate.Specification.Replace("@GeneratedCode", TypeBlocks.GeneratedCode));
            RoundingEmitter.Emit(writer, needs);
            writer.Line("/// <summary>The traversals, each from one template for all vector widths.</summary>");
            writer.Line(TypeBlocks.GeneratedCode);
            using (writer.Block("internal static class " + KernelNames.Kernels))
            {
                writer.Lines(KernelTemplate.CheckDestination);
                writer.Lines(KernelText.ForLane(KernelTemplate.Scalars, Lane.Single, environment.HasNativeMinMax));
                writer.Lines(KernelText.ForLane(KernelTemplate.Scalars, Lane.Double, environment.HasNativeMinMax));
                if (needs.Quotients)
                    writer.Lines(KernelTemplate.RoundQuotientHalfToEven);
                writer.Lines(KernelText.WithTurns(KernelTemplate.CountOutside, KernelTemplate.CountOutsideTurn));
                if (needs.CodeTypes.Count > 0)
                    EmitTraversals(writer, needs, environment);
            }
        }

        return writer.ToString();
    }

    private static void EmitTraversals(CodeWriter writer, KernelNeeds needs, TargetEnvironment environment)
    {
        string require = needs.Residual ? KernelTemplate.RequireFusedMultiplyAdd : "";
        string residual = needs.Residual ? KernelTemplate.Residual : "";
        foreach (CodeType code in CodeType.All.Where(type => needs.CodeTypes.Contains(type.Keyword)))
        {
            string quantize = KernelText.WithLines(KernelText.WithTurns(KernelTemplate.Quantize, KernelTemplate.QuantizeTurn), "@Require", require);
            writer.Lines(KernelText.ForCode(quantize, code));
            AtEachWidth(writer, KernelText.ForCode(code.Bits == 8 ? KernelTemplate.Store8 : KernelTemplate.Store16, code));
            writer.Lines(KernelText.ForCode(KernelText.WithTurns(KernelTemplate.Dequantize, KernelTemplate.DequantizeTurn), code));
            AtEachWidth(writer, KernelText.ForCode(code.Bits == 8 ? KernelTemplate.Load8 : KernelTemplate.Load16, code));
        }

        writer.Lines(KernelText.WithLines(KernelText.WithTurns(KernelTemplate.FakeQuantize, KernelTemplate.FakeQuantizeTurn), "@Require", require));
        AtEachWidth(writer, KernelTemplate.Represent);
        writer.Lines(KernelText.WithLines(KernelTemplate.RoundOne, "@QuotientOne", needs.Residual ? KernelTemplate.QuotientOne : ""));
        if (needs.Residual)
            writer.Lines(KernelTemplate.IsPowerOfTwo);
        AtEachWidth(writer, KernelText.WithLines(KernelTemplate.Round, "@Residual", residual).Replace("@Native", environment.HasNativeMinMax ? "Native" : ""));
    }

    private static void AtEachWidth(CodeWriter writer, string template)
    {
        foreach (int width in KernelText.Widths)
            writer.Lines(KernelText.ForWidth(template, width));
    }
}
