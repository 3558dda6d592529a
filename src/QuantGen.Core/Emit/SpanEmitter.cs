using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The methods over spans: the shared kernel, or where there is none a loop over the scalar method.</summary>
internal static class SpanEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, QuantizerSource source)
    {
        (QuantizerPlan plan, string typeName) = (source.Plan, source.Shape.Name);
        if (plan.Grid.Body is { } body)
        {
            BodySpanEmitter.Emit(writer, plan.Grid, body, typeName);
            CountOutside(writer, plan);
            return;
        }

        string code = plan.Grid.CodeType.Keyword;
        string literal = NumberText.SingleLiteral(plan.Grid.Scale), scale = plan.Grid.Profile is null ? "" : ", scale: " + literal;
        string given = source.GivesScale ? $", scale: {literal}, inverse: 1f / {literal}" : "", quotient = plan.Grid.Profile is null ? "" : ProfileQuotient(typeName);
        Map(writer, plan, "Quantize", ("float", "values"), (code, "codes"), KernelsOf(typeName) + ".Quantize" + quotient, given);
        Map(writer, plan, "Dequantize", (code, "codes"), ("float", "values"), DequantizerOf(plan, typeName) + ".Dequantize", source.GivesScale ? ", scale: " + literal : "");
        Map(writer, plan, "FakeQuantize", ("float", "values"), ("float", "representable values"), KernelsOf(typeName) + ".FakeQuantize" + quotient, scale + given);
        CountOutside(writer, plan);
    }

    /// <summary>The kernels with the constants of a type.</summary>
    public static string KernelsOf(string typeName) => TypeBlocks.Shared + KernelNames.KernelsOf(typeName);

    /// <summary>The kernels that dequantize.</summary>
    public static string DequantizerOf(QuantizerPlan plan, string typeName) =>
        TypeBlocks.Shared + (plan.Grid.GivesWhatItTakes && plan.Grid.Profile is null ? KernelNames.KernelsOf(typeName) : KernelNames.DequantizerOf(typeName));

    /// <summary>What stands behind the name of a kernel that a profile has: the name goes on, with the quotient as type argument.</summary>
    public static string ProfileQuotient(string typeName) => $"Profile<{TypeBlocks.Shared}{KernelNames.Quotient(typeName)}>";

    /// <summary>Whether the kernel that quantizes and dequantizes in one has the constants for it: it has one scale.</summary>
    public static bool HasFakeQuantize(QuantizerPlan plan) => plan.HasVectors && plan.Grid.GivesWhatItTakes;

    /// <summary>The type arguments of a function that rounds.</summary>
    public static string WithRounding(QuantizerPlan plan, string typeName) =>
        "<" + TypeBlocks.Shared + KernelNames.Specification(typeName) + ", " + TypeBlocks.Shared + plan.Grid.Rounding.ToString() + ">";

    private static void Map(CodeWriter writer, QuantizerPlan plan, string name, (string Type, string Elements) from, (string Type, string Elements) to, string kernel, string constants = "")
    {
        Documentation(writer, "<c>" + name + "</c> of every element", from, to);
        string signature = Signature(name, from.Type, to.Type);
        if (name == "FakeQuantize" ? HasFakeQuantize(plan) : plan.HasVectors)
        {
            writer.Line(signature + " =>");
            writer.Indented($"{kernel}(source, destination{constants});");
            writer.Line();
            return;
        }

        using (writer.Block(signature))
        {
            writer.Line(Kernels + ".CheckDestination(source, destination);");
            writer.Line("for (int i = 0; i < source.Length; i++)");
            writer.Indented($"destination[i] = {Element(plan, name)};");
        }

        writer.Line();
    }

    /// <summary>What the scalar method gives for an element; a float is made a double by the kernels, because of a processor's registers.</summary>
    private static string Element(QuantizerPlan plan, string name) => name switch
    {
        "Quantize" when plan.LoopsInDouble => $"Quantize({Kernels}.ToDouble(source[i]))",
        "FakeQuantize" when plan.LoopsInDouble => $"Dequantize(Quantize({Kernels}.ToDouble(source[i])))",
        _ => name + "(source[i])",
    };

    public static string Signature(string name, string from, string to) =>
        $"public static void {name}(global::System.ReadOnlySpan<{from}> source, global::System.Span<{to}> destination)";

    /// <summary>The documentation of a method from one span to another.</summary>
    public static void Documentation(CodeWriter writer, string summary, (string Type, string Elements) from, (string Type, string Elements) to)
    {
        bool inPlace = from.Type == to.Type, oneSize = Size(from.Type) == Size(to.Type);
        writer.Line("/// <summary>" + summary + (inPlace ? "; may run in place." : ".") + "</summary>");
        writer.Line("/// <param name=\"source\">The " + from.Elements + ".</param>");
        writer.Line("/// <param name=\"destination\">Receives the " + to.Elements + "; at least as long as <paramref name=\"source\"/>.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">The destination is too short or overlaps the source"
            + (oneSize ? " other than exactly" : "") + "; nothing is written.</exception>");
    }

    private static void CountOutside(CodeWriter writer, QuantizerPlan plan)
    {
        writer.Line("/// <summary>How many elements <c>TryQuantize</c> refuses.</summary>");
        writer.Line("/// <param name=\"source\">The values.</param>");
        writer.Line("public static int CountOutside(global::System.ReadOnlySpan<float> source) =>");
        writer.Indented($"{Kernels}.CountOutside(source, {NumberText.SingleLiteral(plan.Inside.First)}, {NumberText.SingleLiteral(plan.Inside.Last)});");
    }

    /// <summary>Bytes of a float or a code.</summary>
    private static int Size(string type) => type switch { "sbyte" or "byte" => 1, "short" or "ushort" => 2, _ => 4 };
}
