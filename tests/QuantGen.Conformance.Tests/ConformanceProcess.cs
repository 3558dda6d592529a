using System;
using System.Collections;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace QuantGen.Conformance.Tests;

/// <summary>The conformance program, started as a process of its own: what the JIT may use is decided at a process's start.</summary>
internal static class ConformanceProcess
{
    public static (int ExitCode, string Output) Run(string arguments, params (string Name, string Value)[] environment)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "QuantGen.Conformance.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. arguments.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // Settings of the machine that would change what the test asks for.
        foreach (string name in start.Environment.Keys.Where(IsRuntimeSetting).ToArray())
            start.Environment.Remove(name);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static bool IsRuntimeSetting(string name) =>
        new[] { "DOTNET_Enable", "DOTNET_Preferred", "DOTNET_Tiered", "DOTNET_TC_", "COMPlus_" }.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
