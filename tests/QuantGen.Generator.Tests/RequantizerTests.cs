using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Conformance.Laws;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>What the methods of a requantizer compute, beside integers of any size: in code with vectors, in checked code, and in C# 7.3 over spans and over arrays.</summary>
public class RequantizerTests
{
    /// <summary>Lengths of all kinds of steps and rests.</summary>
    private const int Longest = 130;

    /// <summary>What is compiled, always with arithmetic checked for overflow: C# 7.3 over spans, or integers alone over arrays for a framework without spans.</summary>
    public enum Way
    {
        Vectors,
        Spans,
        IntegersOnly,
    }

    /// <summary>All cases under one compiler, and some under the other.</summary>
    private static readonly IReadOnlyList<RestatedRequantizer> Cases = TestCompiler.Share(10) == 10 ? RequantizerCases.All : [.. RequantizerCases.All.Where((_, i) => i % 10 == 0)];

    /// <summary>Sources and their codes, by channel and in blocks; they are the same whatever is compiled.</summary>
    private static readonly Lazy<IReadOnlyList<(long[] Sources, long[][] Codes, long[] InBlocks)>> Expected = new(() =>
    [
        .. Cases.Select((requantizer, i) =>
        {
            long[] sources = [.. requantizer.Sources(new Random(i), codes: 8, others: 30).Select(source => (long)source)];
            long[][] codes = [.. Enumerable.Range(0, requantizer.Channels).Select(channel => Codes(channel, inBlock: false))];
            return (sources, codes, requantizer.HasBlocks ? Codes(0, inBlock: true) : codes[0]);

            long[] Codes(int channel, bool inBlock) => [.. sources.Select(source => (long)requantizer.CodeOf(source, channel, inBlock))];
        }),
    ]);

    [Theory]
    [InlineData(Way.Vectors)]
    [InlineData(Way.Spans)]
    [InlineData(Way.IntegersOnly)]
    public void Codes_are_those_of_the_definition(Way way)
    {
        GeneratorRun run = Harness.Generate("using QuantGen;\n" + RestatedRequantizer.Declarations([.. Cases.Select(requantizer => requantizer with { IsIntegerOnly = way == Way.IntegersOnly })]), OptionsOf(way));
        GeneratedFile[] files = [.. run.TypeFiles.Where(file => file.Text.Contains(" Requantize(", StringComparison.Ordinal))];
        Assert.Equal(Cases.Count, files.Length);
        if (way == Way.IntegersOnly)
            Assert.All(files, file => IntegerText.HasNoFloat(file.Text));
        else if (way == Way.Vectors)
            Assert.InRange(files.Count(file => file.Text.Contains("RequantizeKernels<", StringComparison.Ordinal)), Cases.Count / 2, Cases.Count - 1);
        using var emitted = new Emitted(run.Output);
        var wrong = new List<string>();
        for (int i = 0; i < Cases.Count; i++)
            Check(Cases[i], CompiledMap.Of(emitted.Assembly.GetType(NameOf(i))!, "Requantize"), way == Way.Vectors, Expected.Value[i], what => wrong.Add($"{NameOf(i)}: {what}; {RestatedRequantizer.Declarations([Cases[i]])}"));
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {Cases.Count}:\n" + string.Join("\n", wrong.Take(20)));
    }

    private static CompileOptions OptionsOf(Way way) => new()
    {
        Checked = true,
        Language = way == Way.Vectors ? LanguageVersion.Latest : LanguageVersion.CSharp7_3,
        Nullable = way == Way.Vectors ? NullableContextOptions.Enable : NullableContextOptions.Disable,
        References = way == Way.IntegersOnly ? TestReferences.WithoutSpans : TestReferences.Default,
    };

    /// <summary>Every form of text, without a warning of the compiler.</summary>
    [Theory]
    [InlineData(Way.Vectors, true)]
    [InlineData(Way.Vectors, false)]
    [InlineData(Way.Spans, false)]
    [InlineData(Way.IntegersOnly, false)]
    public void Text_compiles_without_a_warning(Way way, bool isNullable)
    {
        RestatedRequantizer[] some = [.. RequantizerCases.All.Where((_, i) => i % 7 == 0)];
        string source = "using QuantGen;\n" + RestatedRequantizer.Declarations([.. some.Select(requantizer => requantizer with { IsIntegerOnly = way == Way.IntegersOnly })]);
        Harness.GenerateClean(source, OptionsOf(way) with { Nullable = isNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable });
    }

