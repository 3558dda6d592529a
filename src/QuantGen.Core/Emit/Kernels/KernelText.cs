using System;
using System.Linq;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>Fills a template's tokens.</summary>
internal static class KernelText
{
    /// <summary>The widths of a traversal, tried in this order.</summary>
    public static readonly int[] Widths = [512, 256, 128];

    /// <summary>A traversal: its <c>@Turns</c> become the turn at each width.</summary>
    public static string WithTurns(string traversal, string turn) => WithTurns(traversal, "@Turns", turn);

    public static string WithTurns(string traversal, string token, string turn) =>
        WithLines(traversal, token, string.Join("\n", Widths.Select(width => ForWidth(turn, width))));

    /// <summary>Replaces a token that stands alone in an indented line by lines with that indentation, or by nothing.</summary>
    public static string WithLines(string template, string token, string lines)
    {
        string text = template.Replace("\r", "");
        string line = " " + token + "\n";
        for (int at = text.IndexOf(line, StringComparison.Ordinal); at >= 0; at = text.IndexOf(line, at, StringComparison.Ordinal))
        {
            int start = text.LastIndexOf('\n', at) + 1, end = at + line.Length;
            string indentation = text.Substring(start, at + 1 - start);
            text = text.Substring(0, start) + Indented(lines, indentation) + text.Substring(end);
            at = start;
        }

        return text;
    }

    /// <summary>The tokens of a width: its bits, and the floats in a vector.</summary>
    public static string ForWidth(string template, int width) =>
        template.Replace("@W", NumberText.Integer(width)).Replace("@L", NumberText.Integer(width / 32));

    /// <summary>The tokens of a real lane.</summary>
    public static string ForLane(string template, Lane lane)
    {
        bool single = lane == Lane.Single;
        return template
            .Replace("@Lane", single ? "float" : "double")
            .Replace("@Integer", single ? "int" : "long")
            .Replace("@Limit", single ? "2^22" : "2^51")
            .Replace("@Named", single ? "1.5 · 2^23" : "1.5 · 2^52")
            .Replace("@Magic", single ? OpText.SingleMagic : OpText.DoubleMagic);
    }

    private static string Indented(string lines, string indentation) => lines.Length == 0 ? "" : string.Concat(
        lines.Replace("\r", "").Split('\n').Select(line => line.Length == 0 ? "\n" : indentation + line + "\n"));
}
