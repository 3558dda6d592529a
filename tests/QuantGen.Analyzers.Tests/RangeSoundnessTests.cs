using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Numbers;
using QuantGen.Core.Ranges;
using QuantGen.TestKit;
using Xunit.Abstractions;

namespace QuantGen.Analyzers.Tests;

using Function = Func<byte, sbyte, short, ushort, int, uint, long, ulong, float, double, bool, float, int, object>;

/// <summary>Random expressions, executed: what comes out always lies in the interval that the analysis has for the expression.</summary>
public class RangeSoundnessTests(ITestOutputHelper log)
{
    private const int InOneFile = 250, Inputs = 40, Seed = 20261121;

    private static readonly int Trees = TestCompiler.Share(3000);

    [Fact]
    public void Every_observed_value_lies_in_the_computed_interval()
    {
        var trees = new ExpressionTrees(Seed);
        string[] bodies = [.. Enumerable.Range(0, Trees).Select(_ => trees.NextBody())];
        GeneratorRun run = Harness.Generate(Harness.Compile(Files(bodies)));
        Interval[] intervals = Analyze(run.Output, bodies.Length);
        using var program = new Emitted(run.Output);
        var problems = new List<string>();
        int observed = 0;
        for (int tree = 0; tree < bodies.Length; tree++)
        {
            var function = program.Assembly.GetType("T" + Text(tree / InOneFile))!.GetMethod("F" + Text(tree))!.CreateDelegate<Function>();
            var inputs = new RandomInputs(Seed + tree);
            for (int input = 0; input < Inputs; input++)
            {
                if (inputs.Call(function) is not { } value)
                    continue;
                observed++;
                if (!Contains(intervals[tree], value))
                    problems.Add($"{bodies[tree]}\n    with {inputs.Last} gives {Convert.ToString(value, CultureInfo.InvariantCulture)}, outside {intervals[tree]}");
            }
        }

        Assert.True(problems.Count == 0, $"{problems.Count} values; the first:\n\n" + string.Join("\n\n", problems.Take(10)));
        int bounded = intervals.Count(interval => interval.IsBounded), points = intervals.Count(interval => interval.IsPoint);
        log.WriteLine($"{bodies.Length} trees, {observed} values; {bounded} intervals have both ends, {points} are a single number");
        // An analysis that knows nothing is sound, and so is a test that only ever throws.
        Assert.InRange(observed, Trees * Inputs / 2, Trees * Inputs);
        Assert.InRange(bounded, Trees / 3, Trees);
        Assert.InRange(points, 0, Trees / 4);
    }

    private static List<(string Path, string Text)> Files(string[] bodies)
    {
        var files = new List<(string, string)> { ("Context.cs", "using QuantGen;\n" + ExpressionTrees.Context) };
        for (int first = 0; first < bodies.Length; first += InOneFile)
        {
            var text = new StringBuilder("using QuantGen;\n#pragma warning disable\npublic static class T" + Text(first / InOneFile) + "\n{\n");
            for (int i = first; i < Math.Min(first + InOneFile, bodies.Length); i++)
                text.Append("    public static object F" + Text(i) + "(" + ExpressionTrees.Parameters + ") { " + bodies[i] + " }\n");
            files.Add(("T" + Text(first / InOneFile) + ".cs", text.Append("}\n").ToString()));
        }

        return files;
    }

    private static Interval[] Analyze(Compilation compilation, int count)
    {
        var intervals = new Interval[count];
        var sources = new RangeSources(compilation);
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.StartsWith('T')))
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (MethodDeclarationSyntax method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            {
                VariableDeclaratorSyntax result = method.DescendantNodes().OfType<VariableDeclaratorSyntax>().Single(variable => variable.Identifier.ValueText == "result");
                var initializer = (IVariableInitializerOperation)model.GetOperation(result.Initializer!)!;
                intervals[int.Parse(method.Identifier.ValueText[1..], CultureInfo.InvariantCulture)] = new RangeReader(sources).Read(initializer.Value);
            }
        }

        return intervals;
    }

    private static bool Contains(Interval interval, object value) => value switch
    {
        float number => interval.Contains(number),
        double number => interval.Contains(number),
        ulong number => interval.Contains(new Dyadic(number, 0)),
        _ => interval.Contains((Extended)Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
