using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>The buffers, the elements and the factors of a dense layer as C#.</summary>
/// <param name="layer">The layer.</param>
/// <param name="spans">Whether buffers are spans.</param>
internal sealed class DenseText(DenseLayer layer, bool spans)
{
    private const string Inputs = DenseMembers.Inputs, Outputs = DenseMembers.Outputs;

    public bool Spans => spans;

    public bool IsPacked => layer.IsPacked;

    /// <summary>The type of a sum.</summary>
    public string Sum => layer.Type!.Keyword;

    /// <summary>The type of an output.</summary>
    public string OutputType => layer.Map is { } map ? map.To.CodeType.Keyword : Sum;

    public BufferText Input => new(layer.Products.Input.CodeType.Keyword, "input", Inputs, false, $"The codes of the inputs: <c>{Inputs}</c>");

    public BufferText Kernel => new(layer.IsPacked ? "byte" : layer.Products.Weight.CodeType.Keyword, "kernel", DenseMembers.KernelLength, false,
        $"The codes of the weights{(layer.IsPacked ? $", packed into <c>{DenseMembers.KernelLength}</c> bytes" : "")}: <c>{(layer.Order == KernelOrder.OutputsByInputs ? $"{Outputs} · {Inputs}</c>, those of one output adjacent" : $"{Inputs} · {Outputs}</c>, those of one input adjacent")}");

    public BufferText Bias => new(layer.Bias.Type, "bias", Outputs, false, $"The biases: <c>{Outputs}</c>{(layer.Bias.Name is null ? " integers in steps of the sum" : " codes")}, <c>{DenseMembers.MinBias}</c> … <c>{DenseMembers.MaxBias}</c>");

    public BufferText Folded => new(Sum, "folded", Outputs, false, $"The biases of <c>{DenseMembers.FoldBias}</c>: <c>{Outputs}</c>");

    public BufferText Output => new(OutputType, "output", Outputs, true, $"Receives the {(layer.Map is null ? "sums" : "codes")} of the outputs: <c>{Outputs}</c>. It does not overlap the input");

    /// <summary>The weight of an input and an output.</summary>
    public string WeightAt(string output, string input)
    {
        string place = layer.Order == KernelOrder.OutputsByInputs ? $"{(output.Contains(" ") ? $"({output})" : output)} * {Inputs} + {input}" : $"{input} * {Outputs} + {output}";
        return layer.IsPacked ? $"{DenseMembers.WeightOf}({Kernel.Argument(spans)}, {place})" : Kernel.At(place, spans);
    }

    /// <summary>Writes the method that reads a packed weight.</summary>
    public void WriteWeight(CodeWriter writer)
    {
        if (!layer.IsPacked)
            return;
        int bits = layer.Products.Weight.Grid.Bits, inByte = 8 / bits, log = inByte == 8 ? 3 : inByte == 4 ? 2 : 1;
        string within = bits == 1 ? "place & 7" : $"(place & {NumberText.Integer(inByte - 1)}) * {NumberText.Integer(bits)}";
        writer.Line();
        writer.Line("// The code at a place of the kernel: the first one of a byte has its lowest bits.");
        using (writer.Block($"private static int {DenseMembers.WeightOf}({Kernel.Parameter(spans)}, int place)"))
        {
            string code = $"({Kernel.At($"(place >> {NumberText.Integer(log)})", spans)} >> ({within})) & {NumberText.Integer((1 << bits) - 1)}";
            if (layer.Products.Weight.Grid.IsBipolar)
                writer.Line($"return (({code}) << 1) - 1;");
            else if (layer.Products.Weight.Grid.Signed)
                writer.Line($"return (({code}) ^ {NumberText.Integer(1 << (bits - 1))}) - {NumberText.Integer(1 << (bits - 1))};");
            else
                writer.Line($"return {code};");
        }
    }

    /// <summary>A code less its zero point, in the type of sums.</summary>
    public string Integer(string code, BigInteger zeroPoint, string type)
    {
        string cast = Sum == "long" || type == "uint" ? "(long)" : "";
        return zeroPoint.IsZero ? cast + code : "(" + AccumulatorText.Difference(cast + code, zeroPoint) + ")";
    }

    public string InputInteger(string index) => Integer(Input.At(index, spans), layer.Products.Input.ZeroPoint, Input.Type);

    public string WeightInteger(string output, string input) => Integer(WeightAt(output, input), layer.Products.Weight.ZeroPoint, layer.IsPacked ? "int" : Kernel.Type);

    /// <summary>What a bias adds to a sum.</summary>
    public string BiasTerm(string output) => Times(Integer(Bias.At(output, spans), layer.Bias.ZeroPoint, Bias.Type), Factor(DenseMembers.BiasFactors, channel => channel.BiasFactor, output));

    /// <summary>A sum of products in steps of the whole sum.</summary>
    public string Scaled(string products, string output) => Times(products, Factor(DenseMembers.SumFactors, channel => channel.SumFactor, output));

    /// <summary>Whether a product counts more than once in some sum.</summary>
    public bool IsScaled => layer.Channels.Any(channel => !channel.SumFactor.IsOne);

    /// <summary>What an output is of its sum.</summary>
    public string Result(string sum, string output) => layer.Map is not { } map ? sum : map.Rules.Count > 1 ? $"{RequantizerMembers.Requantize}({sum}, {output})" : $"{RequantizerMembers.Requantize}({sum})";

    /// <summary>The factors that differ among outputs, as arrays of integers of 32 bits.</summary>
    public void WriteFactors(CodeWriter writer)
    {
        Write(DenseMembers.SumFactors, channel => channel.SumFactor);
        Write(DenseMembers.BiasFactors, channel => channel.BiasFactor);

        void Write(string name, Func<LayerChannel, BigInteger> value)
        {
            BigInteger[] values = [.. layer.Channels.Select(value)];
            if (values.Distinct().Count() == 1)
                return;
            writer.Line();
            bool isNarrow = values.All(SumType.Int32.Holds);
            SequenceText.WriteArray(writer, $"private static readonly {(isNarrow ? "int" : "uint")}[] {name} = new {(isNarrow ? "int" : "uint")}[]", values, item => NumberText.Integer(isNarrow ? item : item & uint.MaxValue));
            if (isNarrow)
                return;
            writer.Line();
            SequenceText.WriteArray(writer, $"private static readonly int[] {name}{RequantizerMembers.High} = new int[]", values, item => NumberText.Integer(item >> 32));
        }
    }

    private string Factor(string array, Func<LayerChannel, BigInteger> value, string output)
    {
        BigInteger[] values = [.. layer.Channels.Select(value).Distinct()];
        if (values.Length == 1)
            return values[0].IsOne ? "" : NumberText.Integer(values[0]) + (SumType.Int32.Holds(values[0]) ? "" : "L");
        return values.All(SumType.Int32.Holds) ? $"{array}[{output}]" : $"((long){array}{RequantizerMembers.High}[{output}] << 32 | {array}[{output}])";
    }

    private static string Times(string value, string factor) => factor.Length == 0 ? value : value + " * " + factor;
}
