using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The methods over a block of fixed length, which quantizers with <c>Block</c> have.</summary>
internal static class BlockMembers
{
    public static IEnumerable<Member> All()
    {
        foreach ((string name, Parameter from, Parameter to) in SequenceMembers.Maps)
        {
            yield return new(MemberGroup.Block, "void", name + "Block", [from, to])
            {
                IsOf = context => context.Block is not null, Argument = SequenceMembers.ArgumentOf(from), Summary = context => Summary(context, name),
            };
        }
    }

    /// <summary>The summary without the full stop.</summary>
    private static string Summary(MemberContext context, string name) =>
        $"<c>{name}</c> of {(context.Block == 1 ? "one element" : "exactly " + NumberText.Integer(context.Block ?? 0) + " elements")}, without a loop";
}
