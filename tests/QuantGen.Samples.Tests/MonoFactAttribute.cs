using System;
using System.IO;

namespace QuantGen.Samples.Tests;

/// <summary>A test that runs a program on Mono; skipped, with the reason, where that cannot be done.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute() => Skip = FindObstacle();

    private static string? FindObstacle()
    {
        if (OperatingSystem.IsWindows() || !Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), folder => File.Exists(Path.Combine(folder, "mono"))))
            return "There is no mono on the path; apt-get install mono-runtime brings one.";
        return File.Exists(TelemetryProgram.Facade) ? null : "The SDK has no " + TelemetryProgram.Facade + ", which a netstandard2.0 library needs on Mono.";
    }
}
