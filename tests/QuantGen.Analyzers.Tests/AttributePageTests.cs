using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using QuantGen.Core.Faults;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>The page of an attribute has a row for each of its properties, with type and default, and says which declaration a string of QKeras is.</summary>
public class AttributePageTests
{
    private static readonly string Folder = Path.Combine(TestPaths.RepositoryRoot(typeof(AttributePageTests).Assembly), "docs", "quantizers");

    public static TheoryData<string, Type> Pages => new()
    {
        { "binary.md", typeof(BinaryQuantizerAttribute) },
        { "ternary.md", typeof(TernaryQuantizerAttribute) },
        { "power-of-two.md", typeof(PowerOfTwoQuantizerAttribute) },
        { "g711.md", typeof(G711QuantizerAttribute) },
    };

    [Fact]
    public void Every_attribute_has_a_page() => Assert.Equal(
        FormatFamily.All.Select(family => family.Attribute + "Attribute").Order(StringComparer.Ordinal),
        Pages.Select(row => ((Type)row[1]).Name).Append(nameof(QuantizerAttribute)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_property_has_a_row_with_its_type_and_default(string page, Type attribute)
    {
        string[] expected = [.. attribute.GetProperties().Where(property => property.CanWrite).Select(property => $"| `{property.Name}` | `{Name(property.PropertyType)}`, {Default(property.GetValue(Activator.CreateInstance(attribute)!)!)} |")];
        string[] rows = Rows(page, "| argument | type, default | meaning |");
        Assert.Equal(expected.Length, rows.Length);
        Assert.Equal(expected, rows.Select(row => string.Join('|', row.Split('|')[..3]) + "|"));
    }

    /// <summary>The right column has declarations as <c>Format</c> has them, each once.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_string_of_QKeras_is_a_canonical_declaration(string page, Type attribute)
    {
        string[] declarations = [.. Rows(page, "| QKeras | here |").Select(row => Regex.Match(row, @"^\| `[^`]+` \| `([^`]+)` \|$").Groups[1].Value)];
        Assert.Equal(page != "g711.md", declarations.Length > 0);
        Assert.Equal(declarations.Length, declarations.Distinct().Count());
        Assert.All(declarations, declaration =>
        {
            Assert.StartsWith(attribute.Name.Replace("Attribute", "(", StringComparison.Ordinal), declaration, StringComparison.Ordinal);
            Assert.True(FormatReader.Read(declaration) is not null, declaration + " is not canonical");
        });
    }

    private static string[] Rows(string page, string head) =>
        [.. File.ReadLines(Path.Combine(Folder, page)).SkipWhile(line => line != head).TakeWhile(line => line.Length > 0).Skip(2)];

    private static string Name(Type type) => type == typeof(int) ? "int" : type == typeof(double) ? "double" : type == typeof(bool) ? "bool" : type.Name;

    /// <summary>0 is what a number has that is not written.</summary>
    private static string Default(object value) => value switch
    {
        bool flag => flag ? "`true`" : "`false`",
        0 or 0.0 => "absent",
        double number when number != Math.Floor(number) && (float)number == number => ((float)number).ToString("R", CultureInfo.InvariantCulture) + "f",
        Enum => $"`{value}`",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
