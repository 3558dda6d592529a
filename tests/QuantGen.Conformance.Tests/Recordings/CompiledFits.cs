using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Core.Grid;
using QuantGen.Core.Notation;
using QuantGen.Core.Spec;
using QuantGen.Generator;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>A quantizer with a fitted scale, as emitted.</summary>
/// <param name="Steps">Fits: the step of each channel of a tensor, for the tensor, the inner length and the channels.</param>
/// <param name="Quantize">The codes for the tensor, the inner length and the step of each channel.</param>
internal sealed record CompiledFit(Func<float[], int, int, double[]> Steps, Func<float[], int, double[], long[]> Quantize);

/// <summary>Declares quantizers in their notation, with a class around each that takes arrays, compiles all as one assembly and loads it.</summary>
internal static class CompiledFits
{
    public static IReadOnlyDictionary<string, CompiledFit> Compile(IReadOnlyList<string> notations)
    {
        var source = new StringBuilder("using System.Linq; using QuantGen;\n");
        for (int i = 0; i < notations.Count; i++)
            source.Append(Declaration(notations[i], i));
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.None);
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var compilation = CSharpCompilation.Create(
            "FittedFormats",
            [CSharpSyntaxTree.ParseText(source.ToString(), options)],
            platform.Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
                .Append(typeof(QuantizerAttribute).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver.Create([new QuantizerGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        using var image = new MemoryStream();
        var result = generated.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(10)));
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext("FittedFormats").LoadFromStream(image);
        return notations.Select((notation, i) => (notation, type: assembly.GetType(FormattableString.Invariant($"Arrays{i}"), throwOnError: true)!)).ToDictionary(
            item => item.notation,
            item => new CompiledFit(
                item.type.GetMethod("Steps")!.CreateDelegate<Func<float[], int, int, double[]>>(),
                item.type.GetMethod("Codes")!.CreateDelegate<Func<float[], int, double[], long[]>>()));
    }

    private static string Declaration(string notation, int index)
    {
        QuantizerSpec spec = NotationReader.Read(notation).Spec ?? throw new InvalidDataException("Not read: " + notation);
        string code = CodeType.For(spec.Bits, spec.Signed).Keyword;
        (string type, string fit, string step, string entry) = spec.Alpha == Alpha.Po2
            ? ("int", "FitExponents", "System.Math.ScaleB((double)F.Scale, factor)", "System.Math.ILogB(step / F.Scale)")
            : ("float", "FitAlphas", "(float)((double)F.Scale * factor)", "(float)(step / F.Scale)");
        string name = FormattableString.Invariant($"Format{index}");
        return FormattableString.Invariant($$"""
            [Quantizer("{{notation}}")] public static partial class {{name}};
            public static class Arrays{{index}}
            {
                public static double[] Steps(float[] source, int innerLength, int channels)
                {
                    var factors = new {{type}}[channels];
                    {{name}}.{{fit}}(source, innerLength, factors);
                    return factors.Select(factor => (double)({{step.Replace("F.", name + ".", StringComparison.Ordinal)}})).ToArray();
                }

                public static long[] Codes(float[] source, int innerLength, double[] steps)
                {
                    var codes = new {{code}}[source.Length];
                    {{name}}.Quantize(source, steps.Select(step => {{entry.Replace("F.", name + ".", StringComparison.Ordinal)}}).ToArray(), innerLength, codes);
                    return codes.Select(code => (long)code).ToArray();
                }
            }

            """);
    }
}
