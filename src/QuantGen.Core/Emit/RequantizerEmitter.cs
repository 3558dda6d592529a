using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Declaration;
using QuantGen.Core.Faults;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>Requantization → text: the generated part of one requantizer.</summary>
internal static class RequantizerEmitter
{
    private const string Requantize = RequantizerMembers.Requantize, Channel = "channel";

    public static string Emit(TypeShape shape, RequantizerSpec spec, TargetEnvironment environment, bool hasVectors)
    {
        Requantization built = RequantizerChecker.Build(spec);
        var writer = new CodeWriter();
        string format = PipelineFormat.Of(spec);
        TypeBlocks.Header(writer, format);
        bool vectors = hasVectors && UsesVectors(built);
        if (vectors)
            TypeBlocks.UsingShared(writer, environment);
        using (TypeBlocks.Open(writer, shape, w => Remarks(w, built, spec)))
            Members(writer, built, format, environment, vectors ? shape.Name : null);
        if (vectors)
            RequantizationEmitter.Emit(writer, built, shape.Name, environment);
        return writer.ToString();
    }

    /// <summary>Whether the type has methods over spans in vectors: of codes and sums of up to 32 bits.</summary>
    public static bool UsesVectors(Requantization built) => (built.BulkRules is null ? built.Vectors : built.BulkVectors) is not null
        && built.To.CodeType.Bits <= 16 && (built.Source.Type.Bits <= 16 || built.Source.Type.Keyword == "int");

    public static string Stub(RequantizerStub source, TargetEnvironment environment) => PipelineText.Stub(source.Shape, source.Clashes, members =>
    {
        members.Constant(source.To, "MinCode", "0");
        members.Constant(source.To, "MaxCode", "0");
        if (source.HasChannels)
            members.Constant("int", RequantizerMembers.Channels, "1");
        var sequences = new SequenceText(source.From, source.To, environment.Dialect.HasSpans);
        members.Throwing($"public static {source.To} {Requantize}({source.From} source{(source.HasChannels ? ", int channel" : "")})");
        members.Throwing($"public static void {Requantize}({sequences.Parameters(source.HasChannels ? ", int innerLength" : "")})");
    });

    private static void Remarks(CodeWriter writer, Requantization built, RequantizerSpec spec)
    {
        RequantizerSource source = built.Source;
        writer.Line("/// <remarks>");
        writer.Line($"/// From {(source.IsSum ? "sums" : "codes")} of <c>{Xml.Escape(source.Name)}</c>, {NumberText.Integer(source.Min)} … {NumberText.Integer(source.Max)}, to codes of <c>{Xml.Escape(spec.To.Name)}</c>, {NumberText.Integer(built.MinCode)} … {NumberText.Integer(built.MaxCode)}: {RequantizationText.Formula(built)}.");
        RequantizationText.Remarks(writer, built);
        writer.Line("/// </remarks>");
    }

    private static void Members(CodeWriter writer, Requantization built, string format, TargetEnvironment environment, string? vectorsOf)
    {
        string from = built.Source.Type.Keyword, to = built.To.CodeType.Keyword, name = built.Source.IsSum ? "sum" : "code";
        bool hasChannels = built.Rules.Count > 1, spans = environment.Dialect.HasSpans;
        PipelineText.Format(writer, format);
        PipelineText.Constant(writer, to, "MinCode", NumberText.Integer(built.MinCode), "The least result.");
        PipelineText.Constant(writer, to, "MaxCode", NumberText.Integer(built.MaxCode), "The largest result.");
        if (hasChannels)
            PipelineText.Constant(writer, "int", RequantizerMembers.Channels, NumberText.Integer(built.Rules.Count), "The number of channels.");

        var text = new RequantizationText(built, name);
        writer.Line($"/// <summary>The code that a {name}{(hasChannels ? " of a channel" : "")} becomes; it saturates{(built.Source.IsSum ? ". A number that is no sum of the accumulator has no defined result" : "")}.</summary>");
        writer.Line($"/// <param name=\"{name}\">{(built.Source.IsSum ? "The sum" : "The code")}: {NumberText.Integer(built.Source.Min)} … {NumberText.Integer(built.Source.Max)}.</param>");
        if (hasChannels)
            writer.Line("/// <param name=\"channel\">The channel: 0 … <c>Channels</c> − 1.</param>");
        text.Methods(writer, "public");
        writer.Line();
        var sequences = new SequenceText(from, to, spans);
        if (hasChannels)
            SpansOfChannels(writer, built, sequences, spans, vectorsOf);
        else
            Spans(writer, built, sequences, vectorsOf);
        writer.Line();
        sequences.WriteCheck(writer);
        if (hasChannels)
            sequences.WriteCheckOfChannels(writer);
        text.Helpers(writer, vectorsOf is not null);
    }

