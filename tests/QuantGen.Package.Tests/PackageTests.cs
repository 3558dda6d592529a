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

    /// <summary>Three frameworks in one project; the oldest of them with the oldest C# of the modern tier, where a class has a body.</summary>
    [Fact]
    public void Consumer_builds_and_runs_on_each_framework()
    {
        string directory = package.Consumer("Consumer",
            "<OutputType>Exe</OutputType><TargetFrameworks>net10.0;net9.0;net8.0</TargetFrameworks><LangVersion Condition=\"'$(TargetFramework)' == 'net8.0'\">11</LangVersion>",
            Program + "\n#if NET9_0_OR_GREATER\n;\n#else\n{ }\n#endif\n");
        CommandResult built = Cli.Dotnet(directory, "build", "-c", "Release", "-nologo", "-nodeReuse:false");
        Assert.True(built.ExitCode == 0, built.Output);
        foreach (string framework in new[] { "net10.0", "net9.0", "net8.0" })
        {
            Assert.Matches(@"warning QG0301: .*TargetFramework=" + Regex.Escape(framework), built.Output);
            CommandResult run = Cli.Dotnet(directory, Path.Combine("bin", "Release", framework, "Consumer.dll"));
            Assert.True(run.ExitCode == 0, run.Output);
            Assert.Equal(Expected, run.Output.Trim());
            Assert.True(File.Exists(Path.Combine(directory, "bin", "Release", framework, "QuantGen.dll")));
        }
    }

    [Fact]
    public void Consumer_without_the_runtime_library_builds_and_runs()
    {
        string directory = package.Consumer("WithoutRuntime", "<OutputType>Exe</OutputType><TargetFramework>net8.0</TargetFramework>", Program + ";", "PrivateAssets=\"all\" ExcludeAssets=\"runtime\" ");
        Runs(directory, package.Build(directory), []);
        Assert.False(File.Exists(Path.Combine(directory, "out", "QuantGen.dll")));
    }

    /// <summary>
    /// The SDK compares the names of the compiler's folders by the culture of the process; the package leaves one folder whatever it finds. The compiler is a process of its
    /// own here: its server has the culture of whoever started it.
    /// </summary>
    [Fact]
    public void Consumer_builds_and_runs_under_a_culture()
    {
        string directory = package.Consumer("Culture", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><UseSharedCompilation>false</UseSharedCompilation>", Program + ";");
        (string, string)[] culture = [("LC_ALL", "th_TH.UTF-8")];
        Runs(directory, Cli.Run("dotnet", directory, ["build", "-c", "Release", "-o", "out", "-nologo", "-nodeReuse:false"], culture), culture);

        // What the compiler would be given, without another build.
        foreach (string other in new[] { "th_TH", "tr_TR", "fa_IR" })
        {
            CommandResult evaluated = Cli.Run("dotnet", directory, ["msbuild", "-t:ResolveLockFileAnalyzers;QuantGenKeepOneCompilerFolder", "-getItem:Analyzer", "-nologo", "-nodeReuse:false"], [("LC_ALL", other + ".UTF-8")]);
            Assert.True(evaluated.ExitCode == 0, evaluated.Output);
            Assert.Equal("roslyn4.14", Assert.Single(Regex.Matches(evaluated.Output, "\"Identity\": \"[^\"]*/quantgen/[^\"]*/(roslyn[0-9.]+)/cs/QuantGen.Generator.dll\"")).Groups[1].Value);
        }
    }

    private static void Runs(string directory, CommandResult built, (string Name, string Value)[] variables)
    {
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("warning QG0301", built.Output, StringComparison.Ordinal);
        CommandResult run = Cli.Run("dotnet", directory, [Path.Combine("out", Path.GetFileName(directory) + ".dll")], variables);
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
