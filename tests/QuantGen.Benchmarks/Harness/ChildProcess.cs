using System;
using System.Diagnostics;
using System.Linq;

namespace QuantGen.Benchmarks.Harness;

/// <summary>This program once more, as a process with other instruction sets: what the JIT may use is decided at a process's start.</summary>
internal static class ChildProcess
{
    /// <summary>The exit code of a process that did not get the instruction set it was started for.</summary>
    public const int Lacking = 3;

    public static int Run(InstructionSets instructionSets, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. arguments, "--as", instructionSets.Name]) { UseShellExecute = false };

        // Settings of the machine that would change what is asked for.
        foreach (string name in start.Environment.Keys.Where(name => InstructionSets.All.Any(one => string.Equals(one.Variable, name, StringComparison.OrdinalIgnoreCase))).ToArray())
            start.Environment.Remove(name);
        if (instructionSets.Variable is { } variable)
            start.Environment[variable] = instructionSets.Value;
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
