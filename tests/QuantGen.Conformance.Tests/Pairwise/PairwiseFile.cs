using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>A source file with declarations, and with the combinations that no declaration has.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Content">What it contains, as a comment.</param>
/// <param name="Attributes">Those that its declarations have.</param>
internal sealed record PairwiseFile(string Name, string Content, IReadOnlyList<Combinations> Attributes)
{
    public static IReadOnlyList<PairwiseFile> All { get; } =
    [
        new(
            "Quantizers.Pairwise.cs",
            "Every two values of any two arguments of the attribute, and every three of the kind of grid, Rounding, NaN and Alpha, where a valid declaration has them.",
            [Combinations.OfAttributes[0]]),
        new(
            "Quantizers.StepPairs.cs",
            "Quantizers of another nature than a rounded quotient: every two values of any two arguments of each attribute, where a valid declaration has them.",
            [.. Combinations.OfAttributes.Skip(1)]),
    ];

    public string Path { get; } = System.IO.Path.Combine(
        typeof(PairwiseFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!,
        "tests", "QuantGen.Conformance", Name);

    public string Text()
    {
        var text = new StringBuilder(
            $"""
            namespace QuantGen.Conformance;

            // Written by QUANTGEN_ACCEPT=1 dotnet test tests/QuantGen.Conformance.Tests --filter PairwiseTests
            // {Content}
            // An argument that has no effect beside others is under law as well.
            #pragma warning disable QG0118

            """);
        foreach (Combinations combinations in Attributes)
            Append(text, combinations);
        return text.ToString();
    }

    /// <summary>With LF, whatever a checkout has made of it.</summary>
    public string Committed() => File.Exists(Path) ? File.ReadAllText(Path).ReplaceLineEndings("\n") : "";

    private static void Append(StringBuilder text, Combinations combinations)
    {
        string prefix = Declarations.PairwisePrefix + combinations.Attribute.Replace("Quantizer", "", StringComparison.Ordinal);
        text.Append('\n');
        foreach ((int i, Declaration declaration) in CoveringSet.Make(combinations).Index())
            text.Append(declaration.Text(FormattableString.Invariant($"{prefix}{i + 1:D3}"))).Append('\n');
        if (combinations.Invalid.Count > 0)
            text.Append("\n// No valid declaration has:\n");
        foreach (IGrouping<string, string> group in combinations.Invalid
            .GroupBy(combinations.TextBeforeLast, combination => combinations.Text(Combinations.Last(combination)))
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("// ").Append(group.Key).Append(" with ").AppendJoin(", ", group).Append(".\n");
        }
    }
}
