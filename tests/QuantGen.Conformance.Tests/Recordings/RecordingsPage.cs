using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>docs/recordings.md: a section for each system with a table of counts, which are those of the comparison.</summary>
internal static class RecordingsPage
{
    /// <summary>A line of a table.</summary>
    public static string Line(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"| {count:N0} | {what} |\n");

    public static void HasTable(string system, string table)
    {
        string documented = TableOf(system);
        Assert.True(documented == table, $"docs/recordings.md has for {system}\n{documented}\nand the comparison gives\n{table}");
    }

    /// <summary>The table in the system's section, without its head.</summary>
    private static string TableOf(string system)
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "recordings.md")).ReplaceLineEndings("\n");
        Match section = Regex.Match(text, "^## " + Regex.Escape(system) + "\n(.*?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(section.Success, "docs/recordings.md has no section on " + system);
        return string.Concat(Regex.Matches(section.Value, @"^\| [0-9,]+ \|.*\n", RegexOptions.Multiline).Select(line => line.Value));
    }
}
