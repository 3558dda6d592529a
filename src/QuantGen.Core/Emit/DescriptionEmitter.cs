using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The derivation of a format in words, as the documentation of the generated part.</summary>
internal static class DescriptionEmitter
{
    public static void Remarks(CodeWriter writer, QuantizerSource source)
    {
        NumberGrid grid = source.Plan.Grid, output = grid.Output;
        string error = grid.RoundsToNearest ? "half a step" : "less than a step";
        string zeroPoint = grid.ZeroPoint == 0 ? "" : ", zero point " + NumberText.Integer(grid.ZeroPoint);
        writer.Line("/// <remarks>");
        writer.Line("/// <c>" + Canonical.Text(source.Spec) + "</c>:");
        writer.Line($"/// codes {grid.MinCode} … {grid.MaxCode}, scale {Scale(output)}{zeroPoint}, values {NumberText.Decimal(output.MinValue)} … {NumberText.Decimal(output.MaxValue)}.");
        if (!grid.GivesWhatItTakes)
        {
            writer.Line($"/// These are the values given out, {NumberText.SingleLiteral(grid.ValueFactor)} times those that <c>Quantize</c> goes by: steps of {Scale(grid)}, {NumberText.Decimal(grid.MinValue)} … {NumberText.Decimal(grid.MaxValue)}.");
            error += " of the latter";
        }

        if (grid.Profile is { } rule)
            writer.Line($"/// Profile {rule.Profile}, for a value x: {ProfileText.Formula(grid, "x")}.{(grid.Body is null ? "" : " The methods over spans say what they do otherwise.")}");
        else
            writer.Line($"/// Rounding {grid.Rounding}, then {OverflowNoun(grid)}; NaN gives code {grid.NaNCode}. Largest error inside the range: {error}.");
        string qkeras = NotationWriter.QKeras(source.Spec) is { } q ? " QKeras: <c>" + q + "</c>" + (NotationWriter.LosesLargestCode(grid) ? ", which loses the largest code." : ".") : "";
        string apFixed = NotationWriter.ApFixed(source.Spec) is { } a ? " Xilinx: <c>" + Xml.Escape(a) + "</c>." : "";
        if (qkeras.Length + apFixed.Length > 0)
            writer.Line("///" + qkeras + apFixed);
        if (source.IsTypedCode)
            TypedCodeEmitter.Remarks(writer, grid);
        writer.Line("/// </remarks>");
    }

    /// <summary>"saturated", as said of a code.</summary>
    public static string Overflow(NumberGrid grid) => grid.Overflow.Mode == QuantGen.Overflow.Saturate ? "saturated" : "overflow " + OverflowNoun(grid);

    /// <summary>"2^-7", or the literal of a scale that is not a power of two.</summary>
    public static string Step(NumberGrid grid) => grid.ScaleExponent is { } exponent ? "2^" + NumberText.Integer(exponent) : NumberText.SingleLiteral(grid.Scale);

    /// <summary>"2^-7 = 0.0078125", or the float and its exact value.</summary>
    public static string Scale(NumberGrid grid) => grid.ScaleExponent is { } exponent ? Power(exponent) : NumberText.SingleLiteral(grid.Scale) + " = " + NumberText.Decimal(grid.Scale);

    /// <summary>"code" or "(code − 3)": what the step is multiplied by.</summary>
    public static string Steps(NumberGrid grid, string code) => grid.ZeroPoint switch
    {
        0 => code,
        > 0 => "(" + code + " − " + NumberText.Integer(grid.ZeroPoint) + ")",
        _ => "(" + code + " + " + NumberText.Integer(-grid.ZeroPoint) + ")",
    };

    /// <summary>"2^-7 = 0.0078125".</summary>
    private static string Power(int exponent)
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
