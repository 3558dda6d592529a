using QuantGen.Core.Declaration;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>The signatures of a typed code that cannot be. It has no field: where the user's part has one, a second would be a warning.</summary>
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
            // Explicitly as well: a member of the user's may be in the place of a public one and not implement the interface.
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
