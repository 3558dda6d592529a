using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuantGen.Samples.Tests;

/// <summary>What the README shows is what the sample and the compiler say.</summary>
public sealed class ReadmeTests(SampleBuild sample) : IClassFixture<SampleBuild>
{
    private static readonly Page Readme = new("README.md");

    private static readonly string[] Recorded = File.ReadAllLines(Path.Combine(SampleBuild.Root, "samples", "QuickStart", "data", "diagnostics.txt"));

    [Fact]
    public void Output_that_is_shown_is_the_output()
    {
        Assert.True(sample.Run.ExitCode == 0, sample.Run.Output);
        string[][] blocks = [.. Readme.Blocks("text").Where(block => !block[0].StartsWith("Faulty.cs", StringComparison.Ordinal))];
        Assert.True(blocks.Length >= 2, "The README shows no output.");
        foreach (string[] block in blocks)
            Readme.AssertInOrder(block, Page.Lines(sample.Run.Output), "the sample's output");
    }

    [Fact]
    public void Diagnostics_that_are_shown_are_what_the_compiler_says()
    {
        Assert.NotEqual(0, sample.Faulty.ExitCode);
        string[] said = [.. Page.Lines(sample.Faulty.Output).Select(line => Regex.Match(line, @"(Faulty\.cs\([0-9]+,[0-9]+\): .*) \(https")).Where(match => match.Success).Select(match => match.Groups[1].Value).Distinct()];
        Assert.True(Recorded.Order(StringComparer.Ordinal).SequenceEqual(said.Order(StringComparer.Ordinal)), "Recorded:\n" + string.Join('\n', Recorded) + "\nSaid:\n" + sample.Faulty.Output);
        Assert.Equal(Recorded, Readme.Blocks("text").Single(block => block[0].StartsWith("Faulty.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void Generated_code_that_is_shown_is_what_is_generated()
    {
        string name = Regex.Match(Readme.Text, @"`([^`]+\.g\.cs)` contains").Groups[1].Value;
        string file = Assert.Single(Directory.GetFiles(sample.Generated, name, SearchOption.AllDirectories));
        string[] shown = Assert.Single(Readme.Blocks("csharp generated"));
        Readme.AssertInOrder([.. shown.Select(line => line.Trim())], [.. File.ReadAllLines(file).Select(line => line.Trim())], name);
    }
}
