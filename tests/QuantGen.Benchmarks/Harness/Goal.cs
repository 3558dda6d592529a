using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Harness;

/// <summary>A figure that is to be reached.</summary>
/// <param name="Text">What it is, with its bound.</param>
/// <param name="Set">The instruction set that it is for; null for the widest of the machine.</param>
/// <param name="Cells">Operation and sizes that it is measured on.</param>
/// <param name="Figure">The figure of one cell.</param>
/// <param name="Bound">The bound, for the worst of the cells.</param>
/// <param name="AtMost">Whether a smaller figure is the better one.</param>
internal sealed record Goal(string Text, string? Set, (string Operation, int[] Sizes) Cells, Func<Cell, double> Figure, double Bound, bool AtMost)
{
    private const int Typical = 1 << 14;

    public static readonly Goal[] All =
    [
        new("quantize-po2, 16k, AVX-512: time at most 1.15 of the copy", "avx512", ("quantize-po2", [Typical]), ToCopy, 1.15, true),
        new("quantize-po2, 16k, AVX2: time at most 1.3 of the copy", "avx2", ("quantize-po2", [Typical]), ToCopy, 1.3, true),
        new("quantize-affine, 16k: speed at least 0.55 of a power of two", null, ("quantize-affine", [Typical]), cell => Ratio.Of(cell.PowerOfTwo!, cell.Generated).Median, 0.55, false),
        Faster("15 × TensorPrimitives in few steps", cell => cell.TensorsInFewSteps!, 15),
        Faster("25 × the plain loop", cell => cell.Plain, 25),
        .. Operation.All.Where(operation => operation.HasGoalForSmallSizes).Select(operation => new Goal(
            $"{operation.Name}, 1 … 127: at most 8 ns a call", null, (operation.Name, Operation.SmallSizes), cell => Ratio.From(cell.Generated.Nanoseconds).Median, 8, true)),
    ];

    /// <summary>The contestant that is to be beaten, where the copy's own figure says whether it can be.</summary>
    public Func<Cell, Contestant>? Rival { get; private init; }

    /// <summary>The goals of a process with this instruction set, on a machine with that widest one.</summary>
    public static Goal[] Of(string set, string widest) => [.. All.Where(goal => (goal.Set ?? widest) == set)];

    /// <summary>Measures what the goals need, prints each, and says whether all are met.</summary>
    public static bool Run(IReadOnlyCollection<Goal> goals, int rounds, TextWriter output, TextWriter progress)
    {
        Cell[] cells = [.. goals.SelectMany(goal => goal.Cells.Sizes.Select(size => (goal.Cells.Operation, size))).Distinct()
            .Select(wanted => Operation.All.Single(operation => operation.Name == wanted.Operation).At(wanted.size))];
        Rounds.Run(cells, rounds, progress);
        bool all = true;
        foreach (Goal goal in goals)
        {
            IEnumerable<Cell> own = cells.Where(cell => cell.Operation == goal.Cells.Operation && goal.Cells.Sizes.Contains(cell.Length));
            Cell worst = goal.AtMost ? own.MaxBy(goal.Figure)! : own.MinBy(goal.Figure)!;
            double figure = goal.Figure(worst);
            bool met = goal.AtMost ? figure <= goal.Bound : figure >= goal.Bound;
            all &= met;
            string at = goal.Cells.Sizes.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $" at {worst.Length}") : "";
            string copy = goal.Rival is { } rival ? string.Create(CultureInfo.InvariantCulture, $" (the copy: {Ratio.Of(rival(worst), worst.Copy!).Median:F2})") : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(met ? "met   " : "missed")} {goal.Text}: {figure:F2}{at}{copy}"));
        }

        return all;
    }

    private static Goal Faster(string text, Func<Cell, Contestant> rival, double factor) =>
        new("quantize-po2, 16k: at least " + text, null, ("quantize-po2", [Typical]), cell => Ratio.Of(rival(cell), cell.Generated).Median, factor, false) { Rival = rival };

    private static double ToCopy(Cell cell) => Ratio.Of(cell.Generated, cell.Copy!).Median;
}
