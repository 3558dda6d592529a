using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Collections;
using QuantGen.Core.Declaration;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>What a declaration with an error becomes.</summary>
internal sealed record StubSource(TypeShape Shape, string Code, Alpha Alpha) : Artefact(Shape)
{
    public override string Text(TargetEnvironment environment) => StubEmitter.Emit(this, environment);

    /// <summary>The type arguments of IQuantizer in the base list, as C# text.</summary>
    public string? InterfaceReal { get; init; }

    public string? InterfaceCode { get; init; }

    /// <summary>Members that the user has written already, in the form of <see cref="DeclarationFacts.Clashes"/>.</summary>
    public EquatableArray<string> Clashes { get; init; }

    /// <summary>Whether a value of the type would be a code.</summary>
    public bool IsTypedCode { get; init; }
}

/// <summary>
/// The signatures of a quantizer whose declaration has an error. Code that uses it compiles, so the compiler shows only the error in
/// the declaration. The build fails anyway, so none of this can run.
/// </summary>
internal static class StubEmitter
{
    public static string Emit(StubSource source, TargetEnvironment environment)
    {
        var writer = new CodeWriter();
        TypeBlocks.Header(writer, "a declaration with an error");
        using (TypeBlocks.Open(writer, source.IsTypedCode ? TypedCodeEmitter.Shape(source.Shape, environment) : source.Shape, _ => { }))
        {
            writer.Lines("#pragma warning disable 1591 // No documentation: the declaration above has an error.");
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

    /// <summary>Writes every method that any quantizer has, because a faulty declaration does not tell which of them it would have. If the interface names another real type, the overloads for float stay.</summary>
    private static void Methods(StubWriter members, Alpha alpha, TypeNames types, bool spans)
    {
        var signatures = new HashSet<string>();
        foreach (Member member in alpha == Alpha.One ? MemberList.Methods(alpha) : MemberList.Methods(alpha).Concat(MemberList.Methods(alpha, withZeroPoint: true)))
        {
            members.Throwing(member.Signature(types, spans), signatures);
            if (member.Group == MemberGroup.Scalar && member.Parameters[0].Type == TypeNames.RealName)
                members.Throwing(member.Signature(types with { Real = "float" }, spans), signatures);
        }
    }

    /// <summary>Writes every member explicitly, the methods too, because a user's member may replace a public one without implementing the interface.</summary>
    private static void Interface(StubWriter members, TypeNames types)
    {
        foreach (Member member in MemberList.Constants.Concat(MemberList.Methods(Alpha.One)).Where(member => member.IsInInterface))
            members.Throwing("static " + member.Declaration(InterfaceEmitter.Prefix(types.Real, types.Code), types, spans: true));
    }
}