    private static void Spans(CodeWriter writer, Requantization built, SequenceText sequences, string? vectorsOf)
    {
        writer.Line("/// <summary>Requantizes every element.</summary>");
        sequences.Document(writer, built.Source.IsSum ? "The sums" : "The codes");
        sequences.DocumentDestination(writer);
        sequences.DocumentExceptions(writer);
        using (writer.Block($"public static void {Requantize}({sequences.Parameters()})"))
        {
            writer.Line(sequences.Check);
            if (built.BulkRules is not null)
            {
                writer.Line($"int blocks = {sequences.Length} & -{NumberText.Integer(Requantization.BulkBlock)};");
                string first = vectorsOf is null ? "0" : Kernel(vectorsOf, isBulk: true, "source.Slice(0, blocks), destination" + Factor(built.BulkVectors));
                writer.Line($"for (int i = {first}; i < blocks; i++)");
                writer.Indented($"{sequences.Destination("i")} = {RequantizerMembers.InBlock}({sequences.Source("i")});");
                writer.Line($"for (int i = blocks; i < {sequences.Length}; i++)");
            }
            else
            {
                writer.Line($"for (int i = {(vectorsOf is null ? "0" : Kernel(vectorsOf, isBulk: false, "source, destination" + Factor(built.Vectors)))}; i < {sequences.Length}; i++)");
            }

            writer.Indented($"{sequences.Destination("i")} = {Requantize}({sequences.Source("i")});");
        }
    }

    private static void SpansOfChannels(CodeWriter writer, Requantization built, SequenceText sequences, bool spans, string? vectorsOf)
    {
        writer.Line("/// <summary>Requantizes every element by the scale of its channel. Channels follow each other, and after the last one comes the first again.</summary>");
        sequences.Document(writer, $"The {(built.Source.IsSum ? "sums" : "codes")}: a multiple of <c>Channels</c> · innerLength");
        writer.Line("/// <param name=\"innerLength\">The number of adjacent elements that belong to one channel: 1 with channels last.</param>");
        sequences.DocumentDestination(writer);
        sequences.DocumentExceptions(writer, ", or the elements are no whole channels");
        using (writer.Block($"public static void {Requantize}({sequences.Parameters(", int innerLength")})"))
        {
            writer.Line($"{SequenceCheckNames.Channels}({sequences.Length}, innerLength);");
            writer.Line(sequences.Check);
            if (vectorsOf is not null)
            {
                using (writer.Block("if (innerLength == 1)"))
                {
                    using (writer.Block($"for (int first = 0; first < source.Length; first += {RequantizerMembers.Channels})"))
                    {
                        writer.Line($"var row = source.Slice(first, {RequantizerMembers.Channels});");
                        writer.Line($"var codes = destination.Slice(first, {RequantizerMembers.Channels});");
                        writer.Line($"for (int i = {Kernel(vectorsOf, isBulk: false, "row, codes, " + RequantizerMembers.Factors, "Each")}; i < {RequantizerMembers.Channels}; i++)");
                        writer.Indented($"codes[i] = {Requantize}(row[i], i);");
                    }

                    writer.Line("return;");
                }

                writer.Line();
            }

            writer.Line("int channel = 0;");
            using (writer.Block($"for (int first = 0; first < {sequences.Length}; first += innerLength)"))
            {
                string start = vectorsOf is null ? "first" : $"first + {Kernel(vectorsOf, isBulk: false, $"source.Slice(first, innerLength), destination.Slice(first, innerLength), {RequantizerMembers.Factors}[channel]")}";
                writer.Line($"for (int i = {start}; i < first + innerLength; i++)");
                writer.Indented($"{sequences.Destination("i")} = {Requantize}({sequences.Source("i")}, channel);");
                writer.Line($"channel = channel + 1 == {RequantizerMembers.Channels} ? 0 : channel + 1;");
            }
        }
    }

    /// <summary>The factor of all elements, as the last argument of a kernel.</summary>
    private static string Factor(RequantizeVectors? vectors) => vectors is FloatVectors floats ? ", " + NumberText.SingleLiteral(floats.Factors[0]) : "";

    private static string Kernel(string typeName, bool isBulk, string arguments, string ending = "") => $"{TypeBlocks.Shared}{KernelNames.RequantizeKernelsOf(typeName, isBulk)}.{Requantize}{ending}({arguments})";
}
