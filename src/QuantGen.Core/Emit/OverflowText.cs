using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The rest of a method after it has found that a rounded code is outside the codes.</summary>
internal static class OverflowText
{
    /// <param name="writer">Receives the lines.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="code">The type of codes.</param>
    /// <param name="wrapped">The text of the rounded code modulo 2^Bits, a long.</param>
    /// <param name="floor">The text of the floor, a long whose bit number Bits is correct.</param>
    public static void Rest(CodeWriter writer, OverflowRule rule, string code, string wrapped, string floor)
    {
        if (!rule.SeesBits)
        {
            writer.Line("return 0;");
            return;
        }

        writer.Line($"long wrapped = {wrapped};");
        if (rule.Mode == Overflow.WrapSignMagnitude)
        {
            writer.Line($"if ({Complements(rule, floor)})");
            writer.Indented($"wrapped ^= {AllBits(rule)};");
        }

        if (rule.OverflowBits > 0)
            SetTopBits(writer, rule);
        writer.Line(rule.Signed
            ? $"return ({code})(wrapped > {Literal(rule.SignBit - 1)} ? wrapped - {Literal(1L << rule.Bits)} : wrapped);"
            : $"return ({code})wrapped;");
    }

    public static string AllBits(OverflowRule rule) => Literal((1L << rule.Bits) - 1);

    private static string Complements(OverflowRule rule, string floor)
    {
        string bit(int index) => $"(wrapped & {Literal(1L << index)}) != 0";
        return rule.OverflowBits switch
        {
            0 => $"(({floor} & {Literal(1L << rule.Bits)}) != 0) != ({bit(rule.Bits - 1)})",
            1 => $"(value < 0) != ({bit(rule.Bits - 1)})",
            _ => $"(value < 0) == ({bit(rule.Bits - rule.OverflowBits)})",
        };
    }

    private static void SetTopBits(CodeWriter writer, OverflowRule rule)
    {
        if (!rule.Signed)
        {
            writer.Line($"wrapped |= {Literal(rule.TopBits)};");
            return;
        }

        writer.Line("wrapped = value < 0");
        writer.Indented($"? (wrapped & {Literal(~rule.BitsBelowSign)}) | {Literal(rule.SignBit)}");
        writer.Indented($": (wrapped & {Literal(~rule.SignBit)}) | {Literal(rule.BitsBelowSign)};");
    }

    private static string Literal(long value) => NumberText.LongLiteral(value);
}
