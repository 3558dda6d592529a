using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The bodies of the methods that round at random.</summary>
internal static class StochasticEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, Member member, MemberSource source)
    {
        (NumberGrid grid, Dialect dialect, string signature) = (source.Plan.Grid, source.Dialect, source.Signature(member));
        if (!member.IsOverMany)
        {
            writer.Line(signature + " =>");
            writer.Indented((grid.Function is null ? Code(grid, "value", NumberText.SingleLiteral(grid.Scale), "index") : RandomFunctionText.Code(source.Plan, "index")) + ";");
            return;
        }

        if (dialect.HasKernels && RandomFunctionText.HasVectors(source.Plan))
        {
            string scale = source.Quantizer.GivesScale ? ", scale: " + NumberText.SingleLiteral(source.Plan.Input.Scale) : "";
            writer.Line(signature + " =>");
            writer.Indented($"{SpanEmitter.KernelsOf(source.Quantizer.Shape.Name)}.{member.Name}(source, seed, firstIndex, destination{scale});");
            return;
        }

        Loop(writer, member, source);
    }

    /// <summary>Writes a method over many elements, which calls the method over one.</summary>
    public static void Loop(CodeWriter writer, Member member, MemberSource source)
    {
        Dialect dialect = source.Dialect;
        using (writer.Block(source.Signature(member)))
        {
            writer.Line(dialect.CheckDestination(source.TypeOf(member.Parameters[0]), source.TypeOf(member.Parameters[3])));
            writer.Line($"for (int i = 0; i < {dialect.Length}; i++)");
            writer.Indented($"{dialect.Destination("i")} = {source.Element.Of($"{member.Name}({dialect.Source("i")}, seed, {IndexOf("i")})")};");
        }
    }

    /// <summary>The index of an element's random word.</summary>
    public static string IndexOf(string element) => $"unchecked(firstIndex + (ulong){element})";

    /// <summary>The code of one value at a scale, with the random word of an index.</summary>
    public static string Code(NumberGrid grid, string value, string scale, string index) => CodeOfSteps(grid, "RandomSteps", $"{value}, {scale}", index);

    /// <summary>The code that a kernel draws.</summary>
    /// <param name="grid">The codes, and the zero point that is added to steps.</param>
    /// <param name="kernel">The name of the kernel.</param>
    /// <param name="arguments">The first arguments of the kernel.</param>
    /// <param name="index">The index of the random word.</param>
    public static string CodeOfSteps(NumberGrid grid, string kernel, string arguments, string index)
    {
        string steps = string.Join(", ", FitConstant.Steps(grid).Select(constant => constant.Value));
        return $"({grid.CodeType.Keyword}){OpText.Plus($"{Kernels}.{kernel}({arguments}, {steps}, {Kernels}.RandomWord(seed, {index}))", grid.ZeroPoint)}";
    }
}
