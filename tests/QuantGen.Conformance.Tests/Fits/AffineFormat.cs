using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Reflection;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>A quantizer with a fitted zero point as emitted: factors are doubles and codes are longs.</summary>
internal abstract class AffineFormat(UniformSpec spec)
{
    public string Name { get; } = Canonical.Text(spec);

    public UniformSpec Spec => spec;

    public NumberGrid Grid { get; } = GridBuilder.Build(spec);

    public bool IsPo2 => spec.Alpha == Alpha.Po2;

    /// <summary>By the canonical text.</summary>
    public static IReadOnlyDictionary<string, AffineFormat> Compile(IEnumerable<UniformSpec> specs)
    {
        UniformSpec[] distinct = [.. specs.DistinctBy(Canonical.Text)];
        const string Scope = "using QuantGen; using static QuantGen.Alpha; using static QuantGen.Fit; using static QuantGen.NaNCode; using static QuantGen.Profile; using static QuantGen.Rounding;\n";
        Assembly assembly = GeneratedAssembly.Load("AffineFormats", Scope + string.Concat(distinct.Select((spec, i) => $"[{Canonical.Text(spec)}] public static partial class {NameOf(i)};\n")));
        return distinct.Select((spec, i) => Of(spec, assembly.GetType(NameOf(i), throwOnError: true)!)).ToDictionary(format => format.Name);
    }

    public static AffineFormat Of(UniformSpec spec, Type type)
    {
        Type code = type.GetField("MinCode")!.FieldType;
        Fitting fitting = Fitting.Of(spec, GridBuilder.Build(spec))!;
        Type factor = spec.Alpha == Alpha.Po2 ? typeof(int) : typeof(float);
        object subject = Activator.CreateInstance(typeof(SpanAffineSubject<,,>).MakeGenericType(code, code, factor), type, fitting)!;
        return (AffineFormat)Activator.CreateInstance(typeof(Format<,>).MakeGenericType(code, factor), spec, type, subject)!;
    }

    public abstract (double Factor, int ZeroPoint) Fit(float[] source);

    public abstract (double[] Factors, int[] ZeroPoints) Fit(float[] source, int innerLength, int channels);

    public abstract long Quantize(double value, double factor, int zeroPoint);

    /// <summary>Only of a format that rounds at random.</summary>
    public abstract long QuantizeStochastic(double value, double factor, int zeroPoint, ulong seed, ulong index);

    public abstract long[] Quantize(float[] source, double factor, int zeroPoint);

    public abstract long[] Quantize(float[] source, double[] factors, int[] zeroPoints, int innerLength);

    public abstract float[] Dequantize(long[] codes, double factor, int zeroPoint);

    public abstract float[] Dequantize(long[] codes, double[] factors, int[] zeroPoints, int innerLength);

    private static string NameOf(int index) => FormattableString.Invariant($"Format{index}");

    private sealed class Format<TCode, TFactor>(UniformSpec spec, Type type, AffineSubject<TCode, TFactor> subject) : AffineFormat(spec)
        where TCode : unmanaged, INumber<TCode>
        where TFactor : unmanaged, INumber<TFactor>
    {
        public override (double Factor, int ZeroPoint) Fit(float[] source)
        {
            (TFactor factor, int zeroPoint) = subject.Fit(source);
            return (double.CreateChecked(factor), zeroPoint);
        }

        public override (double[] Factors, int[] ZeroPoints) Fit(float[] source, int innerLength, int channels)
        {
            (TFactor[] factors, int[] zeroPoints) = subject.Fit(source, innerLength, channels);
            return ([.. factors.Select(double.CreateChecked)], zeroPoints);
        }

        public override long Quantize(double value, double factor, int zeroPoint) => long.CreateChecked(subject.Quantize(value, TFactor.CreateChecked(factor), zeroPoint));

        public override long QuantizeStochastic(double value, double factor, int zeroPoint, ulong seed, ulong index) =>
            long.CreateChecked(new SpanStochasticSubject<TCode, TCode>(type).One(TFactor.CreateChecked(factor), zeroPoint)(value, seed, index));

        public override long[] Quantize(float[] source, double factor, int zeroPoint) => [.. subject.Quantize(source, TFactor.CreateChecked(factor), zeroPoint).Select(long.CreateChecked)];

        public override long[] Quantize(float[] source, double[] factors, int[] zeroPoints, int innerLength) =>
            [.. subject.Quantize(source, [.. factors.Select(TFactor.CreateChecked)], zeroPoints, innerLength).Select(long.CreateChecked)];

        public override float[] Dequantize(long[] codes, double factor, int zeroPoint) => subject.Dequantize([.. codes.Select(TCode.CreateChecked)], TFactor.CreateChecked(factor), zeroPoint);

        public override float[] Dequantize(long[] codes, double[] factors, int[] zeroPoints, int innerLength) =>
            subject.Dequantize([.. codes.Select(TCode.CreateChecked)], [.. factors.Select(TFactor.CreateChecked)], zeroPoints, innerLength);
    }
}
