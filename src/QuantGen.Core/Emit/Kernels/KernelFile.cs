using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace QuantGen.Core.Emit;

/// <summary>A file of src/QuantGen.Kernels, which is a resource of this assembly: its head, the members of its one class, and what of them a compilation needs.</summary>
internal static class KernelFile
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The documentation, the name and the constraints of the class that a file declares.</summary>
    public static string Declaration(string name)
    {
        string text = TextOf(name);
        int start = text.IndexOf("\n/// ", StringComparison.Ordinal) + 1;
        return text.Substring(start, text.IndexOf("\n{\n", start, StringComparison.Ordinal) - start).Replace(" partial ", " ");
    }

    /// <summary>The members of the class, one level less deep than in the file; nothing where all of them are left out.</summary>
    public static string Members(string name, Func<string, bool> isDefined)
    {
        string text = TextOf(name);
        int start = text.IndexOf("\n{\n", StringComparison.Ordinal) + 3;
        string[] lines = Conditions.Apply(text.Substring(start, text.LastIndexOf('}') - start), isDefined).Split('\n');
        return string.Join("\n", lines.Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line.Substring(4) : line)).Trim('\n');
    }

    /// <summary>The namespaces that a file uses, and its aliases: what stands behind <c>using</c>.</summary>
    public static IEnumerable<string> Usings(string name) =>
        TextOf(name).Split('\n').Select(line => line.StartsWith("global using ", StringComparison.Ordinal) ? line.Substring("global ".Length) : line)
            .Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Select(line => line.Substring("using ".Length).TrimEnd(';'));

    /// <summary>Written for 512 bits, a file of the folder Widths is one of another width with that number in the place of 512: every 512 ends a name.</summary>
    public static string AtWidth(string text, int width) => text.Replace("512", Numbers.NumberText.Integer(width));

    private static string TextOf(string name) => Texts.GetOrAdd(name, static name =>
    {
        using Stream stream = typeof(KernelFile).Assembly.GetManifestResourceStream(name + ".cs") ?? throw new InvalidOperationException("There is no kernel file " + name + ".");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r", "");
    });
}
