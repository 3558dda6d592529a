using System;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The methods over many elements in the portable tiers: over spans, or where there are none over arrays with an index and a
/// count. Flat loops over the scalar methods, one element a turn: four of them take twice the flash on a Cortex-M and are no faster on Mono.
/// </summary>
internal static class PortableSequenceEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, QuantizerPlan plan, Tier tier, CodeElement code)
    {
        Map(writer, plan, tier, "Quantize", ("float", "values"), (code.Type, "codes"), from => from, code.Of);
        Map(writer, plan, tier, "Dequantize", (code.Type, "codes"), ("float", "values"), code.Code, to => to);
        Map(writer, plan, tier, "FakeQuantize", ("float", "values"), ("float", "representable values"), from => from, to => to);
        CountOutside(writer, plan, tier);
    }

    private static void Map(CodeWriter writer, QuantizerPlan plan, Tier tier, string name, (string Type, string Elements) from, (string Type, string Elements) to,
        Func<string, string> argument, Func<string, string> element)
    {
        PortableBody? body = PortableBody.Of(plan, name);
        string what = body is null ? $"<c>{name}</c> of every element" : body.Description;
        if (tier == Tier.PortableSpans)
            SpanEmitter.Documentation(writer, what, from, to);
        else
            ArrayDocumentation(writer, what, from, to);
        string signature = tier == Tier.PortableSpans
            ? SpanEmitter.Signature(name, from.Type, to.Type)
            : $"public static void {name}({from.Type}[] source, int sourceIndex, {to.Type}[] destination, int destinationIndex, int count)";
        using (writer.Block(signature))
        {
            writer.Line(CheckDestination(tier, from.Type, to.Type));
            string length = Length(tier);
            string start = "int i = 0";
            if (body is not null)
            {
                writer.Line(start + ";");
                start = "";
                // A multiple of a power of two, without a division: on small processors that is a function of the run-time library.
                writer.Line($"for (; i < ({length} & ~{ProfileRule.BodyBlock - 1}); i++)");
                writer.Indented($"{Destination(tier, "i")} = {element(body.Of(argument(Source(tier, "i"))))};");
            }

            writer.Line($"for ({start}; i < {length}; i++)");
            writer.Indented($"{Destination(tier, "i")} = {element($"{name}({argument(Source(tier, "i"))})")};");
        }

        writer.Line();
        body?.Functions(writer);
    }

    private static void CountOutside(CodeWriter writer, QuantizerPlan plan, Tier tier)
    {
        string first = NumberText.SingleLiteral(plan.Inside.First), last = NumberText.SingleLiteral(plan.Inside.Last);
        writer.Line("/// <summary>How many elements <c>TryQuantize</c> refuses.</summary>");
        writer.Line("/// <param name=\"source\">The values.</param>");
        if (tier == Tier.PortableSpans)
        {
            writer.Line("public static int CountOutside(global::System.ReadOnlySpan<float> source) =>");
            writer.Indented($"{Kernels}.CountOutside(source, {first}, {last});");
            return;
        }

        writer.Line("/// <param name=\"index\">The first of them.</param>");
        writer.Line("/// <param name=\"count\">How many.</param>");
        writer.Line("public static int CountOutside(float[] source, int index, int count) =>");
        writer.Indented($"{Kernels}.CountOutside(source, index, count, {first}, {last});");
    }

    private static void ArrayDocumentation(CodeWriter writer, string summary, (string Type, string Elements) from, (string Type, string Elements) to)
    {
        bool inPlace = from.Type == to.Type;
        writer.Line("/// <summary>" + summary + (inPlace ? "; may run in place." : ".") + "</summary>");
        writer.Line("/// <param name=\"source\">The " + from.Elements + ".</param>");
        writer.Line("/// <param name=\"sourceIndex\">The first of them.</param>");
        writer.Line("/// <param name=\"destination\">Receives the " + to.Elements + ".</param>");
        writer.Line("/// <param name=\"destinationIndex\">Where the first one goes.</param>");
        writer.Line("/// <param name=\"count\">How many.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">An array is null.</exception>");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">An index or the count is negative.</exception>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">An array is too short" + (inPlace ? ", or the ranges overlap other than exactly" : "") + "; nothing is written.</exception>");
    }

    /// <summary>The check before anything is written, in the form of any tier.</summary>
    public static string CheckDestination(Tier tier, string from, string to) => Kernels + ".CheckDestination" + tier switch
    {
        Tier.Modern => "(source, destination);",
        Tier.PortableSpans => $"({Bytes(from, "source")}, {Bytes(to, "destination")}, source.Length, destination.Length, size: sizeof({to}));",
        _ => "(source, sourceIndex, destination, destinationIndex, count);",
    };

    /// <summary>How many elements there are.</summary>
    public static string Length(Tier tier) => tier == Tier.PortableArrays ? "count" : "source.Length";

    public static string Source(Tier tier, string index) => tier == Tier.PortableArrays ? $"source[sourceIndex + {index}]" : $"source[{index}]";

    public static string Destination(Tier tier, string index) => tier == Tier.PortableArrays ? $"destination[destinationIndex + {index}]" : $"destination[{index}]";

    /// <summary>The memory of a span, for the check of overlap.</summary>
    public static string Bytes(string type, string span) => type == "byte" ? span : $"global::System.Runtime.InteropServices.MemoryMarshal.Cast<{type}, byte>({span})";
}
