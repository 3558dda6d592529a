using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests.CodeFixes;

/// <summary>Every fix that is offered for the failing samples of a page, applied and analysed again.</summary>
public class PageFixTests
{
    /// <summary>The rules that have nothing to offer: the remedy is a decision of which the tool knows nothing.</summary>
    internal static readonly string[] WithoutFix =
        ["QG0003", "QG0004", "QG0005", "QG0006", "QG0007", "QG0008", "QG0103", "QG0111", "QG0114", "QG0119", "QG0202", "QG0204", "QG0307", "QG0308", "QG0309", "QG0310", "QG0401", "QG0402", "QG0403", "QG0405", "QG0406", "QG0407", "QG0408", "QG0409", "QG0410", "QG0411", "QG0501", "QG0901"];

    public static TheoryData<string> Ids => RuleBookTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_fix_removes_its_diagnostic_and_makes_none_as_grave(string id)
    {
        foreach (string sample in RuleBookTests.Samples(id, "With the fault"))
            Assert.True(WithoutFix.Contains(id) == (await Fixes(id, sample) == 0), $"{id}: fixes are offered, or none is, for\n{sample}");
    }

    /// <summary>How many fixes a sample is offered, each tried.</summary>
    private static async Task<int> Fixes(string id, string sample)
    {
        Solution solution = FixHarness.Solution([sample]);
        Diagnostic[] found = [.. (await FixHarness.DiagnoseAsync(solution.Projects.Single())).Where(diagnostic => diagnostic.Id == id)];
        int offered = 0;
        foreach (Diagnostic diagnostic in found)
        {
            foreach ((_, CodeAction action) in await FixHarness.FixesAsync(FixHarness.Document(solution, 0, 0), diagnostic))
            {
                offered++;
                Solution mended = await FixHarness.ApplyAsync(action);
                string text = await FixHarness.TextAsync(FixHarness.Document(mended, 0, 0));
                Assert.NotEqual(sample, text);
                IEnumerable<Diagnostic> left = (await FixHarness.DiagnoseAsync(mended.Projects.Single()))
                    .Where(item => item.Severity >= diagnostic.Severity && item.Location.SourceTree?.FilePath == "Source0.cs")
                    // More bits may need a wider type of codes, and the compiler shows where it is used.
                    .Where(item => item.Id != "CS0266")
                    // Another fault of the same sample is mended by a fix of its own.
                    .Where(item => !found.Except([diagnostic]).Any(other => other.GetMessage(null) == item.GetMessage(null)));
                Assert.True(!left.Any(), $"{id}: '{action.Title}' leaves\n{string.Join("\n", left.Select(Harness.Describe))}\nin\n{text}");
            }
        }

        return offered;
    }
}
