using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace QuantGen.Package.Tests;

[Collection(PackedPackage.Collection)]
public sealed class AheadOfTimeTests(PackedPackage package)
{
    /// <summary>
    /// The JIT knows the processor and takes its widest vectors; the program compiled ahead of time knows only its baseline, and is
    /// trimmed. Neither may change a bit.
    /// </summary>
    [AheadOfTimeFact]
    public void Ahead_of_time_and_just_in_time_give_the_same_bits()
    {
        string directory = package.Consumer("Digest", AheadOfTimeFactAttribute.Properties + "<TrimmerSingleWarn>false</TrimmerSingleWarn>", "");
        File.Delete(Path.Combine(directory, "Program.cs"));
        foreach (string file in Directory.GetFiles(Path.Combine(Metadata("TestProjectDirectory"), "Consumers", "Digest"), "*.cs"))
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        File.Copy(Path.Combine(Metadata("RepositoryRoot"), "samples", "QuickStart", "Formats.cs"), Path.Combine(directory, "SampleFormats.cs"));

        CommandResult built = package.Build(directory);
        Assert.True(built.ExitCode == 0, built.Output);
        CommandResult published = Cli.Dotnet(directory, "publish", "-c", "Release", "-o", "native", "-nologo", "-nodeReuse:false");
        Assert.True(published.ExitCode == 0, published.Output);
        string[] warnings = [.. Regex.Matches(built.Output + published.Output, "^.*(?:warning|IL[23][0-9]{3}).*$", RegexOptions.Multiline).Select(match => match.Value)];
        Assert.True(warnings.Length == 0, string.Join('\n', warnings));

        CommandResult jit = Cli.Dotnet(directory, Path.Combine("out", "Digest.dll"));
        CommandResult native = Cli.Run(Path.Combine(directory, "native", "Digest"), directory);
        Assert.True(jit.ExitCode == 0, jit.Output);
        Assert.True(native.ExitCode == 0, native.Output);
        Assert.Matches("vector [0-9]+", jit.Output);
        Assert.Matches("vector [0-9]+", native.Output);
        Assert.False(File.Exists(Path.Combine(directory, "native", "Digest.dll")), "What was published is not compiled ahead of time.");
        string[] expected = Digests(jit.Output), actual = Digests(native.Output);
        Assert.Equal(15, expected.Length);
        Assert.Equal(expected.Length, expected.Select(line => line.Split(' ')[1]).Distinct().Count());
        Assert.True(expected.SequenceEqual(actual), $"Just in time:\n{jit.Output}\nAhead of time:\n{native.Output}");
    }

    /// <summary>The lines of quantizers: a name and sixteen hexadecimal digits.</summary>
    private static string[] Digests(string output) => [.. Regex.Matches(output, "^\\w+ [0-9a-f]{16}\r?$", RegexOptions.Multiline).Select(match => match.Value)];

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
