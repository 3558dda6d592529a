using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace QuantGen.Core.Emit;

/// <summary>A file of src/QuantGen.Kernels or src/QuantGen.Kernels.Portable: the members of one class, of which a compilation gets those that it needs.</summary>
internal static class KernelFile
{
    private static readonly ConcurrentDictionary<string, string[]> Files = new(StringComparer.Ordinal);

    /// <summary>The documentation, the name and the constraints of the class that a file declares.</summary>
    public static string Declaration(string name)
    {
        string[] lines = Lines(name);
        int end = Array.IndexOf(lines, "{"), start = end;
        while (start > 0 && lines[start - 1].Length > 0)
            start--;
        return string.Join("\n", lines.Skip(start).Take(end - start)).Replace(" partial ", " ");
    }

    /// <summary>The members of the class, one level less deep than in the file; empty if all of them are left out.</summary>
    public static string Members(string name, Func<string, bool> isDefined)
    {
        string[] lines = Lines(name);
        int start = Array.IndexOf(lines, "{") + 1;
        IEnumerable<string> members = Conditions.Apply(lines.Skip(start).Take(Array.LastIndexOf(lines, "}") - start), isDefined);
        return string.Join("\n", members.Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line.Substring(4) : line)).Trim('\n');
    }

    /// <summary>The namespaces that a file uses, and its aliases: the text after <c>using</c>.</summary>
    public static IEnumerable<string> Usings(string name) =>
        Lines(name).Select(line => line.StartsWith("global using ", StringComparison.Ordinal) ? line.Substring("global ".Length) : line)
            .Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Select(line => line.Substring("using ".Length).TrimEnd(';'));

    /// <summary>Makes the text for another width from a file of the folder Widths, which is written for 512 bits. Every 512 in it ends a name.</summary>
    public static string AtWidth(string text, int width) => text.Replace("512", Numbers.NumberText.Integer(width));

    /// <summary>The lines inside the namespace: one level less deep if the namespace has braces.</summary>
    private static string[] Lines(string name) => Files.GetOrAdd(name, static name =>
    {
        using Stream stream = typeof(KernelFile).Assembly.GetManifestResourceStream(name + ".cs") ?? throw new InvalidOperationException("There is no kernel file " + name + ".");
        using var reader = new StreamReader(stream);
        string[] lines = reader.ReadToEnd().Replace("\r", "").Split('\n');
        return lines[1] == "{"
            ? [.. lines.Skip(2).Take(Array.LastIndexOf(lines, "}") - 2).Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line.Substring(4) : line)]
            : [.. lines.Skip(1)];
    });
}
