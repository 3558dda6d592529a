using QuantGen.Core.Members;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The bodies of the methods for a block of fixed length: a check, and then a statement for each piece. A piece is a length for which the shared
/// file has vectors. The remainder is computed element by element, and so is the whole block if there are no vectors.
/// </summary>
internal static class BlockEmitter
{
    /// <summary>Elements of the pieces, tried in this order.</summary>
    private static readonly int[] Pieces = [64, 32, 16, 4];

    public static void Emit(CodeWriter writer, Member member, MemberSource source)
    {
        (QuantizerPlan plan, string typeName, int length) = (source.Plan, source.Quantizer.Shape.Name, source.Quantizer.Block!.Value);
        string name = member.Name.Substring(0, member.Name.Length - "Block".Length), from = source.TypeOf(member.Parameters[0]), to = source.TypeOf(member.Parameters[1]);
        using (writer.Block(source.Signature(member)))
        {
            writer.Line(source.Dialect.CheckBlock(from, to, length));
            if (!source.Spans)
            {
                Arrays(writer, length, name, source.Element);
                return;
            }

            int at = 0;
            // The pieces do not apply to a profile, whose quotients have blocks of their own.
            bool hasPieces = plan.HasVectors && plan.Grid.Profile is null && (name != "FakeQuantize" || SpanEmitter.HasFakeQuantize(plan));
            string kernels = name == "Dequantize" ? SpanEmitter.DequantizerOf(plan, typeName) : SpanEmitter.KernelsOf(typeName);
            foreach (int piece in Pieces)
            {
                for (; hasPieces && length - at >= piece; at += piece)
                    writer.Line($"{kernels}.{name}{piece}(source, destination, start: {at});");
            }

            for (; at < length; at++)
                writer.Line($"destination[{at}] = {name}(source[{at}]);");
        }
    }

    private static void Arrays(CodeWriter writer, int length, string name, CodeElement element)
    {
        for (int at = 0; at < length; at++)
        {
            string source = $"source[sourceIndex + {at}]";
            string value = $"{name}({(name == "Dequantize" ? element.Code(source) : source)})";
            writer.Line($"destination[destinationIndex + {at}] = {(name == "Quantize" ? element.Of(value) : value)};");
        }
    }
}