    /// <summary>The destination is too short, overlaps the source, or channels are not whole: nothing is written, and the message says what is expected.</summary>
    [Theory]
    [InlineData(Way.Vectors)]
    [InlineData(Way.IntegersOnly)]
    public void What_does_not_fit_is_refused_before_anything_is_written(Way way)
    {
        RestatedFormat from = new(8, 0.1f), words = new(16, 0.1f), to = new(8, 0.25f);
        RestatedRequantizer[] requantizers = [new() { From = from, To = to }, new() { From = words, To = to }, new() { From = from, To = to, Exponents = [0, 1, -1] }];
        GeneratorRun run = Harness.Generate("using QuantGen;\n" + RestatedRequantizer.Declarations(requantizers), OptionsOf(way));
        using var emitted = new Emitted(run.Output);
        CompiledMap[] maps = [.. requantizers.Select((_, i) => CompiledMap.Of(emitted.Assembly.GetType(NameOf(i))!, "Requantize"))];
        Assert.All(maps.Take(2), map =>
        {
            Assert.Null(map.Refusal(40, 40, null, 0));
            Assert.Equal("destination", ((ArgumentException)map.Refusal(40, 39, null, 0)!).ParamName);
            Assert.Contains("39 elements", map.Refusal(40, 39, null, 0)!.Message, StringComparison.Ordinal);
        });
        Assert.Null(maps[2].Refusal(42, 42, null, 7));
        Assert.Contains("40 elements, which is no multiple of 3 channels of 7", Assert.IsType<ArgumentException>(maps[2].Refusal(40, 42, null, 7)).Message, StringComparison.Ordinal);
        Assert.Equal("innerLength", Assert.IsType<ArgumentOutOfRangeException>(maps[2].Refusal(42, 42, null, 0)).ParamName);
        if (way == Way.Vectors)
        {
            Assert.Null(maps[0].Refusal(40, 40, 0, 0));
            Assert.All(new[] { (0, 1), (0, -1), (0, 39), (1, 0), (1, 79), (1, -39) }, overlap => Assert.Contains("overlaps", Assert.IsType<ArgumentException>(maps[overlap.Item1].Refusal(40, 40, overlap.Item2, 0)).Message, StringComparison.Ordinal));
            Assert.Null(maps[1].Refusal(40, 40, 80, 0));
            // A longer destination overlaps only if what is written does.
            Assert.Null(maps[0].Refusal(40, 80, -40, 0));
        }
        else
        {
            Assert.Contains("overlaps", Assert.IsType<ArgumentException>(maps[0].Refusal(40, 40, 1, 0)).Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Quantizers in another file decide what the requantizer is; an edit that changes none of them costs nothing.</summary>
    [Fact]
    public void Edit_runs_what_it_must_and_no_more()
    {
        const string formats = "using QuantGen;\n[Quantizer(Bits = 8, Integer = 0)] static partial class Weight { }\n[Quantizer(Bits = 8, Integer = 4)] static partial class Result { }\n[Accumulator(typeof(Weight), typeof(Weight), Terms = 4)] static partial class Sums { }\n";
        CSharpCompilation compilation = Harness.Compile([("Formats.cs", formats), ("Map.cs", "using QuantGen;\n[Requantizer(typeof(Sums), typeof(Result))] static partial class Map { }")]);
        GeneratorRun before = Harness.Generate(compilation);
        Assert.Contains(">> 11;", Text(before), StringComparison.Ordinal);
        Assert.Equal(before.Files, Harness.Generate(compilation).Files);
        GeneratorRun same = before.RunAgain(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Harness.Parse("Formats.cs", "// A comment.\n" + formats + "class Other { }")));
        Assert.Equal("Cached, Cached", StepReasons.Of(same.Result, StepNames.ReadPipelines));
        GeneratorRun changed = before.RunAgain(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Harness.Parse("Formats.cs", formats.Replace("Integer = 4", "Integer = 5", StringComparison.Ordinal))));
        Assert.Equal("Cached, Modified", StepReasons.Of(changed.Result, StepNames.ReadPipelines));
        Assert.Contains(">> 12;", Text(changed), StringComparison.Ordinal);

        static string Text(GeneratorRun run) => run.TypeFiles.Single(file => file.Text.Contains("partial class Map", StringComparison.Ordinal)).Text;
    }

    /// <summary>Code that uses a requantizer with an error shows only that error.</summary>
    [Theory]
    [InlineData("typeof(Wide)")]
    [InlineData("typeof(Result), Rounding = (Rounding)99")]
    [InlineData("typeof(Result), LowerBound = \"0\"")]
    [InlineData("typeof(Result), WeightExponents = new[] { 1, 999 }")]
    public void Uses_of_a_faulty_requantizer_compile(string arguments)
    {
        bool hasChannels = arguments.Contains("Exponents", StringComparison.Ordinal);
        string[] errors =
        [
            .. Harness.Generate(
                "using QuantGen;\n[Quantizer(Bits = 8, Integer = 0)] static partial class Weight { }\n[Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Result { }\n[Quantizer(Bits = 24, Integer = 0, Signed = false)] static partial class Wide { }\n"
                + $"[Accumulator(typeof(Weight), typeof(Weight), Terms = 4000)] static partial class Sums {{ }}\n[Requantizer(typeof(Sums), {arguments})] static partial class Map {{ }}\n"
                + $"class Use {{ double M(int[] sums, {(arguments.Contains("Wide", StringComparison.Ordinal) ? "uint" : "byte")}[] codes) {{ Map.Requantize(sums, {(hasChannels ? "1, " : "")}codes); return Map.Requantize(5{(hasChannels ? ", 0" : "")}) + Map.MinCode + Map.MaxCode + Map.Format.Length{(hasChannels ? " + Map.Channels" : "")}; }} }}")
                .Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id),
        ];
        Assert.Equal(arguments.Contains('"', StringComparison.Ordinal) ? ["CS0029"] : [], errors);
    }

