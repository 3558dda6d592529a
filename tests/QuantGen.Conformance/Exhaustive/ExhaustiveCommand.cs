using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>The chosen kernels with the chosen instruction sets: starts a process for each set and gathers what they report.</summary>
internal static class ExhaustiveCommand
{
    /// <summary>The exit code of a process that did not get what it was started for; 1 is a failure of a kernel.</summary>
    private const int Lacking = 3;

    private const int FailuresShown = 5;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        ExhaustiveOptions options = ExhaustiveOptions.Parse(arguments);
        return options.StartedFor is { } set ? RunHere(options, set, output) : RunProcesses(options, arguments, output);
    }

    /// <summary>In a process that was started for an instruction set: each kernel, a line each.</summary>
    private static int RunHere(ExhaustiveOptions options, InstructionSets set, TextWriter output)
    {
        if (!set.IsActive())
        {
            output.WriteLine($"{set.Name}: the process got {InstructionSet.Description}.");
            return Lacking;
        }

        bool failed = false;
        foreach (Type kernel in options.Kernels)
        {
            long start = Stopwatch.GetTimestamp();
            long stride = options.StrideOf(set, KernelShape.Of(Lowered(kernel)));
            Report report = KernelRun.Check(kernel, stride);
            foreach (string failure in report.Failures.Take(FailuresShown))
                output.WriteLine($"FAILED {set.Name}: {failure}");
            output.WriteLine(new Row(set.Name, kernel.Name, stride, report.Comparisons, report.FailureCount, Stopwatch.GetElapsedTime(start).TotalSeconds).ToLine());
            output.Flush();
            failed |= report.FailureCount > 0;
        }

        return failed ? 1 : 0;
    }

    public static Core.Plan.QuantizerPlan Lowered(Type kernel) => Core.Plan.Lowering.Lower(Declarations.GridOf(kernel));

    private static int RunProcesses(ExhaustiveOptions options, IReadOnlyList<string> arguments, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var rows = new List<Row>();
        bool broken = false;
        int total = options.Sets.Count(set => set.IsPresent()) * options.Kernels.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Kernels.Count} kernels, {options.Sets.Count} instruction sets; this machine: {InstructionSet.Description}"));
        foreach (InstructionSets set in options.Sets)
        {
            if (!set.IsPresent())
            {
                output.WriteLine($"{set.Name}: this machine lacks it.");
                continue;
            }

            int before = rows.Count;
            int code = RunProcess(set, arguments, line =>
            {
                if (Row.FromLine(line) is not { } row)
                {
                    output.WriteLine(line);
                    return;
                }

                rows.Add(row);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"[{rows.Count,3}/{total}] {row.Set,-12} {row.Kernel,-44} {row.Part,5} {row.Floats,11} floats, {row.Failures} failures, {row.Seconds:F1} s"));
                output.Flush();
            });

            // A process that ends before its last row has shown nothing, whatever the rows before say.
            if (code is not (0 or 1) || rows.Count - before != options.Kernels.Count)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAILED {set.Name}: the process ended with exit code {code} after {rows.Count - before} of {options.Kernels.Count} kernels."));
                broken = true;
            }
        }

        ResultTable.Write(output, rows);
        long failures = rows.Sum(row => row.Failures);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"exhaustive: {options.Kernels.Count} kernels, {rows.Select(row => row.Set).Distinct().Count()} instruction sets, {rows.Sum(row => row.Floats)} floats, {failures} failures, {clock.Elapsed.TotalSeconds:F0} s"));
        return failures > 0 || broken || rows.Count == 0 ? 1 : 0;
    }

    private static int RunProcess(InstructionSets set, IReadOnlyList<string> arguments, Action<string> line)
    {
        // This program once more: as its own executable, or as an assembly that a host was given.
        string host = Environment.ProcessPath!, assembly = typeof(ExhaustiveCommand).Assembly.Location;
        bool isHost = Path.GetFileNameWithoutExtension(host) == "dotnet";
        var start = new ProcessStartInfo(host, [.. isHost ? [assembly] : Array.Empty<string>(), "exhaustive", .. arguments, "--as", set.Name])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        set.ApplyTo(start);
        using Process process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } text)
            line(text);
        process.WaitForExit();
        return process.ExitCode;
    }
}
