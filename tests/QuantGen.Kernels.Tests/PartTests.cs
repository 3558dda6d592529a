using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Core.Emit;

namespace QuantGen.Kernels.Tests;

/// <summary>The kernels compile without each part, and in all pairs of parts that are there or not.</summary>
public sealed class PartTests
{
    /// <summary>What else is missing where a part is.</summary>
    private static readonly (string Part, string[] Needing)[] Needed =
    [
        ("QUOTIENTS", ["ANY_SCALE", "AFFINE"]),
        ("CORRECTIONS", ["ANY_SCALE", "AFFINE"]),
        ("FACTORS", ["EXPONENTS", "ALPHAS", "AFFINE"]),
        ("ANY_SCALE", ["AFFINE"]),
    ];

    /// <summary>Files that a compilation has only with a part.</summary>
    private static readonly (string Part, string[] Files)[] Of =
    [
        ("BYTES", ["Bytes", "Bytes512"]),
        ("WORDS", ["Words", "Words512"]),
        ("STEPS", ["Steps", "Steps512", "Comparison", "Comparison512", "Powers", "Powers512"]),
        ("SEARCH", ["Search", "Search512", "SearchTables"]),
        ("STOCHASTIC", ["RandomWord", "RandomSteps", "RandomPower", "RandomWords", "RandomWords512", "Stochastic", "Stochastic512", "StochasticAffine", "StochasticAffine512"]),
        ("AFFINE", ["AffineFit", "AffineFits", "Affine", "Affine512", "FakeAffine", "FakeAffine512", "StochasticAffine", "StochasticAffine512"]),
        ("FACTORS", ["GivenScale", "Factors", "FactorFit", "FactorKinds", "Channels", "ChannelLoops", "FakeChannels", "Channel", "FitRange", "FitRange512", "Fits", "FitSums", "FitSums512", "GivenProfiles", "GivenProfiles512"]),
        ("BLOCKS", ["Blocks", "FakeBlocks", "Pieces", "BlockChecks"]),
        ("ANY_SCALE", ["Residual512", "Enclosure512"]),
        ("REQUANTIZE", ["Products", "Products512", "Requantization", "Integers512", "RequantizeKernels", "Requantize", "Requantize512"]),
        ("LOOKUP", ["Lookups"]),
        ("SIGNS", ["Signs"]),
    ];

    private static readonly string[] Parts = ["FACTORS", "EXPONENTS", "ALPHAS", "QUOTIENTS", "CORRECTIONS", "ANY_SCALE", "ZERO_POINTS", "BOUNDS", "LARGE_SCALES", "LOOPS_IN_DOUBLE", "PACKED_IN_VECTORS", "OFFSETS", "BLOCKS",
        "TWO_TERMS", "BYTES", "WORDS", "STEPS", "SEARCH", "STOCHASTIC", "AFFINE", "REQUANTIZE", "LOOKUP", "SIGNS", "NATIVE_MIN_MAX"];

    static PartTests() => _ = Empty.Assembly;

    public static TheoryData<string> Each => [.. Parts];

    [Theory]
    [MemberData(nameof(Each))]
    public void Without_a_part(string part) => Assert.Empty(Errors([part]));

    /// <summary>
    /// Each part has three of seven bits, no two the same three. For a bit those that have it are left out, then those that do not have it: so each two parts are left out together
    /// once, and each is left out once while the other is there.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Without_each_two_parts_together_and_with_one_of_them(int bit)
    {
        int[] codes = [.. Enumerable.Range(0, 128).Where(code => System.Numerics.BitOperations.PopCount((uint)code) == 3).Take(Parts.Length)];
        Assert.Equal(Parts.Length, codes.Length);
        Assert.Empty(Errors([.. Parts.Where((_, i) => (codes[i] >> bit & 1) != 0)]));
        Assert.Empty(Errors([.. Parts.Where((_, i) => (codes[i] >> bit & 1) == 0)]));
    }

    /// <summary>The portable kernels, with spans and without, compile with each kind of factor.</summary>
    [Theory]
    [InlineData("EXPONENTS", "ALPHAS")]
    [InlineData("EXPONENTS")]
    [InlineData("ALPHAS")]
    [InlineData("SPANS", "EXPONENTS", "ALPHAS")]
    [InlineData("SPANS", "EXPONENTS")]
    [InlineData("SPANS", "ALPHAS")]
    public void Portable_kernels_with(params string[] symbols)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp7_3, DocumentationMode.None, preprocessorSymbols: symbols);
        IEnumerable<SyntaxTree> trees = typeof(KernelFile).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".cs", StringComparison.Ordinal)).Select(name => (Name: name, Text: Text(name)))
            .Where(file => file.Name.StartsWith("Portable/", StringComparison.Ordinal) || !file.Text.Contains("namespace QuantGen.Kernels;", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, options));
        Assert.Empty(Errors(trees));
    }

    /// <summary>The list above is that of the project.</summary>
    [Fact]
    public void These_are_the_symbols_of_the_files() => Assert.Equal(
        Parts.Concat(["WIDE512", "WIDE256", "MASKS512"]).Order(StringComparer.Ordinal),
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "KernelParts.props")).Split(["<KernelParts>", "</KernelParts>", "$(KernelParts);"], StringSplitOptions.None)
            .Where(text => text.StartsWith("FACTORS", StringComparison.Ordinal) || text.StartsWith("NATIVE", StringComparison.Ordinal))
            .SelectMany(text => text.Split('<')[0].Split(';')).Order(StringComparer.Ordinal));

    private static string[] Errors(IReadOnlyCollection<string> missing)
    {
        HashSet<string> off = [.. missing, .. Needed.Where(part => missing.Contains(part.Part)).SelectMany(part => part.Needing)];
        string[] left = [.. Of.Where(part => off.Contains(part.Part)).SelectMany(part => part.Files)];
        var options = new CSharpParseOptions(LanguageVersion.CSharp11, DocumentationMode.None, preprocessorSymbols: [.. Parts.Where(part => !off.Contains(part)), "WIDE512", "WIDE256", "MASKS512"]);
        var trees = typeof(KernelFile).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".cs", StringComparison.Ordinal) && !name.StartsWith("Portable/", StringComparison.Ordinal) && !left.Contains(Path.GetFileNameWithoutExtension(name)))
            .SelectMany(name => (name.StartsWith("Widths/", StringComparison.Ordinal) ? KernelFiles.AllWidths : [512]).Select(width => CSharpSyntaxTree.ParseText(KernelFile.AtWidth(Text(name), width), options)));
        return Errors(trees);
    }

    private static string[] Errors(IEnumerable<SyntaxTree> trees) =>
        [.. Empty.AddSyntaxTrees(trees).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];

    /// <summary>What the compiler has read of the references it reads once.</summary>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Kernels", [], ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(KernelFile).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
