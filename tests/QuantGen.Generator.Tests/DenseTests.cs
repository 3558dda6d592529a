using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Conformance.Laws;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>What a dense layer computes, beside integers of any size: in code with vectors, in C# 7.3 over spans and over arrays; always with arithmetic checked for overflow.</summary>
public class DenseTests
{
    /// <summary>What is compiled.</summary>
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
    public void Outputs_are_those_of_the_definition(Way way)
    {
        RestatedDense[] cases = [.. DenseCases.All.Select(layer => layer with { Map = layer.Map with { IsIntegerOnly = way == Way.IntegersOnly } })];
        GeneratorRun run = Harness.Generate("using QuantGen;\n" + string.Concat(cases.Select((layer, i) => layer.Declaration(i, spans: way != Way.IntegersOnly))), OptionsOf(way));
        GeneratedFile[] files = [.. run.TypeFiles.Where(file => file.Text.Contains(" RunFolded(", StringComparison.Ordinal))];
        Assert.Equal(cases.Length, files.Length);
        if (way == Way.IntegersOnly)
            Assert.All(files, file => IntegerText.HasNoFloat(file.Text));
        using var emitted = new Emitted(run.Output);
        var random = new Random(4);
        var wrong = new List<string>();
        for (int i = 0; i < cases.Length; i++)
        {
            RestatedDense layer = cases[i];
            var call = emitted.Assembly.GetType(FormattableString.Invariant($"Calls{i}"))!.GetMethod("Run")!.CreateDelegate<Func<long[], long[], long[], bool, long[]>>();
            for (int n = 0; n < 4; n++)
            {
                long[] input = Codes(layer.Map.From, layer.Inputs, n), kernel = [.. Enumerable.Range(0, layer.Inputs * layer.Outputs).Select(_ => layer.WeightCode(n / 2, random))], bias = [.. Enumerable.Range(0, layer.Outputs).Select(_ => layer.RandomBias(random))];
                long[] expected = [.. Enumerable.Range(0, layer.Outputs).Select(output => (long)layer.OutputOf(input, kernel, bias, output))];
                foreach (bool folded in new[] { false, true })
                {
                    long[] outputs = call(input, kernel, bias, folded)[^layer.Outputs..];
                    if (!outputs.SequenceEqual(expected))
                        wrong.Add(FormattableString.Invariant($"{i}, codes {n}, folded {folded}: {string.Join(' ', outputs.Take(8))} and not {string.Join(' ', expected.Take(8))}; {layer.Declaration(i, true).Split("[Dense")[1].Split('\n')[0]}"));
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n" + string.Join("\n", wrong.Take(20)));

        // The largest, the least, and any codes.
        long[] Codes(RestatedFormat format, int count, int kind) => [.. Enumerable.Range(0, count).Select(_ => kind == 0 ? format.Max : kind == 1 ? format.Min : random.NextInt64(format.Min, format.Max + 1))];
    }

    /// <summary>Every form of text, without a warning of the compiler; without the calls, which are those of a test.</summary>
    [Theory]
    [InlineData(Way.Vectors, true)]
    [InlineData(Way.Vectors, false)]
    [InlineData(Way.Spans, false)]
    [InlineData(Way.IntegersOnly, false)]
    public void Text_compiles_without_a_warning(Way way, bool isNullable)
    {
        string source = "using QuantGen;\n" + string.Concat(DenseCases.All.Select((layer, i) => i % 7 != 0 ? "" : (layer with { Map = layer.Map with { IsIntegerOnly = way == Way.IntegersOnly } }).Declaration(i, spans: true).Split("/// <summary>Calls")[0]));
        Harness.GenerateClean(source, OptionsOf(way) with { Nullable = isNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable });
    }

    private static CompileOptions OptionsOf(Way way) => new()
    {
        Checked = true,
        Language = way == Way.Vectors ? LanguageVersion.Latest : LanguageVersion.CSharp7_3,
        Nullable = way == Way.Vectors ? NullableContextOptions.Enable : NullableContextOptions.Disable,
        References = way == Way.IntegersOnly ? TestReferences.WithoutSpans : TestReferences.Default,
    };
}
