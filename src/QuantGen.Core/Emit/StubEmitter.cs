using System.Linq;
using QuantGen.Core.Declaration;
using QuantGen.Core.Grid;

namespace QuantGen.Core.Emit;

/// <summary>What a faulty declaration yields where the code type is known.</summary>
internal sealed record StubSource(TypeShape Shape, string Code, string? InterfaceReal, string? InterfaceCode, Tier Tier, Alpha Alpha)
{
    /// <summary>Whether a value of the type would be a code.</summary>
    public bool IsTypedCode { get; init; }
}

/// <summary>
/// The signatures of a quantizer that cannot be: code that uses it compiles, so that the fault in its declaration is the only
/// error that is shown. The build has failed by then; nothing of this can run.
/// </summary>
internal static class StubEmitter
{
    private const string Throw = " => throw new global::System.InvalidOperationException();";

    public static string Emit(StubSource source, TargetEnvironment environment)
    {
        var writer = new CodeWriter();
        TypeBlocks.Header(writer, "a declaration with an error");
        using (TypeBlocks.Open(writer, source.IsTypedCode ? TypedCodeEmitter.Shape(source.Shape, environment) : source.Shape, _ => { }))
        {
            writer.Lines("#pragma warning disable 1591 // No documentation: the declaration above has to be mended first.");
            string code = source.InterfaceCode ?? source.Code;
            Constants(writer, code, source.InterfaceReal ?? "float");
            Methods(writer, source.IsTypedCode ? TypedCode.NameIn(source.Shape) : code, source.InterfaceReal ?? "float", source.Tier != Tier.PortableArrays);
            if (source.Alpha != Alpha.One)
                Alphas(writer, source, code);
            if (source.IsTypedCode)
                TypedCodeStub.Members(writer, source.Shape, code, environment);
            if (source.InterfaceReal is { } real)
                Interface(writer, code, real);
            writer.Lines("#pragma warning restore 1591");
        }

        return writer.ToString();
    }

    private static void Constants(CodeWriter writer, string code, string real)
    {
        writer.Line("public const string Format = \"\";");
        foreach (string name in new[] { "Bits", "ZeroPoint", "ScaleExponent" })
            writer.Line("public const int " + name + " = 0;");
        foreach (string name in new[] { "MinCode", "MaxCode" })
            writer.Line(CodeType.All.Any(type => type.Keyword == code) ? "public const " + code + " " + name + " = 0;" : "public static " + code + " " + name + Throw);
        foreach (string name in new[] { "Scale", "MinValue", "MaxValue" })
            writer.Line(real is "float" or "double" ? "public const " + real + " " + name + " = 0;" : "public static " + real + " " + name + Throw);
    }

    private static void Methods(CodeWriter writer, string code, string real, bool hasSpans)
    {
        foreach (string type in new[] { real, "float", "double", "long" }.Distinct())
        {
            writer.Line("public static " + code + " Quantize(" + type + " value)" + Throw);
        }

        writer.Line("public static bool TryQuantize(" + real + " value, out " + code + " code)" + Throw);
        writer.Line("public static " + real + " Dequantize(" + code + " code)" + Throw);
        writer.Line("public static double DequantizeToDouble(" + code + " code)" + Throw);
        writer.Line("public static " + real + " FakeQuantize(" + real + " value)" + Throw);
        writer.Line("public static bool IsRepresentable(" + real + " value)" + Throw);
        foreach (string suffix in new[] { "", "Block" })
        {
            Sequence(writer, "Quantize" + suffix, real, code, hasSpans);
            Sequence(writer, "Dequantize" + suffix, code, real, hasSpans);
            Sequence(writer, "FakeQuantize" + suffix, real, real, hasSpans);
        }

        writer.Line("public static int Pack(" + PackEmitter.PackParameters(code, hasSpans) + ")" + Throw);
        writer.Line("public static int Unpack(" + PackEmitter.UnpackParameters(code, hasSpans) + ")" + Throw);
        writer.Line("public static int PackedLength(int count)" + Throw);
        writer.Line("public static int CountOutside(" + (hasSpans ? "global::System.ReadOnlySpan<" + real + "> source" : real + "[] source, int index, int count") + ")" + Throw);
    }

    /// <summary>The bounds of a fit do not matter where nothing runs.</summary>
    private static void Alphas(CodeWriter writer, StubSource source, string code)
    {
        foreach (AlphaMethod method in AlphaMethods.Of(source.Alpha, 0, 0))
            writer.Line(method.Signature(source.IsTypedCode ? TypedCode.NameIn(source.Shape) : code, source.Tier) + Throw);
    }

    private static void Sequence(CodeWriter writer, string name, string from, string to, bool hasSpans)
    {
        string parameters = hasSpans
            ? "global::System.ReadOnlySpan<" + from + "> source, global::System.Span<" + to + "> destination"
            : from + "[] source, int sourceIndex, " + to + "[] destination, int destinationIndex" + (name.EndsWith("Block", System.StringComparison.Ordinal) ? "" : ", int count");
        writer.Line("public static void " + name + "(" + parameters + ")" + Throw);
    }

    private static void Interface(CodeWriter writer, string code, string real)
    {
        string prefix = "global::QuantGen.IQuantizer<" + real + ", " + code + ">.";
        writer.Line("static string " + prefix + "Format" + Throw);
        foreach (string name in new[] { "Bits", "ZeroPoint" })
            writer.Line("static int " + prefix + name + Throw);
        foreach (string name in new[] { "MinCode", "MaxCode" })
            writer.Line("static " + code + " " + prefix + name + Throw);
        foreach (string name in new[] { "Scale", "MinValue", "MaxValue" })
            writer.Line("static " + real + " " + prefix + name + Throw);
    }
}
