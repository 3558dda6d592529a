using System;
using System.Diagnostics;
using QuantGen.Conformance;

namespace QuantGen.Benchmarks.Harness;

/// <summary>This program once more, as a process with other instruction sets: what the JIT may use is decided at a process's start.</summary>
internal static class ChildProcess
{
    /// <summary>The exit code of a process that did not get the instruction set it was started for.</summary>
    public const int Lacking = 3;

    public static int Run(InstructionSets instructionSets, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. arguments, "--as", instructionSets.Name]) { UseShellExecute = false };
        instructionSets.ApplyTo(start);
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
