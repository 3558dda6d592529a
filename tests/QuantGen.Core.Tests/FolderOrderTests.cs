using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace QuantGen.Core.Tests;

/// <summary>A folder of the core uses only itself and those before it in the list of architecture.md: its types, by name, in the text of each file.</summary>
public partial class FolderOrderTests
{
    private static readonly string Root = Path.Combine(
        typeof(FolderOrderTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!, "src", "QuantGen.Core");

    /// <summary>The order, from the least dependent folder to the most dependent one.</summary>
    private static readonly string[] Order = ["Collections", "Numbers", "Formats", "Grids", "Ranges", "Notation", "Plan", "Pipelines", "Faults", "Members", "Declaration", "Emit"];

    private static readonly IReadOnlyList<(string Path, string Folder, string Text)> Files =
    [
        .. from path in Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
           let relative = Path.GetRelativePath(Root, path).Replace('\\', '/')
           where relative.Contains('/', StringComparison.Ordinal) && !relative.StartsWith("obj/", StringComparison.Ordinal) && !relative.StartsWith("bin/", StringComparison.Ordinal)
           orderby relative
           select (relative, relative.Split('/')[0], File.ReadAllText(path)),
    ];

    [Fact]
    public void Every_folder_has_its_place() => Assert.Equal(Order.Order(), Files.Select(file => file.Folder).Distinct().Order());

    [Fact]
    public void No_folder_uses_a_later_one()
    {
        Dictionary<string, int> placeOf = (from file in Files from Match type in Declared().Matches(file.Text) select (type.Groups[1].Value, Array.IndexOf(Order, file.Folder)))
            .GroupBy(type => type.Value).ToDictionary(types => types.Key, types => types.Min(type => type.Item2));
        string[] upward =
        [
            .. from file in Files
               let place = Array.IndexOf(Order, file.Folder)
               from name in Name().Matches(Ignored().Replace(file.Text, "")).Select(match => match.Value).Distinct().Except(Property().Matches(file.Text).Select(match => match.Groups[1].Value))
               where placeOf.TryGetValue(name, out int used) && used > place
               select $"{file.Path} uses {name} of {Order[placeOf[name]]}",
        ];
        Assert.True(placeOf.Count > 150, $"{placeOf.Count} types");
        Assert.True(upward.Length == 0, string.Join('\n', upward));
    }

    [Fact]
    public void Namespaces_are_those_of_the_folders()
    {
        // Files of Emit/Kernels and Emit/TypedCodes are parts of what emits, and have its namespace.
        foreach ((string path, string folder, string text) in Files)
            Assert.True(text.Contains($"\nnamespace QuantGen.Core.{folder};", StringComparison.Ordinal) || text.StartsWith($"namespace QuantGen.Core.{folder};", StringComparison.Ordinal), path);
    }

    /// <summary>A type at the outermost level of a file.</summary>
    [GeneratedRegex(@"^(?:internal|public) [a-z ]*\b(?:class|struct|record|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    /// <summary>A property may have the name of a type.</summary>
    [GeneratedRegex(@"\b(\w+) \{ get;")]
    private static partial Regex Property();

    /// <summary>A name that is no member of another one.</summary>
    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex Name();

    /// <summary>Comments: prose may speak of what comes later.</summary>
    [GeneratedRegex("//.*")]
    private static partial Regex Ignored();
}
