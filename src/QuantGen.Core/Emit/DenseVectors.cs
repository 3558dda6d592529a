using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>A dense layer by the shared kernels: sums on the stack, of all outputs or of a block of them.</summary>
/// <param name="layer">The layer.</param>
/// <param name="text">Its elements as C#.</param>
/// <param name="typeName">The name of the type.</param>
internal sealed class DenseVectors(DenseLayer layer, DenseText text, string typeName)
{
    /// <summary>The most sums on the stack: 1 KB.</summary>
    private const int MostSums = 256;

    private const string Requantize = RequantizerMembers.Requantize;

    /// <summary>Whether the map to codes has vectors.</summary>
    public bool RequantizesInVectors => layer.Map is { } map && RequantizerEmitter.UsesVectors(map);

    /// <summary>Writes what a method does behind its checks.</summary>
    public void Run(CodeWriter writer, bool isFolded)
    {
        if (layer.Map is null)
        {
            Block(writer, isFolded, first: "0", sums: "output", output: "");
        }
        else if (layer.Outputs <= MostSums)
        {
            writer.Line($"global::System.Span<int> sums = stackalloc int[{DenseMembers.Outputs}];");
            Block(writer, isFolded, first: "0", sums: "sums", output: "output");
        }
        else
        {
            writer.Line($"global::System.Span<int> memory = stackalloc int[{NumberText.Integer(MostSums)}];");
            using (writer.Block($"for (int first = 0; first < {DenseMembers.Outputs}; first += {NumberText.Integer(MostSums)})"))
            {
                writer.Line($"var sums = memory.Slice(0, global::System.Math.Min({NumberText.Integer(MostSums)}, {DenseMembers.Outputs} - first));");
                Block(writer, isFolded, first: "first", sums: "sums", output: "output.Slice(first, sums.Length)");
            }
        }
    }

    private void Block(CodeWriter writer, bool isFolded, string first, string sums, string output)
    {
        writer.Line(!isFolded ? $"{DenseMembers.Fold}(kernel, bias, {first}, {sums});" : first == "0" ? $"folded.CopyTo({sums});" : $"folded.Slice({first}, {sums}.Length).CopyTo({sums});");
        writer.Line($"{DenseMembers.Multiply}(input, kernel, {first}, {sums});");
        if (layer.Map is not null)
            writer.Line($"{Requantize}({sums}, {first}, {output});");
    }

    /// <summary>Writes the private methods of a block.</summary>
    public void Methods(CodeWriter writer)
    {
        string kernels = TypeBlocks.Shared + KernelNames.Kernels, weights = text.Kernel.Parameter(spans: true), weightZero = NumberText.Integer(layer.Products.Weight.ZeroPoint);
        writer.Line("// The biases of the outputs from one on, with the zero points.");
        using (writer.Block($"private static void {DenseMembers.Fold}({weights}, {text.Bias.Parameter(spans: true)}, int first, global::System.Span<int> sums)"))
            DenseEmitter.Fold(writer, layer, text, "sums.Length", "first + o", index => $"sums[{index}]");

        writer.Line();
        writer.Line("// Adds the products to the sums of the outputs from one on. Sums wrap, and the last one fits.");
        using (writer.Block($"private static void {DenseMembers.Multiply}({text.Input.Parameter(spans: true)}, {weights}, int first, global::System.Span<int> sums)"))
        {
            if (layer.Products.Weight.ZeroPoint != 0)
            {
                writer.Line("// Each weight is less by the zero point.");
                writer.Line($"int moved = unchecked({kernels}.Total(input) * {(layer.Products.Weight.ZeroPoint < 0 ? $"({weightZero})" : weightZero)});");
                writer.Line("for (int o = 0; o < sums.Length; o++)");
                writer.Indented("sums[o] = unchecked(sums[o] - moved);");
            }

            if (layer.IsPacked)
                writer.Line(Packed(kernels));
            else
                writer.Line(layer.Order == KernelOrder.OutputsByInputs
                ? $"{kernels}.AddRows(input, kernel.Slice(first * {DenseMembers.Inputs}, sums.Length * {DenseMembers.Inputs}), sums);"
                : $"{kernels}.AddColumns(input, kernel.Slice(first), {DenseMembers.Outputs}, sums);");
        }

        writer.Line();
        if (layer.Map is not { } map)
            return;
        bool hasChannels = map.Rules.Count > 1;
        using (writer.Block($"private static void {Requantize}(global::System.ReadOnlySpan<int> sums, int first, {text.Output.Parameter(spans: true)})"))
        {
            writer.Line($"for (int o = {(RequantizesInVectors ? Kernel(map, hasChannels) : "0")}; o < sums.Length; o++)");
            writer.Indented($"output[o] = {Requantize}(sums[o]{(hasChannels ? ", first + o" : "")});");
        }

        writer.Line();
    }

    private string Packed(string kernels)
    {
        Grids.NumberGrid grid = layer.Products.Weight.Grid;
        string types = $"<{text.Input.Type}, {grid.CodeType.Keyword}>", codes = $"bits: {NumberText.Integer(grid.Bits)}, isSigned: {(grid.Signed ? "true" : "false")}, isBipolar: {(grid.IsBipolar ? "true" : "false")}";
        return layer.Order == KernelOrder.OutputsByInputs ? $"{kernels}.AddPackedRows{types}(input, kernel, first, sums, {codes});" : $"{kernels}.AddPackedColumns{types}(input, kernel, {DenseMembers.Outputs}, first, sums, {codes});";
    }

    private string Kernel(Requantization map, bool hasChannels)
    {
        string name = TypeBlocks.Shared + KernelNames.RequantizeKernelsOf(typeName, isBulk: false);
        if (hasChannels)
            return $"{name}.{Requantize}Each(sums, output, global::System.MemoryExtensions.AsSpan({RequantizerMembers.Factors}, first, sums.Length))";
        return $"{name}.{Requantize}(sums, output{(map.Vectors is FloatVectors floats ? ", " + NumberText.SingleLiteral(floats.Factors[0]) : "")})";
    }
}
