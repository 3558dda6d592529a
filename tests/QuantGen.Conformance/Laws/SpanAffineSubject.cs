using System;
using System.Runtime.CompilerServices;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Laws;

internal delegate void AffineMethod<TSource, TFactor, TDestination>(ReadOnlySpan<TSource> source, TFactor factor, int zeroPoint, Span<TDestination> destination);

internal delegate void AffineChannelMethod<TSource, TFactor, TDestination>(ReadOnlySpan<TSource> source, ReadOnlySpan<TFactor> factors, ReadOnlySpan<int> zeroPoints, int innerLength, Span<TDestination> destination);

internal delegate int FitAffineExponentMethod(ReadOnlySpan<float> source, out int zeroPoint, int minExponent, int maxExponent);

internal delegate void FitAffineExponentsMethod(ReadOnlySpan<float> source, int innerLength, Span<int> exponents, Span<int> zeroPoints, int minExponent, int maxExponent);

internal delegate float FitAffineAlphaMethod(ReadOnlySpan<float> source, out int zeroPoint);

internal delegate void FitAffineAlphasMethod(ReadOnlySpan<float> source, int innerLength, Span<float> alphas, Span<int> zeroPoints);

internal delegate int FitAffineExponentAndQuantizeMethod<TElement>(ReadOnlySpan<float> source, Span<TElement> destination, out int zeroPoint, int minExponent, int maxExponent);

internal delegate void FitAffineExponentsAndQuantizeMethod<TElement>(ReadOnlySpan<float> source, int innerLength, Span<int> exponents, Span<int> zeroPoints, Span<TElement> destination, int minExponent, int maxExponent);

internal delegate float FitAffineAlphaAndQuantizeMethod<TElement>(ReadOnlySpan<float> source, Span<TElement> destination, out int zeroPoint);

internal delegate void FitAffineAlphasAndQuantizeMethod<TElement>(ReadOnlySpan<float> source, int innerLength, Span<float> alphas, Span<int> zeroPoints, Span<TElement> destination);

