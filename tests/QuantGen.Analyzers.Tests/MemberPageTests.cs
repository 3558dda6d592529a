using System;
using System.IO;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Members;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>The reference page has each member: in the table of every quantizer's, or in the section on fitted scales.</summary>
public class MemberPageTests
{
    [Fact]
    public void Every_member_is_on_the_page()
    {
        string page = File.ReadAllText(Path.Combine(TestPaths.RepositoryRoot(typeof(MemberPageTests).Assembly), "docs", "quantizer.md")).ReplaceLineEndings("\n");
        string table = Section(page, "## Members"), fitted = Section(page, "## A fitted scale");
        Assert.All(MemberList.Constants.Concat(MemberList.Methods(Alpha.One)), member => Assert.True(IsIn(member, table), member.Name));
        Assert.All(
            MemberList.Methods(Alpha.Po2).Concat(MemberList.Methods(Alpha.Auto)).Where(member => member.Group == MemberGroup.Fitted),
            member => Assert.True(IsIn(member, fitted), member.Name));
    }

    /// <summary>Quantizers of telephony have methods over samples beside those of every quantizer.</summary>
    [Fact]
    public void Every_method_over_samples_is_on_its_page()
    {
        string root = TestPaths.RepositoryRoot(typeof(MemberPageTests).Assembly);
        string page = Section(File.ReadAllText(Path.Combine(root, "docs", "quantizers", "g711.md")).ReplaceLineEndings("\n"), "## Samples of 16 bits");
        string[] names = [.. SampleMembers.All().Select(member => member.Name)];
        Assert.Equal(["Quantize", "Dequantize"], names);
        Assert.All(names, name => Assert.Contains($"`{name}(source, destination)`", page, StringComparison.Ordinal));
    }

    private static bool IsIn(Member member, string text) =>
        text.Contains("`" + member.Name + "`", StringComparison.Ordinal) || text.Contains("`" + member.Name + "(", StringComparison.Ordinal) || text.Contains("." + member.Name + "(", StringComparison.Ordinal);

    private static string Section(string page, string title)
    {
        int start = page.IndexOf(title + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, title);
        int end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }
}
