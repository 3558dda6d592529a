using System;
using System.IO;
using System.Linq;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>Code that a user would write is not spoken to, not even by an information, except where it is to show what is said.</summary>
public class SampleTests
{
    private static readonly string Samples = Path.Combine(TestPaths.RepositoryRoot(typeof(SampleTests).Assembly), "samples");

    /// <summary>The folders of the samples' projects.</summary>
    public static TheoryData<string> Names => [.. Directory.GetFiles(Samples, "*.csproj", SearchOption.AllDirectories).Select(project => Path.GetRelativePath(Samples, Path.GetDirectoryName(project)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_has_nothing_to_report(string sample)
    {
        string[] files = Directory.GetFiles(Path.Combine(Samples, sample), "*.cs", SearchOption.TopDirectoryOnly);
        Assert.NotEmpty(files);
        string[] found = Harness.DiagnoseAll(Harness.Generate(Harness.Compile(files.Select(file => (Path.GetFileName(file), File.ReadAllText(file))))))
            .Where(diagnostic => diagnostic.Id.StartsWith("QG", StringComparison.Ordinal) || diagnostic.Id == "AD0001")
            // A string of another system is told where it departs from the original, once: that is the sample's way of declaring.
            .Where(diagnostic => diagnostic.Id != "QG0204" || sample is not ("QKerasWeights" or "FlexibleTypes" or "Digits"))
            .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath != "Faulty.cs")
            .Select(Harness.Describe).ToArray();
        Assert.True(found.Length == 0, sample + " reports\n" + string.Join("\n", found));
    }
}
