using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>The table of fourteen faults in <c>docs/range-proofs.md</c> is what the analyzers say to the code in it.</summary>
public class FaultTableTests
{
    private const string Silent = "silent", Context =
        """
        using System;
        using QuantGen;
        [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }
        [Quantizer(Bits = 8, Integer = 0)] static partial class Weight { }

        """;

    private static readonly string Page = File.ReadAllText(Path.Combine(TestPaths.RepositoryRoot(typeof(FaultTableTests).Assembly), "docs", "range-proofs.md"));

    private static readonly Regex Row = new(@"^\| `(?<fault>[^`]+)` \| (?<gnat>yes|no) \| (?<says>.*?) ?\|$", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    [Fact]
    public void Table_is_what_is_said()
    {
        Match[] rows = [.. Row.Matches(Page).Cast<Match>()];
        string[] expected = [.. rows.Select(row => $"| `{row.Groups["fault"].Value}` | {row.Groups["gnat"].Value} | {Says(row.Groups["fault"].Value)} |")];
        Assert.True(expected.SequenceEqual(rows.Select(row => row.Value)), "The table has to be:\n" + string.Join("\n", expected));
    }

    [Fact]
    public void Thirteen_of_fourteen_are_reported_each_with_value_code_and_remedy()
    {
        Match[] rows = [.. Row.Matches(Page).Cast<Match>()];
        Assert.Equal(14, rows.Length);
        Assert.Equal(8, rows.Count(row => row.Groups["gnat"].Value == "yes"));
        string[] said = [.. rows.Select(row => Says(row.Groups["fault"].Value))];
        Assert.Equal(Silent, said[^1]);
        Assert.All(said.SkipLast(1), message =>
        {
            Assert.Matches(@"^QG[0-9]{4}: (The value is (at least )?)?-?[0-9]", message);
            Assert.Matches(@"code [0-9]+", message);
            Assert.Matches(@"(would hold (it|[0-9.]+)|reaches [0-9.]+ with scale [0-9.]+|write [0-9.]+f)$", message);
        });
    }

    /// <summary>The diagnostic that is located in the code, as the table has it.</summary>
    private static string Says(string fault)
    {
        bool isDeclaration = fault.StartsWith('[');
        string source = Context + (isDeclaration
            ? fault + " static partial class Needed { }"
            : "static class Use { const float C = 1f; static void M(byte x, int n, float v, sbyte w, byte p, byte q, byte[] codes) { " + fault + " } }");
        IReadOnlyList<Diagnostic> found = Harness.Diagnose(Harness.Generate(source));
        return found.Count == 0 ? Silent : string.Join("; ", found.Select(diagnostic => diagnostic.Id + ": " + diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
