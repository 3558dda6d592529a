using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The methods that pack codes, for formats that leave bits of their code type unused.</summary>
internal static class PackEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, NumberGrid grid, Tier tier)
    {
        string code = grid.CodeType.Keyword, bits = NumberText.Integer(grid.Bits);
        string low = grid.Bits == 1 ? "lowest bit" : "low " + bits + " bits";
        bool spans = tier != Tier.PortableArrays;
        string count = spans ? "codes.Length" : "count";
        writer.Line();
        writer.Line($"/// <summary>Packs the {low} of every code, the first code into the lowest bits; bits left over at the end are 0. Returns how many bytes were written.</summary>");
        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">The destination is shorter than <c>PackedLength({count})</c> or overlaps the codes; nothing is written.</exception>");
        writer.Line($"public static int Pack({PackParameters(code, spans)}) =>");
        writer.Indented($"{Kernels}.Pack({Arguments(spans, "codes", "codesIndex")}, {Arguments(spans, "destination", "destinationIndex")}{(spans ? "" : ", count")}, bits: {bits});");
        writer.Line();
        writer.Line(spans
            ? "/// <summary>Unpacks as many codes as <paramref name=\"codes\"/> has room for. Returns how many bytes were read: <c>PackedLength(codes.Length)</c>.</summary>"
            : "/// <summary>Unpacks <paramref name=\"count\"/> codes. Returns how many bytes were read: <c>PackedLength(count)</c>.</summary>");
        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">The source is shorter than <c>PackedLength({count})</c> or overlaps the codes; nothing is written.</exception>");
        writer.Line($"public static int Unpack({UnpackParameters(code, spans)}) =>");
        writer.Indented($"{Kernels}.Unpack({Arguments(spans, "source", "sourceIndex")}, {Arguments(spans, "codes", "codesIndex")}{(spans ? "" : ", count")}, bits: {bits});");
        writer.Line();
        writer.Line($"/// <summary>The bytes of <paramref name=\"count\"/> packed codes: <c>⌈count · {bits} / 8⌉</c>.</summary>");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The count is negative.</exception>");
        if (grid.Bits > 8)
            writer.Line("/// <exception cref=\"global::System.OverflowException\">The bytes are more than an <c>int</c> counts.</exception>");
        writer.Line($"public static int PackedLength(int count) => {Kernels}.PackedLength(count, bits: {bits});");
    }

    public static string PackParameters(string code, bool spans) => spans
        ? $"global::System.ReadOnlySpan<{code}> codes, global::System.Span<byte> destination"
        : $"{code}[] codes, int codesIndex, byte[] destination, int destinationIndex, int count";

    public static string UnpackParameters(string code, bool spans) => spans
        ? $"global::System.ReadOnlySpan<byte> source, global::System.Span<{code}> codes"
        : $"byte[] source, int sourceIndex, {code}[] codes, int codesIndex, int count";

    private static string Arguments(bool spans, string sequence, string index) => spans ? sequence : sequence + ", " + index;
}
