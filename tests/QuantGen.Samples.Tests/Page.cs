using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuantGen.Samples.Tests;

/// <summary>A page of the documentation and what it shows.</summary>
internal sealed class Page(string name)
{
    private readonly string text = File.ReadAllText(Path.Combine(SampleBuild.Root, name));

    public string Text => text;

    /// <summary>The fenced blocks of one language.</summary>
    public string[][] Blocks(string language) =>
        [.. Regex.Matches(text, "^```" + language + "\r?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(match => Lines(match.Groups[1].Value.TrimEnd()))];

    public static string[] Lines(string text) => text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();

    /// <summary>Holds that a source has the lines that are shown, in this order.</summary>
    public void AssertInOrder(string[] shown, string[] actual, string source)
    {
        int position = 0;
        foreach (string line in shown)
        {
            int found = Array.IndexOf(actual, line, position);
            Assert.True(found >= 0, $"{name} shows a line that is not in {source}, or not in this order:\n{line}\nThe source:\n{string.Join('\n', actual)}");
            position = found + 1;
        }
    }
}
