using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Harness;

/// <summary>The command line of the ratio harness.</summary>
internal sealed class Options
{
    public const string Usage =
        """
        [--filter NAMES] [--sizes NUMBERS] [--rounds N] [--offset BYTES] [--isa NAME] [--markdown | --readme | --goals]
            ratios of the generated methods to a copy, a plain loop and TensorPrimitives
            --filter    operations, separated by commas, with * for any letters: quantize-po2,*-affine
            --sizes     numbers of elements, separated by commas: 16384,31
            --offset    how far behind a line of the cache the arrays begin, a multiple of 4 below 64; 16 without it
            --isa       avx512, preferred256, avx2, 128, sse, baseline, none or all with vectors: in a process of its own each; without it, as the machine is
            --markdown  as docs/benchmarks.md shows it
            --readme    writes it into docs/benchmarks.md, and three rows into the README
            --goals     the ratios that are to be reached; exit code 1 if one is missed
        fits [--rounds N]
            fits by channels beside a copy of the same data, and quantizing by channels beside quantizing with one scale; exit code 1 if a goal is missed
        functions [--rounds N]
            quantizers with a function beside TensorPrimitives, a loop with MathF and the format without it; exit code 1 if a goal is missed
        calibration [--rounds N]
            estimators of ranges beside TensorPrimitives.Min and Max on the same data; exit code 1 if a goal is missed
        stochastic [--rounds N]
            random rounding to 8 bits beside as many random words alone, and beside quantizing without them
        integers [--rounds N]
            requantizers beside a copy of their traffic, one rounding beside two, and a lookup beside a loop over an array; exit code 1 if a goal is missed
        layers [--rounds N]
            dense layers beside a sum of their weights' bytes, a loop by hand and the same layer in float; exit code 1 if a goal is missed
        bdn [arguments of BenchmarkDotNet]
            the same operations, measured by BenchmarkDotNet
        """;

    private readonly List<string> filters = [];

    private readonly List<int> sizes = [];

    public int Rounds { get; private set; } = 61;

    /// <summary>How many bytes behind a line of the cache the arrays begin.</summary>
    public int Offset { get; private set; } = Buffers.Header;

    public string? InstructionSets { get; private set; }

    /// <summary>In a process that was started for one: the instruction set that it was started for.</summary>
    public string? StartedFor { get; private set; }

    /// <summary>In such a process: the widest instruction set of the machine.</summary>
    public string? Widest { get; private set; }

    public bool Markdown { get; private set; }

    public bool Readme { get; private set; }

    public bool Goals { get; private set; }

    public static Options Parse(string[] arguments)
    {
        var options = new Options();
        for (int i = 0; i < arguments.Length; i++)
        {
            string Next() => ++i < arguments.Length ? arguments[i] : throw new ArgumentException($"{arguments[i - 1]} lacks its value.");
            switch (arguments[i])
            {
                case "--filter": options.filters.AddRange(Next().Split(',')); break;
                case "--sizes": options.sizes.AddRange(Next().Split(',').Select(Number)); break;
                case "--rounds": options.Rounds = Math.Max(1, Number(Next())); break;
                case "--offset": options.Offset = PlaceInLine(Next()); break;
                case "--isa": options.InstructionSets = Next(); break;
                case "--as": options.StartedFor = Next(); break;
                case "--widest": options.Widest = Next(); break;
                case "--markdown": options.Markdown = true; break;
                case "--readme": options.Readme = true; break;
                case "--goals": options.Goals = true; break;
                default: throw new ArgumentException($"Unknown argument '{arguments[i]}'.");
            }
        }

        if (options.Readme && (options.filters.Count > 0 || options.sizes.Count > 0 || options.Offset != Buffers.Header || options.InstructionSets is not null))
            throw new ArgumentException("The pages show all operations, as the machine is, and arrays as they lie.");
        return options;
    }

    /// <summary>The cells that are asked for.</summary>
    public Cell[] Cells()
    {
        Operation[] operations = [.. Operation.All.Where(operation => filters.Count == 0 || filters.Any(filter => Matches(operation.Name, filter)))];
        if (operations.Length == 0)
            throw new ArgumentException($"No operation is called so; there are {string.Join(", ", Operation.All.Select(operation => operation.Name))}.");
        return [.. operations.SelectMany(operation => (sizes.Count > 0 ? sizes : [.. Operation.Sizes, .. Operation.SmallSizes]).Select(operation.At))];
    }

    private static bool Matches(string name, string filter) =>
        Regex.IsMatch(name, "^" + Regex.Escape(filter).Replace("\\*", ".*", StringComparison.Ordinal) + "$");

    private static int PlaceInLine(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 64 && number % 4 == 0
            ? number
            : throw new ArgumentException($"'{text}' is no place of a float in a line of the cache: 0, 4 … 60.");

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : throw new ArgumentException($"'{text}' is no number of elements or rounds.");
}
