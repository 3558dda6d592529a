using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Generator;

namespace QuantGen.Conformance.Tests;

/// <summary>Declarations with what is generated for them, compiled as a user's project would be and loaded.</summary>
internal static class GeneratedAssembly
{
    /// <summary>The assemblies of this process, read once for all compilations.</summary>
    public static readonly IReadOnlyList<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference[] References = [.. Framework, MetadataReference.CreateFromFile(typeof(QuantizerAttribute).Assembly.Location)];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12, DocumentationMode.None);

    /// <summary>The declarations with what is generated for them. The generator runs once for several changes of the text.</summary>
    /// <param name="name">Of the assembly.</param>
    /// <param name="source">The declarations.</param>
    /// <param name="isChecked">Whether the project has arithmetic checked for overflow.</param>
    public static Compilation Generate(string name, string source, bool isChecked = false)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, Options)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, checkOverflow: isChecked));
        CSharpGeneratorDriver.Create([new QuantizerGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated;
    }

    /// <param name="generated">The declarations with what is generated for them.</param>
    /// <param name="change">What happens to each generated text before it is compiled.</param>
    public static Assembly Load(Compilation generated, Func<string, string>? change = null)
    {
        if (change is not null)
        {
            foreach (SyntaxTree tree in generated.SyntaxTrees.Skip(1).ToArray())
            {
                string text = tree.ToString(), changed = change(text);
                if (changed != text)
                    generated = generated.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(changed, Options, tree.FilePath));
            }
        }

        using var image = new MemoryStream();
        var result = generated.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(10)));
        image.Position = 0;
        return new AssemblyLoadContext(generated.AssemblyName).LoadFromStream(image);
    }

    public static Assembly Load(string name, string source) => Load(Generate(name, source));
}
