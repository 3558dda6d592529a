using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using QuantGen.Core.Collections;
using QuantGen.Core.Declaration;
using QuantGen.Core.Emit;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Plan;

namespace QuantGen.Conformance.Tests.Portable;

/// <summary>Quantizers in a portable tier, as static classes or as typed codes, compiled as C# 7.3 and loaded.</summary>
internal static class PortableAssembly
{
    /// <summary>The types, in the order of the specs.</summary>
    public static IReadOnlyList<Type> Load(IReadOnlyList<FormatSpec> specs, Tier tier, bool isTyped, bool isChecked)
    {
        string kind = isTyped ? "partial struct " : "partial class ";
        var environment = new TargetEnvironment("Portable", tier, HasNativeMinMax: false);
        var options = new CSharpParseOptions(LanguageVersion.CSharp7_3, DocumentationMode.Diagnose);
        var trees = new List<SyntaxTree>();
        void add(string text) => trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), options));
        var needs = new List<KernelParts>();
        for (int i = 0; i < specs.Count; i++)
        {
            var shape = new TypeShape("Acme." + NameOf(i), "Acme", EquatableArray<string>.Empty, kind + NameOf(i), NameOf(i));
            add($"namespace Acme {{ /// <summary>A quantizer.</summary>\npublic {(isTyped ? "readonly" : "static")} {kind}{NameOf(i)} {{ }} }}");
            var quantizer = QuantizerSource.Of(shape, namesInterface: false, specs[i], withVectors: false) with { IsTypedCode = isTyped };
            needs.Add(KernelParts.Of(quantizer));
            add(QuantizerEmitter.Emit(quantizer, environment));
        }

        add(KernelEmitter.Emit(KernelParts.Union(needs), environment));
        var compilation = CSharpCompilation.Create(
            "Portable",
            trees,
            GeneratedAssembly.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, checkOverflow: isChecked, warningLevel: 9999));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        string[] found = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Take(10).Select(diagnostic => diagnostic.ToString())];
        Assert.True(result.Success && found.Length == 0, string.Join("\n", found));
        image.Position = 0;
        var assembly = new AssemblyLoadContext("Portable").LoadFromStream(image);
        return [.. Enumerable.Range(0, specs.Count).Select(i => assembly.GetType("Acme." + NameOf(i), throwOnError: true)!)];
    }

    private static string NameOf(int index) => FormattableString.Invariant($"Format{index}");
}
