using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>The same declarations give the same bytes: in every run, process and culture.</summary>
public class DeterminismTests
{
    /// <summary>In the invariant culture, whichever test asks first.</summary>
    private static readonly Lazy<string> Hash = new(() =>
    {
        using var scope = new CultureScope(CultureInfo.InvariantCulture);
        return Program.HashOfEverything();
    });

    [Fact]
    public void Two_runs_give_the_same_bytes() => Assert.Equal(Hash.Value, Program.HashOfEverything());

    /// <summary>Hash codes of strings are random in each process: an order that comes from a hash table shows here.</summary>
    [Theory]
    [InlineData("minus")]
    [InlineData("tr-TR")]
    public async Task Another_process_gives_the_same_bytes(string culture)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, "--hash", culture])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        Assert.Equal(Hash.Value, output);
    }

    [Theory]
    [InlineData("minus")]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Every_culture_gives_the_same_bytes(string culture)
    {
        using var scope = new CultureScope(CultureScope.Culture(culture));
        // The culture must differ where it matters, or the test would show nothing.
        Assert.NotEqual("-0.5", (-0.5).ToString(CultureInfo.CurrentCulture));
        Assert.Equal(Hash.Value, Program.HashOfEverything());
    }

    /// <summary>In Turkish the small form of I is not i: a name that goes through ToLower shows here.</summary>
    [Fact]
    public void The_Turkish_culture_is_really_there()
    {
        using var scope = new CultureScope(CultureScope.Culture("tr-TR"));
        Assert.Equal("\u0131", "I".ToLower(CultureInfo.CurrentCulture));
    }

    [Fact]
    public void Text_has_line_feeds_only_no_mark_no_trailing_blanks_and_ends_with_a_newline()
    {
        GeneratorRun run = Harness.Generate(Harness.Compile([.. Shapes.Files, ("Faulty.cs", Shapes.Faulty)]));
        Assert.Equal(Shapes.Files.Count + 2, run.Result.GeneratedSources.Length);
        foreach (GeneratedSourceResult source in run.Result.GeneratedSources)
        {
            string text = source.SourceText.ToString();
            Assert.Empty(source.SourceText.Encoding!.GetPreamble());
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain('\ufeff', text);
            Assert.DoesNotContain('\t', text);
            Assert.DoesNotMatch(new Regex("[ \t]\n"), text);
            Assert.DoesNotMatch(new Regex("\n\n\n"), text);
            Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        }
    }

    /// <summary>Order of files in a project is not the generator's affair: the shared file must not depend on it.</summary>
    [Fact]
    public void Order_of_files_makes_no_difference()
    {
        GeneratorRun forward = Harness.Generate(Harness.Compile(Shapes.Files)), backward = Harness.Generate(Harness.Compile(Shapes.Files.Reverse()));
        Assert.Equal(forward.Files, backward.Files);
    }

    /// <summary>The version in the output is the one of the assembly that writes it; it is typed into both.</summary>
    [Fact]
    public void Version_in_the_output_is_that_of_the_generator()
    {
        string version = typeof(QuantizerGenerator).Assembly.GetName().Version!.ToString(3);
        Assert.All(Harness.Generate(Shapes.Int8PowerOfTwo).Files, file => Assert.Contains($"GeneratedCode(\"QuantGen\", \"{version}\")", file.Text, StringComparison.Ordinal));
    }
}
