using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace QuantGen.Samples.Tests;

/// <summary>What samples/QKerasWeights prints, and what it says to codes that are not those of QKeras.</summary>
public sealed class QKerasWeightsTests
{
    private static readonly string Sample = Path.Combine(SampleBuild.Root, "samples", "QKerasWeights");

    private static readonly string Program =
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "QKerasWeights.dll").Value!;

    [Fact]
    public void Output_that_is_shown_is_the_output_and_all_codes_are_those_of_QKeras()
    {
        CommandResult run = Cli.Dotnet(SampleBuild.Root, Program);
        Assert.True(run.ExitCode == 0, run.Output);
        var page = new Page("samples/QKerasWeights/README.md");
        string[] lines = Page.Lines(run.Output.TrimEnd());
        page.AssertInOrder(Assert.Single(page.Blocks("text")), lines, "the sample's output");
        Assert.Equal("1,712 of 1,712 codes equal, 42 of 42 exponents equal", lines[^1]);
    }

    [Fact]
    public void The_output_is_the_same_under_another_culture()
    {
        // Swedish has a comma in numbers and a minus sign of its own.
        CommandResult run = Cli.Dotnet(SampleBuild.Root, Program), swedish = Cli.Run("dotnet", SampleBuild.Root, [Program], [("LC_ALL", "sv_SE.UTF-8")]);
        Assert.Equal(run.Output, swedish.Output);
    }

    [Theory]
    [InlineData("dw2.codes.i8", 17, "71 of 72 codes and 8 of 8", "dw2, weight 17 in channel 1, ")]
    [InlineData("pw3.exponents.i8", 3, "128 of 128 codes and 15 of 16", "pw3, channel 3: exponent -5, and in QKeras ")]
    public void A_number_that_is_not_that_of_QKeras_is_named_and_the_exit_code_is_1(string file, int index, string layer, string difference)
    {
        string folder = Directory.CreateTempSubdirectory("quantgen-qkeras-").FullName;
        try
        {
            foreach (string source in Directory.GetFiles(Path.GetDirectoryName(Program)!, "*", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(folder, Path.GetRelativePath(Path.GetDirectoryName(Program)!, source));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(source, copy);
            }

            string damaged = Path.Combine(folder, "data", file);
            byte[] bytes = File.ReadAllBytes(damaged);
            bytes[index]++;
            File.WriteAllBytes(damaged, bytes);
            CommandResult run = Cli.Dotnet(SampleBuild.Root, Path.Combine(folder, Path.GetFileName(Program)));
            Assert.True(run.ExitCode == 1, run.Output);
            string[] lines = Page.Lines(run.Output.TrimEnd());
            Assert.Contains(lines, line => line.Contains(layer, StringComparison.Ordinal));
            Assert.StartsWith(difference, lines[^1], StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The program prints the strings of the data; the quantizers have them as literals.</summary>
    [Fact]
    public void Quantizers_are_declared_with_the_strings_of_the_layers()
    {
        string declarations = File.ReadAllText(Path.Combine(Sample, "Quantizers.cs"));
        string[] strings = [.. File.ReadLines(Path.Combine(Sample, "data", "layers.txt")).Select(line => line.Split(' ')[2])];
        Assert.Equal(4, strings.Length);
        Assert.All(strings, notation => Assert.Contains($"[Quantizer(\"{notation}\")]", declarations, StringComparison.Ordinal));
    }
}
