using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>The table of extreme numbers on the page of quantizers says what the exact grid says.</summary>
public class OutsidePageTests
{
    private static readonly string[][] Table =
    [
        .. File.ReadLines(Path.Combine(TestPaths.RepositoryRoot(typeof(OutsidePageTests).Assembly), "docs", "quantizers", "README.md"))
            .SkipWhile(line => !line.StartsWith("| quantizer | +∞ |", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim(' ', '`')).ToArray()),
    ];

    public static TheoryData<string> Formats => [.. Table.Skip(2).Select(row => row[0])];

    [Fact]
    public void The_table_has_each_attribute() => Assert.Equal(FormatFamily.All.Count, Table.Skip(2).Select(row => row[0].Split('(')[0]).Distinct().Count());

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_row_says_which_numbers_are_inside(string format)
    {
        FormatSpec? spec = FormatReader.Read(format);
        Assert.NotNull(spec);
        NumberGrid grid = FormatFamily.Of(spec).Build(spec);
        IEnumerable<string> cells = Table[0].Skip(1).Select(number => grid.IsOutside(Number(number)) ? "false" : "true");
        Assert.Equal(cells, Table.Single(row => row[0] == format).Skip(1));
    }

    private static double Number(string text) => text switch
    {
        "+∞" => double.PositiveInfinity,
        "−∞" => double.NegativeInfinity,
        "NaN" => double.NaN,
        _ => double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture),
    };
}
