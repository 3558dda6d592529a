using System;
using System.Collections.Generic;
using System.IO;

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
        var random = new Random(20260103);
        foreach (Cell cell in cells)
        {
            cell.Check();
            foreach (Contestant contestant in cell.Contestants)
                contestant.Calibrate(Sample);
        }

        Cell[] order = [.. cells];
        for (int round = 1; round <= rounds; round++)
        {
            progress.Write($"\rround {round} of {rounds} ");
            random.Shuffle(order);
            foreach (Cell cell in order)
            {
                Contestant[] contestants = [.. cell.Contestants];
                random.Shuffle(contestants);
                foreach (Contestant contestant in contestants)
                    contestant.Measure();
            }
        }

        progress.Write("\r                    \r");
        foreach (Cell cell in cells)
            cell.Check();
    }
}
