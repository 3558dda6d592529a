using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using QuantGen.Analyzers.Tests.CodeFixes;
using QuantGen.Generator.Reporting;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary><c>docs/rules.md</c> is made from the descriptors; a stale one fails, and <c>QUANTGEN_ACCEPT=1 dotnet test</c> writes it anew.</summary>
public class RuleIndexTests
{
    private static readonly string Path = System.IO.Path.Combine(TestPaths.RepositoryRoot(typeof(RuleIndexTests).Assembly), "docs", "rules.md");

    [Fact]
    public void The_index_is_up_to_date()
    {
        string expected = Index();
        if (Snapshot.Accepting)
            File.WriteAllText(Path, expected);
        Assert.Equal(expected, File.Exists(Path) ? File.ReadAllText(Path) : "");
    }

    private static string Index()
    {
        var text = new StringBuilder(
            """
            # Rules

            The analyzers report these rules about declarations and about the places that use quantizers. Each rule has a page with a sample that has the fault
            and the same sample mended. Errors cannot be switched off: either the generator has nothing to generate, or a format does not meet a stated requirement.
            `.editorconfig` sets the severity of the other rules, for example `dotnet_diagnostic.QG0301.severity = error`.
            An editor shows informations; a build in a terminal does not print them.

            An editor offers the code fixes. `dotnet format analyzers --diagnostics QG0301` applies the nearest remedy of a rule to a whole project. For an information add `--severity info`.

            A test, `RuleIndexTests`, writes this page.


            """);
        foreach (IGrouping<string, DiagnosticDescriptor> category in Rules.All.OrderBy(pair => pair.Key).Select(pair => pair.Value).GroupBy(rule => rule.Category))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {category.Key["QuantGen.".Length..]}\n\n| rule | | severity | code fix |\n|---|---|---|---|\n");
            foreach (DiagnosticDescriptor rule in category)
            {
                string fix = PageFixTests.WithoutFix.Contains(rule.Id) ? "" : "yes";
                text.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](../analyzers/rules/{rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {fix} |\n");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
