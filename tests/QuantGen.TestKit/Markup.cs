using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace QuantGen.TestKit;

/// <summary>A source in which <c>{|QG0101:17|}</c> marks what a diagnostic must underline. Marks may enclose one another.</summary>
internal sealed record Markup(string Source, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    private static readonly Regex Token = new(@"\{\|(?<id>[A-Z]+[0-9]+):|\|\}", RegexOptions.CultureInvariant);

    public static Markup Parse(string text)
    {
        var source = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string, TextSpan)>();
        int position = 0;
        foreach (Match match in Token.Matches(text))
        {
            source.Append(text, position, match.Index - position);
            position = match.Index + match.Length;
            if (match.Groups["id"].Success)
            {
                open.Push((match.Groups["id"].Value, source.Length));
            }
            else
            {
                (string id, int start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, source.Length)));
            }
        }

        source.Append(text, position, text.Length - position);
        return new Markup(source.ToString(), expected);
    }
}