/// <summary>
/// The methods over spans. <typeparamref name="TElement"/> is what they take and give: the plain code, or the struct of its size.
/// </summary>
internal sealed class SpanAffineSubject<TElement, TCode, TFactor>(Type type, Fitting fitting) : AffineSubject<TCode, TFactor>
    where TElement : unmanaged
    where TCode : unmanaged
    where TFactor : unmanaged
{
    private readonly int _least = fitting.MinExponent, _most = fitting.MaxExponent;

    private readonly Func<double, TFactor, int, TElement> _quantize = EmittedMethod.Find<Func<double, TFactor, int, TElement>>(type, "Quantize");

    private readonly Func<TElement, TFactor, int, float> _dequantize = EmittedMethod.Find<Func<TElement, TFactor, int, float>>(type, "Dequantize");

    private readonly Func<double, TFactor, int, float> _fakeQuantize = EmittedMethod.Find<Func<double, TFactor, int, float>>(type, "FakeQuantize");

    public override TCode Quantize(double value, TFactor factor, int zeroPoint) => Unsafe.BitCast<TElement, TCode>(_quantize(value, factor, zeroPoint));

    public override float Dequantize(TCode code, TFactor factor, int zeroPoint) => _dequantize(Unsafe.BitCast<TCode, TElement>(code), factor, zeroPoint);

    public override float FakeQuantize(double value, TFactor factor, int zeroPoint) => _fakeQuantize(value, factor, zeroPoint);

    public override TCode[] Quantize(float[] source, TFactor factor, int zeroPoint) => As<TElement, TCode>(One<float, TElement>("Quantize", source, factor, zeroPoint));

    public override float[] Dequantize(TCode[] source, TFactor factor, int zeroPoint) => One<TElement, float>("Dequantize", As<TCode, TElement>(source), factor, zeroPoint);

    public override float[] FakeQuantize(float[] source, TFactor factor, int zeroPoint) => One<float, float>("FakeQuantize", source, factor, zeroPoint);

    public override TCode[] Quantize(float[] source, TFactor[] factors, int[] zeroPoints, int innerLength) => As<TElement, TCode>(Many<float, TElement>("Quantize", source, factors, zeroPoints, innerLength));

    public override float[] Dequantize(TCode[] source, TFactor[] factors, int[] zeroPoints, int innerLength) => Many<TElement, float>("Dequantize", As<TCode, TElement>(source), factors, zeroPoints, innerLength);

    public override float[] FakeQuantize(float[] source, TFactor[] factors, int[] zeroPoints, int innerLength) => Many<float, float>("FakeQuantize", source, factors, zeroPoints, innerLength);

    public override float[] FakeQuantizeInPlace(float[] source, TFactor factor, int zeroPoint)
    {
        float[] elements = [.. source];
        Find<AffineMethod<float, TFactor, float>>("FakeQuantize")(elements, factor, zeroPoint, elements);
        return elements;
    }

    public override float[] FakeQuantizeInPlace(float[] source, TFactor[] factors, int[] zeroPoints, int innerLength)
    {
        float[] elements = [.. source];
        Find<AffineChannelMethod<float, TFactor, float>>("FakeQuantize")(elements, factors, zeroPoints, innerLength, elements);
        return elements;
    }

    public override (TFactor Factor, int ZeroPoint) Fit(float[] source)
    {
        int zeroPoint;
        object factor = fitting.Alpha == Alpha.Po2
            ? (object)Find<FitAffineExponentMethod>("FitAffine")(source, out zeroPoint, _least, _most)
            : Find<FitAffineAlphaMethod>("FitAffine")(source, out zeroPoint);
        return ((TFactor)factor, zeroPoint);
    }

    public override (TFactor[] Factors, int[] ZeroPoints) Fit(float[] source, int innerLength, int channels)
    {
        var factors = new TFactor[channels];
        var zeroPoints = new int[channels];
        if (factors is int[] exponents)
            Find<FitAffineExponentsMethod>("FitAffine")(source, innerLength, exponents, zeroPoints, _least, _most);
        else
            Find<FitAffineAlphasMethod>("FitAffine")(source, innerLength, (float[])(object)factors, zeroPoints);
        return (factors, zeroPoints);
    }

    public override (TFactor Factor, int ZeroPoint, TCode[] Codes) FitAndQuantize(float[] source)
    {
        var codes = new TElement[source.Length];
        int zeroPoint;
        object factor = fitting.Alpha == Alpha.Po2
            ? (object)Find<FitAffineExponentAndQuantizeMethod<TElement>>("FitAndQuantize")(source, codes, out zeroPoint, _least, _most)
            : Find<FitAffineAlphaAndQuantizeMethod<TElement>>("FitAndQuantize")(source, codes, out zeroPoint);
        return ((TFactor)factor, zeroPoint, As<TElement, TCode>(codes));
    }

    public override (TFactor[] Factors, int[] ZeroPoints, TCode[] Codes) FitAndQuantize(float[] source, int innerLength, int channels)
    {
        var codes = new TElement[source.Length];
        var factors = new TFactor[channels];
        var zeroPoints = new int[channels];
        if (factors is int[] exponents)
            Find<FitAffineExponentsAndQuantizeMethod<TElement>>("FitAndQuantize")(source, innerLength, exponents, zeroPoints, codes, _least, _most);
        else
            Find<FitAffineAlphasAndQuantizeMethod<TElement>>("FitAndQuantize")(source, innerLength, (float[])(object)factors, zeroPoints, codes);
        return (factors, zeroPoints, As<TElement, TCode>(codes));
    }

    private TTo[] One<TFrom, TTo>(string method, TFrom[] source, TFactor factor, int zeroPoint)
    {
        var destination = new TTo[source.Length];
        Find<AffineMethod<TFrom, TFactor, TTo>>(method)(source, factor, zeroPoint, destination);
        return destination;
    }

    private TTo[] Many<TFrom, TTo>(string method, TFrom[] source, TFactor[] factors, int[] zeroPoints, int innerLength)
    {
        var destination = new TTo[source.Length];
        Find<AffineChannelMethod<TFrom, TFactor, TTo>>(method)(source, factors, zeroPoints, innerLength, destination);
        return destination;
    }

    private TDelegate Find<TDelegate>(string method)
        where TDelegate : Delegate => EmittedMethod.Find<TDelegate>(type, method);
}
