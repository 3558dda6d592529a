namespace QuantGen.Conformance.Laws;

/// <summary>The methods of a quantizer that take a factor alone. Its zero point is a constant, which each call states.</summary>
internal sealed class ConstantZeroPointSubject<TCode, TFactor>(AlphaSubject<TCode, TFactor> methods) : AffineSubject<TCode, TFactor>
{
    public override TCode Quantize(double value, TFactor factor, int zeroPoint) => methods.Quantize(value, factor);

    public override float Dequantize(TCode code, TFactor factor, int zeroPoint) => methods.Dequantize(code, factor);

    public override float FakeQuantize(double value, TFactor factor, int zeroPoint) => methods.FakeQuantize(value, factor);

    public override TCode[] Quantize(float[] source, TFactor factor, int zeroPoint) => methods.Quantize(source, factor);

    public override float[] Dequantize(TCode[] source, TFactor factor, int zeroPoint) => methods.Dequantize(source, factor);

    public override float[] FakeQuantize(float[] source, TFactor factor, int zeroPoint) => methods.FakeQuantize(source, factor);

    public override TCode[] Quantize(float[] source, TFactor[] factors, int[] zeroPoints, int innerLength) => methods.Quantize(source, factors, innerLength);

    public override float[] Dequantize(TCode[] source, TFactor[] factors, int[] zeroPoints, int innerLength) => methods.Dequantize(source, factors, innerLength);

    public override float[] FakeQuantize(float[] source, TFactor[] factors, int[] zeroPoints, int innerLength) => methods.FakeQuantize(source, factors, innerLength);

    public override (TFactor Factor, int ZeroPoint) Fit(float[] source) => throw new System.NotSupportedException();

    public override (TFactor[] Factors, int[] ZeroPoints) Fit(float[] source, int innerLength, int channels) => throw new System.NotSupportedException();

    public override (TFactor Factor, int ZeroPoint, TCode[] Codes) FitAndQuantize(float[] source) => throw new System.NotSupportedException();

    public override (TFactor[] Factors, int[] ZeroPoints, TCode[] Codes) FitAndQuantize(float[] source, int innerLength, int channels) => throw new System.NotSupportedException();
}
