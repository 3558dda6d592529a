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
                else if (Regex.Match(cells[0], @"^`((?:quantized_|ap_u?fixed|(?:stochastic_)?(?:binary|ternary)|bernoulli)[^`]*)`$") is { Success: true } notation)
                    rows.Add(new(i + 1, notation.Groups[1].Value, cells.Length == heads.Length ? [.. heads.Zip(cells).Skip(1)] : throw new InvalidDataException($"Line {i + 1} has {cells.Length} cells, and the table {heads.Length} columns.")));
            }

            return rows;
        }
    }
}
