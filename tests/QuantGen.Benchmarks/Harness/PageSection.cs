using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace QuantGen.Benchmarks.Harness;

/// <summary>The part of a page that this program writes: what stands between two comments. The README has one, and docs/benchmarks.md.</summary>
internal static class PageSection
{
    private const string Begin = "<!-- tests/QuantGen.Benchmarks --readme writes from here -->\n", End = "<!-- to here -->\n";

    public static void Replace(string page, string text)
    {
        string file = Path.Combine(
            Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!, page);
        string content = File.ReadAllText(file);
        int begin = content.IndexOf(Begin, StringComparison.Ordinal), end = content.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidOperationException($"{file} lacks the comments that the figures stand between.");
        File.WriteAllText(file, content[..(begin + Begin.Length)] + "\n" + text.ReplaceLineEndings("\n") + "\n" + content[end..]);
    }
}
