using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Declaration;
using QuantGen.Core.Faults;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>DenseLayer → text: the generated part of one dense layer.</summary>
internal static class DenseEmitter
{
    private const string Inputs = DenseMembers.Inputs, Outputs = DenseMembers.Outputs;

    /// <summary>Whether the type has its products and its sums in vectors: of codes of one byte and sums of 32 bits.</summary>
    public static bool UsesVectors(DenseLayer layer) => layer.Type == SumType.Int32 && layer.Products.Input.CodeType.Bits == 8 && layer.Products.Weight.CodeType.Bits == 8 && layer.Channels.All(channel => channel.SumFactor.IsOne);

    public static string Emit(TypeShape shape, DenseSpec spec, TargetEnvironment environment, bool hasFloats, bool hasVectors)
    {
        DenseLayer layer = DenseChecker.Build(spec);
        var writer = new CodeWriter();
        string format = PipelineFormat.Of(spec);
        TypeBlocks.Header(writer, format);
        var text = new DenseText(layer, environment.Dialect.HasSpans);
        DenseVectors? vectors = hasVectors && UsesVectors(layer) ? new(layer, text, shape.Name) : null;
        if (vectors is not null)
            TypeBlocks.UsingShared(writer, environment);
        using (TypeBlocks.Open(writer, shape, w => Remarks(w, layer, spec)))
        {
            Constants(writer, layer, format, hasFloats);
            Run(writer, layer, text, vectors);
            RunFolded(writer, layer, text, vectors);
            FoldBias(writer, layer, text, vectors);
            Bounds(writer, layer, text);
            ArgMax(writer, text);
            vectors?.Methods(writer);
            RequantizationText? requantization = layer.Map is { } map ? new(map, "sum") : null;
            if (requantization is not null)
            {
                requantization.Methods(writer, "private");
                writer.Line();
            }

            Checks(writer, layer, text);
            requantization?.Helpers(writer, hasVectors: vectors is { RequantizesInVectors: true });
            text.WriteWeight(writer);
            text.WriteFactors(writer);
        }

        if (vectors is { RequantizesInVectors: true })
            RequantizationEmitter.Emit(writer, layer.Map!, shape.Name, environment);
        return writer.ToString();
    }

    public static string Stub(DenseStub source, TargetEnvironment environment)
    {
        bool spans = environment.Dialect.HasSpans;
        return PipelineText.Stub(source.Shape, source.Clashes, members =>
        {
            foreach (string name in new[] { Inputs, Outputs, DenseMembers.KernelLength, DenseMembers.MinBias, DenseMembers.MaxBias, "MinCode", "MaxCode" })
                members.Constant("int", name, "0");
            BufferText input = Buffer(source.Input, "input"), kernel = Buffer(source.Weight, "kernel"), bias = Buffer(source.Bias, "bias"), folded = Buffer("int", "folded"), output = Buffer(source.Output, "output") with { IsWritten = true };
            Throwing("void", DenseMembers.Run, input, kernel, bias, output);
            Throwing("void", DenseMembers.RunFolded, input, kernel, folded, output);
            Throwing("void", DenseMembers.FoldBias, kernel, bias, folded with { IsWritten = true });
            members.Throwing($"public static void {DenseMembers.Bounds}({BufferText.Parameters([kernel, bias], spans)}, out long min, out long max)");
            Throwing("int", DenseMembers.ArgMax, output with { IsWritten = false });

            void Throwing(string type, string name, params BufferText[] buffers) => members.Throwing($"public static {type} {name}({BufferText.Parameters(buffers, spans)})");
        });

        static BufferText Buffer(string type, string name) => new(type, name, "0", false, "");
    }

