using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Conformance.Laws;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>What the methods of a lookup read: the entries that the declaration states, from the least code on, and those of functions that have a formula in a few lines.</summary>
public class LookupTests
{
    /// <summary>The formats of sources: every code is one of theirs.</summary>
    private static readonly RestatedFormat[] Sources = [new(8, 1f / 16), new(8, 0.05f, 130, false), new(5, 1f / 4), new(3, 1f, 0, false), new(12, 1f / 256), new(9, 0.01f, 20, false)];

    private static readonly RestatedFormat[] Results = [new(8, 1f / 64), new(8, 0.1f, 60, false), new(16, 1f / 1024), new(12, 0.03f, -9), new(10, 0.01f, 3, false), new(20, 1f / 65536), new(24, 1f / 65536, 0, false)];

    /// <summary>Each pair of formats with one of four kinds of entries.</summary>
    private static readonly (RestatedFormat From, RestatedFormat To, int Kind)[] Cases = [.. from i in Enumerable.Range(0, Sources.Length) from j in Enumerable.Range(0, Results.Length) select (Sources[i], Results[j], (i + j) % 4)];

    public enum Way
    {
        Vectors,
        Spans,
        IntegersOnly,
    }

    [Theory]
    [InlineData(Way.Vectors)]
    [InlineData(Way.Spans)]
    [InlineData(Way.IntegersOnly)]
    public void Entries_are_those_of_the_definition(Way way)
    {
        GeneratorRun run = Harness.Generate(Source(way), OptionsOf(way));
        Harness.AssertClean(run.Output);
        GeneratedFile[] files = [.. run.TypeFiles.Where(file => file.Text.Contains(" Lookup(", StringComparison.Ordinal))];
        Assert.Equal(Cases.Length, files.Length);
        if (way == Way.IntegersOnly)
            Assert.All(files, file => IntegerText.HasNoFloat(file.Text));
        else
            // Two formats of sources with 256 codes, and two of results with 8 bits.
            Assert.Equal(way == Way.Vectors ? 4 : 0, files.Count(file => file.Text.Contains("Kernels.LookUp(", StringComparison.Ordinal)));
        using var emitted = new Emitted(run.Output);
        for (int i = 0; i < Cases.Length; i++)
            Check(emitted.Assembly.GetType(FormattableString.Invariant($"Map{i}"))!, Cases[i].From, Cases[i].To, Entries(Cases[i].From, Cases[i].To, Cases[i].Kind));
    }

