using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>The methods of a typed code over arrays, for targets without spans.</summary>
internal static class TypedCodeArrays
{
    private const string Plain = TypedCodeMembers.PlainCodes + ".";

    public static void Emit(CodeWriter writer, TypedCode code)
    {
        foreach (bool isBlock in code.HasBlock ? new[] { false, true } : [false])
        {
            Map(writer, "Quantize", "float", code.Name, isBlock);
            Map(writer, "Dequantize", code.Name, "float", isBlock);
            Map(writer, "FakeQuantize", "float", "float", isBlock);
        }

        if (code.Grid.IsPackable)
        {
            TypedCodeMethods.Method(writer, "Packs <paramref name=\"count\"/> codes, the first one into the lowest bits; returns the bytes written.",
                $"int Pack({PackEmitter.PackParameters(code.Name, spans: false)}) => {Plain}Pack(codes, codesIndex, destination, destinationIndex, count);");
            TypedCodeMethods.Method(writer, "Unpacks <paramref name=\"count\"/> codes; returns the bytes read.",
                $"int Unpack({PackEmitter.UnpackParameters(code.Name, spans: false)}) => {Plain}Unpack(source, sourceIndex, codes, codesIndex, count);");
            TypedCodeMethods.PackedLength(writer);
        }

        TypedCodeMethods.Method(writer, "How many of <paramref name=\"count\"/> elements <c>TryQuantize</c> refuses.",
            $"int CountOutside(float[] source, int index, int count) => {Plain}CountOutside(source, index, count);");
    }

    private static void Map(CodeWriter writer, string name, string from, string to, bool isBlock)
    {
        string method = isBlock ? name + "Block" : name, which = isBlock ? "every element of a block" : "<paramref name=\"count\"/> elements";
        writer.Line("/// <summary><c>" + name + "</c> of " + which + (from == to ? "; may run in place." : ".") + "</summary>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">An array is too short" + (from == to ? ", or the ranges overlap other than exactly" : "") + "; nothing is written.</exception>");
        writer.Line($"public static void {method}({from}[] source, int sourceIndex, {to}[] destination, int destinationIndex{(isBlock ? "" : ", int count")}) =>");
        writer.Indented($"{Plain}{method}(source, sourceIndex, destination, destinationIndex{(isBlock ? "" : ", count")});");
        writer.Line();
    }
}
