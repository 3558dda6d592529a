using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>The command line of the exhaustive command.</summary>
internal sealed class ExhaustiveOptions
{
    public const string Usage =
        """
        exhaustive [--kernel NAMES] [--isa NAMES|all] [--stride N]
            kernels with each instruction set, in a process of its own each: every float, and every code back
            --kernel   kernels, separated by commas, with * for any letters: S8*,U16I3*; without it all
            --isa      avx512, preferred256, avx2, 128, sse, baseline, none, or all, which is the default
            --stride   every N-th float, and all within 64 of a threshold; without it every float, but where the table says otherwise
        """;

    public IReadOnlyList<Type> Kernels { get; private set; } = Exhaustive.Kernels.All;

    public IReadOnlyList<InstructionSets> Sets { get; private set; } = InstructionSets.All;

    /// <summary>Null where each row has the stride that <see cref="StrideOf"/> says.</summary>
    public long? Stride { get; private set; }

    /// <summary>In a process that was started for one: the instruction set that it was started for.</summary>
    public InstructionSets? StartedFor { get; private set; }

    public static ExhaustiveOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new ExhaustiveOptions();
        for (int i = 0; i < arguments.Count; i++)
        {
            string Next() => ++i < arguments.Count ? arguments[i] : throw new ArgumentException($"{arguments[i - 1]} lacks its value.");
            switch (arguments[i])
            {
                case "--kernel": options.Kernels = Selected("kernel", Next(), Exhaustive.Kernels.All, kernel => kernel.Name); break;
                case "--isa": options.Sets = Next() is var names && names == "all" ? InstructionSets.All : Selected("instruction set", names, InstructionSets.All, set => set.Name); break;
                case "--stride": options.Stride = Number(Next()); break;
                case "--as": options.StartedFor = InstructionSets.Named(Next()); break;
                default: throw new ArgumentException($"Unknown argument '{arguments[i]}'.");
            }
        }

        return options;
    }

    /// <summary>
    /// 1 where a kernel runs in vectors of a kind of its own. A larger prime where that would take minutes and prove little more:
    /// without vectors, a loop over the scalar method (with AVX-512, where processes run by themselves, it sees every float), the
    /// same text as <c>128</c> and <c>avx2</c> in other encodings, and the residual in double that a direction needs where nothing is
    /// fused: of all floats most lie next to 0 or beyond the codes, and those <c>128</c> gives to the same text as <c>baseline</c>.
    /// </summary>
    public long StrideOf(InstructionSets set, KernelShape shape) => Stride ?? (IsSeenElsewhere(set.Name, shape) ? 61 : 1);

    private static bool IsSeenElsewhere(string set, KernelShape shape) =>
        set is "none" or "sse" or "preferred256"
        || (set != "avx512" && shape is { Form: Core.Plan.VectorMethod.None, HasIndex: false })
        || (set == "baseline" && shape.Form == Core.Plan.VectorMethod.Residual && shape.Correction == Correction.Directed);

    private static IReadOnlyList<T> Selected<T>(string kind, string patterns, IReadOnlyList<T> all, Func<T, string> name)
    {
        string[] wanted = patterns.Split(',');
        foreach (string pattern in wanted)
        {
            if (!all.Any(one => Matches(name(one), pattern)))
                throw new ArgumentException($"There is no {kind} '{pattern}'; there are {string.Join(", ", all.Select(name))}.");
        }

        return [.. all.Where(one => wanted.Any(pattern => Matches(name(one), pattern)))];
    }

    private static bool Matches(string name, string pattern) =>
        Regex.IsMatch(name, "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$");

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number is > 0 and < 1L << 32
            ? number
            : throw new ArgumentException($"'{text}' is no stride.");
}
