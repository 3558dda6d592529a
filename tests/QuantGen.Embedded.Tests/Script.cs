using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace QuantGen.Embedded.Tests;

/// <summary>What the script says of a target.</summary>
internal sealed record TargetLine(string Name, string Tier, string Result)
{
    public bool IsSkipped => Result.StartsWith("SKIP: ", StringComparison.Ordinal);

    public bool IsFailed => Result.StartsWith("FAIL", StringComparison.Ordinal);
}

/// <summary><c>tests/embedded/run.sh</c>, as a process of its own.</summary>
internal static class Script
{
    /// <summary>Its targets, in its order, with what is missing for each; a reason alone where it cannot run.</summary>
    public static (IReadOnlyList<TargetLine> Targets, string? Obstacle) List { get; } = OperatingSystem.IsLinux()
        ? (Lines(Run("--list").Output), null)
        : ([], "tests/embedded/run.sh needs Linux.");

    public static (int ExitCode, string Output) Run(params string[] arguments) => Start("run.sh", arguments, []);

    /// <summary>A script of that folder.</summary>
    public static (int ExitCode, string Output) Start(string script, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Golden.Metadata("RepositoryRoot"), "tests", "embedded", script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Free of what the test host set for itself.
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            string name = (string)variable.Key;
            if (name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_HOST_PATH" or "TargetFramework")
                start.Environment.Remove(name);
        }

        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, output.Result + error.Result);
    }

    /// <summary>The lines "target tier result seconds" of an output.</summary>
    public static IReadOnlyList<TargetLine> Lines(string output)
    {
        var lines = new List<TargetLine>();
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length == 3 && words[1] is "modern" or "portable")
                lines.Add(new TargetLine(words[0], words[1], words[2]));
        }

        return lines;
    }
}
