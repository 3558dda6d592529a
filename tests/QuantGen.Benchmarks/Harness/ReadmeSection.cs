using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace QuantGen.Benchmarks.Harness;

/// <summary>The part of the README that this program writes: what stands between two comments.</summary>
internal static class ReadmeSection
{
    private const string Begin = "<!-- tests/QuantGen.Benchmarks --readme writes from here -->\n", End = "<!-- to here -->\n";

    public static void Replace(string text)
    {
        string file = Path.Combine(
            Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!, "README.md");
        string readme = File.ReadAllText(file);
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal), end = readme.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidOperationException($"{file} lacks the comments that the figures stand between.");
        File.WriteAllText(file, readme[..(begin + Begin.Length)] + "\n" + text.ReplaceLineEndings("\n") + "\n" + readme[end..]);
    }
}
