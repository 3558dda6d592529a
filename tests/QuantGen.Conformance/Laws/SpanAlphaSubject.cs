using System;
using System.Runtime.CompilerServices;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Laws;

internal delegate void FactorMethod<TSource, TFactor, TDestination>(ReadOnlySpan<TSource> source, TFactor factor, Span<TDestination> destination);

internal delegate void ChannelMethod<TSource, TFactor, TDestination>(ReadOnlySpan<TSource> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<TDestination> destination);

internal delegate int FitExponentMethod(ReadOnlySpan<float> source, int minExponent, int maxExponent);

internal delegate void FitExponentsMethod(ReadOnlySpan<float> source, int innerLength, Span<int> exponents, int minExponent, int maxExponent);

internal delegate float FitAlphaMethod(ReadOnlySpan<float> source);

internal delegate void FitAlphasMethod(ReadOnlySpan<float> source, int innerLength, Span<float> alphas);

internal delegate int FitExponentAndQuantizeMethod<TElement>(ReadOnlySpan<float> source, Span<TElement> destination, int minExponent, int maxExponent);

internal delegate void FitExponentsAndQuantizeMethod<TElement>(ReadOnlySpan<float> source, int innerLength, Span<int> exponents, Span<TElement> destination, int minExponent, int maxExponent);

internal delegate float FitAlphaAndQuantizeMethod<TElement>(ReadOnlySpan<float> source, Span<TElement> destination);

internal delegate void FitAlphasAndQuantizeMethod<TElement>(ReadOnlySpan<float> source, int innerLength, Span<float> alphas, Span<TElement> destination);

/// <summary>
/// The methods over spans. <typeparamref name="TElement"/> is what they take and give: the plain code, or the struct of its size.
/// </summary>
internal sealed class SpanAlphaSubject<TElement, TCode, TFactor>(Type type, Fitting fitting) : AlphaSubject<TCode, TFactor>
    where TElement : unmanaged
    where TCode : unmanaged
    where TFactor : unmanaged
{
    private readonly int _least = fitting.MinExponent, _most = fitting.MaxExponent;

    public override TCode Quantize(double value, TFactor factor) => Unsafe.BitCast<TElement, TCode>(Find<Func<double, TFactor, TElement>>("Quantize")(value, factor));

    public override float Dequantize(TCode code, TFactor factor) => Find<Func<TElement, TFactor, float>>("Dequantize")(Unsafe.BitCast<TCode, TElement>(code), factor);

    public override float FakeQuantize(double value, TFactor factor) => Find<Func<double, TFactor, float>>("FakeQuantize")(value, factor);

    public override TCode[] Quantize(float[] source, TFactor factor) => As<TElement, TCode>(One<float, TElement>("Quantize", source, factor));

    public override float[] Dequantize(TCode[] source, TFactor factor) => One<TElement, float>("Dequantize", As<TCode, TElement>(source), factor);

    public override float[] FakeQuantize(float[] source, TFactor factor) => One<float, float>("FakeQuantize", source, factor);

    public override TCode[] Quantize(float[] source, TFactor[] factors, int innerLength) => As<TElement, TCode>(Many<float, TElement>("Quantize", source, factors, innerLength));

    public override float[] Dequantize(TCode[] source, TFactor[] factors, int innerLength) => Many<TElement, float>("Dequantize", As<TCode, TElement>(source), factors, innerLength);

    public override float[] FakeQuantize(float[] source, TFactor[] factors, int innerLength) => Many<float, float>("FakeQuantize", source, factors, innerLength);

    public override TFactor Fit(float[] source) => fitting.Alpha == Alpha.Po2
        ? (TFactor)(object)Find<FitExponentMethod>("FitExponent")(source, _least, _most)
        : (TFactor)(object)Find<FitAlphaMethod>("FitAlpha")(source);

    public override TFactor[] Fit(float[] source, int innerLength, int channels)
    {
        var factors = new TFactor[channels];
        if (factors is int[] exponents)
            Find<FitExponentsMethod>("FitExponents")(source, innerLength, exponents, _least, _most);
        else
            Find<FitAlphasMethod>("FitAlphas")(source, innerLength, (float[])(object)factors);
        return factors;
    }

    public override (TFactor Factor, TCode[] Codes) FitAndQuantize(float[] source)
    {
        var codes = new TElement[source.Length];
        object factor = fitting.Alpha == Alpha.Po2
            ? (object)Find<FitExponentAndQuantizeMethod<TElement>>("FitAndQuantize")(source, codes, _least, _most)
            : Find<FitAlphaAndQuantizeMethod<TElement>>("FitAndQuantize")(source, codes);
        return ((TFactor)factor, As<TElement, TCode>(codes));
    }

    public override (TFactor[] Factors, TCode[] Codes) FitAndQuantize(float[] source, int innerLength, int channels)
    {
        var codes = new TElement[source.Length];
        var factors = new TFactor[channels];
        if (factors is int[] exponents)
            Find<FitExponentsAndQuantizeMethod<TElement>>("FitAndQuantize")(source, innerLength, exponents, codes, _least, _most);
        else
            Find<FitAlphasAndQuantizeMethod<TElement>>("FitAndQuantize")(source, innerLength, (float[])(object)factors, codes);
        return (factors, As<TElement, TCode>(codes));
    }

    private TTo[] One<TFrom, TTo>(string method, TFrom[] source, TFactor factor)
    {
        var destination = new TTo[source.Length];
        Find<FactorMethod<TFrom, TFactor, TTo>>(method)(source, factor, destination);
        return destination;
    }

    private TTo[] Many<TFrom, TTo>(string method, TFrom[] source, TFactor[] factors, int innerLength)
    {
        var destination = new TTo[source.Length];
        Find<ChannelMethod<TFrom, TFactor, TTo>>(method)(source, factors, innerLength, destination);
        return destination;
    }

    private TDelegate Find<TDelegate>(string method)
        where TDelegate : Delegate => EmittedMethod.Find<TDelegate>(type, method);
}
