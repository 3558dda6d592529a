using QuantGen.Core.Grids;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>The properties of IQuantizer, implemented explicitly. The public methods implement its methods.</summary>
internal static class InterfaceEmitter
{
    public static void Emit(CodeWriter writer, CodeType codeType, bool exactInSingle)
    {
        foreach (Member member in MemberList.Constants)
        {
            // The ends of wide codes are constants of type double, but the properties have the real type.
            string cast = !exactInSingle && member.Name is "MinValue" or "MaxValue" ? "(float)" : "";
            if (member.IsInInterface)
                writer.Line($"static {member.Declaration(Prefix("float", codeType.Keyword), new(codeType.Keyword), spans: true)} => {cast}{member.Name};");
        }
    }

    /// <summary>The prefix of the name of an explicit implementation.</summary>
    public static string Prefix(string real, string code) => "global::QuantGen.IQuantizer<" + real + ", " + code + ">.";
}
