using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Collections;
using QuantGen.Core.Declaration;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>What a faulty declaration yields.</summary>
internal sealed record StubSource(TypeShape Shape, string Code, Alpha Alpha) : Artefact(Shape)
{
    public override string Text(TargetEnvironment environment) => StubEmitter.Emit(this, environment);

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
            var types = new TypeNames(source.InterfaceCode ?? source.Code, source.InterfaceReal ?? "float");
            bool spans = environment.Dialect.HasSpans;
            Constants(members, types);
            Methods(members, source.Alpha, source.IsTypedCode ? types with { Code = TypedCode.NameIn(source.Shape) } : types, spans);
            if (source.IsTypedCode)
                TypedCodeStub.Members(members, source.Shape, types.Code, environment);
            if (source.InterfaceReal is not null)
                Interface(members, types);
            writer.Lines("#pragma warning restore 1591");
        }

        return writer.ToString();
    }

    private static void Constants(StubWriter members, TypeNames types)
    {
        foreach (Member member in MemberList.Constants)
        {
            string type = types.Of(member.Result);
            if (type == "string")
                members.Constant(type, member.Name, "\"\"");
            else if (type is "float" or "double" || CodeType.All.Any(code => code.Keyword == type))
                members.Constant(type, member.Name, "0");
            else
                members.Throwing("public static " + type + " " + member.Name);
        }
    }

    /// <summary>Every method that some quantizer has: which of them this one would have, the faulty declaration does not say. With another real type in the interface, the overloads for float stay.</summary>
    private static void Methods(StubWriter members, Alpha alpha, TypeNames types, bool spans)
    {
        var signatures = new HashSet<string>();
        foreach (Member member in MemberList.Methods(alpha))
        {
            members.Throwing(member.Signature(types, spans), signatures);
            if (member.Group == MemberGroup.Scalar && member.Parameters[0].Type == TypeNames.RealName)
                members.Throwing(member.Signature(types with { Real = "float" }, spans), signatures);
        }
    }

    /// <summary>Every member, the methods too: a member of the user's may be in the place of a public one and not implement the interface.</summary>
    private static void Interface(StubWriter members, TypeNames types)
    {
        foreach (Member member in MemberList.Constants.Concat(MemberList.Methods(Alpha.One)).Where(member => member.IsInInterface))
            members.Throwing("static " + member.Declaration(InterfaceEmitter.Prefix(types.Real, types.Code), types, spans: true));
    }
}