    private static void Check(Type type, RestatedFormat from, RestatedFormat to, long[] entries)
    {
        var map = CompiledMap.Of(type, "Lookup");
        Assert.Equal((from.CodeType, to.CodeType), (map.SourceType, map.CodeType));
        Assert.Equal((entries.Min(), entries.Max()), (Constant("MinCode"), Constant("MaxCode")));
        long[] codes = [.. Enumerable.Range(0, entries.Length).Select(i => from.Min + i)];
        Assert.Equal(entries, codes.Select(code => map.One(code, 0)));
        int at = 0;
        for (int length = 0; length <= 130; length++)
        {
            int[] places = [.. Enumerable.Range(at, length).Select(place => place * 37 % entries.Length)];
            at += length;
            long[] given = [.. places.Select(place => codes[place])], right = [.. places.Select(place => entries[place])];
            Assert.Equal(right, map.Many(given, 0));
            if (map.WorksInPlace)
                Assert.Equal(right, map.InPlace(given, 0));
        }

        Assert.Null(map.Refusal(40, 40, null, 0));
        Assert.Contains("39 elements", Assert.IsType<ArgumentException>(map.Refusal(40, 39, null, 0)).Message, StringComparison.Ordinal);
        if (map.HasSpans)
            Assert.Contains("overlaps", Assert.IsType<ArgumentException>(map.Refusal(40, 40, 8, 0)).Message, StringComparison.Ordinal);
        // A code that the format does not have, where its type has one.
        if (codes.Length < 1 << (8 * System.Runtime.InteropServices.Marshal.SizeOf(from.CodeType)))
            Assert.Contains(FormattableString.Invariant($"A code lies between {from.Min} and {from.Max}."), Assert.Throws<ArgumentOutOfRangeException>(() => map.One(from.Max + 1, 0)).Message, StringComparison.Ordinal);

        long Constant(string name) => Convert.ToInt64(type.GetField(name)!.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The text of all cases.</summary>
    private static string Source(Way way)
    {
        string formats = string.Concat(Sources.Select((format, i) => FormattableString.Invariant($"[{format.Text}] static partial class From{i} {{ }}\n"))) + string.Concat(Results.Select((format, i) => FormattableString.Invariant($"[{format.Text}] static partial class To{i} {{ }}\n")));
        return "using QuantGen;\n" + formats + string.Concat(Cases.Select((item, i) =>
        {
            string entries = item.Kind switch
            {
                1 => ", Function = Function.HardSigmoid",
                2 => ", Function = Function.Relu",
                3 => "",
                _ => ", Entries = new int[] { " + string.Join(", ", Entries(item.From, item.To, item.Kind)) + " }",
            };
            return FormattableString.Invariant($"/// <summary>Looks up.</summary>\n[Lookup(typeof(From{Array.IndexOf(Sources, item.From)}), typeof(To{Array.IndexOf(Results, item.To)}){entries}{(way == Way.IntegersOnly ? ", Target = Target.IntegerOnly" : "")})] public static partial class Map{i} {{ }}\n");
        }));
    }

    /// <summary>Any codes; those of <c>clamp(x / 2 + 1/2, 0, 1)</c>; of <c>max(x, 0)</c>; of x.</summary>
    private static long[] Entries(RestatedFormat from, RestatedFormat to, int kind) =>
    [
        .. Enumerable.Range(0, (int)(from.Max - from.Min) + 1).Select(i =>
        {
            // Floats of 24 bits times a few bits: a decimal has every digit.
            long code = from.Min + i;
            decimal x = Exact(from.Scale) * (code - from.ZeroPoint);
            decimal y = kind switch { 1 => Math.Clamp((x + 1) / 2, 0, 1), 2 => Math.Max(x, 0), _ => x };
            return kind == 0 ? to.Min + ((i * 7919L) % (to.Max - to.Min + 1)) : Math.Clamp(Nearest(y, Exact(to.Scale)) + to.ZeroPoint, to.Min, to.Max);
        }),
    ];

    /// <summary>The integer nearest to a quotient, ties to even: by the products with the integers beside it, in integers of any size.</summary>
    private static long Nearest(decimal y, decimal scale)
    {
        System.Numerics.BigInteger n = Integer(y), d = Integer(scale), floor = System.Numerics.BigInteger.DivRem(n, d, out System.Numerics.BigInteger rest);
        if (rest.Sign < 0)
            (floor, rest) = (floor - 1, rest + d);
        int half = (2 * rest).CompareTo(d);
        return (long)(half > 0 || (half == 0 && !floor.IsEven) ? floor + 1 : floor);

        // Times 2^40, which makes an integer of each number here.
        static System.Numerics.BigInteger Integer(decimal value) => new(value * (1L << 40));
    }

    private static decimal Exact(float value) => (decimal)(long)((double)value * (1L << 40)) / (1L << 40);

    private static CompileOptions OptionsOf(Way way) => new()
    {
        Checked = true,
        Language = way == Way.Vectors ? LanguageVersion.Latest : LanguageVersion.CSharp7_3,
        Nullable = way == Way.Vectors ? NullableContextOptions.Enable : NullableContextOptions.Disable,
        References = way == Way.IntegersOnly ? TestReferences.WithoutSpans : TestReferences.Default,
    };

    [Fact]
    public void Edit_runs_what_it_must_and_no_more()
    {
        const string formats = "using QuantGen;\n[Quantizer(Bits = 8, Integer = 3)] static partial class Source { }\n[Quantizer(Bits = 8, Integer = 0)] static partial class Result { }\n";
        CSharpCompilation compilation = Harness.Compile([("Formats.cs", formats), ("Map.cs", "using QuantGen;\n[Lookup(typeof(Source), typeof(Result), Function = Function.Tanh)] static partial class Map { }")]);
        GeneratorRun before = Harness.Generate(compilation);
        Assert.Equal(before.Files, Harness.Generate(compilation).Files);
        GeneratorRun same = before.RunAgain(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Harness.Parse("Formats.cs", "// A comment.\n" + formats + "class Other { }")));
        Assert.Equal("Cached", StepReasons.Of(same.Result, StepNames.ReadPipelines));
        GeneratorRun changed = before.RunAgain(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Harness.Parse("Formats.cs", formats.Replace("Integer = 0", "Integer = 1", StringComparison.Ordinal))));
        Assert.Equal("Modified", StepReasons.Of(changed.Result, StepNames.ReadPipelines));
    }

    /// <summary>Code that uses a lookup with an error shows only that error.</summary>
    [Theory]
    [InlineData("Function = Function.MuLaw")]
    [InlineData("Entries = new[] { 1, 2 }")]
    [InlineData("Entries = \"1\"")]
    public void Uses_of_a_faulty_lookup_compile(string arguments)
    {
        string[] errors =
        [
            .. Harness.Generate(
                "using QuantGen;\n[Quantizer(Bits = 8, Integer = 3)] static partial class Source { }\n[Quantizer(Bits = 12, Integer = 0)] static partial class Result { }\n"
                + $"[Lookup(typeof(Source), typeof(Result), {arguments})] static partial class Map {{ }}\n"
                + "class Use { int M(sbyte[] source, short[] destination) { Map.Lookup(source, destination); return Map.Lookup(5) + Map.MinCode + Map.MaxCode + Map.Format.Length; } }")
                .Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id),
        ];
        Assert.Equal(arguments.Contains('"', StringComparison.Ordinal) ? ["CS0029"] : [], errors);
    }
}
