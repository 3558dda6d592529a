using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace QuantGen.Samples.Tests;

/// <summary>What samples/FlexibleTypes prints, and what its page says of it.</summary>
public sealed class FlexibleTypesTests
{
    private static readonly string Program =
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "FlexibleTypes.dll").Value!;

    private static readonly Page Readme = new("samples/FlexibleTypes/README.md");

    [Fact]
    public void Output_that_is_shown_is_the_output_in_every_culture()
    {
        // Swedish has a comma in numbers and a minus sign of its own.
        string[] shown = Assert.Single(Readme.Blocks("text"));
        foreach (string culture in new[] { "C.UTF-8", "sv_SE.UTF-8" })
        {
            CommandResult run = Cli.Run("dotnet", SampleBuild.Root, [Program], [("LC_ALL", culture)]);
            Assert.True(run.ExitCode == 0, run.Output);
            Assert.Equal(shown, Page.Lines(run.Output.TrimEnd()));
        }
    }

    [Fact]
    public void Declarations_that_are_shown_are_those_of_the_sample()
    {
        string[] shown = Assert.Single(Readme.Blocks("csharp")), formats = File.ReadAllLines(Path.Combine(SampleBuild.Root, "samples", "FlexibleTypes", "Formats.cs"));
        Assert.Equal(8, shown.Count(line => line.StartsWith("[Quantizer(\"flexible(n=8, ", StringComparison.Ordinal)));
        Readme.AssertInOrder(shown, formats, "Formats.cs");
        Assert.Equal(
            formats.Where(line => line.Contains("n=8", StringComparison.Ordinal)).Select(line => line.Replace('8', '4')),
            formats.Where(line => line.Contains("n=4", StringComparison.Ordinal)));
    }

    [Fact]
    public void Stochastic_rounding_has_twice_the_noise_and_a_bias_that_is_chance()
    {
        Match[] rows = [.. Assert.Single(Readme.Blocks("text")).Select(line => Regex.Match(line, @"^(free|2\^k) .* (nearest|stochastic) .* ([0-9.]+) +(-?[0-9.]+)(?: ± ([0-9.]+))? +[0-9]+$")).Where(match => match.Success)];
        Assert.Equal(16, rows.Length);
        foreach (Match[] pair in rows.Chunk(2))
        {
            Assert.Equal(["nearest", "stochastic"], pair.Select(row => row.Groups[2].Value));
            Assert.InRange(Number(pair[0], 3) - Number(pair[1], 3), 2.75, 3.25);
            Assert.InRange(Math.Abs(Number(pair[1], 4)), 0, 2 * Number(pair[1], 5));
        }
    }

    private static double Number(Match row, int group) => double.Parse(row.Groups[group].Value, CultureInfo.InvariantCulture);
}
