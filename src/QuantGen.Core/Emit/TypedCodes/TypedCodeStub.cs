using QuantGen.Core.Declaration;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>The signatures of a typed code whose declaration has an error. It has no field, because a second one beside the user's would cause a warning.</summary>
internal static class TypedCodeStub
{
    public static void Members(StubWriter stub, TypeShape shape, string code, TargetEnvironment environment)
    {
        string name = TypedCode.NameIn(shape);
        foreach (TypedCodeMember member in TypedCodeMembers.All)
        {
            if (member.Refusal is not null || !environment.CodeInterfaces.HasFlag(member.Needs))
                continue;
            stub.Throwing(member.Signature(name, code));
            // Explicitly as well, because a user's member may replace a public one without implementing the interface.
            if (member.Interface is not null)
                stub.Throwing(member.ExplicitSignature(name, code));
        }

        stub.Throwing("int global::System.IComparable.CompareTo(object obj)");
        if (environment.CodeInterfaces.HasFlag(CodeInterfaces.InitAccessors))
            stub.Settable(code, TypedCodeMembers.Code);
        else
            stub.Throwing($"public {code} {TypedCodeMembers.Code}");
        if (!environment.CodeInterfaces.HasFlag(CodeInterfaces.MinMaxValue))
            return;
        foreach (string end in new[] { "MinValue", "MaxValue" })
            stub.Throwing($"static {name} global::System.Numerics.IMinMaxValue<{name}>.{end}");
    }
}