    private static void Remarks(CodeWriter writer, DenseLayer layer, DenseSpec spec)
    {
        string bias = layer.Bias.Name is { } name ? $"{Factor(layer.Channels.Select(channel => channel.BiasFactor))}a code of <c>{Xml.Escape(name)}</c>" : "an integer";
        writer.Line("/// <remarks>");
        writer.Line($"/// {NumberText.Integer(layer.Outputs)} sums of {NumberText.Integer(layer.Inputs)} products of codes of <c>{Xml.Escape(layer.Products.Input.Name)}</c> and <c>{Xml.Escape(layer.Products.Weight.Name)}</c>, each less its zero point, and {bias} as bias:");
        writer.Line($"/// {NumberText.Integer(layer.Min)} … {NumberText.Integer(layer.Max)}, {NumberText.Integer(SumType.BitsOf(layer.Min, layer.Max))} bits, in steps of {Wording.StepOfSum(layer.Channels[0].Unit)}{(layer.HasChannels ? " in the first output" : "")}.");
        if (layer.Map is { } map)
        {
            writer.Line($"/// A sum becomes a code of <c>{Xml.Escape(spec.Output!.Name)}</c>, {NumberText.Integer(map.MinCode)} … {NumberText.Integer(map.MaxCode)}: {RequantizationText.Formula(map)}.");
            RequantizationText.Remarks(writer, map);
        }

        writer.Line("/// </remarks>");
    }

    private static string Factor(IEnumerable<BigInteger> factors)
    {
        BigInteger[] distinct = [.. factors.Distinct()];
        return distinct.Length > 1 ? "a factor times " : distinct[0].IsOne ? "" : NumberText.Integer(distinct[0]) + " times ";
    }

    private static void Constants(CodeWriter writer, DenseLayer layer, string format, bool hasFloats)
    {
        PipelineText.Format(writer, format);
        PipelineText.Constant(writer, "int", Inputs, NumberText.Integer(layer.Inputs), "The number of inputs.");
        PipelineText.Constant(writer, "int", Outputs, NumberText.Integer(layer.Outputs), "The number of outputs.");
        PipelineText.Constant(writer, "int", DenseMembers.KernelLength, NumberText.Integer(layer.KernelLength), layer.IsPacked ? "The number of bytes of a packed kernel." : "The number of weights.");
        string type = layer.Map is { } map ? map.To.CodeType.Keyword : layer.Type!.Keyword;
        PipelineText.Constant(writer, type, "MinCode", NumberText.Integer(layer.Map?.MinCode ?? layer.Min), "The least output.");
        PipelineText.Constant(writer, type, "MaxCode", NumberText.Integer(layer.Map?.MaxCode ?? layer.Max), "The largest output.");
        PipelineText.Constant(writer, layer.Bias.Type, DenseMembers.MinBias, NumberText.Integer(layer.Bias.MinCode), "The least bias.");
        PipelineText.Constant(writer, layer.Bias.Type, DenseMembers.MaxBias, NumberText.Integer(layer.Bias.MaxCode), "The largest bias.");
        if (layer.HasChannels || layer.Map is not null)
            return;
        if (hasFloats)
            PipelineText.Constant(writer, "double", DenseMembers.Scale, NumberText.DoubleLiteral(layer.Channels[0].Unit), "The number that the sum 1 stands for, exactly.");
        if (layer.Channels[0].Unit.Mantissa.IsOne)
            PipelineText.Constant(writer, "int", DenseMembers.ScaleExponent, NumberText.Integer(layer.Channels[0].Unit.Exponent), "The scale is 2 to this power.");
    }

    private static void Run(CodeWriter writer, DenseLayer layer, DenseText text, DenseVectors? vectors)
    {
        BufferText[] buffers = [text.Input, text.Kernel, text.Bias, text.Output];
        writer.Line("/// <summary>Computes the layer into a buffer of the caller.</summary>");
        BufferText.Document(writer, buffers, text.Spans);
        Exceptions(writer, text, ", or a bias lies outside of its range. Nothing is written then");
        using (writer.Block($"public static void {DenseMembers.Run}({BufferText.Parameters(buffers, text.Spans)})"))
        {
            CallChecks(writer, buffers, text);
            if (layer.Bias.NeedsCheck)
                CheckBiases(writer, layer, text);
            if (vectors is not null)
                vectors.Run(writer, isFolded: false);
            else
                RunLoop(writer, text);
        }

        writer.Line();
    }

