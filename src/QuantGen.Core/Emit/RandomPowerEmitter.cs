using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The bodies of the methods that round to a power of two at random.</summary>
internal static class RandomPowerEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, Member member, MemberSource source)
    {
        if (member.IsOverMany)
        {
            StochasticEmitter.Loop(writer, member, source);
            return;
        }

        NumberGrid grid = source.Plan.Grid;
        var rule = (PowerOfTwoRule)grid.Rule!;
        using (writer.Block(source.Signature(member)))
        {
            writer.Line("if (double.IsNaN(value))");
            writer.Indented($"return {NumberText.Integer(grid.NaNCode)};");
            // The slope divides the powers, because a product with a small number may be rounded.
            string magnitude = rule.IsSigned ? "value < 0 ? -value : value" : "value > 0 ? value : 0", least = NumberText.Integer(rule.MinExponent);
            string first = rule.SlopeExponent == 0 ? least : $"value < 0 ? {NumberText.Integer(rule.MinExponent - rule.SlopeExponent)} : {least}";
            writer.Line($"int place = {Kernels}.RandomPower({magnitude}, first: {first}, stride: {NumberText.Integer(rule.Stride)}, last: {NumberText.Integer(rule.Magnitudes - 1)}, hasZero: {(rule.HasZero ? "true" : "false")}, word: {Kernels}.RandomWord(seed, index));");
            writer.Line($"return ({grid.CodeType.Keyword}){PowerOfTwoText.Code(rule, "place", "value < 0")};");
        }
    }
}
