using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace QuantGen.Conformance.Tests;

/// <summary>The conformance program, started as a process of its own: what the JIT may use is decided at a process's start.</summary>
internal static class ConformanceProcess
{
    public static (int ExitCode, string Output) Run(string arguments, InstructionSets set, params (string Name, string Value)[] environment)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "QuantGen.Conformance.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. arguments.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        set.ApplyTo(start);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
