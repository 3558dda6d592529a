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

    public static void Emit(CodeWriter writer, QuantizerPlan plan, string typeName, int length, Tier tier, CodeElement element)
    {
        string code = element.Type;
        // A profile's quotients are computed in blocks of their own.
        bool pieces = plan.HasVectors && plan.Grid.Profile is null;
        Block(writer, length, "Quantize", ("float", "values"), (code, "codes"), pieces ? SpanEmitter.KernelsOf(typeName) : null, tier, element);
        Block(writer, length, "Dequantize", (code, "codes"), ("float", "values"), pieces ? SpanEmitter.DequantizerOf(plan, typeName) : null, tier, element);
        Block(writer, length, "FakeQuantize", ("float", "values"), ("float", "representable values"), pieces && SpanEmitter.HasFakeQuantize(plan) ? SpanEmitter.KernelsOf(typeName) : null, tier, element);
    }

    private static void Block(CodeWriter writer, int length, string name, (string Type, string Elements) from, (string Type, string Elements) to, string? kernels, Tier tier, CodeElement element)
    {
        string elements = length == 1 ? "one element" : "exactly " + NumberText.Integer(length) + " elements";
        string inPlace = from.Type == to.Type ? "; may run in place" : "";
        writer.Line();
        writer.Line($"/// <summary><c>{name}</c> of {elements}, without a loop{inPlace}.</summary>");
        writer.Line($"/// <param name=\"source\">The {from.Elements}.</param>");
        writer.Line($"/// <param name=\"destination\">Receives the {to.Elements}.</param>");
        if (tier == Tier.PortableArrays)
        {
            Arrays(writer, length, name, from.Type, to.Type, element);
            return;
        }

        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A span has another length, or they overlap other than exactly with elements of one size; nothing is written.</exception>");
        using (writer.Block(SpanEmitter.Signature(name + "Block", from.Type, to.Type)))
        {
            writer.Line(tier == Tier.Modern
                ? $"{Kernels}.CheckBlock(source, destination, length: {length});"
                : $"{Kernels}.CheckBlock({PortableSequenceEmitter.Bytes(from.Type, "source")}, {PortableSequenceEmitter.Bytes(to.Type, "destination")}, source.Length, destination.Length, size: sizeof({to.Type}), length: {length});");
            int at = 0;
            foreach (int piece in Pieces)
            {
                for (; kernels is not null && length - at >= piece; at += piece)
                    writer.Line($"{kernels}.{name}{piece}(source, destination, start: {at});");
            }

            for (; at < length; at++)
                writer.Line($"destination[{at}] = {name}(source[{at}]);");
        }
    }

    private static void Arrays(CodeWriter writer, int length, string name, string from, string to, CodeElement element)
    {
        writer.Line("/// <param name=\"sourceIndex\">The first of them.</param>");
        writer.Line("/// <param name=\"destinationIndex\">Where the first one goes.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">An array is too short, or the ranges overlap other than exactly; nothing is written.</exception>");
        using (writer.Block($"public static void {name}Block({from}[] source, int sourceIndex, {to}[] destination, int destinationIndex)"))
        {
            writer.Line($"{Kernels}.CheckDestination(source, sourceIndex, destination, destinationIndex, {length});");
            for (int at = 0; at < length; at++)
            {
                string source = $"source[sourceIndex + {at}]";
                string value = $"{name}({(name == "Dequantize" ? element.Code(source) : source)})";
                writer.Line($"destination[destinationIndex + {at}] = {(name == "Quantize" ? element.Of(value) : value)};");
            }
        }
    }
}