    /// <summary>All lengths up to that of two of the longest steps. A loop over one element after the other has only blocks of 16.</summary>
    private static IEnumerable<int> Lengths(bool hasVectors, int channels) =>
        hasVectors || channels > 1 ? Enumerable.Range(0, Math.Max(Longest, 2 * channels) + 1) : [0, 1, 15, 16, 17, 33, Longest];

    private static void Check(RestatedRequantizer requantizer, CompiledMap map, bool hasVectors, (long[] Sources, long[][] Codes, long[] InBlocks) expected, Action<string> fail)
    {
        if ((map.SourceType, map.CodeType) != (requantizer.SourceType, requantizer.To.CodeType))
        {
            fail($"types {map.SourceType} and {map.CodeType}");
            return;
        }

        (long[] sources, long[][] codes, long[] inBlocks) = expected;
        for (int channel = 0; channel < codes.Length; channel++)
        {
            for (int i = 0; i < sources.Length; i++)
            {
                if (map.One(sources[i], channel) is var code && code != codes[channel][i])
                {
                    fail(FormattableString.Invariant($"{sources[i]} in channel {channel} is {codes[channel][i]}, not {code}"));
                    return;
                }
            }
        }

        // Every source comes to every kind of place.
        int at = 0;
        foreach (int length in Lengths(hasVectors, codes.Length))
        {
            foreach (int inner in codes.Length == 1 ? [0] : new[] { 1, 2, 19, length / codes.Length }.Distinct().Where(inner => inner > 0 && length % (inner * codes.Length) == 0))
            {
                int[] places = [.. Enumerable.Range(at, length).Select(place => place % sources.Length)];
                at += length;
                long[] given = [.. places.Select(place => sources[place])];
                long[] right = [.. places.Select((place, i) => codes.Length > 1 ? codes[i / inner % codes.Length][place] : i < length / 16 * 16 ? inBlocks[place] : codes[0][place])];
                if (!map.Many(given, inner).SequenceEqual(right) || (map.WorksInPlace && !map.InPlace(given, inner).SequenceEqual(right)))
                {
                    long[] actual = map.Many(given, inner);
                    int first = Enumerable.Range(0, length).FirstOrDefault(i => actual[i] != right[i]);
                    fail(FormattableString.Invariant($"of {length} elements, {inner} adjacent, {given[first]} at {first} is {right[first]}, not {actual[first]}"));
                    return;
                }
            }
        }
    }

    private static string NameOf(int i) => FormattableString.Invariant($"Map{i}");
}
