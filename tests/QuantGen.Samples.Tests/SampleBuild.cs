using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace QuantGen.Samples.Tests;

/// <summary>The sample as this project's build made it, and what the compiler says to its fault.</summary>
public sealed class SampleBuild : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("quantgen-sample-").FullName;

    public SampleBuild()
    {
        Run = Cli.Dotnet(Root, Metadata("QuickStart.dll"));

        // Everything else is built. The compiler fails, so that the program above stays as it is; the generated code is written before.
        Faulty = Cli.Dotnet(Root, "build", Path.Combine(Root, "samples", "QuickStart"), "-c", Metadata("Configuration"), "--no-restore", "--no-dependencies", "-nologo", "-nodeReuse:false", "-v", "n",
            "-p:ShowFault=true", "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=" + Generated);
    }

    public static string Root { get; } = Metadata("RepositoryRoot");

    public string Generated => Path.Combine(directory, "generated");

    internal CommandResult Run { get; }

    internal CommandResult Faulty { get; }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
