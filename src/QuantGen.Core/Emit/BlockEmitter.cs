using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The methods for a block of one length: a check, and then a statement for each element.</summary>
internal static class BlockEmitter
{
    public static void Emit(CodeWriter writer, NumberGrid grid, int length)
    {
        Block(writer, length, "Quantize", ("float", "values"), (grid.CodeType.Keyword, "codes"));
        Block(writer, length, "Dequantize", (grid.CodeType.Keyword, "codes"), ("float", "values"));
        Block(writer, length, "FakeQuantize", ("float", "values"), ("float", "representable values"));
    }

    private static void Block(CodeWriter writer, int length, string name, (string Type, string Elements) from, (string Type, string Elements) to)
    {
        string count = NumberText.Integer(length);
        string elements = length == 1 ? "one element" : "exactly " + count + " elements";
        string inPlace = from.Type == to.Type ? "; may run in place" : "";
        writer.Line();
        writer.Line($"/// <summary><c>{name}</c> of {elements}, without a loop{inPlace}.</summary>");
        writer.Line($"/// <param name=\"source\">The {from.Elements}.</param>");
        writer.Line($"/// <param name=\"destination\">Receives the {to.Elements}.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A span has another length, or they overlap other than exactly with elements of one size; nothing is written.</exception>");
        using (writer.Block(SpanEmitter.Signature(name + "Block", from.Type, to.Type)))
        {
            writer.Line($"{TypeBlocks.Shared}{KernelNames.Kernels}.CheckBlock(source, destination, length: {count});");
            for (int i = 0; i < length; i++)
                writer.Line($"destination[{i}] = {name}(source[{i}]);");
        }
    }
}
