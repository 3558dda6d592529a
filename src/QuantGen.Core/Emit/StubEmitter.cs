using System.Linq;
using QuantGen.Core.Collections;
using QuantGen.Core.Declaration;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Emit;

/// <summary>What a faulty declaration yields.</summary>
internal sealed record StubSource(TypeShape Shape, string Code, Tier Tier, Alpha Alpha)
{
    /// <summary>The type arguments of IQuantizer in the base list, as C# text.</summary>
    public string? InterfaceReal { get; init; }

    public string? InterfaceCode { get; init; }

    /// <summary>What the user has written already, as <see cref="DeclarationFacts.Clashes"/> has it.</summary>
    public EquatableArray<string> Clashes { get; init; }

    /// <summary>Whether a value of the type would be a code.</summary>
    public bool IsTypedCode { get; init; }
}

/// <summary>
/// The signatures of a quantizer that cannot be: code that uses it compiles, so that the fault in its declaration is the only
/// error that is shown. The build has failed by then; nothing of this can run.
/// </summary>
internal static class StubEmitter
{
    public static string Emit(StubSource source, TargetEnvironment environment)
    {
        var writer = new CodeWriter();
        TypeBlocks.Header(writer, "a declaration with an error");
        using (TypeBlocks.Open(writer, source.IsTypedCode ? TypedCodeEmitter.Shape(source.Shape, environment) : source.Shape, _ => { }))
        {
            writer.Lines("#pragma warning disable 1591 // No documentation: the declaration above has to be mended first.");
            var members = new StubWriter(writer, source.Shape.Name, source.Clashes);
            string code = source.InterfaceCode ?? source.Code;
            Constants(members, code, source.InterfaceReal ?? "float");
            Methods(members, source.IsTypedCode ? TypedCode.NameIn(source.Shape) : code, source.InterfaceReal ?? "float", source.Tier != Tier.PortableArrays);
            if (source.Alpha != Alpha.One)
                Alphas(members, source, code);
            if (source.IsTypedCode)
                TypedCodeStub.Members(members, source.Shape, code, environment);
            if (source.InterfaceReal is { } real)
                Interface(members, code, real);
            writer.Lines("#pragma warning restore 1591");
        }

        return writer.ToString();
    }

    private static void Constants(StubWriter members, string code, string real)
    {
        members.Constant("string", "Format", "\"\"");
        foreach (string name in new[] { "Bits", "ZeroPoint", "ScaleExponent" })
            members.Constant("int", name, "0");
        foreach (string name in new[] { "MinCode", "MaxCode" })
            Zero(members, code, name, canBeConstant: CodeType.All.Any(type => type.Keyword == code));
        foreach (string name in new[] { "Scale", "MinValue", "MaxValue" })
            Zero(members, real, name, canBeConstant: real is "float" or "double");
    }

    private static void Zero(StubWriter members, string type, string name, bool canBeConstant)
    {
        if (canBeConstant)
            members.Constant(type, name, "0");
        else
            members.Throwing("public static " + type + " " + name);
    }

    private static void Methods(StubWriter members, string code, string real, bool hasSpans)
    {
        foreach (string type in new[] { real, "float", "double", "long" }.Distinct())
            members.Throwing("public static " + code + " Quantize(" + type + " value)");
        members.Throwing("public static bool TryQuantize(" + real + " value, out " + code + " code)");
        members.Throwing("public static " + real + " Dequantize(" + code + " code)");
        members.Throwing("public static double DequantizeToDouble(" + code + " code)");
        members.Throwing("public static " + real + " FakeQuantize(" + real + " value)");
        members.Throwing("public static bool IsRepresentable(" + real + " value)");
        foreach (string suffix in new[] { "", "Block" })
        {
            Sequence(members, "Quantize" + suffix, real, code, hasSpans);
            Sequence(members, "Dequantize" + suffix, code, real, hasSpans);
            Sequence(members, "FakeQuantize" + suffix, real, real, hasSpans);
        }

        members.Throwing("public static int Pack(" + PackEmitter.PackParameters(code, hasSpans) + ")");
        members.Throwing("public static int Unpack(" + PackEmitter.UnpackParameters(code, hasSpans) + ")");
        members.Throwing("public static int PackedLength(int count)");
        members.Throwing("public static int CountOutside(" + (hasSpans ? "global::System.ReadOnlySpan<" + real + "> source" : real + "[] source, int index, int count") + ")");
    }

    /// <summary>The bounds of a fit do not matter where nothing runs.</summary>
    private static void Alphas(StubWriter members, StubSource source, string code)
    {
        foreach (AlphaMethod method in AlphaMethods.Of(source.Alpha, 0, 0))
            members.Throwing(method.Signature(source.IsTypedCode ? TypedCode.NameIn(source.Shape) : code, source.Tier));
    }

    private static void Sequence(StubWriter members, string name, string from, string to, bool hasSpans) => members.Throwing("public static void " + name + "(" + (hasSpans
        ? Spans(from, to)
        : from + "[] source, int sourceIndex, " + to + "[] destination, int destinationIndex" + (name.EndsWith("Block", System.StringComparison.Ordinal) ? "" : ", int count")) + ")");

    private static string Spans(string from, string to) => "global::System.ReadOnlySpan<" + from + "> source, global::System.Span<" + to + "> destination";

    /// <summary>Every member, the methods too: a member of the user's may be in the place of a public one and not implement the interface.</summary>
    private static void Interface(StubWriter members, string code, string real)
    {
        string prefix = "global::QuantGen.IQuantizer<" + real + ", " + code + ">.";
        members.Throwing("static string " + prefix + "Format");
        foreach (string name in new[] { "Bits", "ZeroPoint" })
            members.Throwing("static int " + prefix + name);
        foreach (string name in new[] { "MinCode", "MaxCode" })
            members.Throwing("static " + code + " " + prefix + name);
        foreach (string name in new[] { "Scale", "MinValue", "MaxValue" })
            members.Throwing("static " + real + " " + prefix + name);
        members.Throwing("static " + code + " " + prefix + "Quantize(" + real + " value)");
        members.Throwing("static bool " + prefix + "TryQuantize(" + real + " value, out " + code + " code)");
        members.Throwing("static " + real + " " + prefix + "Dequantize(" + code + " code)");
        members.Throwing("static " + real + " " + prefix + "FakeQuantize(" + real + " value)");
        members.Throwing("static bool " + prefix + "IsRepresentable(" + real + " value)");
        members.Throwing("static void " + prefix + "Quantize(" + Spans(real, code) + ")");
        members.Throwing("static void " + prefix + "Dequantize(" + Spans(code, real) + ")");
        members.Throwing("static void " + prefix + "FakeQuantize(" + Spans(real, real) + ")");
        members.Throwing("static int " + prefix + "CountOutside(global::System.ReadOnlySpan<" + real + "> source)");
    }
}
