using System.Linq;
using QuantGen.Core.Declaration;
using QuantGen.Core.Faults;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>LookupTable → text: the generated part of one lookup.</summary>
internal static class LookupEmitter
{
    private const string Lookup = LookupMembers.Lookup, Entries = LookupMembers.Entries;

    /// <summary>Whether the type has a method over spans in vectors.</summary>
    public static bool UsesVectors(LookupTable table) => table.IsWhole && table.To.CodeType.Bits == 8;

    public static string Emit(TypeShape shape, LookupSpec spec, TargetEnvironment environment, bool hasVectors)
    {
        LookupTable table = LookupChecker.Build(spec);
        var writer = new CodeWriter();
        string format = PipelineFormat.Of(spec);
        TypeBlocks.Header(writer, format);
        bool vectors = hasVectors && UsesVectors(table);
        if (vectors)
            TypeBlocks.UsingShared(writer, environment);
        using (TypeBlocks.Open(writer, shape, w => Remarks(w, table, spec)))
            Members(writer, table, format, environment.Dialect.HasSpans, vectors);
        return writer.ToString();
    }

    public static string Stub(LookupStub source, TargetEnvironment environment) => PipelineText.Stub(source.Shape, source.Clashes, members =>
    {
        members.Constant(source.To, "MinCode", "0");
        members.Constant(source.To, "MaxCode", "0");
        members.Throwing($"public static {source.To} {Lookup}({source.From} code)");
        members.Throwing($"public static void {Lookup}({new SequenceText(source.From, source.To, environment.Dialect.HasSpans).Parameters()})");
    });

    private static void Remarks(CodeWriter writer, LookupTable table, LookupSpec spec)
    {
        string entry = spec.Entries is not null ? "the entry that the declaration states"
            : spec.Function is null or Function.None ? $"the code that <c>{Xml.Escape(table.ToName)}</c> gives its exact number"
            : spec.Profile == Profile.TfLiteReference ? $"what TensorFlow Lite computes for {spec.Function}"
            : $"the code of {spec.Function} of its exact number, rounded once ({table.To.Rounding})";
        writer.Line("/// <remarks>");
        writer.Line($"/// For each code of <c>{Xml.Escape(table.FromName)}</c>, {NumberText.Integer(table.From.MinCode)} … {NumberText.Integer(table.From.MaxCode)}, a code of <c>{Xml.Escape(table.ToName)}</c>: {entry}.");
        writer.Line("/// </remarks>");
    }

    private static void Members(CodeWriter writer, LookupTable table, string format, bool spans, bool vectors)
    {
        string from = table.From.CodeType.Keyword, to = table.To.CodeType.Keyword;
        PipelineText.Format(writer, format);
        PipelineText.Constant(writer, to, "MinCode", NumberText.Integer(table.Entries.Min()), "The least entry.");
        PipelineText.Constant(writer, to, "MaxCode", NumberText.Integer(table.Entries.Max()), "The largest entry.");

        string index = table.IsWhole ? (from == "byte" ? "code" : "unchecked((byte)code)") : Index(table);
        writer.Line("/// <summary>The entry of a code.</summary>");
        writer.Line($"/// <param name=\"code\">The code: {NumberText.Integer(table.From.MinCode)} … {NumberText.Integer(table.From.MaxCode)}.</param>");
        if (table.IsWhole)
        {
            writer.Line($"public static {to} {Lookup}({from} code) => {Entries}[{index}];");
        }
        else
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">There is no such code.</exception>");
            using (writer.Block($"public static {to} {Lookup}({from} code)"))
            {
                writer.Line($"int index = {index};");
                writer.Line($"return unchecked((uint)index) < {NumberText.Integer(table.Entries.Count)} ? {Entries}[index] : {LookupMembers.ThrowOutside}(code);");
            }
        }

        writer.Line();
        var sequences = new SequenceText(from, to, spans);
        writer.Line("/// <summary>Looks up every element.</summary>");
        sequences.Document(writer, "The codes");
        sequences.DocumentDestination(writer);
        sequences.DocumentExceptions(writer);
        using (writer.Block($"public static void {Lookup}({sequences.Parameters()})"))
        {
            writer.Line(sequences.Check);
            string first = vectors ? $"{TypeBlocks.Shared}{KernelNames.Kernels}.LookUp({Dialect.Bytes(from, "source")}, {Dialect.Bytes(to, "destination")}, {Dialect.Bytes(to, Entries)})" : "0";
            writer.Line($"for (int i = {first}; i < {sequences.Length}; i++)");
            writer.Indented($"{sequences.Destination("i")} = {Lookup}({sequences.Source("i")});");
        }

        writer.Line();
        sequences.WriteCheck(writer);
        if (!table.IsWhole)
        {
            writer.Line();
            writer.Line($"private static {to} {LookupMembers.ThrowOutside}({from} code) =>");
            writer.Indented($"throw new global::System.ArgumentOutOfRangeException(\"code\", code, \"A code lies between {NumberText.Integer(table.From.MinCode)} and {NumberText.Integer(table.From.MaxCode)}.\");");
        }

        writer.Line();
        writer.Line(table.IsWhole && from == "sbyte" ? "// The entries of 0 … 127 and then those of −128 … −1: their places are the bytes of the codes." : $"// The entries of {NumberText.Integer(table.From.MinCode)} … {NumberText.Integer(table.From.MaxCode)}.");
        long[] ordered = table.IsWhole && from == "sbyte" ? [.. table.Entries.Skip(128), .. table.Entries.Take(128)] : [.. table.Entries];
        // Bytes in a span are read where the assembly lies in memory; other elements would be a new array each time.
        string declaration = spans && table.To.CodeType.Bits == 8 ? $"private static global::System.ReadOnlySpan<{to}> {Entries} => new {to}[]" : $"private static readonly {to}[] {Entries} = new {to}[]";
        SequenceText.WriteArray(writer, declaration, ordered, entry => NumberText.Integer(entry));
    }

    private static string Index(LookupTable table) => AccumulatorText.Difference("code", table.From.MinCode);
}
