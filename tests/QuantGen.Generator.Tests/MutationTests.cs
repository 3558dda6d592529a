using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Emit;
using QuantGen.TestKit;
using Xunit.Abstractions;

namespace QuantGen.Generator.Tests;

/// <summary>
/// Damaged declarations: no exception, and for each either code without a warning, a QG diagnostic alone, or the compiler's own error.
/// <c>QUANTGEN_MUTATIONS=10000 dotnet test tests/QuantGen.Generator.Tests --filter MutationTests</c> tries more of them.
/// </summary>
public class MutationTests(ITestOutputHelper log)
{
    private const int InOneCompilation = 200, Seed = 20261120;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("QUANTGEN_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : TestCompiler.Share(1000);

    private enum Outcome
    {
        Code,
        Diagnostic,
        CompilersError,
    }

    [Fact]
    public void Every_damaged_declaration_has_a_defined_outcome()
    {
        var mutator = new DeclarationMutator(Seed);
        var outcomes = new Dictionary<Outcome, int>();
        var problems = new List<string>();
        for (int first = 0; first < Count; first += InOneCompilation)
        {
            string[] declarations = Enumerable.Range(first, Math.Min(InOneCompilation, Count - first)).Select(mutator.Next).ToArray();
            foreach (Outcome outcome in Judge(first, declarations, problems))
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        log.WriteLine(string.Join(", ", outcomes.Select(pair => $"{pair.Key}: {pair.Value}")));
        Assert.True(problems.Count == 0, $"{problems.Count} declarations; the first:\n\n" + string.Join("\n\n", problems.Take(10)));
        // A mutator that only ever breaks the syntax, or nothing, would test nothing.
        Assert.All(Enum.GetValues<Outcome>(), outcome => Assert.InRange(outcomes.GetValueOrDefault(outcome), Count / 10, Count));
    }

    private static IEnumerable<Outcome> Judge(int first, string[] declarations, List<string> problems)
    {
        GeneratorRun run = Harness.Generate(Harness.Compile(declarations.Select((text, i) => (FormattableString.Invariant($"Mutant{first + i}.cs"), text))));
        ILookup<string, Diagnostic> reports = Harness.DiagnoseAll(run).ToLookup(NamespaceOf);
        var written = run.TypeFiles.Select(file => file.HintName.Split('.', '-')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (Diagnostic stray in reports[""])
            problems.Add("Not in any declaration: " + Harness.Describe(stray));

        for (int i = 0; i < declarations.Length; i++)
        {
            string name = FormattableString.Invariant($"Mutant{first + i}");
            Diagnostic[] own = reports[name].Where(report => report.Location.SourceTree!.FilePath == name + ".cs").ToArray();
            Diagnostic[] inGenerated = reports[name].Except(own).ToArray();
            // CS0657 is a warning in name: the attribute is ignored.
            bool compilersError = own.Any(report => !IsOurs(report) && (report.Severity == DiagnosticSeverity.Error || report.Id == "CS0657"));
            Outcome outcome = compilersError ? Outcome.CompilersError : own.Any(IsOurs) ? Outcome.Diagnostic : Outcome.Code;
            // Where the declaration itself does not compile, what is generated for it need not either.
            string? problem = outcome switch
            {
                Outcome.CompilersError => null,
                _ when inGenerated.Length > 0 => "generated code reports " + string.Join("\n", inGenerated.Select(Harness.Describe)),
                Outcome.Code when !written.Contains(name) && declarations[i].Contains("Quantizer", StringComparison.Ordinal) => "neither code nor a diagnostic: " + string.Join("\n", own.Select(Harness.Describe)),
                _ => null,
            };
            if (problem is not null)
                problems.Add(declarations[i] + problem);
            yield return outcome;
        }
    }

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("QG", StringComparison.Ordinal);

    /// <summary>Files of declarations and of generated parts both begin with the namespace; "" for the shared file and for what has no place.</summary>
    private static string NamespaceOf(Diagnostic diagnostic)
    {
        string file = (diagnostic.Location.SourceTree?.FilePath ?? "").Split('/', '\\')[^1];
        return file == HintName.Kernels || !file.StartsWith("Mutant", StringComparison.Ordinal) ? "" : file.Split('.', '-')[0];
    }
}
