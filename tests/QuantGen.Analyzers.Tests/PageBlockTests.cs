using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>
/// Every C# block of the pages compiles as it stands: one with statements as the <c>Program.cs</c> of a new console project, one of types alone
/// as a file. What its comments say of errors, reports and values is true. The pages of rules are the business of <see cref="RuleBookTests"/>.
/// </summary>
public class PageBlockTests
{
    private static readonly string Root = TestPaths.RepositoryRoot(typeof(PageBlockTests).Assembly);

    private static readonly string[] Pages =
    [
        "README.md",
        .. new[] { "docs", "samples", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly PageBlock[] All = [.. Pages.SelectMany(PageBlock.Of)];

    public static TheoryData<string> Blocks => [.. All.Where(block => block.Info == PageBlock.Language).Select(block => block.ToString())];

    /// <summary>Whoever writes a block in another language says which; an excerpt of generated code is held against the code by a test of the samples.</summary>
    [Fact]
    public void Every_block_is_of_a_known_kind() => Assert.All(All, block => Assert.True(
        block.Info is PageBlock.Language or "text" || (block.Info == PageBlock.Language + " generated" && block.Page == "README.md"),
        $"{block} is '{block.Info}'"));

    [Fact]
    public void Pages_show_code()
    {
        Assert.True(Blocks.Count >= 15, $"There are {Blocks.Count} blocks.");
        Assert.True(All.Sum(block => block.Values.Count) >= 20, $"{All.Sum(block => block.Values.Count)} values are claimed.");
        Assert.True(All.Sum(block => block.Reports.Count) >= 8, $"{All.Sum(block => block.Reports.Count)} reports are claimed.");
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_compiles_as_it_stands(string name)
    {
        PageBlock block = All.Single(block => block.ToString() == name);
        IReadOnlyList<Diagnostic> found = Harness.Diagnose(Compile(block, block.Text));
        (Diagnostic Diagnostic, FileLinePositionSpan Place)[] placed = [.. found.Select(item => (item, item.Location.GetMappedLineSpan()))];
        foreach (ClaimedReport claim in block.Reports)
        {
            Assert.True(
                placed.Any(item => Line(item.Place) == claim.Line && Report(item.Diagnostic) == claim.Report && (claim.Length == 0
                    || (item.Place.StartLinePosition.Character, item.Place.EndLinePosition.Character) == (claim.Column, claim.Column + claim.Length))),
                $"{block.Page}, line {claim.Line}: {claim.Report}\nReported:\n{string.Join('\n', found.Select(Harness.Describe))}");
        }

        // What the block does not announce is a note at most, that a variable is there to be shown, or that a member has no documentation.
        var claimed = block.Reports.Select(claim => (claim.Line, claim.Report)).ToHashSet();
        string[] unexpected =
        [
            .. placed.Where(item => item.Diagnostic.Severity > DiagnosticSeverity.Info && item.Diagnostic.Id is not ("CS0219" or "CS1591"))
                .Where(item => !claimed.Contains((Line(item.Place), Report(item.Diagnostic))))
                .Select(item => $"{Line(item.Place)}: {item.Diagnostic.Id}"),
        ];
        Assert.True(
            unexpected.Order(StringComparer.Ordinal).SequenceEqual(block.Errors.Select(error => $"{error.Line}: {error.Id}").Order(StringComparer.Ordinal)),
            $"{block} announces\n{string.Join('\n', block.Errors)}\nand there is\n{string.Join('\n', unexpected)}\n"
            + string.Join('\n', found.Select(Harness.Describe)));
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void What_a_block_says_of_values_is_true(string name)
    {
        PageBlock block = All.Single(block => block.ToString() == name);
        if (block.Values.Count + block.Ranges.Count == 0)
            return;
        using var culture = new CultureScope(CultureInfo.InvariantCulture);
        const string shownClass = "static class Shown { public static List<(string, object)> All = new(); public static void Add(string name, object value) => All.Add((name, value)); }";
        using var emitted = new Emitted(Compile(block, block.Runnable, ("Shown.cs", shownClass)).Output);
        emitted.Assembly.EntryPoint?.Invoke(null, [Array.Empty<string>()]);
        var shown = (List<(string Name, object Value)>)emitted.Assembly.GetType("Shown")!.GetField("All")!.GetValue(null)!;
        string[] values = [.. shown.Select(item => item.Name + ": " + ShownValue.Text(item.Value))];
        Assert.True(block.Values.SequenceEqual(values), $"{block} says\n{string.Join('\n', block.Values)}\nand it is\n{string.Join('\n', values)}");
        Assert.All(block.Ranges, item => Assert.Equal(item.Range, Constant(item.Type, "MinValue") + " … " + Constant(item.Type, "MaxValue")));

        string Constant(string type, string member) =>
            ShownValue.Text(emitted.Assembly.GetType(type)!.GetField(member, BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!);
    }

    /// <summary>The first declaration of the design, letter by letter.</summary>
    [Fact]
    public void Declaration_with_a_fitted_scale_compiles_as_it_is_written() => Harness.GenerateClean(
        """
        using QuantGen;
        using static QuantGen.Alpha;

        [Quantizer(Bits = 8, Integer = 0, Alpha = Po2)]                 // scale 2^-7, times a power of two fitted to data where wanted
        static partial class Weights;
        """);

    internal static GeneratorRun Compile(PageBlock block, string text, params (string Path, string Text)[] files)
    {
        // A block that uses the library for calibration is one of a project that refers to it.
        CompileOptions? options = text.Contains("using QuantGen.Calibration;", StringComparison.Ordinal)
            ? CompileOptions.Default with { References = [.. TestReferences.Default, MetadataReference.CreateFromFile(typeof(Calibration.RangeEstimator).Assembly.Location)] }
            : null;
        CSharpCompilation compilation = Harness.Compile([("Program.cs", JsonContexts.Complete(text)), ("GlobalUsings.cs", PageBlock.ImplicitUsings), .. files], options);
        return Harness.Generate(block.HasStatements ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation);
    }

    private static int Line(FileLinePositionSpan place) => place.StartLinePosition.Line + 1;

    private static string Report(Diagnostic diagnostic) => diagnostic.Id + ": " + diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
