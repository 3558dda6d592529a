using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>The source file with the declarations, and with the combinations that no declaration has.</summary>
internal static class PairwiseFile
{
    public static string Path { get; } = System.IO.Path.Combine(
        typeof(PairwiseFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!,
        "tests", "QuantGen.Conformance", "Quantizers.Pairwise.cs");

    public static string Text(IReadOnlyList<Declaration> declarations, IReadOnlyList<Combination> invalid)
    {
        var text = new StringBuilder();
        text.Append(
            """
            namespace QuantGen.Conformance;

            // Written by QUANTGEN_ACCEPT=1 dotnet test tests/QuantGen.Conformance.Tests --filter PairwiseTests
            // Every two values of any two arguments of the attribute, and every three of the kind of grid, Rounding, NaN and Alpha, where a valid declaration has them.
            // An argument that has no effect beside others is under law as well.
            #pragma warning disable QG0118


            """);
        for (int i = 0; i < declarations.Count; i++)
            text.Append(declarations[i].Text(FormattableString.Invariant($"{Declarations.PairwisePrefix}{i + 1:D3}"))).Append('\n');
        text.Append("\n// No valid declaration has:\n");
        foreach (IGrouping<string, string> group in invalid
            .GroupBy(Combinations.TextBeforeLast, combination => Combinations.Text(Combinations.Last(combination)))
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("// ").Append(group.Key).Append(" with ").AppendJoin(", ", group).Append(".\n");
        }

        return text.ToString();
    }

    /// <summary>With LF, whatever a checkout has made of it.</summary>
    public static string Committed() => File.Exists(Path) ? File.ReadAllText(Path).ReplaceLineEndings("\n") : "";
}
