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
        package.Consumer("DigestLibrary", "<TargetFramework>net8.0</TargetFramework>", "using QuantGen;\nnamespace Library;\n[Quantizer(Min = -40, Max = 125, Scale = 0.1)] public readonly partial struct Celsius;");
        string directory = package.Consumer("Digest", AheadOfTimeFactAttribute.Properties + "<TrimmerSingleWarn>false</TrimmerSingleWarn>", "",
            items: "<ProjectReference Include=\"../DigestLibrary/DigestLibrary.csproj\" />");
        File.Delete(Path.Combine(directory, "Program.cs"));
        foreach (string file in Directory.GetFiles(Path.Combine(Metadata("TestProjectDirectory"), "Consumers", "Digest"), "*.cs"))
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        File.Copy(Path.Combine(Metadata("RepositoryRoot"), "samples", "QuickStart", "Formats.cs"), Path.Combine(directory, "SampleFormats.cs"));
        string[] recipes = JsonRecipes();
        Assert.Equal(2, recipes.Length);
        for (int i = 0; i < recipes.Length; i++)
            File.WriteAllText(Path.Combine(directory, $"Recipe{i + 1}.cs"), $"namespace Recipe{i + 1} {{\n{recipes[i]}\n}}");

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
        string[] json =
        [
            """options {"Place":"Oslo","Outside":21.5} read as 615""",
            """factory {"Place":"Oslo","Outside":21.5} read as 615""",
            """library {"Place":"Oslo","Outside":21.5} read as 615""",
            """keys {"21.5":3} read as 3""",
            // This is what QG0501 warns of.
            """nothing {"Place":"Oslo","Outside":{}} read as 0""",
        ];
        Assert.Equal(json, JsonLines(jit.Output));
        Assert.Equal(json, JsonLines(native.Output));
    }

    private static string[] JsonLines(string output) => [.. Regex.Matches(output, "^\\w+ \\{.*\\} read as [0-9]+(?=\r?$)", RegexOptions.Multiline).Select(match => match.Value)];

    /// <summary>The recipes of the documentation, as it has them: the blocks that declare a context.</summary>
    private static string[] JsonRecipes()
    {
        string page = File.ReadAllText(Path.Combine(Metadata("RepositoryRoot"), "docs", "quantizer.md"));
        string section = page.Split("\n### JSON\n")[1].Split("\n## ")[0];
        return [.. Regex.Matches(section, "```csharp\n(?<code>.*?)```", RegexOptions.Singleline).Select(match => match.Groups["code"].Value)
            .Where(code => code.Contains("JsonSerializerContext", StringComparison.Ordinal))];
    }

    /// <summary>The lines of quantizers: a name and sixteen hexadecimal digits.</summary>
    private static string[] Digests(string output) => [.. Regex.Matches(output, "^\\w+ [0-9a-f]{16}\r?$", RegexOptions.Multiline).Select(match => match.Value)];

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
