using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The nested class with the tables of a quantizer: where codes begin, and the values of codes that are at no equal distances.</summary>
internal static class TableEmitter
{
    private const int PerLine = 8, WordsPerLine = 12;

    public const string Name = GeneratedMembers.Tables, Values = Name + ".Values";

    /// <summary>The table of thresholds that a procedure searches.</summary>
    public static string Thresholds(Arithmetic arithmetic) => Name + (arithmetic == Arithmetic.Single ? ".Singles" : ".Doubles");

    /// <summary>The table of the negated thresholds on the falling part of a function.</summary>
    public static string Falling(Arithmetic arithmetic) => Name + (arithmetic == Arithmetic.Single ? ".FallingSingles" : ".FallingDoubles");

    /// <summary>The constants of an index as arguments.</summary>
    public static string Index(SearchIndex index) =>
        $"factor: {NumberText.SingleLiteral(Dyadic.FromDouble(index.Factor))}, offset: {NumberText.SingleLiteral(Dyadic.FromDouble(index.Offset))}";

    public static void Emit(CodeWriter writer, QuantizerPlan plan, Dialect dialect)
    {
        Op.CountThresholds? singles = plan.FromSingle.Ops.OfType<Op.CountThresholds>().FirstOrDefault(), doubles = plan.FromDouble.Ops.OfType<Op.CountThresholds>().FirstOrDefault();
        bool hasValues = plan.Grid.Function is Companding;
        if (singles is null || doubles is null)
            return;
        writer.Line("/// <summary>The exact thresholds of the function, computed when the program was compiled" + (hasValues ? ", and the values of codes" : "") + ".</summary>");
        using (writer.Block("private static class " + Name))
        {
            string first = NumberText.Integer(plan.Grid.MinCode + 1);
            // A number that no value reaches ends thresholds, so that a search may look behind the last one.
            Singles(writer, "Singles", [.. singles.Rising, double.NaN], $"The first float with code {first}, and so on.");
            Doubles(writer, "Doubles", [.. doubles.Rising, double.NaN], $"The first double with code {first}, and so on", dialect);
            if (plan.Index is { } index)
            {
                writer.Line("/// <summary>How many thresholds lie below each place of the index, and what NaN counts as.</summary>");
                writer.Line($"public static readonly byte[] Index = {TypeBlocks.Shared}{KernelNames.Kernels}.SearchIndex(Singles, {Index(index)}, count: {NumberText.Integer(index.Count)}, nan: {NumberText.Integer(plan.Grid.NaNCode - plan.Grid.MinCode)});");
            }

            if (singles.Falling.Count > 0)
            {
                Singles(writer, "FallingSingles", singles.Falling, "The negated last float with these codes where the function falls.");
                Doubles(writer, "FallingDoubles", doubles.Falling, "The negated last double with these codes where the function falls", dialect);
            }

            if (hasValues)
                Singles(writer, "Values", ValuesOf(plan.Grid), $"The value of code {NumberText.Integer(plan.Grid.MinCode)}, and so on.");
        }

        writer.Line();
    }

    private static IEnumerable<double> ValuesOf(NumberGrid grid)
    {
        for (long code = grid.MinCode; code <= grid.MaxCode; code++)
            yield return BinaryFormat.ToDouble(grid.Output.ValueOf(code));
    }

    private static void Singles(CodeWriter writer, string name, IEnumerable<double> values, string summary) =>
        Table(writer, "float", name, values.Select(value => double.IsNaN(value) ? "float.NaN" : NumberText.SingleLiteral(Dyadic.FromDouble(value))), PerLine, summary);

    /// <summary>
    /// The portable tiers have them as words. A native compiler without a runtime lays out an array of words in advance, and none whose elements are aligned to
    /// 8 bytes on a processor of 32 bits.
    /// </summary>
    private static void Doubles(CodeWriter writer, string name, IEnumerable<double> values, string summary, Dialect dialect)
    {
        if (dialect.HasKernels)
            Table(writer, "double", name, values.Select(value => double.IsNaN(value) ? "double.NaN" : NumberText.DoubleLiteral(Dyadic.FromDouble(value))), PerLine, summary + ".");
        else
            Table(writer, "uint", name, values.SelectMany(Words), WordsPerLine, summary + ": the upper and the lower half of its bits.");
    }

    private static IEnumerable<string> Words(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return new[] { bits >> 32, bits }.Select(half => "0x" + ((uint)half).ToString("X8", CultureInfo.InvariantCulture));
    }

    private static void Table(CodeWriter writer, string type, string name, IEnumerable<string> literals, int perLine, string summary)
    {
        string[] all = [.. literals];
        writer.Line("/// <summary>" + summary + "</summary>");
        writer.Line($"public static readonly {type}[] {name} =");
        writer.Line("{");
        for (int i = 0; i < all.Length; i += perLine)
            writer.Indented(string.Join(", ", all.Skip(i).Take(perLine)) + ",");
        writer.Line("};");
    }
}
