using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;
using Xunit.Abstractions;

namespace QuantGen.Analyzers.Tests;

/// <summary>
/// Damaged programs, as they are while somebody types: no analyzer throws, which would be AD0001.
/// <c>QUANTGEN_MUTATIONS=10000 dotnet test tests/QuantGen.Analyzers.Tests --filter ProgramMutationTests</c> tries more of them.
/// </summary>
public class ProgramMutationTests(ITestOutputHelper log)
{
    private const int InOneCompilation = 200, Seed = 20261121;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("QUANTGEN_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : TestCompiler.Share(1000);

    [Fact]
    public void No_damaged_program_makes_an_analyzer_throw()
    {
        var mutator = new ProgramMutator(Seed);
        int refused = 0, reported = 0;
        for (int first = 0; first < Count; first += InOneCompilation)
        {
            (string Path, string Text)[] files = [("Context.cs", CallSiteSource.Quantizers), .. Enumerable.Range(first, Math.Min(InOneCompilation, Count - first)).Select(i => (FormattableString.Invariant($"Mutant{i}.cs"), mutator.Next(i)))];
            IReadOnlyList<Diagnostic> found = Harness.Diagnose(Harness.Generate(Harness.Compile(files)));
            Diagnostic? thrown = found.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001");
            Assert.True(thrown is null, thrown + "\n" + string.Join("\n", files.Select(file => file.Text)));
            refused += Files(found, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            reported += Files(found, diagnostic => diagnostic.Id.StartsWith("QG03", StringComparison.Ordinal));
        }

        log.WriteLine($"{Count} programs, of which {refused} do not compile and {reported} are reported");
        // Programs that are all refused, or none, would test nothing.
        Assert.InRange(refused, Count / 2, Count - (Count / 8));
        Assert.InRange(reported, Count / 2, Count);
    }

    private static int Files(IEnumerable<Diagnostic> found, Func<Diagnostic, bool> counts) =>
        found.Where(counts).Select(diagnostic => diagnostic.Location.SourceTree?.FilePath).Distinct().Count();
}
