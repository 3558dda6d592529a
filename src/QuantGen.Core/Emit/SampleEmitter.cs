using QuantGen.Core.Grids;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>The bodies of the methods over 16-bit samples: loops over the arithmetic of G.711.</summary>
internal static class SampleEmitter
{
    public static void Emit(CodeWriter writer, Member member, MemberSource source)
    {
        (Dialect dialect, CodeElement code) = (source.Dialect, source.Element);
        string law = ((G711Rule)source.Plan.Grid.Rule!).Law.ToString(), kernels = TypeBlocks.Shared + KernelNames.Kernels, element = dialect.Source("i");
        string value = member.Name == "Quantize" ? code.Of($"({source.Plan.Grid.CodeType.Keyword}){kernels}.Encode{law}({element})") : $"(short){kernels}.Decode{law}({code.Code(element)})";
        using (writer.Block(source.Signature(member)))
        {
            writer.Line(dialect.CheckDestination(source.TypeOf(member.Parameters[0]), source.TypeOf(member.Parameters[1])));
            writer.Line($"for (int i = 0; i < {dialect.Length}; i++)");
            writer.Indented($"{dialect.Destination("i")} = {value};");
        }
    }
}
