using System.Runtime.InteropServices;

namespace QuantGen.Conformance.Laws;

/// <summary>The methods of a quantizer that fit a zero point beside alpha and take both, over arrays of plain codes, whatever they take themselves.</summary>
internal abstract class AffineSubject<TCode, TFactor>
{
    public abstract TCode Quantize(double value, TFactor factor, int zeroPoint);

    public abstract float Dequantize(TCode code, TFactor factor, int zeroPoint);

    public abstract float FakeQuantize(double value, TFactor factor, int zeroPoint);

    public abstract TCode[] Quantize(float[] source, TFactor factor, int zeroPoint);

    public abstract float[] Dequantize(TCode[] source, TFactor factor, int zeroPoint);

    public abstract float[] FakeQuantize(float[] source, TFactor factor, int zeroPoint);

    public abstract TCode[] Quantize(float[] source, TFactor[] factors, int[] zeroPoints, int innerLength);

    public abstract float[] Dequantize(TCode[] source, TFactor[] factors, int[] zeroPoints, int innerLength);

    public abstract float[] FakeQuantize(float[] source, TFactor[] factors, int[] zeroPoints, int innerLength);

    /// <summary>With the source as destination, if the methods can do that.</summary>
    public virtual float[] FakeQuantizeInPlace(float[] source, TFactor factor, int zeroPoint) => FakeQuantize(source, factor, zeroPoint);

    public virtual float[] FakeQuantizeInPlace(float[] source, TFactor[] factors, int[] zeroPoints, int innerLength) => FakeQuantize(source, factors, zeroPoints, innerLength);

    public abstract (TFactor Factor, int ZeroPoint) Fit(float[] source);

    public abstract (TFactor[] Factors, int[] ZeroPoints) Fit(float[] source, int innerLength, int channels);

    public abstract (TFactor Factor, int ZeroPoint, TCode[] Codes) FitAndQuantize(float[] source);

    public abstract (TFactor[] Factors, int[] ZeroPoints, TCode[] Codes) FitAndQuantize(float[] source, int innerLength, int channels);

    /// <summary>Plain codes as elements of the methods, and back: a struct of the same size.</summary>
    protected static TTo[] As<TFrom, TTo>(TFrom[] elements)
        where TFrom : struct
        where TTo : struct => MemoryMarshal.Cast<TFrom, TTo>(elements).ToArray();
}
