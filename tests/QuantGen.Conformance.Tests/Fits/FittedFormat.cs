using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>A quantizer with a fitted scale as emitted: factors are doubles and codes are longs.</summary>
internal abstract class FittedFormat(UniformSpec spec)
{
    public string Name { get; } = Canonical.Text(spec);

    public UniformSpec Spec => spec;

    public NumberGrid Grid { get; } = GridBuilder.Build(spec);

    public bool IsPo2 => spec.Alpha == Alpha.Po2;

    /// <summary>By the canonical text.</summary>
    public static IReadOnlyDictionary<string, FittedFormat> Compile(IEnumerable<UniformSpec> specs)
    {
        const string Scope = "using QuantGen; using static QuantGen.Alpha; using static QuantGen.Fit; using static QuantGen.Rounding;\n";
        UniformSpec[] distinct = [.. specs.DistinctBy(Canonical.Text)];
        Assembly assembly = GeneratedAssembly.Load("FittedGrids", Scope + string.Concat(distinct.Select((spec, i) => $"[{Canonical.Text(spec)}] public static partial class {NameOf(i)};\n")));
        return distinct.Select((spec, i) => Of(spec, assembly.GetType(NameOf(i), throwOnError: true)!)).ToDictionary(format => format.Name);
    }

    private static string NameOf(int index) => FormattableString.Invariant($"Format{index}");

    public static FittedFormat Of(UniformSpec spec, Type type)
    {
        Type code = type.GetField("MinCode")!.FieldType;
        Type format = (spec.Alpha == Alpha.Po2 ? typeof(Po2<>) : typeof(Auto<>)).MakeGenericType(code);
        return (FittedFormat)Activator.CreateInstance(format, spec, type)!;
    }

    /// <summary>Only of a format that rounds at random.</summary>
    public abstract long QuantizeStochastic(double value, double factor, ulong seed, ulong index);

    /// <summary>The factor for all elements; of a bound that is null, the one that the signature states.</summary>
    public abstract double Fit(float[] source, int? minExponent = null, int? maxExponent = null);

    public abstract double[] Fit(float[] source, int innerLength, double[] factors);

    public abstract (double Factor, long[] Codes) FitAndQuantize(float[] source);

    public abstract (double[] Factors, long[] Codes) FitAndQuantize(float[] source, int innerLength, int channels);

    private static long AtRandom<TCode, TFactor>(Type type, double value, TFactor factor, ulong seed, ulong index)
        where TCode : unmanaged, INumber<TCode>
        where TFactor : unmanaged => long.CreateChecked(new SpanStochasticSubject<TCode, TCode>(type).One(factor)(value, seed, index));

    private static long[] Widened<TCode>(TCode[] codes)
        where TCode : INumber<TCode> => [.. codes.Select(long.CreateChecked)];

    private sealed class Po2<TCode>(UniformSpec spec, Type type) : FittedFormat(spec)
        where TCode : unmanaged, INumber<TCode>
    {
        private readonly FitExponentMethod _one = EmittedMethod.Find<FitExponentMethod>(type, "FitExponent");
        private readonly FitExponentsMethod _many = EmittedMethod.Find<FitExponentsMethod>(type, "FitExponents");
        private readonly FitExponentAndQuantizeMethod<TCode> _quantizeOne = EmittedMethod.Find<FitExponentAndQuantizeMethod<TCode>>(type, "FitAndQuantize");
        private readonly FitExponentsAndQuantizeMethod<TCode> _quantizeMany = EmittedMethod.Find<FitExponentsAndQuantizeMethod<TCode>>(type, "FitAndQuantize");
        private readonly int _min = Default<FitExponentMethod>(type, "FitExponent", "minExponent"), _max = Default<FitExponentMethod>(type, "FitExponent", "maxExponent");

        public override long QuantizeStochastic(double value, double factor, ulong seed, ulong index) => AtRandom<TCode, int>(type, value, (int)factor, seed, index);

        public override double Fit(float[] source, int? minExponent, int? maxExponent) => _one(source, minExponent ?? _min, maxExponent ?? _max);

        public override double[] Fit(float[] source, int innerLength, double[] factors)
        {
            int[] exponents = [.. factors.Select(factor => (int)factor)];
            _many(source, innerLength, exponents, Default<FitExponentsMethod>(type, "FitExponents", "minExponent"), Default<FitExponentsMethod>(type, "FitExponents", "maxExponent"));
            return [.. exponents.Select(exponent => (double)exponent)];
        }

        public override (double Factor, long[] Codes) FitAndQuantize(float[] source)
        {
            var codes = new TCode[source.Length];
            int min = Default<FitExponentAndQuantizeMethod<TCode>>(type, "FitAndQuantize", "minExponent"), max = Default<FitExponentAndQuantizeMethod<TCode>>(type, "FitAndQuantize", "maxExponent");
            return (_quantizeOne(source, codes, min, max), Widened(codes));
        }

        public override (double[] Factors, long[] Codes) FitAndQuantize(float[] source, int innerLength, int channels)
        {
            var exponents = new int[channels];
            var codes = new TCode[source.Length];
            _quantizeMany(source, innerLength, exponents, codes, Default<FitExponentsAndQuantizeMethod<TCode>>(type, "FitAndQuantize", "minExponent"), Default<FitExponentsAndQuantizeMethod<TCode>>(type, "FitAndQuantize", "maxExponent"));
            return ([.. exponents.Select(exponent => (double)exponent)], Widened(codes));
        }

        private static int Default<TDelegate>(Type type, string method, string parameter)
            where TDelegate : Delegate =>
            (int)EmittedMethod.InfoOf<TDelegate>(type, method).GetParameters().Single(item => item.Name == parameter).DefaultValue!;
    }

    private sealed class Auto<TCode>(UniformSpec spec, Type type) : FittedFormat(spec)
        where TCode : unmanaged, INumber<TCode>
    {
        private readonly FitAlphaMethod _one = EmittedMethod.Find<FitAlphaMethod>(type, "FitAlpha");
        private readonly FitAlphasMethod _many = EmittedMethod.Find<FitAlphasMethod>(type, "FitAlphas");
        private readonly FitAlphaAndQuantizeMethod<TCode> _quantizeOne = EmittedMethod.Find<FitAlphaAndQuantizeMethod<TCode>>(type, "FitAndQuantize");
        private readonly FitAlphasAndQuantizeMethod<TCode> _quantizeMany = EmittedMethod.Find<FitAlphasAndQuantizeMethod<TCode>>(type, "FitAndQuantize");

        public override long QuantizeStochastic(double value, double factor, ulong seed, ulong index) => AtRandom<TCode, float>(type, value, (float)factor, seed, index);

        public override double Fit(float[] source, int? minExponent, int? maxExponent) => _one(source);

        public override double[] Fit(float[] source, int innerLength, double[] factors)
        {
            float[] alphas = [.. factors.Select(factor => (float)factor)];
            _many(source, innerLength, alphas);
            return [.. alphas.Select(alpha => (double)alpha)];
        }

        public override (double Factor, long[] Codes) FitAndQuantize(float[] source)
        {
            var codes = new TCode[source.Length];
            return (_quantizeOne(source, codes), Widened(codes));
        }

        public override (double[] Factors, long[] Codes) FitAndQuantize(float[] source, int innerLength, int channels)
        {
            var alphas = new float[channels];
            var codes = new TCode[source.Length];
            _quantizeMany(source, innerLength, alphas, codes);
            return ([.. alphas.Select(alpha => (double)alpha)], Widened(codes));
        }
    }
}
