using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;

namespace QuantGen.Package.Tests;

/// <summary>The package, packed once under a version that no cache knows, and fresh projects that reference it.</summary>
[CollectionDefinition(Collection)]
public sealed class PackedPackage : IDisposable, ICollectionFixture<PackedPackage>
{
    /// <summary>The tests that share one package.</summary>
    public const string Collection = "package";

    public PackedPackage()
    {
        Version = "0.1.0-test" + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
        Root = Directory.CreateTempSubdirectory("quantgen-package-").FullName;
        Source = Path.Combine(Root, "packages");
        string repository = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        CommandResult packed = Cli.Dotnet(repository, "pack", Path.Combine(repository, "src", "QuantGen"), "-c", "Release", "-o", Source, "-v", "q",
            "-nologo", "-nodeReuse:false", "-p:Version=" + Version, "--artifacts-path", Path.Combine(Root, "artifacts"));
        Assert.True(packed.ExitCode == 0, packed.Output);
        File.WriteAllText(Path.Combine(Root, "NuGet.config"), $"<configuration><packageSources><add key=\"local\" value=\"{Source}\" /></packageSources></configuration>");
    }

    public string Version { get; }

    public string Root { get; }

    public string Source { get; }

    public string Archive => Path.Combine(Source, "QuantGen." + Version + ".nupkg");

    /// <summary>A new project that references the package.</summary>
    public string Consumer(string name, string properties, string program, string reference = "", string items = "")
    {
        string directory = Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
        File.WriteAllText(Path.Combine(directory, name + ".csproj"),
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><NuGetAudit>false</NuGetAudit><UseAppHost>false</UseAppHost>"
            + properties + "</PropertyGroup><ItemGroup><PackageReference Include=\"QuantGen\" Version=\"" + Version + "\" " + reference + "/>" + items + "</ItemGroup></Project>");
        File.WriteAllText(Path.Combine(directory, "Program.cs"), program);
        return directory;
    }

    internal CommandResult Build(string directory, params string[] more) =>
        Cli.Dotnet(directory, ["build", "-c", "Release", "-o", "out", "-nologo", "-nodeReuse:false", .. more]);

    public void Dispose()
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string installed = Path.Combine(cache, "quantgen", Version);
        if (Directory.Exists(installed))
            Directory.Delete(installed, recursive: true);
        Directory.Delete(Root, recursive: true);
    }
}
