using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Core.Notation;

/// <summary>
/// Which of some names a word is meant for: one that differs by one or two letters, contains the word, or is part of it.
/// </summary>
internal static class NearestName
{
    /// <summary>A shorter part could be meant for anything.</summary>
    private const int LeastPart = 4;

    /// <summary>The nearest name; null if none is near.</summary>
    /// <param name="word">The word.</param>
    /// <param name="names">The names.</param>
    /// <param name="leastPart">The length from which the word may be part of a name.</param>
    public static string? Of(string word, IEnumerable<string> names, int leastPart = LeastPart)
    {
        string folded = Fold(word);
        (string? Name, int Distance) nearest = (null, int.MaxValue);
        foreach (string name in names)
        {
            string other = Fold(name);
            if (Math.Abs(folded.Length - other.Length) > other.Length)
                continue;
            int distance = Distance(folded, other);
            bool isNear = distance <= Math.Min(2, other.Length / 3) || (folded.Length >= leastPart && (other.Contains(folded) || folded.Contains(other)));
            if (isNear && distance < nearest.Distance)
                nearest = (name, distance);
        }

        return nearest.Name;
    }

    /// <summary>The word in lower case without underscores.</summary>
    private static string Fold(string word) => string.Concat(word.Where(letter => letter != '_')).ToLowerInvariant();

    /// <summary>The least number of letters to insert, remove or replace (the edit distance).</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 0; i < from.Length; i++)
        {
            int diagonal = row[0]++;
            for (int j = 0; j < to.Length; j++)
            {
                int replaced = diagonal + (from[i] == to[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(diagonal, row[j]) + 1);
            }
        }

        return row[to.Length];
    }
}
