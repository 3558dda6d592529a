using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The methods for a block of one length: a check, and then a statement for each piece of it. Pieces are what the shared file has
/// vectors for; the rest, and where there are no vectors all of it, are single elements.
/// </summary>
internal static class BlockEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    /// <summary>Elements of the pieces, tried in this order.</summary>
    private static readonly int[] Pieces = [64, 32, 16, 4];

    public static void Emit(CodeWriter writer, QuantizerPlan plan, string typeName, int length)
    {
        string code = plan.Grid.CodeType.Keyword;
        bool pieces = plan.HasVectors;
        Block(writer, length, "Quantize", ("float", "values"), (code, "codes"), pieces ? SpanEmitter.WithRounding(plan, typeName) : null);
        Block(writer, length, "Dequantize", (code, "codes"), ("float", "values"), pieces ? SpanEmitter.WithSpecification(typeName) : null);
        Block(writer, length, "FakeQuantize", ("float", "values"), ("float", "representable values"), pieces ? SpanEmitter.WithRounding(plan, typeName) : null);
    }

    private static void Block(CodeWriter writer, int length, string name, (string Type, string Elements) from, (string Type, string Elements) to, string? typeArguments)
    {
        string elements = length == 1 ? "one element" : "exactly " + NumberText.Integer(length) + " elements";
        string inPlace = from.Type == to.Type ? "; may run in place" : "";
        writer.Line();
        writer.Line($"/// <summary><c>{name}</c> of {elements}, without a loop{inPlace}.</summary>");
        writer.Line($"/// <param name=\"source\">The {from.Elements}.</param>");
        writer.Line($"/// <param name=\"destination\">Receives the {to.Elements}.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A span has another length, or they overlap other than exactly with elements of one size; nothing is written.</exception>");
        using (writer.Block(SpanEmitter.Signature(name + "Block", from.Type, to.Type)))
        {
            writer.Line($"{Kernels}.CheckBlock(source, destination, length: {length});");
            int at = 0;
            foreach (int piece in Pieces)
            {
                for (; typeArguments is not null && length - at >= piece; at += piece)
                    writer.Line($"{Kernels}.{name}{piece}{typeArguments}(source, destination, start: {at});");
            }

            for (; at < length; at++)
                writer.Line($"destination[{at}] = {name}(source[{at}]);");
        }
    }
}
