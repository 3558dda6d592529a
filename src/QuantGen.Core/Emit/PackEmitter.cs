using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The bodies of the methods that pack codes: a call of the shared kernel, or a loop if there is none.</summary>
internal static class PackEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, Member member, MemberSource source)
    {
        NumberGrid grid = source.Plan.Grid;
        string signature = source.Signature(member), bits = ", bits: " + NumberText.Integer(grid.Bits), sign = member.Name == "Unpack" ? $", isSigned: {(grid.Signed ? "true" : "false")}" : "";
        if (!member.HasDestination)
        {
            writer.Line($"{signature} => {Kernels}.{member.Name}(count{bits});");
            return;
        }

        if (source.Dialect.HasKernels && grid.IsBipolar)
        {
            writer.Line(signature + " =>");
            writer.Indented($"{Kernels}.{member.Name}Signs({member.Arguments(spans: true, parameter => parameter.Name)});");
            return;
        }

        if (source.Dialect.HasKernels)
        {
            writer.Line(signature + " =>");
            writer.Indented($"{Kernels}.{member.Name}({member.Arguments(spans: true, parameter => parameter.Name)}{bits}{sign});");
            return;
        }

        using (writer.Block(signature))
        {
            if (member.Name == "Pack")
                PortablePackEmitter.Pack(writer, grid, source.Dialect, source.Element);
            else
                PortablePackEmitter.Unpack(writer, grid, source.Dialect, source.Element);
        }
    }
}
