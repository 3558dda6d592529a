using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The methods over spans of a profile that computes blocks of elements otherwise than the rest.</summary>
internal static class BodySpanEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, NumberGrid grid, NumberGrid body, string typeName)
    {
        string code = grid.CodeType.Keyword, kernels = SpanEmitter.KernelsOf(typeName), quotient = SpanEmitter.ProfileQuotient(typeName);
        string blocks = $"<c>source.Length / {ProfileRule.BodyBlock} * {ProfileRule.BodyBlock}</c>";
        string scale = "scale: " + NumberText.SingleLiteral(body.Scale), zeroPoint = "zeroPoint: " + NumberText.SingleLiteral(body.ZeroPoint);

        SpanEmitter.Documentation(writer, $"The codes: the first {blocks} elements are {ProfileText.Formula(body, "value")}, the rest <c>Quantize</c> of each", ("float", "values"), (code, "codes"));
        Method(writer, "Quantize", ("float", code), kernels + ".Quantize" + quotient, "");
        if (body.AddsOffset)
        {
            string offset = "offset: " + NumberText.SingleLiteral(body.Offset);
            SpanEmitter.Documentation(writer, $"The values: the first {blocks} elements are {ProfileText.DequantizeFormula(body, "code")}, the rest <c>Dequantize</c> of each", (code, "codes"), ("float", "values"));
            Method(writer, "Dequantize", (code, "float"), kernels + ".DequantizeProfile", $", {zeroPoint}, {scale}, {offset}");
            FakeQuantize(writer, kernels + ".FakeQuantize" + quotient, $", {scale}, {zeroPoint}, {offset}");
            return;
        }

        SpanEmitter.Documentation(writer, "<c>Dequantize</c> of every element", (code, "codes"), ("float", "values"));
        writer.Line(SpanEmitter.Signature("Dequantize", code, "float") + " =>");
        writer.Indented($"{TypeBlocks.Shared}{KernelNames.DequantizerOf(typeName)}.Dequantize(source, destination);");
        writer.Line();
        FakeQuantize(writer, kernels + ".FakeQuantize" + quotient, ", " + scale);
    }

    private static void FakeQuantize(CodeWriter writer, string kernel, string constants)
    {
        SpanEmitter.Documentation(writer, "What <c>Quantize</c> and <c>Dequantize</c> over spans give, one after the other", ("float", "values"), ("float", "representable values"));
        Method(writer, "FakeQuantize", ("float", "float"), kernel, constants);
    }

    /// <summary>The kernel for the blocks, and the scalar method for each element behind them.</summary>
    private static void Method(CodeWriter writer, string name, (string From, string To) types, string kernel, string constants)
    {
        using (writer.Block(SpanEmitter.Signature(name, types.From, types.To)))
        {
            writer.Line(Kernels + ".CheckDestination(source, destination);");
            writer.Line($"int body = source.Length / {ProfileRule.BodyBlock} * {ProfileRule.BodyBlock};");
            writer.Line($"{kernel}(source.Slice(0, body), destination.Slice(0, body){constants});");
            writer.Line("for (int i = body; i < source.Length; i++)");
            writer.Indented($"destination[i] = {name}(source[i]);");
        }

        writer.Line();
    }
}
