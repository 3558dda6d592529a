using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Ranges;
using QuantGen.TestKit;
using Xunit.Abstractions;

namespace QuantGen.Analyzers.Tests;

using Program = Action<byte, byte, bool, int>;

/// <summary>Random programs with conditions, run for every byte: both ends of each range that the analyzer reports come up.</summary>
public class GuardSoundnessTests(ITestOutputHelper log)
{
    private const int InOneFile = 250, Seed = 20261129;

    private static readonly int Programs = TestCompiler.Share(3000);

    private static readonly (byte Other, bool Truth, int Number)[] Rest =
        [.. from other in new byte[] { 0, 50, 101, 150, 255 } from truth in new[] { false, true } from number in new[] { 0, 1 } select (other, truth, number)];

    [Fact]
    public void Every_reported_range_is_the_range_of_the_observed_values()
    {
        var programs = new GuardedPrograms(Seed);
        (string Body, bool IsDead)[] bodies = [.. Enumerable.Range(0, Programs).Select(_ => (programs.NextBody(), programs.IsDead))];
        GeneratorRun run = Harness.Generate(Harness.Compile(Files(bodies)));
        Dictionary<int, Interval> claims = Claims(run.Output);
        using var program = new Emitted(run.Output);
        Type probe = program.Assembly.GetType("Probe")!;
        var problems = new List<string>();
        int unseen = 0;
        foreach ((int number, Interval claim) in claims)
        {
            probe.GetField("Count")!.SetValue(null, 0);
            Run(program.Assembly.GetType("T" + Text(number / InOneFile))!.GetMethod("F" + Text(number))!.CreateDelegate<Program>());
            bool isSeen = (int)probe.GetField("Count")!.GetValue(null)! > 0;
            Interval observed = Interval.OfDouble((float)probe.GetField("Min")!.GetValue(null)!).Union(Interval.OfDouble((float)probe.GetField("Max")!.GetValue(null)!));
            unseen += isSeen ? 0 : 1;
            // Conditions that contradict each other on a variable that the value does not have keep a program from quantizing anything.
            if (bodies[number].IsDead || (isSeen && claim != observed))
                problems.Add($"{bodies[number].Body}\n    claims {claim}, and the values are {(isSeen ? observed : "none")}");
        }

        log.WriteLine($"{Programs} programs, {claims.Count} claims, {unseen} of them of programs that quantize nothing");
        Assert.True(problems.Count == 0, $"{problems.Count} false claims; the first:\n\n" + string.Join("\n\n", problems.Take(10)));
        // An analyzer that says nothing makes no false claim.
        Assert.InRange(claims.Count, Programs / 5, Programs);
        Assert.InRange(unseen, 0, claims.Count / 5);
    }

    private static void Run(Program program)
    {
        for (int value = 0; value < 256; value++)
        {
            foreach ((byte other, bool truth, int number) in Rest)
            {
                Try(program, (byte)value, other, truth, number);
                Try(program, other, (byte)value, truth, number);
            }
        }
    }

    private static void Try(Program program, byte x, byte y, bool truth, int number)
    {
        try
        {
            program(x, y, truth, number);
        }
        catch (InvalidOperationException)
        {
        }
    }

    private static List<(string Path, string Text)> Files((string Body, bool IsDead)[] bodies)
    {
        var files = new List<(string, string)> { ("Context.cs", "using QuantGen;\n" + GuardedPrograms.Context) };
        for (int first = 0; first < bodies.Length; first += InOneFile)
        {
            var text = new StringBuilder("using QuantGen;\npublic static class T" + Text(first / InOneFile) + "\n{\n");
            for (int i = first; i < Math.Min(first + InOneFile, bodies.Length); i++)
                text.Append("    public static void F" + Text(i) + "(" + GuardedPrograms.Parameters + ") { " + bodies[i].Body + " }\n");
            files.Add(("T" + Text(first / InOneFile) + ".cs", text.Append("}\n").ToString()));
        }

        return files;
    }

    /// <summary>The ranges that the analyzer reports, by the numbers of the programs.</summary>
    private static Dictionary<int, Interval> Claims(Compilation compilation)
    {
        var claims = new Dictionary<int, Interval>();
        var sources = new RangeSources(compilation);
        foreach (Diagnostic diagnostic in Harness.Diagnose(compilation).Where(diagnostic => diagnostic.Id.StartsWith("QG", StringComparison.Ordinal)))
        {
            SyntaxTree tree = diagnostic.Location.SourceTree!;
            SyntaxNode node = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            int number = int.Parse(node.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier.ValueText[1..], CultureInfo.InvariantCulture);
            var call = (IInvocationOperation)compilation.GetSemanticModel(tree).GetOperation(node.FirstAncestorOrSelf<InvocationExpressionSyntax>()!)!;
            claims.Add(number, new RangeReader(sources).Read(call.Arguments[0].Value));
        }

        return claims;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
