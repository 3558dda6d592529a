using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QuantGen.Core.Collections;

namespace QuantGen.Generator.Reporting;

/// <summary>A diagnostic as values, without syntax, which would keep a compilation alive.</summary>
/// <param name="Id">The id of its rule.</param>
/// <param name="Message">The whole text.</param>
/// <param name="Path">The file; empty if there is none.</param>
/// <param name="Span">The place in the file.</param>
/// <param name="Properties">The properties for code fixes, as alternating keys and values.</param>
internal sealed record PlacedReport(string Id, string Message, string Path, TextSpan Span, EquatableArray<string> Properties)
{
    public static PlacedReport Of(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        diagnostic.Location.SourceTree?.FilePath ?? "",
        diagnostic.Location.SourceSpan,
        new(diagnostic.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value ?? "" })));

    public Diagnostic ToDiagnostic(Compilation compilation)
    {
        SyntaxTree? tree = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == Path && tree.Length >= Span.End);
        IEnumerable<KeyValuePair<string, string?>> properties = Enumerable.Range(0, Properties.Count / 2).Select(i => new KeyValuePair<string, string?>(Properties[2 * i], Properties[(2 * i) + 1]));
        return Diagnostic.Create(Rules.All.Values.First(rule => rule.Id == Id), tree?.GetLocation(Span) ?? Location.None, ImmutableDictionary.CreateRange(properties), Message);
    }
}
