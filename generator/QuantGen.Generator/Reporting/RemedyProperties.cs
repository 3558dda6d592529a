using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;

namespace QuantGen.Generator.Reporting;

/// <summary>Remedies as properties of a diagnostic, by which an analyzer passes them to a code fix.</summary>
internal static class RemedyProperties
{
    private const string Key = "Remedy";

    // One property per remedy: kind, title, the expression (after '=') or an empty line, then a line for each argument. None of them contains a line break.
    private const char Separator = '\n';

    public static ImmutableDictionary<string, string?> Write(IReadOnlyList<Remedy> remedies) =>
        ImmutableDictionary.CreateRange(remedies.Select((remedy, index) => new KeyValuePair<string, string?>(Key + index.ToString(CultureInfo.InvariantCulture), Write(remedy))));

    public static IEnumerable<Remedy> Read(ImmutableDictionary<string, string?> properties)
    {
        for (int index = 0; properties.TryGetValue(Key + index.ToString(CultureInfo.InvariantCulture), out string? text) && text is not null; index++)
        {
            string[] lines = text.Split(Separator);
            yield return new Remedy((RemedyKind)Enum.Parse(typeof(RemedyKind), lines[0]), lines[1])
            {
                Expression = lines[2].Length == 0 ? null : lines[2].Substring(1),
                Edits = [.. lines.Skip(3).Select(ReadEdit)],
            };
        }
    }

    private static string Write(Remedy remedy) => string.Join(Separator.ToString(), new[]
    {
        remedy.Kind.ToString(),
        remedy.Title,
        remedy.Expression is { } expression ? "=" + expression : "",
    }.Concat(remedy.Edits.Select(edit => edit.Text is { } text ? edit.Argument + "=" + text : edit.Argument)));

    private static ArgumentEdit ReadEdit(string line)
    {
        int equals = line.IndexOf('=');
        return equals < 0 ? new ArgumentEdit(line, null) : new ArgumentEdit(line.Substring(0, equals), line.Substring(equals + 1));
    }
}
