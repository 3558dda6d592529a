using QuantGen.Core.Grids;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>What IQuantizer asks for and public members do not give: its properties. Its methods are the public ones.</summary>
internal static class InterfaceEmitter
{
    public static void Emit(CodeWriter writer, CodeType codeType, bool exactInSingle)
    {
        foreach (Member member in MemberList.Constants)
        {
            // Wide ends are doubles as constants, and properties have the real type.
            string cast = !exactInSingle && member.Name is "MinValue" or "MaxValue" ? "(float)" : "";
            if (member.IsInInterface)
                writer.Line($"static {member.Declaration(Prefix("float", codeType.Keyword), new(codeType.Keyword), spans: true)} => {cast}{member.Name};");
        }
    }

    /// <summary>What stands before the name of an explicit implementation.</summary>
    public static string Prefix(string real, string code) => "global::QuantGen.IQuantizer<" + real + ", " + code + ">.";
}
