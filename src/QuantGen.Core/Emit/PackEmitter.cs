using System;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The methods that pack codes, for formats that leave bits of their code type unused.</summary>
internal static class PackEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, NumberGrid grid, Tier tier, CodeElement element)
    {
        string code = element.Type, bits = NumberText.Integer(grid.Bits);
        string low = grid.Bits == 1 ? "lowest bit" : "low " + bits + " bits";
        bool spans = tier != Tier.PortableArrays;
        string count = spans ? "codes.Length" : "count";
        writer.Line();
        writer.Line($"/// <summary>Packs the {low} of every code, the first code into the lowest bits; bits left over at the end are 0. Returns how many bytes were written.</summary>");
        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">The destination is shorter than <c>PackedLength({count})</c> or overlaps the codes; nothing is written.</exception>");
        string pack = $"public static int Pack({PackParameters(code, spans)})";
        Method(pack, "Pack(codes, destination", PortablePackEmitter.Pack);
        writer.Line();
        writer.Line(spans
            ? "/// <summary>Unpacks as many codes as <paramref name=\"codes\"/> has room for. Returns how many bytes were read: <c>PackedLength(codes.Length)</c>.</summary>"
            : "/// <summary>Unpacks <paramref name=\"count\"/> codes. Returns how many bytes were read: <c>PackedLength(count)</c>.</summary>");
        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">The source is shorter than <c>PackedLength({count})</c> or overlaps the codes; nothing is written.</exception>");
        string unpack = $"public static int Unpack({UnpackParameters(code, spans)})";
        Method(unpack, "Unpack(source, codes", PortablePackEmitter.Unpack, $", isSigned: {(grid.Signed ? "true" : "false")}");
        writer.Line();
        writer.Line($"/// <summary>The bytes of <paramref name=\"count\"/> packed codes: <c>⌈count · {bits} / 8⌉</c>.</summary>");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The count is negative.</exception>");
        if (grid.Bits > 8)
            writer.Line("/// <exception cref=\"global::System.OverflowException\">The bytes are more than an <c>int</c> counts.</exception>");
        writer.Line($"public static int PackedLength(int count) => {Kernels}.PackedLength(count, bits: {bits});");

        // The shared kernel, or where there is none a loop.
        void Method(string signature, string call, Action<CodeWriter, NumberGrid, Tier, CodeElement> loop, string more = "")
        {
            if (tier == Tier.Modern)
            {
                writer.Line(signature + " =>");
                writer.Indented($"{Kernels}.{call}, bits: {bits}{more});");
                return;
            }

            using (writer.Block(signature))
                loop(writer, grid, tier, element);
        }
    }

    public static string PackParameters(string code, bool spans) => spans
        ? $"global::System.ReadOnlySpan<{code}> codes, global::System.Span<byte> destination"
        : $"{code}[] codes, int codesIndex, byte[] destination, int destinationIndex, int count";

    public static string UnpackParameters(string code, bool spans) => spans
        ? $"global::System.ReadOnlySpan<byte> source, global::System.Span<{code}> codes"
        : $"byte[] source, int sourceIndex, {code}[] codes, int codesIndex, int count";
}
