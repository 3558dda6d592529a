using System;
using System.IO;
using System.Linq;
using QuantGen.Benchmarks.Subjects;
using QuantGen.Conformance;

namespace QuantGen.Benchmarks.Harness;

/// <summary>The ratio harness: one process that measures, or one that starts such processes.</summary>
internal static class HarnessCommand
{
    public static int Run(string[] arguments, TextWriter output, TextWriter progress)
    {
        var options = Options.Parse(arguments);
        if (options.StartedFor is { } set && !InstructionSets.Named(set).IsActive())
        {
            output.WriteLine($"{set}: this machine lacks it; the process got {InstructionSet.Description}.");
            return ChildProcess.Lacking;
        }

        if (options.StartedFor is null && (options.InstructionSets is not null || options.Goals))
            return InProcesses(options, arguments);
        if (options.StartedFor is { } name)
            output.WriteLine($"{name}:");
        Buffers.Offset = options.Offset;
        if (options.Goals)
        {
            output.WriteLine($"{Machine.Description}:");
            return Goal.Run(Goal.Of(options.StartedFor!, options.Widest!), options.Rounds, output, progress) ? 0 : 1;
        }

        Cell[] cells = options.Cells();
        Rounds.Run(cells, options.Rounds, progress);
        if (options.Readme)
        {
            var shown = new StringWriter();
            MarkdownTable.WriteShown(shown, cells);
            PageSection.Replace("README.md", shown.ToString());
            var section = new StringWriter();
            MarkdownTable.Write(section, cells);
            PageSection.Replace("docs/benchmarks.md", section.ToString());
        }
        else if (options.Markdown)
        {
            MarkdownTable.Write(output, cells);
        }
        else
        {
            output.WriteLine($"{Machine.Description}:");
            TextTable.Write(output, cells);
        }

        return 0;
    }

    /// <summary>The worst exit code, where a set that the machine lacks counts only if nothing else was asked for.</summary>
    private static int InProcesses(Options options, string[] arguments)
    {
        string widest = InstructionSets.Widest?.Name ?? InstructionSets.All[0].Name;
        string[] names = options.InstructionSets switch
        {
            null => [.. Goal.All.Select(goal => goal.Set ?? widest).Distinct()],
            "all" => [.. InstructionSets.All.Where(one => one.VectorBits > 0).Select(one => one.Name)],
            _ => [options.InstructionSets],
        };
        int[] codes = [.. names.Select(name => ChildProcess.Run(InstructionSets.Named(name), [.. arguments, "--widest", widest]))];
        return codes.Length == 1 ? codes[0] : codes.Where(code => code != ChildProcess.Lacking).DefaultIfEmpty(ChildProcess.Lacking).Max();
    }
}
