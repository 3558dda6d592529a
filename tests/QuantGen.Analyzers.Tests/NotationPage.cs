using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>A row of a table whose first cell is a notation: what the page says of it, by the heads of the columns.</summary>
internal sealed record NotationRow(int Line, string Notation, IReadOnlyList<(string Head, string Cell)> Cells)
{
    public string TypeName => "Row" + Line.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A page of <c>docs</c> for those who bring notations along, and what it claims.</summary>
internal sealed class NotationPage
{
    private readonly string[] _lines;

    public NotationPage(string name) =>
        _lines = File.ReadAllLines(Path.Combine(TestPaths.RepositoryRoot(typeof(NotationPage).Assembly), "docs", name));

    /// <summary>The rows of all tables that declare something.</summary>
    public IReadOnlyList<NotationRow> Rows
    {
        get
        {
            var rows = new List<NotationRow>();
            string[] heads = [];
            for (int i = 0; i < _lines.Length; i++)
            {
                if (!_lines[i].StartsWith('|'))
                    continue;
                string[] cells = [.. _lines[i].Trim('|', ' ').Split('|').Select(cell => cell.Trim())];
                if (i == 0 || !_lines[i - 1].StartsWith('|'))
                    heads = cells;
                else if (Regex.Match(cells[0], @"^`((?:quantized_|ap_u?fixed)[^`]*)`$") is { Success: true } notation)
                    rows.Add(new(i + 1, notation.Groups[1].Value, [.. heads.Zip(cells).Skip(1)]));
            }

            return rows;
        }
    }

    /// <summary>The lines of the fenced C# blocks, those of types first, all other lines blank, so that a line of the source has the number of the page's.</summary>
    public (string Types, string Statements) Code
    {
        get
        {
            string[] types = new string[_lines.Length], statements = new string[_lines.Length];
            bool inside = false;
            for (int i = 0; i < _lines.Length; i++)
            {
                bool isFence = _lines[i].StartsWith("```", StringComparison.Ordinal);
                inside = isFence ? !inside && _lines[i] == "```csharp" : inside;
                bool isType = _lines[i].StartsWith('[');
                types[i] = inside && !isFence && isType ? _lines[i] : "";
                statements[i] = inside && !isFence && !isType ? Shown(_lines[i]) : "";
            }

            return (string.Join('\n', types), string.Join('\n', statements));
        }
    }

    /// <summary>The comments that say what a statement gives: <c>// name: value</c>, or the value alone after a declaration of a variable.</summary>
    public IReadOnlyList<string> Values => [.. _lines.Select(Claim).Where(claim => claim is not null).Select(claim => claim!.Value.Name + ": " + claim.Value.Value)];

    /// <summary>The comments that say what is reported in the line above them: <c>// QG0204: message</c>.</summary>
    public IReadOnlyList<(int Line, string Report)> Reports
    {
        get
        {
            var reports = new List<(int, string)>();
            int line = 0;
            for (int i = 0; i < _lines.Length; i++)
            {
                if (Regex.Match(_lines[i], @"^// (QG\d{4}: .*)$") is { Success: true } report)
                    reports.Add((line, report.Groups[1].Value));
                else
                    line = i + 1;
            }

            return reports;
        }
    }

    private static (string Name, string Value)? Claim(string line)
    {
        Match named = Regex.Match(line, @"^[^/\[|].*;\s*// (\w+): (.*)$"), declared = Regex.Match(line, @"^(?:\w|\.|\[|\])+ (\w+) = .*;\s*// (.*)$");
        Match match = named.Success ? named : declared;
        return match.Success ? (match.Groups[1].Value, match.Groups[2].Value) : null;
    }

    private static string Shown(string line) => Claim(line) is { } claim ? line[..line.LastIndexOf("//", StringComparison.Ordinal)] + $" Show(\"{claim.Name}\", {claim.Name});" : line;
}
