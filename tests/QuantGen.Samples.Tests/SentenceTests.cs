using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuantGen.Samples.Tests;

/// <summary>Sentences of the pages are short, and their words are those of the field.</summary>
public sealed class SentenceTests
{
    private const int MostWords = 25;

    /// <summary>What the pages say in other words: "compared with" and "except".</summary>
    private static readonly string[] Avoided = ["held against", "but for"];

    private static readonly string[] All =
    [
        .. new[] { "README.md", "CHANGELOG.md", "src/QuantGen/PACKAGE.md", "src/QuantGen.Calibration/PACKAGE.md" }
            .Concat(MarkdownOf("docs")).Concat(MarkdownOf("samples")).Concat(MarkdownOf("analyzers/rules"))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Pages => [.. All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_sentence_is_long(string page)
    {
        string[] sentences = [.. Prose.Sentences(new Page(page).Text)];
        Assert.NotEmpty(sentences);
        string[] tooLong = [.. sentences.Where(sentence => Prose.Words(sentence) > MostWords).Select(sentence => $"{Prose.Words(sentence)} words: {sentence}")];
        Assert.True(tooLong.Length == 0, $"{page} has sentences of more than {MostWords} words:\n" + string.Join('\n', tooLong));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_phrase_is_one_that_is_avoided(string page)
    {
        // A phrase may be broken by the end of a line.
        string text = Regex.Replace(new Page(page).Text, @"\s+", " ");
        string[] found = [.. Avoided.Where(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase))];
        Assert.True(found.Length == 0, $"{page} says: {string.Join(", ", found)}");
    }

    [Fact]
    public void Pages_of_every_kind_are_read()
    {
        Assert.Contains("docs/quantizer.md", All);
        Assert.Contains("docs/quantizers/sigmoid.md", All);
        Assert.Contains("samples/Telemetry/README.md", All);
        Assert.Contains("samples/QuickStart/data/README.md", All);
        Assert.Contains("analyzers/rules/QG0101.md", All);
    }

    [Theory]
    [InlineData("One. Two! Three?", 3)]
    [InlineData("A number is 0.5, and it goes on in Weights.cs and so on.", 1)]
    [InlineData("`Code. Code.` is one word. It ends.", 2)]
    [InlineData("A paragraph goes\non in a line.\n\nA second one\n* an item\n* another item", 4)]
    [InlineData("Text.\n\n```csharp\nNone. None.\n```\n\n    None. None.\n\n| none. | none. |\n\n# None. None\n\n<!-- none. none. -->\n", 1)]
    [InlineData("(In brackets.) After them. **Bold.** After it.", 4)]
    public void Sentences_are_told_apart(string text, int sentences) => Assert.Equal(sentences, Prose.Sentences(text).Count());

    [Theory]
    [InlineData("`a + b · c` counts once, as [a link of five words](a/b c.md) by its text.", 12)]
    [InlineData("Signs alone … are – not words = here, −1 is.", 8)]
    public void Words_are_counted(string text, int words) => Assert.Equal(words, Prose.Words(Assert.Single(Prose.Sentences(text))));

    private static IEnumerable<string> MarkdownOf(string folder) => Directory.EnumerateFiles(Path.Combine(SampleBuild.Root, folder), "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(SampleBuild.Root, file).Replace('\\', '/'))
        .Where(page => !page.Contains("/bin/", StringComparison.Ordinal) && !page.Contains("/obj/", StringComparison.Ordinal));
}
