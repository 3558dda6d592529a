using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The methods for packed codes, which formats have that leave bits of their code type unused.</summary>
internal static class PackingMembers
{
    public static IEnumerable<Member> All()
    {
        Parameter codes = new(ParameterKind.Source, TypeNames.CodeName, "codes"), bytes = new(ParameterKind.Destination, "byte", "destination") { Description = _ => "Receives the packed codes" };
        yield return new(MemberGroup.Packing, "int", "Pack", [codes, bytes])
        {
            IsOf = IsPackable, Argument = MemberArgument.Codes, Summary = Pack, Returns = _ => "How many bytes were written.",
        };
        Parameter packed = new(ParameterKind.Source, "byte", "source") { Description = _ => "The packed codes" }, unpacked = new(ParameterKind.Destination, TypeNames.CodeName, "codes");
        yield return new(MemberGroup.Packing, "int", "Unpack", [packed, unpacked])
        {
            IsOf = IsPackable, Argument = MemberArgument.Bytes, Summary = Unpack, Returns = ReturnsRead,
        };
        yield return new(MemberGroup.Packing, "int", "PackedLength", [new(ParameterKind.Single, "int", "count") { Description = _ => "How many" }])
        {
            IsOf = IsPackable, Summary = PackedLength, Returns = _ => "The bytes.",
        };
    }

    /// <summary>The number of codes, as C#.</summary>
    public static string Count(MemberContext context) => context.Spans ? "codes.Length" : "count";

    private static bool IsPackable(MemberContext context) => context.Grid.IsPackable;

    private static string Pack(MemberContext context)
    {
        if (context.Grid.IsBipolar)
            return "Packs a bit of every code, 1 for code 1 and 0 for code -1, the first code into the lowest bit; bits left over at the end are 0.";
        string low = context.Grid.Bits == 1 ? "lowest bit" : "low " + NumberText.Integer(context.Grid.Bits) + " bits";
        return $"Packs the {low} of every code, the first code into the lowest bits; bits left over at the end are 0.";
    }

    private static string Unpack(MemberContext context) =>
        context.Spans ? "Unpacks as many codes as <paramref name=\"codes\"/> has room for." : "Unpacks <paramref name=\"count\"/> codes.";

    private static string ReturnsRead(MemberContext context) => $"How many bytes were read: <c>PackedLength({Count(context)})</c>.";

    private static string PackedLength(MemberContext context) =>
        $"The bytes of <paramref name=\"count\"/> packed codes: <c>⌈count · {NumberText.Integer(context.Grid.Bits)} / 8⌉</c>.";
}
