using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace QuantGen.Samples.Tests;

/// <summary>The program of samples/Telemetry, as this project's build made it.</summary>
internal static class TelemetryProgram
{
    /// <summary>What Mono needs for a netstandard2.0 library, from the SDK.</summary>
    public static string Facade => Metadata("NetStandardFacade");

    public static CommandResult OnNet(params string[] arguments) => Cli.Dotnet(SampleBuild.Root, [Metadata("Telemetry.dll"), .. arguments]);

    /// <summary>The program for .NET Framework, on Mono. A Debian Mono has no netstandard.dll; the SDK's serves.</summary>
    public static CommandResult OnMono(params string[] options)
    {
        string folder = Directory.CreateTempSubdirectory("quantgen-mono-").FullName;
        try
        {
            // Its neighbours in the SDK would be taken, too, in the place of Mono's own.
            File.Copy(Facade, Path.Combine(folder, "netstandard.dll"));
            return Cli.Run("env", SampleBuild.Root, ["MONO_PATH=" + folder, "mono", .. options, Metadata("Telemetry.exe")]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
