using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Spec;

namespace QuantGen.Core.Emit;

/// <summary>The derivation of a format in words, as the documentation of the generated part.</summary>
internal static class DescriptionEmitter
{
    public static void Remarks(CodeWriter writer, QuantizerSource source)
    {
        NumberGrid grid = source.Plan.Grid;
        string error = grid.RoundsToNearest
            ? Power(grid.ScaleExponent - 1) + " (half a step)"
            : "less than " + Power(grid.ScaleExponent) + " (a step)";
        writer.Line("/// <remarks>");
        writer.Line("/// <c>" + FormatNames.Canonical(source.Spec) + "</c>:");
        writer.Line($"/// codes {grid.MinCode} … {grid.MaxCode}, scale {Power(grid.ScaleExponent)}, values {NumberText.Decimal(grid.MinValue)} … {NumberText.Decimal(grid.MaxValue)}.");
        writer.Line($"/// Rounding {grid.Rounding}, then {OverflowNoun(grid)}; NaN gives code {grid.NaNCode}. Largest error inside the range: {error}.");
        string qkeras = FormatNames.QKeras(source.Spec) is { } q ? " QKeras: <c>" + q + "</c>." : "";
        string apFixed = FormatNames.ApFixed(source.Spec) is { } a ? " Xilinx: <c>" + Xml.Escape(a) + "</c>." : "";
        if (qkeras.Length + apFixed.Length > 0)
            writer.Line("///" + qkeras + apFixed);
        writer.Line("/// </remarks>");
    }

    /// <summary>"saturated", as said of a code.</summary>
    public static string Overflow(NumberGrid grid) => grid.Overflow.Mode == QuantGen.Overflow.Saturate ? "saturated" : "overflow " + OverflowNoun(grid);

    /// <summary>"saturates", as said of a value outside the range.</summary>
    public static string OverflowVerb(NumberGrid grid) => grid.Overflow.Mode switch
    {
        QuantGen.Overflow.Saturate => "saturates",
        QuantGen.Overflow.SaturateToZero => "becomes 0",
        _ => "wraps",
    };

    /// <summary>"2^-7 = 0.0078125".</summary>
    public static string Power(int exponent)
    {
        string power = "2^" + NumberText.Integer(exponent);
        Dyadic value = Dyadic.PowerOfTwo(exponent);
        return exponent is > 40 or < -40 ? power : power + " = " + NumberText.Decimal(value);
    }

    private static string OverflowNoun(NumberGrid grid) => grid.Overflow switch
    {
        { Mode: QuantGen.Overflow.Saturate } => "saturation",
        { OverflowBits: > 0 } rule => rule.Mode.ToString() + ", N = " + NumberText.Integer(rule.OverflowBits),
        { } rule => rule.Mode.ToString(),
    };
}
