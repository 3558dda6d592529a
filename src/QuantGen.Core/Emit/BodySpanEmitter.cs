using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The methods over spans of a profile that computes blocks of elements otherwise than the rest.</summary>
internal static class BodySpanEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, QuantizerPlan plan, NumberGrid body)
    {
        string code = plan.Grid.CodeType.Keyword, blocks = $"<c>source.Length / {ProfileRule.BodyBlock} * {ProfileRule.BodyBlock}</c>";
        string quantize = $"the first {blocks} elements are {ProfileText.Formula(body, "value")}, the rest <c>Quantize</c> of each";
        bool sameValues = DequantizesAlike(body);
        string dequantize = sameValues
            ? "<c>Dequantize</c> of every element"
            : $"the first {blocks} elements are {ProfileText.DequantizeFormula(body, "code")}, the rest <c>Dequantize</c> of each";

        SpanEmitter.Documentation(writer, "The codes: " + quantize, ("float", "values"), (code, "codes"));
        using (writer.Block(SpanEmitter.Signature("Quantize", "float", code)))
        {
            Loops(writer, "Quantize(source[i])", "InBody(source[i])");
            QuantizeFunction(writer, plan, "InBody");
        }

        writer.Line();
        SpanEmitter.Documentation(writer, sameValues ? dequantize : "The values: " + dequantize, (code, "codes"), ("float", "values"));
        using (writer.Block(SpanEmitter.Signature("Dequantize", code, "float")))
        {
            Loops(writer, "Dequantize(source[i])", sameValues ? "Dequantize(source[i])" : "InBody(source[i])");
            if (!sameValues)
                DequantizeFunction(writer, body, "InBody");
        }

        writer.Line();
        SpanEmitter.Documentation(writer, $"What <c>Quantize</c> and <c>Dequantize</c> over spans give, one after the other", ("float", "values"), ("float", "representable values"));
        using (writer.Block(SpanEmitter.Signature("FakeQuantize", "float", "float")))
        {
            Loops(writer, "FakeQuantize(source[i])", sameValues ? "Dequantize(CodeInBody(source[i]))" : "ValueInBody(CodeInBody(source[i]))");
            QuantizeFunction(writer, plan, "CodeInBody");
            if (!sameValues)
                DequantizeFunction(writer, body, "ValueInBody");
        }

        writer.Line();
    }

    /// <summary>Without a zero point there is nothing to add, and codes of 16 bits have one form.</summary>
    public static bool DequantizesAlike(NumberGrid body) => body.ZeroPoint == 0 || body.CodeType.Bits > 8;

    private static void Loops(CodeWriter writer, string one, string inBody)
    {
        writer.Line(Kernels + ".CheckDestination(source, destination);");
        if (one == inBody)
        {
            writer.Line("for (int i = 0; i < source.Length; i++)");
            writer.Indented($"destination[i] = {one};");
            return;
        }

        writer.Line($"int body = source.Length / {ProfileRule.BodyBlock} * {ProfileRule.BodyBlock};");
        writer.Line("for (int i = 0; i < body; i++)");
        writer.Indented($"destination[i] = {inBody};");
        writer.Line("for (int i = body; i < source.Length; i++)");
        writer.Indented($"destination[i] = {one};");
    }

    private static void QuantizeFunction(CodeWriter writer, QuantizerPlan plan, string name)
    {
        writer.Line();
        OpText.Method(writer, $"static {plan.Grid.CodeType.Keyword} {name}(float value)", plan.FromSingleInBody!, plan.Grid, Tier.Modern);
    }

    private static void DequantizeFunction(CodeWriter writer, NumberGrid body, string name)
    {
        writer.Line();
        string offset = NumberText.SingleLiteral(BinaryFormat.Single.Nearest(body.Scale * -body.ZeroPoint)!.Value);
        writer.Line($"static float {name}({body.CodeType.Keyword} code) => {offset} + code * {NumberText.SingleLiteral(body.Scale)};      // product and sum rounded to float");
    }
}
