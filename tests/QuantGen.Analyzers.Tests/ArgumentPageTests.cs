using System.IO;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>The reference page has a row for each argument, with its type.</summary>
public class ArgumentPageTests
{
    [Fact]
    public void Every_argument_has_a_row_with_its_type()
    {
        string[] rows = [.. File.ReadLines(Path.Combine(TestPaths.RepositoryRoot(typeof(ArgumentPageTests).Assembly), "docs", "quantizer.md"))
            .SkipWhile(line => !line.StartsWith("| argument | type, default |", System.StringComparison.Ordinal)).TakeWhile(line => line.Length > 0)];
        foreach (Argument<UniformSpec> argument in UniformSpec.Arguments.All)
        {
            string type = argument.Type == typeof(int) ? "int" : argument.Type == typeof(double) ? "double" : argument.Type == typeof(bool) ? "bool" : argument.Type.Name;
            Assert.True(
                rows.Count(row => row.Split('|') is [_, var names, var kind, ..] && names.Contains("`" + argument.Name + "`", System.StringComparison.Ordinal) && kind.Contains("`" + type + "`", System.StringComparison.Ordinal)) == 1,
                $"{argument.Name} of type {type} has no row, or more than one.");
        }
    }
}
