using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Harness;

/// <summary>The figures that say most, an operation a line: all of them for docs/benchmarks.md, and three rows for the README.</summary>
internal static class MarkdownTable
{
    /// <summary>The size of the columns other than the ratio to a copy: beyond the first-level cache, where data usually are.</summary>
    private const int Typical = 1 << 14;

    /// <summary>The operations that the README shows.</summary>
    private static readonly string[] Shown = ["quantize-po2", "quantize-affine", "dequantize-po2"];

    /// <summary>The rows of the README, at the typical size.</summary>
    public static void WriteShown(TextWriter writer, IReadOnlyCollection<Cell> cells)
    {
        writer.WriteLine($"{Machine.Description}:");
        writer.WriteLine();
        WriteRow(writer, [Short(Typical) + " elements", "time / time of a copy", "elements/ns", "× plain loop", "× `TensorPrimitives`"]);
        WriteRow(writer, ["---", "---:", "---:", "---:", "---:"]);
        foreach (string operation in Shown)
        {
            Cell cell = cells.Single(one => one.Operation == operation && one.Length == Typical);
            WriteRow(writer, [Title(operation), Number(Ratio.Of(cell.Generated, cell.Copy!).Median, 2), .. Speeds(cell)]);
        }
    }

    public static void Write(TextWriter writer, IReadOnlyCollection<Cell> cells)
    {
        writer.WriteLine($"{Machine.Description}:");
        writer.WriteLine();
        WriteSizes(writer, [.. cells.Where(cell => !Operation.IsSmall(cell.Length))]);
        WriteSmall(writer, [.. cells.Where(cell => Operation.IsSmall(cell.Length))]);
    }

    private static void WriteSizes(TextWriter writer, Cell[] cells)
    {
        if (cells.Length == 0)
            return;
        int[] sizes = [.. cells.Select(cell => cell.Length).Distinct().Order()];
        int typical = sizes.Contains(Typical) ? Typical : sizes[0];
        WriteRow(writer, ["time / time of a copy", .. sizes.Select(Short), Short(typical) + ": elements/ns", Short(typical) + ": × plain loop", Short(typical) + ": × `TensorPrimitives`"]);
        WriteRow(writer, ["---", .. sizes.Select(_ => "---:"), "---:", "---:", "---:"]);
        foreach (IGrouping<string, Cell> row in cells.GroupBy(cell => cell.Operation))
        {
            Cell cell = row.Single(one => one.Length == typical);
            WriteRow(writer,
            [
                Title(row.Key),
                .. sizes.Select(size => row.Single(one => one.Length == size)).Select(one => Number(Ratio.Of(one.Generated, one.Copy!).Median, 2)),
                .. Speeds(cell),
            ]);
        }
    }

    /// <summary>Elements in a nanosecond, and how many times as long the plain loop and the fastest chain take.</summary>
    private static string[] Speeds(Cell cell) =>
    [
        Number(cell.Length / Ratio.From(cell.Generated.Nanoseconds).Median, 1),
        Number(Ratio.Of(cell.Plain, cell.Generated).Median, 1),
        Number(Ratio.Of(cell.Tensors, cell.Generated).Median, 1),
    ];

    private static void WriteSmall(TextWriter writer, Cell[] cells)
    {
        if (cells.Length == 0)
            return;
        int[] sizes = [.. cells.Select(cell => cell.Length).Distinct().Order()];
        writer.WriteLine();
        WriteRow(writer, ["ns a call, elements:", .. sizes.Select(Short)]);
        WriteRow(writer, ["---", .. sizes.Select(_ => "---:")]);
        foreach (IGrouping<string, Cell> row in cells.GroupBy(cell => cell.Operation))
            WriteRow(writer, [Title(row.Key), .. sizes.Select(size => Number(Ratio.From(row.Single(one => one.Length == size).Generated.Nanoseconds).Median, 1))]);
    }

    private static string Title(string operation) => Operation.All.Single(one => one.Name == operation).Title;

    private static string Short(int size) => size switch
    {
        >= 1 << 20 when size % (1 << 20) == 0 => Text(size >> 20) + "M",
        >= 1 << 10 when size % (1 << 10) == 0 => Text(size >> 10) + "k",
        _ => Text(size),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value, int decimals) => value.ToString("F" + Text(decimals), CultureInfo.InvariantCulture);

    private static void WriteRow(TextWriter writer, string[] row) => writer.WriteLine("| " + string.Join(" | ", row) + " |");
}
