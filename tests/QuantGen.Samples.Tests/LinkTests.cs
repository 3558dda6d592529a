using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuantGen.Samples.Tests;

/// <summary>What the pages point to exists.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Path.Combine(SampleBuild.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(SampleBuild.Root, "README.md")).Append(Path.Combine(SampleBuild.Root, "CHANGELOG.md"))
            .Concat(Directory.GetDirectories(Path.Combine(SampleBuild.Root, "samples")).Select(sample => Path.Combine(sample, "README.md")).Where(File.Exists))
            .Select(file => Path.GetRelativePath(SampleBuild.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_and_commands_name_what_exists(string page)
    {
        string file = Path.Combine(SampleBuild.Root, page), text = File.ReadAllText(file);
        IEnumerable<string> links = Regex.Matches(text, @"\]\(([^)#\s]+)[^)]*\)").Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal)).Select(link => Path.Combine(Path.GetDirectoryName(file)!, link));
        IEnumerable<string> commands = Regex.Matches(text, @"dotnet (?:run|build|test|pack)\b[^\n`]*?((?:samples|tests|src)/[\w./-]*\w)|(tests/[\w./-]*\w)")
            .Select(match => Path.Combine(SampleBuild.Root, match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value));
        string[] missing = [.. links.Concat(commands).Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !File.Exists(path) && !Directory.Exists(path)).Distinct()];
        Assert.True(missing.Length == 0, page + " points to what does not exist:\n" + string.Join('\n', missing));
    }
}
