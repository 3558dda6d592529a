using System;
using System.Linq;
using System.Runtime.CompilerServices;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Portable;

/// <summary>
/// The methods over arrays that fit a zero point beside alpha and take both; not from the start of the arrays on, so that a forgotten index shows.
/// <typeparamref name="TElement"/> is what is in the arrays: the plain code, or the struct of its size.
/// </summary>
internal sealed class ArrayAffineSubject<TElement, TCode, TFactor>(Type type, Fitting fitting) : AffineSubject<TCode, TFactor>
    where TElement : unmanaged
    where TCode : unmanaged
    where TFactor : unmanaged
{
    private const int Before = 3, BeforeDestination = 1;

    private readonly object[] _bounds = fitting.Alpha == Alpha.Po2 ? [fitting.MinExponent, fitting.MaxExponent] : [];

    private readonly Func<double, TFactor, int, TElement> _quantize = EmittedMethod.Find<Func<double, TFactor, int, TElement>>(type, "Quantize");

    private readonly Func<TElement, TFactor, int, float> _dequantize = EmittedMethod.Find<Func<TElement, TFactor, int, float>>(type, "Dequantize");

    private readonly Func<double, TFactor, int, float> _fakeQuantize = EmittedMethod.Find<Func<double, TFactor, int, float>>(type, "FakeQuantize");

    public override TCode Quantize(double value, TFactor factor, int zeroPoint) => Unsafe.BitCast<TElement, TCode>(_quantize(value, factor, zeroPoint));

    public override float Dequantize(TCode code, TFactor factor, int zeroPoint) => _dequantize(Unsafe.BitCast<TCode, TElement>(code), factor, zeroPoint);

    public override float FakeQuantize(double value, TFactor factor, int zeroPoint) => _fakeQuantize(value, factor, zeroPoint);

    public override TCode[] Quantize(float[] source, TFactor factor, int zeroPoint) => As<TElement, TCode>(Map<float, TElement>("Quantize", source, factor, zeroPoint));

    public override float[] Dequantize(TCode[] source, TFactor factor, int zeroPoint) => Map<TElement, float>("Dequantize", As<TCode, TElement>(source), factor, zeroPoint);

    public override float[] FakeQuantize(float[] source, TFactor factor, int zeroPoint) => Map<float, float>("FakeQuantize", source, factor, zeroPoint);

    public override TCode[] Quantize(float[] source, TFactor[] factors, int[] zeroPoints, int innerLength) => As<TElement, TCode>(Map<float, TElement>("Quantize", source, factors, zeroPoints, innerLength));

    public override float[] Dequantize(TCode[] source, TFactor[] factors, int[] zeroPoints, int innerLength) => Map<TElement, float>("Dequantize", As<TCode, TElement>(source), factors, zeroPoints, innerLength);

    public override float[] FakeQuantize(float[] source, TFactor[] factors, int[] zeroPoints, int innerLength) => Map<float, float>("FakeQuantize", source, factors, zeroPoints, innerLength);

    public override (TFactor Factor, int ZeroPoint) Fit(float[] source)
    {
        (object factor, int zeroPoint) = WithZeroPoint("FitAffine", [Shifted(source), Before, source.Length]);
        return ((TFactor)factor, zeroPoint);
    }

    public override (TFactor[] Factors, int[] ZeroPoints) Fit(float[] source, int innerLength, int channels)
    {
        var factors = new TFactor[channels];
        var zeroPoints = new int[channels];
        Invoke("FitAffine", [Shifted(source), Before, source.Length, innerLength, factors, zeroPoints, .. _bounds]);
        return (factors, zeroPoints);
    }

    public override (TFactor Factor, int ZeroPoint, TCode[] Codes) FitAndQuantize(float[] source)
    {
        var codes = new TElement[BeforeDestination + source.Length];
        (object factor, int zeroPoint) = WithZeroPoint("FitAndQuantize", [Shifted(source), Before, codes, BeforeDestination, source.Length]);
        return ((TFactor)factor, zeroPoint, As<TElement, TCode>(codes[BeforeDestination..]));
    }

    public override (TFactor[] Factors, int[] ZeroPoints, TCode[] Codes) FitAndQuantize(float[] source, int innerLength, int channels)
    {
        var codes = new TElement[BeforeDestination + source.Length];
        var factors = new TFactor[channels];
        var zeroPoints = new int[channels];
        Invoke("FitAndQuantize", [Shifted(source), Before, innerLength, factors, zeroPoints, codes, BeforeDestination, source.Length, .. _bounds]);
        return (factors, zeroPoints, As<TElement, TCode>(codes[BeforeDestination..]));
    }

    private TTo[] Map<TFrom, TTo>(string method, TFrom[] source, params object[] factors)
    {
        var destination = new TTo[BeforeDestination + source.Length];
        Invoke(method, [Shifted(source), Before, .. factors, destination, BeforeDestination, source.Length]);
        return destination[BeforeDestination..];
    }

    /// <summary>A method that gives the zero point through a parameter.</summary>
    private (object Result, int ZeroPoint) WithZeroPoint(string method, object[] first)
    {
        object[] arguments = [.. first, 0, .. _bounds];
        Type[] types = [.. arguments.Select((argument, i) => i == first.Length ? typeof(int).MakeByRefType() : argument.GetType())];
        object result = (type.GetMethod(method, types) ?? throw new MissingMethodException(type.Name, method)).Invoke(null, arguments)!;
        return (result, (int)arguments[first.Length]);
    }

    private static T[] Shifted<T>(T[] source) => [.. new T[Before], .. source];

    private object Invoke(string method, params object[] arguments) =>
        (type.GetMethod(method, [.. arguments.Select(argument => argument.GetType())]) ?? throw new MissingMethodException(type.Name, method)).Invoke(null, arguments)!;
}
