using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The scalar methods, with every constant a literal.</summary>
internal static class ScalarEmitter
{
    public static void Emit(CodeWriter writer, QuantizerPlan plan, Tier tier)
    {
        NumberGrid grid = plan.Grid;
        Quantize(writer, plan, "float", plan.FromSingle, Lane.Single, tier);
        Quantize(writer, plan, "double", plan.FromDouble, Lane.Double, tier);
        Quantize(writer, plan, "long", plan.FromInt64, Lane.Int64, tier);
        TryQuantize(writer, grid, plan.Inside);
        Dequantize(writer, plan, tier);

        Summary(writer, "The representable value that <paramref name=\"value\"/> becomes: bitwise <c>Dequantize(Quantize(value))</c>, never −0.");
        Method(writer, "public static float FakeQuantize(float value) => Dequantize(Quantize(value));");
        // Where Dequantize rounds to float, a value off the grid may come back: the comparison is then in double.
        string representable = grid.ExactInSingle ? "FakeQuantize(value)" : "DequantizeToDouble(Quantize(value))";
        string what = grid.GivesWhatItTakes ? "is on the grid" : "stays what it is";
        Summary(writer, $"Whether <paramref name=\"value\"/> {what}: <c>{representable} == value</c>.");
        Method(writer, $"public static bool IsRepresentable(float value) => {representable} == value;");
    }

    private static void Quantize(CodeWriter writer, QuantizerPlan plan, string type, Procedure procedure, Lane natural, Tier tier)
    {
        NumberGrid grid = plan.Grid;
        Summary(writer, QuantizeSummary(grid, natural));
        if (procedure.Lane != natural)
        {
            // A profile's long becomes a double first: straight to float, processors and runtimes round differently.
            string through = natural == Lane.Double ? "float" : "double";
            writer.Line($"public static {grid.CodeType.Keyword} Quantize({type} value) => Quantize(({through})value);");
        }
        else
        {
            OpText.Method(writer, $"public static {grid.CodeType.Keyword} Quantize({type} value)", procedure, grid, tier);
        }

        writer.Line();
    }

    public static string QuantizeSummary(NumberGrid grid, Lane argument)
    {
        if (grid.Profile is { } rule)
        {
            string converted = argument switch
            {
                Lane.Double => " The value becomes a float first.",
                Lane.Int64 => " The value becomes a double and then a float first.",
                _ => "",
            };
            return $"The code of <paramref name=\"value\"/> by profile {rule.Profile}: {ProfileText.Formula(grid, "value")}.{converted}";
        }

        string nan = argument == Lane.Int64 ? "" : $"; NaN gives {NumberText.Integer(grid.NaNCode)}";
        string zeroPoint = grid.ZeroPoint == 0 ? "" : "plus the zero point, ";
        return $"The code of <paramref name=\"value\"/>: <c>value / {DescriptionEmitter.Step(grid)}</c>, exact, rounded {grid.Rounding}, {zeroPoint}{DescriptionEmitter.Overflow(grid)}{nan}.";
    }

    public static string TryQuantizeSummary(NumberGrid grid) =>
        $"Like <c>Quantize</c>; <see langword=\"false\"/> where <paramref name=\"value\"/> is NaN or {Wording.OverflowVerb(grid)}.";

    /// <summary>How many steps <paramref name="code"/> lies from 0.</summary>
    public static string Steps(NumberGrid grid, string code, Lane lane)
    {
        // In double the literal is one too: an unsigned code would wrap below an integer zero point.
        string point = lane == Lane.Double ? ".0" : "";
        return grid.ZeroPoint switch
        {
            0 => code,
            > 0 => "(" + code + " - " + NumberText.Integer(grid.ZeroPoint) + point + ")",
            _ => "(" + code + " + " + NumberText.Integer(-grid.ZeroPoint) + point + ")",
        };
    }

    private static void TryQuantize(CodeWriter writer, NumberGrid grid, InsideRange inside)
    {
        Summary(writer, TryQuantizeSummary(grid));
        using (writer.Block($"public static bool TryQuantize(float value, out {grid.CodeType.Keyword} code)"))
        {
            writer.Line("code = Quantize(value);");
            writer.Line($"return value >= {NumberText.SingleLiteral(inside.First)} && value <= {NumberText.SingleLiteral(inside.Last)};      // the first and the last float inside the range");
        }

        writer.Line();
    }

    private static void Dequantize(CodeWriter writer, QuantizerPlan plan, Tier tier)
    {
        NumberGrid grid = plan.Grid.Output;
        string product = DescriptionEmitter.Steps(grid, "code") + " · " + DescriptionEmitter.Step(grid);
        string steps = Steps(grid, "code", plan.DequantizeLane);
        string outside = grid.HasAllCodes
            ? ""
            : $", also one outside {NumberText.Integer(grid.MinCode)} … {NumberText.Integer(grid.MaxCode)}";
        string codes = "any " + grid.CodeType.Keyword + outside;
        if (plan.DequantizeLane == Lane.Single)
        {
            string exact = grid.ScaleExponent is null ? $"The float nearest to the value <c>{product}</c> of {codes}." : $"The value <c>{product}</c>, exact, of {codes}.";
            Summary(writer, exact);
            string value = $"{steps} * {NumberText.SingleLiteral(grid.Scale)}";
            Method(writer, $"public static float Dequantize({grid.CodeType.Keyword} code) => {(tier == Tier.Modern ? value : "(float)(" + value + ")")};");
            return;
        }

        string literal = NumberText.DoubleLiteral(grid.Scale);
        Summary(writer, $"The float nearest to the value <c>{product}</c> of {codes}.");
        Method(writer, $"public static float Dequantize({grid.CodeType.Keyword} code) => (float)({steps} * {literal});");
        if (!grid.ExactInSingle)
        {
            Summary(writer, $"The value <c>{product}</c>, exact, of {codes}.");
            Method(writer, $"public static double DequantizeToDouble({grid.CodeType.Keyword} code) => {steps} * {literal};");
        }
    }

    private static void Summary(CodeWriter writer, string text) => writer.Line("/// <summary>" + text + "</summary>");

    private static void Method(CodeWriter writer, string method)
    {
        writer.Line(method);
        writer.Line();
    }
}
