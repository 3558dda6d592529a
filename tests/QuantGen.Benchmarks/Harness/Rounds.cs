using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace QuantGen.Benchmarks.Harness;

/// <summary>
/// Everything in turn, many times, in random order: what disturbs the machine for a while falls on all alike, and those that are
/// compared follow each other within milliseconds.
/// </summary>
internal static class Rounds
{
    /// <summary>Long beside the clock's resolution and short beside the disturbances of a shared machine.</summary>
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(2);

    public static void Run(IReadOnlyList<Cell> cells, int rounds, TextWriter progress)
    {
        foreach (Cell cell in cells)
            cell.Check();
        Run([.. cells.Select(cell => cell.Contestants.ToArray())], rounds, progress);
        foreach (Cell cell in cells)
            cell.Check();
    }

    /// <summary>The contestants of a group are compared with each other.</summary>
    public static void Run(IReadOnlyList<Contestant[]> groups, int rounds, TextWriter progress)
    {
        var random = new Random(20260103);
        foreach (Contestant contestant in groups.SelectMany(group => group))
            contestant.Calibrate(Sample);
        Contestant[][] order = [.. groups];
        for (int round = 1; round <= rounds; round++)
        {
            progress.Write($"\rround {round} of {rounds} ");
            random.Shuffle(order);
            foreach (Contestant[] group in order)
            {
                random.Shuffle(group);
                foreach (Contestant contestant in group)
                    contestant.Measure();
            }
        }

        progress.Write("\r                    \r");
    }
}
