using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace QuantGen.Samples.Tests;

/// <summary>The sample, built beside the repository's own output: once as it is, once with its fault.</summary>
public sealed class SampleBuild : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("quantgen-sample-").FullName;

    public SampleBuild()
    {
        string sample = Path.Combine(Root, "samples", "QuickStart");
        string[] common = ["build", sample, "-nologo", "-nodeReuse:false", "-v", "n", "-p:UseSharedCompilation=false", "--artifacts-path", Path.Combine(directory, "artifacts")];
        Good = Cli.Dotnet(Root, [.. common, "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=" + Generated]);
        Assert.True(Good.ExitCode == 0, Good.Output);
        Run = Cli.Dotnet(Root, Path.Combine(directory, "artifacts", "bin", "QuickStart", "debug", "QuickStart.dll"));
        Faulty = Cli.Dotnet(Root, [.. common, "-p:ShowFault=true"]);
    }

    public static string Root { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public string Generated => Path.Combine(directory, "generated");

    internal CommandResult Good { get; }

    internal CommandResult Run { get; }

    internal CommandResult Faulty { get; }

    public void Dispose() => Directory.Delete(directory, recursive: true);
}
