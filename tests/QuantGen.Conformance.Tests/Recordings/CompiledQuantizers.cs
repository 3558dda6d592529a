using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Text;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>A quantizer as emitted, its codes widened to long.</summary>
internal interface ICompiledQuantizer
{
    string Format { get; }

    long Quantize(float value);

    long[] Quantize(float[] values);

    float Dequantize(long code);

    float[] Dequantize(long[] codes);
}

/// <summary>Declares formats, runs the generator over them, compiles all as one assembly and loads it.</summary>
internal static class CompiledQuantizers
{
    /// <summary>The key of a declaration: its notation, or its canonical text.</summary>
    public static string KeyOf(FormatSpec spec) => spec.Notation ?? FormatFamily.Of(spec).Canonical(spec);

    /// <summary>By <see cref="KeyOf"/>.</summary>
    public static IReadOnlyDictionary<string, ICompiledQuantizer> Compile(IEnumerable<FormatSpec> specs)
    {
        FormatSpec[] distinct = [.. specs.DistinctBy(KeyOf)];
        // A canonical declaration is C# where the values of the enums are in scope.
        var source = new StringBuilder("using QuantGen; using static QuantGen.Rounding; using static QuantGen.Overflow; using static QuantGen.NaNCode; using static QuantGen.Alpha; using static QuantGen.Profile; using static QuantGen.Function;\n");
        for (int i = 0; i < distinct.Length; i++)
            source.Append(Declaration(distinct[i], i)).Append('\n');

        Assembly assembly = GeneratedAssembly.Load("GoldenFormats", source.ToString());
        return distinct.Select((spec, i) => (spec, type: assembly.GetType(NameOf(i), throwOnError: true)!))
            .ToDictionary(item => KeyOf(item.spec), item => Wrap(item.type));
    }

    private static string NameOf(int index) => FormattableString.Invariant($"Format{index}");

    private static string Declaration(FormatSpec spec, int index)
    {
        string code = FormatFamily.Of(spec).CodeTypeOf(spec)!.Keyword, attribute = spec.Notation is { } notation ? $"Quantizer(\"{notation}\")" : KeyOf(spec);
        return $"[{attribute}] public partial struct {NameOf(index)} : IQuantizer<float, {code}>;";
    }

    private static ICompiledQuantizer Wrap(Type quantizer)
    {
        Type code = quantizer.GetInterfaces().Single(type => type.GetGenericTypeDefinition() == typeof(IQuantizer<,>)).GetGenericArguments()[1];
        return (ICompiledQuantizer)Activator.CreateInstance(typeof(Compiled<,>).MakeGenericType(quantizer, code))!;
    }

    private sealed class Compiled<TQuantizer, TCode> : ICompiledQuantizer
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        public string Format => TQuantizer.Format;

        public long Quantize(float value) => long.CreateChecked(TQuantizer.Quantize(value));

        public long[] Quantize(float[] values)
        {
            var codes = new TCode[values.Length];
            TQuantizer.Quantize(values, codes);
            return [.. codes.Select(long.CreateChecked)];
        }

        public float Dequantize(long code) => TQuantizer.Dequantize(TCode.CreateChecked(code));

        public float[] Dequantize(long[] codes)
        {
            var values = new float[codes.Length];
            TQuantizer.Dequantize([.. codes.Select(TCode.CreateChecked)], values);
            return values;
        }
    }
}
