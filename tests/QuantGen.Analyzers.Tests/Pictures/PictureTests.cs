using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests.Pictures;

/// <summary>
/// The pictures and tables of <c>docs/quantizers</c> are those of the quantizers that the first block of each page declares. A stale one fails, and <c>QUANTGEN_ACCEPT=1 dotnet test</c> writes it anew.
/// </summary>
public class PictureTests
{
    private const int MostBytes = 20_000;

    private static readonly string Root = TestPaths.RepositoryRoot(typeof(PictureTests).Assembly);

    private static readonly string PictureFolder = Path.Combine(Root, PagePictures.Folder, "pictures");

    public static TheoryData<string> Pages => [.. PagePictures.All.Select(page => page.Page)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_what_its_quantizers_do(string name)
    {
        PagePictures page = PagePictures.All.Single(page => page.Page == name);
        string path = PagePictures.Folder + "/" + name + ".md";
        using var culture = new CultureScope(CultureScope.Culture("minus"));
        using var emitted = new Emitted(PageBlockTests.Compile(PageBlock.Of(path).First(), PageBlock.Of(path).First().Text).Output);
        DrawnQuantizer[] declared = [.. emitted.Assembly.GetTypes().Where(IsQuantizer).OrderBy(type => type.MetadataToken).Select(type => new DrawnQuantizer(type))];
        DrawnQuantizer Declared(string name) => declared.Single(quantizer => quantizer.Name == name);
        string text = File.ReadAllText(Path.Combine(Root, path));
        var files = new Dictionary<string, string>
        {
            [path] = PageTables.Write(text, page.Codes, declared, page.Drawings.Select(drawing => Declared(drawing.Quantizer))),
        };
        foreach ((string picture, string drawn) in page.Draw(Declared))
        {
            files.Add(PagePictures.Folder + "/pictures/" + picture, drawn);
            Assert.True(Encoding.UTF8.GetByteCount(drawn) < MostBytes, picture + " has " + Encoding.UTF8.GetByteCount(drawn) + " bytes");
            Assert.Contains("](pictures/" + picture + ")", text, StringComparison.Ordinal);
        }

        string[] stale = [.. files.Where(file => !Holds(Path.Combine(Root, file.Key), Encoding.UTF8.GetBytes(file.Value))).Select(file => file.Key)];
        Assert.True(stale.Length == 0, string.Join("\n", stale) + "\nis not what the code gives. To accept what it gives: QUANTGEN_ACCEPT=1 dotnet test tests/QuantGen.Analyzers.Tests --filter PictureTests");
    }

    [Fact]
    public void Every_page_and_every_picture_is_drawn()
    {
        Assert.Equal(
            PagePictures.All.Select(page => page.Page + ".md").Append("README.md").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Root, PagePictures.Folder), "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string[] drawn = [.. PagePictures.All.SelectMany(page => page.FileNames)];
        Assert.Equal(drawn.Order(StringComparer.Ordinal), Directory.EnumerateFiles(PictureFolder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    private static bool Holds(string path, byte[] expected)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(expected))
            return true;
        if (!Snapshot.Accepting)
            return false;
        Directory.CreateDirectory(PictureFolder);
        File.WriteAllBytes(path, expected);
        return true;
    }

    private static bool IsQuantizer(Type type) => type.Namespace is null && type.GetField("Format", BindingFlags.Public | BindingFlags.Static) is not null;
}
