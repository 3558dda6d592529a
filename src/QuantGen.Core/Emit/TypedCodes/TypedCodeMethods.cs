using QuantGen.Core.Members;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The methods of every quantizer, over typed codes: a span of them is one of plain codes. <see cref="TypedCodeArrays"/> has the ones over arrays.</summary>
internal static class TypedCodeMethods
{
    private const string Plain = TypedCodeMembers.PlainCodes + ".";

    public static void Emit(CodeWriter writer, TypedCode code, Tier tier)
    {
        Quantize(writer, code, "float", Lane.Single);
        Quantize(writer, code, "double", Lane.Double);
        Quantize(writer, code, "long", Lane.Int64);
        TryQuantize(writer, code);
        Method(writer, DequantizeSummary(code, "code.Code"), $"float Dequantize({code.Name} code) => {Plain}Dequantize(code.Code);");
        if (!code.Grid.ExactInSingle)
            Method(writer, ExactSummary(code, "code.Code"), $"double DequantizeToDouble({code.Name} code) => {Plain}DequantizeToDouble(code.Code);");
        Method(writer, "The representable value that <paramref name=\"value\"/> becomes: that of its code, never −0.", $"float FakeQuantize(float value) => {Plain}FakeQuantize(value);");
        Method(writer, code.Grid.GivesWhatItTakes ? "Whether <paramref name=\"value\"/> is the value of a code." : "Whether <c>FakeQuantize</c> leaves <paramref name=\"value\"/> as it is.", $"bool IsRepresentable(float value) => {Plain}IsRepresentable(value);");
        if (tier != Tier.PortableArrays)
            Spans(writer, code);
        else
            TypedCodeArrays.Emit(writer, code);
        if (code.Fitting is { } fitting)
            AlphaEmitter.EmitTyped(writer, code.Source, code, fitting, tier);
    }

    private static void Spans(CodeWriter writer, TypedCode code)
    {
        Map(writer, "Quantize", "float", code.Name, "source, " + Cast(code, "destination"));
        Map(writer, "Dequantize", code.Name, "float", Cast(code, "source") + ", destination");
        Map(writer, "FakeQuantize", "float", "float", "source, destination");
        if (code.HasBlock)
        {
            Map(writer, "QuantizeBlock", "float", code.Name, "source, " + Cast(code, "destination"));
            Map(writer, "DequantizeBlock", code.Name, "float", Cast(code, "source") + ", destination");
            Map(writer, "FakeQuantizeBlock", "float", "float", "source, destination");
        }

        if (code.Grid.IsPackable)
            Packing(writer, code);
        Method(writer, "How many elements <c>TryQuantize</c> refuses.", $"int CountOutside(global::System.ReadOnlySpan<float> source) => {Plain}CountOutside(source);");
    }

    private static void Packing(CodeWriter writer, TypedCode code)
    {
        Method(writer, "Packs every code, the first one into the lowest bits; returns the bytes written.",
            $"int Pack(global::System.ReadOnlySpan<{code.Name}> codes, global::System.Span<byte> destination) => {Plain}Pack({Cast(code, "codes")}, destination);");
        Method(writer, "Unpacks as many codes as <paramref name=\"codes\"/> has room for; returns the bytes read.",
            $"int Unpack(global::System.ReadOnlySpan<byte> source, global::System.Span<{code.Name}> codes) => {Plain}Unpack(source, {Cast(code, "codes")});");
        PackedLength(writer);
    }

    public static void PackedLength(CodeWriter writer) =>
        Method(writer, "The bytes of <paramref name=\"count\"/> packed codes.", $"int PackedLength(int count) => {Plain}PackedLength(count);");

    public static string DequantizeSummary(TypedCode code, string name) =>
        code.Grid.Output is { ExactInSingle: true, ScaleExponent: not null } ? ExactSummary(code, name) : "The float nearest to the value " + Product(code, name) + ".";

    public static string ExactSummary(TypedCode code, string name) => "The value " + Product(code, name) + ", exact.";

    private static string Product(TypedCode code, string name) =>
        "<c>" + DescriptionEmitter.Steps(code.Grid, name) + " · " + DescriptionEmitter.Step(code.Grid.Output) + "</c>";

    private static void Quantize(CodeWriter writer, TypedCode code, string type, Lane lane) => Method(
        writer, ScalarEmitter.QuantizeSummary(code.Grid, lane), $"{code.Name} Quantize({type} value) => new {code.Name}({Plain}Quantize(value));");

    private static void TryQuantize(CodeWriter writer, TypedCode code)
    {
        writer.Line("/// <summary>" + ScalarEmitter.TryQuantizeSummary(code.Grid) + "</summary>");
        using (writer.Block($"public static bool TryQuantize(float value, out {code.Name} code)"))
        {
            writer.Line($"bool inside = {Plain}TryQuantize(value, out {code.CodeType.Keyword} plain);");
            writer.Line($"code = new {code.Name}(plain);");
            writer.Line("return inside;");
        }

        writer.Line();
    }

    private static void Map(CodeWriter writer, string name, string from, string to, string arguments)
    {
        writer.Line("/// <summary><c>" + name + "</c> of every element" + (from == to ? "; may run in place." : ".") + "</summary>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">The destination is shorter than the source or overlaps it"
            + (from == to ? " other than exactly" : "") + "; nothing is written.</exception>");
        writer.Line($"public static void {name}(global::System.ReadOnlySpan<{from}> source, global::System.Span<{to}> destination) =>");
        writer.Indented($"{Plain}{name}({arguments});");
        writer.Line();
    }

    private static string Cast(TypedCode code, string span) =>
        $"global::System.Runtime.InteropServices.MemoryMarshal.Cast<{code.Name}, {code.CodeType.Keyword}>({span})";

    public static void Method(CodeWriter writer, string summary, string method)
    {
        writer.Line("/// <summary>" + summary + "</summary>");
        writer.Line("public static " + method);
        writer.Line();
    }
}
