using System;
using System.Collections;
using System.Diagnostics;
using System.Threading.Tasks;

namespace QuantGen.Package.Tests;

/// <summary>What a command gave.</summary>
internal sealed record CommandResult(int ExitCode, string Output);

/// <summary>Runs the SDK as a process of its own, free of what the test host set for itself.</summary>
internal static class Cli
{
    public static CommandResult Dotnet(string directory, params string[] arguments) => Run("dotnet", directory, arguments);

    public static CommandResult Run(string file, string directory, params string[] arguments) => Run(file, directory, arguments, []);

    /// <summary>With variables of the environment in addition.</summary>
    public static CommandResult Run(string file, string directory, string[] arguments, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            string name = (string)variable.Key;
            if (name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_HOST_PATH" or "TargetFramework")
                start.Environment.Remove(name);
        }

        // No node of MSBuild may outlive the test, and messages are compared. The compiler's server is the one of the build before the tests.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        foreach ((string name, string value) in variables)
            start.Environment[name] = value;
        using Process process = Process.Start(start) ?? throw new InvalidOperationException(file + " did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.Result + error.Result);
    }
}
