using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The derivation of a format in words, as the documentation of the generated part.</summary>
internal static class DescriptionEmitter
{
    public static void Remarks(CodeWriter writer, QuantizerSource source)
    {
        NumberGrid grid = source.Plan.Grid, output = grid.Output;
        string error = grid.Function is Companding ? "half a step of the companded value" : grid.RoundsToNearest ? "half a step" : "less than a step";
        string zeroPoint = grid.ZeroPoint == 0 ? "" : ", zero point " + NumberText.Integer(grid.ZeroPoint);
        writer.Line("/// <remarks>");
        writer.Line("/// <c>" + source.Format + "</c>:");
        if (grid.Rule is not null)
        {
            foreach (string line in StepText.Remarks(grid))
                writer.Line("/// " + line);
            Names(writer, source);
            return;
        }

        writer.Line($"/// codes {grid.MinCode} … {grid.MaxCode}, scale {Wording.Scale(output)}{zeroPoint}, values {NumberText.Decimal(output.MinValue)} … {NumberText.Decimal(output.MaxValue)}.");
        if (grid.OutputScaleDiffers)
        {
            writer.Line($"/// These are the output values, {NumberText.SingleLiteral(grid.ValueFactor)} times the values to which <c>Quantize</c> rounds: steps of {Wording.Scale(grid)}, {NumberText.Decimal(grid.MinValue)} … {NumberText.Decimal(grid.MaxValue)}.");
            error += " of <c>Quantize</c>";
        }

        if (grid.Function is not null)
            writer.Line($"/// Function {source.FunctionName}, for a value x: <c>{Xml.Escape(FunctionFormula.Of(grid, "x"))}</c>. {FunctionText.Method(source.Plan)}");
        if (grid.Profile is { } rule)
            writer.Line($"/// Profile {rule.Profile}, for a value x: {ProfileText.Formula(grid, "x")}.{(grid.Bulk is null ? "" : " The documentation of the methods over many elements states how they differ.")}");
        else
            writer.Line($"/// Rounding {grid.Rounding}, then {Wording.OverflowNoun(grid)}; NaN gives code {grid.NaNCode}. Largest error inside the range: {error}.");
        Names(writer, source);
    }

    /// <summary>Writes the names in other systems, and what a value of the type is.</summary>
    private static void Names(CodeWriter writer, QuantizerSource source)
    {
        if (source.Notations.Count > 0)
            writer.Line("/// " + string.Join(" ", source.Notations));
        if (source.IsTypedCode)
            TypedCodeEmitter.Remarks(writer, source.Plan.Grid);
        writer.Line("/// </remarks>");
    }
}
