using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The bodies of the methods over spans of a profile that computes blocks of elements by another rule than the remainder.</summary>
internal static class BulkSpanEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, string name, string signature, NumberGrid bulk, string typeName)
    {
        if (name == "Dequantize" && !bulk.AddsOffset)
        {
            writer.Line(signature + " =>");
            writer.Indented($"{TypeBlocks.Shared}{KernelNames.DequantizerOf(typeName)}.Dequantize(source, destination);");
            return;
        }

        string kernels = SpanEmitter.KernelsOf(typeName), quotient = SpanEmitter.ProfileQuotient(typeName);
        string scale = ", scale: " + NumberText.SingleLiteral(bulk.Scale), zeroPoint = ", zeroPoint: " + NumberText.SingleLiteral(bulk.ZeroPoint);
        string offset = ", offset: " + NumberText.SingleLiteral(bulk.Offset);
        (string kernel, string constants) = name switch
        {
            "Quantize" => (".Quantize" + quotient, ""),
            "Dequantize" => (".DequantizeProfile", zeroPoint + scale + offset),
            _ => (".FakeQuantize" + quotient, bulk.AddsOffset ? scale + zeroPoint + offset : scale),
        };

        // The kernel computes the blocks, and the scalar method each element after them.
        using (writer.Block(signature))
        {
            writer.Line(Kernels + ".CheckDestination(source, destination);");
            writer.Line($"int body = source.Length / {ProfileRule.BulkBlock} * {ProfileRule.BulkBlock};");
            writer.Line($"{kernels}{kernel}(source.Slice(0, body), destination.Slice(0, body){constants});");
            writer.Line("for (int i = body; i < source.Length; i++)");
            writer.Indented($"destination[i] = {name}(source[i]);");
        }
    }
}
