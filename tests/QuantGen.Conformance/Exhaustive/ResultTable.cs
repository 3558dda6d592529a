using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>Kernels down, instruction sets across: seconds, a stride where not every float was compared, failures where there are any.</summary>
internal static class ResultTable
{
    private const int NameWidth = 44, CellWidth = 16;

    public static void Write(TextWriter output, IReadOnlyList<Row> rows)
    {
        string[] sets = [.. rows.Select(row => row.Set).Distinct()];
        output.WriteLine();
        output.WriteLine("Seconds for every one of the 4294967296 floats; 1/N: for every N-th one and all within 64 of a threshold.");
        output.WriteLine("kernel".PadRight(NameWidth) + string.Concat(sets.Select(set => set.PadLeft(CellWidth))));
        foreach (IGrouping<string, Row> kernel in rows.GroupBy(row => row.Kernel))
            output.WriteLine(kernel.Key.PadRight(NameWidth) + string.Concat(sets.Select(set => Cell(kernel.FirstOrDefault(row => row.Set == set)).PadLeft(CellWidth))));
        Sum("floats", set => set.Sum(row => row.Floats).ToString(CultureInfo.InvariantCulture));
        Sum("failures", set => set.Sum(row => row.Failures).ToString(CultureInfo.InvariantCulture));
        Sum("seconds", set => set.Sum(row => row.Seconds).ToString("F0", CultureInfo.InvariantCulture));
        output.WriteLine();

        void Sum(string title, System.Func<IEnumerable<Row>, string> text) =>
            output.WriteLine(title.PadRight(NameWidth) + string.Concat(sets.Select(set => text(rows.Where(row => row.Set == set)).PadLeft(CellWidth))));
    }

    private static string Cell(Row? row) =>
        row is null ? "-"
        : row.Failures > 0 ? string.Create(CultureInfo.InvariantCulture, $"{row.Failures} FAILED")
        : string.Create(CultureInfo.InvariantCulture, $"{(row.Stride == 1 ? "" : row.Part + " ")}{row.Seconds:F1}");
}
