using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The loops that pack codes in the portable tiers, with the number of bits as a constant. The first code gets the lowest bits.</summary>
internal static class PortablePackEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Pack(CodeWriter writer, NumberGrid grid, Dialect dialect, CodeElement element)
    {
        bool spans = dialect.HasSpans;
        writer.Line($"const int bits = {NumberText.Integer(grid.Bits)};");
        writer.Line($"int length = {Check(spans, element, "destination")}");
        writer.Line($"int to = {(spans ? "0" : "destinationIndex")}, waiting = 0;");
        writer.Line("ulong bitsWaiting = 0;");
        using (writer.Block(Loop(spans)))
        {
            string code = element.Code("codes[i]");
            writer.Line(grid.IsBipolar ? $"bitsWaiting |= ({code} < 0 ? 0UL : 1UL) << waiting;" : $"bitsWaiting |= (unchecked((ulong){code}) & ((1UL << bits) - 1)) << waiting;");
            using (writer.Block("for (waiting += bits; waiting >= 8; waiting -= 8)"))
            {
                writer.Line("destination[to++] = unchecked((byte)bitsWaiting);");
                writer.Line("bitsWaiting >>= 8;");
            }
        }

        writer.Line();
        writer.Line("if (waiting > 0)");
        writer.Indented("destination[to] = unchecked((byte)bitsWaiting);");
        writer.Line("return length;");
    }

    public static void Unpack(CodeWriter writer, NumberGrid grid, Dialect dialect, CodeElement element)
    {
        bool spans = dialect.HasSpans;
        string keyword = grid.CodeType.Keyword, bits = "(uint)bitsWaiting & ((1u << bits) - 1)";
        writer.Line($"const int bits = {NumberText.Integer(grid.Bits)};");
        if (grid.CodeType.Signed && !grid.IsBipolar)
            writer.Line("const uint sign = 1u << (bits - 1);");
        writer.Line($"int length = {Check(spans, element, "source")}");
        writer.Line($"int from = {(spans ? "0" : "sourceIndex")}, waiting = 0;");
        writer.Line("ulong bitsWaiting = 0;");
        using (writer.Block(Loop(spans)))
        {
            writer.Line("for (; waiting < bits; waiting += 8)");
            writer.Indented("bitsWaiting |= (ulong)source[from++] << waiting;");
            writer.Line($"codes[i] = {element.Of(grid.IsBipolar ? $"({keyword})((bitsWaiting & 1) == 0 ? -1 : 1)" : grid.CodeType.Signed ? $"unchecked(({keyword})((({bits}) ^ sign) - sign))" : $"unchecked(({keyword})({bits}))")};");
            writer.Line("bitsWaiting >>= bits;");
            writer.Line("waiting -= bits;");
        }

        writer.Line();
        writer.Line("return length;");
    }

    private static string Loop(bool spans) => spans ? "for (int i = 0; i < codes.Length; i++)" : "for (int i = codesIndex; i < codesIndex + count; i++)";

    private static string Check(bool spans, CodeElement element, string packed) => spans
        ? $"{Kernels}.CheckPacking({Dialect.Bytes(element.Type, "codes")}, {packed}, codes.Length, bits, \"{packed}\");"
        : $"{Kernels}.CheckPacking(codes, codesIndex, {packed}, {packed}Index, count, bits, \"{packed}\");";
}
