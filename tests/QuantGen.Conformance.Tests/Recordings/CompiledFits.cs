using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Notation;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>A quantizer with a fitted scale, as emitted. Methods by channel take the inner length and the channels, or the step of each.</summary>
/// <param name="Steps">Fits: the step of each channel of a tensor.</param>
/// <param name="Quantize">The codes for a tensor.</param>
/// <param name="Dequantize">The values of codes.</param>
/// <param name="FitAndQuantize">Steps and codes of a tensor in one call.</param>
/// <param name="OfTensor">The one step of a tensor and its codes, by the methods that know no channels.</param>
internal sealed record CompiledFit(
    Func<float[], int, int, double[]> Steps,
    Func<float[], int, double[], long[]> Quantize,
    Func<long[], int, double[], float[]> Dequantize,
    Func<float[], int, int, (double[] Steps, long[] Codes)> FitAndQuantize,
    Func<float[], (double Step, long[] Codes)> OfTensor);

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
                item.type.GetMethod("Codes")!.CreateDelegate<Func<float[], int, double[], long[]>>(),
                item.type.GetMethod("Values")!.CreateDelegate<Func<long[], int, double[], float[]>>(),
                item.type.GetMethod("StepsAndCodes")!.CreateDelegate<Func<float[], int, int, (double[], long[])>>(),
                item.type.GetMethod("OfTensor")!.CreateDelegate<Func<float[], (double, long[])>>()));
    }

    private static string Declaration(string notation, int index)
    {
        FormatSpec spec = NotationReader.Read(notation).Spec ?? throw new InvalidDataException("Not read: " + notation);
        string code = FormatFamily.Of(spec).CodeTypeOf(spec)!.Keyword;
        (string type, string fit, string step, string entry) = spec.Alpha == Alpha.Po2
            ? ("int", "FitExponent", "System.Math.ScaleB((double)F.Scale, factor)", "System.Math.ILogB(step / F.Scale)")
            : ("float", "FitAlpha", "(float)((double)F.Scale * factor)", "(float)(step / F.Scale)");
        string name = FormattableString.Invariant($"Format{index}");
        return FormattableString.Invariant($$"""
            [Quantizer("{{notation}}")] public static partial class {{name}};
            public static class Arrays{{index}}
            {
                public static double[] Steps(float[] source, int innerLength, int channels)
                {
                    var factors = new {{type}}[channels];
                    {{name}}.{{fit}}s(source, innerLength, factors);
                    return factors.Select(Step).ToArray();
                }

                public static long[] Codes(float[] source, int innerLength, double[] steps)
                {
                    var codes = new {{code}}[source.Length];
                    {{name}}.Quantize(source, steps.Select(Factor).ToArray(), innerLength, codes);
                    return Widen(codes);
                }

                public static float[] Values(long[] codes, int innerLength, double[] steps)
                {
                    var values = new float[codes.Length];
                    {{name}}.Dequantize(codes.Select(code => ({{code}})code).ToArray(), steps.Select(Factor).ToArray(), innerLength, values);
                    return values;
                }

                public static (double[], long[]) StepsAndCodes(float[] source, int innerLength, int channels)
                {
                    var factors = new {{type}}[channels];
                    var codes = new {{code}}[source.Length];
                    {{name}}.FitAndQuantize(source, innerLength, factors, codes);
                    return (factors.Select(Step).ToArray(), Widen(codes));
                }

                public static (double, long[]) OfTensor(float[] source)
                {
                    {{type}} factor = {{name}}.{{fit}}(source);
                    var codes = new {{code}}[source.Length];
                    {{name}}.Quantize(source, factor, codes);
                    return (Step(factor), Widen(codes));
                }

                private static double Step({{type}} factor) => {{step.Replace("F.", name + ".", StringComparison.Ordinal)}};

                private static {{type}} Factor(double step) => {{entry.Replace("F.", name + ".", StringComparison.Ordinal)}};

                private static long[] Widen({{code}}[] codes) => codes.Select(code => (long)code).ToArray();
            }

            """);
    }
}
