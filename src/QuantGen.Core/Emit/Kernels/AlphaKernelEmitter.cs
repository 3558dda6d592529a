using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The part of the shared file for scales with a factor that is fitted.</summary>
internal static class AlphaKernelEmitter
{
    /// <summary>Elements whose scales are laid out at a time, elements that are gathered at a time, and from how many in a row on a row has a kernel of its own: those of a turn at the widest.</summary>
    private const int Block = 1024, Gather = 512, LongRow = 64;

    /// <summary>Rows whose scales are laid out at a time.</summary>
    private const int RowBlock = 256;

    /// <summary>The types beside the kernels.</summary>
    public static void Types(CodeWriter writer, KernelNeeds needs)
    {
        if (needs.Alphas.Count == 0)
            return;
        FitText.Types(writer, needs);
        foreach (string type in new[] { FitSumTemplate.Channel, AlphaTemplate.Part })
            writer.Lines(Filled(type).Replace("@GeneratedCode", TypeBlocks.GeneratedCode));
    }

    public static void Emit(CodeWriter writer, KernelNeeds needs)
    {
        writer.Lines(KernelText.WithLines(AlphaTemplate.Scalars, "@QuotientSteps", needs.Quotients ? AlphaTemplate.QuotientSteps : ""));
        if (needs.Residual)
            writer.Lines(AlphaTemplate.CertainSteps);
        foreach (CodeType code in CodeType.All.Where(type => needs.CodeTypes.Contains(type.Keyword)))
        {
            string quantize = AlphaTemplate.QuantizeTurn.Replace("@Store", Nested(code.Bits == 8 ? QuantizeTemplate.Store8 : QuantizeTemplate.Store16, "i"));
            string dequantize = AlphaTemplate.DequantizeTurn.Replace("@Load", Nested(DequantizeTemplate.Load(code), "i"));
            // The tokens of the code type first: that of a width is the beginning of one of them.
            string each = KernelText.WithTurns(KernelText.ForCode(AlphaTemplate.EachOfCode, code), "@QuantizeTurns", KernelText.ForCode(quantize, code));
            writer.Lines(KernelText.WithTurns(each, "@DequantizeTurns", KernelText.ForCode(dequantize, code)));
            writer.Lines(KernelText.ForCode(KernelText.WithTurns(Filled(AlphaTemplate.RowsOfCode), "@RowTurns", AlphaTemplate.RowTurn), code));
            KernelEmitter.AtEachWidth(writer, KernelText.ForCode(AlphaTemplate.RowTurns, code));
        }

        writer.Lines(KernelText.WithTurns(AlphaTemplate.FakeEach, AlphaTemplate.FakeTurn));
        foreach (int kind in needs.Alphas)
            Factors(writer, needs, (Alpha)kind);
        Fits(writer, needs);
    }

    /// <summary>What takes an exponent, or an alpha.</summary>
    private static void Factors(CodeWriter writer, KernelNeeds needs, Alpha kind)
    {
        writer.Lines(FitText.Shared(kind == Alpha.Po2 ? FitTemplate.ScaleOfExponent : FitTemplate.ScaleOfAlpha));
        foreach (CodeType code in CodeType.All.Where(item => needs.CodeTypes.Contains(item.Keyword)))
            writer.Lines(KernelText.ForCode(FitText.ForKind(Filled(AlphaTemplate.Spans), kind), code));
        writer.Lines(FitText.ForKind(Filled(AlphaTemplate.FakeSpans), kind));
    }

    private static void Fits(CodeWriter writer, KernelNeeds needs)
    {
        writer.Lines(FitTemplate.Numbers);
        writer.Lines(FitTemplate.CheckEntries);
        writer.Lines(FitTemplate.StepOfLargest);
        string sums = KernelText.WithTurns(FitSumTemplate.OneChannel, FitSumTemplate.ExtendTurn);
        writer.Lines(KernelText.WithTurns(sums, "@SumTurns", FitSumTemplate.SumTurn));
        KernelEmitter.AtEachWidth(writer, FitSumTemplate.FiniteVector);
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

    private static string Filled(string template) => template
        .Replace("@Block", NumberText.Integer(Block)).Replace("@Gather", NumberText.Integer(Gather))
        .Replace("@LongRow", NumberText.Integer(LongRow)).Replace("@RowBlock", NumberText.Integer(RowBlock));

    /// <summary>Lines of a template one level deeper, with their index as the native integer that they take.</summary>
    private static string Nested(string lines, string index) =>
        string.Join("\n", lines.Replace("\r", "").Split('\n').Select(line => "    " + line.Replace("ref to, " + index, "ref to, (nuint)" + index).Replace("ref from, " + index, "ref from, (nuint)" + index)));
}
