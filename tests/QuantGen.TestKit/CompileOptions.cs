using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace QuantGen.TestKit;

/// <summary>How a source is compiled. Warning level 9999 and checked documentation always; the rest is the test's choice.</summary>
internal sealed record CompileOptions
{
    public static readonly CompileOptions Default = new();

    public string AssemblyName { get; init; } = "Acme";

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public bool Checked { get; init; }

    public bool Unsafe { get; init; }

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public IReadOnlyList<MetadataReference> References { get; init; } = TestReferences.Default;

    /// <summary>Severities as on the command line or in a project file, by id.</summary>
    public IReadOnlyDictionary<string, ReportDiagnostic> Severities { get; init; } = new Dictionary<string, ReportDiagnostic>();

    /// <summary>The text of an .editorconfig beside the sources, or null.</summary>
    public string? EditorConfig { get; init; }

    public CSharpParseOptions ForParsing => new(Language, DocumentationMode.Diagnose);

    public CSharpCompilationOptions ForCompiling => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithWarningLevel(9999)
        .WithOverflowChecks(Checked)
        .WithAllowUnsafe(Unsafe)
        .WithNullableContextOptions(Nullable)
        .WithSpecificDiagnosticOptions(Severities)
        .WithSyntaxTreeOptionsProvider(EditorConfig is null ? null : new EditorConfigSeverities(EditorConfig));
}

/// <summary>The assemblies that a test's source is compiled against: those that run this test, nothing from a package folder.</summary>
internal static class TestReferences
{
    public static readonly IReadOnlyList<MetadataReference> Framework =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();

    public static readonly MetadataReference Library = MetadataReference.CreateFromFile(typeof(QuantizerAttribute).Assembly.Location);

    public static readonly IReadOnlyList<MetadataReference> Default = [.. Framework, Library];

    /// <summary>netstandard2.0, without spans, and what a library for it names of QuantGen.</summary>
    public static IReadOnlyList<MetadataReference> WithoutSpans => Old.Value;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Old = new(() =>
    {
        MetadataReference[] framework = [.. Directory.GetFiles(Metadata("NetStandard"), "*.dll").Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];
        var library = CSharpCompilation.Create(
            "QuantGen",
            Directory.GetFiles(Path.Combine(Metadata("RepositoryRoot"), "src", "QuantGen"), "*.cs").Where(path => Path.GetFileName(path) is not ("IQuantizer.cs" or "IntegerBits.cs")).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path))),
            framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = library.Emit(image);
        return result.Success ? [.. framework, MetadataReference.CreateFromImage(image.ToArray())] : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    });

    private static string Metadata(string key) => typeof(TestReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
