using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using QuantGen.Core.Grid;
using QuantGen.Core.Notation;
using QuantGen.Core.Spec;

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
        Assembly assembly = GeneratedAssembly.Load("FittedFormats", source.ToString());
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
