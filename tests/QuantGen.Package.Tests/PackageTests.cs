using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuantGen.Package.Tests;

[Collection(PackedPackage.Collection)]
public sealed class PackageTests(PackedPackage package)
{
    private const string Declaration = "using QuantGen; using static QuantGen.Alpha;\n";

    private const string Program = Declaration + """
        using System; using System.Globalization;
        Console.WriteLine(FormattableString.Invariant($"{Weights.Quantize(0.5f)} {Weights.Quantize(1f)} {Weights.Quantize(0.3)} {Weights.MaxValue} {Weights.MinValue}"));
        [Quantizer(Bits = 8, Integer = 0, Alpha = Po2)] static partial class Weights
        """;

    private const string Expected = "64 127 38 0.9921875 -1";

    [Fact]
    public void Package_holds_the_library_and_what_the_compiler_loads_and_nothing_else()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Archive);
        string[] expected =
        [
            .. from folder in new[] { "analyzers/dotnet/roslyn4.14/cs/", "analyzers/dotnet/roslyn4.8/cs/" }
               from name in new[] { "QuantGen.Analyzers.dll", "QuantGen.Core.dll", "QuantGen.Generator.dll", "QuantGen.dll" }
               select folder + name,
            "analyzers/dotnet/roslyn4.14/cs/QuantGen.CodeFixes.dll",
            "build/QuantGen.targets", "buildTransitive/QuantGen.targets",
            "lib/net8.0/QuantGen.dll", "lib/net8.0/QuantGen.xml", "lib/netstandard2.0/QuantGen.dll", "lib/netstandard2.0/QuantGen.xml",
            "PACKAGE.md", "QuantGen.nuspec",
        ];
        string[] actual = [.. archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")];
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        using var nuspec = new StreamReader(archive.GetEntry("QuantGen.nuspec")!.Open());
        Assert.DoesNotContain("<dependency ", nuspec.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Net10", "<TargetFramework>net10.0</TargetFramework>", ";", "")]
    [InlineData("Net9", "<TargetFramework>net9.0</TargetFramework>", ";", "")]
    [InlineData("CSharp11", "<TargetFramework>net8.0</TargetFramework><LangVersion>11</LangVersion>", "{ }", "")]
    [InlineData("WithoutRuntime", "<TargetFramework>net8.0</TargetFramework>", ";", "PrivateAssets=\"all\" ExcludeAssets=\"runtime\" ")]
    public void Consumer_builds_and_runs(string name, string properties, string body, string reference)
    {
        string directory = package.Consumer(name, "<OutputType>Exe</OutputType>" + properties, Program + body, reference);
        CommandResult built = package.Build(directory);
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("warning QG0301", built.Output, StringComparison.Ordinal);
        CommandResult run = Cli.Dotnet(directory, Path.Combine("out", name + ".dll"));
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(Expected, run.Output.Trim());
        Assert.Equal(reference.Length == 0, File.Exists(Path.Combine(directory, "out", "QuantGen.dll")));
    }

    /// <summary>The SDK compares the names of the compiler's folders by the culture of the process; the package leaves one folder whatever it finds.</summary>
    [Theory]
    [InlineData("th_TH")]
    [InlineData("tr_TR")]
    [InlineData("fa_IR")]
    public void Consumer_builds_and_runs_under_a_culture(string culture)
    {
        string directory = package.Consumer("Culture_" + culture, "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>", Program + ";");
        CommandResult built = Cli.Run("dotnet", directory, ["build", "-c", "Release", "-o", "out", "-nologo", "-nodeReuse:false"], [("LC_ALL", culture + ".UTF-8")]);
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("warning QG0301", built.Output, StringComparison.Ordinal);
        CommandResult run = Cli.Run("dotnet", directory, [Path.Combine("out", "Culture_" + culture + ".dll")], [("LC_ALL", culture + ".UTF-8")]);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(Expected, run.Output.Trim());
    }

    /// <summary>Library A has quantizers, application B uses them and has its own: by project reference, with the package in both, friends both ways.</summary>
    [Fact]
    public void Application_uses_the_quantizers_of_a_library()
    {
        const string celsius = "[Quantizer(Min = -40, Max = 125, Scale = 0.1f)] public readonly partial struct Celsius;\n";
        package.Consumer("LibraryA", "<TargetFramework>net8.0</TargetFramework>",
            "using QuantGen;\nnamespace A;\n" + celsius + "[Quantizer] static partial class Hidden;", items: "<InternalsVisibleTo Include=\"ApplicationB\" />");
        string directory = package.Consumer("ApplicationB", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>",
            """
            using QuantGen; using System; using System.Text.Json;
            Console.WriteLine(FormattableString.Invariant($"{((A.Celsius)21.5f).Code} {(B.Celsius)(double)A.Celsius.Quantize(-3)} {JsonSerializer.Serialize(A.Celsius.FromCode(0))} {A.Hidden.Quantize(2f)}"));
            namespace B {
            """ + celsius + "}",
            items: "<ProjectReference Include=\"../LibraryA/LibraryA.csproj\" /><InternalsVisibleTo Include=\"LibraryA\" />");
        CommandResult built = package.Build(directory);
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("warning QG0301: 2 is outside the range -1 … 0.9921875 of Hidden", built.Output, StringComparison.Ordinal);
        CommandResult run = Cli.Dotnet(directory, Path.Combine("out", "ApplicationB.dll"));
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal("615 -3 -40 127", run.Output.Trim());
    }

    [Fact]
    public void Friends_with_quantizers_and_documentation_build_without_a_warning()
    {
        const string strict = "<TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile>";
        package.Consumer("Friend", strict, "using QuantGen;\n/// <summary>A.</summary>\n[Quantizer] public static partial class First;", items: "<InternalsVisibleTo Include=\"Own\" />");
        string own = package.Consumer("Own", strict, "using QuantGen;\n/// <summary>B.</summary>\n[Quantizer(Bits = 12)] public static partial class Second;",
            items: "<ProjectReference Include=\"../Friend/Friend.csproj\" />");
        CommandResult built = package.Build(own);
        Assert.True(built.ExitCode == 0, built.Output);
    }

    /// <summary>One project for every framework: each takes the tier that it has the means for.</summary>
    [Fact]
    public void Every_framework_gets_the_tier_that_it_has_the_means_for()
    {
        const string properties = "<TargetFrameworks>net10.0;net8.0;netstandard2.1;netstandard2.0</TargetFrameworks><LangVersion Condition=\"$(TargetFramework.StartsWith('netstandard'))\">7.3</LangVersion>"
            + "<ImplicitUsings>disable</ImplicitUsings><Nullable>disable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
            + "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>obj/generated/$(TargetFramework)</CompilerGeneratedFilesOutputPath>";
        const string source = "using QuantGen;\n[assembly: System.CLSCompliant(true)]\n[Quantizer(Bits = 8, Integer = 0)] static partial class Weights { }\n"
            + "[Quantizer(Bits = 11, Scale = 0.1, Signed = false)] public readonly partial struct Celsius { }\n[Quantizer] public static partial class Public { }";
        string arrays = package.Consumer("Frameworks", properties, source);
        CommandResult built = package.Build(arrays);
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("Vector512", Kernels(arrays, "net10.0"), StringComparison.Ordinal);
        Assert.Contains("Vector512", Kernels(arrays, "net8.0"), StringComparison.Ordinal);
        Assert.Contains("ReadOnlySpan<byte> source", Kernels(arrays, "netstandard2.1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Span", Kernels(arrays, "netstandard2.0"), StringComparison.Ordinal);
        Assert.Contains("Array source", Kernels(arrays, "netstandard2.0"), StringComparison.Ordinal);

        string spans = package.Consumer("SystemMemory", "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>7.3</LangVersion><ImplicitUsings>disable</ImplicitUsings><Nullable>disable</Nullable>"
            + "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>obj/generated/$(TargetFramework)</CompilerGeneratedFilesOutputPath>", source,
            items: "<PackageReference Include=\"System.Memory\" Version=\"4.5.5\" />");
        built = package.Build(spans);
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("ReadOnlySpan<byte> source", Kernels(spans, "netstandard2.0"), StringComparison.Ordinal);
    }

    private static string Kernels(string directory, string framework) => File.ReadAllText(
        Directory.EnumerateFiles(Path.Combine(directory, "obj", "generated", framework), "QuantGen.Kernels.g.cs", SearchOption.AllDirectories).Single());

    [Fact]
    public void Old_compiler_gets_a_sentence_unless_analyzers_are_excluded()
    {
        string directory = package.Consumer("Old", "<TargetFramework>net8.0</TargetFramework>", "using QuantGen;\n[Quantizer] static partial class Weights { }");
        CommandResult built = package.Build(directory, "-p:CompilerApiVersion=roslyn4.4");
        Assert.Contains("error QGCFG01: QuantGen needs the C# compiler of the .NET 8 SDK or newer", built.Output, StringComparison.Ordinal);
        string excluded = package.Consumer("Excluded", "<TargetFramework>net8.0</TargetFramework>", "class Nothing;", "ExcludeAssets=\"analyzers\" ");
        CommandResult builtExcluded = package.Build(excluded, "-p:CompilerApiVersion=roslyn4.4");
        Assert.True(builtExcluded.ExitCode == 0, builtExcluded.Output);
    }

    /// <summary>By default analyzers do not flow through a project reference, the targets do: there is nothing to say.</summary>
    [Fact]
    public void Old_compiler_is_no_error_where_the_package_is_referenced_by_another_project()
    {
        const string library = "<TargetFramework>net8.0</TargetFramework>";
        package.Consumer("Direct", library, "using QuantGen;\n[Quantizer] public static partial class Weights { }");
        string directory = package.Consumer("Transitive", library, "class Nothing { }", items: "<ProjectReference Include=\"../Direct/Direct.csproj\" />");
        string project = Path.Combine(directory, "Transitive.csproj");
        // The version is this project's alone; the message shows that the package's target runs here at all.
        const string old = "<Target Name=\"OldCompiler\" BeforeTargets=\"QuantGenCheckCompiler\"><PropertyGroup><CompilerApiVersion>roslyn4.4</CompilerApiVersion></PropertyGroup>"
            + "<Message Importance=\"high\" Text=\"checked as $(CompilerApiVersion)\" /></Target></Project>";
        File.WriteAllText(project, Regex.Replace(File.ReadAllText(project), "<PackageReference [^>]*/>", "").Replace("</Project>", old, StringComparison.Ordinal));
        CommandResult built = package.Build(directory);
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("checked as roslyn4.4", built.Output, StringComparison.Ordinal);
    }
}