    private static void RunLoop(CodeWriter writer, DenseText text)
    {
        using (writer.Block($"for (int o = 0; o < {Outputs}; o++)"))
        {
            writer.Line($"{text.Sum} sum = {(text.IsScaled ? "0" : text.BiasTerm("o"))};");
            writer.Line($"for (int i = 0; i < {Inputs}; i++)");
            writer.Indented($"sum += {text.InputInteger("i")} * {text.WeightInteger("o", "i")};");
            if (text.IsScaled)
                writer.Line($"sum = {text.Scaled("sum", "o")} + {text.BiasTerm("o")};");
            writer.Line($"{text.Output.At("o", text.Spans)} = {text.Result("sum", "o")};");
        }
    }

    private static void RunFolded(CodeWriter writer, DenseLayer layer, DenseText text, DenseVectors? vectors)
    {
        BufferText[] buffers = [text.Input, text.Kernel, text.Folded, text.Output];
        writer.Line($"/// <summary>The same with biases into which <c>{DenseMembers.FoldBias}</c> has brought the zero points: less is left to do.</summary>");
        BufferText.Document(writer, buffers, text.Spans);
        Exceptions(writer, text, "; nothing is written then");
        using (writer.Block($"public static void {DenseMembers.RunFolded}({BufferText.Parameters(buffers, text.Spans)})"))
        {
            CallChecks(writer, buffers, text);
            if (vectors is not null)
                vectors.Run(writer, isFolded: true);
            else
                RunFoldedLoop(writer, text);
        }

        writer.Line();
    }

    private static void RunFoldedLoop(CodeWriter writer, DenseText text)
    {
        using (writer.Block($"for (int o = 0; o < {Outputs}; o++)"))
        {
            string folded = text.Folded.At("o", text.Spans), product = $"{text.Integer(text.Input.At("i", text.Spans), 0, text.Input.Type)} * {text.WeightInteger("o", "i")}";
            writer.Line($"{text.Sum} sum = {(text.IsScaled ? "0" : folded)};");
            // A part of the sum may be more than the type holds, and the whole sum is not.
            writer.Line($"for (int i = 0; i < {Inputs}; i++)");
            writer.Indented($"sum = unchecked(sum + {product});");
            if (text.IsScaled)
                writer.Line($"sum = unchecked({text.Scaled("sum", "o")} + {folded});");
            writer.Line($"{text.Output.At("o", text.Spans)} = {text.Result("sum", "o")};");
        }
    }

    private static void FoldBias(CodeWriter writer, DenseLayer layer, DenseText text, DenseVectors? vectors)
    {
        BufferText destination = text.Folded with { IsWritten = true, Documentation = $"Receives the biases for <c>{DenseMembers.RunFolded}</c>: <c>{Outputs}</c>" };
        BufferText[] buffers = [text.Kernel, text.Bias, destination];
        BigInteger zeroPoint = layer.Products.Input.ZeroPoint;
        writer.Line($"/// <summary>Brings zero points and the steps of the biases into integers that are added to sums, once for a network: a bias{(zeroPoint.IsZero ? "" : $" {(zeroPoint.Sign > 0 ? "less" : "plus")} {NumberText.Integer(BigInteger.Abs(zeroPoint))} times the weights of its output")}.</summary>");
        BufferText.Document(writer, buffers, text.Spans);
        Exceptions(writer, text, ", or a bias lies outside of its range. Nothing is written then");
        using (writer.Block($"public static void {DenseMembers.FoldBias}({BufferText.Parameters(buffers, text.Spans)})"))
        {
            CallChecks(writer, buffers, text);
            if (layer.Bias.NeedsCheck)
                CheckBiases(writer, layer, text);
            if (vectors is not null)
                writer.Line($"{DenseMembers.Fold}(kernel, bias, 0, folded);");
            else
                Fold(writer, layer, text, Outputs, "o", index => destination.At(index, text.Spans));
        }

        writer.Line();
    }

