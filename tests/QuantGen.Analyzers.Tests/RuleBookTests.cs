using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Core.Faults;
using QuantGen.Generator.Reporting;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>
/// Fault code, descriptor, page and release line say the same of every rule, and the samples of its page show it.
/// A page: title, table, Cause, Why, Remedy, then the samples under "With the fault" and "Mended", and as many pairs more as it has "With the fault: …" and "Mended: …".
/// A sample whose first line is <c>// LangVersion 7.2</c> is compiled in that version.
/// </summary>
public class RuleBookTests
{
    private static readonly string Analyzers = Path.Combine(TestPaths.RepositoryRoot(typeof(RuleBookTests).Assembly), "analyzers");

    public static TheoryData<string> Ids => [.. Enum.GetValues<FaultCode>().Select(Fault.Id)];

    [Fact]
    public void Every_fault_has_one_descriptor_one_page_and_one_release_line_and_nothing_is_left_over()
    {
        string[] ids = Enum.GetValues<FaultCode>().Select(Fault.Id).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(ids, Rules.All.Values.Select(rule => rule.Id).Order(StringComparer.Ordinal));
        Assert.Equal(ids, Directory.GetFiles(Path.Combine(Analyzers, "rules"), "QG*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.Equal(ids, ReleaseLines().Select(line => line.Split('|')[0].Trim()).Order(StringComparer.Ordinal));
        Assert.Equal(ids, Rules.OfDeclarations.Concat(Rules.OfCallSites).Concat(Rules.OfSerialization).Concat(Rules.OfPipelines).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_page_and_release_line_agree(string id)
    {
        DiagnosticDescriptor rule = Rules.All.Values.Single(item => item.Id == id);
        FaultCode code = Rules.All.Single(pair => pair.Value == rule).Key;
        Assert.Equal(id, Fault.Id(code));
        Assert.Equal(new Fault(code, "", "").IsError, rule.DefaultSeverity == DiagnosticSeverity.Error);
        Assert.EndsWith($"/analyzers/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);

        string title = rule.Title.ToString(CultureInfo.InvariantCulture), severity = rule.DefaultSeverity.ToString();
        Assert.Contains($"{id} | {rule.Category} | {severity} | {title}", ReleaseLines());
        string page = Page(id);
        Assert.StartsWith($"# {id}: {title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Category | {rule.Category} |\n", page, StringComparison.Ordinal);
        string configurable = rule.DefaultSeverity == DiagnosticSeverity.Error ? "Error, cannot be switched off" : severity;
        Assert.Contains($"\n| Severity | {configurable} |\n", page, StringComparison.Ordinal);
        Assert.All(new[] { "Cause", "Why", "Remedy" }, heading => Assert.Matches(new Regex($"\n## {heading}\n\n[^#\n]{{20,}}"), page));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Samples_with_the_fault_give_exactly_this_rule(string id) => Assert.All(Samples(id, "With the fault"), sample =>
    {
        string[] found = Report(sample).Select(item => item.Id).ToArray();
        Assert.True(found is [{ } only] && only == id, $"{id}: a sample with the fault reports {string.Join(", ", found)}:\n{sample}");
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Mended_samples_compile_without_a_word(string id) => Assert.All(Samples(id, "Mended"), sample =>
    {
        string[] found = Report(sample).Select(Harness.Describe).ToArray();
        Assert.True(found.Length == 0, $"{id}: a mended sample reports\n{string.Join("\n", found)}\n{sample}");
        Assert.NotEmpty(Harness.Generate(sample).TypeFiles);
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_sample_with_the_fault_is_mended_under_the_same_name(string id)
    {
        string[] headings = [.. Regex.Matches(Page(id), "^## (?<kind>With the fault|Mended)(?<name>.*)$", RegexOptions.Multiline).Select(match => match.Groups["name"].Value)];
        Assert.Equal(headings.Where((_, i) => i % 2 == 0), headings.Where((_, i) => i % 2 == 1));
        Assert.Equal("", headings[0]);
        Assert.Equal(Samples(id, "With the fault").Count * 2, headings.Length);
        Assert.Equal(Samples(id, "Mended").Count * 2, headings.Length);
    }

    private static IReadOnlyList<Diagnostic> Report(string sample) => Harness.DiagnoseAll(Harness.Generate(
        JsonContexts.Complete(sample), sample.StartsWith("// LangVersion 7.2\n", StringComparison.Ordinal) ? CompileOptions.Default with { Language = LanguageVersion.CSharp7_2, Nullable = NullableContextOptions.Disable } : null));

    internal static IReadOnlyList<string> Samples(string id, string heading)
    {
        MatchCollection matches = Regex.Matches(Page(id), $"\n## {heading}(: [^\n]+)?\n\n```csharp\n(?<code>.*?)\n```\n", RegexOptions.Singleline | RegexOptions.CultureInvariant);
        Assert.True(matches.Count > 0, $"{id}: the page has no sample under '{heading}'");
        return [.. matches.Select(match => match.Groups["code"].Value + "\n")];
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(Analyzers, "rules", id + ".md"));

    private static string[] ReleaseLines() => new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
        .SelectMany(file => File.ReadAllLines(Path.Combine(Analyzers, "QuantGen.Analyzers", file)))
        .Where(line => line.StartsWith("QG", StringComparison.Ordinal))
        .Select(line => line.Trim())
        .ToArray();
}
