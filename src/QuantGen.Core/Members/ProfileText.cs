using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The formula of a profile, for the documentation of generated members.</summary>
internal static class ProfileText
{
    /// <summary>The code of a variable: the number that is rounded, the rounding, and the overflow.</summary>
    public static string Formula(NumberGrid grid, string variable)
    {
        ProfileRule rule = grid.Profile!;
        string scale = NumberText.SingleLiteral(grid.Scale);
        string quotient = rule.Quotient switch
        {
            ProfileQuotient.Single => $"<c>{variable} / {scale}</c>, rounded to float",
            ProfileQuotient.Double => $"<c>(double){variable} / {scale}</c>, rounded to double",
            _ => $"<c>{variable} * (1 / {scale})</c>, product and reciprocal rounded to float",
        };
        string zeroPoint = grid.ZeroPoint == 0 ? "" : ", plus the zero point";
        string unheld = rule.GoesThroughInt32 ? "NaN and values that overflow an int give " : "NaN gives ";
        return $"{quotient}, then to an integer {rule.Rounding}{zeroPoint}, clamped; {unheld}{NumberText.Integer(grid.NaNCode)}";
    }

    /// <summary>The code at a scale s that is known at run time, by the rule of one value, of blocks or of channels.</summary>
    public static string FormulaAtScale(NumberGrid grid, ProfileRule rule, bool hasZeroPoint)
    {
        string quotient = rule.Quotient switch
        {
            ProfileQuotient.Single => "<c>value / s</c>, rounded to float",
            ProfileQuotient.Double => "<c>(double)value / s</c>, rounded to double",
            _ => "<c>value * (1 / s)</c>, product and reciprocal rounded to float",
        };
        string zeroPoint = hasZeroPoint ? ", plus <paramref name=\"zeroPoint\"/>" : grid.ZeroPoint == 0 ? "" : ", plus the zero point", end = NumberText.Integer(rule.Int32OverflowIsLowest(hasZeroPoint ? 0 : grid.ZeroPoint) ? grid.MinCode : grid.MaxCode);
        string otherwise = !rule.GoesThroughInt32 ? "NaN gives " + end : "NaN and values that overflow an int give " + end + (hasZeroPoint ? $", or {NumberText.Integer(grid.MaxCode)} if the zero point is negative" : "");
        return $"{quotient}, then to an integer {rule.Rounding}{zeroPoint}, clamped; {otherwise}";
    }

    /// <summary>Whether elements that are computed in blocks, at a scale that is known at run time, are dequantized to a sum of two products.</summary>
    public static bool AddsOffset(NumberGrid grid, Fitting fitting) => grid.Bulk is { } bulk && (fitting.FitsZeroPoint ? grid.CodeType.Bits == 8 : bulk.AddsOffset);

    /// <summary>The value of a code in the blocks of a span.</summary>
    public static string DequantizeFormula(NumberGrid grid, string variable)
    {
        string scale = NumberText.SingleLiteral(grid.Scale);
        return $"<c>{NumberText.Integer(-grid.ZeroPoint)} * {scale} + {variable} * {scale}</c>, each operation rounded to float";
    }
}
