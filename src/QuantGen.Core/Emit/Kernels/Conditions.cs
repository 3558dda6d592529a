using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Core.Emit;

/// <summary>Keeps the lines of C# that the symbols of their <c>#if</c> select, and drops the directives. A condition is symbols with <c>!</c>, <c>&amp;&amp;</c> and <c>||</c>, without brackets.</summary>
internal static class Conditions
{
    public static IEnumerable<string> Apply(IEnumerable<string> lines, Func<string, bool> isDefined)
    {
        var kept = new List<string>();
        // For each #if around a line: whether its lines are kept, and whether one of its branches was kept already.
        var open = new Stack<(bool IsKept, bool IsDecided)>();
        foreach (string line in lines)
        {
            string directive = line.TrimStart();
            if (directive.StartsWith("#if ", StringComparison.Ordinal))
                Push(Holds(directive.Substring(4), isDefined), isDecided: false);
            else if (directive.StartsWith("#elif ", StringComparison.Ordinal))
                Push(Holds(directive.Substring(6), isDefined), open.Pop().IsDecided);
            else if (directive == "#else")
                Push(holds: true, open.Pop().IsDecided);
            else if (directive == "#endif")
                open.Pop();
            else if (open.All(branch => branch.IsKept))
                kept.Add(line);
        }

        return kept;

        void Push(bool holds, bool isDecided) => open.Push((holds && !isDecided, holds || isDecided));
    }

    private static bool Holds(string condition, Func<string, bool> isDefined) =>
        Split(condition, "||").Any(alternative => Split(alternative, "&&").All(term => term[0] == '!' ? !isDefined(term.Substring(1)) : isDefined(term)));

    private static IEnumerable<string> Split(string text, string separator) =>
        text.Split([separator], StringSplitOptions.None).Select(part => part.Trim());
}
