using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace QuantGen.TestKit;

/// <summary>Holds what compiler and analyzers report against the marks in a source: nothing more and nothing less.</summary>
internal static class Analyze
{
    /// <summary>Checks ids and places; gives the messages in the order of places.</summary>
    public static IReadOnlyList<string> Messages(string markup, CompileOptions? options = null)
    {
        Markup expected = Markup.Parse(markup);
        IReadOnlyList<Diagnostic> found = Harness.Diagnose(Harness.Generate(expected.Source, options));
        string[] wanted = expected.Expected.Select(item => Line(expected.Source, item.Id, item.Span)).Order(StringComparer.Ordinal).ToArray();
        string[] actual = found.Select(item => Line(expected.Source, item.Id, item)).Order(StringComparer.Ordinal).ToArray();
        Assert.True(wanted.SequenceEqual(actual),
            "Expected:\n  " + string.Join("\n  ", wanted) + "\nActual:\n  " + string.Join("\n  ", actual)
            + "\nIn full:\n" + string.Join("\n", found.Select(Harness.Describe)) + "\nSource:\n" + expected.Source);
        return found.Select(item => item.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).ToList();
    }

    /// <summary>One diagnostic, or one at each of several marks, with one message.</summary>
    public static void Reports(string markup, string message, CompileOptions? options = null) =>
        Assert.All(Messages(markup, options), actual => Assert.Equal(message, actual));

    public static void ReportsNothing(string source, CompileOptions? options = null) => Assert.Empty(Messages(source, options));

    private static string Line(string source, string id, TextSpan span) => $"{id} at {span} '{source.Substring(span.Start, span.Length)}'";

    private static string Line(string source, string id, Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath == "Source.cs"
        ? Line(source, id, diagnostic.Location.SourceSpan)
        : $"{id} outside the source: {Harness.Describe(diagnostic)}";
}
