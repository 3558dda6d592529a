using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Ranges;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>Programs that are executed: each value that one gives to <c>See</c> is held against what the analysis says of the argument.</summary>
internal static class ObservedProgram
{
    private const string Context =
        """
        using System; using System.Collections.Generic; using System.Collections.Immutable; using System.Runtime.CompilerServices; using System.Runtime.InteropServices; using QuantGen; using static Observer;
        #pragma warning disable
        [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }
        [Quantizer(Bits = 8, Integer = 0)] readonly partial struct Typed { }
        public static class Observer
        {
            public static readonly List<(int Line, double Value)> Seen = new();
            public static void See<T>(T value, [CallerLineNumber] int line = 0) where T : IConvertible => Seen.Add((line, value.ToDouble(null)));
        }

        """;

    /// <summary>Every value lies in its interval.</summary>
    public static void Holds(params (string Types, string Body)[] cases) => Check(cases, interval => true);

    /// <summary>The analysis knows the values: the same forms without what changes them.</summary>
    public static void Knows(params (string Types, string Body)[] cases) => Check(cases, interval => interval.IsBounded);

    /// <summary>Bodies beside the same types.</summary>
    public static (string Types, string Body)[] Beside(string types, params string[] bodies) => [.. bodies.Select(body => (types, body))];

    /// <summary>One body beside different types.</summary>
    public static (string Types, string Body)[] With(string body, params string[] types) => [.. types.Select(item => (item, body))];

    private static void Check((string Types, string Body)[] cases, Func<Interval, bool> suffices)
    {
        Compilation output = Harness.Generate(Context + string.Concat(cases.Select(Namespace)), CompileOptions.Default with { Unsafe = true }).Output;
        Dictionary<int, (string Text, Interval Interval)> intervals = Intervals(output);
        using var program = new Emitted(output);
        var seen = (List<(int Line, double Value)>)program.Assembly.GetType("Observer")!.GetField("Seen", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        var problems = new List<string>();
        for (int i = 0; i < cases.Length; i++)
        {
            seen.Clear();
            program.Assembly.GetType(FormattableString.Invariant($"Case{i}.Program"))!.GetMethod("Run")!.Invoke(null, null);
            Assert.NotEmpty(seen);
            foreach ((int line, double value) in seen)
            {
                (string text, Interval interval) = intervals[line];
                if (!interval.Contains(value) || !suffices(interval))
                    problems.Add(FormattableString.Invariant($"{text} gives {value}, and the analysis has {interval}, in\n{cases[i].Types}\n{cases[i].Body}"));
            }
        }

        Assert.True(problems.Count == 0, FormattableString.Invariant($"{problems.Count} values:\n\n") + string.Join("\n\n", problems));
    }

    /// <summary>A line of its own for each value, which tells them apart.</summary>
    private static string Namespace((string Types, string Body) one, int index) =>
        (FormattableString.Invariant($"namespace Case{index} {{\n") + one.Types + "\npublic static partial class Program { public static unsafe void Run() { " + one.Body + " } }\n}\n")
        .Replace("See(", "\nSee(", StringComparison.Ordinal);

    private static Dictionary<int, (string Text, Interval Interval)> Intervals(Compilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == "Source.cs");
        SemanticModel model = compilation.GetSemanticModel(tree);
        var sources = new RangeSources(compilation);
        return tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "See" })
            .ToDictionary(
                call => call.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
                call => (call.ToString(), new RangeReader(sources).Read(((IInvocationOperation)model.GetOperation(call)!).Arguments[0].Value)));
    }
}