    /// <summary>Writes the loop that folds zero points into biases.</summary>
    /// <param name="writer">Receives it.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="text">Its elements.</param>
    /// <param name="count">The number of outputs.</param>
    /// <param name="output">The output of an index o.</param>
    /// <param name="destination">What an index receives.</param>
    public static void Fold(CodeWriter writer, DenseLayer layer, DenseText text, string count, string output, Func<string, string> destination)
    {
        BigInteger zeroPoint = layer.Products.Input.ZeroPoint;
        if (zeroPoint.IsZero)
        {
            writer.Line($"for (int o = 0; o < {count}; o++)");
            writer.Indented($"{destination("o")} = {text.BiasTerm(output)};");
            return;
        }

        using (writer.Block($"for (int o = 0; o < {count}; o++)"))
        {
            writer.Line($"{text.Sum} weights = 0;");
            writer.Line($"for (int i = 0; i < {Inputs}; i++)");
            writer.Indented($"weights += {text.WeightInteger(output, "i")};");
            // A folded bias wraps as the sums do.
            writer.Line($"{destination("o")} = unchecked({text.BiasTerm(output)} {(zeroPoint.Sign > 0 ? "-" : "+")} {text.Scaled(NumberText.Integer(BigInteger.Abs(zeroPoint)) + " * weights", output)});");
        }
    }

    private static void Bounds(CodeWriter writer, DenseLayer layer, DenseText text)
    {
        BufferText[] buffers = [text.Kernel, text.Bias];
        writer.Line("/// <summary>The least and the largest sum of these weights and biases with any inputs, over all outputs: fewer bits may hold them than hold the sums of all weights.</summary>");
        BufferText.Document(writer, buffers, text.Spans);
        writer.Line("/// <param name=\"min\">The least sum.</param>");
        writer.Line("/// <param name=\"max\">The largest sum.</param>");
        Exceptions(writer, text, ", or a bias lies outside of its range");
        using (writer.Block($"public static void {DenseMembers.Bounds}({BufferText.Parameters(buffers, text.Spans)}, out long min, out long max)"))
        {
            CallChecks(writer, buffers, text);
            if (layer.Bias.NeedsCheck)
                CheckBiases(writer, layer, text);
            writer.Line("min = long.MaxValue;");
            writer.Line("max = long.MinValue;");
            using (writer.Block($"for (int o = 0; o < {Outputs}; o++)"))
            {
                writer.Line("long least = 0, largest = 0;");
                using (writer.Block($"for (int i = 0; i < {Inputs}; i++)"))
                {
                    writer.Line($"long weight = {text.WeightInteger("o", "i")};");
                    writer.Line($"least += weight * (weight > 0 ? {NumberText.Integer(layer.Products.Input.Min)} : {NumberText.Integer(layer.Products.Input.Max)});");
                    writer.Line($"largest += weight * (weight > 0 ? {NumberText.Integer(layer.Products.Input.Max)} : {NumberText.Integer(layer.Products.Input.Min)});");
                }

                writer.Line($"long ofBias = {text.BiasTerm("o")};");
                writer.Line($"least = {text.Scaled("least", "o")} + ofBias;");
                writer.Line($"largest = {text.Scaled("largest", "o")} + ofBias;");
                writer.Line("if (least < min)");
                writer.Indented("min = least;");
                writer.Line("if (largest > max)");
                writer.Indented("max = largest;");
            }
        }

        writer.Line();
    }

    private static void ArgMax(CodeWriter writer, DenseText text)
    {
        BufferText output = text.Output with { IsWritten = false, Documentation = $"The outputs: <c>{Outputs}</c>" };
        writer.Line("/// <summary>The place of the largest output, and of the first one if there are several: the class of a network that ends here.</summary>");
        BufferText.Document(writer, [output], text.Spans);
        Exceptions(writer, text, "");
        using (writer.Block($"public static int {DenseMembers.ArgMax}({output.Parameter(text.Spans)})"))
        {
            CallChecks(writer, [output], text);
            writer.Line("int largest = 0;");
            using (writer.Block($"for (int o = 1; o < {Outputs}; o++)"))
            {
                writer.Line($"if ({output.At("o", text.Spans)} > {output.At("largest", text.Spans)})");
                writer.Indented("largest = o;");
            }

            writer.Line("return largest;");
        }

        writer.Line();
    }

    private static void Exceptions(CodeWriter writer, DenseText text, string more) =>
        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{(text.Spans ? "A span has another length" : "An array has no such elements")}{more}.</exception>");

