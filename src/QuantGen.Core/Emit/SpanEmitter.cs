using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The bodies of the methods over spans: a call of the shared kernel, or a loop over the scalar method if there is none.</summary>
internal static class SpanEmitter
{
    /// <summary>Codes that are kept on the stack, as C#.</summary>
    private const string BlockLength = "256";

    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, Member member, MemberSource source)
    {
        (QuantizerPlan plan, string typeName, string signature) = (source.Plan, source.Quantizer.Shape.Name, source.Signature(member));
        if (member.Name == "CountOutside")
        {
            writer.Line(signature + " =>");
            writer.Indented($"{Kernels}.CountOutside(source, {ScalarEmitter.Bound(plan.Inside.First, "float.NegativeInfinity")}, {ScalarEmitter.Bound(plan.Inside.Last, "float.PositiveInfinity")});");
            return;
        }

        if (plan.HasStepVectors)
        {
            string steps = StepSpecificationEmitter.Steps(plan, typeName), code = member.Name == "FakeQuantize" ? "" : ", " + plan.Grid.CodeType.Keyword;
            writer.Line(signature + " =>");
            writer.Indented($"{Kernels}.{member.Name}Steps<{steps}{code}>(source, destination);");
            return;
        }

        if (plan.Grid.Bulk is { } body)
        {
            BulkSpanEmitter.Emit(writer, member.Name, signature, body, typeName);
            return;
        }

        if (member.Name == "Quantize" && plan.Index is { } index)
        {
            writer.Line(signature + " =>");
            writer.Indented($"{Kernels}.Search(source, destination, {TableEmitter.Name}.Singles, {TableEmitter.Name}.Index, {TableEmitter.Index(index)}, first: {NumberText.Integer(plan.Grid.MinCode)});");
            return;
        }

        if (member.Name == "Dequantize" && plan.OnlyDequantizesInVectors)
        {
            writer.Line(signature + " =>");
            writer.Indented($"{KernelsOf(typeName)}.Dequantize(source, destination);");
            return;
        }

        if (member.Name == "FakeQuantize" && plan.Index is not null)
        {
            InBlocks(writer, signature, plan.Grid.CodeType.Keyword);
            return;
        }

        string literal = NumberText.SingleLiteral(plan.Input.Scale), scale = plan.Grid.Profile is null ? "" : ", scale: " + literal, quotient = plan.Grid.Profile is null ? "" : ProfileQuotient(typeName);
        bool isGiven = source.Quantizer.GivesScale;
        string given = isGiven ? $", scale: {literal}, inverse: 1f / {literal}" : "";
        (string kernel, string constants) = member.Name switch
        {
            "Quantize" => (KernelsOf(typeName) + ".Quantize" + quotient, given),
            "Dequantize" => (DequantizerOf(plan, typeName) + ".Dequantize", isGiven ? ", scale: " + literal : ""),
            _ => (KernelsOf(typeName) + ".FakeQuantize" + quotient, scale + given),
        };
        if (member.Name == "FakeQuantize" ? HasFakeQuantize(plan) : plan.HasVectors)
        {
            writer.Line(signature + " =>");
            writer.Indented($"{kernel}(source, destination{constants});");
            return;
        }

        using (writer.Block(signature))
        {
            writer.Line(Kernels + ".CheckDestination(source, destination);");
            writer.Line("for (int i = 0; i < source.Length; i++)");
            writer.Indented($"destination[i] = {Element(plan, member.Name)};");
        }
    }

    /// <summary>Quantizes and dequantizes a block of elements at a time. A block is read before it is written, so that the method may run in place.</summary>
    private static void InBlocks(CodeWriter writer, string signature, string code)
    {
        using (writer.Block(signature))
        {
            writer.Line(Kernels + ".CheckDestination(source, destination);");
            writer.Line($"global::System.Span<{code}> codes = stackalloc {code}[{BlockLength}];");
            using (writer.Block($"for (int i = 0; i < source.Length; i += {BlockLength})"))
            {
                writer.Line($"int length = global::System.Math.Min({BlockLength}, source.Length - i);");
                writer.Line("Quantize(source.Slice(i, length), codes);");
                writer.Line("Dequantize(codes.Slice(0, length), destination.Slice(i, length));");
            }
        }
    }

    /// <summary>The kernels with the constants of a type.</summary>
    public static string KernelsOf(string typeName) => TypeBlocks.Shared + KernelNames.KernelsOf(typeName);

    /// <summary>The kernels that dequantize.</summary>
    public static string DequantizerOf(QuantizerPlan plan, string typeName) =>
        TypeBlocks.Shared + (!plan.OutputDiffers && plan.Grid.Profile is null ? KernelNames.KernelsOf(typeName) : KernelNames.DequantizerOf(typeName));

    /// <summary>The suffix of the name of a profile's kernel, with the quotient as type argument.</summary>
    public static string ProfileQuotient(string typeName) => $"Profile<{TypeBlocks.Shared}{KernelNames.Quotient(typeName)}>";

    /// <summary>Whether the kernel that quantizes and dequantizes in one pass can be used: it has only one scale.</summary>
    public static bool HasFakeQuantize(QuantizerPlan plan) => plan.HasVectors && !plan.OutputDiffers;

    /// <summary>The type arguments of a function that rounds.</summary>
    public static string WithRounding(QuantizerPlan plan, string typeName) =>
        "<" + TypeBlocks.Shared + KernelNames.Specification(typeName) + ", " + TypeBlocks.Shared + plan.Input.Rounding.ToString() + ">";

    /// <summary>The scalar method's result for an element. The kernels convert a float to double, because of a processor's registers.</summary>
    private static string Element(QuantizerPlan plan, string name) => name switch
    {
        "Quantize" when plan.LoopsInDouble => $"Quantize({Kernels}.ToDouble(source[i]))",
        "FakeQuantize" when plan.LoopsInDouble => $"Dequantize(Quantize({Kernels}.ToDouble(source[i])))",
        _ => name + "(source[i])",
    };
}
