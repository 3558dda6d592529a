using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The file that the quantizers of a compilation share: one traversal for each code type that occurs, generic over the
/// specification and the rounding of a quantizer.
/// </summary>
internal static class KernelEmitter
{
    private static readonly int[] Widths = [512, 256, 128];

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
            if (needs.Roundings.Count > 0)
                writer.Line("using global::System.Runtime.Intrinsics;");
            writer.Line();
            if (needs.Roundings.Count > 0)
            {
                writer.Lines(KernelTemplate.Contracts);
                writer.Line();
                foreach (int rounding in needs.Roundings)
                    EmitRounding(writer, (Rounding)rounding);
            }

            writer.Line("/// <summary>The traversals, each from one template for all vector widths.</summary>");
            writer.Line(TypeBlocks.GeneratedCode);
            using (writer.Block("internal static class " + KernelNames.Kernels))
            {
                writer.Lines(KernelTemplate.CheckDestination);
                if (needs.Roundings.Count > 0)
                    EmitTraversals(writer, needs, environment);
            }
        }

        return writer.ToString();
    }

    private static void EmitRounding(CodeWriter writer, Rounding rounding)
    {
        ResidualRule? rule = ResidualRule.For(rounding);
        writer.Line($"/// <summary>{rounding}: {OpText.Describe(rule)}.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        using (writer.Block($"internal readonly struct {rounding} : {KernelNames.IRounding}"))
        {
            foreach (int width in Widths.Reverse())
            {
                string vector = "Vector" + NumberText.Integer(width);
                writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
                writer.Line($"public static {vector}<int> Correct({vector}<int> code, {vector}<float> value, {vector}<float> residual, {vector}<float> half) =>");
                writer.Indented(OpText.Vector(vector, rule, "code") + ";");
            }
        }

        writer.Line();
    }

    private static void EmitTraversals(CodeWriter writer, KernelNeeds needs, TargetEnvironment environment)
    {
        foreach (string code in needs.CodeTypes)
        {
            bool wide = code is "short" or "ushort";
            Traversal(writer, KernelTemplate.Quantize(code), KernelTemplate.QuantizeTurn);
            foreach (int width in Widths)
                Method(writer, wide ? KernelTemplate.Store16(code) : KernelTemplate.Store8(code), width, environment);
            Traversal(writer, KernelTemplate.Dequantize(code), KernelTemplate.DequantizeTurn);
            foreach (int width in Widths)
                Method(writer, wide ? KernelTemplate.Load16(code) : KernelTemplate.Load8(code), width, environment);
        }

        Traversal(writer, KernelTemplate.FakeQuantize, KernelTemplate.FakeQuantizeTurn);
        Traversal(writer, KernelTemplate.CountInside, KernelTemplate.CountInsideTurn);
        foreach (int width in Widths)
        {
            Method(writer, KernelTemplate.Round, width, environment);
            Method(writer, KernelTemplate.Represent, width, environment);
            Method(writer, KernelTemplate.Inside, width, environment);
        }
    }

    /// <summary>A method whose body is one template for each width, the widest first.</summary>
    private static void Traversal(CodeWriter writer, KernelTemplate.Frame frame, string turn)
    {
        writer.Line();
        writer.Lines(frame.Documentation);
        using (writer.Block(frame.Signature))
        {
            writer.Lines(frame.Start);
            foreach (int width in Widths)
                writer.Lines(KernelTemplate.ForWidth(turn, width));
            writer.Line(frame.End);
        }
    }

    private static void Method(CodeWriter writer, string template, int width, TargetEnvironment environment)
    {
        writer.Line();
        string native = environment.HasNativeMinMax ? "Native" : "";
        writer.Lines(KernelTemplate.ForWidth(template.Replace("@N", native), width));
    }
}
