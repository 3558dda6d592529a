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
        if (environment.Tier != Tier.Modern)
            return PortableKernelEmitter.Emit(needs, environment);

        var writer = new CodeWriter();
        TypeBlocks.Header(writer, "the quantizers of this assembly, which share it");
        using (writer.Block("namespace " + environment.SharedNamespace))
        {
            // Inside the namespace, so that no type of the user's with such a name comes first.
            writer.Line("using global::System;");
            if (needs.Packed.Count > 0)
                writer.Line("using global::System.Buffers.Binary;");
            writer.Line("using global::System.Runtime.CompilerServices;");
            writer.Line("using global::System.Runtime.InteropServices;");
            writer.Line("using global::System.Runtime.Intrinsics;");
            if (needs.Residual || needs.QuotientForms.Contains((int)VectorForm.TwoTermReciprocal))
                writer.Line("using Arm = global::System.Runtime.Intrinsics.Arm;");
            if (NeedsSpecification(needs))
                writer.Line("using X86 = global::System.Runtime.Intrinsics.X86;");

            writer.Line();
            if (NeedsSpecification(needs))
                writer.Lines(KernelText.WithLines(KernelTemplate.Specification, "@Alpha", needs.Alphas.Count > 0 ? AlphaTemplate.Specification : "").Replace("@GeneratedCode", TypeBlocks.GeneratedCode));
            AlphaKernelEmitter.Types(writer, needs);
            if (needs.QuotientForms.Count > 0)
                writer.Lines(ProfileTemplate.Quotient.Replace("@GeneratedCode", TypeBlocks.GeneratedCode));
            RoundingEmitter.Emit(writer, needs);
            writer.Line("/// <summary>The traversals, each from one template for all vector widths.</summary>");
            writer.Line(TypeBlocks.GeneratedCode);
            using (writer.Block("internal static class " + KernelNames.Kernels))
            {
                writer.Lines(KernelTemplate.CheckDestination);
                writer.Lines(KernelText.ForLane(KernelTemplate.Scalars, Lane.Single, environment.HasNativeMinMax));
                writer.Lines(KernelText.ForLane(KernelTemplate.Scalars, Lane.Double, environment.HasNativeMinMax));
                if (needs.Quotients)
                    writer.Lines(RoundTemplate.RoundQuotientHalfToEven);
                if (needs.LoopsInDouble)
                    writer.Lines(KernelTemplate.ToDouble);
                writer.Lines(KernelText.WithTurns(KernelTemplate.CountOutside, KernelTemplate.CountOutsideTurn));
                if (NeedsSpecification(needs))
                    EmitTraversals(writer, needs, environment);
                if (needs.Packed.Count > 0)
                    EmitPacking(writer, needs);
                if (needs.Blocks)
                    EmitBlocks(writer, needs);
                if (needs.QuotientForms.Count > 0)
                    EmitProfiles(writer, needs);
            }
        }

        return writer.ToString();
    }

    private static bool NeedsSpecification(KernelNeeds needs) => needs.CodeTypes.Count > 0 || needs.Alphas.Count > 0;

    private static void EmitTraversals(CodeWriter writer, KernelNeeds needs, TargetEnvironment environment)
    {
        if (needs.ConstantScale)
            ConstantScale(writer, needs, environment);
        if (needs.Alphas.Count > 0)
        {
            Traversals(writer, needs, environment, new ScaleText(IsGiven: true, needs));
            AlphaKernelEmitter.Emit(writer, needs);
        }

        writer.Lines(LongTemplate.BeforeLine);
        writer.Lines(KernelTemplate.LoadUpTo3);
        WordsAndCodes(writer, needs);
        if (!needs.Residual)
            return;
        writer.Lines(RoundTemplate.IsFused);
        foreach (int width in KernelText.Widths)
        {
            writer.Lines(KernelText.ForWidth(KernelText.WithLines(RoundTemplate.Residual, "@Fused", RoundTemplate.Fused(width)), width));
            writer.Lines(KernelText.ForWidth(RoundTemplate.MultiplyAdd.Replace("@MultiplyAdd", RoundTemplate.FusedSum(width)), width));
        }
    }

    /// <summary>The parts of the x86 forms that know no scale.</summary>
    private static void WordsAndCodes(CodeWriter writer, KernelNeeds needs)
    {
        var codes = CodeType.All.Where(type => needs.CodeTypes.Contains(type.Keyword)).ToList();
        foreach (CodeType code in codes)
            writer.Lines(QuantizeTemplate.StoreHalves(code));
        foreach (int width in KernelText.Widths)
        {
            if (codes.Any(code => code.Bits == 8))
                writer.Lines(X86Template.HasLeastOf(width));
            if (codes.Any(code => X86Template.HasTwoTurns(code, width)))
                writer.Lines(X86Template.WordsOf(width));
            foreach (CodeType code in codes)
                writer.Lines(X86StoreTemplate.Of(code, width, needs));
        }
    }

    /// <summary>The traversals with the scale as a constant of the specification.</summary>
    private static void ConstantScale(CodeWriter writer, KernelNeeds needs, TargetEnvironment environment)
    {
        Traversals(writer, needs, environment, new ScaleText(IsGiven: false, needs));
        writer.Lines(KernelText.WithLines(RoundTemplate.One, "@QuotientOne", needs.Residual ? RoundTemplate.QuotientOne : "").Replace("@Scales", "").Replace("@IsPowerOfTwo", "IsPowerOfTwo(TSpecification.Scale)"));
        if (!needs.Residual)
            return;
        writer.Lines(RoundTemplate.IsPowerOfTwo);
        writer.Lines(RoundTemplate.Certain);
    }

    /// <summary>The traversals and what they consist of, with the scale from one source.</summary>
    private static void Traversals(CodeWriter writer, KernelNeeds needs, TargetEnvironment environment, ScaleText scale)
    {
        string native = environment.HasNativeMinMax ? "Native" : "";
        foreach (CodeType code in CodeType.All.Where(type => needs.CodeTypes.Contains(type.Keyword)))
        {
            writer.Lines(KernelText.ForCode(KernelText.WithTurns(scale.Fill(LongTemplate.Quantize(code).Add(QuantizeTemplate.Traversal)), scale.Fill(QuantizeTemplate.Turn)), code));
            foreach (int width in KernelText.Widths)
                writer.Lines(KernelText.ForWidth(KernelText.ForCode(scale.Fill(QuantizeTemplate.TurnsOf(code, width, needs)), code), width));
            AtEachWidth(writer, KernelText.ForCode(scale.Fill(KernelText.WithLines(QuantizeTemplate.FourVectors, "@Store", code.Bits == 8 ? QuantizeTemplate.Store8 : QuantizeTemplate.Store16)), code));
            foreach (int width in KernelText.Widths)
                writer.Lines(X86Template.QuantizeOf(code, width, scale));
            writer.Lines(KernelText.ForCode(KernelText.WithTurns(scale.Fill(LongTemplate.Dequantize(code).Add(DequantizeTemplate.Traversal)), scale.Fill(DequantizeTemplate.Turn)), code));
            AtEachWidth(writer, KernelText.ForCode(scale.Fill(DequantizeTemplate.Turns), code));
            AtEachWidth(writer, KernelText.ForCode(scale.Fill(KernelText.WithLines(DequantizeTemplate.FourVectors, "@Load", DequantizeTemplate.Load(code))), code));
        }

        writer.Lines(KernelText.WithTurns(scale.Fill(FakeQuantizeTemplate.Traversal(needs)), scale.Fill(FakeQuantizeTemplate.Turn)));
        foreach (int width in KernelText.Widths)
            writer.Lines(FakeQuantizeTemplate.Text(scale, width).Replace("@Native", native));
        AtEachWidth(writer, scale.Fill(RoundTemplate.VectorText(needs)).Replace("@Native", native));
        if (needs.Corrects || needs.LargeScales || scale.IsGiven)
            AtEachWidth(writer, scale.Fill(RoundTemplate.Nearest));
        if (needs.Corrects)
            AtEachWidth(writer, scale.Fill(KernelText.WithLines(RoundTemplate.ResidualOf, "@Fused", needs.Residual ? RoundTemplate.FusedResidualOf : "")));
        if (needs.Residual)
            AtEachWidth(writer, scale.Fill(RoundTemplate.NearResidual));
    }

    /// <summary>The pieces of blocks, for each code type that has vectors: which of them a block needs is not worth the difference.</summary>
    private static void EmitBlocks(CodeWriter writer, KernelNeeds needs)
    {
        writer.Lines(BlockTemplate.Check);
        if (needs.CodeTypes.Count == 0)
            return;
        foreach (CodeType code in CodeType.All.Where(type => needs.CodeTypes.Contains(type.Keyword)))
        {
            foreach (int width in KernelText.Widths)
            {
                writer.Lines(BlockTemplate.QuantizeOf(code, width));
                writer.Lines(BlockTemplate.DequantizeOf(code, width));
            }

            writer.Lines(BlockTemplate.Four(code));
        }

        foreach (int width in KernelText.Widths)
            writer.Lines(BlockTemplate.FakeQuantizeOf(width));
        writer.Lines(BlockTemplate.FourFake);
    }

    private static void EmitPacking(CodeWriter writer, KernelNeeds needs)
    {
        writer.Lines(PackTemplate.Lengths);
        foreach (CodeType code in CodeType.All.Where(type => needs.Packed.Contains(type.Keyword)))
        {
            bool inVectors = needs.PackedInVectors && code.Bits == 8;
            writer.Lines(PackOf(KernelText.WithLines(PackTemplate.Pack, "@PackVectors", inVectors ? PackTemplate.PackVectors : ""), code));
            writer.Lines(PackOf(KernelText.WithLines(PackTemplate.Unpack, "@UnpackVectors", inVectors ? PackTemplate.UnpackVectors : ""), code));
        }

        if (!needs.PackedInVectors)
            return;
        writer.Lines(KernelText.WithTurns(KernelText.WithTurns(PackTemplate.InVectors, "@PackTurns", PackTemplate.PackTurn), "@UnpackTurns", PackTemplate.UnpackTurn));
        AtEachWidth(writer, PackTemplate.OneVector);
    }

    /// <summary>A template of packing for a code type.</summary>
    public static string PackOf(string template, CodeType code) =>
        KernelText.ForCode(template, code).Replace("@Sign", code.Signed ? "1u << (bits - 1)" : "0");

    private static void EmitProfiles(CodeWriter writer, KernelNeeds needs)
    {
        foreach (CodeType code in CodeType.All.Where(type => needs.CodeTypes.Contains(type.Keyword)))
        {
            writer.Lines(ProfileTemplate.WithBlock(KernelText.ForCode(ProfileTemplate.Quantize, code)));
            if (needs.Offsets && code.Bits == 8)
                writer.Lines(ProfileTemplate.WithBlock(KernelText.ForCode(ProfileTemplate.Dequantize, code)));
        }

        writer.Lines(ProfileTemplate.WithBlock(KernelText.WithTurns(ProfileTemplate.FakeQuantize, ProfileTemplate.ValuesTurn)));
        foreach (int form in needs.QuotientForms)
            writer.Lines(ProfileTemplate.QuotientsBy((VectorForm)form));
        if (!needs.QuotientForms.Contains((int)VectorForm.TwoTermReciprocal))
            return;
        foreach (int width in KernelText.Widths)
            writer.Lines(ProfileTemplate.TwoTermsOf(width));
    }

    public static void AtEachWidth(CodeWriter writer, string template)
    {
        foreach (int width in KernelText.Widths)
            writer.Lines(KernelText.ForWidth(template, width));
    }
}
