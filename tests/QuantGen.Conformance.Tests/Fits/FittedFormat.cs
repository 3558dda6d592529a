using System;
using System.Linq;
using System.Numerics;
using System.Reflection;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Grid;
using QuantGen.Core.Spec;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>A quantizer with a fitted scale as emitted: factors are doubles and codes are longs.</summary>
internal abstract class FittedFormat(QuantizerSpec spec)
{
    public string Name { get; } = FormatNames.Canonical(spec);

    public QuantizerSpec Spec => spec;

    public NumberGrid Grid { get; } = GridBuilder.Build(spec);

    public bool IsPo2 => spec.Alpha == Alpha.Po2;

    public static FittedFormat Of(QuantizerSpec spec, Type type)
    {
        Type code = type.GetField("MinCode")!.FieldType;
        Type format = (spec.Alpha == Alpha.Po2 ? typeof(Po2<>) : typeof(Auto<>)).MakeGenericType(code);
        return (FittedFormat)Activator.CreateInstance(format, spec, type)!;
    }

    /// <summary>The factor for all elements; of a bound that is null, the one that the signature states.</summary>
    public abstract double Fit(float[] source, int? minExponent = null, int? maxExponent = null);

    public abstract double[] Fit(float[] source, int innerLength, double[] factors);

    public abstract (double Factor, long[] Codes) FitAndQuantize(float[] source);

    public abstract (double[] Factors, long[] Codes) FitAndQuantize(float[] source, int innerLength, int channels);

    private static long[] Widened<TCode>(TCode[] codes)
        where TCode : INumber<TCode> => [.. codes.Select(long.CreateChecked)];

    private static TDelegate Method<TDelegate>(Type type, string name)
        where TDelegate : Delegate => MethodOf<TDelegate>(type, name).CreateDelegate<TDelegate>();

    private static MethodInfo MethodOf<TDelegate>(Type type, string name) =>
        type.GetMethod(name, [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)])
        ?? throw new InvalidOperationException(type.Name + " has no " + name + " like " + typeof(TDelegate).Name);

    private delegate int QuantizeExponent<TCode>(ReadOnlySpan<float> source, Span<TCode> destination, int minExponent, int maxExponent);

    private delegate void QuantizeExponents<TCode>(ReadOnlySpan<float> source, int innerLength, Span<int> exponents, Span<TCode> destination, int minExponent, int maxExponent);

    private delegate float QuantizeAlpha<TCode>(ReadOnlySpan<float> source, Span<TCode> destination);

    private delegate void QuantizeAlphas<TCode>(ReadOnlySpan<float> source, int innerLength, Span<float> alphas, Span<TCode> destination);

    private sealed class Po2<TCode>(QuantizerSpec spec, Type type) : FittedFormat(spec)
        where TCode : INumber<TCode>
    {
        private readonly FitExponentMethod _one = Method<FitExponentMethod>(type, "FitExponent");
        private readonly FitExponentsMethod _many = Method<FitExponentsMethod>(type, "FitExponents");
        private readonly QuantizeExponent<TCode> _quantizeOne = Method<QuantizeExponent<TCode>>(type, "FitAndQuantize");
        private readonly QuantizeExponents<TCode> _quantizeMany = Method<QuantizeExponents<TCode>>(type, "FitAndQuantize");
        private readonly int _min = Default<FitExponentMethod>(type, "FitExponent", "minExponent"), _max = Default<FitExponentMethod>(type, "FitExponent", "maxExponent");

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
            int min = Default<QuantizeExponent<TCode>>(type, "FitAndQuantize", "minExponent"), max = Default<QuantizeExponent<TCode>>(type, "FitAndQuantize", "maxExponent");
            return (_quantizeOne(source, codes, min, max), Widened(codes));
        }

        public override (double[] Factors, long[] Codes) FitAndQuantize(float[] source, int innerLength, int channels)
        {
            var exponents = new int[channels];
            var codes = new TCode[source.Length];
            _quantizeMany(source, innerLength, exponents, codes, Default<QuantizeExponents<TCode>>(type, "FitAndQuantize", "minExponent"), Default<QuantizeExponents<TCode>>(type, "FitAndQuantize", "maxExponent"));
            return ([.. exponents.Select(exponent => (double)exponent)], Widened(codes));
        }

        private static int Default<TDelegate>(Type type, string method, string parameter) =>
            (int)MethodOf<TDelegate>(type, method).GetParameters().Single(item => item.Name == parameter).DefaultValue!;
    }

    private sealed class Auto<TCode>(QuantizerSpec spec, Type type) : FittedFormat(spec)
        where TCode : INumber<TCode>
    {
        private readonly FitAlphaMethod _one = Method<FitAlphaMethod>(type, "FitAlpha");
        private readonly FitAlphasMethod _many = Method<FitAlphasMethod>(type, "FitAlphas");
        private readonly QuantizeAlpha<TCode> _quantizeOne = Method<QuantizeAlpha<TCode>>(type, "FitAndQuantize");
        private readonly QuantizeAlphas<TCode> _quantizeMany = Method<QuantizeAlphas<TCode>>(type, "FitAndQuantize");

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
