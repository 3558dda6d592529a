using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuantGen.Samples.Tests;

/// <summary>The sentences of a page: what stands outside of code blocks, tables and headings.</summary>
internal static class Prose
{
    private const string Item = @"^\s*(?:[*-]|[0-9]+\.) ";

    /// <summary>Inline code is one word, and a link is its text.</summary>
    public static IEnumerable<string> Sentences(string page)
    {
        foreach (string paragraph in Paragraphs(page))
        {
            string text = Regex.Replace(paragraph, "`[^`]+`", "Code");
            text = Regex.Replace(text, @"!?\[([^\]]*)\]\([^)]*\)", "$1").Replace("**", "", StringComparison.Ordinal);
            foreach (string sentence in Regex.Split(text, @"(?<=[.!?][)""]*)\s+").Where(part => part.Length > 0))
                yield return sentence;
        }
    }

    /// <summary>What has a letter or a digit is a word.</summary>
    public static int Words(string sentence) => sentence.Split(' ').Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>Paragraphs and items of lists, each as one line.</summary>
    private static IEnumerable<string> Paragraphs(string page)
    {
        var lines = new List<string>();
        bool isCode = false;
        foreach (string line in Page.Lines(page).Append(""))
        {
            bool isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal), isItem = Regex.IsMatch(line, Item);
            bool isText = !isFence && !isCode && line.Trim().Length > 0 && !Regex.IsMatch(line, @"^(?:    |\||#|<!--)");
            isCode ^= isFence;
            if ((!isText || isItem) && lines.Count > 0)
            {
                yield return string.Join(' ', lines);
                lines.Clear();
            }

            if (isText)
                lines.Add(Regex.Replace(line, Item, "").Trim());
        }
    }
}
