using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using QuantGen.Conformance.Laws;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>Every source of the requantizers of the laws: their codes beside the definition, which keeps the order and so is known from its thresholds.</summary>
internal static class SumsCommand
{
    /// <summary>The most sources of one requantizer.</summary>
    private static readonly BigInteger Most = BigInteger.One << 32;

    /// <summary>So many sources are compared at a time: whole vectors, whole blocks, and three more.</summary>
    private const int Part = 65536 + 3;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        int stride = arguments switch
        {
            [] => 1,
            ["--stride", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 => value,
            _ => throw new ArgumentException("Expected nothing, or --stride and a positive number."),
        };
        var clock = Stopwatch.StartNew();
        Report report = Check(name => typeof(SumsCommand).Assembly.GetType("QuantGen.Conformance.Requantizers." + name, throwOnError: true)!, stride, output);
        foreach (string failure in report.Failures)
            output.WriteLine("FAILED " + failure);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sums: {report.Comparisons} sources, {report.FailureCount} failures, {InstructionSet.Description}, {clock.Elapsed.TotalSeconds:F1} s"));
        return report.FailureCount == 0 ? 0 : 1;
    }

    /// <param name="find">A type by its name.</param>
    /// <param name="stride">Every part of the interval that is a multiple of this, and the last one.</param>
    /// <param name="output">Receives a line for each requantizer.</param>
    public static Report Check(Func<string, Type> find, int stride, TextWriter output)
    {
        var report = new Report();
        for (int i = 0; i < RequantizeLaws.All.Count; i++)
        {
            RestatedRequantizer requantizer = RequantizeLaws.All[i];
            (BigInteger min, BigInteger max) = requantizer.Interval;
            if (max - min >= Most)
                continue;
            string name = FormattableString.Invariant($"Map{i}");
            long start = Stopwatch.GetTimestamp(), before = report.Comparisons;
            var map = CompiledMap.Of(find(name), "Requantize");
            for (int channel = 0; channel < requantizer.Channels; channel++)
                Check(name, requantizer, map, channel, stride, report);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-6} {report.Comparisons - before,11} sources, {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
        }

        return report;
    }

    private static void Check(string name, RestatedRequantizer requantizer, CompiledMap map, int channel, int stride, Report report)
    {
        (long min, long max) = ((long)requantizer.Interval.Min, (long)requantizer.Interval.Max);
        var ofOne = new Thresholds(requantizer, channel, inBlock: false);
        Thresholds inBlocks = requantizer.HasBlocks ? new(requantizer, channel, inBlock: true) : ofOne;
        long parts = ((max - min) / Part) + 1, compared = 0;
        Parallel.ForEach(Enumerable.Range(0, (int)parts).Where(part => part % stride == 0 || part == parts - 1), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, part =>
        {
            long first = min + ((long)part * Part);
            var one = new int[(int)Math.Min(Part, max - first + 1)];
            ofOne.Fill(first, one);
            int[] span = one;
            if (requantizer.HasBlocks)
            {
                span = (int[])one.Clone();
                inBlocks.Fill(first, span.AsSpan(0, span.Length / 16 * 16));
            }

            Interlocked.Add(ref compared, one.Length);
            if (map.Difference(first, span, one, channel) is { } difference)
            {
                lock (report)
                    report.Fail(name, FormattableString.Invariant($"Requantize, channel {channel}"), Report.Text(difference.Source), Report.Text(difference.Expected), Report.Text(difference.Actual));
            }
        });
        report.Count(compared);
    }

    /// <summary>The least source of each code of a definition.</summary>
    private sealed class Thresholds
    {
        private readonly List<long> _sources = [];

        private readonly int _first;

        public Thresholds(RestatedRequantizer requantizer, int channel, bool inBlock)
        {
            (long min, long max) = ((long)requantizer.Interval.Min, (long)requantizer.Interval.Max);
            long from = min, distance = 1;
            _first = CodeOf(min);
            int last = CodeOf(max);
            for (int code = _first + 1; code <= last; code++)
            {
                // The distance of the last two thresholds, or about that.
                long below = Math.Max(from, from + distance - 2), at = Math.Min(max, from + distance + 1);
                for (long step = 1; below > min && CodeOf(below) >= code; step *= 4)
                    below = Math.Max(min, below - step);
                for (long step = 1; at < max && CodeOf(at) < code; step *= 4)
                    at = Math.Min(max, at + step);
                while (at - below > 1)
                {
                    long middle = below + ((at - below) / 2);
                    if (CodeOf(middle) >= code)
                        at = middle;
                    else
                        below = middle;
                }

                _sources.Add(at);
                (distance, from) = (at - from, at);
            }

            int CodeOf(long source) => (int)requantizer.CodeOf(source, channel, inBlock);
        }

        /// <summary>The codes of neighbouring sources.</summary>
        public void Fill(long first, Span<int> codes)
        {
            int reached = _sources.BinarySearch(first);
            // Several codes may have one threshold, and so the search may find any of them.
            reached = reached < 0 ? ~reached : reached;
            for (int i = 0; i < codes.Length; i++)
            {
                while (reached < _sources.Count && _sources[reached] <= first + i)
                    reached++;
                codes[i] = _first + reached;
            }
        }
    }
}
