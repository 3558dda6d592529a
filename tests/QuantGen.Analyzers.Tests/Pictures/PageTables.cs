using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace QuantGen.Analyzers.Tests.Pictures;

/// <summary>The tables of a page: the constants of its quantizers, and where each code begins.</summary>
internal static class PageTables
{
    public const string Begin = "<!-- PictureTests writes from here -->\n", End = "<!-- to here -->\n";

    /// <summary>All thresholds of the pages lie between minus this and this.</summary>
    private const double Reach = 16;

    private static readonly string[] Constants = ["Bits", "MinCode", "MaxCode", "MinValue", "MaxValue", "Scale"];

    /// <summary>The page with the tables as they are now.</summary>
    public static string Write(string page, CodeTable codes, IEnumerable<DrawnQuantizer> declared, IEnumerable<DrawnQuantizer> drawn)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal), end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= 0 && end > begin, $"The page has no place for tables, which is between {Begin} and {End}");
        var tables = new StringBuilder("\n");
        Row(tables, ["quantizer", .. Constants.Select(name => $"`{name}`")]);
        Row(tables, ["---", .. Constants.Select(_ => "---:")]);
        foreach (DrawnQuantizer quantizer in declared)
            Row(tables, [$"`{quantizer.Name}`", .. Constants.Select(name => ShownValue.Text(quantizer.Constant(name)))]);
        if (codes == CodeTable.Segments)
        {
            foreach (DrawnQuantizer quantizer in drawn)
                SegmentTable.Add(tables, quantizer);
        }
        else
        {
            foreach (IGrouping<string, DrawnQuantizer> group in drawn.GroupBy(quantizer => string.Join(' ', Rows(quantizer).Select(row => row.Code + "=" + quantizer.Value(row.Code)))))
                Add(tables, [.. group], codes == CodeTable.Bits);
        }

        return string.Concat(page.AsSpan(0, begin + Begin.Length), tables.Append('\n').ToString(), page.AsSpan(end));
    }

    /// <summary>Quantizers with the same codes share a table.</summary>
    private static void Add(StringBuilder tables, DrawnQuantizer[] quantizers, bool hasBits)
    {
        tables.Append('\n');
        Row(tables, ["code", .. hasBits ? new[] { "bits" } : [], "value", .. quantizers.Select(quantizer => $"`{quantizer.Name}` from x =")]);
        Row(tables, ["---:", .. hasBits ? new[] { "---:" } : [], "---:", .. quantizers.Select(_ => "---:")]);
        IReadOnlyList<CodeInterval>[] columns = [.. quantizers.Select(Rows)];
        for (int i = 0; i < columns[0].Count; i++)
        {
            long code = columns[0][i].Code;
            Row(tables, [ShownValue.Text(code), .. hasBits ? new[] { $"`{quantizers[0].PackedBits(code)}`" } : [], quantizers[0].Value(code), .. columns.Select(column => i == 0 ? "−∞" : ShownValue.Text(column[i].From))]);
        }
    }

    private static IReadOnlyList<CodeInterval> Rows(DrawnQuantizer quantizer)
    {
        IReadOnlyList<CodeInterval> rows = quantizer.Intervals(-Reach, Reach);
        Assert.Equal((quantizer.Quantize(double.NegativeInfinity), quantizer.Quantize(double.PositiveInfinity)), (rows[0].Code, rows[^1].Code));
        return rows;
    }

    public static void Row(StringBuilder text, string[] cells) => text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
}
