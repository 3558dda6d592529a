using System;
using System.IO;
using System.Runtime.InteropServices;

namespace QuantGen.Package.Tests;

/// <summary>A test that compiles ahead of time; skipped, with the reason, where that cannot be done.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AheadOfTimeFactAttribute : FactAttribute
{
    public const string RuntimeIdentifier = "linux-x64";

    public const string Properties = "<OutputType>Exe</OutputType><TargetFramework>net9.0</TargetFramework><RuntimeIdentifier>" + RuntimeIdentifier
        + "</RuntimeIdentifier><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>";

    private static readonly Lazy<string?> Obstacle = new(FindObstacle);

    public AheadOfTimeFactAttribute() => Skip = Obstacle.Value;

    /// <summary>Whether the compiler comes from the configured sources is known only by asking for it: a project with nothing else in it is restored.</summary>
    private static string? FindObstacle()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64 || RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal))
            return "This machine is " + RuntimeInformation.RuntimeIdentifier + "; the program is compiled for " + RuntimeIdentifier + ".";
        if (!OnPath("gcc") && !OnPath("clang"))
            return "Neither gcc nor clang is on the path; the linker is one of them.";
        string directory = Directory.CreateTempSubdirectory("quantgen-aot-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(directory, "Probe.csproj"),
                "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><NuGetAudit>false</NuGetAudit>" + Properties + "</PropertyGroup></Project>");
            CommandResult restored = Cli.Dotnet(directory, "restore", "-nodeReuse:false", "-v", "q");
            return restored.ExitCode == 0 ? null : "The ahead-of-time compiler cannot be restored here: " + restored.Output.Trim();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static bool OnPath(string program) =>
        Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), folder => File.Exists(Path.Combine(folder, program)));
}
