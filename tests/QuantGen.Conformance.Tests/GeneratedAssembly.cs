using System;
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
    /// <param name="name">Of the assembly.</param>
    /// <param name="source">The declarations.</param>
    /// <param name="change">What happens to each generated text before it is compiled.</param>
    /// <param name="isChecked">Whether the project has arithmetic checked for overflow.</param>
    public static Assembly Load(string name, string source, Func<string, string>? change = null, bool isChecked = false)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.None);
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, options)],
            platform.Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
                .Append(typeof(QuantizerAttribute).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, checkOverflow: isChecked));
        CSharpGeneratorDriver.Create([new QuantizerGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        if (change is not null)
        {
            foreach (SyntaxTree tree in generated.SyntaxTrees.Skip(1).ToArray())
                generated = generated.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(change(tree.ToString()), options, tree.FilePath));
        }

        using var image = new MemoryStream();
        var result = generated.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(10)));
        image.Position = 0;
        return new AssemblyLoadContext(name).LoadFromStream(image);
    }
}
