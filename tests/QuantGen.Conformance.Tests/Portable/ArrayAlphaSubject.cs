using System;
using System.Linq;
using System.Runtime.CompilerServices;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Portable;

/// <summary>
/// The methods over arrays that fit alpha and take it; not from the start of the arrays on, so that a forgotten index shows.
/// <typeparamref name="TElement"/> is what is in the arrays: the plain code, or the struct of its size.
/// </summary>
internal sealed class ArrayAlphaSubject<TElement, TCode, TFactor>(Type type, Fitting fitting) : AlphaSubject<TCode, TFactor>
    where TElement : unmanaged
    where TCode : unmanaged
    where TFactor : unmanaged
{
    private const int Before = 3, BeforeDestination = 1;

    private readonly string _fit = fitting.Alpha == Alpha.Po2 ? "FitExponent" : "FitAlpha";

    private readonly object[] _bounds = fitting.Alpha == Alpha.Po2 ? [fitting.MinExponent, fitting.MaxExponent] : [];

    public override TCode Quantize(double value, TFactor factor) => Unsafe.BitCast<TElement, TCode>((TElement)Invoke("Quantize", value, factor));

    public override float Dequantize(TCode code, TFactor factor) => (float)Invoke("Dequantize", Unsafe.BitCast<TCode, TElement>(code), factor);

    public override float FakeQuantize(double value, TFactor factor) => (float)Invoke("FakeQuantize", value, factor);

    public override TCode[] Quantize(float[] source, TFactor factor) => As<TElement, TCode>(Map<float, TElement>("Quantize", source, factor));

    public override float[] Dequantize(TCode[] source, TFactor factor) => Map<TElement, float>("Dequantize", As<TCode, TElement>(source), factor);

    public override float[] FakeQuantize(float[] source, TFactor factor) => Map<float, float>("FakeQuantize", source, factor);

    public override TCode[] Quantize(float[] source, TFactor[] factors, int innerLength) => As<TElement, TCode>(Map<float, TElement>("Quantize", source, factors, innerLength));

    public override float[] Dequantize(TCode[] source, TFactor[] factors, int innerLength) => Map<TElement, float>("Dequantize", As<TCode, TElement>(source), factors, innerLength);

    public override float[] FakeQuantize(float[] source, TFactor[] factors, int innerLength) => Map<float, float>("FakeQuantize", source, factors, innerLength);

    public override TFactor Fit(float[] source) => (TFactor)Invoke(_fit, [Shifted(source), Before, source.Length, .. _bounds]);

    public override TFactor[] Fit(float[] source, int innerLength, int channels)
    {
        var factors = new TFactor[channels];
        Invoke(_fit + "s", [Shifted(source), Before, source.Length, innerLength, factors, .. _bounds]);
        return factors;
    }

    public override (TFactor Factor, TCode[] Codes) FitAndQuantize(float[] source)
    {
        var codes = new TElement[BeforeDestination + source.Length];
        var factor = (TFactor)Invoke("FitAndQuantize", [Shifted(source), Before, codes, BeforeDestination, source.Length, .. _bounds]);
        return (factor, As<TElement, TCode>(codes[BeforeDestination..]));
    }

    public override (TFactor[] Factors, TCode[] Codes) FitAndQuantize(float[] source, int innerLength, int channels)
    {
        var codes = new TElement[BeforeDestination + source.Length];
        var factors = new TFactor[channels];
        Invoke("FitAndQuantize", [Shifted(source), Before, innerLength, factors, codes, BeforeDestination, source.Length, .. _bounds]);
        return (factors, As<TElement, TCode>(codes[BeforeDestination..]));
    }

    private TTo[] Map<TFrom, TTo>(string method, TFrom[] source, params object[] factors)
    {
        var destination = new TTo[BeforeDestination + source.Length];
        Invoke(method, [Shifted(source), Before, .. factors, destination, BeforeDestination, source.Length]);
        return destination[BeforeDestination..];
    }

    private static T[] Shifted<T>(T[] source) => [.. new T[Before], .. source];

    private object Invoke(string method, params object[] arguments) =>
        (type.GetMethod(method, [.. arguments.Select(argument => argument.GetType())]) ?? throw new MissingMethodException(type.Name, method)).Invoke(null, arguments)!;
}
