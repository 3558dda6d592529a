using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The nested class with the tables of a quantizer: where codes begin, and the values of codes that are at no equal distances.</summary>
internal static class TableEmitter
{
    private const int PerLine = 8;

    public const string Name = GeneratedMembers.Tables, Values = Name + ".Values";

    /// <summary>The table of thresholds that a procedure searches.</summary>
    public static string Thresholds(Arithmetic arithmetic) => Name + (arithmetic == Arithmetic.Single ? ".Singles" : ".Doubles");

    /// <summary>The table of the negated thresholds on the falling part of a function.</summary>
    public static string Falling(Arithmetic arithmetic) => Name + (arithmetic == Arithmetic.Single ? ".FallingSingles" : ".FallingDoubles");

    /// <summary>The constants of an index as arguments.</summary>
    public static string Index(SearchIndex index) =>
        $"factor: {NumberText.SingleLiteral(Dyadic.FromDouble(index.Factor))}, offset: {NumberText.SingleLiteral(Dyadic.FromDouble(index.Offset))}";

    public static void Emit(CodeWriter writer, QuantizerPlan plan)
    {
        Op.CountThresholds? singles = plan.FromSingle.Ops.OfType<Op.CountThresholds>().FirstOrDefault(), doubles = plan.FromDouble.Ops.OfType<Op.CountThresholds>().FirstOrDefault();
        bool hasValues = plan.Grid.Function is Companding;
        if (singles is null || doubles is null)
            return;
        writer.Line("/// <summary>The exact thresholds of the function, computed when the program was compiled" + (hasValues ? ", and the values of codes" : "") + ".</summary>");
        using (writer.Block("private static class " + Name))
        {
            string first = NumberText.Integer(plan.Grid.MinCode + 1);
            Table(writer, "float", "Singles", singles.Rising, Single, $"The first float with code {first}, and so on.", "float.NaN");
            Table(writer, "double", "Doubles", doubles.Rising, Double, $"The first double with code {first}, and so on.", "double.NaN");
            if (plan.Index is { } index)
            {
                writer.Line("/// <summary>How many thresholds lie below each place of the index, and what NaN counts as.</summary>");
                writer.Line($"public static readonly byte[] Index = {TypeBlocks.Shared}{KernelNames.Kernels}.SearchIndex(Singles, {Index(index)}, count: {NumberText.Integer(index.Count)}, nan: {NumberText.Integer(plan.Grid.NaNCode - plan.Grid.MinCode)});");
            }

            if (singles.Falling.Count > 0)
            {
                Table(writer, "float", "FallingSingles", singles.Falling, Single, "The negated last float with these codes where the function falls.");
                Table(writer, "double", "FallingDoubles", doubles.Falling, Double, "The negated last double with these codes where the function falls.");
            }

            if (hasValues)
                Table(writer, "float", "Values", ValuesOf(plan.Grid), Single, $"The value of code {NumberText.Integer(plan.Grid.MinCode)}, and so on.");
        }

        writer.Line();
    }

    private static IEnumerable<double> ValuesOf(NumberGrid grid)
    {
        for (long code = grid.MinCode; code <= grid.MaxCode; code++)
            yield return BinaryFormat.ToDouble(grid.Output.ValueOf(code));
    }

    private static string Single(double value) => NumberText.SingleLiteral(Dyadic.FromDouble(value));

    private static string Double(double value) => NumberText.DoubleLiteral(Dyadic.FromDouble(value));

    private static void Table(CodeWriter writer, string type, string name, IEnumerable<double> values, Func<double, string> literal, string summary, string end = "")
    {
        // A number that no value reaches ends thresholds, so that a search may look behind the last one.
        string[] literals = [.. values.Select(literal), .. end.Length > 0 ? new[] { end } : []];
        writer.Line("/// <summary>" + summary + "</summary>");
        writer.Line($"public static readonly {type}[] {name} =");
        writer.Line("{");
        for (int i = 0; i < literals.Length; i += PerLine)
            writer.Indented(string.Join(", ", literals.Skip(i).Take(PerLine)) + ",");
        writer.Line("};");
    }
}
