using System;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The ops on doubles of a procedure that does not saturate, as C# text.</summary>
internal static class RealOverflowText
{
    private const string Floor = "global::System.Math.Floor";

    public static void Body(CodeWriter writer, Procedure procedure, NumberGrid grid)
    {
        foreach (Op op in procedure.Ops)
        {
            switch (op)
            {
                case Op.ReplaceNaN replace:
                    writer.Line($"double x = double.IsNaN(value) ? {Literal(replace.Value)} : value;");
                    break;
                case Op.RoundByFloor round:
                    RoundByFloor(writer, round);
                    break;
                case Op.ApplyOverflow overflow:
                    Apply(writer, overflow, grid.CodeType.Keyword);
                    break;
                default:
                    throw new InvalidOperationException("No text for " + op);
            }
        }
    }

    private static void RoundByFloor(CodeWriter writer, Op.RoundByFloor round)
    {
        writer.Line($"double product = x * {NumberText.DoubleLiteral(round.InverseScale)};      // exact");
        if (round.InverseScale < 1)
            writer.Line("product = product == 0 ? x : product;      // if the product underflows to 0, x rounds alike");
        writer.Line("product = product > double.MaxValue ? double.MaxValue : product < -double.MaxValue ? -double.MaxValue : product;      // ends in zeros, like an infinity");
        writer.Line($"double floor = {Floor}(product), n = floor;");
        const string Odd = "floor * 0.5 != " + Floor + "(floor * 0.5)", Even = "floor * 0.5 == " + Floor + "(floor * 0.5)";
        if (FloorRoundingText.Condition(round.Rounding, "product > floor", "product", "(floor + 0.5)", "x", Odd, Even) is not { } condition)
            return;
        // The middle is exact if the product has a fraction. The fraction itself is not always exact: 1 − 2^-54 has too many bits.
        writer.Line(RoundingDefinition.IsToNearest(round.Rounding) ? $"if (product > floor && ({condition}))" : $"if ({condition})");
        writer.Indented("n += 1;");
    }

    private static void Apply(CodeWriter writer, Op.ApplyOverflow overflow, string code)
    {
        writer.Line($"if (n >= {Literal(overflow.MinCode)} && n <= {Literal(overflow.MaxCode)})");
        writer.Indented($"return ({code})n;");
        int bits = overflow.Rule.Bits;
        OverflowText.Rest(writer, overflow.Rule, code, Modulo("n", bits), Modulo("floor", bits + 1));
    }

    /// <summary>A double modulo a power of two, as a long; exact.</summary>
    private static string Modulo(string number, int bits) =>
        $"(long)({number} - {Floor}({number} * {Literal(Dyadic.PowerOfTwo(-bits))}) * {Literal(Dyadic.PowerOfTwo(bits))})";

    private static string Literal(Dyadic value) => NumberText.DoubleLiteral(value);
}
