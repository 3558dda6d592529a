using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>What a comment says is reported: at the end of the line of code above it, or where tildes underline that line.</summary>
internal sealed record ClaimedReport(int Line, string Report, int Column, int Length);

/// <summary>A fenced C# block of a page, and what its comments claim. Lines are those of the page, counted from 1.</summary>
internal sealed class PageBlock
{
    public const string Language = "csharp";

    /// <summary>What the SDK imports into a new console project.</summary>
    public static readonly string ImplicitUsings = string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }
            .Select(name => $"global using {name}; "));

    private readonly string[] _lines;

    private PageBlock(string page, int line, string info, string[] lines)
    {
        (Page, Line, Info, _lines) = (page, line, info, lines);
        Text = Joined(lines);
        HasStatements = CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        Match[] errors = [.. lines.Select(text => Regex.Match(text, @"// error (CS\d{4})$"))];
        Errors = [.. errors.Select((error, index) => (line + index, error.Groups[1].Value)).Where((_, index) => errors[index].Success)];
        Reports = [.. ReadReports()];
        Values = [.. lines.Select(Claim).OfType<(string Name, string Value)>().Select(claim => claim.Name + ": " + claim.Value)];
        Ranges =
        [
            .. lines.Select(text => Regex.Match(text, @"^[^/]* (?:class|struct) (\w+);\s*// ([^ ]+ … [^ ]+)$"))
                .Where(match => match.Success)
                .Select(match => (match.Groups[1].Value, match.Groups[2].Value)),
        ];
    }

    public string Page { get; }

    /// <summary>The line behind the fence.</summary>
    public int Line { get; }

    /// <summary>What stands behind the backticks.</summary>
    public string Info { get; }

    public string Text { get; }

    /// <summary>Whether it is a program; else it is a file of types.</summary>
    public bool HasStatements { get; }

    /// <summary>The errors of the compiler that a comment at the end of a line announces: <c>// error CS0619</c>.</summary>
    public IReadOnlyList<(int Line, string Id)> Errors { get; }

    /// <summary>The comments that stand below a line of code and say what is reported there: <c>// QG0204: message</c>.</summary>
    public IReadOnlyList<ClaimedReport> Reports { get; }

    /// <summary>The comments that say what a statement gives: <c>// name: value</c>, or the value alone behind the declaration of a variable.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The comments behind the declaration of a quantizer that say which values it has: <c>// 0 … 0.99609375</c>.</summary>
    public IReadOnlyList<(string Type, string Range)> Ranges { get; }

    /// <summary>The block without the lines that do not compile, and with a call of <c>Shown.Add</c> for each value that is claimed.</summary>
    public string Runnable => Joined([.. _lines.Select((text, index) => Errors.Any(error => error.Line == Line + index) ? "" : Shown(text))]);

    public override string ToString() => Page + ":" + Line;

    public static IEnumerable<PageBlock> Of(string page)
    {
        string[] lines = File.ReadAllLines(Path.Combine(TestPaths.RepositoryRoot(typeof(PageBlock).Assembly), page));
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;
            int end = Array.IndexOf(lines, "```", i + 1);
            Assert.True(end > i, $"{page}, line {i + 1}: no line ends this block");
            yield return new PageBlock(page, i + 2, lines[i][3..].Trim(), lines[(i + 1)..end]);
            i = end;
        }
    }

    /// <summary>A directive gives the lines of the source the numbers of the page.</summary>
    private string Joined(string[] lines) => $"#line {Line} \"{Page}\"\n{string.Join('\n', lines)}\n";

    private IEnumerable<ClaimedReport> ReadReports()
    {
        int code = 0;
        for (int i = 0; i < _lines.Length; i++)
        {
            if (Regex.Match(_lines[i], @"^\s*//\s*(~*)\s*(QG\d{4}: .*)$") is { Success: true } report)
                yield return new(Line + code, report.Groups[2].Value, report.Groups[1].Index, report.Groups[1].Length);
            else
                code = i;
        }
    }

    private static (string Name, string Value)? Claim(string line)
    {
        Match named = Regex.Match(line, @"^[^/\[|].*;\s*// (\w+): (.*)$"), declared = Regex.Match(line, @"^(?:\w|\.|\[|\])+ (\w+) = .*;\s*// (?!error )(.*)$");
        Match match = named.Success ? named : declared;
        return match.Success ? (match.Groups[1].Value, match.Groups[2].Value) : null;
    }

    private static string Shown(string line) => Claim(line) is { } claim
        ? line[..line.LastIndexOf("//", StringComparison.Ordinal)] + $" global::Shown.Add(\"{claim.Name}\", {claim.Name});"
        : line;
}