    private static void CallChecks(CodeWriter writer, IReadOnlyList<BufferText> buffers, DenseText text)
    {
        foreach (BufferText buffer in buffers)
            writer.Line($"{DenseMembers.Check}({(text.Spans ? buffer.Name + ".Length" : $"{buffer.Name}, {buffer.Name}Index")}, {buffer.Length}, \"{buffer.Name}\", \"{Shape(buffer)}\");");
        if (buffers.Any(buffer => buffer.Name == "input"))
            writer.Line(text.Spans ? $"{DenseMembers.Overlap}(input, output);" : $"{DenseMembers.Overlap}(input, inputIndex, output, outputIndex);");

        string Shape(BufferText buffer) => buffer.Name != "kernel" || text.IsPacked ? buffer.Length : text.Kernel.Documentation.Contains("one output adjacent") ? $"{Outputs} * {Inputs}" : $"{Inputs} * {Outputs}";
    }

    private static void CheckBiases(CodeWriter writer, DenseLayer layer, DenseText text)
    {
        using (writer.Block($"for (int o = 0; o < {Outputs}; o++)"))
        {
            writer.Line($"if ({text.Bias.At("o", text.Spans)} < {DenseMembers.MinBias} || {text.Bias.At("o", text.Spans)} > {DenseMembers.MaxBias})");
            writer.Indented($"{DenseMembers.ThrowBias}(o, {text.Bias.At("o", text.Spans)});");
        }

        writer.Line();
    }

    private static void Checks(CodeWriter writer, DenseLayer layer, DenseText text)
    {
        if (text.Spans)
        {
            using (writer.Block($"private static void {DenseMembers.Check}(int length, int expected, string name, string shape)"))
            {
                writer.Line("if (length != expected)");
                writer.Indented("throw new global::System.ArgumentException(\"There are \" + length + \" elements, but the layer has \" + shape + \" = \" + expected + \".\", name);");
            }

            writer.Line();
            using (writer.Block($"private static void {DenseMembers.Overlap}({text.Input.Parameter(true)}, {text.Output.Parameter(true)})"))
            {
                writer.Line($"if (global::System.MemoryExtensions.Overlaps({AsBytes("input", text.Input.Type)}, {AsBytes("output", text.OutputType)}))");
                writer.Indented("throw new global::System.ArgumentException(\"The output overlaps the input.\", \"output\");");
            }
        }
        else
        {
            using (writer.Block($"private static void {DenseMembers.Check}(global::System.Array array, int index, int expected, string name, string shape)"))
            {
                writer.Line("if (array == null)");
                writer.Indented("throw new global::System.ArgumentNullException(name);");
                writer.Line("if (index < 0)");
                writer.Indented("throw new global::System.ArgumentOutOfRangeException(name + \"Index\", index, \"An index is not negative.\");");
                writer.Line("if (array.Length - index < expected)");
                writer.Indented("throw new global::System.ArgumentException(\"The array holds \" + array.Length + \" elements, but the layer has \" + shape + \" = \" + expected + \" from index \" + index + \" on.\", name);");
            }

            writer.Line();
            using (writer.Block($"private static void {DenseMembers.Overlap}({text.Input.Parameter(false)}, {text.Output.Parameter(false)})"))
            {
                writer.Line($"if ((global::System.Array)input == output && inputIndex < outputIndex + {Outputs} && outputIndex < inputIndex + {Inputs})");
                writer.Indented("throw new global::System.ArgumentException(\"The output overlaps the input.\", \"output\");");
            }
        }

        if (!layer.Bias.NeedsCheck)
            return;
        writer.Line();
        writer.Line($"private static void {DenseMembers.ThrowBias}(int output, long bias) =>");
        writer.Indented($"throw new global::System.ArgumentException(\"The bias of output \" + output + \" is \" + bias + \", and biases lie between {NumberText.Integer(layer.Bias.MinCode)} and {NumberText.Integer(layer.Bias.MaxCode)}.\", \"bias\");");

        static string AsBytes(string span, string type) => type == "byte" ? span : $"global::System.Runtime.InteropServices.MemoryMarshal.AsBytes({span})";
    }
}
